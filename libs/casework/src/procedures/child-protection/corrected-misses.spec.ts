import { describe, expect, it } from '@jest/globals';
import { missedSince } from '../../kernel/index.js';
import { refusalOf } from '../../testing/specification.js';
import { at, ChildCase } from './testing/child-case.js';

/** Corrects when something happened. */
function correcting(child: ChildCase, type: string, on: string, happenedAt: string) {
  const entry = child.events.find((event) => event.type === `child-protection/${type}`);
  const command = { entryId: entry?.id ?? '', happenedAt, reason: 'The stamp says so.' };
  return (by: string, day: string) => child.gives('casework/correct-occurrence', day, command, { on, by });
}

function isHandledBy(child: ChildCase, handlerId: string, on: string, day: string): void {
  child.does('casework/assign-handler', day, { handlerId }, { on, by: 'maria' });
}

/** A report recorded as of 6 March, whose 14 days were missed on the 21st, and which came on the 9th. */
function missedReport() {
  const child = new ChildCase();
  const giving = { at: at('2026-03-10'), lateReason: 'It lay in another box.' };
  const on = child.reportArrives(at('2026-03-06'), {}, giving);
  child.timeReaches(at('2026-03-21', '00:00'));
  return { child, on, correct: correcting(child, 'report-received', on, at('2026-03-09')) };
}

/** An investigation recorded as of 1 March, missed on 2 July, and opened on the 5th. */
function missedInvestigation() {
  const child = new ChildCase();
  const reportId = child.assessedReport(at('2026-02-27'));
  const giving = { at: at('2026-03-05'), lateReason: 'The minutes were signed late.' };
  const on = child.investigationIsOpened(at('2026-03-01'), reportId, {}, giving);
  child.timeReaches(at('2026-07-02', '00:00'));
  return { child, on, correct: correcting(child, 'investigation-opened', on, at('2026-03-05', '09:00')) };
}

describe.each([
  ['A2', missedReport, at('2026-03-21', '09:00'), at('2026-03-21', '00:00'), '2026-03-23'],
  ['A4', missedInvestigation, at('2026-07-02', '09:00'), at('2026-07-02', '00:00'), '2026-07-05'],
])('What a miss of %s rested on', (ruleId, given, day, missed, due) => {
  it('is corrected by a manager who never had the matter: missed, corrected since', () => {
    const { child, on, correct } = given();
    expect(correct('maria', day).kind).toBe('accepted');
    const [was, is] = child.deadlinesOf(ruleId, on);
    expect(was).toMatchObject({
      state: 'superseded',
      endedBecause: 'anchor-corrected',
      misses: [{ at: missed, answer: 'corrected-since' }],
    });
    expect(was && missedSince(was)).toBeUndefined();
    expect(is).toMatchObject({ state: 'running', nominalDueDate: due, misses: [] });
  });

  it('is not corrected by a handler, whatever else they are', () => {
    const { child, on, correct } = given();
    expect(refusalOf(correct('ingrid', day))).toBe('OUT_OF_DELEGATION');
    expect(refusalOf(correct('isak', day))).toBe('OUT_OF_DELEGATION');
    isHandledBy(child, 'maria', on, day);
    expect(refusalOf(correct('maria', day))).toBe('OUT_OF_DELEGATION');
    isHandledBy(child, 'ingrid', on, day);
    expect(refusalOf(correct('maria', day))).toBe('OUT_OF_DELEGATION');
    expect(child.deadlinesOf(ruleId, on)).toHaveLength(1);
  });
});
