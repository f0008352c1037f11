import { describe, expect, it } from '@jest/globals';

import { isLocalDate, weekdayOf } from './local-date.js';

describe('isLocalDate', () => {
  it.each(['2026-03-06', '2000-01-01', '2050-12-31', '2028-02-29', '2000-02-29'])('accepts %s', (text) => {
    expect(isLocalDate(text)).toBe(true);
  });

  it.each([
    '2027-02-29',
    '2100-02-29',
    '2027-02-30',
    '2027-04-31',
    '2027-00-10',
    '2027-13-01',
    '2027-1-1',
    '20270101',
    '2027-01-01T00:00',
    '2027-01-01\n',
    '+002027-01-01',
    '',
  ])('refuses %p', (text) => {
    expect(isLocalDate(text)).toBe(false);
  });
});

describe('weekdayOf', () => {
  it.each([
    ['2026-11-23', 'monday'],
    ['2027-02-28', 'sunday'],
    ['2028-02-29', 'tuesday'],
    ['2000-01-01', 'saturday'],
  ])('knows that %s is a %s', (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });

  it('refuses a day that does not exist without repeating it', () => {
    expect(() => weekdayOf('2027-02-30')).toThrow(RangeError);
    expect(() => weekdayOf('2027-02-30')).not.toThrow(/2027/);
  });
});
