import { describe, expect, it } from '@jest/globals';
import { requestReceived } from '../../testing/lending-library.js';
import { LibraryDesk } from '../../testing/library-desk.js';
import { refusalOf } from '../../testing/specification.js';

function explaining(at: string) {
  const desk = new LibraryDesk();
  const request = desk.receives({ at: '2026-03-06T09:00:00+01:00' });
  const explains = (deadlineId: string) =>
    desk.when('casework/explain-missed-deadline', { at }, { deadlineId, reason: 'Ill.' }, request);
  return { desk, request, explains };
}

const nextDay = '2026-03-07T09:00:00+01:00';

describe('Why a deadline was missed', () => {
  it('is explained once, and the deadline stays open', () => {
    const { desk, request, explains } = explaining(nextDay);
    const { deadlineId } = desk.deadline('L1', request);
    expect(explains(deadlineId).kind).toBe('accepted');
    expect(desk.deadline('L1', request)).toMatchObject({ state: 'missed', misses: [{ explained: true }] });
    expect(refusalOf(explains(deadlineId))).toBe('STATE_CONFLICT');
  });

  it('may be explained after it was met late', () => {
    const { desk, request, explains } = explaining('2026-03-07T10:00:00+01:00');
    desk.weighs(request, { at: nextDay });
    expect(explains(desk.deadline('L1', request).deadlineId).kind).toBe('accepted');
    expect(desk.deadline('L1', request)).toMatchObject({ state: 'met', misses: [{ explained: true }] });
  });

  it('is not explained while it runs, nor once it applies no more', () => {
    const { desk, request, explains } = explaining(nextDay);
    expect(refusalOf(explains(desk.deadline('L2', request).deadlineId))).toBe('STATE_CONFLICT');
    const { deadlineId } = desk.deadline('L1', request);
    const happenedAt = '2026-03-06T08:00:00+01:00';
    const correction = { entryId: desk.entryOf(requestReceived), happenedAt, reason: 'Misread.' };
    desk.given('casework/correct-occurrence', { at: nextDay }, correction, request);
    expect(refusalOf(explains(deadlineId))).toBe('STATE_CONFLICT');
  });

  it('is about a deadline of the matter', () => {
    const { desk, explains } = explaining(nextDay);
    const other = desk.receives({ at: '2026-03-06T09:30:00+01:00' });
    for (const deadlineId of ['none', desk.deadline('L1', other).deadlineId]) {
      expect(explains(deadlineId)).toMatchObject({ kind: 'invalid', invalid: { field: 'deadlineId' } });
    }
  });
});
