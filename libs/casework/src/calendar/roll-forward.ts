import { daysAfter } from './date-arithmetic.js';
import type { HolidayName } from './holiday-names.js';
import { equatedDayOn, holidayOn } from './holidays.js';
import type { Jurisdiction } from './jurisdiction.js';
import { weekdayOf, type LocalDate } from './local-date.js';

/** Why nothing need be done on a day. A holiday's name goes before its weekday. */
export type DayOfRest = 'saturday' | 'sunday' | HolidayName;

/** The last day after roll-over, with every day that was passed over, in order; none when nothing moved. */
export interface RolledDate {
  readonly date: LocalDate;
  readonly over: readonly { readonly date: LocalDate; readonly because: DayOfRest }[];
}

/**
 * The next weekday, if the last day of a period is a Saturday, a Sunday, a public holiday or a day equated with one;
 * else that day itself. Sweden: Lag 1930:173 § 2. Denmark: complaint deadlines only (guide 9533/2018; equated days by
 * analogy with forældelsesloven § 27(2)).
 *
 * @throws {RangeError} a text that is no `LocalDate`, or a day outside the years of the holiday table
 */
export function rollForward(date: LocalDate, jurisdiction: Jurisdiction): RolledDate {
  const over: { date: LocalDate; because: DayOfRest }[] = [];
  let day = date;
  for (let because = dayOfRest(day, jurisdiction); because; because = dayOfRest(day, jurisdiction)) {
    over.push({ date: day, because });
    day = daysAfter(day, 1);
  }
  return { date: day, over };
}

function dayOfRest(date: LocalDate, jurisdiction: Jurisdiction): DayOfRest | undefined {
  const weekday = weekdayOf(date);
  const named = holidayOn(date, jurisdiction) ?? equatedDayOn(date, jurisdiction);
  return named ?? (weekday === 'saturday' || weekday === 'sunday' ? weekday : undefined);
}
