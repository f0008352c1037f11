import {
  codedReasons,
  fieldsIn,
  narrowed,
  personalFieldsOf,
  type CommandBody,
  type CommandDefinition,
  type FieldsClass,
} from '../kernel/index.js';
import type { Procedure } from './procedure.js';

/** The fields in which every procedure lets somebody say why. */
const whyFields = ['reason', 'lateReason'] as const;

/**
 * A procedure whose record holds nothing in somebody's own words: where other procedures take a reason as text, its
 * commands take one of the coded reasons, and nothing else can be entered. Reasons with codes of their own keep them.
 */
export function withoutFreeText<Details>(
  procedure: Omit<Procedure<Details>, 'holdsFreeText'>,
): Procedure<Details> {
  return {
    ...procedure,
    holdsFreeText: false,
    chapters: procedure.chapters.map((chapter) => ({
      ...chapter,
      commands: chapter.commands.map((command) => withCodedReasons(command)),
    })),
  };
}

/** A command that takes the coded reasons where it would take reasons as text. */
export function withCodedReasons<Details>(command: CommandDefinition<Details>): CommandDefinition<Details> {
  const uncoded = new Set(fieldsIn(command.fields).flatMap(({ name, codes }) => (codes ? [] : [name])));
  const why = whyFields.filter((field) => uncoded.has(field)).map((field) => [field, codedReasons] as const);
  const fields: FieldsClass<CommandBody & { reason?: string }> = command.fields;
  return { ...command, fields: narrowed(fields, Object.fromEntries(why)) };
}

/** The first field of a class, nested ones included, that takes somebody's own words; undefined when none does. */
export function freeTextIn(fields: FieldsClass): string | undefined {
  const personal = personalFieldsOf(fields);
  for (const { name, codes, part } of fieldsIn(fields)) {
    if (part) {
      const within = freeTextIn(part());
      if (within !== undefined) return `${name}.${within}`;
    } else if (personal.get(name) === 'narrative' && !codes) {
      return name;
    }
  }
  return undefined;
}
