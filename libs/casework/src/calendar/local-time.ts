import { Temporal } from 'temporal-polyfill';

import { epochOf, instantFromEpoch, type Instant } from './instant.js';
import { plainDateOf, type LocalDate } from './local-date.js';
import { offsetAt, type TimeZone } from './time-zone.js';

const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * The calendar date in the zone at that instant: what every rule in days, weeks, months or years counts from.
 *
 * @throws {RangeError} a text that is no `Instant`, or an unknown zone
 */
export function localDateOf(instant: Instant, zone: TimeZone): LocalDate {
  return wallClock(instant, zone).slice(0, 10);
}

/**
 * The time of day in the zone, `HH:MM`, seconds cut off.
 *
 * @throws {RangeError} a text that is no `Instant`, or an unknown zone
 */
export function localTimeOf(instant: Instant, zone: TimeZone): string {
  return wallClock(instant, zone).slice(11, 16);
}

/**
 * The instant at which the zone's clocks show that time. A time that summer time skips is taken an hour later, one
 * that comes twice is taken the first time.
 *
 * @param time `HH:MM`, 00:00 to 23:59
 * @throws {RangeError} a text that is no `LocalDate` or no time, or an unknown zone
 */
export function instantAt(date: LocalDate, time: string, zone: TimeZone): Instant {
  if (!clockTime.test(time)) throw new RangeError('A time of day is written HH:MM, 00:00 to 23:59.');
  const plainTime = Temporal.PlainTime.from(time);
  return instantFromEpoch(plainDateOf(date).toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds);
}

/**
 * When the zone's clocks showed so many hours less: 24 hours before 10:00 is 10:00 of the day before, whatever the
 * clocks did meanwhile. A time that summer time skips is taken an hour earlier, one that comes twice the first time:
 * who is told before something is told early enough.
 *
 * @param hours a whole number, not negative
 * @throws {RangeError} another number, a text that is no `Instant`, or an unknown zone
 */
export function clockHoursBefore(instant: Instant, hours: number, zone: TimeZone): Instant {
  if (!Number.isInteger(hours) || hours < 0)
    throw new RangeError('Hours by the clock are counted back and whole.');
  const shown = Temporal.PlainDateTime.from(wallClock(instant, zone).slice(0, -1)).subtract({ hours });
  return instantFromEpoch(shown.toZonedDateTime(zone, { disambiguation: 'earlier' }).epochMilliseconds);
}

/**
 * 24:00 of that day in the zone, which is the start of the next: the first instant that is too late.
 *
 * @throws {RangeError} a text that is no `LocalDate`, or an unknown zone
 */
export function endOfDay(date: LocalDate, zone: TimeZone): Instant {
  return remembered(`${zone} ${date} 24:00`, () => startOf(plainDateOf(date).add({ days: 1 }), zone));
}

/**
 * 00:00 of that day in the zone: its first instant.
 *
 * @throws {RangeError} a text that is no `LocalDate`, or an unknown zone
 */
export function startOfDay(date: LocalDate, zone: TimeZone): Instant {
  return remembered(`${zone} ${date} 00:00`, () => startOf(plainDateOf(date), zone));
}

function startOf(date: Temporal.PlainDate, zone: TimeZone): Instant {
  return instantFromEpoch(date.toZonedDateTime(zone).epochMilliseconds);
}

const atMostRemembered = 16_384;

/** The same few days are asked for over and over, by every deadline of a file. */
const edgesOfDays = new Map<string, Instant>();

function remembered(edge: string, find: () => Instant): Instant {
  const known = edgesOfDays.get(edge);
  if (known !== undefined) return known;
  const found = find();
  if (edgesOfDays.size >= atMostRemembered) edgesOfDays.clear();
  edgesOfDays.set(edge, found);
  return found;
}

function wallClock(instant: Instant, zone: TimeZone): string {
  return new Date(epochOf(instant) + offsetAt(instant, zone)).toISOString();
}
