import { describe, expect, it } from '@jest/globals';
import { at } from './testing/child-case.js';
import { CareCase } from './testing/care-case.js';
import { statesOf } from './testing/placement-case.js';

const birthday = at('2026-05-01', '00:00');

/** Care for conditions at home, which the law ends on 1 May 2026; whoever registers does so on the 10th. */
class GrowingUp extends CareCase {
  readonly careId = this.isInCare(at('2025-11-03'), { born: '2008-05-01' });

  /** The end by age is on record. */
  isGrown(): void {
    this.timeReaches(at('2026-05-02'));
    expect(this.inCare(this.careId).standing).toEqual({ is: 'ended', at: birthday });
  }

  isRecordedLate(name: string, day: string, command: object, on: string, by = 'the-board'): void {
    const outcome = this.afterwards(name, at(day), at('2026-05-10'), command, { on, by });
    expect(outcome.kind).toBe('accepted');
    this.timeReaches(at('2026-05-12'));
    expect(this.current).toEqual(this.file);
  }

  get granted(): string {
    return this.file.details.placements.ids().at(-1) ?? '';
  }
}

describe('What was done before a care ended by age (LVU 21 §) and is recorded after it', () => {
  it('is the end of the care by the board: then it ended on that day, and no clock had to', () => {
    const child = new GrowingUp();
    child.partiesAreHeard(at('2026-04-20'), child.careId);
    child.isGrown();
    const ending = child.under('21', { changedLastingly: true });
    child.isRecordedLate('end-care', '2026-04-25', ending, child.careId);
    expect(child.inCare(child.careId).standing).toEqual({ is: 'ended', at: at('2026-04-25') });
    expect(statesOf(child, 'care-age', child.careId)).toEqual(['cancelled']);
  });

  it('is the end of the care by a court', () => {
    const child = new GrowingUp();
    child.isGrown();
    child.isRecordedLate('record-care-ended-by-court', '2026-04-25', {}, child.careId, 'lars');
    expect(child.inCare(child.careId).standing).toEqual({ is: 'ended', at: at('2026-04-25') });
  });

  it('is that the young person came to a home: they left it with the care all the same', () => {
    const child = new GrowingUp();
    child.decides('place-in-care', at('2026-04-20'), child.careId, child.placeInCare());
    child.isGrown();
    child.isRecordedLate('start-placement', '2026-04-25', child.there(), child.granted, 'isak');
    expect(child.stepOf(child.granted)).toBe('placement-ended');
    expect(child.placed(child.granted).standing).toMatchObject({ is: 'ended', at: birthday });
    expect(child.inCare(child.careId).standing).toEqual({ is: 'ended', at: birthday });
    expect(statesOf(child, 'A24', child.granted)).not.toContain('running');
  });

  it('is that they moved to another home', () => {
    const child = new GrowingUp();
    const on = child.isPlacedInCare(at('2026-02-02'), child.careId);
    child.decides('place-in-care', at('2026-04-20'), child.careId, child.placeInCare());
    child.isGrown();
    const moving = child.there({ place: 'The Lund family', because: 'planned' });
    child.isRecordedLate('move-placement', '2026-04-25', moving, on, 'isak');
    expect(child.stepOf(on)).toBe('placement-ended');
    expect(child.placed(on).standing).toMatchObject({ is: 'ended', at: birthday });
  });

  it('is that they left the home', () => {
    const child = new GrowingUp();
    const on = child.isPlacedInCare(at('2026-02-02'), child.careId);
    child.isGrown();
    const ending = { because: 'own-housing', result: 'Manages by now.' };
    child.isRecordedLate('end-placement', '2026-04-25', ending, on, 'isak');
    expect(child.placed(on).standing).toMatchObject({ is: 'ended', at: at('2026-04-25') });
    expect(child.inCare(child.careId).standing).toEqual({ is: 'ended', at: birthday });
  });

  it('is a decision on contact: it held until the birthday, and is considered no more', () => {
    const child = new GrowingUp();
    child.partiesAreHeard(at('2026-04-20'), child.careId);
    child.isGrown();
    const how = child.under('14', { how: 'Each other Sunday.' });
    child.isRecordedLate('restrict-contact', '2026-04-25', how, child.careId);
    const on = child.file.details.restrictions.ids().at(-1) ?? '';
    expect(child.file.matters.get(on)).toMatchObject({ step: 'restriction-lifted', closedAt: birthday });
    expect(statesOf(child, 'A25', on)).toEqual(['cancelled']);
  });

  it('is that such a decision was lifted', () => {
    const child = new GrowingUp();
    const on = child.isRestricted(at('2026-03-02'), child.careId);
    child.partiesAreHeard(at('2026-04-20'), on);
    child.isGrown();
    child.isRecordedLate('lift-restriction', '2026-04-25', child.under('14'), on);
    expect(child.file.matters.get(on)).toMatchObject({ closedAt: at('2026-04-25') });
    expect(child.inCare(child.careId).standing).toEqual({ is: 'ended', at: birthday });
  });

  it('is a review: it was held in time, and the end is none', () => {
    const child = new GrowingUp();
    child.timeReaches(at('2026-04-30'));
    child.isGrown();
    child.isRecordedLate('review-care', '2026-04-01', child.review(), child.careId);
    expect(statesOf(child, 'A16', child.careId)).toEqual([]);
  });
});

