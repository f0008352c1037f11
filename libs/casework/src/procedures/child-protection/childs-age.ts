import { ageOn, localDateOf, yearsAfter, type LocalDate } from '../../calendar/index.js';
import { birthBy, type GivenBirth, type Hindrance, type RefusalRule } from '../../kernel/index.js';
import type { ChildFile, ChildProtection } from './state.js';

/** From that day somebody is no child in the eyes of the law, and nobody has custody: SoL 2025:400 3:1 (2001:453 1:2), FB 1949:381 6:2. */
export const ageOfMajority = 18;

/** A child of 15 or more is a party in its own right: SoL 2025:400 3:4 (2001:453 11:10). */
export const ageOfParty = 15;

/**
 * The acts speak of children and young people (barn och unga) and say of the young no more than here and there that they
 * are 18 to 20 (SoL 2025:400 22:7). That the procedure is for nobody older is the municipality's order.
 */
const ageOfLeaving = 21;

/** How old the child is on a day by what is known of its birth; below 0 while it is expected. */
export function ageOfChild(
  { subjectId = '', persons }: Pick<ChildFile, 'subjectId' | 'persons'>,
  day: LocalDate,
): number | undefined {
  const { birthDate, expectedDate } = persons[subjectId] ?? {};
  const birth = birthDate ?? expectedDate;
  return birth === undefined ? undefined : ageOn(birth, day);
}

/** The day on which the one whom the file is about turns so old; undefined while it isn’t known when they were born. */
export function birthdayOfSubject(
  { subjectId = '', persons }: Pick<ChildFile, 'subjectId' | 'persons'>,
  age: number,
): LocalDate | undefined {
  const { birthDate } = persons[subjectId] ?? {};
  return birthDate === undefined ? undefined : yearsAfter(birthDate, age);
}

/** Whether the one whom the file is about is known to be a child no more. */
export function isKnownOfAge(file: Pick<ChildFile, 'subjectId' | 'persons'>, day: LocalDate): boolean {
  return (ageOfChild(file, day) ?? 0) >= ageOfMajority;
}

/** Whether the child has turned 21 by a day, as far as its birth is known; an estimated day counts like another. */
export function isTooOld(file: Pick<ChildFile, 'subjectId' | 'persons'>, day: LocalDate): boolean {
  return (ageOfChild(file, day) ?? 0) >= ageOfLeaving;
}

/** The same of somebody whom a report or an application names, by what is said of their birth. */
export function isSaidTooOld(said: GivenBirth, day: LocalDate): boolean {
  const { birthDate } = birthBy('SE', said);
  return birthDate !== undefined && ageOn(birthDate, day) >= ageOfLeaving;
}

export const namedTooOld: RefusalRule = {
  code: 'AGE_RULE',
  says: {
    sv: 'Den som har fyllt 21 hör inte till barn och unga. Utelämna den personen och hänvisa till vuxenenheten; för andra barn tas det emot.',
    en: 'Whoever has turned 21 is not among children and young people. Leave that person out and refer to the adults’ unit; for other children it is taken in.',
  },
};

export const turned21: Hindrance<ChildProtection> = {
  code: 'AGE_RULE',
  says: {
    sv: 'Den som akten gäller har fyllt 21. Ingen utredning inleds här; hänvisa till vuxenenheten.',
    en: 'The person whom the file is about has turned 21. No investigation is opened here; refer to the adults’ unit.',
  },
  hinders: ({ file, context }) => isTooOld(file, localDateOf(context.occurredAt, file.timeZone)),
};
