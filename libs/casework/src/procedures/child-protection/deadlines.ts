import type {
  DeadlineCancelling,
  DeadlineOf,
  DeadlineRule,
  ExtensionKept,
  SettingOf,
} from '../../deadlines/index.js';
import {
  personAdded,
  personChanged,
  personLeft,
  personsJoined,
  personsParted,
} from '../../handling/index.js';
import { isOpen, type CaseEvent, type Deadline, type Length } from '../../kernel/index.js';
import { adviceTalk } from './advice-talk-clock.js';
import { fromLegalArrival, legalArrival } from './arrival.js';
import { careDeadlines } from './care-deadlines.js';
import { careOrderDeadlines } from './care-order-deadlines.js';
import { investigationClosed } from './closing-investigation.js';
import { a3Contact } from './family-contact-clock.js';
import { biasDeadlines } from './bias-deadlines.js';
import { consentDeadlines } from './consent-deadlines.js';
import { decisionDeadlines } from './decision-deadlines.js';
import { a10 } from './appeal-deadlines.js';
import { courtRuled } from './court-rulings.js';
import { decisionDemanded, demandRefused } from './demand.js';
import { fieldsOf } from './event-fields.js';
import { custodyDeadlines } from './custody-deadlines.js';
import { reviewDeadlines } from './review-deadlines.js';
import { supportDeadlines } from './support-deadlines.js';
import { answers } from './granting.js';
import { reporterFeedbackGiven, reporterFeedbackRefused, reporterFeedbackRequested } from './feedback.js';
import {
  concernedInformed,
  concernedLeftToTell,
  informationWithheld,
  nobodyIsLeftToTell,
} from './informing.js';
import { applicationReceived, reportReceived } from './intake.js';
import {
  applicationLinkedToOngoing,
  investigationExtended,
  investigationLinkedToOngoing,
  investigationOpened,
} from './investigation.js';
import {
  investigationNotOpened,
  preliminaryAssessmentExtended,
  reportLinkedToOngoing,
} from './preliminary-assessment.js';
import { movingBanDeadlines } from './moving-ban-deadlines.js';
import { placementDeadlines } from './placement-deadlines.js';
import { protectionAssessmentMade } from './protection-assessment.js';
import { toLaterDay } from './later-day.js';
import { inBothLaws, inEveryLaw } from './rule-versions.js';
import { lateReportCutOff } from './settings.js';
import {
  deadlineInForce,
  deadlinesOf,
  investigationOf,
  matterIdOf,
  ongoingInvestigation,
  openDeadline,
  reportOf,
  sixMonthsOf,
  type ChildFile,
  type ChildProtection,
} from './state.js';

type Rule = DeadlineRule<ChildProtection>;

/**
 * At once. The number is from the preparatory works (prop. 2012/13:10 p. 60): the same day, or the next calendar
 * day when the report came late; so it counts as the law's own. What is late in a day, the municipality says. It
 * counts from when the report came, whatever the law takes for its arrival: nobody assesses what lies in a closed box. The
 * only deadline that guards an acute danger: those told by A5 and A6 wait until the morning without harm.
 */
