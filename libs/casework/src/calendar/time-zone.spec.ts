import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';

import { offsetAt } from './time-zone.js';

describe('offsetAt', () => {
  it.each(['Europe/Stockholm', 'Europe/Copenhagen', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia'])(
    'agrees with Temporal for every half hour around the changes of %s, remembered or not',
    (zone) => {
      for (const start of ['2027-03-26', '2026-10-23', '2011-12-28', '2010-11-06']) {
        const midnight = Date.parse(`${start}T00:00:00.000Z`);
        for (let half = 0; half < 240; half += 1) {
          const instant = new Date(midnight + half * 1_800_000).toISOString();
          const expected = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
          expect(offsetAt(instant, zone)).toBe(expected);
          expect(offsetAt(instant, zone)).toBe(expected);
        }
      }
    },
  );

  it('stays right when it has to forget', () => {
    const first = Date.UTC(2000, 0, 1, 12);
    for (let day = 0; day < 20_000; day += 1) {
      offsetAt(new Date(first + day * 86_400_000).toISOString(), 'Europe/Stockholm');
    }
    expect(offsetAt('2000-01-01T12:00:00.000Z', 'Europe/Stockholm')).toBe(3_600_000);
    expect(offsetAt('2000-07-01T12:00:00.000Z', 'Europe/Stockholm')).toBe(7_200_000);
  });

  it('refuses an unknown zone', () => {
    expect(() => offsetAt('2026-03-06T12:00:00.000Z', 'Europe/Atlantis')).toThrow(RangeError);
  });
});
