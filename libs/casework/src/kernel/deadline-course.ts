import {
  epochOf,
  instantFromEpoch,
  localDateOf,
  type Instant,
  type LocalDate,
  type TimeZone,
} from '../calendar/index.js';
import type {
  DeadlineKind,
  DeadlineState,
  EndedBecause,
  Force,
  LastDays,
  Length,
  Miss,
  MissAnswer,
  NamedEnd,
  Ruleset,
} from './deadline.js';

/** Where a deadline stands: what its events have moved, the same for a file and for every list. */
export interface DeadlineCourse extends LastDays {
  readonly kind: DeadlineKind;
  readonly force: Force;
  readonly state: DeadlineState;
  /** In the order of their instants; nothing shortens it. */
  readonly misses: readonly Miss[];
  /** The last nominal day that an extension has given. */
  readonly extendedTo?: LocalDate;
  /** An extension came after the last day, and so left it missed. */
  readonly extendedLate?: true;
  readonly metByEventId?: string;
  readonly metAt?: Instant;
  readonly onTime?: boolean;
  /** The meeting event was recorded more than 24 hours after it happened. */
  readonly metRecordedLate?: boolean;
  readonly endedAt?: Instant;
  /** Why it was superseded. */
  readonly endedBecause?: EndedBecause;
  /** Type of the event that cancelled it. */
  readonly cancelledBy?: string;
}

type Ending =
  'metByEventId' | 'metAt' | 'onTime' | 'metRecordedLate' | 'endedAt' | 'endedBecause' | 'cancelledBy';

/** What a deadline is, as it was counted when it began. */
export interface DeadlineFacts {
  readonly deadlineId: string;
  readonly ruleId: string;
  readonly ruleset: Ruleset;
  /** Statute and paragraph; absent where it is this system's own choice. */
  readonly source?: string;
  readonly immediate: boolean;
  readonly matterId: string;
  readonly partyId?: string;
  /** What of the matter it is for, where several have one each: a placement, a part of a plan. */
  readonly itemId?: string;
  readonly anchorEventId: string;
  readonly anchorAt: Instant;
  /** When what started it happened: the anchor may lie before or ahead. */
  readonly startedAt: Instant;
  readonly anchorDate: LocalDate;
  readonly length: Length | NamedEnd;
  /** The starting event was recorded more than 24 hours after it happened. */
  readonly recordedLate: boolean;
  /** The deadline whose place it takes. */
  readonly supersedes?: string;
}

/** What a deadline begins with. */
export type DeadlineBeginning = DeadlineFacts & LastDays & Pick<DeadlineCourse, 'kind' | 'force'>;

/** A deadline of a file, as its events have made it. */
export interface Deadline extends DeadlineFacts, DeadlineCourse {
  /** The last days that it was counted to at first, before any extension. */
  readonly firstEnd: LastDays;
  /** In the order in which they were decided. */
  readonly extensions: readonly ExtensionGiven[];
  /** The local date of `metAt`. */
  readonly metOn?: LocalDate;
  /** The local date of `endedAt`. */
  readonly endedOn?: LocalDate;
}

/** The last days that an extension gives. */
export interface Extension extends LastDays {
  /** It was decided after the last day, and so leaves the deadline missed. */
  readonly decidedLate: boolean;
  readonly decidedAt: Instant;
  readonly byEventId: string;
  /** It was recorded more than 24 hours after it was decided. */
  readonly recordedLate?: boolean;
}

/** An extension that is on record. */
export interface ExtensionGiven {
  readonly byEventId: string;
  readonly decidedAt: Instant;
  /** It was decided after the last day. */
  readonly decidedLate?: true;
  readonly end: LastDays;
  /** It was recorded more than 24 hours after it was decided. */
  readonly recordedLate?: boolean;
}

/** What an event does to one deadline, for the file's state and for every list of deadlines alike. */
export type DeadlineMove = { readonly deadlineId: string } & (
  | { readonly begins: DeadlineBeginning }
  | { readonly extends: Extension }
  | {
      readonly meets: {
        readonly byEventId: string;
        readonly at: Instant;
        readonly onTime: boolean;
        readonly recordedLate: boolean;
      };
    }
  /** The last day went by: a miss, an expiry or a passing, by the kind. */
  | { readonly passes: { readonly at: Instant; readonly explained: boolean } }
  | { readonly cancels: { readonly by: string; readonly at: Instant } }
  | { readonly supersedes: { readonly because: EndedBecause; readonly answer?: MissAnswer } }
  /** A reason is given for the misses until then. */
  | { readonly explains: { readonly at: Instant } }
  /** It goes on in this file as it stood in another. */
  | { readonly goesOn: Deadline }
);

