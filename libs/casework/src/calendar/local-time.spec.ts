import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { instantFromEpoch } from './instant.js';
import { clockHoursBefore, endOfDay, instantAt, localDateOf, localTimeOf, startOfDay } from './local-time.js';

const stockholm = 'Europe/Stockholm';

describe('localDateOf and localTimeOf', () => {
  it.each([
    ['2026-03-06T22:59:59.999Z', '2026-03-06', '23:59'],
    ['2026-03-06T23:00:00.000Z', '2026-03-07', '00:00'],
    ['2026-06-30T21:59:59.999Z', '2026-06-30', '23:59'],
    ['2026-06-30T22:00:00.000Z', '2026-07-01', '00:00'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01', '00:00'],
    ['2027-03-28T00:59:59.999Z', '2027-03-28', '01:59'],
    ['2027-03-28T01:00:00.000Z', '2027-03-28', '03:00'],
    ['2026-10-25T00:59:59.999Z', '2026-10-25', '02:59'],
    ['2026-10-25T01:00:00.000Z', '2026-10-25', '02:00'],
  ])('read %s as %s %s in Stockholm', (instant, date, time) => {
    expect(localDateOf(instant, stockholm)).toBe(date);
    expect(localTimeOf(instant, stockholm)).toBe(time);
  });

  it('refuse what is no instant and no zone', () => {
    expect(() => localDateOf('2026-03-06', stockholm)).toThrow(RangeError);
    expect(() => localTimeOf('2026-03-06T12:00:00.000Z', 'Europe/Atlantis')).toThrow(RangeError);
  });
});

describe('instantAt', () => {
  it('is the way back from local date and time', () => {
    expect(instantAt('2026-03-06', '16:30', stockholm)).toBe('2026-03-06T15:30:00.000Z');
    expect(instantAt('2026-07-06', '16:30', stockholm)).toBe('2026-07-06T14:30:00.000Z');
  });

  it('takes a skipped time an hour later and a doubled one the first time', () => {
    expect(instantAt('2027-03-28', '02:30', stockholm)).toBe('2027-03-28T01:30:00.000Z');
    expect(instantAt('2026-10-25', '02:30', stockholm)).toBe('2026-10-25T00:30:00.000Z');
  });

  it.each(['24:00', '9:30', '09:60', '09:30:00', ''])('refuses the time %p', (time) => {
    expect(() => instantAt('2026-03-06', time, stockholm)).toThrow(RangeError);
  });
});

describe('endOfDay', () => {
  it('is the start of the next day, also where a day has 23 or 25 hours', () => {
    expect(endOfDay('2026-03-06', stockholm)).toBe('2026-03-06T23:00:00.000Z');
    expect(endOfDay('2027-03-27', stockholm)).toBe('2027-03-27T23:00:00.000Z');
    expect(endOfDay('2027-03-28', stockholm)).toBe('2027-03-28T22:00:00.000Z');
    expect(endOfDay('2026-10-24', stockholm)).toBe('2026-10-24T22:00:00.000Z');
    expect(endOfDay('2026-10-25', stockholm)).toBe('2026-10-25T23:00:00.000Z');
    expect(endOfDay('2026-12-31', stockholm)).toBe('2026-12-31T23:00:00.000Z');
  });

  it('lies after every instant of the day, and no more than 25 hours', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2051, 0) }),
        fc.constantFrom('Europe/Stockholm', 'Europe/Copenhagen', 'Pacific/Auckland', 'UTC'),
        (epoch, zone) => {
          const end = endOfDay(localDateOf(instantFromEpoch(epoch), zone), zone);
          expect(end > instantFromEpoch(epoch)).toBe(true);
          expect(end <= instantFromEpoch(epoch + 25 * 3_600_000)).toBe(true);
          expect(localTimeOf(end, zone)).toBe('00:00');
        },
      ),
    );
  });
});

describe('startOfDay', () => {
  it('is where the day before ends, also when the clocks change', () => {
    for (const [before, day] of [
      ['2026-12-31', '2027-01-01'],
      ['2027-03-27', '2027-03-28'],
      ['2027-03-28', '2027-03-29'],
      ['2026-10-24', '2026-10-25'],
      ['2026-10-25', '2026-10-26'],
    ] as const) {
      expect(startOfDay(day, stockholm)).toBe(endOfDay(before, stockholm));
    }
    expect(startOfDay('2027-01-01', stockholm)).toBe('2026-12-31T23:00:00.000Z');
  });

  it('refuses a day that does not exist', () => {
    expect(() => startOfDay('2027-02-29', stockholm)).toThrow(RangeError);
  });
});

describe('clockHoursBefore', () => {
  it.each([
    ['2026-03-10T10:00', '2026-03-10T09:00:00.000Z', 24, '2026-03-09T09:00:00.000Z'],
    ['the day summer time begins', '2026-03-29T08:00:00.000Z', 24, '2026-03-28T09:00:00.000Z'],
    ['the day summer time ends', '2026-10-25T09:00:00.000Z', 24, '2026-10-24T08:00:00.000Z'],
    ['a time that is skipped', '2026-03-29T01:30:00.000Z', 1, '2026-03-29T00:30:00.000Z'],
    ['a time that comes twice', '2026-10-25T02:30:00.000Z', 1, '2026-10-25T00:30:00.000Z'],
    ['milliseconds', '2026-03-10T09:00:07.042Z', 1, '2026-03-10T08:00:07.042Z'],
  ])('of %s', (_, instant, hours, expected) => {
    expect(clockHoursBefore(instant, hours, stockholm)).toBe(expected);
  });

  it('lies before the instant, however the clocks change', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2051, 0) }),
        fc.integer({ min: 1, max: 72 }),
        (epoch, hours) => {
          const instant = instantFromEpoch(epoch);
          const before = clockHoursBefore(instant, hours, stockholm);
          expect(before < instant).toBe(true);
          expect(before >= instantFromEpoch(epoch - (hours + 2) * 3_600_000)).toBe(true);
        },
      ),
    );
  });

  it.each([-1, 0.5])('refuses %p hours', (hours) => {
    expect(() => clockHoursBefore('2026-03-10T09:00:00.000Z', hours, stockholm)).toThrow(RangeError);
  });
});
