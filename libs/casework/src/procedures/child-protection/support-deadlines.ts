import { daysAfter, lastDayOfQuarter, localDateOf, type LocalDate } from '../../calendar/index.js';
import { deadlineMissed, type DeadlineCancelling, type DeadlineRule } from '../../deadlines/index.js';
import { happens, isOpen, type CaseEvent, type Deadline, type NamedEnd } from '../../kernel/index.js';
import { grantRanOut } from './end-of-grant.js';
import { supportRestored } from './restored-support.js';
import { inBothLaws, inEveryLaw } from './rule-versions.js';
import { deadlinesOf, matterIdOf, type ChildFile, type ChildProtection } from './state.js';
import { typesOf } from './supports-by-kind.js';
import { isUndelivered, supportOf } from './supports-given.js';
import { lateExecutionReported, undeliveredDecisionReported } from './undelivered.js';

type Rule = DeadlineRule<ChildProtection>;

/** Types of the events by which a support ends, whichever it is. */
export const endsOfSupport: readonly string[] = [...typesOf('ended'), grantRanOut.type];

const carriedOut: readonly string[] = [...typesOf('started'), ...typesOf('resumed')];

const supportIsOver: readonly DeadlineCancelling<ChildProtection>[] = endsOfSupport.map((on) => ({
  on,
  because: { sv: 'insatsen har avslutats', en: 'the support has ended' },
}));

function supportIn({ details }: ChildFile, event: CaseEvent) {
  return supportOf(details, matterIdOf(event));
}

/**
 * Three months from the day of the decision, from that of an interruption or from the ruling that restored it, where somebody has a right to the support:
 * what the board gives beyond that is not reported. Whether roll-over helps the board isn't
 * settled (docs/law/open-questions.md), so that reminders go by the three months themselves.
 */
