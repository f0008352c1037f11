import { plainDateOf, type LocalDate } from './local-date.js';

/** When somebody born on 29 February has a birthday in a year without one: `MM-DD` (docs/law/time.md). */
export type LeapDayBirthday = '02-28' | '03-01';

/**
 * Completed years of life on a day. "Turned 15" holds on the birthday itself. Negative before birth: -1 in the year
 * before it.
 *
 * @throws {RangeError} a text that is no `LocalDate`
 */
export function ageOn(
  birthDate: LocalDate,
  onDate: LocalDate,
  leapDayBirthday: LeapDayBirthday = '02-28',
): number {
  const born = plainDateOf(birthDate);
  const on = plainDateOf(onDate);
  const bornOnLeapDay = born.month === 2 && born.day === 29;
  const birthday = bornOnLeapDay && !on.inLeapYear ? leapDayBirthday : birthDate.slice(5);
  const turned = onDate.slice(5) >= birthday;
  return on.year - born.year - (turned ? 0 : 1);
}
