import type { Codes } from '../../kernel/index.js';

/** What part guardians had in a talk with the child. */
export const guardiansParts = {
  present: {
    label: { sv: 'med en vårdnadshavare närvarande', en: 'with a guardian present' },
    help: { sv: 'En vårdnadshavare var med.', en: 'A guardian took part.' },
  },
  agreeing: {
    label: { sv: 'enskilt, med samtycke', en: 'alone, with consent' },
    help: {
      sv: 'Ingen vårdnadshavare var med; en vårdnadshavare hade samtyckt.',
      en: 'No guardian took part; a guardian had consented.',
    },
  },
  'not-asked': {
    label: { sv: 'utan vårdnadshavares samtycke', en: 'without a guardian’s consent' },
    help: {
      sv: 'I en utredning får nämnden samtala med barnet utan att en vårdnadshavare samtycker eller är med.',
      en: 'In an investigation the board may talk with the child without a guardian consenting or taking part.',
    },
  },
  none: {
    label: { sv: 'utan vårdnadshavare, den unge är myndig', en: 'without a guardian, being of age' },
    help: {
      sv: 'Den som har fyllt 18 har ingen vårdnadshavare.',
      en: 'Whoever has turned 18 has no guardian.',
    },
  },
} as const satisfies Codes;

export type GuardiansPart = keyof typeof guardiansParts;

/** Why the child wasn't talked with. */
export const whyNotHeard = {
  'too-young': {
    label: { sv: 'barnet är för litet', en: 'the child is too young' },
    help: {
      sv: 'Barnet kan inte samtala på grund av sin ålder. Gäller aldrig den som har fyllt 15.',
      en: 'The child can’t talk of it at its age. Never holds for one who has turned 15.',
    },
  },
  unwilling: {
    label: { sv: 'barnet vill inte', en: 'the child doesn’t want to' },
    help: { sv: 'Barnet har fått frågan och avstår.', en: 'The child was asked and declined.' },
  },
  harmful: {
    label: { sv: 'samtalet skulle skada barnet', en: 'the talk would harm the child' },
    help: {
      sv: 'Ett samtal skulle vara till skada för barnet, till exempel för dess säkerhet eller hälsa.',
      en: 'A talk would do the child harm, for instance to its safety or health.',
    },
  },
  unreachable: {
    label: { sv: 'barnet kan inte nås', en: 'the child can’t be reached' },
    help: { sv: 'Nämnden har försökt nå barnet.', en: 'The board has tried to reach the child.' },
  },
  other: {
    label: { sv: 'annat skäl', en: 'another reason' },
    help: { sv: 'Något som inte står i listan.', en: 'Something that isn’t in the list.' },
  },
} as const satisfies Codes;

export type WhyNotHeard = keyof typeof whyNotHeard;
