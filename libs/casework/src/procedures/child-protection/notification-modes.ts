import type { Codes } from '../../kernel/index.js';

/** How a party is told of a decision: FL 2017:900 33 §. Orally alone is not enough where the party asks for it in writing. */
export const notificationModes = {
  'handed-over': {
    label: { sv: 'överlämnat', en: 'handed over' },
    help: { sv: 'Parten fick beslutet i handen.', en: 'The party was given the decision in person.' },
  },
  letter: {
    label: { sv: 'brev', en: 'letter' },
    help: { sv: 'Med vanlig post.', en: 'By ordinary post.' },
  },
  'digital-post': {
    label: { sv: 'digital post', en: 'digital post' },
    help: { sv: 'Till partens digitala brevlåda.', en: 'To the party’s digital mailbox.' },
  },
  'e-service': {
    label: { sv: 'e-tjänst', en: 'e-service' },
    help: { sv: 'I kommunens e-tjänst.', en: 'In the municipality’s e-service.' },
  },
  'formal-service': {
    label: { sv: 'delgivning', en: 'formal service' },
    help: {
      sv: 'Delgivet enligt delgivningslagen; mottagandet är bevisat.',
      en: 'Served by the Service of Documents Act; its receipt is proved.',
    },
  },
  'orally-then-in-writing': {
    label: { sv: 'muntligt och sedan skriftligt', en: 'orally, then in writing' },
    help: {
      sv: 'Parten fick höra beslutet och fick det sedan skriftligt; tiden räknas från det skriftliga.',
      en: 'The party was told and then given it in writing; the time counts from the written one.',
    },
  },
} as const satisfies Codes;

export type NotificationMode = keyof typeof notificationModes;