describe('A measure that was imposed', () => {
  it('and was ended before the young person turned 21, which is recorded after it, ended on that day', () => {
    const child = new CareCase();
    const on = child.isImposed(at('2025-02-03'), child.bornOn('2005-05-01', at('2025-02-03')));
    child.partiesAreHeard(at('2026-04-20'), on);
    child.timeReaches(at('2026-05-02'));
    expect(child.file.matters.get(on)).toMatchObject({ closedAt: birthday });
    const outcome = child.afterwards('end-measure', at('2026-04-25'), at('2026-05-10'), child.under('22'), {
      on,
      by: 'the-board',
    });
    expect(outcome.kind).toBe('accepted');
    expect(child.file.matters.get(on)).toMatchObject({ step: 'measure-ended', closedAt: at('2026-04-25') });
  });

  it('before a custody, and recorded after it, has ended by that (LVU 23 §)', () => {
    const child = new CareCase();
    const investigationId = child.investigationOf(at('2026-02-02'));
    child.partiesAreHeard(at('2026-02-03'), investigationId);
    child.custodyIsDecided(at('2026-02-10'), { basis: ['own-behaviour'] }, { on: investigationId });
    const command = child.under('22', { treatmentPlan: 'Meetings each Monday.' });
    const outcome = child.afterwards('impose-open-treatment', at('2026-02-05'), at('2026-02-20'), command, {
      on: investigationId,
      by: 'the-board',
    });
    expect(outcome.kind).toBe('accepted');
    const on = child.file.details.measures.ids().at(-1) ?? '';
    expect(child.file.matters.get(on)).toMatchObject({ step: 'measure-ended', closedAt: at('2026-02-10') });
    expect(statesOf(child, 'A18', on)).toEqual(['cancelled']);
  });
});

describe('Care of somebody who turned 18 meanwhile', () => {
  it('isn’t ordered for conditions at home, whatever was applied for (LVU 1 §)', () => {
    const child = new CareCase();
    const custodyId = child.custodyIsDecided(
      at('2026-04-11'),
      {},
      { on: child.bornOn('2008-05-01', at('2026-04-10')) },
    );
    child.isExecuted(at('2026-04-11'), custodyId);
    child.isSubmitted(at('2026-04-12'), custodyId);
    child.isConfirmed(at('2026-04-13'), custodyId);
    child.careIsAppliedFor(at('2026-04-14'), custodyId);
    expect(child.gives('record-care-order', birthday, {}, { on: custodyId, by: 'lars' })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'AGE_RULE', source: 'LVU 1990:52 1 §' },
    });
    child.careIsOrdered(birthday, custodyId, { basis: ['own-behaviour'] });
  });

  it('and was ordered before doesn’t begin after it (LVU 21 §)', () => {
    const child = new CareCase();
    const day = at('2026-04-20');
    const on = child.isOrderedWithoutCustody(day, day, child.bornOn('2008-05-01', day));
    const begins = (when: string, hour: string) =>
      child.gives('record-care-execution', at(when, hour), {}, { on, by: 'isak' });
    expect(begins('2026-05-01', '00:00')).toMatchObject({ kind: 'refused', refusal: { code: 'AGE_RULE' } });
    expect(begins('2026-04-30', '23:59').kind).toBe('accepted');
  });
});
