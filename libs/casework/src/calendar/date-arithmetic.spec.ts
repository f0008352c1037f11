import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  daysAfter,
  daysBetween,
  lastDayOfQuarter,
  monthsAfter,
  weeksAfter,
  yearsAfter,
} from './date-arithmetic.js';
import { weekdayOf } from './local-date.js';

const dates = fc
  .integer({ min: 0, max: 54_786 })
  .map((days) => new Date(Date.UTC(1950, 0, 1 + days)).toISOString().slice(0, 10));

const lastDayOfMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

describe('counting from an anchor', () => {
  it('crosses the leap day', () => {
    expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysAfter('2027-02-28', 1)).toBe('2027-03-01');
    expect(daysAfter('2000-02-28', 1)).toBe('2000-02-29');
  });

  it('counts backward too', () => {
    expect(daysAfter('2026-03-01', -1)).toBe('2026-02-28');
    expect(monthsAfter('2026-03-31', -1)).toBe('2026-02-28');
    expect(yearsAfter('2028-02-29', -1)).toBe('2027-02-28');
  });

  it('takes the last day of a month that is too short', () => {
    expect(monthsAfter('2026-10-31', 4)).toBe('2027-02-28');
    expect(monthsAfter('2027-10-31', 4)).toBe('2028-02-29');
    expect(monthsAfter('2026-11-30', 4)).toBe('2027-03-30');
    expect(yearsAfter('2028-02-29', 1)).toBe('2029-02-28');
    expect(yearsAfter('2028-02-29', 4)).toBe('2032-02-29');
  });

  it('keeps the day of the original anchor', () => {
    expect(monthsAfter('2026-08-31', 12)).toBe('2027-08-31');
    expect(monthsAfter(monthsAfter('2026-08-31', 6), 6)).toBe('2027-08-28');
  });

  it('keeps the day of the month or takes the last one', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -600, max: 600 }), (anchor, months) => {
        const [year = 0, month = 0, day = 0] = monthsAfter(anchor, months).split('-').map(Number);
        expect(day).toBe(Math.min(Number(anchor.slice(8)), lastDayOfMonth(year, month)));
        const monthsApart = (year - Number(anchor.slice(0, 4))) * 12 + month - Number(anchor.slice(5, 7));
        expect(monthsApart).toBe(months);
      }),
    );
  });

  it('keeps the weekday over weeks', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -500, max: 500 }), (anchor, weeks) => {
        expect(weekdayOf(weeksAfter(anchor, weeks))).toBe(weekdayOf(anchor));
        expect(weeksAfter(anchor, weeks)).toBe(daysAfter(anchor, 7 * weeks));
      }),
    );
  });

  it.each([
    ['2026-01-01', '2026-03-31'],
    ['2026-03-31', '2026-03-31'],
    ['2026-04-01', '2026-06-30'],
    ['2028-02-29', '2028-03-31'],
    ['2026-08-31', '2026-09-30'],
    ['2026-12-31', '2026-12-31'],
  ])('finds the last day of the quarter of %s', (day, last) => {
    expect(lastDayOfQuarter(day)).toBe(last);
  });

  it('has daysBetween as the way back', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -5_000, max: 5_000 }), (anchor, days) => {
        expect(daysBetween(anchor, daysAfter(anchor, days))).toBe(days);
      }),
    );
  });

  it('refuses fractions, days that do not exist and years of five digits', () => {
    expect(() => daysAfter('2026-03-06', 0.5)).toThrow(RangeError);
    expect(() => monthsAfter('2026-02-30', 1)).toThrow(RangeError);
    expect(() => daysBetween('2026-02-28', '2026-02-30')).toThrow(RangeError);
    expect(() => daysAfter('9999-12-31', 1)).toThrow(RangeError);
    expect(() => yearsAfter('2026-03-06', 1_000_000)).toThrow(RangeError);
  });
});
