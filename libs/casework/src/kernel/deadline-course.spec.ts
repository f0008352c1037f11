import { describe, expect, it } from '@jest/globals';
import type { DeadlineState, Miss } from './deadline.js';
import { isOverdue, isUnfinished, overdueFrom, type DeadlineCourse } from './deadline-course.js';

const nominalDue = '2026-12-11T23:00:00.000Z';
const legalLatest = '2026-12-13T23:00:00.000Z';

function course(said: Partial<DeadlineCourse> = {}): DeadlineCourse {
  return {
    ...{ kind: 'duty', force: 'statutory', state: 'running', misses: [], elapsed: false, passedOver: [] },
    ...{ nominalDue, nominalDueDate: '2026-12-11', legalLatest, legalLatestDate: '2026-12-13' },
    ...said,
  };
}

const missed: readonly Miss[] = [{ at: legalLatest, explained: false }];

describe('What is overdue', () => {
  it('is a duty whose nominal day is over, whether or not it counts as missed yet', () => {
    expect(isOverdue(course(), '2026-12-11T22:59:59.999Z')).toBe(false);
    expect(isOverdue(course(), nominalDue)).toBe(true);
    expect(isOverdue(course({ state: 'missed', misses: missed }), legalLatest)).toBe(true);
  });

  it('is a duty that ends at an instant a millisecond after it', () => {
    const hours = course({ elapsed: true });
    expect(isOverdue(hours, nominalDue)).toBe(false);
    expect(isOverdue(hours, '2026-12-11T23:00:00.001Z')).toBe(true);
  });

  it('stays a duty that was extended too late, however far ahead its new day lies', () => {
    const extended = course({ state: 'extended', misses: missed, nominalDue: '2027-12-11T23:00:00.000Z' });
    expect(overdueFrom(extended)).toBe(legalLatest);
    const inTime = missed.map((miss): Miss => ({ ...miss, answer: 'extended-in-time' }));
    expect(overdueFrom({ ...extended, misses: inTime })).toBe('2027-12-11T23:00:00.000Z');
  });

  it.each<[string, Partial<DeadlineCourse>]>([
    ['a window', { kind: 'window' }],
    ['an appointment', { kind: 'appointment' }],
    ['a duty that is done, however late', { state: 'met', misses: missed }],
    ['a duty that has ended', { state: 'cancelled', misses: missed }],
  ])('is never %s', (_, said) => {
    expect(isOverdue(course(said), '2030-01-01T00:00:00.000Z')).toBe(false);
  });
});

describe('Something is left to do about a deadline', () => {
  it.each<[DeadlineState, boolean, boolean]>([
    ['running', true, true],
    ['extended', true, true],
    ['missed', true, true],
    ['met', true, false],
    ['cancelled', true, false],
    ['expired', false, false],
    ['passed', false, false],
    // What took its place asks for the reason.
    ['superseded', false, false],
  ])('that is %s: %s while a miss asks for a reason, %s once it is given', (state, asking, explained) => {
    expect(
      isUnfinished(course({ state, misses: state === 'expired' || state === 'passed' ? [] : missed })),
    ).toBe(asking);
    expect(isUnfinished(course({ state, misses: [{ at: legalLatest, explained: true }] }))).toBe(explained);
  });

  it('is not the reason of a miss that was none', () => {
    const answered: readonly Miss[] = [{ at: legalLatest, explained: false, answer: 'done-in-time' }];
    expect(isUnfinished(course({ state: 'met', misses: answered }))).toBe(false);
  });
});
