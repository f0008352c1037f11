import type { Chapter } from '../../handling/index.js';
import { happens, SomeOf } from '../../kernel/index.js';
import { everyParty, onlyBasis, underLvu } from './care-decisions.js';
import { Decided, Deciding, kindOfDecision, SaysLegalBasis } from './decision-kinds.js';
import { movesAtEndOfBan, movingBanConsidered, withMovingBanEnded } from './moving-ban.js';
import type { ChildProtection } from './state.js';

const bases = onlyBasis('26', {
  sv: 'Om ett flyttningsförbud fortfarande behövs.',
  en: 'Whether a moving ban is needed still.',
});

const Bases = SomeOf(bases, { atLeast: 1, atMost: 1 });

/** That the ban goes on, where somebody asks for its end, or ends: LVU 1990:52 26 §. */
export class DecideOnMovingBan extends Deciding {
  @SaysLegalBasis @Bases legalBasis!: string[];
}

/** Decided when the event occurred. */
export class DecidedOnMovingBan extends Decided {
  @SaysLegalBasis @Bases legalBasis!: string[];
}

const continuing = kindOfDecision<DecideOnMovingBan, object>({
  ...underLvu,
  name: 'continue-moving-ban',
  title: { sv: 'Besluta att flyttningsförbudet fortsätter', en: 'Continue the moving ban' },
  fields: DecideOnMovingBan,
  during: { 'moving-ban': ['banned'] },
  example: {
    legalBasis: ['LVU 1990:52 26 §'],
    reasons: 'The mother has asked for its end; the child would still be harmed by parting from the home.',
  },
  recordedAs: {
    name: 'moving-ban-continued',
    title: { sv: 'Flyttningsförbudet fortsatt', en: 'Moving ban continued' },
    fields: DecidedOnMovingBan,
    tells: {
      sv: ({ decidedBy }, nameOf) => `${nameOf(decidedBy)} beslutade att flyttningsförbudet fortsätter.`,
      en: ({ decidedBy }, nameOf) => `${nameOf(decidedBy)} decided that the moving ban goes on.`,
    },
  },
  legalBases: bases,
  goesAgainst: everyParty,
  refusals: {},
  own: () => ({}),
  // Whoever decides that it goes on has considered it: LVU 1990:52 26 §.
  follows: (hand, { decidedBy, reasons = '' }) => [
    happens(
      movingBanConsidered,
      { finding: 'still-needed', account: reasons, decidedBy },
      { matterId: hand.investigationId },
    ),
  ],
});

const ending = kindOfDecision<DecideOnMovingBan, object>({
  ...underLvu,
  name: 'end-moving-ban',
  title: { sv: 'Besluta att flyttningsförbudet upphör', en: 'End the moving ban' },
  fields: DecideOnMovingBan,
  during: { 'moving-ban': ['banned'] },
  example: {
    legalBasis: ['LVU 1990:52 26 §'],
    reasons: 'The child has stayed with the mother each weekend since May, and wants to live there.',
  },
  recordedAs: {
    name: 'moving-ban-ended',
    title: { sv: 'Flyttningsförbudet upphört', en: 'Moving ban ended' },
    fields: DecidedOnMovingBan,
    tells: {
      sv: ({ decidedBy }, nameOf) => `${nameOf(decidedBy)} beslutade att flyttningsförbudet upphör.`,
      en: ({ decidedBy }, nameOf) => `${nameOf(decidedBy)} decided that the moving ban ends.`,
    },
  },
  legalBases: bases,
  goesAgainst: 'nobody',
  moves: movesAtEndOfBan,
  changes: withMovingBanEnded,
  refusals: {},
  own: () => ({}),
});

export const { event: movingBanContinued } = continuing;
export const { event: movingBanEnded } = ending;

export const movingBanDecisions: Chapter<ChildProtection> = {
  name: 'moving-ban-decisions',
  title: { sv: 'Beslut om fortsatt flyttningsförbud', en: 'Decisions on a moving ban' },
  commands: [continuing.command, ending.command],
  events: [movingBanContinued, movingBanEnded],
};
