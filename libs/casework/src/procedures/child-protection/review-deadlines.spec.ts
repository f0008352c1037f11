import { describe, expect, it } from '@jest/globals';
import { eventsOf } from '../../testing/specification.js';
import type { Deadline } from '../../kernel/index.js';
import { supportReviewed } from './support-review.js';
import { at } from './testing/child-case.js';
import { SupportCase } from './testing/support-case.js';

/** Days counted by hand, apart from the tables of the code: no law says them. */

function due({ nominalDueDate, legalLatestDate }: Deadline): string {
  expect(legalLatestDate).toBe(nominalDueDate);
  return nominalDueDate;
}

const states = (all: readonly Deadline[]) => all.map(({ state }) => state);

describe('The review of a contact person or a contact family (A20)', () => {
  it.each([
    ['contact-family', '2026-08-31', '2027-02-28', 'SE-2025B'],
    ['contact-person', '2026-03-02', '2026-09-02', 'SE-2025B'],
    ['contact-family', '2027-08-31', '2028-02-29', 'SE-2025B'],
    ['contact-person', '2024-03-04', '2024-09-04', 'SE-2001'],
    ['contact-family', '2025-09-02', '2026-03-02', 'SE-2025'],
  ] as const)('of a %s that began on %s is due on %s', (support, begun, last, ruleset) => {
    const child = new SupportCase();
    const on = child.isOngoing(at(begun), support);
    const review = child.deadline('A20', on);
    expect(due(review)).toBe(last);
    expect(review).toMatchObject({ ruleset, force: 'local', state: 'running' });
  });

  it('counts each time from the day of the last, early or late', () => {
    const child = new SupportCase();
    const on = child.isOngoing(at('2026-08-31'), 'contact-family');
    child.isReviewed(at('2027-02-28', '23:00'), on);
    child.isReviewed(at('2027-09-10'), on);
    const all = child.deadlinesOf('A20', on);
    expect(all.map(due)).toEqual(['2027-02-28', '2027-08-28', '2028-03-10']);
    expect(all.map(({ onTime }) => onTime)).toEqual([true, false, undefined]);
  });

  it('is cancelled when the support ends before it, and met by nothing then', () => {
    const child = new SupportCase();
    const on = child.isOngoing(at('2026-03-02'), 'contact-person');
    child.ends(at('2026-06-01'), on);
    expect(states(child.deadlinesOf('A20', on))).toEqual(['cancelled']);
    expect(child.explained(child.deadline('A20', on))).toMatch(/the support ended before it was reviewed/);
  });

  it('that was missed when the support ended stays missed', () => {
    const child = new SupportCase();
    const on = child.isOngoing(at('2026-03-02'), 'contact-person');
    child.timeReaches(at('2026-09-10'));
    child.ends(at('2026-09-11'), on);
    expect(child.deadline('A20', on)).toMatchObject({ state: 'cancelled', misses: [{ explained: false }] });
  });

  it('runs on through an interruption', () => {
    const child = new SupportCase();
    const on = child.isOngoing(at('2026-03-02'), 'contact-family');
    child.isInterrupted(at('2026-04-01'), on);
    expect(child.deadline('A20', on).state).toBe('running');
  });

  it('is as often as the municipality has set', () => {
    const child = new SupportCase({ settings: { 'child-protection/support-review-months': '3' } });
    const on = child.isOngoing(at('2026-03-02'), 'contact-family');
    expect(due(child.deadline('A20', on))).toBe('2026-06-02');
  });

  it.each(['supportive-talks', 'group', 'family-treatment'] as const)('is none of %s', (support) => {
    const child = new SupportCase();
    expect(child.deadlinesOf('A20', child.isOngoing(at('2026-03-02'), support))).toEqual([]);
  });
});

