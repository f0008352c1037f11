import { type Codes, Says } from '../../kernel/index.js';

/** How somebody turned to the board or was told something. */
export const channels = {
  phone: {
    label: { sv: 'per telefon', en: 'by telephone' },
    help: { sv: 'I ett telefonsamtal.', en: 'In a telephone call.' },
  },
  visit: {
    label: { sv: 'vid ett besök', en: 'in a visit' },
    help: {
      sv: 'När man träffades, på kontoret eller någon annanstans.',
      en: 'Face to face, at the office or elsewhere.',
    },
  },
  letter: {
    label: { sv: 'per brev', en: 'by letter' },
    help: { sv: 'På papper, med post eller lämnat personligen.', en: 'On paper, by post or by hand.' },
  },
  email: {
    label: { sv: 'per e-post', en: 'by e-mail' },
    help: { sv: 'I ett e-postmeddelande.', en: 'In an e-mail message.' },
  },
  'e-service': {
    label: { sv: 'genom e-tjänsten', en: 'through the e-service' },
    help: { sv: 'I kommunens e-tjänst på webben.', en: 'In the municipality’s service on the web.' },
  },
  other: {
    label: { sv: 'på annat sätt', en: 'in another way' },
    help: { sv: 'På ett sätt som inte står i listan.', en: 'In a way that isn’t in the list.' },
  },
} as const satisfies Codes;

export type Channel = keyof typeof channels;

/** Why it counts as having arrived when it did: FL 2017:900 22 §. */
export const arrivalRules = {
  'reached-authority': {
    label: { sv: 'nådde myndigheten', en: 'reached the authority' },
    help: {
      sv: 'Handlingen kom in den dag då den nådde myndigheten.',
      en: 'It arrived on the day on which it reached the authority.',
    },
  },
  'reached-official': {
    label: { sv: 'nådde en behörig tjänsteman', en: 'reached a competent official' },
    help: {
      sv: 'Den nådde en behörig tjänsteman och kom in i och med det.',
      en: 'It reached a competent official, and arrived with that.',
    },
  },
  'previous-working-day': {
    label: { sv: 'föregående arbetsdag', en: 'the working day before' },
    help: {
      sv: 'Den låg i postlådan på morgonen eller hade aviserats, och räknas som inkommen arbetsdagen före.',
      en: 'It was in the letter box in the morning or had been notified, and counts as of the working day before.',
    },
  },
} as const satisfies Codes;

export type ArrivalRule = keyof typeof arrivalRules;

export const SaysChannel = Says(
  { sv: 'Kanal', en: 'Channel' },
  { sv: 'Hur någon hörde av sig.', en: 'How somebody got in touch.' },
);

export const SaysArrivalRule = Says(
  { sv: 'Räknas som inkommen', en: 'Counts as arrived' },
  {
    sv: 'Varför den räknas som inkommen när den gör det; frister räknas därifrån.',
    en: 'Why it counts as having arrived when it did; deadlines count from there.',
  },
);
