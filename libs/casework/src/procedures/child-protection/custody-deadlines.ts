import { localDateOf, type Instant } from '../../calendar/index.js';
import {
  dueDates,
  type DeadlineCancelling,
  type DeadlineRule,
  type DeadlineStart,
} from '../../deadlines/index.js';
import { happens, type CaseEvent, type NamedEnd } from '../../kernel/index.js';
import {
  careApplied,
  careOrderedByCourt,
  careRefusedByCourt,
  careTimeExtensionGranted,
  careTimeExtensionRefused,
  careTimeExtensionRequested,
  type CareTimeExtensionGranted,
} from './care-application.js';
import { custodyOf, lastTimeToApply } from './custodies.js';
import { courtAnnulled, courtConfirmed, submittedToCourt } from './custody-in-court.js';
import {
  custodyEnded,
  custodyExecuted,
  immediateCustodyDecided,
  immediateCustodyLapsed,
  type ImmediateCustodyLapsed,
} from './immediate-custody.js';
import { inEveryLaw } from './rule-versions.js';
import { matterIdOf, type ChildFile, type ChildProtection } from './state.js';

type Rule = DeadlineRule<ChildProtection>;

/** What a custody ends by; each time that runs in it ends too. */
const custodyIsOver: readonly DeadlineCancelling<ChildProtection>[] = [
  immediateCustodyLapsed,
  custodyEnded,
  courtAnnulled,
  careOrderedByCourt,
  careRefusedByCourt,
].map(({ type }) => ({
  on: type,
  because: { sv: 'omhändertagandet har upphört', en: 'the custody has ended' },
}));

/** The law ends the custody when a time has gone by unused, and nobody decides it. */
function lapses(because: ImmediateCustodyLapsed['because']): Required<Pick<Rule, 'passing'>> {
  return {
    passing: {
      event: immediateCustodyLapsed,
      brings: ({ details }, { matterId }) =>
        custodyOf(details, matterId).standing.is === 'standing'
          ? happens(immediateCustodyLapsed, { because }, { matterId })
          : undefined,
    },
  };
}

/**
 * A week from the day of the decision. That the decision may still be submitted on the next weekday where the week ends
 * on a day of rest, and that the custody stands until then, follows from Lag 1930:173 § 2; that it holds for the board
 * isn't settled (docs/law/open-questions.md), so that reminders go by the week itself.
 */
