import { afterEach, describe, expect, it } from '@jest/globals';
import { beforeTheFirst } from '../event-store.js';
import { InvalidAppend, StoreClosed } from '../faults.js';
import type { EngineInUse } from './engine-under-test.js';
import { newEvents, newStream, wholeStream } from './sample-events.js';

/** Closing answers what is under way and refuses what comes later. */
export function describeClosing(engine: EngineInUse): void {
  describe('closing', () => {
    afterEach(() => engine().reopen());

    it('answers the appends that are under way, and keeps them', async () => {
      const { store } = engine();
      const streams = Array.from({ length: 200 }, () => newStream());
      const appends = streams.map((stream) => store.append(stream, 'no-stream', newEvents(2)));
      await store.close();
      const answers = await Promise.all(appends);
      await engine().reopen();
      for (const [index, stream] of streams.entries()) {
        const last = (await wholeStream(engine().store, stream)).at(-1);
        expect({ revision: last?.revision, position: last?.position }).toEqual(answers[index]);
      }
    });

    it('answers conflicts that are under way as conflicts', async () => {
      const { store } = engine();
      const stream = newStream();
      const first = store.append(stream, 'no-stream', newEvents(1));
      const second = store.append(stream, 'no-stream', newEvents(1));
      const outcome = Promise.allSettled([first, second]);
      await store.close();
      expect((await outcome).map((answer) => answer.status)).toEqual(['fulfilled', 'rejected']);
    });

    it('refuses later appends', async () => {
      const { store } = engine();
      const closing = store.close();
      await expect(store.append(newStream(), 'no-stream', newEvents(1))).rejects.toBeInstanceOf(StoreClosed);
      await closing;
      await expect(store.append(newStream(), 'no-stream', newEvents(1))).rejects.toBeInstanceOf(StoreClosed);
      await expect(store.append(newStream(), 'no-stream', [])).rejects.toBeInstanceOf(InvalidAppend);
    });

    it('refuses later reads', async () => {
      const { store } = engine();
      await store.close();
      await expect(store.readStream(newStream(), 0, 1)).rejects.toBeInstanceOf(StoreClosed);
      await expect(store.readAll(beforeTheFirst, 1)).rejects.toBeInstanceOf(StoreClosed);
      await expect(store.head()).rejects.toBeInstanceOf(StoreClosed);
    });

    it('ends followers, those that wait and those that come later', async () => {
      const { store } = engine();
      const { signal } = new AbortController();
      const portions = store.follow(await store.head(), 1, signal)[Symbol.asyncIterator]();
      await portions.next();
      const waiting = portions.next();
      await store.close();
      expect(await waiting).toEqual({ done: true, value: undefined });
      const later = store.follow(beforeTheFirst, 1, signal)[Symbol.asyncIterator]();
      expect(await later.next()).toEqual({ done: true, value: undefined });
    });

    it('can be asked for again', async () => {
      const { store } = engine();
      await Promise.all([store.close(), store.close()]);
      await store.close();
    });
  });
}
