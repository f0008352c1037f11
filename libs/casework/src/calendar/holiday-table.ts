import type { HolidayName } from './holiday-names.js';
import type { LocalDate } from './local-date.js';

/** A day that has the same date every year: `MM-DD`. */
export interface FixedDay {
  readonly name: HolidayName;
  readonly on: string;
  /** The first year of it, where that is not the table's. */
  readonly since?: number;
}

/**
 * Days that have another date every year. A row is a year and then one `MM-DD` for each name, in their order; a row
 * that ends early belongs to a year in which the last named day is no holiday.
 */
export interface MovableDays {
  readonly names: readonly HolidayName[];
  readonly rows: readonly (readonly [year: number, ...monthDays: string[]])[];
}

/** Days of one kind. Where two fall on one date, the fixed one gives it its name. */
export interface DayTable {
  readonly fixed: readonly FixedDay[];
  readonly movable: MovableDays;
}

/** The calendar of one country. */
export interface HolidayTable {
  /** The file to extend when the years run out. */
  readonly file: string;
  readonly publicHolidays: DayTable;
  /** Days that are no public holidays, but move the end of a period as if they were. */
  readonly equatedDays: DayTable;
  /** Those of the equated days that count as working days nevertheless. */
  readonly equatedYetWorked: readonly HolidayName[];
}

/** The years that the tables of all countries cover, both included. */
export const holidayYears = { first: 2000, last: 2050 } as const;

/** All dates of a table, for look-up. */
export function datesOf(table: DayTable): ReadonlyMap<LocalDate, HolidayName> {
  const dates = new Map<LocalDate, HolidayName>();
  for (const [year, ...monthDays] of table.movable.rows) {
    for (const [column, monthDay] of monthDays.entries()) {
      const name = table.movable.names[column];
      if (name === undefined) throw new Error(`The row of ${year} has more dates than names.`);
      dates.set(`${year}-${monthDay}`, name);
    }
  }
  for (const { name, on, since = holidayYears.first } of table.fixed) {
    for (let year = since; year <= holidayYears.last; year += 1) dates.set(`${year}-${on}`, name);
  }
  return dates;
}
