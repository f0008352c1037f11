import type { Temporal } from 'temporal-polyfill';

import { localDateFrom, plainDateOf, type LocalDate } from './local-date.js';

/**
 * Counting from an anchor, which is day 0 (Lag 1930:173 § 1; docs/law/time.md). Count every date from the original
 * anchor, never from an earlier result: 31 August and six months is 28 February, and twelve is 31 August.
 *
 * All take a whole number, also a negative one, and throw a RangeError for a fraction, for a text that is no
 * `LocalDate` and for a result outside the years 0000 to 9999.
 */

/** So many days later. */
export function daysAfter(anchor: LocalDate, days: number): LocalDate {
  return after(anchor, { days });
}

/** The same weekday so many weeks later. */
export function weeksAfter(anchor: LocalDate, weeks: number): LocalDate {
  return after(anchor, { weeks });
}

/** The same day of the month so many months later; the month's last day where it has no such day. */
export function monthsAfter(anchor: LocalDate, months: number): LocalDate {
  return after(anchor, { months });
}

/** The same day so many years later; 28 February for 29 February where there is none. */
export function yearsAfter(anchor: LocalDate, years: number): LocalDate {
  return after(anchor, { years });
}

/** The last day of the quarter of the calendar year that a day lies in. */
export function lastDayOfQuarter(day: LocalDate): LocalDate {
  const { month } = plainDateOf(day);
  const first = plainDateOf(day).with({ month: month - ((month - 1) % 3), day: 1 });
  return localDateFrom(first.add({ months: 3 }).subtract({ days: 1 }));
}

/** Days from one date to another: negative if the second is the earlier one. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return plainDateOf(from).until(plainDateOf(to)).days;
}

function after(anchor: LocalDate, span: Temporal.DurationLike): LocalDate {
  return localDateFrom(plainDateOf(anchor).add(span, { overflow: 'constrain' }));
}
