import { describe, expect, it } from '@jest/globals';
import { bookLent } from '../testing/lending-library.js';
import { LibraryDesk } from '../testing/library-desk.js';

/** A loan that takes up another: it counts from the first one's day, 1 March, and keeps what that was renewed to. */
function takenUp(keptUntil?: string) {
  const desk = new LibraryDesk();
  const request = desk.receives({ at: '2026-05-04T09:00:00+02:00' });
  desk.weighs(request, { at: '2026-05-04T10:00:00+02:00' });
  const loan = desk.lends(
    request,
    { at: '2026-05-04T11:00:00+02:00' },
    { lentFrom: '2026-02-28T23:00:00.000Z', ...(keptUntil !== undefined && { keptUntil }) },
  );
  return { desk, loan };
}

describe('A deadline of what carries on something that had been extended', () => {
  it('begins with the first anchor and is extended from the start, by the event that started it', () => {
    const { desk, loan } = takenUp('2026-09-01');
    expect(desk.deadline('L3', loan)).toMatchObject({
      state: 'extended',
      anchorDate: '2026-03-01',
      nominalDueDate: '2026-09-01',
      extendedTo: '2026-09-01',
      misses: [],
      extensions: [{ byEventId: desk.entryOf(bookLent), decidedAt: '2026-05-04T09:00:00.000Z' }],
    });
    expect(desk.deadline('L3', loan)).not.toHaveProperty('extendedLate');
    expect(takenUp().desk.deadline('L3', loan)).toMatchObject({
      state: 'running',
      nominalDueDate: '2026-07-01',
    });
  });

  it('ends on no day of rest, and is missed after it alone', () => {
    const { desk, loan } = takenUp('2026-09-05');
    expect(desk.deadline('L3', loan).legalLatestDate).toBe('2026-09-07');
    desk.spec.timeReaches('2026-09-08T00:00:00+02:00');
    expect(desk.deadline('L3', loan)).toMatchObject({
      state: 'missed',
      misses: [{ at: '2026-09-07T22:00:00.000Z' }],
    });
  });

  it('may be extended once more, and keeps what it carried when its own time is corrected', () => {
    const { desk, loan } = takenUp('2026-09-01');
    desk.renews(loan, '2026-10-01', { at: '2026-08-20T09:00:00+02:00' });
    expect(desk.deadline('L3', loan).extensions).toHaveLength(2);
    desk.given(
      'casework/correct-occurrence',
      { at: '2026-08-21T09:00:00+02:00', by: 'head' },
      {
        entryId: desk.entryOf(bookLent),
        happenedAt: '2026-05-04T10:30:00+02:00',
        reason: 'Half an hour before.',
      },
      loan,
    );
    expect(desk.deadline('L3', loan)).toMatchObject({
      state: 'extended',
      anchorDate: '2026-03-01',
      nominalDueDate: '2026-10-01',
    });
  });
});
