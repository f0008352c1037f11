import { describe, expect, it } from '@jest/globals';
import { isOpen } from '../../kernel/index.js';
import { at } from './testing/child-case.js';
import { CareCase } from './testing/care-case.js';
import { lastDays, statesOf } from './testing/placement-case.js';

/** Days counted by hand from LVU 1990:52 13, 14, 21 §§ and Lag 1930:173, apart from the code. */

describe('Considering care for conditions at home (A16)', () => {
  it.each([
    ['six months from the execution', '2026-03-06', '2026-09-06', '2026-09-07', 'SE-2025B'],
    ['to the last of February', '2026-08-31', '2027-02-28', '2027-03-01', 'SE-2025B'],
    ['under the act of 2025 before its change', '2025-10-06', '2026-04-06', '2026-04-07', 'SE-2025'],
    ['under the act of 2001', '2024-03-04', '2024-09-04', '2024-09-04', 'SE-2001'],
  ])('%s', (_, day, nominal, latest, ruleset) => {
    const child = new CareCase();
    const on = child.isInCare(at(day));
    expect(lastDays(child.last('A16', on))).toEqual([nominal, latest]);
    expect(child.last('A16', on)).toMatchObject({ ruleset, force: 'statutory' });
    expect(child.deadlinesOf('A17', on)).toEqual([]);
  });

  it('counts from the day on which it was really considered', () => {
    const child = new CareCase();
    const on = child.isInCare(at('2026-03-06'));
    child.careIsReviewed(at('2026-08-10'), on);
    expect(statesOf(child, 'A16', on)).toEqual(['met', 'running']);
    expect(lastDays(child.last('A16', on))).toEqual(['2027-02-10', '2027-02-10']);
  });

  it('counts from the execution where that came after the order', () => {
    const child = new CareCase();
    const on = child.isOrderedWithoutCustody(at('2026-03-02'), at('2026-04-07'));
    expect(child.stepOf(on)).toBe('care-ordered');
    expect(child.deadlinesOf('A16', on)).toEqual([]);
    child.does('record-care-execution', at('2026-04-13'), {}, { by: 'isak', on });
    expect(lastDays(child.last('A16', on))).toEqual(['2026-10-13', '2026-10-13']);
  });

  it('takes the place of considering with consent (A15)', () => {
    const child = new CareCase();
    const investigationId = child.investigationOf(at('2026-03-02'));
    const placementId = child.isPlaced(at('2026-03-02'), 'family-home', { on: investigationId });
    const custodyId = child.custodyIsDecided(at('2026-04-01'), {}, { on: investigationId });
    child.isExecuted(at('2026-04-01'), custodyId);
    child.careIsAppliedFor(at('2026-04-02'), custodyId);
    const on = child.careIsOrdered(at('2026-04-07'), custodyId);
    expect(child.last('A15', placementId)).toMatchObject({ state: 'cancelled', misses: [] });
    expect(child.explained(child.last('A15', placementId))).toContain('under LVU from now on');
    expect(child.last('A24', placementId)).toMatchObject({ state: 'running' });
    expect(child.last('A16', on)).toMatchObject({ nominalDueDate: '2026-10-07' });
  });
});

describe('Re-examining care for the own behaviour (A17)', () => {
  it('is a decision, which goes against the parties and counts from its day', () => {
    const child = new CareCase();
    const on = child.isInCare(at('2026-03-06'), { basis: ['own-behaviour'] });
    expect(child.deadlinesOf('A16', on)).toEqual([]);
    expect(lastDays(child.last('A17', on))).toEqual(['2026-09-06', '2026-09-07']);
    child.careIsContinued(at('2026-09-07'), on);
    expect(statesOf(child, 'A17', on)).toEqual(['met', 'running']);
    expect(lastDays(child.last('A17', on))).toEqual(['2027-03-07', '2027-03-08']);
    child.partiesAreNotified(at('2026-09-08'), on);
    expect(child.deadline('A9', on)).toMatchObject({ nominalDueDate: '2026-09-29' });
  });

  it('asks those concerned anew each time', () => {
    const child = new CareCase();
    const on = child.isInCare(at('2026-03-06'), { basis: ['own-behaviour'] });
    child.careIsContinued(at('2026-08-03'), on);
    expect(
      child.gives('continue-care', at('2027-01-11'), child.under('13'), { by: 'the-board', on }),
    ).toMatchObject({
      kind: 'refused',
      refusal: { code: 'NOT_COMMUNICATED' },
    });
  });

  it('runs beside the considering where the care rests on both', () => {
    const child = new CareCase();
    const on = child.isInCare(at('2026-03-06'), { basis: ['home-conditions', 'own-behaviour'] });
    expect([child.last('A16', on).state, child.last('A17', on).state]).toEqual(['running', 'running']);
  });
});

