import { ageOn, localDateOf, type Instant, type LocalDate } from '../../calendar/index.js';
import type { Casefile } from '../../kernel/index.js';
import { ageOfMajority, ageOfParty } from './childs-age.js';

/**
 * The persons of a file whom an investigation of the child concerns on a day, by id: the child when it is a party in its
 * own right, and the guardians who have custody that day, which lasts until the child is 18 (FB 1949:381 6:2). A parent
 * without custody is none of them.
 */
export function concernedOn({ persons }: Pick<Casefile, 'persons'>, day: LocalDate): readonly string[] {
  const all = Object.values(persons);
  const born = all.find(({ role }) => role === 'subject')?.birthDate;
  const age = born === undefined ? 0 : ageOn(born, day);
  return all
    .filter(({ leftAt }) => leftAt === undefined)
    .filter(({ role, custodyFrom, custodyTo }) =>
      role === 'subject'
        ? age >= ageOfParty
        : role === 'guardian' &&
          age < ageOfMajority &&
          (custodyFrom ?? day) <= day &&
          day <= (custodyTo ?? day),
    )
    .map(({ personId }) => personId);
}

/** The guardians who have custody of the child on a day, by id. */
export function guardiansOn(file: Pick<Casefile, 'persons'>, day: LocalDate): readonly string[] {
  return concernedOn(file, day).filter((personId) => file.persons[personId]?.role === 'guardian');
}

/**
 * The parties of what is decided for a child at an instant, by id: those whom it concerns on that day, and whoever
 * applied for what is decided, whatever they are to the child.
 */
export function partiesAt(
  file: Pick<Casefile, 'persons' | 'timeZone'>,
  at: Instant,
  applicants: readonly string[] = [],
): readonly string[] {
  return [...new Set([...concernedOn(file, localDateOf(at, file.timeZone)), ...applicants])];
}
