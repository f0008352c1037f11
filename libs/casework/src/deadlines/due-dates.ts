import {
  daysAfter,
  endOfDay,
  holidayYears,
  instantFromEpoch,
  epochOf,
  localDateOf,
  localTimeOf,
  monthsAfter,
  rollForward,
  weeksAfter,
  workingDaysAfter,
  type Instant,
  type Jurisdiction,
  type LocalDate,
  type TimeZone,
} from '../calendar/index.js';
import type { DueDates, LastDays, Length, NamedEnd } from '../kernel/deadline.js';

/** Where a deadline is counted. */
export interface Locality {
  readonly jurisdiction: Jurisdiction;
  readonly timeZone: TimeZone;
}

const minutesOfHour = 60;
const millisecondsOfMinute = 60_000;

/**
 * The two last days of a deadline that counts from `anchor`, or whose end is named. The anchor's own day is day 0
 * ([counting](docs/law/time.md)).
 *
 * @throws {RangeError} a date outside the holiday tables
 */
export function dueDates(
  anchor: Instant,
  length: Length | NamedEnd,
  rolls: boolean,
  locality: Locality,
): DueDates {
  const anchorDate = localDateOf(anchor, locality.timeZone);
  return { anchorDate, length, ...lastDays(anchor, anchorDate, length, rolls, locality) };
}

function lastDays(
  anchor: Instant,
  anchorDate: LocalDate,
  length: Length | NamedEnd,
  rolls: boolean,
  locality: Locality,
): LastDays {
  if ('day' in length || 'instant' in length) return endingOn(length, rolls, locality);
  if ('hours' in length) return elapsedUntil(minutesAfter(anchor, length.hours * minutesOfHour), locality);
  if ('minutes' in length) return elapsedUntil(minutesAfter(anchor, length.minutes), locality);
  if ('danishWeekdays' in length) return danishWeekdays(anchorDate, length.danishWeekdays, locality);
  const day = lastDay(anchorDate, localTimeOf(anchor, locality.timeZone), length, locality.jurisdiction);
  return endingOn({ day }, rolls, locality);
}

/** The latest last day that may be named: beyond it the tables of holidays may not tell where it rolls to. */
export const latestNamedDay: LocalDate = `${holidayYears.last - 1}-12-31`;

/** The two last days of a deadline whose end is given: counted, or named. An instant never rolls. */
export function endingOn(end: NamedEnd, rolls: boolean, locality: Locality): LastDays {
  if ('instant' in end) return elapsedUntil(end.instant, locality);
  const { jurisdiction, timeZone } = locality;
  const { date: legalLatestDate, over: passedOver } = rolls
    ? rollForward(end.day, jurisdiction)
    : { date: end.day, over: [] };
  return {
    elapsed: false,
    nominalDue: endOfDay(end.day, timeZone),
    nominalDueDate: end.day,
    legalLatest: endOfDay(legalLatestDate, timeZone),
    legalLatestDate,
    passedOver,
  };
}

function elapsedUntil(instant: Instant, { timeZone }: Locality): LastDays {
  const date = localDateOf(instant, timeZone);
  return {
    elapsed: true,
    nominalDue: instant,
    nominalDueDate: date,
    legalLatest: instant,
    legalLatestDate: date,
    passedOver: [],
  };
}

/** The stricter reading as the target, the other as the breach ([hverdag](docs/law/time.md)); neither rolls. */
function danishWeekdays(anchorDate: LocalDate, count: number, { timeZone }: Locality): LastDays {
  const nominalDueDate = workingDaysAfter(anchorDate, count, 'DK', 'monday-saturday');
  const legalLatestDate = workingDaysAfter(anchorDate, count, 'DK');
  return {
    elapsed: false,
    nominalDue: endOfDay(nominalDueDate, timeZone),
    nominalDueDate,
    legalLatest: endOfDay(legalLatestDate, timeZone),
    legalLatestDate,
    passedOver: [],
  };
}

function minutesAfter(instant: Instant, minutes: number): Instant {
  return instantFromEpoch(epochOf(instant) + minutes * millisecondsOfMinute);
}

type InDays = Exclude<
  Length,
  { readonly hours: number } | { readonly minutes: number } | { readonly danishWeekdays: number }
>;

function lastDay(
  anchorDate: LocalDate,
  anchorTime: string,
  length: InDays,
  jurisdiction: Jurisdiction,
): LocalDate {
  if ('days' in length) return daysAfter(anchorDate, length.days);
  if ('weeks' in length) return weeksAfter(anchorDate, length.weeks);
  if ('months' in length) return monthsAfter(anchorDate, length.months);
  if ('workingDays' in length) return workingDaysAfter(anchorDate, length.workingDays, jurisdiction);
  return anchorTime < length.sameDayBefore ? anchorDate : daysAfter(anchorDate, 1);
}