const a21: Rule = {
  id: 'A21',
  what: { sv: 'Verkställighet av gynnande beslut', en: 'Carrying out a favourable decision' },
  kind: 'duty',
  responsible: 'investigator',
  versions: inBothLaws('statutory', '16:6 f', '34:1'),
  starts: [...typesOf('granted'), ...typesOf('interrupted'), supportRestored.type].map((on) => ({
    on,
    when: (file, event) => supportIn(file, event).grant.asOfRight,
    length: { months: 3 },
  })),
  rolls: true,
  stops: carriedOut.map((on) => ({ on })),
  cancels: supportIsOver,
  ladder: [
    { at: { afterStart: { months: 2 } }, to: ['investigator'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
};

function isMissOfA21(_: ChildFile, { data }: CaseEvent): boolean {
  return 'ruleId' in data && data.ruleId === a21.id;
}

function endOfQuarter({ timeZone }: ChildFile, { occurredAt }: CaseEvent): NamedEnd {
  return { day: lastDayOfQuarter(localDateOf(occurredAt, timeZone)) };
}

/** The end of the first quarter that neither a report nor the quarter which it was due for has come to. */
function endOfNextQuarter(file: ChildFile, event: CaseEvent): NamedEnd {
  const reportedOn = localDateOf(event.occurredAt, file.timeZone);
  const dueBefore = deadlinesOf(file, a21Report.id, matterIdOf(event))
    .filter(isOpen)
    .map(({ nominalDueDate }) => nominalDueDate);
  const [last = reportedOn] = [reportedOn, ...dueBefore].toSorted().toReversed();
  return { day: lastDayOfQuarter(daysAfter(last, 1)) };
}

/** Whether a quarter's report is due because the one before it has been given. */
function isOfLaterQuarter({ entries }: ChildFile, _: CaseEvent, { anchorEventId }: Deadline): boolean {
  return entries.get(anchorEventId)?.type === undeliveredDecisionReported.type;
}

/**
 * Once a quarter while it lasts. That the last day is that of the calendar quarter is this system's choice, and so doesn't
 * roll. What wasn't carried out in three months is reported also where it was soon after; later quarters are not.
 */
const a21Report: Rule = {
  id: 'A21-report',
  what: { sv: 'Rapport om ej verkställt beslut', en: 'Reporting an undelivered decision' },
  kind: 'duty',
  responsible: 'unit-manager',
  versions: inBothLaws('target', '16:6 f', '34:1'),
  starts: [
    { on: deadlineMissed.type, when: isMissOfA21, until: endOfQuarter },
    {
      on: undeliveredDecisionReported.type,
      when: (file, event) => isUndelivered(supportIn(file, event)),
      until: endOfNextQuarter,
    },
  ],
  rolls: false,
  stops: [{ on: undeliveredDecisionReported.type }],
  cancels: [
    ...carriedOut.map((on) => ({
      on,
      when: isOfLaterQuarter,
      because: { sv: 'beslutet har verkställts', en: 'the decision has been carried out' },
    })),
    ...supportIsOver.map((over) => ({ ...over, when: isOfLaterQuarter })),
  ],
  ladder: [
    { at: { beforeDue: { days: 14 } }, to: ['quality-officer'] },
    { at: { beforeDue: { days: 3 } }, to: ['quality-officer'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
};

/** That it was carried out after such a report. The law names no day; the quarter's end is this system's target. */
const a21Executed: Rule = {
  id: 'A21-executed',
  what: { sv: 'Rapport om senare verkställighet', en: 'Reporting a late execution' },
  kind: 'duty',
  responsible: 'unit-manager',
  versions: inBothLaws('target', '16:6 g', '34:2'),
  starts: carriedOut.map((on) => ({
    on,
    when: (file, event) => supportIn(file, event).executionToReport !== undefined,
    until: endOfQuarter,
  })),
  rolls: false,
  stops: [{ on: lateExecutionReported.type }],
  ladder: [
    { at: { beforeDue: { days: 14 } }, to: ['quality-officer'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
};

/** The last day of what was granted; none lies before the day of the decision. */
function lastDayGranted(file: ChildFile, event: CaseEvent): NamedEnd {
  const decidedOn = localDateOf(event.occurredAt, file.timeZone);
  const { until = decidedOn } = supportIn(file, event).grant;
  return { day: laterOf(until, decidedOn) };
}

function laterOf(one: LocalDate, other: LocalDate): LocalDate {
  return one < other ? other : one;
}

/**
 * The day until which a support is granted: then it ends by itself, whether or not it was ever carried out. A further time
 * takes a decision of its own, which those who handle it are reminded of.
 */
const grantEnds: Rule = {
  id: 'A-grant-end',
  what: { sv: 'Beslutets sista dag', en: 'The last day of the grant' },
  kind: 'appointment',
  responsible: 'investigator',
  versions: inEveryLaw('local'),
  starts: [...typesOf('granted'), supportRestored.type].map((on) => ({
    on,
    when: (file, event) => supportIn(file, event).grant.until !== undefined,
    until: lastDayGranted,
  })),
  rolls: false,
  stops: [],
  cancels: typesOf('ended').map((on) => ({
    on,
    because: { sv: 'insatsen har avslutats', en: 'the support has ended' },
  })),
  passing: {
    event: grantRanOut,
    brings: ({ details }, { matterId }) => {
      const { standing, grant } = supportOf(details, matterId);
      if (standing.is === 'ended') return undefined;
      return happens(grantRanOut, { decisionId: grant.decisionId, found: standing.is }, { matterId });
    },
  },
  ladder: [
    { at: { beforeDue: { days: 60 } }, to: ['investigator'] },
    { at: { beforeDue: { days: 14 } }, to: ['investigator'] },
  ],
};

/** The times of supports, by their ids in docs/law/child-protection.md. */
export const supportDeadlines: readonly Rule[] = [a21, a21Report, a21Executed, grantEnds];
