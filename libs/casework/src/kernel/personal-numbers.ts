import cpr from 'danish-ssn';
import Personnummer from 'personnummer';
import { isLocalDate, type Jurisdiction, type LocalDate } from '../calendar/index.js';
import type { Codes, EveryLanguage } from './labels.js';
import type { SettingDefinition } from './setting.js';

/** What kind of number somebody has. */
export const kindsOfNumber = {
  personal: {
    label: { sv: 'personnummer', da: 'personnummer', en: 'personal number' },
    help: {
      sv: 'Fastställt i folkbokföringen.',
      da: 'Tildelt i Det Centrale Personregister.',
      en: 'Given by the population register.',
    },
  },
  coordination: {
    label: { sv: 'samordningsnummer', da: 'samordningsnummer', en: 'coordination number' },
    help: {
      sv: 'Tilldelat av Skatteverket till den som inte är folkbokförd.',
      da: 'Tildelt i Sverige til den, der ikke står i folkeregisteret dér.',
      en: 'Given by the Swedish Tax Agency to somebody who isn’t in the population register.',
    },
  },
  temporary: {
    label: { sv: 'tillfälligt nummer', da: 'midlertidigt nummer', en: 'temporary number' },
    help: {
      sv: 'Gjort av kommunen i väntan på ett riktigt nummer.',
      da: 'Lavet af kommunen, indtil personen får et rigtigt nummer.',
      en: 'Made by the municipality until the person has a real one.',
    },
  },
} as const satisfies Codes<EveryLanguage>;

export type KindOfNumber = keyof typeof kindsOfNumber;

/** How a municipality writes the numbers that it makes itself. */
export type TemporaryForm = 'T' | 'TF' | 'day-plus-60';

/** A number as it reads. */
export interface ReadNumber {
  readonly kind: KindOfNumber;
  /** Of a temporary number. */
  readonly form?: TemporaryForm;
  /** The year of birth, of four digits. */
  readonly year: string;
  /** The day of birth; absent where the number names none. */
  readonly birthDate?: LocalDate;
  /** The month of birth, 01 to 12, of a number that names it and no day. */
  readonly month?: string;
}

/** Nobody who lives was born before: the longest life on record began on 21 February 1875. */
export const firstBirth: LocalDate = '1875-01-01';

/**
 * The forms of the numbers that a municipality makes itself, for somebody who has none yet. A number of another form
 * is refused; what has been recorded stays, and is found.
 *
 * Forms: T or TF after the day of birth, as the Swedish inspectorate takes them of persons without a number (IVO,
 * "Hur rapporterar jag in ett beslut som rör en person utan svenskt personnummer?"); the first digit of the day raised
 * by six, as the Danish register recommends (CPR-kontoret, "Erstatningspersonnummer i eksterne systemer").
 */
export const temporaryNumbers: SettingDefinition<EveryLanguage> = {
  name: 'casework/temporary-numbers',
  label: { sv: 'Tillfälliga nummer', da: 'Midlertidige numre', en: 'Temporary numbers' },
  help: {
    sv: 'Hur kommunen skriver nummer för den som saknar ett: T (20150304T123), TF (20150304TF12), i Danmark day-plus-60 (6403154000); båda svenska som T,TF, eller none.',
    da: 'Hvordan kommunen skriver numre for den, der intet har: day-plus-60 (6403154000), i Sverige T (20150304T123) eller TF (20150304TF12); begge svenske som T,TF, eller none.',
    en: 'How the municipality writes numbers for somebody without one: T (20150304T123), TF (20150304TF12), in Denmark day-plus-60 (6403154000); both Swedish ones as T,TF, or none.',
  },
  values: { SE: ['none', 'T', 'TF', 'T,TF'], DK: ['none', 'day-plus-60'] },
  byDefault: 'none',
};

interface PersonalNumbers {
  /** How a number is written: without hyphen or blank, so that one person has one number. */
  readonly pattern: string;
  readonly says: EveryLanguage;
  /** A number that nobody has. */
  readonly example: string;
  /** How a person may write it who looks for it; a hyphen is left out before it is read. */
  readonly soughtAs: EveryLanguage;
  readonly read: (written: string) => ReadNumber | undefined;
}

