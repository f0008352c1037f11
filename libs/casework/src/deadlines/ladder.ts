import {
  daysAfter,
  epochOf,
  hoursAfter,
  instantAt,
  localDateOf,
  monthsAfter,
  weeksAfter,
  type Instant,
  type TimeZone,
} from '../calendar/index.js';
import { missedAfter, type Deadline } from './deadline.js';
import type { Rung } from './rule.js';

/** When a rung that names a day and no hour is told, local time (domain.md 1.3: due day 09:00) [D]. */
const morning = '09:00';

/** What the instants of a ladder are counted from. */
export type LaidAgainst = Pick<
  Deadline,
  'anchorAt' | 'nominalDueDate' | 'nominalDue' | 'legalLatest' | 'force'
>;

/** A rung of a ladder and when its time comes. */
export interface RungTime {
  /** Its place in the rule's ladder, from 0. */
  readonly rung: number;
  readonly at: Instant;
}

/**
 * When somebody is told of a deadline: the rungs of its rule's ladder in the order of their instants, of two at
 * once in the order of the ladder. Days count from the anchor's local date or back from the nominal last day
 * (domain.md 1.2: reminders use the date without roll-over), and mean 09:00 there unless the rung names an hour.
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
  if ('missed' in at) return missedAfter(deadline);
  if ('onDueDay' in at) return instantAt(deadline.nominalDueDate, at.onDueDay, timeZone);
  if ('beforeDue' in at) {
    return instantAt(daysAfter(deadline.nominalDueDate, -at.beforeDue.days), morning, timeZone);
  }
  const start = localDateOf(deadline.anchorAt, timeZone);
  if ('dayAfterStart' in at) return instantAt(daysAfter(start, 1), at.dayAfterStart, timeZone);
  const length = at.afterStart;
  if ('hours' in length) return hoursAfter(deadline.anchorAt, length.hours);
  const day =
    'days' in length
      ? daysAfter(start, length.days)
      : 'weeks' in length
        ? weeksAfter(start, length.weeks)
        : monthsAfter(start, length.months);
  return instantAt(day, morning, timeZone);
}
