import { localDateOf, type Instant } from '../calendar/index.js';
import type { Casefile } from '../kernel/casefile.js';
import type { LastDays, Length, NamedEnd } from '../kernel/deadline.js';
import { isOnTime, isOpen, lateFrom, stands, type Deadline } from '../kernel/deadline-course.js';
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
  type DeadlineStarted,
} from './events.js';
import {
  rulesetOn,
  type DeadlineOf,
  type DeadlineStart,
  type DeadlineStop,
  type ExtensionKept,
  type OnEvent,
  type RulesetInForce,
  type SettingOf,
} from './rule.js';
import type { RulesByEvent, RuleWith } from './rules-by-event.js';

/** The law and the municipality's settings, as of an instant. */
export interface LawAsOf {
  readonly settingOf: SettingOf;
  /** Versions of the law in the order of their dates. */
  readonly rulesets: readonly RulesetInForce[];
}

/** What the deadlines need to know besides the file. */
export interface DeadlineContext {
  /** What applied at an instant: a deadline rests on what did when its starting event happened. */
  readonly lawAt: (instant: Instant) => LawAsOf;
  /** A deadline's id, derived from start event, rule, party and item. */
  readonly idFor: (...name: readonly string[]) => string;
  /** What a deadline was given when it started, where that is on record: it isn't counted again. */
  readonly givenThen?: GivenThen;
}

export type GivenThen = (
  start: Pick<DeadlineStarted, 'deadlineId' | 'anchorAt' | 'ruleset'>,
) => StartGiven | undefined;

/** A start as it was counted once. */
export type StartGiven = Omit<DeadlineStarted, 'deadlineId' | 'anchorEventId' | 'supersedes'>;

/**
 * What an event does to deadlines: which it cancels, meets, extends, replaces and starts. `file` is the file right
 * after the event. All of it comes from the procedure's rules; nobody ticks a deadline off. Nothing but misses may
 * lie after the event in the file; for an act of before, history is gone through once more (`recount`).
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
      reachedByStop(each, file, event, touched).map((deadline) =>
        meeting(deadline, event, each.way.countsAt?.(file, event) ?? event.occurredAt),
      ),
    ),
    ...(rules.extendsOn.get(event.type) ?? []).flatMap((each) =>
      reached(each).map((deadline) =>
        extending(deadline, event, endingOn(each.way.until(event), each.rule.rolls, file)),
      ),
    ),
    ...(rules.replacesOn.get(event.type) ?? []).flatMap((each) =>
      reached(each).map(({ deadlineId, ruleId, matterId }) =>
        happens(
          deadlineSuperseded,
          { deadlineId, ruleId, because: each.way.because ?? 'moved' },
          { matterId, occurredAt: event.occurredAt },
        ),
      ),
    ),
    ...(rules.startsOn.get(event.type) ?? []).flatMap((start) => startedBy(start, file, event, context)),
  ];
}

/** The matters in which an event acts on deadlines; undefined for one of the file itself: it does in each. */
function mattersTouched(event: CaseEvent, moved: readonly MatterMove[]): ReadonlySet<string> | undefined {
  if (event.matterId === undefined && moved.length === 0) return undefined;
  const touched = new Set(moved.map(({ matterId }) => matterId));
  if (event.matterId !== undefined) touched.add(event.matterId);
  return touched;
}

/** The deadlines of a rule that an event reaches: of the matters that it touches, and open. */
function reachedBy<Details>(
  { rule, way }: RuleWith<Details, OnEvent<Details>>,
  file: Casefile<Details>,
  event: CaseEvent,
  touched: ReadonlySet<string> | undefined,
  isWithin: (deadline: Deadline) => boolean = isOpen,
): readonly Deadline[] {
  return file.deadlines
    .values()
    .filter(({ ruleId, matterId }) => ruleId === rule.id && (touched?.has(matterId) ?? true))
    .filter(isWithin)
    .filter((deadline) => way.when?.(file, event, deadline) ?? true);
}

/** Those that an event meets: the open ones, and windows that are over in which it counts as done. */
function reachedByStop<Details>(
  stop: RuleWith<Details, DeadlineStop<Details>>,
  file: Casefile<Details>,
  event: CaseEvent,
  touched: ReadonlySet<string> | undefined,
): readonly Deadline[] {
  const doneAt = stop.way.countsAt?.(file, event);
  const wasUsed = (deadline: Deadline) =>
    doneAt !== undefined && deadline.state === 'expired' && doneAt < lateFrom(deadline);
  return reachedBy(stop, file, event, touched, (deadline) => isOpen(deadline) || wasUsed(deadline));
}

function cancelling({ deadlineId, ruleId, matterId }: Deadline, event: CaseEvent): DecidedEvent {
  return happens(
    deadlineCancelled,
    { deadlineId, ruleId, byEventId: event.id, byType: event.type },
    { matterId, occurredAt: event.occurredAt },
  );
}

/** The deadline is met by an event: on time or not by when that happened, whenever it was recorded. */
function meeting(deadline: Deadline, event: CaseEvent, occurredAt: Instant): DecidedEvent {
  const { deadlineId, ruleId, matterId } = deadline;
  const { id: byEventId } = event;
  const onTime = isOnTime(deadline, occurredAt);
  const fields = { deadlineId, ruleId, byEventId, onTime, recordedLate: wasRecordedLate(event) };
  return happens(deadlineMet, fields, { matterId, occurredAt });
}

