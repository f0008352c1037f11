import type { Codes } from '../../kernel/index.js';

/** Why a support isn't given for a time. */
export const interruptions = {
  'family-wishes': {
    label: { sv: 'familjen önskar uppehåll', en: 'the family wishes a pause' },
    help: {
      sv: 'Barnet eller vårdnadshavarna vill göra ett uppehåll.',
      en: 'The child or the guardians wish to pause.',
    },
  },
  illness: {
    label: { sv: 'sjukdom', en: 'illness' },
    help: { sv: 'Någon som tar del i insatsen är sjuk.', en: 'Somebody who takes part in it is ill.' },
  },
  away: {
    label: { sv: 'barnet är borta', en: 'the child is away' },
    help: { sv: 'Barnet är på annan ort en tid.', en: 'The child is elsewhere for a time.' },
  },
  'nobody-to-give-it': {
    label: { sv: 'ingen som kan ge insatsen', en: 'nobody to give it' },
    help: {
      sv: 'Den som gav insatsen har slutat eller kan inte, och ingen annan är klar att ta över.',
      en: 'Whoever gave it has left or can’t, and nobody else is ready to take over.',
    },
  },
} as const satisfies Codes;

export type Interruption = keyof typeof interruptions;

/** Why somebody ends a support. Nobody is left without it against their will by this: that is decided apart. */
export const endings = {
  'goals-reached': {
    label: { sv: 'målen är nådda', en: 'the goals are reached' },
    help: {
      sv: 'Insatsen behövs inte längre, och de som den är till för är överens om det.',
      en: 'It is needed no longer, and those whom it is for agree.',
    },
  },
  wished: {
    label: { sv: 'önskas inte längre', en: 'wished for no longer' },
    help: {
      sv: 'Barnet eller vårdnadshavarna tackar nej till insatsen.',
      en: 'The child or the guardians say no to it.',
    },
  },
  'moved-away': {
    label: { sv: 'flyttat från kommunen', en: 'moved away' },
    help: { sv: 'Barnet bor i en annan kommun.', en: 'The child lives in another municipality.' },
  },
  'grant-ended': {
    label: { sv: 'beslutet gäller inte längre', en: 'the decision holds no longer' },
    help: {
      sv: 'En domstol har upphävt beslutet om insatsen.',
      en: 'A court has annulled the decision on the support.',
    },
  },
} as const satisfies Codes;

export type Ending = keyof typeof endings;

/** The same, with what ends it by itself. */
export const allEndings = {
  ...endings,
  reduced: {
    label: { sv: 'nämnden beslutade det', en: 'the board decided so' },
    help: {
      sv: 'Nämnden beslutade mot dem som insatsen är till för, på en av lagens grunder.',
      en: 'The board decided against those whom it is for, on one of the law’s grounds.',
    },
  },
  'consent-withdrawn': {
    label: { sv: 'samtycket togs tillbaka', en: 'the consent was withdrawn' },
    help: {
      sv: 'Den som måste samtycka har tagit tillbaka sitt samtycke; insatsen är frivillig.',
      en: 'Somebody who has to consent has withdrawn that; the support is voluntary.',
    },
  },
} as const satisfies Codes;
