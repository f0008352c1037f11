import { describe, expect, it } from '@jest/globals';
import { beforeTheFirst, type EventStore, type EventToAppend } from '../event-store.js';
import { InvalidPosition } from '../faults.js';
import { isPositionOf } from '../positions.js';
import type { EngineInUse } from './engine-under-test.js';
import { idsOf, newEvents, newStream, readOn, wholeStream } from './sample-events.js';

/** Reading a stream from any revision, and the log from any position, in bounded portions. */
export function describeReading(engine: EngineInUse): void {
  /** Six events of one stream between those of others, and the position before all of them. */
  async function interwovenStreams() {
    const { store } = engine();
    const start = await store.head();
    const [stream, other] = [newStream(), newStream()];
    const written: EventToAppend[] = [];
    for (const expected of ['no-stream', 1, 3] as const) {
      for (const name of [stream, other]) {
        const events = newEvents(2);
        await store.append(name, expected, events);
        written.push(...events);
      }
    }
    return { store, start, stream, written };
  }

  describe('reading', () => {
    it('gives a stream from each revision up to each limit', async () => {
      const { store, stream } = await interwovenStreams();
      const ids = idsOf(await wholeStream(store, stream));
      expect(ids).toHaveLength(6);
      for (let from = 0; from <= 7; from += 1) {
        for (const limit of [1, 2, 5, 6, 100]) {
          expect(idsOf(await store.readStream(stream, from, limit))).toEqual(ids.slice(from, from + limit));
        }
      }
    });

    it('gives nothing of a missing stream, nor after the end of one', async () => {
      const { store, stream } = await interwovenStreams();
      expect(await store.readStream(newStream(), 0, 10)).toEqual([]);
      expect(await store.readStream(stream, 6, 10)).toEqual([]);
      expect(await store.readStream(stream, Number.MAX_SAFE_INTEGER, 10)).toEqual([]);
    });

    it('gives the whole log in the order of the appends', async () => {
      const { store, start, written } = await interwovenStreams();
      expect(idsOf(await readOn(store, start))).toEqual(idsOf(written));
    });

    it('gives the log strictly after each position, up to each limit', async () => {
      const { store, start } = await interwovenStreams();
      const log = await readOn(store, start);
      for (const [index, event] of log.entries()) {
        for (const limit of [1, 3, 100]) {
          expect(await store.readAll(event.position, limit)).toEqual(log.slice(index + 1, index + 1 + limit));
        }
      }
    });

    it('begins with the first event of all after `beforeTheFirst`', async () => {
      const { store } = await interwovenStreams();
      const whole = await readOn(store, beforeTheFirst, 7);
      expect(await store.readAll(beforeTheFirst, 3)).toEqual(whole.slice(0, 3));
      expect(whole.at(-1)?.position).toBe(await store.head());
    });

    it('gives positions that sort as strings in the order of the log', async () => {
      const { store } = await interwovenStreams();
      const positions = (await readOn(store, beforeTheFirst)).map((event) => event.position);
      expect(positions.every((each, index) => (positions[index - 1] ?? beforeTheFirst) < each)).toBe(true);
    });

    it('gives the same event by its stream and by the log', async () => {
      const { store, start, stream } = await interwovenStreams();
      const ofLog = (await readOn(store, start)).filter((event) => event.stream === stream);
      expect(ofLog).toEqual(await wholeStream(store, stream));
    });

    it('shows an append to readers once it was answered', async () => {
      const { store } = engine();
      const stream = newStream();
      const { position } = await store.append(stream, 'no-stream', newEvents(2));
      expect(await store.head()).toBe(position);
      expect(await wholeStream(store, stream)).toHaveLength(2);
    });

    it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d as a limit', async (limit) => {
      const { store } = engine();
      await expect(store.readStream(newStream(), 0, limit)).rejects.toBeInstanceOf(RangeError);
      await expect(store.readAll(beforeTheFirst, limit)).rejects.toBeInstanceOf(RangeError);
    });

    it.each([-1, 1.5, Number.NaN])('refuses %d as a revision', async (from) => {
      await expect(engine().store.readStream(newStream(), from, 1)).rejects.toBeInstanceOf(RangeError);
    });

    it.each(['x', '-1', ' ', "'; DROP TABLE events; --", '9'.repeat(100), '\u0000'])(
      'refuses %j as a position',
      async (position) => {
        await expect(engine().store.readAll(position, 1)).rejects.toBeInstanceOf(InvalidPosition);
        expect(await isPositionOf(engine().store, position)).toBe(false);
      },
    );

    it('tells the positions that it has come to from those that are yet to come', async () => {
      const { store } = engine();
      const { position } = await store.append(newStream(), 'no-stream', newEvents(1));
      const behind: Pick<EventStore, 'readAll' | 'head'> = {
        readAll: () => Promise.resolve([]),
        head: () => Promise.resolve(beforeTheFirst),
      };
      expect(await isPositionOf(store, beforeTheFirst)).toBe(true);
      expect(await isPositionOf(store, position)).toBe(true);
      expect(await isPositionOf(behind, position)).toBe(false);
    });
  });
}
