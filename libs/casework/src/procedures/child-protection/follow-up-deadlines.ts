import type { DeadlineCancelling, DeadlineRule } from '../../deadlines/index.js';
import { personAdded, personChanged } from '../../handling/index.js';
import type { CaseEvent, NamedEnd, Ruleset } from '../../kernel/index.js';
import { endsOfCare } from './care-deadlines.js';
import { toBeFollowedUp, wasOfAgeThen } from './cares.js';
import { followUpEnded } from './follow-up.js';
import { followUpAfterCareBegun } from './follow-up-after-care.js';
import { followUpAfterInvestigationDecided } from './follow-up-after-investigation.js';
import { followUpAfterPlacementDecided } from './follow-up-after-placement.js';
import { followUpOf } from './follow-up-state.js';
import { monthsOfFollowUp } from './follow-up-time.js';
import { investigationOpened } from './investigation.js';
import { inEveryLaw } from './rule-versions.js';
import { matterIdOf, openDeadline, type ChildFile, type ChildProtection } from './state.js';
import { reunionAwaited, waitForReunionEnded, type ReunionAwaited } from './waiting-for-reunion.js';

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

/** The same after care under LVU, but for its six months, which count from its beginning. */
const a14: Rule = {
  ...ofEveryFollowUp,
  id: 'A14',
  what: { sv: 'Uppföljning efter vård enligt LVU', en: 'Follow-up after care under LVU' },
  versions: inEveryLaw('statutory', 'LVU 1990:52 21 c §'),
  starts: [{ on: followUpAfterCareBegun.type, length: { months: 6 } }],
  rolls: true,
};

/** What tells who somebody is: whoever turns out to have been of age is to be followed up no more. */
const changesOfPersons = [personAdded.type, personChanged.type];

const wasOfAge: DeadlineCancelling<ChildProtection>[] = changesOfPersons.map((on) => ({
  on,
  when: (file, _, { matterId }) => wasOfAgeThen(file, matterId),
  because: {
    sv: 'den unge hade fyllt 18 när vården upphörde',
    en: 'the young person had turned 18 when the care ended',
  },
}));

function isOwed(file: ChildFile, event: CaseEvent): boolean {
  return toBeFollowedUp(file).includes(matterIdOf(event));
}

/** The care whose follow-up is owed after all, and has no clock. */
function owedWithoutClock(file: ChildFile): string | undefined {
  return toBeFollowedUp(file).find((careId) => openDeadline(file, 'A14-begin', careId) === undefined);
}

/**
 * The board has to follow up whoever is under 18 when care ends: that it hasn’t begun is shown until it has. The law gives no
 * number; a working day is this system’s target. It waits while a reunion is being prepared.
 */
const a14Begin: Rule = {
  id: 'A14-begin',
  what: { sv: 'Uppföljning efter vård att inleda', en: 'Beginning the follow-up after care' },
  kind: 'duty',
  responsible: 'investigator',
  versions: inEveryLaw('target', 'LVU 1990:52 21 b §'),
  starts: [
    ...[...endsOfCare, waitForReunionEnded.type].map((on) => ({
      on,
      when: isOwed,
      length: { workingDays: 1 } as const,
      immediate: true as const,
    })),
    ...changesOfPersons.map((on) => ({
      on,
      when: (file: ChildFile) => owedWithoutClock(file) !== undefined,
      matter: (file: ChildFile) => owedWithoutClock(file),
      length: { workingDays: 1 } as const,
      immediate: true as const,
    })),
  ],
  rolls: false,
  stops: [{ on: followUpAfterCareBegun.type }],
  cancels: [
    {
      on: reunionAwaited.type,
      because: {
        sv: 'återföreningen förbereds, och först när den har skett följs den unge upp',
        en: 'the reunion is being prepared, and only once it has come about is the young person followed up',
      },
    },
    {
      on: investigationOpened.type,
      because: {
        sv: 'en utredning har inletts, och den ser till barnet i stället',
        en: 'an investigation has been opened, which looks at the child instead',
      },
    },
    ...wasOfAge,
  ],
  ladder: [
    { at: { onDueDay: '09:00' }, to: ['investigator'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
};

function expectedOn(event: CaseEvent): NamedEnd {
  if (!isAwaiting(event)) throw new Error(`${event.type} expects no reunion.`);
  return { day: event.data.expectedOn };
}

function isAwaiting(event: CaseEvent): event is CaseEvent<ReunionAwaited> {
  return event.type === reunionAwaited.type;
}

/** By the day on which it is expected, it is on record that the reunion has come about, or another day. */
const a14Reunion: Rule = {
  id: 'A14-reunion',
  what: { sv: 'Återförening som uppföljningen väntar på', en: 'Reunion that the follow-up waits for' },
  kind: 'duty',
  responsible: 'investigator',
  versions: inEveryLaw('target', 'LVU 1990:52 21 b §'),
  starts: [{ on: reunionAwaited.type, until: (_, event) => expectedOn(event) }],
  rolls: false,
  stops: [{ on: waitForReunionEnded.type }],
  replaces: [{ on: reunionAwaited.type }],
  ladder: [
    { at: { beforeDue: { days: 14 } }, to: ['investigator'] },
    { at: { onDueDay: '09:00' }, to: ['investigator'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
};

export const followUpDeadlines: readonly Rule[] = [a12, a13, a14Begin, a14Reunion, a14];
