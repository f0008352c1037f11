import { describe, expect, it } from '@jest/globals';
import { at } from './testing/child-case.js';
import { CareCase } from './testing/care-case.js';
import {
  isCounted,
  isReviewCounted,
  lastOf2001,
  sixMonthsCounted,
  type Counted,
  type Starts,
} from './testing/counted-by-hand.js';
import { lastDays } from './testing/placement-case.js';
import type { LvuGround } from './lvu-bases.js';

/** Care on one ground that is executed at an hour of a day. */
const executed =
  (ruleId: string, ground: LvuGround): Starts =>
  (day, hour) => {
    const child = new CareCase();
    return child.last(ruleId, child.isInCare(at(day, hour), { basis: [ground] }));
  };

describe('Six months to consider care for conditions at home (A16, LVU 13 §), counted by hand', () => {
  isCounted(executed('A16', 'home-conditions'), [
    ...sixMonthsCounted,
    lastOf2001,
    ['from 31 August to the last of February, in the act of 2001', '2024-08-31', '2025-02-28'],
    ['from 31 August to a leap day, in the act of 2001', '2023-08-31', '2024-02-29'],
    ['from the last of April, not to the last of October', '2026-04-30', '2026-10-30'],
    ['to a Sunday after All Saints’ Day', '2026-05-01', '2026-11-01', '2026-11-02'],
    ['to Christmas Day, a Saturday', '2027-06-25', '2027-12-25', '2027-12-27'],
    ['to Christmas Eve, a Friday', '2027-06-24', '2027-12-24', '2027-12-27'],
    ['to 6 June, a Sunday', '2026-12-06', '2027-06-06', '2027-06-07'],
  ]);

  isReviewCounted((began, held) => {
    const child = new CareCase();
    const on = child.isInCare(at(began));
    child.careIsReviewed(at(held), on);
    return child.last('A16', on);
  });
});

describe('Six months to re-examine care for the own behaviour (A17, LVU 13 §), counted by hand', () => {
  isCounted(executed('A17', 'own-behaviour'), [
    ['from the last of January', '2026-01-31', '2026-07-31'],
    ['from the last of March', '2026-03-31', '2026-09-30'],
    ['from the last of May', '2026-05-31', '2026-11-30'],
    ['from the last of October, not to the first of May', '2026-10-31', '2027-04-30'],
    ['to the first of May, a Saturday', '2026-11-01', '2027-05-01', '2027-05-03'],
    ['from the day on which summer time ends', '2025-10-26', '2026-04-26', '2026-04-27'],
    ['to Easter Monday', '2025-10-06', '2026-04-06', '2026-04-07'],
    ['to Good Friday', '2025-10-03', '2026-04-03', '2026-04-07'],
    ['to Christmas Eve, four days before a weekday', '2025-06-24', '2025-12-24', '2025-12-29'],
    ['to Epiphany', '2025-07-06', '2026-01-06', '2026-01-07'],
    ['to the second day of Christmas', '2026-06-26', '2026-12-26', '2026-12-28'],
    ['from New Year’s Eve', '2027-12-31', '2028-06-30'],
    ['from 31 August to the last of February', '2028-08-31', '2029-02-28'],
    ['from the last of March to a Sunday', '2029-03-31', '2029-09-30', '2029-10-01'],
    lastOf2001,
  ]);

  isReviewCounted((began, held) => {
    const child = new CareCase();
    const on = child.isInCare(at(began), { basis: ['own-behaviour'] });
    child.careIsContinued(at(held), on);
    return child.last('A17', on);
  });
});

describe('Six months to re-examine a measure imposed, from the board’s decision (A18, LVU 22 §), counted by hand', () => {
  const imposed: Starts = (day, hour) => {
    const child = new CareCase();
    return child.last('A18', child.isImposed(at(day, hour), child.investigationOf(at(day, hour))));
  };

  isCounted(imposed, [
    ['from the last of February', '2026-02-28', '2026-08-28'],
    ['from a leap day', '2028-02-29', '2028-08-29'],
    ['from the last of September, past Easter Monday', '2026-09-30', '2027-03-30'],
    ['to Easter Monday', '2026-09-29', '2027-03-29', '2027-03-30'],
    ['to Ascension Day', '2026-11-06', '2027-05-06', '2027-05-07'],
    ['to an ordinary Tuesday', '2026-05-24', '2026-11-24'],
    ['over the turn of the law', '2025-01-01', '2025-07-01'],
    ['from New Year’s Eve', '2025-12-31', '2026-06-30'],
    ['from 6 June to a Sunday', '2026-06-06', '2026-12-06', '2026-12-07'],
    ['from the last of July to a Sunday', '2026-07-31', '2027-01-31', '2027-02-01'],
  ]);

  isReviewCounted((began, held) => {
    const child = new CareCase();
    const on = child.isImposed(at(began), child.investigationOf(at(began)));
    child.decides('continue-measure', at(held), on, child.under('22'));
    return child.last('A18', on);
  });
});

