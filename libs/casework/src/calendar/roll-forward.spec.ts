import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { daysAfter } from './date-arithmetic.js';
import { equatedDayOn, holidayOn } from './holidays.js';
import { jurisdictions, type Jurisdiction } from './jurisdiction.js';
import { weekdayOf } from './local-date.js';
import { rollForward } from './roll-forward.js';
import { isWorkingDay } from './working-days.js';

describe('rollForward', () => {
  it('leaves a weekday where it is', () => {
    expect(rollForward('2027-03-30', 'SE')).toEqual({ date: '2027-03-30', over: [] });
  });

  it('names every day that it passes', () => {
    expect(rollForward('2026-12-24', 'SE')).toEqual({
      date: '2026-12-28',
      over: [
        { date: '2026-12-24', because: 'christmas-eve' },
        { date: '2026-12-25', because: 'christmas-day' },
        { date: '2026-12-26', because: 'second-christmas-day' },
        { date: '2026-12-27', because: 'sunday' },
      ],
    });
    expect(rollForward('2026-12-31', 'SE').over.map(({ because }) => because)).toEqual([
      'new-years-eve',
      'new-years-day',
      'saturday',
      'sunday',
    ]);
  });

  it.each<[string, Jurisdiction, string]>([
    ['2027-06-25', 'SE', '2027-06-28'],
    ['2027-06-25', 'DK', '2027-06-25'],
    ['2026-06-05', 'DK', '2026-06-08'],
    ['2026-06-05', 'SE', '2026-06-05'],
    ['2027-03-25', 'DK', '2027-03-30'],
    ['2027-03-25', 'SE', '2027-03-25'],
    ['2023-05-05', 'DK', '2023-05-08'],
    ['2024-04-26', 'DK', '2024-04-26'],
    ['2004-05-31', 'SE', '2004-06-01'],
    ['2005-05-16', 'SE', '2005-05-16'],
    ['2026-01-05', 'SE', '2026-01-05'],
    ['2050-12-30', 'SE', '2050-12-30'],
  ])('%s in %s ends on %s', (date, jurisdiction, last) => {
    expect(rollForward(date, jurisdiction).date).toBe(last);
  });

  it('throws where it would leave the table', () => {
    expect(() => rollForward('2050-12-31', 'SE')).toThrow(/sweden\.ts/);
    expect(() => rollForward('2050-12-31', 'DK')).toThrow(/denmark\.ts/);
  });

  it('ends on the first day on which work is done, and passes every day before it', () => {
    const dates = fc.integer({ min: 0, max: 18_610 }).map((days) => daysAfter('2000-01-01', days));
    fc.assert(
      fc.property(dates, fc.constantFrom(...jurisdictions), (date, jurisdiction) => {
        const rolled = rollForward(date, jurisdiction);
        expect(isWorkingDay(rolled.date, jurisdiction)).toBe(true);
        expect(equatedDayOn(rolled.date, jurisdiction)).toBeUndefined();
        expect(rolled.over.map((passed) => passed.date)).toEqual(
          rolled.over.map((_, index) => daysAfter(date, index)),
        );
        expect(daysAfter(date, rolled.over.length)).toBe(rolled.date);
        for (const passed of rolled.over) {
          expect([
            holidayOn(passed.date, jurisdiction),
            equatedDayOn(passed.date, jurisdiction),
            weekdayOf(passed.date),
          ]).toContain(passed.because);
          expect(passed.because).not.toMatch(/^(mon|tues|wednes|thurs|fri)day$/);
        }
      }),
    );
  });
});
