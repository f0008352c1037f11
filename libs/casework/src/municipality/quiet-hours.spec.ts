import { describe, expect, it } from '@jest/globals';
import { instantFromText } from '../calendar/index.js';
import { afterQuietHours, quietHours } from './quiet-hours.js';

function waits(instant: string, hours: string): string {
  return afterQuietHours(instantFromText(instant)!, hours, 'Europe/Stockholm');
}

describe('Quiet hours', () => {
  it.each([
    ['over midnight, in the evening', '22:00-07:00', '2026-03-06T23:30:00+01:00', '2026-03-07T06:00:00.000Z'],
    ['over midnight, in the night', '22:00-07:00', '2026-03-07T00:00:00+01:00', '2026-03-07T06:00:00.000Z'],
    ['from their first minute on', '22:00-07:00', '2026-03-06T22:00:00+01:00', '2026-03-07T06:00:00.000Z'],
    ['not with their end', '22:00-07:00', '2026-03-07T07:00:00+01:00', '2026-03-07T06:00:00.000Z'],
    ['not before them', '22:00-07:00', '2026-03-06T21:59:59+01:00', '2026-03-06T20:59:59.000Z'],
    ['within a day', '12:00-13:00', '2026-03-06T12:30:00+01:00', '2026-03-06T12:00:00.000Z'],
    ['not outside of them', '12:00-13:00', '2026-03-06T09:00:00+01:00', '2026-03-06T08:00:00.000Z'],
    ['never from a time to itself', '08:00-08:00', '2026-03-06T08:00:00+01:00', '2026-03-06T07:00:00.000Z'],
    ['never, if there are none', 'none', '2026-03-06T03:00:00+01:00', '2026-03-06T02:00:00.000Z'],
    [
      'an hour less when summer begins',
      '22:00-07:00',
      '2026-03-29T00:30:00+01:00',
      '2026-03-29T05:00:00.000Z',
    ],
    ['an hour more when it ends', '22:00-07:00', '2026-10-25T00:30:00+02:00', '2026-10-25T06:00:00.000Z'],
    ['until a time that is skipped', '22:00-02:30', '2026-03-29T01:59:00+01:00', '2026-03-29T01:30:00.000Z'],
    ['until a time that comes twice', '22:00-02:30', '2026-10-25T02:10:00+02:00', '2026-10-25T00:30:00.000Z'],
    ['no second time', '22:00-02:30', '2026-10-25T02:10:00+01:00', '2026-10-25T01:10:00.000Z'],
  ])('hold a reminder back %s', (_, hours, instant, until) => {
    expect(waits(instant, hours)).toBe(until);
  });

  it('are a setting that holds nothing back unless a municipality chooses', () => {
    const allowed = new RegExp(`^(?:${quietHours.pattern})$`);
    expect(allowed.test(quietHours.byDefault)).toBe(true);
    expect(waits('2026-03-06T03:00:00+01:00', quietHours.byDefault)).toBe('2026-03-06T02:00:00.000Z');
    expect(
      ['22:00-06:30', 'none', '7:00-8:00', '24:00-06:00', '22:00', ''].map((value) => allowed.test(value)),
    ).toEqual([true, true, false, false, false, false]);
  });
});