/** How personal numbers are written in each country, and how they read; undefined for one that can't be. */
export const personalNumbers: Readonly<Record<Jurisdiction, PersonalNumbers>> = {
  SE: {
    pattern: '^(\\d{12}|\\d{8}(T\\d|TF)\\d{2})$',
    says: {
      sv: 'ett personnummer eller samordningsnummer med tolv siffror, seklet först och utan bindestreck, vars datum och kontrollsiffra stämmer; eller ett tillfälligt nummer som 20150304T123',
      da: 'et svensk personnummer med tolv cifre, århundredet først og uden bindestreg, hvis dato og kontrolciffer passer; eller et midlertidigt nummer som 20150304T123',
      en: 'a personal or coordination number of twelve digits, century first and without a hyphen, whose date and check digit are right; or a temporary number such as 20150304T123',
    },
    example: '201501019804',
    soughtAs: {
      sv: 'ett personnummer eller samordningsnummer med tolv siffror, seklet först, vars datum och kontrollsiffra stämmer, med eller utan bindestreck; eller ett tillfälligt nummer som 20150304T123',
      da: 'et svensk personnummer med tolv cifre, århundredet først, hvis dato og kontrolciffer passer, med eller uden bindestreg; eller et midlertidigt nummer som 20150304T123',
      en: 'a personal or coordination number of twelve digits, century first, whose date and check digit are right, with or without a hyphen; or a temporary number such as 20150304T123',
    },
    read: readSwedish,
  },
  DK: {
    pattern: '^\\d{10}$',
    says: {
      sv: 'ett danskt personnummer med tio siffror, utan bindestreck, vars datum och modulus 11 stämmer',
      da: 'et CPR-nummer med ti cifre, uden bindestreg, hvis dato og modulus 11 passer',
      en: 'a CPR number of ten digits, without a hyphen, whose date and modulus 11 control are right',
    },
    example: '0101154009',
    soughtAs: {
      sv: 'ett danskt personnummer med tio siffror vars datum och modulus 11 stämmer, med eller utan bindestreck',
      da: 'et CPR-nummer med ti cifre, hvis dato og modulus 11 passer, med eller uden bindestreg',
      en: 'a CPR number of ten digits whose date and modulus 11 control are right, with or without a hyphen',
    },
    read: readDanish,
  },
};

