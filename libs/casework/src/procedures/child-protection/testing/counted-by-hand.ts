import { expect, it } from '@jest/globals';
import type { LocalDate } from '../../../calendar/index.js';
import type { Deadline } from '../../../kernel/index.js';

/**
 * A row counted by hand, with a printed calendar, Lag 1930:173 and Lag 1989:253, before the code was read: the local day
 * from which a time counts, its last day, and the day to which that is put forward where it is.
 */
export type Counted = readonly [about: string, from: LocalDate, nominal: LocalDate, latest?: LocalDate];

/** What starts a time at an hour of a day. */
export type Starts = (day: LocalDate, hour: string) => Deadline;

/** Asks each row of a table for its days; a count goes by the local day, from its first minute to its last. */
export function isCounted(starts: Starts, table: readonly Counted[]): void {
  it.each(table)('%s: %s', (_, from, nominal, latest = nominal) => {
    for (const hour of ['00:00', '23:59']) {
      const { nominalDueDate, legalLatestDate } = starts(from, hour);
      expect([nominalDueDate, legalLatestDate]).toEqual([nominal, latest]);
    }
  });
}

/** Six months that roll, in the act of 2025 and later. */
export const sixMonthsCounted: readonly Counted[] = [
  ['to a Wednesday, over a summer', '2026-03-16', '2026-09-16'],
  ['from 31 August to a Sunday', '2026-08-31', '2027-02-28', '2027-03-01'],
  ['from 31 August to a leap day', '2027-08-31', '2028-02-29'],
  ['from 29 August to a leap day', '2027-08-29', '2028-02-29'],
  ['from 29 August in a year without one', '2026-08-29', '2027-02-28', '2027-03-01'],
  ['from the last of June, not to the last of December', '2026-06-30', '2026-12-30'],
  ['to Christmas Eve', '2026-06-24', '2026-12-24', '2026-12-28'],
  ['to New Year’s Day', '2026-07-01', '2027-01-01', '2027-01-04'],
  ['to Epiphany', '2026-07-06', '2027-01-06', '2027-01-07'],
  ['to Good Friday', '2026-09-26', '2027-03-26', '2027-03-30'],
  ['to Midsummer Eve', '2026-12-25', '2027-06-25', '2027-06-28'],
  ['from the day on which summer time ends, to a Sunday', '2026-10-25', '2027-04-25', '2027-04-26'],
  ['from the day on which summer time begins', '2027-03-28', '2027-09-28'],
  ['from a leap day, not from the last of February', '2028-02-29', '2028-08-29'],
  ['from 29 August of a leap year', '2028-08-29', '2029-02-28'],
  ['to Midsummer Eve of the year after', '2025-12-19', '2026-06-19', '2026-06-22'],
  ['to Ascension Day', '2025-11-14', '2026-05-14', '2026-05-15'],
  ['to a Saturday', '2026-10-03', '2027-04-03', '2027-04-05'],
  ['from the first day of the act of 2025', '2025-07-01', '2026-01-01', '2026-01-02'],
  ['from the last of December', '2025-12-31', '2026-06-30'],
  ['from New Year’s Day', '2026-01-01', '2026-07-01'],
];

/** Six months that count the same in the act of 2001, for what has no other length there. */
export const lastOf2001: Counted = ['from the last day of the act of 2001', '2025-06-30', '2025-12-30'];

/** What has begun on 31 August 2026 and was looked at on a day: six months from the day on which that was really held. */
const sixMonthsAfterReview: readonly Counted[] = [
  ['on its last day, which is 28 and not 31', '2027-02-28', '2027-08-28', '2027-08-30'],
  ['on the day to which it rolls', '2027-03-01', '2027-09-01'],
  ['late', '2027-03-10', '2027-09-10'],
  ['early', '2026-12-15', '2027-06-15'],
  ['early, on the last of a month', '2026-12-31', '2027-06-30'],
  ['on Christmas Eve itself', '2026-12-24', '2027-06-24'],
  ['on the day on which it began', '2026-08-31', '2027-02-28', '2027-03-01'],
  ['very late, on a leap day', '2028-02-29', '2028-08-29'],
];

/** Asks what is due next after each of those reviews, of what began on 31 August 2026. */
export function isReviewCounted(reviewed: (began: LocalDate, held: LocalDate) => Deadline): void {
  it.each(sixMonthsAfterReview)('next after a review held %s: %s', (_, held, nominal, latest = nominal) => {
    const { nominalDueDate, legalLatestDate } = reviewed('2026-08-31', held);
    expect([nominalDueDate, legalLatestDate]).toEqual([nominal, latest]);
  });
}

/** Three months that roll. */
export const threeMonthsCounted: readonly Counted[] = [
  ['to a Tuesday, over the end of summer time', '2026-09-15', '2026-12-15'],
  ['from 30 November to a Sunday', '2026-11-30', '2027-02-28', '2027-03-01'],
  ['from 30 November to a leap day', '2027-11-30', '2028-02-29'],
  ['from 29 November to a leap day', '2027-11-29', '2028-02-29'],
  ['from 31 August', '2026-08-31', '2026-11-30'],
  ['from the last of September, not to the last of December', '2026-09-30', '2026-12-30'],
  ['to Christmas Eve', '2026-09-24', '2026-12-24', '2026-12-28'],
  ['to New Year’s Day', '2026-10-01', '2027-01-01', '2027-01-04'],
  ['to Epiphany', '2026-10-06', '2027-01-06', '2027-01-07'],
  ['to Good Friday', '2026-12-26', '2027-03-26', '2027-03-30'],
  ['to Midsummer Eve', '2027-03-25', '2027-06-25', '2027-06-28'],
  ['to a Sunday', '2026-08-29', '2026-11-29', '2026-11-30'],
  ['to the second day of Christmas', '2026-09-26', '2026-12-26', '2026-12-28'],
  ['from the last of May', '2026-05-31', '2026-08-31'],
  ['from the last of January', '2026-01-31', '2026-04-30'],
  ['to the last day of the act of 2001', '2025-03-31', '2025-06-30'],
  ['to the first day of the act of 2025', '2025-04-01', '2025-07-01'],
  ['from the day on which summer time ends', '2026-10-25', '2027-01-25'],
  ['from the last day of the act of 2001', '2025-06-30', '2025-09-30'],
  ['from the first day of the act of 2025', '2025-07-01', '2025-10-01'],
  ['from New Year’s Eve', '2025-12-31', '2026-03-31'],
  ['from New Year’s Day', '2026-01-01', '2026-04-01'],
];
