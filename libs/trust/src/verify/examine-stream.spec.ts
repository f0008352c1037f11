import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#event-store';
import { linkEvent } from '../chain.js';
import { collected } from '../testing/collected.js';
import { examineStream } from './examine-stream.js';

function hashed(event: RecordedEvent, previousHash: string): RecordedEvent {
  return { ...event, metadata: { hash: linkEvent({ ...event, previousHash }) } };
}

function eventAt(revision: number, data = `{"number":${revision}}`): RecordedEvent {
  const type = 'specification/happened';
  return { stream: 'file', revision, position: '', id: `id-${data}`, type, data, metadata: {} };
}

function recorded(count: number): RecordedEvent[] {
  let previousHash = '';
  return Array.from({ length: count }, (_, revision) => {
    const event = hashed(eventAt(revision), previousHash);
    previousHash = event.metadata.hash ?? '';
    return event;
  });
}

/** Numbers them as they stand, as somebody does who hides a gap. */
function renumbered(events: readonly RecordedEvent[]): RecordedEvent[] {
  return events.map((event, revision) => ({ ...event, revision }));
}

/** Each finding as `kind revision`. */
async function found(events: readonly RecordedEvent[]): Promise<string[]> {
  const store = {
    readStream: (_: string, from: number, limit: number) =>
      Promise.resolve(events.filter(({ revision }) => revision >= from).slice(0, limit)),
  };
  const findings = await collected(examineStream(store, 'file'));
  return findings.map(({ kind, revision }) => `${kind} ${revision}`);
}

const longest = recorded(450);

const streams = fc.integer({ min: 3, max: 450 }).chain((count) =>
  fc.record({
    events: fc.constant(longest.slice(0, count)),
    at: fc.nat(count - 1),
    howMany: fc.integer({ min: 1, max: 12 }),
    forgery: fc.boolean(),
  }),
);

const runs = { seed: 6, numRuns: 50 };

describe('Examining a stream', () => {
  it('finds nothing in a sound one', async () => {
    expect(await found([])).toEqual([]);
    expect(await found(recorded(500))).toEqual([]);
  });

  it('names the event that was changed, wherever it stands', () =>
    fc.assert(
      fc.asyncProperty(streams, async ({ events, at }) => {
        const changed = events.map((event, index) => (index === at ? { ...event, data: '{}' } : event));
        expect(await found(changed)).toEqual([`changed ${at}`]);
      }),
      runs,
    ));

  it('names the first of the events that were taken out between others', () =>
    fc.assert(
      fc.asyncProperty(streams, async ({ events, at, howMany }) => {
        const left = events.toSpliced(at, Math.min(howMany, events.length - at - 1));
        fc.pre(left.length < events.length);
        expect(await found(left)).toEqual([`missing ${at}`]);
      }),
      runs,
    ));

  it('names them too when the later ones were renumbered', () =>
    fc.assert(
      fc.asyncProperty(streams, async ({ events, at, howMany }) => {
        // Two must be left behind the gap: the first of them can't be tried, the second one tells.
        const count = Math.min(howMany, events.length - at - 2);
        fc.pre(count > 0);
        expect(await found(renumbered(events.toSpliced(at, count)))).toEqual([`missing ${at}`]);
      }),
      runs,
    ));

  it('names the events that were put in between others, with right hashes and with wrong ones', () =>
    fc.assert(
      fc.asyncProperty(streams, async ({ events, at, howMany, forgery }) => {
        let previousHash = events[at - 1]?.metadata.hash ?? '';
        const putIn = Array.from({ length: howMany }, (_, index) => {
          const event = hashed(eventAt(at + index, `{"forged":${index}}`), forgery ? previousHash : 'x');
          previousHash = event.metadata.hash ?? '';
          return event;
        });
        expect(await found(renumbered(events.toSpliced(at, 0, ...putIn)))).toEqual(
          putIn.map((_, index) => `inserted ${at + index}`),
        );
      }),
      runs,
    ));

  it('names the two events that changed places', () =>
    fc.assert(
      fc.asyncProperty(streams, async ({ events, at, howMany }) => {
        const [one, other] = [events[at], events[at + howMany]];
        fc.pre(one !== undefined && other !== undefined);
        const swapped = events.with(at, other).with(at + howMany, one);
        expect(await found(renumbered(swapped))).toEqual([`reordered ${at}`, `reordered ${at + howMany}`]);
      }),
      runs,
    ));

  it('names the event that was moved to a later or an earlier place', () =>
    fc.assert(
      fc.asyncProperty(streams, async ({ events, at, howMany, forgery }) => {
        const to = at + howMany;
        fc.pre(howMany > 1 && to < events.length);
        const [from, target] = forgery ? [at, to] : [to, at];
        const moved = events.toSpliced(from, 1).toSpliced(target, 0, events[from]!);
        expect(await found(renumbered(moved))).toEqual([`reordered ${target}`]);
      }),
      runs,
    ));

  it('names an event that stands there twice', async () => {
    const events = recorded(6);
    expect(await found(events.toSpliced(3, 0, events[3]!))).toEqual(['inserted 3']);
  });

  it('goes on after each finding', async () => {
    const events = recorded(300);
    const tampered = events
      .with(10, { ...events[10]!, type: 'specification/other' })
      .with(250, { ...events[250]!, id: 'other' })
      .toSpliced(100, 3);
    expect(await found(tampered)).toEqual(['changed 10', 'missing 100', 'changed 250']);
  });
});
