import { describe, expect, it } from '@jest/globals';
import { Code, happens, streamKind, type FoldedEvent, type Stamp, type StreamKind } from '#casework';
import { RevisionConflict } from '#event-store';
import { Streams } from './streams.js';
import { recordInFolder } from './testing/record-in-folder.js';

type Shelf = readonly string[];

class Book {
  @Code() title!: string;
}

const placed: FoldedEvent<Shelf, Book> = {
  type: 'shelf/book-placed',
  version: 1,
  fields: Book,
  evolve: (shelf, { data }) => [...shelf, data.title],
};

/** Whoever said that the book stood there was wrong. */
const mistaken: FoldedEvent<Shelf, Book> = {
  ...placed,
  type: 'shelf/book-mistaken',
  evolve: (shelf) => shelf,
};

const plain = streamKind<Shelf>('shelf', [], [placed, mistaken]);

/** A shelf on which what turns out to be a mistake never stood. */
const correctable: StreamKind<Shelf> = {
  ...plain,
  refolding: {
    isAskedBy: ({ type }) => type === mistaken.type,
    evolvingWith: (events) => {
      const wrong = events.filter(({ type }) => type === mistaken.type).map(({ data }) => titleIn(data));
      return (shelf, { data }) => (wrong.includes(titleIn(data)) ? shelf : [...shelf, titleIn(data)]);
    },
  },
};

const id = 'north';
const stamp = (now = '2026-03-06T15:30:00.000Z'): Stamp => ({ now, cause: 'clock', commandId: 'tidying' });

describe('A stream of a kind', () => {
  const record = recordInFolder();
  const shelves = (kind = plain) => new Streams(kind, record.log, record.keys);

  it('in which nothing has happened has no revision and the state that its kind begins with', async () => {
    expect(await shelves().load(id)).toMatchObject({
      stream: 'shelf:north',
      id,
      state: [],
      revision: -1,
      lastRecordedAt: '',
    });
  });

  it('stands after a recording as whoever loads it finds it', async () => {
    const [one, other] = [shelves(), shelves()];
    const titles = [happens(placed, { title: 'Law' }), happens(placed, { title: 'Craft' })];
    const { since: _, ...after } = await one.record(await one.load(id), titles, stamp());
    expect(after).toMatchObject({ state: ['Law', 'Craft'], revision: 1 });
    expect(await other.load(id)).toMatchObject(after);
    expect(await record.findings()).toEqual([]);
  });

  it('holds what was recorded under new ids, and says by what it was caused', async () => {
    const all = shelves();
    await all.record(await all.load(id), [happens(placed, { title: 'Law' })], {
      ...stamp(),
      cause: 'person',
      staffId: 'keeper',
    });
    await all.record(await all.load(id), [happens(placed, { title: 'Law' })], stamp());
    const [byHand, byClock] = await all.history(id);
    expect(byHand).toMatchObject({ cause: 'person', staffId: 'keeper', commandId: 'tidying' });
    expect(byClock).toMatchObject({ cause: 'clock', commandId: 'tidying' });
    expect(byClock).not.toHaveProperty('staffId');
    expect(byClock?.id).not.toBe(byHand?.id);
  });

  it('never goes back in time, though the clock does', async () => {
    const all = shelves();
    const first = await all.record(await all.load(id), [happens(placed, { title: 'Law' })], stamp());
    const before = '2026-03-06T15:29:00.000Z';
    const { lastRecordedAt } = await all.record(first, [happens(placed, { title: 'Craft' })], stamp(before));
    expect(lastRecordedAt).toBe(first.lastRecordedAt);
    expect((await all.history(id)).at(-1)).toMatchObject({
      occurredAt: before,
      recordedAt: first.lastRecordedAt,
    });
  });

  it('takes nothing from somebody who has not seen its end', async () => {
    const [one, other] = [shelves(), shelves()];
    const seen = await one.load(id);
    await other.record(await other.load(id), [happens(placed, { title: 'Law' })], stamp());
    await expect(one.record(seen, [happens(placed, { title: 'Craft' })], stamp())).rejects.toThrow(
      RevisionConflict,
    );
    expect((await one.load(id)).state).toEqual(['Law']);
  });

  it('takes a first event from somebody who has not looked, and no second', async () => {
    const all = shelves();
    await all.record(all.unwritten(id), [happens(placed, { title: 'Law' })], stamp());
    await expect(
      all.record(all.unwritten(id), [happens(placed, { title: 'Craft' })], stamp()),
    ).rejects.toThrow(RevisionConflict);
  });

  it('is read to its end, however many pages that takes', async () => {
    const all = shelves();
    const books = Array.from({ length: 501 }, (_, index) => happens(placed, { title: `Volume ${index}` }));
    await all.record(await all.load(id), books, stamp());
    expect((await shelves().load(id)).state).toHaveLength(501);
    expect(await all.stored(id, 499)).toMatchObject([{ revision: 499 }, { revision: 500 }]);
  });

  it('is folded anew once an event changes what earlier ones mean, by whoever wrote it', async () => {
    const [one, other] = [shelves(correctable), shelves(correctable)];
    const books = [happens(placed, { title: 'Law' }), happens(placed, { title: 'Craft' })];
    const before = await one.record(await one.load(id), books, stamp());
    await other.load(id);
    const after = await one.record(before, [happens(mistaken, { title: 'Law' })], stamp());
    expect(after).toMatchObject({ state: ['Craft'], revision: 2 });
    expect((await other.load(id)).state).toEqual(['Craft']);
  });

  it('holds no event that its kind does not know', async () => {
    const narrow = new Streams(streamKind<Shelf>('shelf', [], [placed]), record.log, record.keys);
    await expect(
      narrow.record(narrow.unwritten(id), [happens(mistaken, { title: 'Law' })], stamp()),
    ).rejects.toThrow('shelf/book-mistaken is no event of shelf.');
  });
});

function titleIn(data: object): string {
  return 'title' in data ? String(data.title) : '';
}
