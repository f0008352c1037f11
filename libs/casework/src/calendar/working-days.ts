import { daysAfter } from './date-arithmetic.js';
import { equatedDayOn, holidayOn, holidayTables } from './holidays.js';
import type { Jurisdiction } from './jurisdiction.js';
import { weekdayOf, type LocalDate } from './local-date.js';

/** Whether Saturdays count: they do in the stricter reading of the Danish hverdag (docs/law/time.md). */
export type WorkingWeek = 'monday-friday' | 'monday-saturday';

/**
 * Whether work is done on that day: a day of the week chosen, no public holiday, and no equated day. Two Danish
 * equated days count nevertheless, 24 and 31 December: an hverdag excludes only 5 June.
 *
 * @throws {RangeError} a text that is no `LocalDate`, or a day outside the years of the holiday table
 */
export function isWorkingDay(
  date: LocalDate,
  jurisdiction: Jurisdiction,
  week: WorkingWeek = 'monday-friday',
): boolean {
  const weekday = weekdayOf(date);
  if (holidayOn(date, jurisdiction) !== undefined) return false;
  if (weekday === 'sunday' || (weekday === 'saturday' && week === 'monday-friday')) return false;
  const equated = equatedDayOn(date, jurisdiction);
  return equated === undefined || holidayTables[jurisdiction].equatedYetWorked.includes(equated);
}

/**
 * The nth working day after the anchor, which is day 0 and may be any day; the anchor itself for none.
 *
 * @param count a whole number, not negative
 * @throws {RangeError} another count, a text that is no `LocalDate`, or a day outside the years of the holiday table
 */
export function workingDaysAfter(
  anchor: LocalDate,
  count: number,
  jurisdiction: Jurisdiction,
  week: WorkingWeek = 'monday-friday',
): LocalDate {
  return counted(anchor, count, 1, jurisdiction, week);
}

/**
 * The nth working day before the anchor, which is day 0 and may be any day; the anchor itself for none.
 *
 * @param count a whole number, not negative
 * @throws {RangeError} another count, a text that is no `LocalDate`, or a day outside the years of the holiday table
 */
export function workingDaysBefore(
  anchor: LocalDate,
  count: number,
  jurisdiction: Jurisdiction,
  week: WorkingWeek = 'monday-friday',
): LocalDate {
  return counted(anchor, count, -1, jurisdiction, week);
}

function counted(
  anchor: LocalDate,
  count: number,
  step: 1 | -1,
  jurisdiction: Jurisdiction,
  week: WorkingWeek,
): LocalDate {
  if (!Number.isInteger(count) || count < 0)
    throw new RangeError('Working days are counted by whole numbers that are not negative.');
  let day = daysAfter(anchor, 0);
  for (let left = count; left > 0;) {
    day = daysAfter(day, step);
    if (isWorkingDay(day, jurisdiction, week)) left -= 1;
  }
  return day;
}
