import { describe, expect, it } from '@jest/globals';
import type { LocalDate } from '../../calendar/index.js';
import { at } from './testing/child-case.js';
import {
  isCounted,
  isReviewCounted,
  lastOf2001,
  sixMonthsCounted,
  type Starts,
} from './testing/counted-by-hand.js';
import { PlacementCase } from './testing/placement-case.js';

describe('Six months to consider a placement (A15), counted by hand', () => {
  const fromPlacement: Starts = (day, hour) => {
    const child = new PlacementCase();
    return child.last('A15', child.isPlaced(at(day, hour), 'family-home'));
  };

  isCounted(fromPlacement, [...sixMonthsCounted, lastOf2001]);

  isReviewCounted((began, held) => {
    const child = new PlacementCase();
    const on = child.isPlaced(at(began), 'family-home');
    child.placementIsReviewed(at(held), on);
    return child.last('A15', on);
  });
});

describe('Two months in an emergency home after the investigation (A23), counted by hand', () => {
  const fromClosing: Starts = (day, hour) => {
    const child = new PlacementCase();
    const investigationId = child.investigationOf(at(day, hour));
    const on = child.isPlaced(at(day, hour), 'emergency-home', { on: investigationId });
    child.closesWithSupport(at(day, hour), investigationId);
    return child.last('A23', on);
  };

  isCounted(fromClosing, [
    ['to a Monday', '2026-03-18', '2026-05-18'],
    ['to a Saturday, over the beginning of summer time', '2026-03-16', '2026-05-16', '2026-05-18'],
    ['to a Sunday, over the end of summer time', '2026-09-15', '2026-11-15', '2026-11-16'],
    ['from the last of December to a Sunday', '2026-12-31', '2027-02-28', '2027-03-01'],
    ['from the last of December to a leap day', '2027-12-31', '2028-02-29'],
    ['to Christmas Eve', '2026-10-24', '2026-12-24', '2026-12-28'],
    ['to New Year’s Eve', '2026-10-31', '2026-12-31', '2027-01-04'],
    ['to Good Friday', '2027-01-26', '2027-03-26', '2027-03-30'],
    ['to Midsummer Eve', '2026-04-19', '2026-06-19', '2026-06-22'],
    ['from the last of July', '2026-07-31', '2026-09-30'],
    ['from the last of January', '2026-01-31', '2026-03-31'],
    ['to New Year’s Day', '2026-11-01', '2027-01-01', '2027-01-04'],
    ['over the turn of the law', '2025-05-31', '2025-07-31'],
    ['from the last day of the act of 2001', '2025-06-30', '2025-08-30', '2025-09-01'],
    ['from the first day of the act of 2025', '2025-07-01', '2025-09-01'],
    ['from New Year’s Eve to a Saturday', '2025-12-31', '2026-02-28', '2026-03-02'],
    ['from New Year’s Day to a Sunday', '2026-01-01', '2026-03-01', '2026-03-02'],
  ]);
});

describe('Two years in the same family home, then each year (A24), counted by hand', () => {
  const fromPlacement: Starts = (day, hour) => {
    const child = new PlacementCase();
    return child.last('A24', child.isPlaced(at(day, hour), 'family-home'));
  };

  isCounted(fromPlacement, [
    ['to a Thursday', '2025-03-18', '2027-03-18'],
    ['to a Saturday', '2026-11-18', '2028-11-18', '2028-11-20'],
    ['from a leap day to a Saturday', '2024-02-29', '2026-02-28', '2026-03-02'],
    ['from 28 February to that of a leap year', '2026-02-28', '2028-02-28'],
    ['to Christmas Eve', '2024-12-24', '2026-12-24', '2026-12-28'],
    ['to Good Friday', '2025-03-26', '2027-03-26', '2027-03-30'],
    ['to Midsummer Eve', '2025-06-25', '2027-06-25', '2027-06-28'],
    ['to the Sunday on which summer time ends', '2024-10-25', '2026-10-25', '2026-10-26'],
    ['from a leap day to an ordinary Thursday', '2028-02-29', '2030-02-28'],
    ['to Christmas Eve on a Sunday', '2026-12-24', '2028-12-24', '2028-12-27'],
    ['to Good Friday of 2028', '2026-04-14', '2028-04-14', '2028-04-18'],
    ['to the last day of the act of 2001', '2023-06-30', '2025-06-30'],
    ['to the first day of the act of 2025', '2023-07-01', '2025-07-01'],
    ['from the last day of the act of 2001', '2025-06-30', '2027-06-30'],
    ['from the first day of the act of 2025', '2025-07-01', '2027-07-01'],
    ['to New Year’s Eve', '2025-12-31', '2027-12-31', '2028-01-03'],
    ['to New Year’s Day', '2026-01-01', '2028-01-01', '2028-01-03'],
  ]);

  it.each([
    ['on a leap day', '2026-02-28', '2028-02-29', '2029-02-28', '2029-02-28'],
    ['on its last day', '2025-03-18', '2027-03-18', '2028-03-18', '2028-03-20'],
    ['early', '2025-03-18', '2027-02-10', '2028-02-10', '2028-02-10'],
    ['late', '2025-03-18', '2027-04-12', '2028-04-12', '2028-04-12'],
    ['on New Year’s Eve', '2024-12-31', '2026-12-31', '2027-12-31', '2028-01-03'],
    ['on the first of May', '2025-05-01', '2027-05-01', '2028-05-01', '2028-05-02'],
  ] satisfies readonly [string, LocalDate, LocalDate, LocalDate, LocalDate][])(
    'a year from a consideration that was held %s',
    (_, placed, held, nominal, latest) => {
      const child = new PlacementCase();
      const on = child.isPlaced(at(placed), 'family-home');
      child.transferIsConsidered(at(held), on);
      expect(child.last('A24', on)).toMatchObject({ nominalDueDate: nominal, legalLatestDate: latest });
    },
  );
});
