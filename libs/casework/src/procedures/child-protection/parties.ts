import { ageOn, localDateOf, type Instant, type LocalDate } from '../../calendar/index.js';
import type { Casefile } from '../../kernel/index.js';

/** A child of 15 or more is a party in its own right: SoL 2025:400 3:4 (2001:453 11:10). */
const ageOfParty = 15;

/**
 * The persons of a file whom an investigation of the child concerns on a day, by id: the child when it is a party in its
 * own right, and the guardians who have custody that day. A parent without custody is none of them.
 */
export function concernedOn({ persons }: Pick<Casefile, 'persons'>, day: LocalDate): readonly string[] {
  return Object.values(persons)
    .filter(({ leftAt }) => leftAt === undefined)
    .filter(({ role, birthDate, custodyFrom, custodyTo }) =>
      role === 'subject'
        ? birthDate !== undefined && ageOn(birthDate, day) >= ageOfParty
        : role === 'guardian' && (custodyFrom ?? day) <= day && day <= (custodyTo ?? day),
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