const a22Court: Rule = {
  id: 'A22-court',
  what: { sv: 'Underställning av omhändertagandet', en: 'Submitting the immediate custody to the court' },
  kind: 'duty',
  responsible: 'investigator',
  versions: inEveryLaw('statutory', 'LVU 1990:52 7 §'),
  starts: [{ on: immediateCustodyDecided.type, length: { weeks: 1 } }],
  rolls: true,
  stops: [{ on: submittedToCourt.type }],
  cancels: custodyIsOver,
  ...lapses('not-submitted'),
  ladder: [
    { at: { afterStart: { days: 3 } }, to: ['investigator', 'board-lawyer'] },
    { at: { afterStart: { days: 5 } }, to: ['investigator', 'board-lawyer'] },
    { at: { afterStart: { days: 6 } }, to: ['investigator', 'board-lawyer'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
};

const fourWeeks = { weeks: 4 } as const;

/** When the custody was executed, where its time to apply for care runs: it is confirmed, stands, and nothing is asked. */
function executionCountedFrom({ details }: ChildFile, event: CaseEvent): Instant | undefined {
  const { review, execution, care, standing } = custodyOf(details, matterIdOf(event));
  const isRunning = standing.is === 'standing' && review.is === 'confirmed' && care.is === 'not-applied-for';
  return isRunning && execution.is === 'done' ? execution.executedAt : undefined;
}

const fromExecution: Pick<
  Extract<DeadlineStart<ChildProtection>, { readonly anchoredBecause: object }>,
  'anchor' | 'anchoredBecause'
> = {
  anchor: (file, event) => executionCountedFrom(file, event) ?? event.occurredAt,
  anchoredBecause: {
    sv: 'omhändertagandet verkställdes då, och de fyra veckorna räknas från den dagen (LVU 1990:52 8 §)',
    en: 'the custody was executed then, and the four weeks count from that day (LVU 1990:52 8 §)',
  },
};

/** Whether the four weeks from the execution were over when the event occurred. */
function isTooLateToApply(file: ChildFile, event: CaseEvent): boolean {
  const executedAt = executionCountedFrom(file, event);
  return (
    executedAt !== undefined && dueDates(executedAt, fourWeeks, true, file).legalLatest <= event.occurredAt
  );
}

function isGrant(event: CaseEvent): event is CaseEvent<CareTimeExtensionGranted> {
  return event.type === careTimeExtensionGranted.type;
}

function dayGranted(_: ChildFile, event: CaseEvent): NamedEnd {
  if (!isGrant(event)) throw new Error(`${event.type} grants no time.`);
  return { day: event.data.until };
}

/** What was left of the time when longer was refused: its own last day, or where that has gone by, nothing. */
function whatIsLeft(file: ChildFile, event: CaseEvent): NamedEnd {
  const { occurredAt } = event;
  const last = lastTimeToApply(file, matterIdOf(event));
  return last && occurredAt < last.legalLatest ? { day: last.nominalDueDate } : { instant: occurredAt };
}

/**
 * Four weeks from the day of the execution, once the court has confirmed the custody. Asking for longer time while it
 * runs is what the law asks for as well (9 § first paragraph 1): it meets the duty, and the custody stands until the
 * court has answered. Granted, a time runs to the day that the court set; refused, what was left of the former one, and
 * where nothing is left the custody ends at that. Confirmed only when the four weeks are over, it can be applied for
 * on the day of that: before, there was no duty.
 */
const a22Care: Rule = {
  id: 'A22-care',
  what: { sv: 'Ansökan om vård', en: 'Applying for care' },
  kind: 'duty',
  responsible: 'investigator',
  versions: inEveryLaw('statutory', 'LVU 1990:52 8–9 §§'),
  starts: [
    {
      on: courtConfirmed.type,
      when: (file, event) =>
        executionCountedFrom(file, event) !== undefined && !isTooLateToApply(file, event),
      ...fromExecution,
      length: fourWeeks,
    },
    {
      on: courtConfirmed.type,
      when: isTooLateToApply,
      until: (file, { occurredAt }) => ({ day: localDateOf(occurredAt, file.timeZone) }),
    },
    {
      on: custodyExecuted.type,
      when: (file, event) => executionCountedFrom(file, event) !== undefined,
      length: fourWeeks,
    },
    {
      on: careTimeExtensionGranted.type,
      when: (file, event) => executionCountedFrom(file, event) !== undefined,
      until: dayGranted,
    },
    {
      on: careTimeExtensionRefused.type,
      when: (file, event) => executionCountedFrom(file, event) !== undefined,
      // Of the execution's day, so that it is counted anew where that is corrected.
      anchor: fromExecution.anchor,
      anchoredBecause: {
        sv: 'det som var kvar av tiden sedan verkställigheten, om något, löper vidare (LVU 1990:52 8 §)',
        en: 'what was left of the time since the execution, if anything, goes on (LVU 1990:52 8 §)',
      },
      until: whatIsLeft,
    },
  ],
  rolls: true,
  stops: [{ on: careApplied.type }, { on: careTimeExtensionRequested.type }],
  cancels: custodyIsOver,
  ...lapses('care-not-applied-for'),
  ladder: [
    { at: { beforeDue: { days: 14 } }, to: ['investigator', 'board-lawyer'] },
    { at: { beforeDue: { days: 7 } }, to: ['investigator', 'board-lawyer'] },
    { at: { beforeDue: { days: 3 } }, to: ['investigator', 'board-lawyer'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
};

/**
 * When the custody was executed has to be on record once the court has confirmed it: the four weeks count from that day, and
 * without it nobody sees them run. The law gives no time for recording it; a working day is this system's target.
 */
const a22Execution: Rule = {
  id: 'A22-execution',
  what: { sv: 'Registrering av verkställigheten', en: 'Recording the execution of the custody' },
  kind: 'duty',
  responsible: 'investigator',
  versions: inEveryLaw('target', 'LVU 1990:52 8 §'),
  starts: [
    {
      on: courtConfirmed.type,
      when: ({ details }, event) => {
        const { execution, care, standing } = custodyOf(details, matterIdOf(event));
        return standing.is === 'standing' && execution.is === 'awaited' && care.is === 'not-applied-for';
      },
      length: { workingDays: 1 },
      immediate: true,
    },
  ],
  rolls: false,
  stops: [{ on: custodyExecuted.type }],
  cancels: [
    ...custodyIsOver,
    {
      on: careApplied.type,
      because: { sv: 'vård har sökts', en: 'care has been applied for' },
    },
  ],
  ladder: [
    { at: { onDueDay: '09:00' }, to: ['investigator', 'board-lawyer'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
};

/** The times of an immediate custody, by their ids in docs/law/child-protection.md. */
export const custodyDeadlines: readonly Rule[] = [a22Court, a22Execution, a22Care];
