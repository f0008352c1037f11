import { describe, expect, it } from '@jest/globals';
import { RevisionConflict } from '../faults.js';
import type { EngineInUse } from './engine-under-test.js';
import { idsOf, newEvent, newEvents, newStream, wholeStream } from './sample-events.js';

/** After a lost answer the writer asks again: the same ids, the same expectation, the same answer. */
export function describeRetrying(engine: EngineInUse): void {
  describe('retrying', () => {
    it('gives the first answer again and writes nothing', async () => {
      const { store } = engine();
      const stream = newStream();
      const events = newEvents(3);
      const first = await store.append(stream, 'no-stream', events);
      expect(await store.append(stream, 'no-stream', events)).toEqual(first);
      expect(await wholeStream(store, stream)).toHaveLength(3);
    });

    it('gives the first answer also after the stream has grown', async () => {
      const { store } = engine();
      const stream = newStream();
      await store.append(stream, 'no-stream', newEvents(2));
      const events = newEvents(2);
      const first = await store.append(stream, 1, events);
      await store.append(stream, 3, newEvents(4));
      expect(await store.append(stream, 1, events)).toEqual(first);
      expect(await wholeStream(store, stream)).toHaveLength(8);
    });

    it('gives the first answer after the log was opened anew', async () => {
      const stream = newStream();
      const events = newEvents(2);
      const first = await engine().store.append(stream, 'no-stream', events);
      await engine().reopen();
      expect(await engine().store.append(stream, 'no-stream', events)).toEqual(first);
    });

    it('answers both when the same append is asked for twice at once', async () => {
      const { store } = engine();
      const stream = newStream();
      const events = newEvents(2);
      const [first, second] = await Promise.all([
        store.append(stream, 'no-stream', events),
        store.append(stream, 'no-stream', events),
      ]);
      expect(second).toEqual(first);
      expect(await wholeStream(store, stream)).toHaveLength(2);
    });

    it('compares ids only: what is stored stays as it was first written', async () => {
      const { store } = engine();
      const stream = newStream();
      const event = newEvent();
      const first = await store.append(stream, 'no-stream', [event]);
      expect(await store.append(stream, 'no-stream', [newEvent({ id: event.id })])).toEqual(first);
      const [found] = await wholeStream(store, stream);
      expect(JSON.parse(found?.data ?? '')).toEqual(JSON.parse(event.data));
    });

    it('accepts as one append what was first stored in two', async () => {
      const { store } = engine();
      const stream = newStream();
      const events = newEvents(2);
      await store.append(stream, 'no-stream', events.slice(0, 1));
      const second = await store.append(stream, 0, events.slice(1));
      expect(await store.append(stream, 'no-stream', events)).toEqual(second);
    });

    it('conflicts with the same ids under an expectation of another place in the stream', async () => {
      const { store } = engine();
      const stream = newStream();
      await store.append(stream, 'no-stream', newEvents(1));
      const events = newEvents(2);
      await store.append(stream, 0, events);
      await store.append(stream, 2, newEvents(1));
      for (const expected of ['no-stream', 1, 2, 5] as const) {
        await expect(store.append(stream, expected, events)).rejects.toBeInstanceOf(RevisionConflict);
      }
      expect(await wholeStream(store, stream)).toHaveLength(4);
    });

    it('conflicts when only the beginning of the append is stored', async () => {
      const { store } = engine();
      const stream = newStream();
      const old = newEvent();
      await store.append(stream, 'no-stream', [old]);
      const answer = store.append(stream, 'no-stream', [old, newEvent()]);
      await expect(answer).rejects.toBeInstanceOf(RevisionConflict);
      expect(idsOf(await wholeStream(store, stream))).toEqual([old.id]);
    });

    it('conflicts when only the end of the append is stored', async () => {
      const { store } = engine();
      const stream = newStream();
      const old = newEvent();
      await store.append(stream, 'no-stream', [newEvent(), old]);
      const answer = store.append(stream, 'no-stream', [newEvent(), old]);
      await expect(answer).rejects.toBeInstanceOf(RevisionConflict);
      expect(await wholeStream(store, stream)).toHaveLength(2);
    });

    it('writes the same id in another stream', async () => {
      const { store } = engine();
      const event = newEvent();
      const [one, other] = [newStream(), newStream()];
      await store.append(one, 'no-stream', [event]);
      await store.append(other, 'no-stream', [event]);
      expect(idsOf(await wholeStream(store, other))).toEqual([event.id]);
    });
  });
}
