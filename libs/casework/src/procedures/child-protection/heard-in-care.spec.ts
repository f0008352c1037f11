import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../testing/specification.js';
import { at } from './testing/child-case.js';
import { CareCase } from './testing/care-case.js';

const began = at('2026-03-02');

describe('What the child thinks of a decision in its care', () => {
  it('is asked anew for each: what it thought before the last is no answer to the next', () => {
    const child = new CareCase();
    const on = child.isInCare(began, { basis: ['own-behaviour'] });
    child.careIsContinued(at('2026-08-03'), on);
    child.communicationIsWaived(at('2027-01-11'), on);
    const continues = () =>
      child.gives('continue-care', at('2027-01-11'), child.under('13'), { by: 'the-board', on });
    expect(refusalOf(continues())).toBe('CHILD_NOT_HEARD');
    child.childIsHeard(at('2027-01-11', '09:00'), on);
    expect(continues().kind).toBe('accepted');
  });

  it('is asked anew also for a decision that goes against nobody', () => {
    const child = new CareCase();
    const on = child.isInCare(began);
    child.isPlacedInCare(at('2026-03-09'), on);
    const ending = child.under('21', { changedLastingly: true });
    const ends = () => child.gives('end-care', at('2026-08-03'), ending, { by: 'the-board', on });
    expect(refusalOf(ends())).toBe('CHILD_NOT_HEARD');
    const unwilling = { why: 'unwilling', reasons: 'Was asked twice.' };
    child.does('record-child-not-heard', at('2026-08-03', '09:00'), unwilling, { on, by: 'isak' });
    expect(ends().kind).toBe('accepted');
  });

  it('isn’t corrected to a time after the decision that rests on it, though it was asked before another', () => {
    const child = new CareCase();
    const on = child.isInCare(began, { basis: ['own-behaviour'] });
    child.careIsContinued(at('2026-08-03'), on);
    child.communicationIsWaived(at('2027-01-11'), on);
    child.childIsHeard(at('2027-01-11', '09:00'), on);
    child.does('continue-care', at('2027-01-11'), child.under('13'), { by: 'the-board', on });
    const entry = child.events.findLast(({ type }) => type === 'child-protection/child-heard');
    const corrected = { entryId: entry?.id, happenedAt: at('2027-01-12'), reason: 'A slip.' };
    const outcome = child.gives('casework/correct-occurrence', at('2027-01-13'), corrected, {
      on,
      by: 'isak',
    });
    expect(outcome.kind).not.toBe('accepted');
  });
});
