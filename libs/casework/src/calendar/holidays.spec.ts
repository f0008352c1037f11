import { describe, expect, it } from '@jest/globals';

import { holidayYears } from './holiday-table.js';
import { equatedDayOn, holidayOn, holidayTables } from './holidays.js';
import { jurisdictions, type Jurisdiction } from './jurisdiction.js';

const dayLength = 86_400_000;
const text = (day: number) => new Date(day).toISOString().slice(0, 10);

/** Easter Sunday by Gauss's rule with its two exceptions: a second way to the dates, kept out of the product. */
function easterSunday(year: number): number {
  const century = Math.floor(year / 100);
  const moonShift = Math.floor((13 + 8 * century) / 25);
  const leapShift = Math.floor(century / 4);
  const moon = (15 - moonShift + century - leapShift) % 30;
  const sun = (4 + century - leapShift) % 7;
  const golden = year % 19;
  const fullMoon = (19 * golden + moon) % 30;
  const toSunday = (2 * (year % 4) + 4 * (year % 7) + 6 * fullMoon + sun) % 7;
  if (fullMoon === 29 && toSunday === 6) return Date.UTC(year, 3, 19);
  if (fullMoon === 28 && toSunday === 6 && (11 * moon + 11) % 30 < 19) return Date.UTC(year, 3, 18);
  return Date.UTC(year, 2, 22 + fullMoon + toSunday);
}

function saturdayFrom(year: number, month: number, day: number): number {
  const start = Date.UTC(year, month - 1, day);
  return start + ((6 - new Date(start).getUTCDay() + 7) % 7) * dayLength;
}

type Days = Record<string, string>;

function swedishHolidays(year: number): Days {
  const easter = easterSunday(year);
  return {
    [text(easter - 2 * dayLength)]: 'good-friday',
    [text(easter)]: 'easter-sunday',
    [text(easter + dayLength)]: 'easter-monday',
    [text(easter + 39 * dayLength)]: 'ascension-day',
    [text(easter + 49 * dayLength)]: 'whit-sunday',
    ...(year < 2005 && { [text(easter + 50 * dayLength)]: 'whit-monday' }),
    [text(saturdayFrom(year, 6, 20))]: 'midsummer-day',
    [text(saturdayFrom(year, 10, 31))]: 'all-saints-day',
    [`${year}-01-01`]: 'new-years-day',
    [`${year}-01-06`]: 'epiphany',
    [`${year}-05-01`]: 'labour-day',
    ...(year >= 2005 && { [`${year}-06-06`]: 'national-day' }),
    [`${year}-12-25`]: 'christmas-day',
    [`${year}-12-26`]: 'second-christmas-day',
  };
}

function danishHolidays(year: number): Days {
  const easter = easterSunday(year);
  return {
    [text(easter - 3 * dayLength)]: 'maundy-thursday',
    [text(easter - 2 * dayLength)]: 'good-friday',
    [text(easter)]: 'easter-sunday',
    [text(easter + dayLength)]: 'easter-monday',
    ...(year < 2024 && { [text(easter + 26 * dayLength)]: 'great-prayer-day' }),
    [text(easter + 39 * dayLength)]: 'ascension-day',
    [text(easter + 49 * dayLength)]: 'whit-sunday',
    [text(easter + 50 * dayLength)]: 'whit-monday',
    [`${year}-01-01`]: 'new-years-day',
    [`${year}-12-25`]: 'christmas-day',
    [`${year}-12-26`]: 'second-christmas-day',
  };
}

const swedishEves = (year: number): Days => ({
  [text(saturdayFrom(year, 6, 20) - dayLength)]: 'midsummer-eve',
  [`${year}-12-24`]: 'christmas-eve',
  [`${year}-12-31`]: 'new-years-eve',
});

const danishHalfDays = (year: number): Days => ({
  [`${year}-06-05`]: 'constitution-day',
  [`${year}-12-24`]: 'christmas-eve',
  [`${year}-12-31`]: 'new-years-eve',
});

function named(year: number, nameOf: (date: string) => string | undefined): Days {
  const found: Days = {};
  for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += dayLength) {
    const name = nameOf(text(day));
    if (name !== undefined) found[text(day)] = name;
  }
  return found;
}

const years = Array.from({ length: 51 }, (_, index) => 2000 + index);

describe('the independent computation', () => {
  it.each([
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
  ])('knows the published Easter of %d', (year, date) => {
    expect(text(easterSunday(year))).toBe(date);
  });
});

describe('the holiday tables', () => {
  it.each(years)('of %d name exactly the days of the law', (year) => {
    expect(named(year, (date) => holidayOn(date, 'SE'))).toEqual(swedishHolidays(year));
    expect(named(year, (date) => holidayOn(date, 'DK'))).toEqual(danishHolidays(year));
    expect(named(year, (date) => equatedDayOn(date, 'SE'))).toEqual(swedishEves(year));
    expect(named(year, (date) => equatedDayOn(date, 'DK'))).toEqual(danishHalfDays(year));
  });

  it.each(jurisdictions)('of %s have one row a year', (jurisdiction) => {
    const { publicHolidays } = holidayTables[jurisdiction];
    expect(publicHolidays.movable.rows.map(([year]) => year)).toEqual(years);
    expect([holidayYears.first, holidayYears.last]).toEqual([years[0], years.at(-1)]);
  });

  it.each<[string, Jurisdiction, string | undefined]>([
    ['2004-05-31', 'SE', 'whit-monday'],
    ['2004-06-06', 'SE', undefined],
    ['2005-05-16', 'SE', undefined],
    ['2005-06-06', 'SE', 'national-day'],
    ['2023-05-05', 'DK', 'great-prayer-day'],
    ['2024-04-26', 'DK', undefined],
    ['2026-04-02', 'SE', undefined],
    ['2026-04-02', 'DK', 'maundy-thursday'],
    ['2026-01-05', 'SE', undefined],
    ['2026-04-30', 'SE', undefined],
    ['2026-05-01', 'DK', undefined],
    ['2026-06-05', 'DK', undefined],
    ['2026-12-24', 'SE', undefined],
    ['2026-12-24', 'DK', undefined],
    ['2026-06-19', 'SE', undefined],
  ])('on %s in %s: %s', (date, jurisdiction, name) => {
    expect(holidayOn(date, jurisdiction)).toBe(name);
  });

  it('let the fixed day name a date that two holidays share', () => {
    expect(holidayOn('2008-05-01', 'SE')).toBe('labour-day');
    expect(holidayOn('2049-06-06', 'SE')).toBe('national-day');
  });

  it('cover the first and the last day, and say which table ends beyond them', () => {
    expect(holidayOn('2000-01-01', 'SE')).toBe('new-years-day');
    expect(equatedDayOn('2050-12-31', 'DK')).toBe('new-years-eve');
    expect(() => holidayOn('1999-12-31', 'SE')).toThrow(/SE .*2000–2050.*calendar\/sweden\.ts/);
    expect(() => holidayOn('2051-01-01', 'DK')).toThrow(/DK .*2000–2050.*calendar\/denmark\.ts/);
    expect(() => equatedDayOn('2051-01-01', 'SE')).toThrow(RangeError);
    expect(() => holidayOn('someday', 'SE')).toThrow(RangeError);
  });
});
