import { Says, type Codes } from '../../kernel/index.js';

/**
 * The forms of home in which a child is cared for outside its own: SoL 2025:400 9:1–3, 22:2, 22:4 (2001:453 6:1, 6:6). A
 * decision is of one of them, for the law asks other things of each.
 */
export const homes = {
  'family-home': {
    label: { sv: 'familjehem', en: 'family home' },
    help: {
      sv: 'Ett enskilt hem som för nämndens räkning tar emot barn stadigvarande.',
      en: 'A private home that takes children in permanently on behalf of the board.',
    },
  },
  'emergency-home': {
    label: { sv: 'jourhem', en: 'emergency home' },
    help: {
      sv: 'Ett enskilt hem som vid upprepade tillfällen tar emot barn tillfälligt.',
      en: 'A private home that again and again takes children in for a time.',
    },
  },
  'supported-housing': {
    label: { sv: 'stödboende', en: 'supported housing' },
    help: {
      sv: 'Eget boende med individanpassat stöd, för den som är 16–20 år.',
      en: 'Housing of one’s own with support, for those of 16 to 20.',
    },
  },
  institution: {
    label: { sv: 'hem för vård eller boende (HVB)', en: 'residential care home (HVB)' },
    help: {
      sv: 'En verksamhet som tar emot enskilda för vård eller behandling.',
      en: 'An establishment that takes people in for care or treatment.',
    },
  },
} as const satisfies Codes;

export type Home = keyof typeof homes;

export const everyHome: readonly Home[] = [
  'family-home',
  'emergency-home',
  'supported-housing',
  'institution',
];

/** Private homes: they have to be investigated by a board before a child is placed there, SoL 2025:400 22:2, 22:4 (2001:453 6:6). */
export const privateHomes: readonly Home[] = ['family-home', 'emergency-home'];

export const SaysHome = Says(
  { sv: 'Form av hem', en: 'Form of home' },
  { sv: 'Vilken form av hem det gäller.', en: 'Which form of home it is about.' },
);
