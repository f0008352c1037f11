import { languages, type Codes, type EveryLanguage, type Labels, type Language } from './labels.js';

/** What can be wrong with a field, by stable codes. Blank text counts as missing. */
export const fieldFaults = {
  missing: {
    label: { sv: 'saknas', da: 'mangler', en: 'missing' },
    help: {
      sv: 'Det finns inte eller säger ingenting: blanksteg ensamma räknas inte.',
      da: 'Det er der ikke eller siger ingenting: mellemrum alene tæller ikke.',
      en: 'It isn’t there or says nothing: blanks alone don’t count.',
    },
  },
  'left-out': {
    label: { sv: 'ska utelämnas', da: 'skal udelades', en: 'to be left out' },
    help: {
      sv: 'Det får inte anges här.',
      da: 'Det må ikke angives her.',
      en: 'It may not be given here.',
    },
  },
  unknown: {
    label: { sv: 'okänt', da: 'ukendt', en: 'unknown' },
    help: {
      sv: 'Det finns inget sådant fält här.',
      da: 'Der findes ikke et sådant felt her.',
      en: 'There is no such field here.',
    },
  },
  'wrong-kind': {
    label: { sv: 'fel slag', da: 'forkert slags', en: 'wrong kind' },
    help: {
      sv: 'Det är något annat än det som efterfrågas: ett tal i stället för text, till exempel.',
      da: 'Det er noget andet end det, der spørges efter: et tal i stedet for tekst, for eksempel.',
      en: 'It is something else than what is asked for: a number in place of text, for example.',
    },
  },
  'not-a-code': {
    label: { sv: 'ingen av koderna', da: 'ingen af koderne', en: 'none of the codes' },
    help: {
      sv: 'Det måste vara en av de koder som räknas upp.',
      da: 'Det skal være en af de koder, der er nævnt.',
      en: 'It has to be one of the codes that are listed.',
    },
  },
  'wrong-form': {
    label: { sv: 'fel form', da: 'forkert form', en: 'wrong form' },
    help: {
      sv: 'Texten är inte skriven som det efterfrågas, eller nämner något som inte finns.',
      da: 'Teksten er ikke skrevet, som der spørges efter, eller nævner noget, der ikke findes.',
      en: 'The text isn’t written as it is asked for, or names something that doesn’t exist.',
    },
  },
  'too-long': {
    label: { sv: 'för lång', da: 'for lang', en: 'too long' },
    help: {
      sv: 'Texten har fler tecken än vad som får plats.',
      da: 'Teksten har flere tegn, end der er plads til.',
      en: 'The text has more characters than there is room for.',
    },
  },
  'too-few': {
    label: { sv: 'för få', da: 'for få', en: 'too few' },
    help: {
      sv: 'Listan måste innehålla fler.',
      da: 'Listen skal indeholde flere.',
      en: 'The list has to hold more.',
    },
  },
  'too-many': {
    label: { sv: 'för många', da: 'for mange', en: 'too many' },
    help: {
      sv: 'Listan får inte innehålla så många.',
      da: 'Listen må ikke indeholde så mange.',
      en: 'The list may not hold as many.',
    },
  },
  'out-of-range': {
    label: { sv: 'utanför gränserna', da: 'uden for grænserne', en: 'out of range' },
    help: {
      sv: 'Talet är för litet eller för stort.',
      da: 'Tallet er for lille eller for stort.',
      en: 'The number is too small or too large.',
    },
  },
  'strange-characters': {
    label: { sv: 'främmande tecken', da: 'fremmede tegn', en: 'strange characters' },
    help: {
      sv: 'Texten innehåller styrtecken eller halva tecken.',
      da: 'Teksten indeholder styretegn eller halve tegn.',
      en: 'The text has control characters or halves of characters in it.',
    },
  },
  'wrong-value': {
    label: { sv: 'fel värde', da: 'forkert værdi', en: 'wrong value' },
    help: {
      sv: 'Formen är rätt, men det kan inte stämma med det som redan är känt.',
      da: 'Formen er rigtig, men det kan ikke passe med det, der allerede er kendt.',
      en: 'The form is right, but it can’t be so by what is known already.',
    },
  },
} as const satisfies Codes<EveryLanguage>;

export type FieldFault = keyof typeof fieldFaults;

/** A field that isn't as it has to be. */
export interface InvalidField {
  /** Dotted path, for example `children.0.birthDate`, or the name of a header or parameter; empty for the body as a whole. */
  readonly field: string;
  readonly fault: FieldFault;
  /** What was expected and what to do, in words that show nothing of a person. */
  readonly expected: Labels;
}

/** One of these codes, in words. */
export function oneOfCodes(codes: Iterable<string>): EveryLanguage {
  const list = [...codes].join(', ');
  return { sv: `en av ${list}`, da: `en af ${list}`, en: `one of ${list}` };
}

const toBeLeftOut: EveryLanguage = { sv: 'utelämnat', da: 'udeladt', en: 'left out' };

/** That nothing was expected, and why. */
export function leftOutAs(why: Labels): Labels {
  return composed([why], (said, language) => `${toBeLeftOut[language]}: ${said(why)}`);
}

/** A text made of others, in each language in which all of them are said. */
export function composed(
  of: readonly Labels[],
  text: (said: (labels: Labels) => string, language: Language) => string,
): Labels {
  const spoken = languages.filter((language) => of.every((each) => each[language] !== undefined));
  const texts = spoken.map((language) => [
    language,
    text((labels) => labels[language] ?? labels.en, language),
  ]);
  return Object.fromEntries(texts) as Labels;
}
