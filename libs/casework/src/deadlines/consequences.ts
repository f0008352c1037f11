import { localDateOf, type Instant } from '../calendar/index.js';
import type { Casefile } from '../kernel/casefile.js';
import type { LastDays, Length, NamedEnd } from '../kernel/deadline.js';
import {
  courseMoved,
  isOnTime,
  isOpen,
  lateFrom,
  stands,
  type Deadline,
  type DeadlineCourse,
} from '../kernel/deadline-course.js';
import { happens, isRecordedLate, type CaseEvent, type DecidedEvent } from '../kernel/event.js';
import type { MatterMove } from '../kernel/matter.js';
import { dueDates, endingOn } from './due-dates.js';
import {
  deadlineCancelled,
  deadlineExtended,
  deadlineMet,
  deadlineMissed,
  deadlineStarted,
  deadlineSuperseded,
} from './events.js';
import {
  rulesetOn,
  type DeadlineOf,
  type DeadlineStart,
  type OnEvent,
  type RulesetInForce,
  type SettingOf,
} from './rule.js';
import type { RulesByEvent, RuleWith } from './rules-by-event.js';

/** What the deadlines need to know besides the file. */
export interface DeadlineContext {
  readonly settingOf: SettingOf;
  /** Versions of the law in the order of their dates. */
  readonly rulesets: readonly RulesetInForce[];
  /** A deadline's id, derived from start event, rule, party and item. */
  readonly idFor: (...name: readonly string[]) => string;
}

/**
 * What an event does to deadlines: which it cancels, meets, extends, replaces and starts. `file` is the file right
 * after the event. All of it comes from the procedure's rules; nobody ticks a deadline off.
 *
 * What happened before something that the record already holds of a deadline counts from when it happened: what
 * came after it is then told again in its light.
 *
 * @param moved the matters that the event moves
 */
export function consequencesOf<Details>(
  rules: RulesByEvent<Details>,
  file: Casefile<Details>,
  event: CaseEvent,
  moved: readonly MatterMove[],
  context: DeadlineContext,
): readonly DecidedEvent[] {
  const touched = mattersTouched(event, moved);
  const reached = (way: RuleWith<Details, OnEvent<Details>>) => reachedBy(way, file, event, touched);
  return [
    ...(rules.cancelsOn.get(event.type) ?? []).flatMap((each) =>
      reached(each).map((deadline) => cancelling(deadline, event)),
    ),
    ...(rules.stopsOn.get(event.type) ?? []).flatMap((each) =>
      reached(each).map((deadline) => meeting(deadline, event)),
    ),
    ...(rules.extendsOn.get(event.type) ?? []).flatMap((each) =>
      reached(each).flatMap((deadline) =>
        extending(deadline, event, endingOn(each.way.until(event), each.rule.rolls, file)),
      ),
    ),
    ...(rules.replacesOn.get(event.type) ?? []).flatMap((each) =>
      reached(each)
        .filter(isOpen)
        .map(({ deadlineId, ruleId, matterId }) =>
          happens(
            deadlineSuperseded,
            { deadlineId, ruleId, because: 'moved', undoesMiss: false },
            { matterId, occurredAt: event.occurredAt },
          ),
        ),
    ),
    ...(rules.startsOn.get(event.type) ?? []).flatMap((start) => startedBy(start, file, event, context)),
  ];
}

function mattersTouched(event: CaseEvent, moved: readonly MatterMove[]): ReadonlySet<string> {
  const touched = new Set(moved.map(({ matterId }) => matterId));
  if (event.matterId !== undefined) touched.add(event.matterId);
  return touched;
}

/** The deadlines of a rule that an event reaches: of its matters, and not ended before it happened. */
function reachedBy<Details>(
  { rule, way }: RuleWith<Details, OnEvent<Details>>,
  file: Casefile<Details>,
  event: CaseEvent,
  touched: ReadonlySet<string>,
): readonly Deadline[] {
  return Object.values(file.deadlines)
    .filter((deadline) => deadline.ruleId === rule.id && touched.has(deadline.matterId))
    .filter((deadline) => isOpenAt(deadline, event.occurredAt))
    .filter((deadline) => way.when?.(file, event, deadline) ?? true);
}

/** Whether it was open at that instant, as far as is recorded: what ended it happened later, if anything did. */
function isOpenAt(deadline: Deadline, at: Instant): boolean {
  if (isOpen(deadline)) return true;
  if (deadline.state === 'met') return deadline.metAt !== undefined && deadline.metAt > at;
  return deadline.state === 'cancelled' && deadline.endedAt !== undefined && deadline.endedAt > at;
}

function cancelling({ deadlineId, ruleId, matterId }: Deadline, event: CaseEvent): DecidedEvent {
  return happens(
    deadlineCancelled,
    { deadlineId, ruleId, byEventId: event.id, byType: event.type },
    { matterId, occurredAt: event.occurredAt },
  );
}

/** The deadline is met by an event: on time or not by when that happened, whenever it was recorded. */
function meeting(deadline: Deadline, event: CaseEvent): DecidedEvent {
  const { id, occurredAt } = event;
  return met(deadline, id, occurredAt, isOnTime(deadline, occurredAt), wasRecordedLate(event));
}