describe('The end of a care', () => {
  it('cancels what was due, with its reason: an end is no review', () => {
    const child = new CareCase();
    const on = child.isInCare(at('2026-03-06'), { basis: ['home-conditions', 'own-behaviour'] });
    const placementId = child.isPlacedInCare(at('2026-03-09'), on);
    const restrictionId = child.isRestricted(at('2026-03-10'), on);
    child.careIsEnded(at('2026-06-01'), on);
    for (const [rule, matter] of [
      ['A16', on],
      ['A17', on],
      ['A24', placementId],
      ['A25', restrictionId],
    ] as const) {
      expect(child.last(rule, matter)).toMatchObject({ state: 'cancelled', misses: [] });
      expect(child.explained(child.last(rule, matter))).toContain('the care has ended');
    }
    expect([on, placementId, restrictionId].map((id) => child.stepOf(id))).toEqual([
      'care-ended',
      'placement-ended',
      'restriction-lifted',
    ]);
  });

  it('comes by the court too', () => {
    const child = new CareCase();
    const on = child.isInCare(at('2026-03-06'));
    child.does('record-care-ended-by-court', at('2026-05-04'), {}, { by: 'lars', on });
    expect(child.stepOf(on)).toBe('care-ended');
    expect(child.last('A16', on)).toMatchObject({ state: 'cancelled' });
  });

  it.each([
    ['at 18, for conditions at home', 'home-conditions', '2009-06-15', '2027-06-15'],
    ['at 21, for the own behaviour', 'own-behaviour', '2008-06-15', '2029-06-15'],
    ['at 18, of one born on a leap day', 'home-conditions', '2008-02-29', '2026-02-28'],
  ] as const)('comes by the law %s, when that birthday begins', (_, ground, born, birthday) => {
    const child = new CareCase();
    const on = child.isInCare(at('2026-01-07'), { basis: [ground], born });
    const placementId = child.isPlacedInCare(at('2026-01-08'), on);
    child.timeReaches(at(birthday, '08:00'));
    expect(child.file.matters.get(on)).toMatchObject({ step: 'care-ended', closedAt: at(birthday, '00:00') });
    expect(child.stepOf(placementId)).toBe('placement-ended');
    expect(child.events.at(-1)?.cause).toBe('clock');
    const open = child.file.deadlines.values().filter((each) => each.matterId === on && isOpen(each));
    expect(open.filter(({ ruleId }) => ruleId !== 'A8')).toEqual([]);
  });

  it('leaves the care at 18 where it rests on the own behaviour too, without considering', () => {
    const child = new CareCase();
    const basis = ['home-conditions', 'own-behaviour'] as const;
    const on = child.isInCare(at('2026-01-07'), { basis, born: '2008-05-04' });
    child.timeReaches(at('2026-05-05', '08:00'));
    expect(child.stepOf(on)).toBe('in-care');
    expect(child.inCare(on).basis).toEqual(['own-behaviour']);
    expect(child.deadlinesOf('A16', on)).toEqual([]);
    expect(child.last('A17', on)).toMatchObject({ state: 'running' });
  });

  it('follows what becomes known of the birth', () => {
    const child = new CareCase();
    const on = child.isInCare(at('2026-01-07'));
    expect(child.deadlinesOf('care-age', on)).toEqual([]);
    const born = (birthDate: string) => ({
      personId: child.childId,
      person: { birthDate, birthDateIs: 'estimated' },
    });
    child.does('casework/change-person', at('2026-01-08'), born('2010-05-04'), { by: 'maria' });
    expect(child.last('care-age', on)).toMatchObject({ nominalDueDate: '2028-05-03', kind: 'appointment' });
    child.does('casework/change-person', at('2026-01-09'), born('2011-05-04'), { by: 'maria' });
    expect(child.last('care-age', on)).toMatchObject({ nominalDueDate: '2029-05-03', state: 'running' });
  });
});

describe('Considering restricted contact (A25)', () => {
  it.each([
    ['three months from the decision', '2026-03-06', '2026-06-06', '2026-06-08'],
    ['to the last of February', '2026-11-30', '2027-02-28', '2027-03-01'],
    ['under the act of 2001', '2024-03-04', '2024-06-04', '2024-06-04'],
    ['under the act of 2025 before its change', '2025-09-01', '2025-12-01', '2025-12-01'],
  ])('%s', (_, day, nominal, latest) => {
    const child = new CareCase();
    const on = child.isRestricted(at(day), child.isInCare(at(day)));
    expect(lastDays(child.last('A25', on))).toEqual([nominal, latest]);
  });

  it('comes again from the day on which it was considered, and is cancelled when it is lifted', () => {
    const child = new CareCase();
    const on = child.isRestricted(at('2026-03-06'), child.isInCare(at('2026-03-06')), 'hide-place-of-stay');
    const considered = { finding: 'still-needed', account: 'The threat is there still.' };
    child.does('consider-contact-restriction', at('2026-05-18'), considered, { by: 'the-board', on });
    expect(lastDays(child.last('A25', on))).toEqual(['2026-08-18', '2026-08-18']);
    child.childIsHeard(at('2026-06-01'), on);
    child.does('lift-restriction', at('2026-06-01'), child.under('14'), { by: 'the-board', on });
    expect(statesOf(child, 'A25', on)).toEqual(['met', 'cancelled']);
  });
});

describe('A hidden place of stay', () => {
  it('is blacked out in what a guardian is given, and not in what the child is', () => {
    const child = new CareCase();
    const on = child.isInCare(at('2026-03-02'), { born: '2010-05-04' });
    const placementId = child.isPlacedInCare(at('2026-03-09'), on);
    child.isRestricted(at('2026-03-10'), on, 'hide-place-of-stay');
    const extract = (partyId: string) => {
      const given = { partyId, channel: 'letter', withheld: [], textsReadThrough: true };
      const events = child.does('give-party-extract', at('2026-03-11'), given, {
        by: 'maria',
        on: placementId,
      });
      return events.find(({ type }) => type === 'child-protection/party-extract-given')?.data;
    };
    const started = child.events.find(({ type }) => type === 'child-protection/placement-started')?.id;
    expect(extract(child.guardianId)).toMatchObject({
      masked: [{ entryId: started, fields: ['place'], grounds: ['OSL-26-2'] }],
    });
    expect(extract(child.childId)).toMatchObject({ masked: [] });
  });
});