describe('Three months to consider what restricts contact (A25, LVU 14 §), counted by hand', () => {
  const began = '2024-01-15';

  const restricted =
    (name: string): Starts =>
    (day, hour) => {
      const child = new CareCase();
      return child.last('A25', child.isRestricted(at(day, hour), child.isInCare(at(began)), name));
    };

  const table: readonly Counted[] = [
    ['from the last of November to a Sunday', '2026-11-30', '2027-02-28', '2027-03-01'],
    ['from the last of November to a leap day', '2027-11-30', '2028-02-29'],
    ['to Christmas Eve', '2026-09-24', '2026-12-24', '2026-12-28'],
    ['to New Year’s Day', '2026-10-01', '2027-01-01', '2027-01-04'],
    ['from New Year’s Eve', '2026-12-31', '2027-03-31'],
    ['to Midsummer Eve', '2026-03-19', '2026-06-19', '2026-06-22'],
    ['to Good Friday', '2026-01-03', '2026-04-03', '2026-04-07'],
    ['to the Sunday on which summer time ends', '2026-07-25', '2026-10-25', '2026-10-26'],
    ['to All Saints’ Day', '2026-07-31', '2026-10-31', '2026-11-02'],
    ['over the turn of the law', '2025-04-30', '2025-07-30'],
    ['from the last day of the act of 2001', '2025-06-30', '2025-09-30'],
    ['to Epiphany', '2025-10-06', '2026-01-06', '2026-01-07'],
    ['to an ordinary Friday', '2026-08-06', '2026-11-06'],
    ['to 6 June, a Saturday', '2026-03-06', '2026-06-06', '2026-06-08'],
    ['to Ascension Day', '2026-02-14', '2026-05-14', '2026-05-15'],
    ['to the first of May, a Friday', '2026-02-01', '2026-05-01', '2026-05-04'],
  ];

  describe('how contact is had', () => {
    isCounted(restricted('restrict-contact'), table);
  });

  describe('a place of stay that is hidden', () => {
    isCounted(restricted('hide-place-of-stay'), table);
  });

  it.each([
    ['early', '2027-02-26', '2027-05-26', '2027-05-26'],
    ['on the day to which it rolls', '2027-03-01', '2027-06-01', '2027-06-01'],
    ['on the day of the decision', '2026-11-30', '2027-02-28', '2027-03-01'],
    ['late, on the last of a month', '2027-03-31', '2027-06-30', '2027-06-30'],
  ])('next after it was considered %s: %s', (_, held, nominal, latest) => {
    const child = new CareCase();
    const on = child.isRestricted(at('2026-11-30'), child.isInCare(at(began)));
    const considered = { finding: 'still-needed', account: 'He is threatened still.' };
    child.does('consider-contact-restriction', at(held), considered, { by: 'the-board', on });
    expect(lastDays(child.last('A25', on))).toEqual([nominal, latest]);
  });
});

describe('The day by which the law ends care by age (LVU 21 §), counted by hand', () => {
  const both: readonly LvuGround[] = ['home-conditions', 'own-behaviour'];

  it.each<[LvuGround, string, string, string]>([
    ['home-conditions', '2009-03-10', '2027-03-09', '2027-03-10'],
    ['home-conditions', '2008-02-29', '2026-02-27', '2026-02-28'],
    ['home-conditions', '2009-03-28', '2027-03-27', '2027-03-28'],
    ['home-conditions', '2009-03-29', '2027-03-28', '2027-03-29'],
    ['home-conditions', '2008-10-25', '2026-10-24', '2026-10-25'],
    ['home-conditions', '2008-10-26', '2026-10-25', '2026-10-26'],
    ['home-conditions', '2008-12-24', '2026-12-23', '2026-12-24'],
    ['home-conditions', '2009-01-01', '2026-12-31', '2027-01-01'],
    ['own-behaviour', '2009-03-10', '2030-03-09', '2030-03-10'],
    ['own-behaviour', '2008-02-29', '2029-02-27', '2029-02-28'],
    ['own-behaviour', '2008-03-25', '2029-03-24', '2029-03-25'],
    ['own-behaviour', '2007-12-31', '2028-12-30', '2028-12-31'],
  ])(
    '%s, born on %s: %s is the last day, and it ends at midnight when %s begins',
    (ground, born, last, end) => {
      const child = new CareCase();
      const on = child.isInCare(at('2025-11-03'), { basis: [ground], born });
      expect(lastDays(child.last('care-age', on))).toEqual([last, last]);
      child.timeReaches(at(last, '23:59'));
      expect(child.inCare(on).standing).toMatchObject({ is: 'ongoing' });
      child.timeReaches(at(end, '00:00'));
      expect(child.inCare(on).standing).toEqual({ is: 'ended', at: at(end, '00:00') });
    },
  );

  it('on both grounds the one falls away at 18 and the care ends at 21, with no considering by the first after that', () => {
    const child = new CareCase();
    const on = child.isInCare(at('2026-11-03'), { basis: both, born: '2009-05-01' });
    child.careIsContinued(at('2027-04-20'), on);
    child.careIsReviewed(at('2027-04-20'), on);
    child.timeReaches(at('2027-05-01', '00:00'));
    expect(child.inCare(on)).toMatchObject({ basis: ['own-behaviour'], standing: { is: 'ongoing' } });
    expect(child.deadlinesOf('A16', on).map(({ state }) => state)).not.toContain('running');
    expect(lastDays(child.last('A17', on))).toEqual(['2027-10-20', '2027-10-20']);
    child.timeReaches(at('2030-05-01', '00:00'));
    expect(child.inCare(on).standing).toEqual({ is: 'ended', at: at('2030-05-01', '00:00') });
  });
});
