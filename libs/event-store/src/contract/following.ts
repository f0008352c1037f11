import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventStore, FollowedPortion, Position, RecordedEvent } from '../event-store.js';
import { InvalidPosition } from '../faults.js';
import type { EngineInUse } from './engine-under-test.js';
import { newEvents, newStream, readOn } from './sample-events.js';

const writers = 8;
const appendsOfAWriter = 30;

/** Following the log: catching up and going live without a gap, a repeat or a wait for nothing. */
export function describeFollowing(engine: EngineInUse): void {
  describe('following', () => {
    let stopping = new AbortController();
    beforeEach(() => {
      stopping = new AbortController();
    });
    afterEach(() => stopping.abort());

    function follow(after: Position, limit = 10): AsyncIterator<FollowedPortion> {
      return engine().store.follow(after, limit, stopping.signal)[Symbol.asyncIterator]();
    }

    it('says at once that it has caught up when there is nothing to read', async () => {
      const portions = follow(await engine().store.head());
      expect(await portions.next()).toEqual({ done: false, value: { events: [], caughtUp: true } });
    });

    it('catches up in portions of the limit and says with which it has caught up', async () => {
      const { store } = engine();
      const start = await store.head();
      await store.append(newStream(), 'no-stream', newEvents(6));
      const log = await readOn(store, start);
      const portions = follow(start, 3);
      expect(await portions.next()).toEqual({
        done: false,
        value: { events: log.slice(0, 3), caughtUp: false },
      });
      expect(await portions.next()).toEqual({
        done: false,
        value: { events: log.slice(3), caughtUp: true },
      });
    });

    it('goes live: what is appended later comes when it is stored', async () => {
      const { store } = engine();
      const start = await store.head();
      const portions = follow(start);
      await portions.next();
      const live = portions.next();
      await store.append(newStream(), 'no-stream', newEvents(2));
      expect(await live).toEqual({
        done: false,
        value: { events: await readOn(store, start), caughtUp: true },
      });
    });

    it('misses nothing that is appended while its reader is busy with a portion', async () => {
      const { store } = engine();
      const start = await store.head();
      const portions = follow(start);
      await portions.next();
      await store.append(newStream(), 'no-stream', newEvents(2));
      const portion = await portions.next();
      expect(portion).toMatchObject({ value: { events: await readOn(store, start) } });
    });

    it('is not disturbed by appends that conflict', async () => {
      const { store } = engine();
      const stream = newStream();
      await store.append(stream, 'no-stream', newEvents(1));
      const start = await store.head();
      const portions = follow(start);
      await portions.next();
      const live = portions.next();
      await expect(store.append(stream, 'no-stream', newEvents(1))).rejects.toThrow();
      await nextTurn();
      await store.append(stream, 0, newEvents(1));
      expect(await live).toMatchObject({ value: { events: await readOn(store, start), caughtUp: true } });
    });

    it.each([
      ['a quick reader of single events', 1, 0],
      ['a quick reader of large portions', 100, 0],
      ['a slow reader of small portions', 7, 3],
      ['a slow reader of large portions', 100, 10],
    ])('shows the whole log once and in order to %s among concurrent writers', async (_, limit, pause) => {
      const { store } = engine();
      const start = await store.head();
      await store.append(newStream(), 'no-stream', newEvents(20));
      const expected = 20 + writers * appendsOfAWriter * 2;
      const early = collect(store, start, limit, pause, expected);
      const writing = Promise.all(Array.from({ length: writers }, () => keepAppending(store)));
      const middle = collect(store, start, limit, pause, expected);
      await writing;
      const late = collect(store, start, limit, pause, expected);
      const log = await readOn(store, start);
      expect(log).toHaveLength(expected);
      for (const seen of [early, middle, late]) expect(await seen).toEqual(log);
    });

    it('continues from any position as if it had never been away', async () => {
      const { store } = engine();
      const start = await store.head();
      const writing = Promise.all(Array.from({ length: writers }, () => keepAppending(store)));
      const first = await collect(store, start, 5, 0, 100);
      const handled = first.slice(0, 42);
      const checkpoint = handled.at(-1)?.position ?? start;
      const rest = collect(store, checkpoint, 5, 0, writers * appendsOfAWriter * 2 - handled.length);
      await writing;
      expect([...handled, ...(await rest)]).toEqual(await readOn(store, start));
    });

    it('ends when it is aborted, while it waits', async () => {
      const portions = follow(await engine().store.head());
      await portions.next();
      const waiting = portions.next();
      stopping.abort();
      expect(await waiting).toEqual({ done: true, value: undefined });
    });

    it('ends when it is aborted, with events left to read', async () => {
      const { store } = engine();
      const start = await store.head();
      await store.append(newStream(), 'no-stream', newEvents(6));
      const portions = follow(start, 2);
      await portions.next();
      stopping.abort();
      expect(await portions.next()).toEqual({ done: true, value: undefined });
    });

    it('ends without a portion when it is aborted before it begins', async () => {
      stopping.abort();
      const portions = follow(await engine().store.head());
      expect(await portions.next()).toEqual({ done: true, value: undefined });
    });

    it('refuses a text that is no position, and a limit that is none', async () => {
      await expect(follow('no position').next()).rejects.toBeInstanceOf(InvalidPosition);
      await expect(follow(await engine().store.head(), 0).next()).rejects.toBeInstanceOf(RangeError);
    });

    /** The first `count` events that a follower sees, resting some turns after each portion. */
    async function collect(
      store: EventStore,
      after: Position,
      limit: number,
      pause: number,
      count: number,
    ): Promise<readonly RecordedEvent[]> {
      const seen: RecordedEvent[] = [];
      for await (const { events } of store.follow(after, limit, stopping.signal)) {
        if (events.length > limit) throw new Error(`A portion has ${events.length} events.`);
        seen.push(...events);
        for (let turn = 0; turn < pause; turn += 1) await nextTurn();
        if (seen.length >= count) break;
      }
      return seen;
    }
  });
}

async function keepAppending(store: EventStore): Promise<void> {
  const stream = newStream();
  await store.append(stream, 'no-stream', newEvents(2));
  for (let done = 1; done < appendsOfAWriter; done += 1) {
    await store.append(stream, 2 * done - 1, newEvents(2));
  }
}
