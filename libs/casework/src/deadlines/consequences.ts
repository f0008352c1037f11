import { localDateOf, type Instant } from '../calendar/index.js';
import type { Casefile } from '../kernel/casefile.js';
import { happens, isRecordedLate, type CaseEvent, type DecidedEvent } from '../kernel/event.js';
import type { MatterMove } from '../kernel/matter.js';
import { isOpen, missedAfter, type Deadline } from '../kernel/deadline.js';
import { dueDates, endingOn } from './due-dates.js';
import { deadlineExtended, deadlineMet, deadlineStarted } from './events.js';
import { rulesetOn, type DeadlineRule, type RulesetInForce, type SettingOf } from './rule.js';
import type { RulesByEvent, RuleStart } from './rules-by-event.js';

/** What the deadlines need to know besides the file. */
export interface DeadlineContext {
  readonly settingOf: SettingOf;
  /** Versions of the law in the order of their dates. */
  readonly rulesets: readonly RulesetInForce[];
  /** A deadline's id, derived from start event, rule and party. */
  readonly idFor: (...name: readonly string[]) => string;
}

/**
 * What an event does to deadlines: which it meets, extends and starts. `file` is the file right after the event.
 * Every start and stop comes from the procedure's rules; nobody ticks a deadline off.
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
  return [
    ...(rules.stopsOn.get(event.type) ?? []).flatMap((rule) => metBy(rule, file, event, touched)),
    ...(rules.extendsOn.get(event.type) ?? []).flatMap((rule) => extendedBy(rule, file, event)),
    ...(rules.startsOn.get(event.type) ?? []).flatMap((start) => startedBy(start, file, event, context)),
  ];
}

function mattersTouched(event: CaseEvent, moved: readonly MatterMove[]): ReadonlySet<string> {
  const touched = new Set(moved.map(({ matterId }) => matterId));
  if (event.matterId !== undefined) touched.add(event.matterId);
  return touched;
}

function openOf(file: Casefile, ruleId: string): readonly Deadline[] {
  return Object.values(file.deadlines).filter((deadline) => deadline.ruleId === ruleId && isOpen(deadline));
}

function metBy<Details>(
  rule: DeadlineRule<Details>,
  file: Casefile<Details>,
  event: CaseEvent,
  touched: ReadonlySet<string>,
): readonly DecidedEvent[] {
  return openOf(file, rule.id)
    .filter((deadline) => touched.has(deadline.matterId))
    .filter((deadline) => rule.stopsWhen?.(file, event, deadline.partyId) ?? true)
    .map((deadline) => meeting(deadline, event.id, event.occurredAt, event.recordedAt));
}

/** The deadline is met by an event: on time or not by when that happened, whenever it was recorded. */
export function meeting(
  deadline: Deadline,
  byEventId: string,
  occurredAt: Instant,
  recordedAt: Instant,
): DecidedEvent {
  return happens(
    deadlineMet,
    {
      deadlineId: deadline.deadlineId,
      ruleId: deadline.ruleId,
      byEventId,
      onTime: occurredAt <= missedAfter(deadline),
      recordedLate: isRecordedLate(occurredAt, recordedAt),
    },
    { matterId: deadline.matterId, occurredAt },
  );
}

function extendedBy<Details>(
  rule: DeadlineRule<Details>,
  file: Casefile<Details>,
  event: CaseEvent,
): readonly DecidedEvent[] {
  const { extension } = rule;
  if (!extension) return [];
  return openOf(file, rule.id)
    .filter((deadline) => deadline.matterId === event.matterId)
    .map((deadline) => extending(deadline, event, endingOn(extension.until(event), rule.rolls, file)));
}

/** The deadline now ends on other days. */
function extending(
  deadline: Deadline,
  event: Pick<CaseEvent, 'id' | 'occurredAt'>,
  lastDays: ReturnType<typeof endingOn>,
): DecidedEvent {
  return happens(
    deadlineExtended,
    {
      deadlineId: deadline.deadlineId,
      ruleId: deadline.ruleId,
      byEventId: event.id,
      ...lastDays,
      passedOver: [...lastDays.passedOver],
      decidedLate: event.occurredAt > deadline.nominalDue,
    },
    { matterId: deadline.matterId, occurredAt: event.occurredAt },
  );
}

function startedBy<Details>(
  { rule, start }: RuleStart<Details>,
  file: Casefile<Details>,
  event: CaseEvent,
  { settingOf, rulesets, idFor }: DeadlineContext,
): readonly DecidedEvent[] {
  if (start.when && !start.when(file, event)) return [];
  const matterId = start.matter?.(file, event) ?? event.matterId;
  if (matterId === undefined)
    throw new Error(`Deadline ${rule.id} starts by ${event.type} without a matter.`);
  const anchorAt = start.anchor?.(file, event) ?? event.occurredAt;
  const ruleset = rulesetOn(rulesets, localDateOf(event.occurredAt, file.timeZone));
  const version = rule.versions[ruleset];
  if (!version) return [];
  const length = typeof start.length === 'function' ? start.length(settingOf) : start.length;
  const parties = start.parties?.(file, event) ?? [undefined];
  return parties.map((partyId) => {
    const counted = dueDates(anchorAt, length, rule.rolls, file);
    return happens(
      deadlineStarted,
      {
        deadlineId: idFor('deadline', event.id, rule.id, partyId ?? ''),
        ruleId: rule.id,
        ruleset,
        ...version,
        immediate: start.immediate ?? false,
        anchorEventId: event.id,
        anchorAt,
        ...counted,
        passedOver: [...counted.passedOver],
        recordedLate: isRecordedLate(event.occurredAt, event.recordedAt),
        ...(partyId !== undefined && { partyId }),
      },
      { matterId, occurredAt: event.occurredAt },
    );
  });
}