describe('The final review (A20-end)', () => {
  it('is due a month after the end, whoever or whatever ended it, and met by a review after it', () => {
    const child = new SupportCase();
    const on = child.isOngoing(at('2026-03-02'), 'contact-family');
    child.withdraws(at('2026-08-31'), on, child.guardianId);
    expect(due(child.deadline('A20-end', on))).toBe('2026-09-30');
    child.isReviewed(at('2026-09-15'), on);
    expect(child.deadline('A20-end', on)).toMatchObject({ state: 'met', onTime: true });
    expect(eventsOf(child.events, supportReviewed)[0]?.data.occasion).toBe('final');
    expect(child.deadlinesOf('A20', on).map(({ state }) => state)).toEqual(['cancelled']);
  });

  it('is owed by time alone, where the last day of the decision ended it', () => {
    const child = new SupportCase();
    const on = child.isOngoing(at('2026-03-02'), 'contact-person', { until: '2026-06-30' });
    child.timeReaches(at('2026-07-02'));
    expect(due(child.deadline('A20-end', on))).toBe('2026-08-01');
  });

  it('is none of what never began', () => {
    const child = new SupportCase();
    const on = child.isGranted(at('2026-03-02'), 'contact-family');
    child.ends(at('2026-04-01'), on);
    expect(child.deadlinesOf('A20-end', on)).toEqual([]);
    expect(child.deadlinesOf('A20-ubu-kf', on)).toEqual([]);
  });

  it('names no next day', () => {
    const child = new SupportCase();
    const on = child.isOngoing(at('2026-03-02'), 'contact-family');
    child.ends(at('2026-04-01'), on);
    const review = { outcome: 'reached', found: 'Over.', childsView: 'Content.', nextOn: '2026-09-01' };
    expect(child.gives('review-support', at('2026-04-02'), review, { on, by: 'isak' })).toMatchObject({
      invalid: { field: 'nextOn', fault: 'left-out' },
    });
  });
});

describe('The instrument UBU-KF of a contact family (A20-ubu-kf)', () => {
  it('is due each year, and once within three months after the end', () => {
    const child = new SupportCase();
    const on = child.isOngoing(at('2026-03-02'), 'contact-family');
    child.ubuIsAnswered(at('2027-03-01'), on);
    child.ends(at('2027-11-30'), on);
    const all = child.deadlinesOf('A20-ubu-kf', on);
    expect(all.map(due)).toEqual(['2027-03-02', '2028-03-01', '2028-02-29']);
    expect(states(all)).toEqual(['met', 'cancelled', 'running']);
    child.ubuIsAnswered(at('2028-02-29', '23:59'), on);
    expect(child.deadlinesOf('A20-ubu-kf', on).at(-1)).toMatchObject({ state: 'met', onTime: true });
    const again = child.gives(
      'record-ubu-kf',
      at('2028-03-02'),
      { answeredBy: ['child'] },
      { on, by: 'isak' },
    );
    expect(again).toMatchObject({ refusal: { code: 'STATE_CONFLICT' } });
  });
});

describe('The review that a plan names (A20-plan)', () => {
  it('is due on that day, whatever day of the week it is, and moves with a new plan', () => {
    const child = new SupportCase();
    const on = child.isOngoing(at('2026-03-02'));
    child.planIsSet(at('2026-03-03'), on, { reviewOn: '2026-06-20' });
    child.planIsSet(at('2026-03-10'), on, { reviewOn: '2026-08-15' });
    const all = child.deadlinesOf('A20-plan', on);
    expect(all.map(due)).toEqual(['2026-06-20', '2026-08-15']);
    expect(states(all)).toEqual(['superseded', 'running']);
    expect(child.stands(on).planVersion).toBe(2);
  });

  it('is met by a review, which may name the next', () => {
    const child = new SupportCase();
    const on = child.isOngoing(at('2026-03-02'), 'family-treatment');
    child.planIsSet(at('2026-03-03'), on, { reviewOn: '2026-06-20' });
    child.isReviewed(at('2026-06-01'), on, { nextOn: '2026-10-01' });
    const all = child.deadlinesOf('A20-plan', on);
    expect(all.map(due)).toEqual(['2026-06-20', '2026-10-01']);
    expect(states(all)).toEqual(['met', 'running']);
    child.ends(at('2026-07-01'), on);
    expect(states(child.deadlinesOf('A20-plan', on))).toEqual(['met', 'cancelled']);
  });

  it('lies neither before its plan nor, named by a review, on the day of that', () => {
    const child = new SupportCase();
    const on = child.isOngoing(at('2026-03-02'));
    const plan = { goals: 'Calm.', how: 'Talks.', reviewOn: '2026-03-02' };
    expect(child.gives('set-implementation-plan', at('2026-03-03'), plan, { on, by: 'isak' })).toMatchObject({
      invalid: { field: 'reviewOn' },
    });
    const review = { outcome: 'reached', found: 'Well.', childsView: 'Content.', nextOn: '2026-03-03' };
    expect(child.gives('review-support', at('2026-03-03'), review, { on, by: 'isak' })).toMatchObject({
      invalid: { field: 'nextOn' },
    });
  });
});
