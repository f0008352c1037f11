import { describe, expect, it } from '@jest/globals';
import { monthsAfter } from '../../calendar/index.js';
import { at } from './testing/child-case.js';
import { isCounted, threeMonthsCounted, type Counted, type Starts } from './testing/counted-by-hand.js';
import { SupportCase } from './testing/support-case.js';

describe('Three months to carry out a favourable decision (A21), counted by hand', () => {
  const fromDecision: Starts = (day, hour) => {
    const child = new SupportCase();
    return child.deadline('A21', child.isGranted(at(day, hour)));
  };

  isCounted(fromDecision, threeMonthsCounted);
});

describe('Three months to resume a support that was interrupted (A21), counted by hand', () => {
  const fromInterruption: Starts = (day, hour) => {
    const child = new SupportCase();
    const on = child.isOngoing(at(monthsAfter(day, -2)));
    child.isInterrupted(at(day, hour), on);
    const [, again] = child.deadlinesOf('A21', on);
    if (!again) throw new Error('No three months run.');
    return again;
  };

  isCounted(fromInterruption, [
    ['to a Sunday, from the last of November', '2026-11-30', '2027-02-28', '2027-03-01'],
    ['to Christmas Eve', '2026-09-24', '2026-12-24', '2026-12-28'],
    ['to a leap day', '2027-11-30', '2028-02-29'],
    ['from the last of January', '2027-01-31', '2027-04-30'],
    ['to a Sunday', '2026-08-29', '2026-11-29', '2026-11-30'],
    ['to Good Friday', '2026-12-26', '2027-03-26', '2027-03-30'],
  ]);
});

describe('The end of the quarter to report a decision that isn’t carried out (A21-report), counted by hand', () => {
  /** Granted on a day, and not begun when the three months have gone by. */
  const fromMiss: Starts = (granted, hour) => {
    const child = new SupportCase();
    const on = child.isGranted(at(granted, hour));
    child.timeReaches(child.deadline('A21', on).legalLatest);
    return child.deadline('A21-report', on);
  };

  const quarters: readonly Counted[] = [
    ['missed on 11 February', '2025-11-10', '2026-03-31'],
    ['missed on 1 April, of three months to 31 March', '2025-12-31', '2026-06-30'],
    ['missed on 31 March, the last of a quarter', '2025-12-30', '2026-03-31'],
    ['missed on 16 December, to New Year’s Eve, which stays', '2026-09-15', '2026-12-31'],
    ['missed on 2 March, after a Sunday', '2026-11-30', '2027-03-31'],
    ['missed on 29 December, after Christmas', '2026-09-24', '2026-12-31'],
    ['missed on 5 January, after New Year', '2026-10-01', '2027-03-31'],
    ['missed on 1 March of a leap year', '2027-11-30', '2028-03-31'],
    ['missed on 30 September, the last of a quarter', '2026-06-29', '2026-09-30'],
    ['missed on 1 October, of three months to 30 September', '2026-06-30', '2026-12-31'],
    ['missed on 31 December, due on that very day', '2026-09-30', '2026-12-31'],
    ['missed on 1 July 2025, in the act of 2025', '2025-03-31', '2025-09-30'],
    ['missed on 1 July 2025, of three months to 30 June', '2025-03-30', '2025-09-30'],
  ];

  isCounted(fromMiss, quarters);

  it.each([
    ['in time', '2026-03-20', '2026-06-30'],
    ['on the last day', '2026-03-31', '2026-06-30'],
    ['late, which is the first quarter’s still', '2026-04-05', '2026-06-30'],
  ])('is due for the second quarter by its end where the first is reported %s', (_, reported, due) => {
    const child = new SupportCase();
    const on = child.isGranted(at('2025-11-10'));
    child.timeReaches(at('2026-02-12'));
    const report = { because: 'nobody-to-give-it' };
    child.does('report-undelivered-decision', at(reported), report, { on, by: 'maria' });
    expect(child.deadlinesOf('A21-report', on).at(-1)).toMatchObject({
      state: 'running',
      nominalDueDate: due,
      legalLatestDate: due,
    });
  });
});

describe('Six months to review a contact person or a contact family (A20), which stay where they end, counted by hand', () => {
  const began: Starts = (day, hour) => {
    const child = new SupportCase();
    return child.deadline('A20', child.isOngoing(at(day, hour), 'contact-family'));
  };

  isCounted(began, [
    ['to an ordinary Monday', '2026-03-14', '2026-09-14'],
    ['from 31 August to a Sunday', '2026-08-31', '2027-02-28'],
    ['to Christmas Eve', '2026-06-24', '2026-12-24'],
    ['to New Year’s Day', '2026-07-01', '2027-01-01'],
    ['to Midsummer Eve', '2026-12-25', '2027-06-25'],
    ['from the last day of the act of 2001', '2025-06-30', '2025-12-30'],
  ]);
});
