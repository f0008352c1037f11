import {
  daysAfter,
  endOfDay,
  holidayYears,
  hoursAfter,
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
import type { DueDates, Length } from '../kernel/deadline.js';

/** Where a deadline is counted. */
export interface Locality {
  readonly jurisdiction: Jurisdiction;
  readonly timeZone: TimeZone;
}

/**
 * The two last days of a deadline that counts from `anchor`. The anchor's own day is day 0 ([counting](docs/law/time.md)).
 *
 * @throws {RangeError} a date outside the holiday tables
 */
export function dueDates(
  anchor: Instant,
  length: Length,
  rolls: boolean,
  { jurisdiction, timeZone }: Locality,
): DueDates {
  const anchorDate = localDateOf(anchor, timeZone);
  if ('hours' in length) {
    const due = hoursAfter(anchor, length.hours);
    const dueDate = localDateOf(due, timeZone);
    return {
      anchorDate,
      length,
      nominalDue: due,
      nominalDueDate: dueDate,
      legalLatest: due,
      legalLatestDate: dueDate,
      passedOver: [],
    };
  }
  const nominalDueDate = lastDay(anchorDate, localTimeOf(anchor, timeZone), length, jurisdiction);
  return { anchorDate, length, ...endingOn(nominalDueDate, rolls, { jurisdiction, timeZone }) };
}

/** The latest last day that may be named: beyond it the tables of holidays may not tell where it rolls to. */
export const latestNamedDay: LocalDate = `${holidayYears.last - 1}-12-31`;

/** The two last days of a deadline whose nominal last day is given: counted, or named by an extension. */
export function endingOn(
  nominalDueDate: LocalDate,
  rolls: boolean,
  { jurisdiction, timeZone }: Locality,
): Omit<DueDates, 'anchorDate' | 'length'> {
  const { date: legalLatestDate, over: passedOver } = rolls
    ? rollForward(nominalDueDate, jurisdiction)
    : { date: nominalDueDate, over: [] };
  return {
    nominalDue: endOfDay(nominalDueDate, timeZone),
    nominalDueDate,
    legalLatest: endOfDay(legalLatestDate, timeZone),
    legalLatestDate,
    passedOver,
  };
}

function lastDay(
  anchorDate: LocalDate,
  anchorTime: string,
  length: Exclude<Length, { hours: number }>,
  jurisdiction: Jurisdiction,
): LocalDate {
  if ('days' in length) return daysAfter(anchorDate, length.days);
  if ('weeks' in length) return weeksAfter(anchorDate, length.weeks);
  if ('months' in length) return monthsAfter(anchorDate, length.months);
  if ('workingDays' in length) return workingDaysAfter(anchorDate, length.workingDays, jurisdiction);
  return anchorTime < length.sameDayBefore ? anchorDate : daysAfter(anchorDate, 1);
}
