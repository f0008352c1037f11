import { describe, expect, it } from '@jest/globals';
import { happens, stamped, type FoldedEvent, type Stamp } from './event.js';
import { Code } from './fields.js';
import { streamKind } from './stream-kind.js';

type Shelf = readonly string[];

class BookPlaced {
  @Code() title!: string;
}

const bookPlaced: FoldedEvent<Shelf, BookPlaced> = {
  type: 'shelf/book-placed',
  version: 1,
  fields: BookPlaced,
  evolve: (shelf, { data }) => [...shelf, data.title],
};

const nothing = { revision: -1, lastRecordedAt: '' };
const law = happens(bookPlaced, { title: 'Law' });
const byKeeper: Stamp = {
  now: '2026-03-06T15:30:00.000Z',
  cause: 'person',
  commandId: 'tidying',
  commandType: 'shelf/tidy',
  staffId: 'keeper',
  role: 'auditor',
};

describe('A decided event', () => {
  it('becomes the next event of its stream, in the name of whoever caused it', () => {
    expect(stamped(law, 'e-1', { ...nothing, revision: 6 }, { ...byKeeper, fingerprint: 'f' })).toEqual({
      id: 'e-1',
      type: 'shelf/book-placed',
      revision: 7,
      occurredAt: '2026-03-06T15:30:00.000Z',
      recordedAt: '2026-03-06T15:30:00.000Z',
      cause: 'person',
      commandId: 'tidying',
      commandType: 'shelf/tidy',
      staffId: 'keeper',
      role: 'auditor',
      fingerprint: 'f',
      data: { title: 'Law' },
    });
  });

  it('names nobody when the clock causes it', () => {
    const event = stamped(law, 'e-1', nothing, { ...byKeeper, cause: 'clock' });
    expect(event).not.toHaveProperty('staffId');
    expect(event).not.toHaveProperty('role');
    expect(event).not.toHaveProperty('commandType');
  });

  it.each([
    ['itself', { ...law, occurredAt: '2026-03-04T08:00:00.000Z' }, '2026-03-04T08:00:00.000Z'],
    ['otherwise the command', law, '2026-03-05T08:00:00.000Z'],
  ])('happened when it says %s', (_, decided, occurredAt) => {
    const backdated = { ...byKeeper, occurredAt: '2026-03-05T08:00:00.000Z' };
    expect(stamped(decided, 'e-1', nothing, backdated)).toMatchObject({
      occurredAt,
      recordedAt: '2026-03-06T15:30:00.000Z',
    });
  });

  it('is recorded never before its predecessor, whatever the clock says', () => {
    const end = { revision: 0, lastRecordedAt: '2026-03-06T15:31:00.000Z' };
    expect(stamped(law, 'e-2', end, byKeeper)).toMatchObject({ recordedAt: end.lastRecordedAt });
  });
});

describe('A kind of stream', () => {
  const shelf = streamKind<Shelf>('shelf', [], [bookPlaced]);
  const placed = stamped(law, 'e-1', nothing, byKeeper);

  it('folds each event by its own definition', () => {
    expect(shelf.evolve(shelf.initial('north'), placed)).toEqual(['Law']);
  });

  it('folds nothing that it does not know', () => {
    expect(() => shelf.evolve([], { ...placed, type: 'shelf/burnt' })).toThrow(
      'shelf/burnt is no event of shelf.',
    );
  });
});