/** What the clock writes is never late: nobody held it back. */
function wasRecordedLate({ cause, occurredAt, recordedAt }: CaseEvent): boolean {
  return cause !== 'clock' && isRecordedLate(occurredAt, recordedAt);
}

/** The deadline now ends on other days; whether that leaves it missed goes by when it was decided. */
function extending(deadline: Deadline, event: CaseEvent, end: LastDays): DecidedEvent {
  const decidedLate = !isOnTime(deadline, event.occurredAt);
  return extended(deadline, event, end, { decidedLate, recordedLate: wasRecordedLate(event) });
}

function extended(
  { deadlineId, ruleId, matterId }: Pick<Deadline, 'deadlineId' | 'ruleId' | 'matterId'>,
  { id, occurredAt }: Pick<CaseEvent, 'id' | 'occurredAt'>,
  end: LastDays,
  { byEventId = id, decidedAt, decidedLate = false, recordedLate = false }: Omit<ExtensionKept, 'until'>,
): DecidedEvent {
  return happens(
    deadlineExtended,
    {
      deadlineId,
      ruleId,
      byEventId,
      ...end,
      passedOver: [...end.passedOver],
      decidedLate,
      ...(decidedAt !== undefined && { decidedAt }),
      ...(recordedLate && { recordedLate }),
    },
    { matterId, occurredAt },
  );
}

function startedBy<Details>(
  { rule, way: start }: RuleWith<Details, DeadlineStart<Details>>,
  file: Casefile<Details>,
  event: CaseEvent,
  { lawAt, idFor, givenThen }: DeadlineContext,
): readonly DecidedEvent[] {
  if (start.when && !start.when(file, event)) return [];
  const { settingOf, rulesets } = lawAt(event.occurredAt);
  const ruleset = rulesetOn(rulesets, localDateOf(event.occurredAt, file.timeZone));
  const version = rule.versions[ruleset];
  if (!version) return [];
  return whoseOf(start, file, event).flatMap((of) => {
    const matterId = start.matter?.(file, event, of) ?? event.matterId;
    if (matterId === undefined)
      throw new Error(`Deadline ${rule.id} starts by ${event.type} without a matter.`);
    const anchorAt = start.anchor?.(file, event, of) ?? event.occurredAt;
    const deadlineId = idFor('deadline', event.id, rule.id, of.partyId ?? '', of.itemId ?? '');
    const counted = (): StartGiven => {
      const length =
        start.until?.(file, event, of, settingOf) ?? given(start.length ?? version.length, settingOf);
      if (length === undefined)
        throw new Error(`Deadline ${rule.id} has neither a length nor an end under ${ruleset}.`);
      const dates = dueDates(anchorAt, length, rule.rolls, file);
      return {
        ruleId: rule.id,
        ruleset,
        kind: rule.kind,
        force: version.force,
        ...(version.source !== undefined && { source: version.source }),
        immediate: start.immediate ?? false,
        anchorAt,
        ...dates,
        passedOver: [...dates.passedOver],
        recordedLate: wasRecordedLate(event),
        ...of,
      };
    };
    const started = happens(
      deadlineStarted,
      {
        ...(givenThen?.({ deadlineId, anchorAt, ruleset }) ?? counted()),
        deadlineId,
        anchorEventId: event.id,
      },
      { matterId, occurredAt: event.occurredAt },
    );
    const duty = { ...started.data, matterId };
    const missedBefore = start.missedBefore?.(file, event).filter(stands) ?? [];
    const begun = [started, ...missedBefore.map(({ at, explained }) => missingSince(at, duty, explained))];
    const kept = start.extendedTo?.(file, event, of);
    if (!kept) return begun;
    const last = endingOn(kept.until, rule.rolls, file);
    const longer = extended({ deadlineId, ruleId: rule.id, matterId }, event, last, kept);
    // What was extended too late was missed before, and so is what goes on with it; once.
    return kept.decidedLate && missedBefore.length === 0
      ? [...begun, missing(duty), longer]
      : [...begun, longer];
  });
}

/** The last day of a duty has gone by. */
export function missing(
  duty: Pick<Deadline, 'deadlineId' | 'ruleId' | 'matterId'> & Parameters<typeof lateFrom>[0],
): DecidedEvent {
  return missingSince(lateFrom(duty), duty, false);
}

function missingSince(
  ended: Instant,
  { deadlineId, ruleId, matterId }: Pick<Deadline, 'deadlineId' | 'ruleId' | 'matterId'>,
  explainedBefore: boolean,
): DecidedEvent {
  return happens(
    deadlineMissed,
    { deadlineId, ruleId, ended, explainedBefore },
    { matterId, occurredAt: ended },
  );
}

function whoseOf<Details>(
  start: DeadlineStart<Details>,
  file: Casefile<Details>,
  event: CaseEvent,
): readonly DeadlineOf[] {
  const parties = start.parties?.(file, event).map((partyId): DeadlineOf => ({ partyId })) ?? [{}];
  if (!start.items) return parties;
  const ofEach = parties.map((of) => ({ of, items: start.items?.(file, event, of) ?? [] }));
  return [...new Set(ofEach.flatMap(({ items }) => items))].flatMap((itemId) =>
    ofEach.filter(({ items }) => items.includes(itemId)).map(({ of }) => ({ ...of, itemId })),
  );
}

/** A length as the rule or a setting gives it. */
export function given(
  length: Length | ((settings: SettingOf) => Length) | undefined,
  settingOf: SettingOf,
): Length | NamedEnd | undefined {
  return typeof length === 'function' ? length(settingOf) : length;
}