/** Centuries that Skatteverket gives numbers in (SKV M 2010:3): 16 begins the number of an organisation. */
const swedish =
  /^(?<year>(?:18|19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?:(?<form>T(?=\d{3}$)|TF(?=\d{2}$))\d+|(?<serial>\d{3})\d)$/;

function readSwedish(written: string): ReadNumber | undefined {
  const { year = '', month = '', day = '', form, serial } = swedish.exec(written)?.groups ?? {};
  if (form === 'T' || form === 'TF') {
    const birthDate = dated(year, month, Number(day));
    return birthDate === undefined ? undefined : { kind: 'temporary', form, year, birthDate };
  }
  if (serial === undefined || serial === '000') return undefined;
  const kind = Number(day) >= 60 ? 'coordination' : 'personal';
  const birthDate = dated(year, month, kind === 'coordination' ? Number(day) - 60 : Number(day));
  if (birthDate !== undefined) return Personnummer.valid(written) ? { kind, year, birthDate } : undefined;
  if (!leavesDayOpen(month, day) || !hasCheckDigit(written.slice(2))) return undefined;
  return { kind, year, ...(month !== '00' && { month }) };
}

/**
 * Month 00, or day 60: a coordination number of somebody whose day of birth isn't known whole. No text of the law says
 * so, but the numbers that Skatteverket gives out for tests do ("Testsamordningsnummer", 191500722390), and the library
 * knows none of them.
 */
function leavesDayOpen(month: string, day: string): boolean {
  return month === '00' ? day >= '60' && day <= '91' : day === '60' && month <= '12';
}

/** Whether ten digits end in the right check digit (Skatteverket, SKV 704: weights 2 and 1 in turn, modulus 10). */
function hasCheckDigit(digits: string): boolean {
  return digits.endsWith(checkDigitOf(digits.slice(0, -1)));
}

function checkDigitOf(nine: string): string {
  const products = [...nine].map((digit, index) => Number(digit) * (index % 2 === 0 ? 2 : 1));
  const sum = products.reduce((total, product) => total + Math.floor(product / 10) + (product % 10), 0);
  return String((10 - (sum % 10)) % 10);
}

/**
 * Birthdays on the first of January of which numbers have been given out without modulus 11 control (CPR-kontoret,
 * "Personnumre uden kontrolciffer (modulus 11 kontrol)", as of 2023-05-10). The register doesn't promise that the list
 * is whole.
 */
const yearsWithoutControl: ReadonlySet<string> = new Set(
  [
    60, 62, 64, 65, 66, 67, 69, 70, 74, 75, 78, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 94, 95,
  ].map((year) => `19${year}`),
);

function readDanish(written: string): ReadNumber | undefined {
  if (!/^\d{10}$/.test(written)) return undefined;
  const year = yearOfCpr(written);
  const day = Number(written.slice(0, 2));
  const isReplacement = day > 60;
  const birthDate = dated(year, written.slice(2, 4), isReplacement ? day - 60 : day);
  if (birthDate === undefined) return undefined;
  if (isReplacement) return { kind: 'temporary', form: 'day-plus-60', year, birthDate };
  const goesWithoutControl = birthDate.endsWith('-01-01') && yearsWithoutControl.has(year);
  return goesWithoutControl || cpr.isValid(written) ? { kind: 'personal', year, birthDate } : undefined;
}

/** The century follows from the seventh digit and the year (CPR-kontoret, Personnummeret i CPR). */
function yearOfCpr(digits: string): string {
  const [year, seventh] = [Number(digits.slice(4, 6)), Number(digits.charAt(6))];
  const since2000 = seventh >= 5 && seventh <= 8 ? 57 : 36;
  const before = seventh >= 5 && seventh <= 8 ? 18 : 19;
  return `${seventh >= 4 && year <= since2000 ? 20 : before}${digits.slice(4, 6)}`;
}

function dated(year: string, month: string, day: number): LocalDate | undefined {
  const date = `${year}-${month}-${String(day).padStart(2, '0')}`;
  return isLocalDate(date) ? date : undefined;
}

/** A number of either country, for a field that the files of both have. */
export const anyPersonalNumber = {
  pattern: '^(\\d{10}|\\d{12}|\\d{8}(T\\d|TF)\\d{2})$',
  says: {
    sv: 'i Sverige ett personnummer eller samordningsnummer med tolv siffror, seklet först, i Danmark ett med tio, utan bindestreck, vars datum och kontrollsiffra stämmer; eller ett tillfälligt nummer',
    da: 'i Sverige et personnummer med tolv cifre, århundredet først, i Danmark et CPR-nummer med ti, uden bindestreg, hvis dato og kontrolciffer passer; eller et midlertidigt nummer',
    en: 'in Sweden a personal or coordination number of twelve digits, century first, in Denmark a CPR number of ten digits, without a hyphen, whose date and check digit are right; or a temporary number',
  },
  example: personalNumbers.SE.example,
} as const;

/** Whether digits are a number that a person of a country can have, whenever it is asked. */
export function isPersonalNumber(country: Jurisdiction, written: string): boolean {
  return personalNumbers[country].read(written) !== undefined;
}

/** What kind of number it is: those of the countries differ in form. Undefined for one that nobody can have. */
export function kindOfNumber(written: string): KindOfNumber | undefined {
  return (personalNumbers.SE.read(written) ?? personalNumbers.DK.read(written))?.kind;
}

/**
 * What was expected instead of a number that nobody who lives can have on a day, or of a temporary one in a form that
 * the municipality doesn't use; undefined for one that somebody can.
 *
 * @param forms a value of the setting `casework/temporary-numbers`; all forms where it is left out
 */
export function expectedNumber(
  country: Jurisdiction,
  written: string,
  today: LocalDate,
  forms?: string,
): EveryLanguage | undefined {
  const { read, says } = personalNumbers[country];
  const number = read(written);
  if (!number) return says;
  const { year, month = '01', birthDate = `${year}-${month}-01`, form } = number;
  if (birthDate < firstBirth) {
    return {
      sv: `numret på någon som kan leva, född tidigast ${firstBirth}`,
      da: `nummeret på en, der kan leve, født tidligst ${firstBirth}`,
      en: `the number of somebody who can be alive, born ${firstBirth} at the earliest`,
    };
  }
  if (birthDate > today) {
    return {
      sv: 'numret på någon som är född; ett ofött barn har inget',
      da: 'nummeret på en, der er født; et ufødt barn har intet',
      en: 'the number of somebody who is born; an unborn child has none',
    };
  }
  if (form === undefined || forms === undefined || forms.split(',').includes(form)) return undefined;
  return {
    sv: `ett nummer som personen har fått: tillfälliga nummer av den formen används inte här (inställningen ${temporaryNumbers.name})`,
    da: `et nummer, som personen har fået: midlertidige numre af den form bruges ikke her (indstillingen ${temporaryNumbers.name})`,
    en: `a number that the person was given: temporary numbers of this form are not used here (setting ${temporaryNumbers.name})`,
  };
}

/**
 * A number that nobody is given, for demonstrations and tests: of the individual numbers that Skatteverket keeps for
 * them.
 *
 * @param born year, month and day as eight digits; of a coordination number with 60 added to the day
 * @param serial 980 to 999, even for a girl; any other may be somebody's
 */
export function swedishTestNumber(born: string, serial = 980): string {
  const numbered = `${born}${String(serial).padStart(3, '0')}`;
  return `${numbered}${checkDigitOf(numbered.slice(2))}`;
}
