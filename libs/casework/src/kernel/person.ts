import { leftOutAs, type InvalidField } from './field-faults.js';
import type { Instant, Jurisdiction, LocalDate } from '../calendar/index.js';
import type { Codes, EveryLanguage } from './labels.js';
import { personalNumbers } from './personal-numbers.js';

/** What a person is in a file, by its stable name. `subject` is the one whom the file is about; the procedure says which others there are. */
export type PersonRole = string;

export const subjectRole: PersonRole = 'subject';

/** How well a date of birth is known. */
export const birthDateCodes = {
  known: {
    label: { sv: 'känt', da: 'kendt', en: 'known' },
    help: { sv: 'Datumet är fastställt.', da: 'Datoen er fastslået.', en: 'The date is established.' },
  },
  estimated: {
    label: { sv: 'uppskattat', da: 'anslået', en: 'estimated' },
    help: {
      sv: 'Datumet är en uppskattning; åldern räknas efter det tills det rättas.',
      da: 'Datoen er anslået; alderen regnes efter den, indtil den rettes.',
      en: 'The date is an estimate; age is counted from it until it is corrected.',
    },
  },
  unknown: {
    label: { sv: 'okänt', da: 'ukendt', en: 'unknown' },
    help: {
      sv: 'Ingen vet när personen föddes.',
      da: 'Ingen ved, hvornår personen blev født.',
      en: 'Nobody knows when the person was born.',
    },
  },
} as const satisfies Codes<EveryLanguage>;

export type BirthDateIs = keyof typeof birthDateCodes;

/** What a person was given of their birth: a date, how well it is known, and a number that may name one. */
export interface GivenBirth {
  readonly birthDate?: LocalDate;
  readonly birthDateIs?: BirthDateIs;
  readonly expectedDate?: LocalDate;
  readonly personalNumber?: string;
}

/**
 * What is known of a birth by what was given of it: the date that was said, else the one that the number names. A
 * temporary number names an estimate, and one that leaves the day open names none, rather than a false one.
 */
export function birthBy(
  country: Jurisdiction,
  { birthDate, birthDateIs, personalNumber }: GivenBirth,
): Pick<GivenBirth, 'birthDate' | 'birthDateIs'> {
  if (birthDate !== undefined || birthDateIs !== undefined) {
    return { ...(birthDate !== undefined && { birthDate }), ...(birthDateIs && { birthDateIs }) };
  }
  const number = personalNumber === undefined ? undefined : personalNumbers[country].read(personalNumber);
  if (!number) return {};
  if (number.birthDate === undefined) return { birthDateIs: 'unknown' };
  return {
    birthDate: number.birthDate,
    ...(number.kind === 'temporary' && { birthDateIs: 'estimated' as const }),
  };
}

/** A field that says something of a birth which doesn't go together, and what was expected. */
export function contradictionInBirth({ birthDate, birthDateIs }: GivenBirth): InvalidField | undefined {
  if (birthDateIs === 'unknown' && birthDate !== undefined) {
    return { field: 'birthDate', fault: 'left-out', expected: leftOutAs(saidUnknown) };
  }
  return birthDateIs !== undefined && birthDateIs !== 'unknown' && birthDate === undefined
    ? { field: 'birthDateIs', fault: 'wrong-value', expected: leftOutOrUnknown }
    : undefined;
}

const saidUnknown: EveryLanguage = {
  sv: 'birthDateIs säger att den är okänd',
  da: 'birthDateIs siger, at den er ukendt',
  en: 'birthDateIs says that it is unknown',
};

const leftOutOrUnknown: EveryLanguage = {
  sv: 'utelämnat, eller unknown: ingen birthDate anges',
  da: 'udeladt, eller unknown: ingen birthDate angives',
  en: 'left out, or unknown: no birthDate is given',
};

/**
 * A person of one file, under a random id that no other file knows. Name, number and address stay in the events;
 * only what decisions rest on is kept here.
 */
export interface Person {
  readonly personId: string;
  readonly role: PersonRole;
  /** Absent while unknown or unborn, and after an erasure. */
  readonly birthDate?: LocalDate;
  /** Absent where the birth date is known, where nothing was said, and after an erasure. */
  readonly birthDateIs?: BirthDateIs;
  /** Expected date of birth of an unborn child. */
  readonly expectedDate?: LocalDate;
  readonly custodyFrom?: LocalDate;
  readonly custodyTo?: LocalDate;
  readonly protectedIdentity: boolean;
  /** A personal number has been recorded; the subject's leads to this file in the subject index. */
  readonly identified: boolean;
  readonly leftAt?: Instant;
}
