import type { DeadlineRule } from '../../deadlines/index.js';
import type { Ruleset } from '../../kernel/index.js';
import { followUpEnded } from './follow-up.js';
import { followUpAfterInvestigationDecided } from './follow-up-after-investigation.js';
import { followUpAfterPlacementDecided } from './follow-up-after-placement.js';
import { followUpOf } from './follow-up-state.js';
import { monthsOfFollowUp } from './follow-up-time.js';
import { investigationOpened } from './investigation.js';
import type { ChildProtection } from './state.js';

type Rule = DeadlineRule<ChildProtection>;

function version(ruleset: Ruleset, source: string) {
  return { source, force: 'statutory', length: { months: monthsOfFollowUp(ruleset) } } as const;
}

/** What every follow-up has: who sees to its end, when they are told, and that an investigation ends it. */
const ofEveryFollowUp = {
  kind: 'duty',
  responsible: 'investigator',
  stops: [{ on: followUpEnded.type }],
  cancels: [
    {
      on: investigationOpened.type,
      because: {
        sv: 'en utredning har inletts, och med den är uppföljningen slut',
        en: 'an investigation has been opened, and with it the follow-up is over',
      },
    },
  ],
  ladder: [
    { at: { afterStart: { months: 3 } }, to: ['investigator'] },
    { at: { beforeDue: { days: 30 } }, to: ['investigator'] },
    { at: { beforeDue: { days: 7 } }, to: ['investigator'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
} as const satisfies Partial<Rule>;

/**
 * A follow-up has to end in time. What went on when the law of 2025 came into force has its six months, counted from the
 * same day: no transitional rule is known (docs/law/versions-of-the-law.md).
 */
const a12: Rule = {
  ...ofEveryFollowUp,
  id: 'A12',
  what: {
    sv: 'Uppföljning efter utredning utan insats',
    en: 'Follow-up after an investigation without support',
  },
  versions: {
    'SE-2001': version('SE-2001', 'SoL 2001:453 11:4 c'),
    'SE-2025': { ...version('SE-2025', 'SoL 2025:400 23:5'), running: 'counted-anew' },
    'SE-2025B': version('SE-2025B', 'SoL 2025:400 23:5'),
  },
  starts: [
    {
      on: followUpAfterInvestigationDecided.type,
      anchor: (file, event) => followUpOf(file.details, event).countsFrom,
      anchoredBecause: {
        sv: 'utredningen avslutades då, och därifrån räknas tiden',
        en: 'the investigation was closed then, and the time counts from there',
      },
    },
  ],
  rolls: true,
};

/** The same after a placement with consent. */
const a13: Rule = {
  ...ofEveryFollowUp,
  id: 'A13',
  what: { sv: 'Uppföljning efter placering', en: 'Follow-up after a placement' },
  versions: a12.versions,
  starts: [
    {
      on: followUpAfterPlacementDecided.type,
      anchor: (file, event) => followUpOf(file.details, event).countsFrom,
      anchoredBecause: {
        sv: 'placeringen upphörde då, och därifrån räknas tiden',
        en: 'the placement ended then, and the time counts from there',
      },
    },
  ],
  rolls: true,
};

export const followUpDeadlines: readonly Rule[] = [a12, a13];