/** The course of a deadline that begins. */
export function courseBegun(beginning: DeadlineBeginning): DeadlineCourse {
  return standing(beginning, 'running', []);
}

/** The course of a deadline after a move other than its beginning. */
export function courseMoved(
  before: DeadlineCourse,
  move: Exclude<DeadlineMove, { readonly begins: DeadlineBeginning } | { readonly goesOn: Deadline }>,
): DeadlineCourse {
  if ('extends' in move) return extended(before, move.extends);
  if ('meets' in move) {
    const { byEventId, at, onTime, recordedLate } = move.meets;
    const misses = answered(before.misses, at, 'done-in-time');
    const ending = { metByEventId: byEventId, metAt: at, onTime, metRecordedLate: recordedLate };
    return { ...standing(before, 'met', misses), ...ending };
  }
  if ('passes' in move) return passed(before, move.passes);
  if ('cancels' in move) {
    const { by, at } = move.cancels;
    const misses = answered(before.misses, at, 'ended-before');
    return { ...standing(before, 'cancelled', misses), cancelledBy: by, endedAt: at };
  }
  if ('supersedes' in move) {
    const { because, answer } = move.supersedes;
    const misses = answer
      ? before.misses.map((miss): Miss => (stands(miss) ? { ...miss, answer } : miss))
      : before.misses;
    return { ...before, state: 'superseded', misses, endedBecause: because };
  }
  const { at } = move.explains;
  const misses = before.misses.map((miss): Miss => (miss.at <= at ? { ...miss, explained: true } : miss));
  return { ...before, misses };
}

/** What a deadline is that a file has from a move on, be it that it begins or that it goes on there. */
export function enteredBy(move: DeadlineMove): DeadlineBeginning | Deadline | undefined {
  if ('begins' in move) return move.begins;
  return 'goesOn' in move ? move.goesOn : undefined;
}

/** Where a deadline stands, without what it is. */
export function courseOf(deadline: Deadline): DeadlineCourse {
  const {
    deadlineId: _deadlineId,
    ruleId: _ruleId,
    ruleset: _ruleset,
    source: _source,
    immediate: _immediate,
    matterId: _matterId,
    partyId: _partyId,
    itemId: _itemId,
    anchorEventId: _anchorEventId,
    anchorAt: _anchorAt,
    startedAt: _startedAt,
    anchorDate: _anchorDate,
    length: _length,
    recordedLate: _recordedLate,
    supersedes: _supersedes,
    firstEnd: _firstEnd,
    extensions: _extensions,
    metOn: _metOn,
    endedOn: _endedOn,
    ...course
  } = deadline;
  return course;
}

/** Whether a move ends whatever deadline it is about. */
export function endsIt(move: DeadlineMove): boolean {
  return 'meets' in move || 'cancels' in move || 'supersedes' in move;
}

/** Where a deadline stands that is told on: it has no end but what it is told. */
function standing(
  course: Omit<DeadlineCourse, Ending | 'state' | 'misses'>,
  state: DeadlineState,
  misses: readonly Miss[],
): DeadlineCourse {
  const { extendedTo, extendedLate } = course;
  const told = {
    kind: course.kind,
    force: course.force,
    state,
    misses,
    elapsed: course.elapsed,
    nominalDue: course.nominalDue,
    nominalDueDate: course.nominalDueDate,
    legalLatest: course.legalLatest,
    legalLatestDate: course.legalLatestDate,
    passedOver: course.passedOver,
  };
  if (extendedTo === undefined) return told;
  return extendedLate ? { ...told, extendedTo, extendedLate } : { ...told, extendedTo };
}

function lastDaysOf({
  elapsed,
  nominalDue,
  nominalDueDate,
  legalLatest,
  legalLatestDate,
  passedOver,
}: LastDays): LastDays {
  return { elapsed, nominalDue, nominalDueDate, legalLatest, legalLatestDate, passedOver };
}

/** What is extended in time has not been extended late before: no miss stands. */
function extended(
  { kind, force, misses }: DeadlineCourse,
  { decidedLate, decidedAt, ...end }: Extension,
): DeadlineCourse {
  return {
    kind,
    force,
    state: 'extended',
    misses: answered(misses, decidedAt, 'extended-in-time'),
    ...lastDaysOf(end),
    extendedTo: end.nominalDueDate,
    ...(decidedLate && { extendedLate: true }),
  };
}

