import {
  daysAfter,
  epochOf,
  hoursAfter,
  instantAt,
  localDateOf,
  monthsAfter,
  weeksAfter,
  type Instant,
  type LocalDate,
  type TimeZone,
} from '../calendar/index.js';
import type { Length } from '../kernel/deadline.js';
import { lateFrom, type Deadline } from '../kernel/deadline-course.js';
import type { Rung } from './rule.js';

/** When a rung that names a day and no hour is told, local time: at the beginning of a working day, this system's own choice. */
const morning = '09:00';

/** What the instants of a ladder are counted from. */
export type LaidAgainst = Pick<
  Deadline,
  'anchorAt' | 'nominalDueDate' | 'nominalDue' | 'legalLatest' | 'force' | 'elapsed'
>;

/** A rung of a ladder and when its time comes. */
export interface RungTime {
  /** Its place in the rule's ladder, from 0. */
  readonly rung: number;
  readonly at: Instant;
}

/** One rung of one deadline at the instant at which its time comes. */
export interface RungReference extends RungTime {
  readonly municipalityId: string;
  readonly procedure: string;
  readonly fileId: string;
  readonly matterId: string;
  readonly deadlineId: string;
}

/**
 * When somebody is told of a deadline: the rungs of its rule's ladder in the order of their instants, of two at
 * once in the order of the ladder. Days count from the anchor's local date or back from the nominal last day
 * (the date without roll-over: [two dates](docs/law/time.md)), and mean 09:00 there unless the rung names an hour.
 *
 * A rung that would lie before the anchor doesn't exist: thirty days before the end of twenty. One that comes after
 * the deadline was missed stays, for it stays open: on-call is told on the morning after.
 *
 * @throws {RangeError} a result outside the years of the calendar, or an unknown zone
 */
export function rungTimes(
  ladder: readonly Rung[],
  deadline: LaidAgainst,
  timeZone: TimeZone,
): readonly RungTime[] {
  return ladder
    .map(({ at }, rung) => ({ rung, at: instantOf(at, deadline, timeZone) }))
    .filter(({ at }) => at >= deadline.anchorAt)
    .sort((one, other) => (one.at === other.at ? one.rung - other.rung : one.at < other.at ? -1 : 1));
}

/**
 * Tells the time of a rung from the one that it had before its deadline was moved: a short code, the same for the
 * same instant. A rung that counts from the start keeps it when the deadline is extended, and is not told again.
 */
export function dueRevisionOf({ at }: Pick<RungTime, 'at'>): string {
  return epochOf(at).toString(36);
}

function instantOf(at: Rung['at'], deadline: LaidAgainst, timeZone: TimeZone): Instant {
  if ('missed' in at) return lateFrom(deadline);
  if ('onDueDay' in at || 'beforeDue' in at) return onDay(at, deadline.nominalDueDate, timeZone);
  if ('dayAfterStart' in at) return onDay(at, localDateOf(deadline.anchorAt, timeZone), timeZone);
  const { afterStart } = at;
  return 'hours' in afterStart
    ? hoursAfter(deadline.anchorAt, afterStart.hours)
    : onDay(afterStart, localDateOf(deadline.anchorAt, timeZone), timeZone);
}

/** What a rung counts from a day, the first of the deadline or its last. */
type FromDay =
  | Extract<Rung['at'], { onDueDay: string } | { beforeDue: object } | { dayAfterStart: string }>
  | Extract<Length, { days: number } | { weeks: number } | { months: number }>;

const atMostRemembered = 4_096;

/** The instants of each rung by day and zone: of many deadlines some begin or end on one day. */
const remembered = new WeakMap<FromDay, Map<string, Instant>>();

function onDay(from: FromDay, day: LocalDate, timeZone: TimeZone): Instant {
  const known = remembered.get(from) ?? new Map<string, Instant>();
  remembered.set(from, known);
  const key = `${day} ${timeZone}`;
  const instant = known.get(key) ?? counted(from, day, timeZone);
  if (known.size >= atMostRemembered) known.clear();
  known.set(key, instant);
  return instant;
}

function counted(from: FromDay, day: LocalDate, timeZone: TimeZone): Instant {
  if ('onDueDay' in from) return instantAt(day, from.onDueDay, timeZone);
  if ('dayAfterStart' in from) return instantAt(daysAfter(day, 1), from.dayAfterStart, timeZone);
  return instantAt(dayCounted(from, day), morning, timeZone);
}

function dayCounted(
  from: Exclude<FromDay, { onDueDay: string } | { dayAfterStart: string }>,
  day: LocalDate,
): LocalDate {
  if ('beforeDue' in from) return daysAfter(day, -from.beforeDue.days);
  if ('days' in from) return daysAfter(day, from.days);
  return 'weeks' in from ? weeksAfter(day, from.weeks) : monthsAfter(day, from.months);
}
