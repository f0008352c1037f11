import { isLocalDate, type Instant, type Jurisdiction, type LocalDate } from '../calendar/index.js';
import type { Labels } from './labels.js';

/** What a person is in a file, by its stable name. `subject` is the one whom the file is about; the procedure says which others there are. */
export type PersonRole = string;

export const subjectRole: PersonRole = 'subject';

interface PersonalNumbers {
  readonly pattern: string;
  readonly says: Labels;
  /** A number that nobody has. */
  readonly example: string;
  /** The day of birth that a number of that form names, whether or not there is such a day. */
  readonly birthDate: (digits: string) => string;
}

/** How a personal number is written: digits alone, so that one person has one number. */
export const personalNumbers: Readonly<Record<Jurisdiction, PersonalNumbers>> = {
  SE: {
    pattern: '^\\d{12}$',
    says: {
      sv: 'ett personnummer eller samordningsnummer med tolv siffror som börjar med födelsedagen',
      da: 'et svensk personnummer med tolv cifre, der begynder med fødselsdagen',
      en: 'a personal or coordination number of twelve digits that begins with the day of birth',
    },
    example: '201501019804',
    // A coordination number adds 60 to the day.
    birthDate: (digits) => dated(digits.slice(0, 4), digits.slice(4, 6), Number(digits.slice(6, 8)) % 60),
  },
  DK: {
    pattern: '^\\d{10}$',
    says: {
      sv: 'ett danskt personnummer med tio siffror som börjar med födelsedagen',
      da: 'et CPR-nummer med ti cifre, der begynder med fødselsdagen',
      en: 'a CPR number of ten digits that begins with the day of birth',
    },
    example: '0101154009',
    birthDate: (digits) => dated(yearOfCpr(digits), digits.slice(2, 4), Number(digits.slice(0, 2))),
  },
};

/** The century follows from the seventh digit and the year (CPR-kontoret, Personnummeret i CPR). */
function yearOfCpr(digits: string): string {
  const [year, seventh] = [Number(digits.slice(4, 6)), Number(digits.charAt(6))];
  const since2000 = seventh >= 5 && seventh <= 8 ? 57 : 36;
  const before = seventh >= 5 && seventh <= 8 ? 18 : 19;
  return `${seventh >= 4 && year <= since2000 ? 20 : before}${digits.slice(4, 6)}`;
}

function dated(year: string, month: string, day: number): string {
  return `${year}-${month}-${String(day).padStart(2, '0')}`;
}

/** Whether digits are a personal number of a country, of a day that there is. The check digit is not looked at. */
export function isPersonalNumber(country: Jurisdiction, digits: string): boolean {
  const { pattern, birthDate } = personalNumbers[country];
  return new RegExp(pattern).test(digits) && isLocalDate(birthDate(digits));
}

/**
 * A person of one file, under a random id that no other file knows. Name, number and address stay in the events;
 * only what decisions rest on is kept here.
 */
export interface Person {
  readonly personId: string;
  readonly role: PersonRole;
  /** Absent while unknown or unborn, and after an erasure. */
  readonly birthDate?: LocalDate;
  /** Expected date of birth of an unborn child. */
  readonly expectedDate?: LocalDate;
  readonly custodyFrom?: LocalDate;
  readonly custodyTo?: LocalDate;
  readonly protectedIdentity: boolean;
  /** A personal number has been recorded; the subject's leads to this file in the subject index. */
  readonly identified: boolean;
  readonly leftAt?: Instant;
}