function passed(
  before: DeadlineCourse,
  { at, explained }: { readonly at: Instant; readonly explained: boolean },
): DeadlineCourse {
  if (before.kind === 'duty') {
    return standing(before, 'missed', inOrder([...before.misses, { at, explained }]));
  }
  const state = before.kind === 'window' ? 'expired' : 'passed';
  return { ...standing(before, state, before.misses), endedAt: at };
}

function inOrder(misses: readonly Miss[]): readonly Miss[] {
  return misses.toSorted(({ at: one }, { at: other }) => (one < other ? -1 : 1));
}

/** Misses that lie after an act of `at` had been averted by it. */
function answered(misses: readonly Miss[], at: Instant, answer: MissAnswer): readonly Miss[] {
  return misses.map((miss) => (stands(miss) && miss.at > at ? { ...miss, answer } : miss));
}

/** Whether a miss counts in figures: nothing has become known that averted it. */
export function stands({ answer }: Pick<Miss, 'answer'>): boolean {
  return answer === undefined;
}

/** Since when it has been missed: the first miss that stands. */
export function missedSince({ misses }: Pick<DeadlineCourse, 'misses'>): Instant | undefined {
  return misses.find(stands)?.at;
}

/** Whether a miss stands for which no reason has been given. */
export function asksForReason({ misses }: Pick<DeadlineCourse, 'misses'>): boolean {
  return misses.some((miss) => stands(miss) && !miss.explained);
}

/** Whether it still waits for what meets it. A missed duty does until it is met late. */
export function isOpen({ state }: Pick<DeadlineCourse, 'state'>): boolean {
  return state === 'running' || state === 'extended' || state === 'missed';
}

/** Whether its last day is still to come, as far as is recorded. */
export function isRunning({ state }: Pick<DeadlineCourse, 'state'>): boolean {
  return state === 'running' || state === 'extended';
}

/** Whether it counts: no other has taken its place. */
export function isInForce({ state }: Pick<DeadlineCourse, 'state'>): boolean {
  return state !== 'superseded';
}

/** Whether something is left to do about it: it is open, or a miss of it still asks for its reason. */
export function isUnfinished(deadline: Pick<DeadlineCourse, 'state' | 'misses'>): boolean {
  return isOpen(deadline) || (isInForce(deadline) && asksForReason(deadline));
}

/** The end that counts: the legal latest, for a target the nominal due. */
export function endOf({
  force,
  nominalDue,
  legalLatest,
}: Pick<DeadlineCourse, 'force' | 'nominalDue' | 'legalLatest'>): Instant {
  return force === 'statutory' ? legalLatest : nominalDue;
}

/**
 * The first instant that is too late. 24:00 of the last day is the next day, and so too late itself; an elapsed time
 * includes its last instant (domain reading in [time](docs/law/time.md)).
 */
export function lateFrom(
  deadline: Pick<DeadlineCourse, 'force' | 'nominalDue' | 'legalLatest' | 'elapsed'>,
): Instant {
  return overFrom(endOf(deadline), deadline);
}

/** The first instant at which an end is over. */
function overFrom(end: Instant, { elapsed }: Pick<DeadlineCourse, 'elapsed'>): Instant {
  return elapsed ? instantFromEpoch(epochOf(end) + 1) : end;
}

/** What of a deadline says whether it is overdue. */
type Overdue = Pick<DeadlineCourse, 'kind' | 'state' | 'elapsed' | 'nominalDue' | 'misses'>;

/**
 * From when on a deadline is overdue if nothing happens: a duty that isn't done is, once its nominal day is over,
 * whether or not it counts as missed yet; and from a miss that stands on, however it was extended since. Undefined for
 * one that has ended, and for a window or an appointment, which never is.
 */
export function overdueFrom(deadline: Overdue): Instant | undefined {
  if (deadline.kind !== 'duty' || !isOpen(deadline)) return undefined;
  const over = overFrom(deadline.nominalDue, deadline);
  const since = missedSince(deadline);
  return since !== undefined && since < over ? since : over;
}

/** Whether it is overdue at an instant. */
export function isOverdue(deadline: Overdue, at: Instant): boolean {
  const from = overdueFrom(deadline);
  return from !== undefined && from <= at;
}

