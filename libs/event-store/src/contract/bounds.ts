import { describe, expect, it } from '@jest/globals';
import {
  maximumAppendBytes,
  maximumAppendEvents,
  maximumEventBytes,
  type EventToAppend,
} from '../event-store.js';
import { InvalidAppend } from '../faults.js';
import type { EngineInUse } from './engine-under-test.js';
import { newEvent, newEvents, newId, newStream, wholeStream } from './sample-events.js';

const idOfTwo = newId();

/** What an append of these events is refused for, by a word for it. */
const refused: readonly (readonly [what: string, events: () => readonly EventToAppend[]])[] = [
  ['no event', () => []],
  ['more events than the limit', () => newEvents(maximumAppendEvents + 1)],
  ['an event one byte too large', () => [eventOf(maximumEventBytes + 1)]],
  ['an event whose metadata makes it too large', () => [newEvent({ metadata: { a: 'x'.repeat(300_000) } })]],
  ['an event too large in bytes though not in characters', () => [eventOf(maximumEventBytes, 'å')]],
  ['one byte too many in all', () => eventsOf(maximumAppendBytes + 1)],
  ['the same id twice', () => [newEvent({ id: idOfTwo }), newEvent({ id: idOfTwo })]],
  ['malformed data', () => [newEvent({ data: '{"a":' })]],
  ['empty data', () => [newEvent({ data: '' })]],
  ['an array as data', () => [newEvent({ data: '[1]' })]],
  ['a bare string as data', () => [newEvent({ data: '"text"' })]],
  ['null as data', () => [newEvent({ data: 'null' })]],
  ['half a surrogate pair in data', () => [newEvent({ data: '{"a":"\ud800"}' })]],
  ['a number in metadata', () => [withMetadata('{"a":1}')]],
  ['an object in metadata', () => [withMetadata('{"a":{"b":"c"}}')]],
  ['null in metadata', () => [withMetadata('{"a":null}')]],
  ['an array as metadata', () => [withMetadata('["a"]')]],
  ['an id that is no UUID', () => [newEvent({ id: 'event-1' })]],
  ['an empty id', () => [newEvent({ id: '' })]],
  ['an id in capitals', () => [newEvent({ id: 'ABCDEF00-0000-4000-8000-000000000001' })]],
  ['an empty type', () => [newEvent({ type: '' })]],
  ['a type with a space', () => [newEvent({ type: 'a type' })]],
  ['a good event before a bad one', () => [newEvent(), newEvent({ data: 'bad' })]],
];

const badStreams = ['', ' ', '$system', 'two words', 'a\u0000b', 'a\nb', '\ud800', 'x'.repeat(201)];

/** What no engine keeps is refused before anything is written, and what is within the bounds is kept. */
export function describeBounds(engine: EngineInUse): void {
  describe('bounds', () => {
    it.each(refused)('refuse %s', async (_, events) => {
      const { store } = engine();
      const stream = newStream();
      await expect(store.append(stream, 'no-stream', events())).rejects.toBeInstanceOf(InvalidAppend);
      expect(await wholeStream(store, stream)).toEqual([]);
    });

    it.each(badStreams)('refuse %j as the name of a stream', async (stream) => {
      await expect(engine().store.append(stream, 'no-stream', newEvents(1))).rejects.toBeInstanceOf(
        InvalidAppend,
      );
    });

    it.each([-1, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])(
      'refuse %d as an expectation',
      async (expected) => {
        const answer = engine().store.append(newStream(), expected, newEvents(1));
        await expect(answer).rejects.toBeInstanceOf(InvalidAppend);
      },
    );

    it('refuse without naming content of the event', async () => {
      const answer = engine().store.append(newStream(), 'no-stream', [newEvent({ data: '{"name":"Kim"' })]);
      await expect(answer).rejects.not.toThrow('Kim');
    });

    it('let an event of exactly the limit pass', async () => {
      const { store } = engine();
      const stream = newStream();
      const event = eventOf(maximumEventBytes);
      await store.append(stream, 'no-stream', [event]);
      const [found] = await wholeStream(store, stream);
      expect(JSON.parse(found?.data ?? '')).toEqual(JSON.parse(event.data));
    });

    it('let an append of exactly the limit pass', async () => {
      const { store } = engine();
      const stream = newStream();
      const events = eventsOf(maximumAppendBytes);
      await store.append(stream, 'no-stream', events);
      expect(await wholeStream(store, stream)).toHaveLength(events.length);
    });

    it('let as many events as the limit pass', async () => {
      const { store } = engine();
      const stream = newStream();
      const answer = await store.append(stream, 'no-stream', newEvents(maximumAppendEvents));
      expect(answer.revision).toBe(maximumAppendEvents - 1);
    });
  });
}

/** An event of that many bytes when it is filled with one-byte characters; of more with others. */
function eventOf(bytes: number, filling = 'x'): EventToAppend {
  const frame = '{"a":""}'.length + '{}'.length;
  return newEvent({ data: `{"a":"${filling.repeat(bytes - frame)}"}`, metadata: {} });
}

/** Events of that many bytes in all, each within its own limit. */
function eventsOf(bytes: number): readonly EventToAppend[] {
  const full = Math.floor(bytes / maximumEventBytes);
  const rest = bytes % maximumEventBytes;
  return [...Array.from({ length: full }, () => eventOf(maximumEventBytes)), eventOf(rest)];
}

/** Metadata as it might arrive past the compiler. */
function withMetadata(json: string): EventToAppend {
  const metadata = JSON.parse(json) as Record<string, string>;
  return newEvent({ metadata });
}
