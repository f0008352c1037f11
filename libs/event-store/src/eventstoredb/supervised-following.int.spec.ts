import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startStandIn, type StandIn } from '../../../../test/stand-in/stand-in.js';
import { idsOf, newEvents, newStream, readOn } from '../contract/sample-events.js';
import { beforeTheFirst, type FollowedPortion, type Position } from '../event-store.js';
import { StoreUnavailable } from '../faults.js';
import type { EventStoreDb } from './event-store-db.js';
import { openEventStoreDb } from './open-event-store-db.js';
import { eventually } from './testing/eventually.js';
import { briefPatience, lastingPatience } from './testing/patience-of-the-spec.js';

jest.setTimeout(30_000);

describe('A follower of the log', () => {
  let standIn: StandIn;
  let store: EventStoreDb;
  const opened: EventStoreDb[] = [];
  let stopping: AbortController;
  let reports: string[];

  beforeEach(async () => {
    reports = [];
    stopping = new AbortController();
    standIn = await startStandIn({ announcesCaughtUp: true });
    store = await open();
  });
  afterEach(async () => {
    stopping.abort();
    standIn.conduct.heal();
    // Also what a failing spec leaves open: no log on the server of the next one could be opened beside it.
    for (const each of opened.splice(0)) await each.close();
    await standIn.dispose();
  });

  async function open(patience = lastingPatience, namespace = 'test'): Promise<EventStoreDb> {
    const report = (trouble: string) => reports.push(trouble);
    const log = await openEventStoreDb({ url: standIn.url, namespace, patience, report });
    opened.push(log);
    return log;
  }

  function follow(after: Position = beforeTheFirst, limit = 10): AsyncIterator<FollowedPortion, undefined> {
    return store.follow(after, limit, stopping.signal)[Symbol.asyncIterator]();
  }

  /** Ids of the next `count` events. */
  async function next(portions: AsyncIterator<FollowedPortion, undefined>, count: number): Promise<string[]> {
    const ids: string[] = [];
    while (ids.length < count) ids.push(...idsOf((await portions.next()).value?.events ?? []));
    return ids;
  }

  /** What puts an end to the subscriptions that are live, without being asked. */
  const ends: readonly (readonly [what: string, end: () => void | Promise<void>])[] = [
    ['ended by the server without a fault', () => standIn.endSubscriptions()],
    ['dropped by the server', () => standIn.dropSubscriptions()],
    ['cut off with its connection', () => standIn.cutConnections()],
    ['gone with the server, which comes back', () => standIn.stop().then(() => standIn.start())],
  ];

  it.each(ends)('goes on after the last event when its subscription was %s', async (_, end) => {
    const stream = newStream();
    await store.append(stream, 'no-stream', newEvents(5));
    const portions = follow(beforeTheFirst, 3);
    const seen = await next(portions, 3);
    await end();
    seen.push(...(await next(portions, 2)));
    await store.append(stream, 4, newEvents(2));
    seen.push(...(await next(portions, 2)));
    await end();
    const live = next(portions, 3);
    await store.append(stream, 6, newEvents(3));
    seen.push(...(await live));
    expect(seen).toEqual(idsOf(await readOn(store, beforeTheFirst)));
    expect(reports.length).toBeGreaterThan(0);
  });

  it('neither misses nor repeats an event while subscriptions end again and again', async () => {
    const writers = Array.from({ length: 4 }, async () => {
      const stream = newStream();
      await store.append(stream, 'no-stream', newEvents(2));
      for (let done = 1; done < 25; done += 1) await store.append(stream, 2 * done - 1, newEvents(2));
    });
    const portions = follow(beforeTheFirst, 7);
    const seen: string[] = [];
    for (let round = 0; seen.length < 200; round += 1) {
      seen.push(...idsOf((await portions.next()).value?.events ?? []));
      if (round % 3 === 2) await ends[Math.floor(round / 3) % 2]?.[1]();
    }
    await Promise.all(writers);
    expect(seen).toEqual(idsOf(await readOn(store, beforeTheFirst)));
  });

  it('is caught up with the last event only, however early the server says so', async () => {
    await store.append(newStream(), 'no-stream', newEvents(10));
    const portions = follow(beforeTheFirst, 4);
    const told: (boolean | undefined)[] = [];
    for (let count = 0; count < 3; count += 1) told.push((await portions.next()).value?.caughtUp);
    expect(told).toEqual([false, false, true]);
  });

  it('holds the server back while its reader is busy', async () => {
    const stream = newStream();
    for (let done = 0; done < 20; done += 1) {
      await store.append(stream, done === 0 ? 'no-stream' : 100 * done - 1, newEvents(100));
    }
    const portions = follow(beforeTheFirst, 1);
    await portions.next();
    standIn.endSubscriptions();
    const { value } = await portions.next();
    expect(value?.events[0]?.revision).toBe(1);
    stopping.abort();
    expect(await portions.next()).toEqual({ done: true, value: undefined });
  });

  it('notices a subscription that has gone deaf, and makes another', async () => {
    const portions = follow();
    await portions.next();
    const live = portions.next();
    await eventually(() => expect(standIn.subscriptions).toBe(1));
    standIn.deafenSubscriptions();
    await store.append(newStream(), 'no-stream', newEvents(1));
    expect((await live).value?.events).toHaveLength(1);
  });

  it('finds its place among many events of others', async () => {
    const stream = newStream();
    await store.append(stream, 'no-stream', newEvents(1));
    const other = await open(lastingPatience, 'test-2');
    for (let done = 0; done < 6; done += 1) await other.append(newStream(), 'no-stream', newEvents(100));
    const portions = follow();
    const [first] = await next(portions, 1);
    standIn.dropSubscriptions();
    await store.append(stream, 0, newEvents(1));
    const [second] = await next(portions, 1);
    expect([first, second]).toEqual(idsOf(await readOn(store, beforeTheFirst)));
    expect(await readOn(other, beforeTheFirst)).toHaveLength(600);
  });

  it('frees its subscription when its reader throws', async () => {
    await store.append(newStream(), 'no-stream', newEvents(5));
    const reading = (async () => {
      for await (const { events } of store.follow(beforeTheFirst, 2, stopping.signal)) {
        if (events.length > 0) throw new Error('A reader stumbled.');
      }
    })();
    await expect(reading).rejects.toThrow('A reader stumbled.');
    await eventually(() => expect(standIn.subscriptions).toBe(0));
  });

  it('tells its reader when the server stays away', async () => {
    await store.close();
    store = await open(briefPatience);
    const portions = follow();
    await portions.next();
    const waiting = portions.next();
    await standIn.stop();
    await expect(waiting).rejects.toBeInstanceOf(StoreUnavailable);
    await standIn.start();
  });
});
