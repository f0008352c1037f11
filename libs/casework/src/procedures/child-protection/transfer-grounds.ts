import { Says, type Codes } from '../../kernel/index.js';

/** What lets the board tell another municipality of a child: the secrecy of OSL 2009:400 26:1 holds between them. */
export const transferGrounds = {
  consent: {
    label: { sv: 'samtycke', en: 'consent' },
    help: {
      sv: 'De som uppgifterna rör har samtyckt (OSL 2009:400 12:2).',
      en: 'Those whom it is about have consented (OSL 2009:400 12:2).',
    },
  },
  'needed-to-take-over': {
    label: { sv: 'behövs för att ta över ärendet', en: 'needed to take the case over' },
    help: {
      sv: 'Det behövs för att den andra kommunen ska kunna ta över, och ska då lämnas ut (SoL 2025:400 29:12; OSL 2009:400 10:28).',
      en: 'The other municipality needs it to take the case over, and then it has to be told (SoL 2025:400 29:12; OSL 2009:400 10:28).',
    },
  },
  'needed-for-the-child': {
    label: { sv: 'nödvändigt stöd till barnet', en: 'support that the child needs' },
    help: {
      sv: 'Det behövs för att ge den som inte har fyllt arton, eller ett väntat barn, nödvändigt stöd (OSL 2009:400 26:9).',
      en: 'It is needed to give somebody under eighteen, or an expected child, necessary support (OSL 2009:400 26:9).',
    },
  },
} as const satisfies Codes;

export type TransferGround = keyof typeof transferGrounds;

export const SaysGroundOfTransfer = Says(
  { sv: 'Stöd för att lämna uppgifterna', en: 'Ground for telling' },
  {
    sv: 'Vad som bryter sekretessen mot den andra kommunen.',
    en: 'What lifts the secrecy towards the other municipality.',
  },
);

export const SaysSummary = Says(
  { sv: 'Sammanfattning', en: 'Summary' },
  {
    sv: 'Vad den som tar över behöver veta, och inte mer: varför, vad som har gjorts och vad som brådskar.',
    en: 'What whoever takes over needs to know, and no more: why, what has been done and what is urgent.',
  },
);
