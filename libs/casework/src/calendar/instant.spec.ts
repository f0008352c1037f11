import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { epochOf, hoursAfter, instantFromEpoch, instantFromText } from './instant.js';

describe('instantFromText', () => {
  it.each([
    ['2026-03-06T16:30:00+01:00', '2026-03-06T15:30:00.000Z'],
    ['2026-03-06T15:30:00Z', '2026-03-06T15:30:00.000Z'],
    ['2026-03-06T15:30Z', '2026-03-06T15:30:00.000Z'],
    ['2026-03-06T15:30:00.1Z', '2026-03-06T15:30:00.100Z'],
    ['2026-03-06T15:30:00.123999999Z', '2026-03-06T15:30:00.123Z'],
    ['2027-01-01T00:30:00+01:00', '2026-12-31T23:30:00.000Z'],
    ['2028-02-29T12:00:00Z', '2028-02-29T12:00:00.000Z'],
  ])('reads %s', (text, instant) => {
    expect(instantFromText(text)).toBe(instant);
  });

  it.each([
    ['without an offset', '2026-03-06T16:30:00'],
    ['a date alone', '2026-03-06'],
    ['30 February', '2027-02-30T12:00:00Z'],
    ['29 February of a common year', '2027-02-29T12:00:00Z'],
    ['a 13th month', '2027-13-01T12:00:00Z'],
    ['24:00', '2027-02-28T24:00:00Z'],
    ['a leap second', '2016-12-31T23:59:60Z'],
    ['an offset of more than a day', '2027-02-28T12:00:00+24:00'],
    ['a zone name', '2027-02-28T12:00:00+01:00[Europe/Stockholm]'],
    ['the basic form', '20270228T120000Z'],
    ['a space for the T', '2027-02-28 12:00:00Z'],
    ['a year of five digits', '+012027-02-28T12:00:00Z'],
    ['the year 0', '0000-06-01T12:00:00Z'],
    ['the year 9999', '9999-06-01T12:00:00Z'],
    ['a line break after it', '2027-02-28T12:00:00Z\n'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(instantFromText(text)).toBeUndefined();
  });

  it('takes any text without throwing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const instant = instantFromText(text);
        expect(instant === undefined || instantFromText(instant) === instant).toBe(true);
      }),
    );
  });
});

describe('instants', () => {
  const epochs = fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2100, 0) });

  it('keep their milliseconds through the text', () => {
    fc.assert(
      fc.property(epochs, (epoch) => {
        expect(epochOf(instantFromEpoch(epoch))).toBe(epoch);
      }),
    );
  });

  it('have the order of their texts', () => {
    fc.assert(
      fc.property(epochs, epochs, (one, other) => {
        expect(instantFromEpoch(one) < instantFromEpoch(other)).toBe(one < other);
      }),
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Date.UTC(10000, 0)])(
    'are not made of %d',
    (milliseconds) => {
      expect(() => instantFromEpoch(milliseconds)).toThrow(RangeError);
    },
  );

  it.each([
    '',
    'yesterday',
    '0000-06-01T12:00:00.000Z',
    '2027-02-28T12:00:00Z',
    '2027-02-30T12:00:00.000Z',
    '2027-02-28',
  ])('are not written %p', (text) => {
    expect(() => epochOf(text)).toThrow(RangeError);
  });
});

describe('hoursAfter', () => {
  it('adds and takes away elapsed time', () => {
    expect(hoursAfter('2026-03-06T15:30:00.000Z', 24)).toBe('2026-03-07T15:30:00.000Z');
    expect(hoursAfter('2026-03-06T15:30:00.000Z', 1.5)).toBe('2026-03-06T17:00:00.000Z');
    expect(hoursAfter('2026-03-06T15:30:00.000Z', -24)).toBe('2026-03-05T15:30:00.000Z');
  });

  it('throws past the last year', () => {
    expect(() => hoursAfter('9998-12-31T23:00:00.000Z', 1)).toThrow(RangeError);
  });
});