/** What the clock writes is never late: nobody held it back. */
function wasRecordedLate({ cause, occurredAt, recordedAt }: CaseEvent): boolean {
  return cause !== 'clock' && isRecordedLate(occurredAt, recordedAt);
}

function met(
  { deadlineId, ruleId, matterId }: Deadline,
  byEventId: string,
  occurredAt: Instant,
  onTime: boolean,
  recordedLate: boolean,
): DecidedEvent {
  const fields = { deadlineId, ruleId, byEventId, onTime, recordedLate };
  return happens(deadlineMet, fields, { matterId, occurredAt });
}

/** The deadline now ends on other days; what is on record of it from after that is told again. */
function extending(
  deadline: Deadline,
  { id, occurredAt }: Pick<CaseEvent, 'id' | 'occurredAt'>,
  end: LastDays,
): readonly DecidedEvent[] {
  const later = deadline.extensions.filter(({ decidedAt }) => decidedAt > occurredAt);
  const acts = [{ byEventId: id, decidedAt: occurredAt, end }, ...later];
  const events: DecidedEvent[] = [];
  let course: DeadlineCourse = deadline;
  for (const { byEventId, decidedAt, end: last } of acts) {
    course = missedBefore(deadline, course, decidedAt, events);
    const decidedLate = !isOnTime(course, decidedAt);
    events.push(extended(deadline, byEventId, decidedAt, last, decidedLate));
    course = courseMoved(course, {
      deadlineId: deadline.deadlineId,
      extends: { ...last, byEventId, decidedAt, decidedLate },
    });
  }
  const { state, metAt, metByEventId, metRecordedLate = false } = deadline;
  if (state === 'met' && metAt !== undefined && metByEventId !== undefined) {
    course = missedBefore(deadline, course, metAt, events);
    events.push(met(deadline, metByEventId, metAt, isOnTime(course, metAt), metRecordedLate));
  }
  return events;
}

/** Before something that happened after the last day, the miss of that day, if it isn't on record. */
function missedBefore(
  { deadlineId, ruleId, matterId, kind }: Deadline,
  course: DeadlineCourse,
  at: Instant,
  events: DecidedEvent[],
): DeadlineCourse {
  const ended = lateFrom(course);
  if (kind !== 'duty' || at < ended || course.misses.some((miss) => stands(miss) && miss.at === ended)) {
    return course;
  }
  const fields = { deadlineId, ruleId, ended, explainedBefore: false };
  events.push(happens(deadlineMissed, fields, { matterId, occurredAt: ended }));
  return courseMoved(course, { deadlineId, passes: { at: ended, explained: false } });
}

function extended(
  { deadlineId, ruleId, matterId }: Deadline,
  byEventId: string,
  decidedAt: Instant,
  end: LastDays,
  decidedLate: boolean,
): DecidedEvent {
  return happens(
    deadlineExtended,
    { deadlineId, ruleId, byEventId, ...end, passedOver: [...end.passedOver], decidedLate },
    { matterId, occurredAt: decidedAt },
  );
}

function startedBy<Details>(
  { rule, way: start }: RuleWith<Details, DeadlineStart<Details>>,
  file: Casefile<Details>,
  event: CaseEvent,
  { settingOf, rulesets, idFor }: DeadlineContext,
): readonly DecidedEvent[] {
  if (start.when && !start.when(file, event)) return [];
  const matterId = start.matter?.(file, event) ?? event.matterId;
  if (matterId === undefined)
    throw new Error(`Deadline ${rule.id} starts by ${event.type} without a matter.`);
  const ruleset = rulesetOn(rulesets, localDateOf(event.occurredAt, file.timeZone));
  const version = rule.versions[ruleset];
  if (!version) return [];
  return whoseOf(start, file, event).map((of) => {
    const anchorAt = start.anchor?.(file, event, of) ?? event.occurredAt;
    const length =
      start.until?.(file, event, of, settingOf) ?? given(start.length ?? version.length, settingOf);
    if (length === undefined)
      throw new Error(`Deadline ${rule.id} has neither a length nor an end under ${ruleset}.`);
    const counted = dueDates(anchorAt, length, rule.rolls, file);
    return happens(
      deadlineStarted,
      {
        deadlineId: idFor('deadline', event.id, rule.id, of.partyId ?? '', of.itemId ?? ''),
        ruleId: rule.id,
        ruleset,
        kind: rule.kind,
        force: version.force,
        ...(version.source !== undefined && { source: version.source }),
        immediate: start.immediate ?? false,
        anchorEventId: event.id,
        anchorAt,
        ...counted,
        passedOver: [...counted.passedOver],
        recordedLate: wasRecordedLate(event),
        ...of,
      },
      { matterId, occurredAt: event.occurredAt },
    );
  });
}

function whoseOf<Details>(
  { parties, items }: DeadlineStart<Details>,
  file: Casefile<Details>,
  event: CaseEvent,
): readonly DeadlineOf[] {
  const ofParties = parties?.(file, event).map((partyId): DeadlineOf => ({ partyId })) ?? [{}];
  if (!items) return ofParties;
  return items(file, event).flatMap((itemId) => ofParties.map((of) => ({ ...of, itemId })));
}

/** A length as the rule or a setting gives it. */
export function given(
  length: Length | ((settings: SettingOf) => Length) | undefined,
  settingOf: SettingOf,
): Length | NamedEnd | undefined {
  return typeof length === 'function' ? length(settingOf) : length;
}
