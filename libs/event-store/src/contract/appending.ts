import { describe, expect, it } from '@jest/globals';
import type { ExpectedRevision } from '../event-store.js';
import { RevisionConflict } from '../faults.js';
import type { EngineInUse } from './engine-under-test.js';
import { idsOf, newEvent, newEvents, newStream, wholeStream } from './sample-events.js';

/** Each expectation that counts, by how many events the stream holds before. */
const met: readonly (readonly [stored: number, expected: ExpectedRevision])[] = [
  [0, 'no-stream'],
  [1, 0],
  [3, 2],
];

/** Each that doesn't: too early, too late, far off. */
const unmet: readonly (readonly [stored: number, expected: ExpectedRevision])[] = [
  [0, 0],
  [0, 7],
  [1, 'no-stream'],
  [1, 1],
  [3, 'no-stream'],
  [3, 0],
  [3, 1],
  [3, 3],
  [3, 9],
];

/** An append is answered by whether the stream is as expected, and is stored whole or not at all. */
export function describeAppending(engine: EngineInUse): void {
  describe('appending', () => {
    it.each(met)('to a stream of %d events expected at %s counts', async (stored, expected) => {
      const { store } = engine();
      const stream = newStream();
      const before = newEvents(stored);
      if (stored > 0) await store.append(stream, 'no-stream', before);
      const added = newEvents(2);
      const answer = await store.append(stream, expected, added);
      const found = await wholeStream(store, stream);
      expect(idsOf(found)).toEqual(idsOf([...before, ...added]));
      expect(answer).toEqual({ revision: stored + 1, position: found.at(-1)?.position });
    });

    it.each(unmet)('to a stream of %d events expected at %s conflicts', async (stored, expected) => {
      const { store } = engine();
      const stream = newStream();
      const before = newEvents(stored);
      if (stored > 0) await store.append(stream, 'no-stream', before);
      const answer = store.append(stream, expected, newEvents(2));
      const actual = stored === 0 ? 'no-stream' : stored - 1;
      await expect(answer).rejects.toBeInstanceOf(RevisionConflict);
      await expect(answer).rejects.toMatchObject({ stream, expected, actual });
      expect(idsOf(await wholeStream(store, stream))).toEqual(idsOf(before));
    });

    it('numbers the events of a stream from 0 without a gap, over several appends', async () => {
      const { store } = engine();
      const stream = newStream();
      await store.append(stream, 'no-stream', newEvents(3));
      await store.append(stream, 2, newEvents(1));
      await store.append(stream, 3, newEvents(4));
      const found = await wholeStream(store, stream);
      expect(found.map((event) => event.revision)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    });

    it('lets a later append of the same turn build on an earlier one', async () => {
      const { store } = engine();
      const stream = newStream();
      const answers = await Promise.all([
        store.append(stream, 'no-stream', newEvents(2)),
        store.append(stream, 1, newEvents(2)),
        store.append(stream, 3, newEvents(2)),
      ]);
      expect(answers.map((answer) => answer.revision)).toEqual([1, 3, 5]);
    });

    it('does not let a conflict touch the other appends of the same turn', async () => {
      const { store } = engine();
      const [good, contested, alsoGood] = [newStream(), newStream(), newStream()];
      await store.append(contested, 'no-stream', newEvents(1));
      const answers = await Promise.allSettled([
        store.append(good, 'no-stream', newEvents(2)),
        store.append(contested, 'no-stream', newEvents(2)),
        store.append(alsoGood, 'no-stream', newEvents(2)),
      ]);
      expect(answers.map((answer) => answer.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(await wholeStream(store, contested)).toHaveLength(1);
    });

    it('keeps streams apart whose names differ in case or end only', async () => {
      const { store } = engine();
      const stream = newStream();
      const names = [stream, `${stream}/`, stream.toUpperCase()];
      for (const name of names) await store.append(name, 'no-stream', [newEvent({ type: `type/${name}` })]);
      for (const name of names) {
        const found = await wholeStream(store, name);
        expect(found.map((event) => [event.stream, event.type])).toEqual([[name, `type/${name}`]]);
      }
    });
  });
}
