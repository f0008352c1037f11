import { Says, type Codes } from '../../kernel/index.js';

/** What a child and its family can be granted (the municipality's page): the kinds of support, by their codes. */
export const supports = {
  'supportive-talks': {
    label: { sv: 'stödsamtal', en: 'supportive talks' },
    help: { sv: 'Samtal enskilt eller med familjen.', en: 'Talks alone or with the family.' },
  },
  group: {
    label: { sv: 'gruppverksamhet', en: 'group support' },
    help: {
      sv: 'Stöd i grupp tillsammans med andra i liknande situation.',
      en: 'Support in a group with others in a like situation.',
    },
  },
  'contact-person': {
    label: { sv: 'kontaktperson', en: 'contact person' },
    help: {
      sv: 'En vuxen som träffar barnet, ungefär en gång i veckan.',
      en: 'An adult who meets the child, about once a week.',
    },
  },
  'contact-family': {
    label: { sv: 'kontaktfamilj', en: 'contact family' },
    help: {
      sv: 'En familj som barnet är hos, var annan eller var tredje helg.',
      en: 'A family with whom the child stays, every second or third weekend.',
    },
  },
  'family-treatment': {
    label: { sv: 'familjebehandling', en: 'family treatment' },
    help: {
      sv: 'Behandling i öppna former för hela familjen.',
      en: 'Treatment of the whole family while it lives at home.',
    },
  },
} as const satisfies Codes;

export type Support = keyof typeof supports;

export const supportKinds: readonly Support[] = [
  'supportive-talks',
  'group',
  'contact-person',
  'contact-family',
  'family-treatment',
];

export const SaysSupport = Says(
  { sv: 'Insats', en: 'Support' },
  { sv: 'Vilken insats det gäller.', en: 'Which support it is about.' },
);
