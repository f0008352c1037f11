import { Temporal } from 'temporal-polyfill';

/**
 * A point in time: UTC, ISO 8601, always with milliseconds and Z (`2026-03-06T15:30:00.000Z`), in the years
 * 0001 to 9998. So the order of the texts is the order in time, and every zone's local date has a four-digit year.
 */
export type Instant = string;

const earliest = Date.parse('0001-01-01T00:00:00.000Z');
const latest = Date.parse('9998-12-31T23:59:59.999Z');

/** RFC 3339 section 5.6, the leap second left out: no local day has a 61st second to count. */
export const instantPattern =
  '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$';
const shape = new RegExp(instantPattern);

const millisecondsOfHour = 3_600_000;

/**
 * Reads ISO 8601 in its extended form, with seconds optional and an offset or Z required.
 *
 * @returns undefined for a text without an offset, of another form, or of a time that doesn't exist (30 February,
 * 24:00). What is finer than a millisecond is cut off.
 */
export function instantFromText(text: string): Instant | undefined {
  if (!shape.test(text)) return undefined;
  try {
    return instantFromEpoch(Temporal.Instant.from(text).epochMilliseconds);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * @param milliseconds since 1970-01-01T00:00Z
 * @throws {RangeError} not a number, or outside the years 0001 to 9998
 */
export function instantFromEpoch(milliseconds: number): Instant {
  if (!isCounted(milliseconds)) {
    throw new RangeError('An instant lies in the years 0001 to 9998.');
  }
  return new Date(milliseconds).toISOString();
}

/**
 * @returns milliseconds since 1970-01-01T00:00Z
 * @throws {RangeError} a text that is no `Instant`
 */
export function epochOf(instant: Instant): number {
  const milliseconds = Date.parse(instant);
  // Date.parse also reads other forms and takes 30 February for 2 March: only the way back proves the text.
  if (!isCounted(milliseconds) || new Date(milliseconds).toISOString() !== instant) {
    throw new RangeError('An instant is written YYYY-MM-DDTHH:MM:SS.mmmZ.');
  }
  return milliseconds;
}

/**
 * Elapsed time: 24 hours over a change to or from summer time end at another wall-clock time (docs/law/time.md).
 *
 * @param hours may be negative or a fraction
 * @throws {RangeError} a text that is no `Instant`, or a result outside the years 0001 to 9998
 */
export function hoursAfter(instant: Instant, hours: number): Instant {
  return instantFromEpoch(epochOf(instant) + hours * millisecondsOfHour);
}

function isCounted(milliseconds: number): boolean {
  return milliseconds >= earliest && milliseconds <= latest;
}
