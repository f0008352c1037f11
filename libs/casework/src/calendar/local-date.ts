import { Temporal } from 'temporal-polyfill';

/** A calendar date of the case's time zone: `YYYY-MM-DD`. The order of the texts is the order in time. */
export type LocalDate = string;

export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

/** Whether that day exists is more than it says. */
export const localDatePattern = '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$';
const shape = new RegExp(localDatePattern);
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Whether the text is `YYYY-MM-DD` and that day exists. */
export function isLocalDate(text: string): boolean {
  return read(text) !== undefined;
}

/** @throws {RangeError} a text that is no `LocalDate` */
export function weekdayOf(date: LocalDate): Weekday {
  const weekday = days[plainDateOf(date).dayOfWeek - 1];
  if (weekday === undefined) throw new RangeError('A week has seven days.');
  return weekday;
}

/**
 * The date as Temporal counts with it.
 *
 * @throws {RangeError} a text that is no `LocalDate`; the message leaves it out, for it may be a date of birth
 */
export function plainDateOf(date: LocalDate): Temporal.PlainDate {
  const plain = read(date);
  if (!plain) throw new RangeError('A calendar date is written YYYY-MM-DD and exists.');
  return plain;
}

/** @throws {RangeError} a year that four digits can't write */
export function localDateFrom(plain: Temporal.PlainDate): LocalDate {
  if (plain.year < 0 || plain.year > 9999)
    throw new RangeError('A calendar date lies in the years 0000 to 9999.');
  return plain.toString();
}

function read(text: string): Temporal.PlainDate | undefined {
  if (!shape.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
