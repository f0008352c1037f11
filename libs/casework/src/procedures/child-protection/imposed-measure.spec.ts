import { describe, expect, it } from '@jest/globals';
import { at } from './testing/child-case.js';
import { CareCase } from './testing/care-case.js';
import { lastDays, statesOf } from './testing/placement-case.js';

/** Days counted by hand from LVU 1990:52 22–23 §§ and Lag 1930:173, apart from the code. */

function imposed(day: string) {
  const child = new CareCase();
  const investigationId = child.investigationOf(at(day));
  return { child, investigationId, on: child.isImposed(at(day), investigationId) };
}

describe('Re-examining a measure that was imposed (A18)', () => {
  it.each([
    ['within six months of the board’s decision', '2026-03-06', '2026-09-06', '2026-09-07'],
    ['to the last of February', '2026-08-31', '2027-02-28', '2027-03-01'],
    ['under the act of 2001', '2024-03-04', '2024-09-04', '2024-09-04'],
    ['under the act of 2025 before its change', '2025-09-01', '2026-03-01', '2026-03-02'],
  ])('%s', (_, day, nominal, latest) => {
    const { child, on } = imposed(day);
    expect(lastDays(child.last('A18', on))).toEqual([nominal, latest]);
  });

  it('counts from the day of the last decision, and is cancelled by the end', () => {
    const { child, on } = imposed('2026-03-02');
    child.decides('continue-measure', at('2026-08-03'), on, child.under('22'));
    expect(lastDays(child.last('A18', on))).toEqual(['2027-02-03', '2027-02-03']);
    child.decides('end-measure', at('2026-12-01'), on, child.under('22'));
    expect(statesOf(child, 'A18', on)).toEqual(['met', 'cancelled']);
    expect(child.stepOf(on)).toBe('measure-ended');
  });
});

describe('The law ends a measure', () => {
  it('when the young person is taken into custody', () => {
    const { child, investigationId, on } = imposed('2026-03-02');
    child.custodyIsDecided(at('2026-03-09'), { basis: ['own-behaviour'] }, { on: investigationId });
    expect(child.stepOf(on)).toBe('measure-ended');
    expect(child.last('A18', on)).toMatchObject({ state: 'cancelled', misses: [] });
  });

  it('and lets none be imposed beside a custody or a care, which it would end (LVU 23 §)', () => {
    const child = new CareCase();
    child.isInCare(at('2026-02-02'), { basis: ['own-behaviour'], born: '2010-01-01' });
    const on = child.theOngoing();
    child.partiesAreHeard(at('2026-02-03'), on);
    const command = child.under('22', { treatmentPlan: 'Meetings each Monday.' });
    for (const name of ['impose-contact-person', 'impose-open-treatment'])
      expect(child.gives(name, at('2026-02-03'), command, { on, by: 'the-board' })).toMatchObject({
        kind: 'refused',
        refusal: { code: 'STATE_CONFLICT', source: 'LVU 1990:52 22–23 §§' },
      });
  });

  it('when they turn 21', () => {
    const child = new CareCase();
    const on = child.isImposed(at('2026-03-02'), child.bornOn('2007-06-15', at('2026-03-02')));
    child.timeReaches(at('2028-06-15', '08:00'));
    expect(child.file.matters.get(on)).toMatchObject({
      step: 'measure-ended',
      closedAt: at('2028-06-15', '00:00'),
    });
  });
});
