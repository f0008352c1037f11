import { describe, expect, it } from '@jest/globals';

import { daysAfter, monthsAfter, weeksAfter, yearsAfter } from './date-arithmetic.js';
import { hoursAfter, instantFromText } from './instant.js';
import { weekdayOf, type LocalDate } from './local-date.js';
import { endOfDay, localDateOf, localTimeOf } from './local-time.js';
import { rollForward } from './roll-forward.js';
import { workingDaysAfter } from './working-days.js';

/** Vectors of docs/law/time.md that are counted by the calendar alone. */

const stockholm = 'Europe/Stockholm';
const copenhagen = 'Europe/Copenhagen';
const inFourteenDays = (anchor: LocalDate) => daysAfter(anchor, 14);
const inFourMonths = (anchor: LocalDate) => monthsAfter(anchor, 4);
const inThreeWeeks = (anchor: LocalDate) => weeksAfter(anchor, 3);
const inFourWeeks = (anchor: LocalDate) => weeksAfter(anchor, 4);

describe('Swedish periods that roll', () => {
  it.each([
    ['14 days', inFourteenDays, '2026-12-10', 'thursday', '2026-12-24', '2026-12-28'],
    ['4 months', inFourMonths, '2026-10-31', 'saturday', '2027-02-28', '2027-03-01'],
    ['4 months to a leap day', inFourMonths, '2027-10-31', 'sunday', '2028-02-29', '2028-02-29'],
    ['4 months from a shorter month', inFourMonths, '2026-10-30', 'friday', '2027-02-28', '2027-03-01'],
    ["4 months to New Year's Eve", inFourMonths, '2026-08-31', 'monday', '2026-12-31', '2027-01-04'],
    ['4 months, the 30th kept', inFourMonths, '2026-11-30', 'monday', '2027-03-30', '2027-03-30'],
    ['3 weeks to Midsummer Eve', inThreeWeeks, '2027-06-04', 'friday', '2027-06-25', '2027-06-28'],
  ] as const)('%s', (_, due, anchor, weekday, nominalDue, legalLatest) => {
    expect(weekdayOf(anchor)).toBe(weekday);
    expect(due(anchor)).toBe(nominalDue);
    expect(rollForward(nominalDue, 'SE').date).toBe(legalLatest);
  });
});

it('Swedish reviews every 6 months keep the anchor', () => {
  const reviews = [6, 12, 18].map((months) => monthsAfter('2026-08-31', months));
  expect(reviews).toEqual(['2027-02-28', '2027-08-31', '2028-02-29']);
});

describe('Danish 24 hours', () => {
  it.each([
    ['2027-03-27T16:00+01:00', '2027-03-28T17:00+02:00', '2027-03-28', '17:00'],
    ['2026-10-24T16:00+02:00', '2026-10-25T15:00+01:00', '2026-10-25', '15:00'],
  ])('from %s end at %s', (from, until, date, time) => {
    const due = hoursAfter(instantFromText(from)!, 24);
    expect(due).toBe(instantFromText(until));
    expect([localDateOf(due, copenhagen), localTimeOf(due, copenhagen)]).toEqual([date, time]);
  });
});

describe('Danish 6 hverdage', () => {
  it.each([
    ['over Easter', '2027-03-24', '2027-04-03', '2027-04-06'],
    ['over a weekend', '2026-11-20', '2026-11-27', '2026-11-30'],
  ])('%s', (_, anchor, withSaturdays, withoutSaturdays) => {
    expect(workingDaysAfter(anchor, 6, 'DK', 'monday-saturday')).toBe(withSaturdays);
    expect(workingDaysAfter(anchor, 6, 'DK')).toBe(withoutSaturdays);
  });
});

it('Danish 4 months', () => {
  expect(inFourMonths('2026-10-31')).toBe('2027-02-28');
});

it('Danish complaint, 4 weeks to 24 December', () => {
  expect(inFourWeeks('2026-11-26')).toBe('2026-12-24');
  expect(rollForward('2026-12-24', 'DK').date).toBe('2026-12-28');
});

it('Swedish purge after 5 years, finished by the end of the next calendar year', () => {
  const duty = yearsAfter('2021-03-10', 5);
  expect(duty).toBe('2026-03-10');
  expect(yearsAfter(`${duty.slice(0, 4)}-12-31`, 1)).toBe('2027-12-31');
});

it('a report on Friday 16:30: the protection assessment by Saturday 24:00, the Danish one by Saturday 16:30', () => {
  const received = instantFromText('2026-03-06T16:30:00+01:00')!;
  const friday = localDateOf(received, stockholm);
  expect(weekdayOf(friday)).toBe('friday');
  expect(endOfDay(daysAfter(friday, 1), stockholm)).toBe(instantFromText('2026-03-08T00:00:00+01:00'));
  expect(hoursAfter(received, 24)).toBe(instantFromText('2026-03-07T16:30:00+01:00'));
});