/** Whether an act at that instant is on time: before the end, and before any miss that stands. */
export function isOnTime(
  deadline: Pick<DeadlineCourse, 'force' | 'nominalDue' | 'legalLatest' | 'elapsed' | 'misses'>,
  at: Instant,
): boolean {
  const since = missedSince(deadline);
  return at < lateFrom(deadline) && (since === undefined || at < since);
}

/** A deadline of a file after a move. Local dates are of its zone. */
export function deadlineMoved(
  before: Deadline | undefined,
  move: DeadlineMove,
  timeZone: TimeZone,
): Deadline {
  if ('begins' in move) {
    const firstEnd = lastDaysOf(move.begins);
    return deadlineOf(move.begins, courseBegun(move.begins), { firstEnd, extensions: [] });
  }
  if ('goesOn' in move) return move.goesOn;
  if (!before) throw new Error(`A move of deadline ${move.deadlineId}, which no event has begun.`);
  const after = courseMoved(before, move);
  const { metOn, endedOn, firstEnd, extensions } = before;
  return deadlineOf(before, after, {
    firstEnd,
    extensions: 'extends' in move ? withExtension(extensions, move.extends) : extensions,
    ...(metOn !== undefined && after.metAt === before.metAt && { metOn }),
    ...(endedOn !== undefined && after.endedAt === before.endedAt && { endedOn }),
    ...('meets' in move && { metOn: localDateOf(move.meets.at, timeZone) }),
    ...('cancels' in move && { endedOn: localDateOf(move.cancels.at, timeZone) }),
  });
}

/**
 * Each part is named: a file has thousands of deadlines, and those that were made all in one way are read many times as
 * fast as those that were made by copying whatever another had.
 */
function deadlineOf(
  facts: DeadlineFacts,
  course: DeadlineCourse,
  own: Omit<Deadline, keyof DeadlineFacts | keyof DeadlineCourse>,
): Deadline {
  const { source, partyId, itemId, supersedes } = facts;
  const { extendedTo, extendedLate, metByEventId, metAt, onTime, metRecordedLate } = course;
  const { endedAt, endedBecause, cancelledBy } = course;
  const { metOn, endedOn } = own;
  return {
    deadlineId: facts.deadlineId,
    ruleId: facts.ruleId,
    ruleset: facts.ruleset,
    immediate: facts.immediate,
    matterId: facts.matterId,
    anchorEventId: facts.anchorEventId,
    anchorAt: facts.anchorAt,
    startedAt: facts.startedAt,
    anchorDate: facts.anchorDate,
    length: facts.length,
    recordedLate: facts.recordedLate,
    kind: course.kind,
    force: course.force,
    state: course.state,
    misses: course.misses,
    elapsed: course.elapsed,
    nominalDue: course.nominalDue,
    nominalDueDate: course.nominalDueDate,
    legalLatest: course.legalLatest,
    legalLatestDate: course.legalLatestDate,
    passedOver: course.passedOver,
    firstEnd: own.firstEnd,
    extensions: own.extensions,
    ...(source !== undefined && { source }),
    ...(partyId !== undefined && { partyId }),
    ...(itemId !== undefined && { itemId }),
    ...(supersedes !== undefined && { supersedes }),
    ...(extendedTo !== undefined && { extendedTo }),
    ...(extendedLate && { extendedLate }),
    ...(metByEventId !== undefined && { metByEventId }),
    ...(metAt !== undefined && { metAt }),
    ...(onTime !== undefined && { onTime }),
    ...(metRecordedLate !== undefined && { metRecordedLate }),
    ...(endedAt !== undefined && { endedAt }),
    ...(endedBecause !== undefined && { endedBecause }),
    ...(cancelledBy !== undefined && { cancelledBy }),
    ...(metOn !== undefined && { metOn }),
    ...(endedOn !== undefined && { endedOn }),
  };
}

/** Told again, an extension keeps its place. */
function withExtension(
  before: readonly ExtensionGiven[],
  { byEventId, decidedAt, decidedLate, recordedLate, ...end }: Extension,
): readonly ExtensionGiven[] {
  return [
    ...before.filter((extension) => extension.byEventId !== byEventId),
    {
      byEventId,
      decidedAt,
      end: lastDaysOf(end),
      ...(decidedLate && { decidedLate }),
      ...(recordedLate && { recordedLate }),
    },
  ].sort((one, other) => (one.decidedAt < other.decidedAt ? -1 : one.decidedAt > other.decidedAt ? 1 : 0));
}
