import { denmark } from './denmark.js';
import type { HolidayName } from './holiday-names.js';
import { datesOf, holidayYears, type HolidayTable } from './holiday-table.js';
import type { Jurisdiction } from './jurisdiction.js';
import type { LocalDate } from './local-date.js';
import { sweden } from './sweden.js';

export const holidayTables: Readonly<Record<Jurisdiction, HolidayTable>> = { SE: sweden, DK: denmark };

type DaysByDate = Readonly<Record<Jurisdiction, ReadonlyMap<LocalDate, HolidayName>>>;

const publicHolidays: DaysByDate = {
  SE: datesOf(sweden.publicHolidays),
  DK: datesOf(denmark.publicHolidays),
};

const equatedDays: DaysByDate = {
  SE: datesOf(sweden.equatedDays),
  DK: datesOf(denmark.equatedDays),
};

/**
 * The public holiday on that date; Sundays without a name of their own are none here.
 *
 * @throws {RangeError} a date outside the years of the table; it names the table to extend
 */
export function holidayOn(date: LocalDate, jurisdiction: Jurisdiction): HolidayName | undefined {
  return lookUp(publicHolidays, date, jurisdiction);
}

/**
 * The day that is no public holiday, but moves the end of a period like one. Sweden: Midsummer Eve, Christmas Eve
 * and New Year's Eve (Lag 1930:173 § 2). Denmark: 5 June, 24 and 31 December (forældelsesloven § 27(2)).
 *
 * @throws {RangeError} a date outside the years of the table; it names the table to extend
 */
export function equatedDayOn(date: LocalDate, jurisdiction: Jurisdiction): HolidayName | undefined {
  return lookUp(equatedDays, date, jurisdiction);
}

function lookUp(days: DaysByDate, date: LocalDate, jurisdiction: Jurisdiction): HolidayName | undefined {
  const year = Number(date.slice(0, 4));
  if (!(year >= holidayYears.first && year <= holidayYears.last)) {
    throw new RangeError(
      `The holidays of ${jurisdiction} are known for ${holidayYears.first}–${holidayYears.last}: ` +
        `extend calendar/${holidayTables[jurisdiction].file}.`,
    );
  }
  return days[jurisdiction].get(date);
}
