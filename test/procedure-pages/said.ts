import {
  type Codes,
  CommandBody,
  type FieldDescription,
  type FieldsClass,
  fieldsIn,
  type Language,
  personalFieldsOf,
} from '#casework';
import type { Texts } from '../../libs/casework/src/testing/texts.js';

/**
 * Texts for people as lines of Markdown: each text on a line of its own, so that a change of one is one line of a
 * difference. What several fields share is explained where it comes first in a page.
 */
export class SaidIn {
  readonly #languages: readonly Language[];
  readonly #explained = new Set<object | string>();

  constructor(languages: readonly Language[]) {
    this.#languages = languages;
  }

  /** `Utredning / Investigation`. */
  title(labels: Texts): string {
    return this.#each(labels).join(' / ');
  }

  /** `**utredare** / **investigator**`. */
  name(labels: Texts): string {
    return this.#each(labels)
      .map((text) => `**${text}**`)
      .join(' / ');
  }

  /** One item for each language. */
  texts(labels: Texts): readonly string[] {
    return this.#each(labels).map((text) => `- ${text}`);
  }

  /** A list of codes, with facts of each that no text says. */
  codes(codes: Codes, factsOf: (code: string) => readonly string[] = () => []): readonly string[] {
    this.#explained.add(codes);
    return Object.entries(codes).flatMap(([code, said]) => [
      `- ${this.name(said.label)} \`${code}\``,
      ...indented([...this.texts(said.help), ...factsOf(code).map((fact) => `- ${fact}`)]),
    ]);
  }

  /** The fields of a command or an event: those of every command stand in a page of their own. */
  fields(fields: FieldsClass): readonly string[] {
    const ofEveryCommand = fields.prototype instanceof CommandBody ? fieldsIn(CommandBody) : [];
    const everywhere = new Set(ofEveryCommand.map(({ name }) => name));
    const personal = personalFieldsOf(fields);
    return fieldsIn(fields)
      .filter(({ name }) => !everywhere.has(name))
      .flatMap((field) => this.#field(field, personal.get(field.name)));
  }

  #field({ name, said, codes, part }: FieldDescription, dataClass: string | undefined): readonly string[] {
    const label = said ? `${this.name(said.label)} \`${name}\`` : `\`${name}\``;
    return [
      `- ${label}${dataClass === undefined ? '' : ` (${dataClass})`}`,
      ...indented([
        ...(said && this.#isNew(JSON.stringify(said)) ? this.texts(said.help) : []),
        ...(codes ? this.#codesOfField(codes) : []),
        ...(part && this.#isNew(part()) ? this.fields(part()) : []),
      ]),
    ];
  }

  #codesOfField(codes: Codes): readonly string[] {
    const names = Object.keys(codes).map((code) => `\`${code}\``);
    return this.#isNew(codes) ? this.codes(codes) : [`- ${names.join(', ')}`];
  }

  #isNew(what: object | string): boolean {
    const isNew = !this.#explained.has(what);
    this.#explained.add(what);
    return isNew;
  }

  #each(labels: Texts): readonly string[] {
    return this.#languages.flatMap((language) => labels[language] ?? []).map(escaped);
  }
}

/** Lines below the item that stands before them. */
export function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

/** A text as Markdown that says the same: a number with a full stop, say, begins no list. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_<>[\]]|^[-+#]|(?<=^\d+)\./g, '\\$&');
}
