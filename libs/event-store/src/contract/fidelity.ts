import { describe, expect, it } from '@jest/globals';
import type { EngineInUse } from './engine-under-test.js';
import { newEvent, newStream, wholeStream } from './sample-events.js';

/** Values of data that engines have been known to bend. */
const awkwardData: readonly (readonly [what: string, json: string])[] = [
  ['nothing', '{}'],
  ['letters of several scripts', '{"name":"Åsa Öberg-Łukasz 李 🧒🏽 עברית"}'],
  ['a key __proto__', '{"__proto__":{"admin":true},"constructor":"x","toString":1}'],
  ['quotes, slashes and control characters', '{"text":"\\"\\\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\\u2028"}'],
  ['an escaped half of a surrogate pair', '{"half":"\\ud800"}'],
  ['numbers at their limits', '{"n":[0,1e308,5e-324,9007199254740991,-0.1]}'],
  ['null, booleans and empty containers', '{"a":null,"b":[true,false],"c":{},"d":[],"e":""}'],
  ['deep nesting', `{"a":${'['.repeat(200)}${']'.repeat(200)}}`],
  ['a text that looks like a date', '{"date":"2025-02-30T25:61:00Z"}'],
  ['keys that look like numbers', '{"10":"a","9":"b","01":"c"}'],
];

/** What is handed over comes back as what it was, also when the log was opened anew. */
export function describeFidelity(engine: EngineInUse): void {
  describe('keeping values', () => {
    it.each(awkwardData)('gives back %s as data', async (_, json) => {
      const stream = newStream();
      await engine().store.append(stream, 'no-stream', [newEvent({ data: json })]);
      const [found] = await wholeStream(engine().store, stream);
      expect(normalised(found?.data ?? '')).toBe(normalised(json));
    });

    it('gives back metadata with awkward keys and values', async () => {
      const stream = newStream();
      const json = '{"__proto__":"x","":"empty key","ö":"","constructor":"y","z":"\\ud800 🧒🏽 \\u0000"}';
      const metadata = JSON.parse(json) as Record<string, string>;
      await engine().store.append(stream, 'no-stream', [newEvent({ metadata })]);
      const [found] = await wholeStream(engine().store, stream);
      expect(normalised(JSON.stringify(found?.metadata))).toBe(normalised(json));
    });

    it('gives back id, type, stream and revision', async () => {
      const stream = `${newStream()}:Åre@2026_1.x/y`;
      const event = newEvent({ type: 'child-protection/öppnad.v2' });
      await engine().store.append(stream, 'no-stream', [event]);
      const [found] = await wholeStream(engine().store, stream);
      expect(found).toMatchObject({ id: event.id, type: event.type, stream, revision: 0 });
    });

    it('has everything as it was, in its place, after the log was opened anew', async () => {
      const stream = newStream();
      const events = awkwardData.map(([, json]) => newEvent({ data: json }));
      await engine().store.append(stream, 'no-stream', events);
      const before = await wholeStream(engine().store, stream);
      const head = await engine().store.head();
      await engine().reopen();
      expect(await wholeStream(engine().store, stream)).toEqual(before);
      expect(await engine().store.head()).toBe(head);
      const { position } = await engine().store.append(stream, events.length - 1, [newEvent()]);
      expect(position > head).toBe(true);
    });
  });
}

/** One spelling of a JSON value: engines keep the value, not its spelling. */
function normalised(json: string): string {
  return JSON.stringify(withSortedKeys(JSON.parse(json)));
}

function withSortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]): [string, unknown] => [key, withSortedKeys(each)]);
  return { entries: entries.sort(([one], [other]) => (one < other ? -1 : 1)) };
}
