import { describe, expect, it } from '@jest/globals';
import { bookLent } from '../testing/lending-library.js';
import { LibraryDesk } from '../testing/library-desk.js';
import { refusalOf } from '../testing/specification.js';

/**
 * A second request, of 3 March, which nobody answered until the 17th: no book was out then. That the first was lent
 * on the 4th is corrected to the 2nd; so the second never had fourteen days, and its miss rested on the wrong day.
 */
function missedByWrongDay() {
  const desk = new LibraryDesk();
  const first = desk.receives({ at: '2026-03-01T09:00:00+01:00' });
  desk.weighs(first, { at: '2026-03-01T10:00:00+01:00' });
  const second = desk.receives({ at: '2026-03-03T09:00:00+01:00' });
  const loan = desk.lends(first, { at: '2026-03-04T09:00:00+01:00' });
  desk.spec.timeReaches('2026-03-18T00:00:00+01:00');
  const correct = (by: string) =>
    desk.when(
      'casework/correct-occurrence',
      { at: '2026-03-18T09:00:00+01:00', by },
      { entryId: desk.entryOf(bookLent), happenedAt: '2026-03-02T09:00:00+01:00', reason: 'By the slip.' },
      loan,
    );
  return { desk, second, correct };
}

describe('A correction in one matter that undoes what was missed in another', () => {
  it('is the superior’s', () => {
    const { desk, second, correct } = missedByWrongDay();
    expect(desk.deadlines('L2', second).map(({ state }) => state)).toEqual(['missed']);
    expect(refusalOf(correct('desk-clerk'))).toBe('OUT_OF_DELEGATION');
    expect(correct('head').kind).toBe('accepted');
    expect(desk.deadlines('L2', second)).toMatchObject([
      { state: 'superseded', misses: [{ answer: 'corrected-since' }] },
    ]);
  });

  it('is not the superior’s who has handled that other one', () => {
    const { desk, second, correct } = missedByWrongDay();
    const handler = { handlerId: 'head' };
    desk.given('casework/assign-handler', { at: '2026-03-18T08:00:00+01:00', by: 'head' }, handler, second);
    expect(refusalOf(correct('head'))).toBe('OUT_OF_DELEGATION');
  });
});
