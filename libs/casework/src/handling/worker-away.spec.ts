import { describe, expect, it } from '@jest/globals';
import { LibraryDesk } from '../testing/library-desk.js';

describe('Whoever may not take a miss away', () => {
  it.each([
    ['had been there', true],
    ['was away', false],
  ])('may not when the worker %s either', (_, workerCame) => {
    const desk = new LibraryDesk();
    const first = desk.receives({ at: '2026-03-04T09:00:00+01:00' });
    desk.weighs(first, { at: '2026-03-04T10:00:00+01:00' });
    const second = desk.receives({ at: '2026-03-06T09:00:00+01:00' });
    if (workerCame) desk.spec.timeReaches('2026-04-06T09:00:00+02:00');
    const lends = () =>
      desk.lends(first, {
        at: '2026-04-06T10:00:00+02:00',
        occurredAt: '2026-03-05T10:00:00+01:00',
        lateReason: 'The slip lay in the book.',
      });
    expect(lends).toThrow('OUT_OF_DELEGATION');
    expect(desk.deadline('L2', second).state).toBe(workerCame ? 'missed' : 'running');
  });
});
