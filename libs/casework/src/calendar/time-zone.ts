import { Temporal } from 'temporal-polyfill';

import type { Instant } from './instant.js';

/** An IANA name as the database spells it: `Europe/Stockholm`. */
export type TimeZone = string;

const millisecondsOfDay = 86_400_000;
const nanosecondsOfMillisecond = 1_000_000;
const atMostRemembered = 16_384;

/** Offsets by zone and UTC day, for the days on which the zone doesn't change its clocks. */
const steadyOffsets = new Map<string, number>();

/**
 * What the zone's clocks are ahead of UTC at that instant, in milliseconds.
 *
 * @throws {RangeError} an unknown zone
 */
export function offsetAt(instant: Instant, zone: TimeZone): number {
  const utcDay = instant.slice(0, 10);
  const key = `${zone} ${utcDay}`;
  const remembered = steadyOffsets.get(key);
  if (remembered !== undefined) return remembered;

  const midnight = zoned(`${utcDay}T00:00Z`, zone);
  const change = midnight.getTimeZoneTransition('next');
  if (change && change.epochMilliseconds < midnight.epochMilliseconds + millisecondsOfDay) {
    return offsetOf(zoned(instant, zone));
  }
  if (steadyOffsets.size >= atMostRemembered) steadyOffsets.clear();
  steadyOffsets.set(key, offsetOf(midnight));
  return offsetOf(midnight);
}

function zoned(instant: string, zone: TimeZone): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
}

function offsetOf(time: Temporal.ZonedDateTime): number {
  return time.offsetNanoseconds / nanosecondsOfMillisecond;
}
