import { leftOutAs, type InvalidField } from './field-faults.js';
import {
  monthsAfter,
  yearsAfter,
  type Instant,
  type Jurisdiction,
  type LocalDate,
} from '../calendar/index.js';
import type { Codes, EveryLanguage } from './labels.js';
import { firstBirth, personalNumbers } from './personal-numbers.js';

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

const surenessOfBirth: Readonly<Record<BirthDateIs, number>> = { unknown: 0, estimated: 1, known: 2 };

function surenessOf({ birthDate, birthDateIs = 'known' }: GivenBirth): number {
  return birthDate === undefined ? surenessOfBirth.unknown : surenessOfBirth[birthDateIs];
}

/**
 * What is known of somebody of whom it was said twice, for there were two files: of the birth what is known better, and
 * of two as sure the later; else what was said later. Who is born is expected no more.
 */
export function asKnownOfBoth<Known extends GivenBirth>(
  before: Partial<Known> & GivenBirth,
  said: Known,
): Known {
  const better = surenessOf(said) >= surenessOf(before) ? said : before;
  const { birthDate } = better;
  const birthDateIs = better.birthDateIs ?? (birthDate === undefined ? before.birthDateIs : undefined);
  const expectedDate = birthDate === undefined ? (said.expectedDate ?? before.expectedDate) : undefined;
  const both: Known = { ...before, ...said };
  for (const field of ['birthDate', 'birthDateIs', 'expectedDate'] as const)
    Reflect.deleteProperty(both, field);
  return {
    ...both,
    ...(birthDate !== undefined && { birthDate }),
    ...(birthDateIs && { birthDateIs }),
    ...(expectedDate !== undefined && { expectedDate }),
  };
}

/** A child is born at most so many months after somebody knows that it is expected: nine, and one to err by. */
const monthsOfExpecting = 10;

/** The last day on which a child can be expected, or born, of whom somebody knows on a day. */
export function lastBirthFrom(day: LocalDate): LocalDate {
  return monthsAfter(day, monthsOfExpecting);
}

/**
 * Fields of what is said of a birth that can't be, or don't go together with the others, and what was expected; each
 * once. A day is at most in the year before or after the number's, for a number may name a day close by (prop. 2008/09:111);
 * an estimate of either may be further off.
 *
 * @param today the day on which it is said, in the file's place
 */
export function wrongInBirth(
  country: Jurisdiction,
  { birthDate, birthDateIs, expectedDate, personalNumber }: GivenBirth,
  today: LocalDate,
): readonly InvalidField[] {
  const number = personalNumber === undefined ? undefined : personalNumbers[country].read(personalNumber);
  const isDated = birthDate !== undefined;
  const isExpected = expectedDate !== undefined;
  const asksForDate = birthDateIs !== undefined && birthDateIs !== 'unknown';
  const isUnknown = birthDateIs === 'unknown';
  const lasting = number?.kind === 'temporary' ? undefined : number;
  const yearOfNumber = Number(lasting?.year);
  const yearsApart = Math.abs(Number(birthDate?.slice(0, 4)) - yearOfNumber);
  const found: readonly (InvalidField | false)[] = [
    isUnknown && isDated && { field: 'birthDate', fault: 'left-out', expected: leftOutAs(saidUnknown) },
    asksForDate && !isDated && { field: 'birthDateIs', fault: 'wrong-value', expected: leftOutOrUnknown },
    isDated &&
      (birthDate > today || birthDate < firstBirth) && {
        field: 'birthDate',
        fault: 'wrong-value',
        expected: bornAlready,
      },
    isExpected &&
      (isDated || number !== undefined) && {
        field: 'expectedDate',
        fault: 'left-out',
        expected: leftOutAs(isBorn),
      },
    isExpected &&
      !isExpectable(expectedDate, today) && {
        field: 'expectedDate',
        fault: 'wrong-value',
        expected: expectable,
      },
    isUnknown &&
      lasting?.birthDate !== undefined && {
        field: 'birthDateIs',
        fault: 'left-out',
        expected: leftOutAs(numberNamesDay),
      },
    birthDateIs !== 'estimated' &&
      yearsApart > 1 && { field: 'birthDate', fault: 'wrong-value', expected: closeToNumber },
  ];
  const first = new Map<string, InvalidField>();
  for (const each of found) if (each && !first.has(each.field)) first.set(each.field, each);
  return [...first.values()];
}

function isExpectable(expectedDate: LocalDate, today: LocalDate): boolean {
  return expectedDate <= lastBirthFrom(today) && expectedDate >= yearsAfter(today, -1);
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

const bornAlready: EveryLanguage = {
  sv: `ett datum från och med ${firstBirth} som inte ligger i framtiden; för ett ofött barn, ange expectedDate`,
  da: `en dato fra og med ${firstBirth}, der ikke ligger i fremtiden; for et ufødt barn angiv expectedDate`,
  en: `a date from ${firstBirth} on that is not in the future; for an unborn child give expectedDate`,
};

const isBorn: EveryLanguage = {
  sv: 'birthDate eller personalNumber säger att personen är född',
  da: 'birthDate eller personalNumber siger, at personen er født',
  en: 'birthDate or personalNumber says that the person is born',
};

const expectable: EveryLanguage = {
  sv: `en dag högst ett år tillbaka och högst ${monthsOfExpecting} månader fram`,
  da: `en dag højst et år tilbage og højst ${monthsOfExpecting} måneder frem`,
  en: `a day at most a year back and at most ${monthsOfExpecting} months ahead`,
};

const numberNamesDay: EveryLanguage = {
  sv: 'personnumret anger födelsedagen',
  da: 'personnummeret angiver fødselsdagen',
  en: 'the personal number names the day of birth',
};

const closeToNumber: EveryLanguage = {
  sv: 'ett födelsedatum och ett personnummer vars år skiljer sig högst ett; ett uppskattat datum får skilja sig mer',
  da: 'en fødselsdato og et personnummer, hvis år højst afviger et; en anslået dato må afvige mere',
  en: 'a date of birth and a personal number whose years differ by one at most; an estimated date may differ more',
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
