import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { daysAfter } from './date-arithmetic.js';
import { jurisdictions, type Jurisdiction } from './jurisdiction.js';
import { isWorkingDay, workingDaysAfter, workingDaysBefore, type WorkingWeek } from './working-days.js';

describe('isWorkingDay', () => {
  it.each<[string, Jurisdiction, boolean]>([
    ['2026-11-27', 'SE', true],
    ['2026-11-28', 'SE', false],
    ['2026-11-29', 'SE', false],
    ['2026-06-19', 'SE', false],
    ['2026-12-24', 'SE', false],
    ['2026-04-02', 'SE', true],
    ['2026-04-02', 'DK', false],
    ['2026-06-05', 'DK', false],
    ['2026-12-24', 'DK', true],
    ['2026-12-31', 'DK', true],
    ['2026-06-05', 'SE', true],
  ])('%s in %s: %s', (date, jurisdiction, expected) => {
    expect(isWorkingDay(date, jurisdiction)).toBe(expected);
  });

  it('counts Saturdays in the longer week, holidays among them left out', () => {
    expect(isWorkingDay('2026-11-28', 'DK', 'monday-saturday')).toBe(true);
    expect(isWorkingDay('2026-11-29', 'DK', 'monday-saturday')).toBe(false);
    expect(isWorkingDay('2026-12-26', 'DK', 'monday-saturday')).toBe(false);
    expect(isWorkingDay('2027-06-05', 'DK', 'monday-saturday')).toBe(false);
  });
});

describe('workingDaysAfter', () => {
  const weeks: readonly WorkingWeek[] = ['monday-friday', 'monday-saturday'];

  it('counts from any day, which is day 0', () => {
    expect(workingDaysAfter('2026-11-28', 1, 'SE')).toBe('2026-11-30');
    expect(workingDaysAfter('2026-11-27', 1, 'SE')).toBe('2026-11-30');
    expect(workingDaysAfter('2026-12-23', 1, 'SE')).toBe('2026-12-28');
    expect(workingDaysAfter('2026-11-28', 0, 'SE')).toBe('2026-11-28');
  });

  it('ends on a working day with the right number of them behind it', () => {
    const dates = fc.integer({ min: 0, max: 18_400 }).map((days) => daysAfter('2000-01-01', days));
    fc.assert(
      fc.property(
        dates,
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom(...jurisdictions),
        fc.constantFrom(...weeks),
        (anchor, count, jurisdiction, week) => {
          const last = workingDaysAfter(anchor, count, jurisdiction, week);
          let passed = 0;
          for (let day = daysAfter(anchor, 1); day <= last; day = daysAfter(day, 1)) {
            if (isWorkingDay(day, jurisdiction, week)) passed += 1;
          }
          expect(passed).toBe(count);
          expect(isWorkingDay(last, jurisdiction, week)).toBe(true);
        },
      ),
    );
  });

  it('refuses fractions, counting back, days that do not exist and the end of the table', () => {
    expect(() => workingDaysAfter('2026-11-28', 1.5, 'SE')).toThrow(RangeError);
    expect(() => workingDaysAfter('2026-11-28', -1, 'SE')).toThrow(RangeError);
    expect(() => workingDaysAfter('2026-02-30', 0, 'SE')).toThrow(RangeError);
    expect(() => workingDaysAfter('2050-12-30', 1, 'DK')).toThrow(/denmark\.ts/);
  });
});

describe('workingDaysBefore', () => {
  it.each<[string, number, Jurisdiction, string]>([
    ['2027-03-30', 1, 'SE', '2027-03-25'],
    ['2027-03-30', 2, 'SE', '2027-03-24'],
    ['2027-03-30', 1, 'DK', '2027-03-24'],
    ['2026-11-29', 1, 'SE', '2026-11-27'],
    ['2026-12-28', 1, 'SE', '2026-12-23'],
    ['2026-12-28', 1, 'DK', '2026-12-24'],
    ['2026-11-29', 0, 'SE', '2026-11-29'],
  ])('%s, %s before, in %s: %s', (date, count, jurisdiction, expected) => {
    expect(workingDaysBefore(date, count, jurisdiction)).toBe(expected);
  });

  it('counts back what is counted forward', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 15_000 }),
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom(...jurisdictions),
        (day, count, jurisdiction) => {
          const end = workingDaysAfter(daysAfter('2001-01-01', day), 1, jurisdiction);
          expect(workingDaysAfter(workingDaysBefore(end, count, jurisdiction), count, jurisdiction)).toBe(
            end,
          );
        },
      ),
    );
  });

  it.each([-1, 1.5])('refuses the count %p', (count) => {
    expect(() => workingDaysBefore('2026-11-29', count, 'SE')).toThrow(RangeError);
  });
});
