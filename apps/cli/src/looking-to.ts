import { InvalidArgumentError } from 'commander';
import {
  daysAfter,
  endOfDay,
  epochOf,
  instantFromEpoch,
  instantFromText,
  isLocalDate,
  localDateOf,
  type Instant,
  type LocalDate,
  type TimeZone,
} from '#casework';
import { systemClock } from '#platform';

/** How far is looked ahead: to the end of a day, which each municipality has in its own zone, or to an instant. */
export type LookingTo = { readonly day: LocalDate } | { readonly instant: Instant };

/** Where on earth a day begins first, and where it ends last. */
const firstZone: TimeZone = 'Etc/GMT-14';
const lastZone: TimeZone = 'Etc/GMT+12';

/** So many days from today are four digits at most: what lies further is no day that anybody looks to. */
const daysAhead = /^\+(\d{1,4})d$/;

/**
 * @param text a date, an instant, or `+8d`: so many days from today, by the calendar of this machine
 * @throws {InvalidArgumentError} neither a date that exists nor an instant with offset nor a number of days
 */
export function lookingTo(text: string, now: Instant = systemClock()): LookingTo {
  if (isLocalDate(text)) return { day: text };
  const [, days] = daysAhead.exec(text) ?? [];
  if (days !== undefined) {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return { day: daysAfter(localDateOf(now, timeZone), Number(days)) };
  }
  const instant = instantFromText(text);
  if (instant === undefined) {
    throw new InvalidArgumentError(
      'a date such as 2027-03-01, +8d for eight days from today, or an instant such as 2027-03-01T08:00:00+01:00, is expected',
    );
  }
  return { instant };
}

/** The last instant that is looked at in a zone. */
export function lastInstantOf(to: LookingTo, zone: TimeZone): Instant {
  return 'instant' in to ? to.instant : instantFromEpoch(epochOf(endOfDay(to.day, zone)) - 1);
}

/** The end of the day that is looked to, where it ends last. */
export function endAnywhere(to: LookingTo): Instant {
  return endOfDay('instant' in to ? localDateOf(to.instant, firstZone) : to.day, lastZone);
}

export function inWords(to: LookingTo): string {
  return 'instant' in to ? to.instant : to.day;
}
