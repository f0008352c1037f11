import { localDateOf, yearsAfter } from '../calendar/index.js';
import { invalid, type CommandBody, type CommandDefinition, type Undecided } from '../kernel/command.js';
import type { Context } from '../kernel/context.js';
import { givenIn } from '../kernel/fields.js';
import { expectedNumber, firstBirth, temporaryNumbers } from '../kernel/personal-numbers.js';

type GivenTo = Pick<Context, 'now' | 'municipality'>;

/** So many years ahead lies the last day that anybody means: longer than whoever is born today is anybody's case. */
const yearsAhead = 100;

/**
 * The numbers and days in a command that nobody can mean. What one file intends on another isn't asked: it was taken in
 * once.
 */
export function wrongValuesIn(
  definition: Pick<CommandDefinition, 'fields'>,
  command: CommandBody,
  context: GivenTo,
): readonly Undecided[] {
  return [...wrongNumbersIn(definition, command, context), ...wrongDaysIn(definition, command, context)];
}

/** The numbers in a command that nobody can have now, or that this municipality doesn't give. */
function wrongNumbersIn(
  { fields }: Pick<CommandDefinition, 'fields'>,
  command: CommandBody,
  { now, municipality }: GivenTo,
): readonly Undecided[] {
  const given = givenIn(fields, 'number', command);
  if (given.length === 0) return [];
  const { jurisdiction, timeZone } = municipality;
  const today = localDateOf(now, timeZone);
  return given.flatMap(({ field, text }) => {
    const forms = municipality.setting(temporaryNumbers.name);
    const expected = expectedNumber(jurisdiction, text, today, forms);
    return expected === undefined ? [] : [invalid(field, expected)];
  });
}

/**
 * The days in a command that lie before anybody who lives was born, or further ahead than anybody plans: a slip of the
 * pen, or “for ever”, which is said by leaving the day out. How much narrower a day is, its command says.
 */
export function wrongDaysIn(
  { fields }: Pick<CommandDefinition, 'fields'>,
  command: CommandBody,
  { now, municipality }: GivenTo,
): readonly Undecided[] {
  const given = givenIn(fields, 'day', command);
  if (given.length === 0) return [];
  const last = yearsAfter(localDateOf(now, municipality.timeZone), yearsAhead);
  return given.flatMap(({ field, text }) =>
    firstBirth <= text && text <= last
      ? []
      : [
          invalid(field, {
            sv: `en dag från och med ${firstBirth} till och med ${last}`,
            da: `en dag fra og med ${firstBirth} til og med ${last}`,
            en: `a day from ${firstBirth} until ${last}`,
          }),
        ],
  );
}
