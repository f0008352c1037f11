import { randomUUID } from 'node:crypto';
import { beforeTheFirst, type EventStore, type EventToAppend } from '#event-store';
import { openEventStoreDb } from '#event-store/eventstoredb';
import { EventStoreDBClient, jsonEvent, NO_STREAM, START, streamNameFilter } from '@eventstore/db-client';
import type { Measured } from './measured.js';

const rounds = 5;
/** Appends of one event each by all callers of a round together. */
const appends = 3_200;
/** Events to catch up with, and as many of others between them. */
const stored = 20_000;
const portion = 500;
const aim = 0.8;

/** Appends `count` events one after another to a stream of its own. */
type Caller = (count: number) => Promise<void>;

/**
 * Appends through our adapter against the bare client, and catching up with one namespace among others, on the
 * same server in turns. One client at a time, as the client demands.
 *
 * @param url of an EventStoreDB that may be filled
 */
export async function measureLog(url: string): Promise<readonly Measured[]> {
  const appending = [];
  for (const callers of [1, 32]) appending.push(await measureAppends(url, callers));
  return [...appending, await measureCatchUp(url)];
}

async function measureAppends(url: string, callers: number): Promise<Measured> {
  const pairs = await inTurns(
    () => withOurs(url, freshNamespace(), (store) => perSecond(callers, ourCaller(store))),
    () => withBare(url, (client) => perSecond(callers, bareCaller(client))),
  );
  return { what: `appends of one event, ${callers} caller(s)`, ...pairs, unit: 'appends/s', aim };
}

async function measureCatchUp(url: string): Promise<Measured> {
  const [wanted, others] = [freshNamespace(), freshNamespace()];
  for (const namespace of Array.from({ length: stored / portion }, () => [wanted, others]).flat()) {
    await withOurs(url, namespace, (store) => store.append(randomUUID(), 'no-stream', newEvents(portion)));
  }
  const pairs = await inTurns(
    () => withOurs(url, wanted, (store) => eventsPerSecond(() => followOurs(store))),
    () => withBare(url, (client) => eventsPerSecond(() => followBare(client, wanted))),
  );
  return { what: 'catching up with one namespace of two', ...pairs, unit: 'events/s', aim };
}

/** The median of several rounds of each, taken in turns, so that what else the machine does meets both. */
async function inTurns(ours: () => Promise<number>, bare: () => Promise<number>) {
  const figures: { ours: number; bare: number }[] = [];
  for (let round = 0; round < rounds; round += 1) figures.push({ bare: await bare(), ours: await ours() });
  return { ours: median(figures.map((each) => each.ours)), bare: median(figures.map((each) => each.bare)) };
}

function median(figures: readonly number[]): number {
  return figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? Number.NaN;
}

async function perSecond(callers: number, newCaller: () => Caller): Promise<number> {
  await newCaller()(20);
  const began = performance.now();
  await Promise.all(Array.from({ length: callers }, () => newCaller()(appends / callers)));
  return (appends * 1_000) / (performance.now() - began);
}

async function eventsPerSecond(catchUp: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await catchUp();
  return (stored * 1_000) / (performance.now() - began);
}

function ourCaller(store: EventStore): () => Caller {
  return () => async (count) => {
    const stream = randomUUID();
    for (let done = 0; done < count; done += 1) {
      await store.append(stream, done === 0 ? 'no-stream' : done - 1, newEvents(1));
    }
  };
}

function bareCaller(client: EventStoreDBClient): () => Caller {
  return () => async (count) => {
    const stream = `bare-${randomUUID()}`;
    for (let done = 0; done < count; done += 1) {
      const events = newEvents(1).map(({ id, type, metadata }) =>
        jsonEvent({ id, type, data: body, metadata }),
      );
      await client.appendToStream(stream, events, {
        expectedRevision: done === 0 ? NO_STREAM : BigInt(done - 1),
      });
    }
  };
}

async function followOurs(store: EventStore): Promise<void> {
  const over = new AbortController();
  let seen = 0;
  for await (const { events } of store.follow(beforeTheFirst, portion, over.signal)) {
    seen += events.length;
    if (seen >= stored) return;
  }
}

async function followBare(client: EventStoreDBClient, namespace: string): Promise<void> {
  const filter = streamNameFilter({ prefixes: [`${namespace}/`] });
  const subscription = client.subscribeToAll({ fromPosition: START, filter });
  let seen = 0;
  for await (const { event } of subscription) {
    if (event) seen += 1;
    if (seen >= stored) break;
  }
  await subscription.unsubscribe();
}

async function withOurs<T>(
  url: string,
  namespace: string,
  work: (store: EventStore) => Promise<T>,
): Promise<T> {
  const store = await openEventStoreDb({ url, namespace });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function withBare<T>(url: string, work: (client: EventStoreDBClient) => Promise<T>): Promise<T> {
  const client = EventStoreDBClient.connectionString(url);
  try {
    return await work(client);
  } finally {
    await client.dispose();
  }
}

function freshNamespace(): string {
  return `bench-${randomUUID().slice(0, 18)}`;
}

const body = { text: 'x'.repeat(480) };
const data = JSON.stringify(body);

function newEvents(count: number): readonly EventToAppend[] {
  return Array.from({ length: count }, () => ({
    id: randomUUID(),
    type: 'bench/something-happened',
    data,
    metadata: { actor: 'bench' },
  }));
}
