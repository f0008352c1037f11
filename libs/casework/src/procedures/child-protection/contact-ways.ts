import type { Codes } from '../../kernel/index.js';

/** How the board meets somebody whom it asks, before an investigation and in one. */
export const contactWays = {
  phone: {
    label: { sv: 'per telefon', en: 'by telephone' },
    help: { sv: 'I ett telefonsamtal.', en: 'In a telephone call.' },
  },
  meeting: {
    label: { sv: 'vid ett möte', en: 'in a meeting' },
    help: { sv: 'Vid ett möte utanför hemmet.', en: 'In a meeting outside the home.' },
  },
  video: {
    label: { sv: 'på video', en: 'by video' },
    help: { sv: 'I ett videosamtal.', en: 'In a video call.' },
  },
  letter: {
    label: { sv: 'per brev', en: 'by letter' },
    help: { sv: 'På papper eller i ett digitalt brev.', en: 'On paper or in a digital letter.' },
  },
  'home-visit': {
    label: { sv: 'vid ett hembesök', en: 'in a home visit' },
    help: {
      sv: 'Får göras först när utredning är inledd.',
      en: 'May be made once an investigation is open.',
    },
  },
} as const satisfies Codes;

export type ContactWay = keyof typeof contactWays;
