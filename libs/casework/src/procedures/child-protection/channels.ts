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

export const SaysChannel = Says(
  { sv: 'Kanal', en: 'Channel' },
  { sv: 'Hur någon hörde av sig.', en: 'How somebody got in touch.' },
);