const a1: Rule = {
  id: 'A1',
  what: { sv: 'Omedelbar skyddsbedömning', en: 'Immediate protection assessment' },
  kind: 'duty',
  responsible: 'intake-worker',
  versions: inBothLaws('statutory', '11:1 a', '20:1'),
  starts: [
    {
      on: reportReceived.type,
      length: (settingOf: SettingOf): Length => ({ sameDayBefore: settingOf(lateReportCutOff.name) }),
      immediate: true,
    },
  ],
  rolls: false,
  stops: [{ on: protectionAssessmentMade.type }],
  guards: 'acute-danger',
  ladder: [
    { at: { afterStart: { hours: 1 } }, to: ['intake-worker'] },
    { at: { onDueDay: '15:00' }, to: ['intake-worker'] },
    { at: { dayAfterStart: '08:00' }, to: ['unit-manager', 'on-call'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
};

/** The reports that came during an investigation and have no outcome. */
function leftUnlinked({ details: { reports } }: ChildFile, investigationId: string): readonly string[] {
  return [...reports]
    .filter(([, { receivedDuring, hasOutcome }]) => receivedDuring === investigationId && !hasOutcome)
    .map(([reportId]) => reportId);
}

/**
 * A report during an ongoing investigation starts no 14 days: it belongs there, and closing waits for its link. What
 * turns out not to have been linked when the investigation was closed has them from its arrival all the same.
 */
const a2: Rule = {
  id: 'A2',
  what: { sv: 'Beslut om att inleda utredning eller inte', en: 'Decision to open an investigation or not' },
  kind: 'duty',
  responsible: 'intake-worker',
  versions: inBothLaws('statutory', '11:1 a', '20:2'),
  starts: [
    {
      on: reportReceived.type,
      when: (file, event) => reportOf(file.details, matterIdOf(event)).receivedDuring === undefined,
      ...fromLegalArrival,
      length: { days: 14 },
    },
    {
      on: investigationClosed.type,
      items: (file, event) => leftUnlinked(file, matterIdOf(event)),
      matter: (_, __, { itemId }) => itemId,
      anchor: (file, _, { itemId = '' }) => {
        const report = reportOf(file.details, itemId);
        return legalArrival(file, report, { occurredAt: report.receivedAt });
      },
      anchoredBecause: {
        sv: 'anmälan kom in då, och var inte kopplad till utredningen när den avslutades',
        en: 'the report came in then, and was not linked to the investigation when that was closed',
      },
      length: { days: 14 },
    },
  ],
  rolls: true,
  stops: [
    { on: investigationOpened.type },
    { on: investigationNotOpened.type },
    { on: reportLinkedToOngoing.type },
  ],
  extensions: [
    {
      ...toLaterDay(preliminaryAssessmentExtended),
      ground: { sv: 'synnerliga skäl', en: 'extraordinary reasons' },
    },
  ],
  ladder: [
    { at: { afterStart: { days: 7 } }, to: ['intake-worker'] },
    { at: { afterStart: { days: 11 } }, to: ['intake-worker'] },
    { at: { afterStart: { days: 12 } }, to: ['unit-manager'] },
    { at: { afterStart: { days: 14 } }, to: ['unit-manager'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
};

/** At once; one working day is this system's target. */
/** The applications that a ruling has left undecided, each with a deadline of its own. */
const undecidedByCourt = {
  on: courtRuled.type,
  matter: (_: ChildFile, __: CaseEvent, { itemId }: DeadlineOf) => itemId,
};

/** An application of which what was decided holds again: a higher court has not annulled it. */
const decidedAgain: DeadlineCancelling<ChildProtection> = {
  on: courtRuled.type,
  when: (_, event, { matterId }) => fieldsOf(courtRuled, event).decidedAgain?.includes(matterId) ?? false,
  because: { sv: 'det som beslutades gäller igen', en: 'what was decided holds again' },
};

const a3: Rule = {
  id: 'A3',
  what: { sv: 'Inledande av utredning på ansökan', en: 'Opening an investigation on an application' },
  kind: 'duty',
  responsible: 'intake-worker',
  versions: inBothLaws('target', '11:1', '14:2'),
  starts: [
    {
      on: applicationReceived.type,
      ...fromLegalArrival,
      length: { workingDays: 1 },
      immediate: true,
    },
    {
      // It waits for an investigation again where the one in which it was decided is closed.
      ...undecidedByCourt,
      when: (_, event) => fieldsOf(courtRuled, event).triedAnewIn === undefined,
      items: (_, event) => fieldsOf(courtRuled, event).triedAnew ?? [],
      length: { workingDays: 1 },
      immediate: true,
    },
  ],
  rolls: false,
  stops: [{ on: investigationOpened.type }, { on: applicationLinkedToOngoing.type }],
  cancels: [decidedAgain],
  ladder: [
    { at: { onDueDay: '09:00' }, to: ['intake-worker'] },
    { at: { dayAfterStart: '09:00' }, to: ['unit-manager'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
};

function keptExtension(file: ChildFile, event: CaseEvent): ExtensionKept | undefined {
  const { continues, extension } = investigationOf(file.details, matterIdOf(event));
  if (continues === undefined) return extension;
  return lastExtensionOf(deadlineInForce(file, 'A4', continues));
}

function lastExtensionOf(deadline: Deadline | undefined): ExtensionKept | undefined {
  const last = deadline?.extensions.at(-1);
  if (!last) return undefined;
  const { end, ...given } = last;
  return { until: { day: end.nominalDueDate }, ...given };
}

/** The investigation that goes on where another was linked into it. */
function goingOn(file: ChildFile, event: CaseEvent): string {
  const { linkedInto } = investigationOf(file.details, matterIdOf(event));
  if (linkedInto === undefined) throw new Error(`${event.type} links no investigation.`);
  return linkedInto;
}

/** The clock of the investigation that goes on, where the time of the one that was linked into it began earlier. */
function countedTooLate(file: ChildFile, event: CaseEvent): Deadline | undefined {
  const investigationId = goingOn(file, event);
  const running = openDeadline(file, 'A4', investigationId);
  const { clockFrom } = investigationOf(file.details, investigationId);
  return running && clockFrom < running.anchorAt ? running : undefined;
}

/** Whether a deadline is one of the investigation that goes on in another. */
function isOfLinked(_: ChildFile, event: CaseEvent, { matterId }: Deadline): boolean {
  return matterId === event.matterId;
}

const goesOnInAnother = {
  sv: 'utredningen fortsätter i den som redan pågick, med dess frister',
  en: 'the investigation goes on in the one that was ongoing already, with its deadlines',
};

/**
 * An investigation that carries on another keeps its first anchor, and what it was extended to (JO 2565-2016). Of two
 * that become one, the time that began earlier goes on. That is the one's that goes on, unless a time was corrected.
 */
const a4: Rule = {
  id: 'A4',
  what: { sv: 'Utredning om barnets behov', en: 'Investigation of the child’s need' },
  kind: 'duty',
  responsible: 'investigator',
  versions: inBothLaws('statutory', '11:2', '20:3'),
  starts: [
    {
      on: investigationOpened.type,
      anchor: (file, event) => investigationOf(file.details, matterIdOf(event)).clockFrom,
      anchoredBecause: {
        sv: 'den går vidare med samma fråga som började utredas då, och tiden börjar inte om (JO 2565-2016)',
        en: 'it goes on with the same question that was taken up then, and the time does not begin anew (JO 2565-2016)',
      },
      extendedTo: keptExtension,
      length: { months: 4 },
    },
    {
      on: investigationLinkedToOngoing.type,
      when: (file, event) => countedTooLate(file, event) !== undefined,
      matter: goingOn,
      anchor: (file, event) => investigationOf(file.details, goingOn(file, event)).clockFrom,
      anchoredBecause: {
        sv: 'två utredningar om barnet blev en, och den första av dem började då',
        en: 'two investigations of the child became one, and the first of them began then',
      },
      extendedTo: (file, event) => lastExtensionOf(countedTooLate(file, event)),
      length: { months: 4 },
    },
  ],
  rolls: true,
  stops: [{ on: investigationClosed.type }],
  cancels: [{ on: investigationLinkedToOngoing.type, when: isOfLinked, because: goesOnInAnother }],
  replaces: [
    {
      on: investigationLinkedToOngoing.type,
      when: (file, event, { deadlineId }) => countedTooLate(file, event)?.deadlineId === deadlineId,
    },
  ],
  extensions: [
    { ...toLaterDay(investigationExtended), ground: { sv: 'särskilda skäl', en: 'special reasons' } },
  ],
  ladder: [
    { at: { afterStart: { months: 2 } }, to: ['investigator'] },
    { at: { beforeDue: { days: 30 } }, to: ['investigator'] },
    { at: { beforeDue: { days: 14 } }, to: ['investigator', 'unit-manager'] },
    { at: { beforeDue: { days: 7 } }, to: ['investigator'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
};

/** An investigation of which somebody who came to be concerned later has to be told, where no clock runs for that. */
function untoldInvestigation(file: ChildFile, { occurredAt }: CaseEvent): string | undefined {
  const ongoing = ongoingInvestigation(file.details);
  if (ongoing === undefined || nobodyIsLeftToTell(file, ongoing, occurredAt)) return undefined;
  const isSeenTo = deadlinesOf(file, 'A5', ongoing).some((each) => isOpen(each) || each.state === 'met');
  return isSeenTo ? undefined : ongoing;
}

/** Whether somebody has to be told of an investigation, and no clock runs for that. */
function isSomebodyLeftToTell(file: ChildFile, investigationId: string, { occurredAt }: CaseEvent): boolean {
  const runs = openDeadline(file, 'A5', investigationId) !== undefined;
  return !runs && !nobodyIsLeftToTell(file, investigationId, occurredAt);
}

/**
 * The clock of the investigation that was linked into another, where somebody is left to tell of that one and it gives
 * the earlier day for it.
 */
function earlierClockOfLinked(file: ChildFile, event: CaseEvent): Deadline | undefined {
  const investigationId = goingOn(file, event);
  const linked = openDeadline(file, 'A5', matterIdOf(event));
  if (!linked || nobodyIsLeftToTell(file, investigationId, event.occurredAt)) return undefined;
  const own = openDeadline(file, 'A5', investigationId);
  return own && own.nominalDue <= linked.nominalDue ? undefined : linked;
}

/** Whether a deadline is not the one that goes on for telling of what has become one investigation. */
function isLaterOfTwo(file: ChildFile, event: CaseEvent, { deadlineId }: Deadline): boolean {
  const goesOn = earlierClockOfLinked(file, event) ?? openDeadline(file, 'A5', goingOn(file, event));
  return goesOn?.deadlineId !== deadlineId;
}

/**
 * At once; the next working day is this system's target. It runs while somebody concerned is left to tell: met when
 * the last of them is told or it is withheld, ended when the last of them is concerned no more. Of two investigations
 * that become one, nobody is told later by that: the clock goes on that gives the earlier day, with what it had missed.
 */
const a5: Rule = {
  id: 'A5',
  what: {
    sv: 'Underrättelse om att utredning inletts',
    en: 'Informing those concerned of the investigation',
  },
  kind: 'duty',
  responsible: 'investigator',
  versions: inBothLaws('target', '11:2', '20:4'),
  starts: [
    {
      on: investigationOpened.type,
      when: (file, event) => !nobodyIsLeftToTell(file, matterIdOf(event), event.occurredAt),
      length: { workingDays: 1 },
      immediate: true,
    },
    ...[personAdded.type, personChanged.type].map((on) => ({
      on,
      when: (file: ChildFile, event: CaseEvent) => untoldInvestigation(file, event) !== undefined,
      matter: untoldInvestigation,
      length: { workingDays: 1 },
      immediate: true as const,
    })),
    {
      // Whoever was thought to be somebody who had been told.
      on: personsParted.type,
      when: (file, event) => {
        const ongoing = ongoingInvestigation(file.details);
        return ongoing !== undefined && isSomebodyLeftToTell(file, ongoing, event);
      },
      matter: ({ details }) => ongoingInvestigation(details),
      length: { workingDays: 1 },
      immediate: true,
    },
    {
      on: concernedLeftToTell.type,
      when: (file, event) => isSomebodyLeftToTell(file, matterIdOf(event), event),
      length: { workingDays: 1 },
      immediate: true,
    },
    {
      on: investigationLinkedToOngoing.type,
      when: (file, event) =>
        isSomebodyLeftToTell(file, goingOn(file, event), event) ||
        earlierClockOfLinked(file, event) !== undefined,
      matter: goingOn,
      anchor: (file, event) => earlierClockOfLinked(file, event)?.anchorAt ?? event.occurredAt,
      anchoredBecause: {
        sv: 'två utredningar om barnet blev en, och fristen löpte sedan dess i den som kopplades',
        en: 'two investigations of the child became one, and the time ran since then in the one that was linked',
      },
      missedBefore: (file, event) => earlierClockOfLinked(file, event)?.misses ?? [],
      length: { workingDays: 1 },
      immediate: true,
    },
  ],
  rolls: false,
  stops: [
    ...[concernedInformed.type, informationWithheld.type].map((on) => ({
      on,
      when: (file: ChildFile, event: CaseEvent) =>
        nobodyIsLeftToTell(file, matterIdOf(event), event.occurredAt),
    })),
    {
      on: investigationLinkedToOngoing.type,
      when: (file, event, { matterId }) =>
        matterId === goingOn(file, event) && nobodyIsLeftToTell(file, matterId, event.occurredAt),
    },
  ],
  replaces: [
    {
      on: investigationLinkedToOngoing.type,
      when: (file, event, { deadlineId }) => earlierClockOfLinked(file, event)?.deadlineId === deadlineId,
      because: 'goes-on',
    },
  ],
  cancels: [
    {
      on: investigationLinkedToOngoing.type,
      when: isLaterOfTwo,
      because: {
        sv: 'två utredningar om barnet blev en, och den som är kvar att underrätta ska underrättas inom den tid som går ut först',
        en: 'two investigations of the child became one, and whoever is left to tell is to be told by the earlier of two days',
      },
    },
    ...[personLeft.type, personChanged.type, personsJoined.type].map((on) => ({
      on,
      when: (file: ChildFile, event: CaseEvent, { matterId }: Deadline) =>
        nobodyIsLeftToTell(file, matterId, event.occurredAt),
      because: {
        sv: 'ingen som berörs var kvar att underrätta',
        en: 'nobody concerned was left to tell',
      },
    })),
  ],
  ladder: [
    { at: { afterStart: { days: 1 } }, to: ['investigator'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
};

const feedbackIsAnswered = [reporterFeedbackGiven.type, reporterFeedbackRefused.type];

/** Whether the reporter waits for an outcome: had it been known when they asked, they are to be told at once. */
function wasAskedBefore(file: ChildFile, reportId: string): boolean {
  const isAsked = reportOf(file.details, reportId).feedback === 'asked';
  return isAsked && deadlineInForce(file, 'A6-at-once', reportId) === undefined;
}

/**
 * Whether there is something to tell: the report has its outcome, or came during an investigation. One that goes on in
 * a file which whoever took the report in doesn't see is no ground: the clock would tell them of it.
 */
function isOutcomeKnown({ details }: ChildFile, reportId: string): boolean {
  const { hasOutcome, receivedDuring } = reportOf(details, reportId);
  return hasOutcome || receivedDuring !== undefined;
}

/** The report on which an investigation was opened. */
function sourceOf(file: ChildFile, event: CaseEvent): string | undefined {
  const { sourceId } = investigationOf(file.details, matterIdOf(event));
  return sourceId !== undefined && file.details.reports.get(sourceId) ? sourceId : undefined;
}

/** A week from the outcome, for a reporter who had asked before it. No time limit before Lag 2025:1501. */
const a6: Rule = {
  id: 'A6',
  what: { sv: 'Återkoppling till anmälaren', en: 'Feedback to the mandated reporter' },
  kind: 'duty',
  responsible: 'intake-worker',
  versions: { 'SE-2025B': { source: 'SoL 2025:400 19:6', force: 'statutory' } },
  starts: [
    {
      on: investigationOpened.type,
      when: (file, event) => {
        const reportId = sourceOf(file, event);
        return reportId !== undefined && wasAskedBefore(file, reportId);
      },
      matter: (file, event) => sourceOf(file, event) ?? matterIdOf(event),
      length: { weeks: 1 },
    },
    {
      on: investigationNotOpened.type,
      when: (file, event) => wasAskedBefore(file, matterIdOf(event)),
      length: { weeks: 1 },
    },
    {
      on: reportLinkedToOngoing.type,
      when: (file, event) => wasAskedBefore(file, matterIdOf(event)),
      length: { weeks: 1 },
    },
  ],
  rolls: true,
  stops: feedbackIsAnswered.map((on) => ({ on })),
  ladder: [
    { at: { afterStart: { days: 4 } }, to: ['intake-worker'] },
    { at: { afterStart: { days: 6 } }, to: ['intake-worker'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
};

/** At once, for a reporter who asks when the outcome is known; one working day is this system's target. */
const a6AtOnce: Rule = {
  id: 'A6-at-once',
  what: { sv: 'Återkoppling genast till anmälaren', en: 'Feedback at once to the mandated reporter' },
  kind: 'duty',
  responsible: 'intake-worker',
  versions: { 'SE-2025B': { source: 'SoL 2025:400 19:6', force: 'target' } },
  starts: [
    {
      on: reporterFeedbackRequested.type,
      when: (file, event) => isOutcomeKnown(file, matterIdOf(event)),
      length: { workingDays: 1 },
      immediate: true,
    },
  ],
  rolls: false,
  stops: feedbackIsAnswered.map((on) => ({ on })),
  ladder: [
    { at: { onDueDay: '09:00' }, to: ['intake-worker'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
};

/**
 * From the day after it the applicant may demand a decision. That is a right and no act of the board: it doesn't roll, and
 * nobody has missed anything when the day is over. A decision before it leaves nothing to demand.
 */
const a11: Rule = {
  id: 'A11',
  what: {
    sv: 'Sex månader tills sökanden kan begära avgörande',
    en: 'Six months until the applicant may demand a decision',
  },
  kind: 'appointment',
  responsible: 'investigator',
  versions: inEveryLaw('statutory', 'FL 2017:900 12 §'),
  starts: [
    { on: applicationReceived.type, ...fromLegalArrival, length: { months: 6 } },
    {
      ...undecidedByCourt,
      items: (file, event) =>
        (fieldsOf(courtRuled, event).triedAnew ?? []).filter(
          (id) => sixMonthsOf(file, id)?.state === 'cancelled',
        ),
      anchor: (file, event, { itemId = '' }) => sixMonthsOf(file, itemId)?.anchorAt ?? event.occurredAt,
      anchoredBecause: {
        sv: 'de sex månaderna räknas från ansökan, också när den är oavgjord igen (FL 2017:900 12 §)',
        en: 'the six months count from the application, also when it is undecided again (FL 2017:900 12 §)',
      },
      length: { months: 6 },
    },
  ],
  rolls: false,
  stops: [],
  cancels: [
    ...answers.map((on) => ({
      on,
      because: { sv: 'ärendet har avgjorts', en: 'the case has been decided' },
    })),
    decidedAgain,
  ],
  ladder: [
    { at: { beforeDue: { days: 30 } }, to: ['investigator'] },
    { at: { beforeDue: { days: 7 } }, to: ['unit-manager'] },
  ],
};

/**
 * A demand of before the day starts nothing: it is rejected. Whether it is goes by when it came; the four weeks of a
 * letter that FL 22 § takes for one of the working day before count from that day. Both are the readings that bind the
 * authority.
 */
const a11Answer: Rule = {
  id: 'A11-answer',
  what: { sv: 'Svar på begäran om avgörande', en: 'Answer to the demand for a decision' },
  kind: 'duty',
  responsible: 'decision-maker',
  versions: inEveryLaw('statutory', 'FL 2017:900 12 §'),
  starts: [
    {
      on: decisionDemanded.type,
      when: (file, event) => sixMonthsOf(file, matterIdOf(event))?.state === 'passed',
      ...fromLegalArrival,
      length: { weeks: 4 },
    },
  ],
  rolls: true,
  stops: [...answers, demandRefused.type].map((on) => ({ on })),
  ladder: [
    { at: { afterStart: { weeks: 2 } }, to: ['investigator'] },
    { at: { beforeDue: { days: 7 } }, to: ['unit-manager'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
};

/** The deadlines of docs/law/child-protection.md that are built, by their ids there. */
export const deadlines: readonly Rule[] = [
  ...[a1, a2, a3, a3Contact, a4, a5, a6, a6AtOnce, a11, a11Answer],
  ...decisionDeadlines,
  a10,
  ...custodyDeadlines,
  ...careOrderDeadlines,
  ...careDeadlines,
  ...movingBanDeadlines,
  ...placementDeadlines,
  ...supportDeadlines,
  ...consentDeadlines,
  ...biasDeadlines,
  ...reviewDeadlines,
  adviceTalk,
];
