import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startStandIn, type StandIn } from '../../../../test/stand-in/stand-in.js';
import { newEvent, newEvents, newStream, idsOf, wholeStream } from '../contract/sample-events.js';
import { RevisionConflict, StoreUnavailable } from '../faults.js';
import { openEventStoreDb } from './open-event-store-db.js';
import type { EventStoreDb } from './event-store-db.js';
import { eventually } from './testing/eventually.js';
import { briefPatience, lastingPatience } from './testing/patience-of-the-spec.js';

jest.setTimeout(30_000);

describe('An append whose answer is in doubt', () => {
  let standIn: StandIn;
  let store: EventStoreDb;
  let reports: string[];

  beforeEach(async () => {
    reports = [];
    standIn = await startStandIn();
    store = await open();
  });
  afterEach(async () => {
    standIn.conduct.heal();
    await store.close();
    await standIn.dispose();
  });

  function open(patience = lastingPatience): Promise<EventStoreDb> {
    const report = (trouble: string) => reports.push(trouble);
    return openEventStoreDb({ url: standIn.url, namespace: 'test', patience, report });
  }

  /** The same log, given up on soon. */
  async function openAnew(): Promise<void> {
    await store.close();
    store = await open(briefPatience);
  }

  it('is answered from what is stored when the connection was lost after the commit', async () => {
    const stream = newStream();
    const events = newEvents(2);
    standIn.conduct.misbehave('cut-after-commit', 1);
    const answer = await store.append(stream, 'no-stream', events);
    const found = await wholeStream(store, stream);
    expect(idsOf(found)).toEqual(idsOf(events));
    expect(answer).toEqual({ revision: 1, position: found.at(-1)?.position });
  });

  it('is made again under its first expectation when it was lost before the commit', async () => {
    const stream = newStream();
    await store.append(stream, 'no-stream', newEvents(1));
    const events = newEvents(2);
    standIn.conduct.misbehave('cut-before-commit', 1);
    const answer = await store.append(stream, 0, events);
    const found = await wholeStream(store, stream);
    expect(idsOf(found.slice(1))).toEqual(idsOf(events));
    expect(answer).toEqual({ revision: 2, position: found.at(-1)?.position });
    expect(reports).toHaveLength(1);
  });

  it('leaves nobody waiting on a silent server, and is stored once when that goes on', async () => {
    await openAnew();
    const stream = newStream();
    const events = newEvents(1);
    standIn.conduct.misbehave('silent');
    const answer = store.append(stream, 'no-stream', events);
    await expect(answer).rejects.toBeInstanceOf(StoreUnavailable);
    expect(store.state).toMatchObject({ writes: 'stopped' });
    standIn.conduct.heal();
    const { revision } = await store.append(stream, 'no-stream', events);
    expect(revision).toBe(0);
    expect(await wholeStream(store, stream)).toHaveLength(1);
  });

  it('is stored once when the answer to the first attempt comes late', async () => {
    const streams = Array.from({ length: 20 }, () => newStream());
    standIn.conduct.misbehave('silent');
    const answers = streams.map((stream) => store.append(stream, 'no-stream', newEvents(2)));
    setTimeout(() => standIn.conduct.heal(), 700);
    expect((await Promise.all(answers)).map(({ revision }) => revision)).toEqual(streams.map(() => 1));
    for (const stream of streams) expect(await wholeStream(store, stream)).toHaveLength(2);
  });

  it('is a conflict when others wrote there meanwhile', async () => {
    const stream = newStream();
    standIn.conduct.misbehave('cut-before-commit', 1);
    const answer = store.append(stream, 'no-stream', newEvents(1));
    const other = newEvent();
    standIn.log.append(`test/${stream}`, 'no-stream', [
      {
        ...other,
        contentType: 'application/json',
        data: Buffer.from(other.data),
        metadata: Buffer.from('{}'),
      },
    ]);
    await expect(answer).rejects.toBeInstanceOf(RevisionConflict);
    await expect(answer).rejects.toMatchObject({ actual: 0 });
  });

  it('gets its position from what is stored when a repeated one is answered without', async () => {
    const stream = newStream();
    const events = newEvents(3);
    const first = await store.append(stream, 'no-stream', events);
    standIn.conduct.misbehave('without-positions');
    expect(await store.append(stream, 'no-stream', events)).toEqual(first);
  });

  it('waits until a starting server is ready', async () => {
    standIn.conduct.misbehave('not-ready');
    setTimeout(() => standIn.conduct.heal(), 300);
    const { revision } = await store.append(newStream(), 'no-stream', newEvents(1));
    expect(revision).toBe(0);
    expect(reports.join()).toContain('Server Is Not Ready');
  });

  it('survives a restart of the server, with many under way', async () => {
    const streams = Array.from({ length: 60 }, () => newStream());
    const appends = streams.map(async (stream) => {
      for (const expected of ['no-stream', 0, 1, 2] as const) {
        await store.append(stream, expected, newEvents(1));
      }
    });
    const writing = Promise.all(appends);
    await standIn.stop();
    setTimeout(() => void standIn.start(), 300);
    await writing;
    for (const stream of streams) {
      const found = await wholeStream(store, stream);
      expect(found.map(({ revision }) => revision)).toEqual([0, 1, 2, 3]);
    }
  });

  it('says that the server does not answer while that is so, and recovers without being asked', async () => {
    await openAnew();
    await standIn.stop();
    const answer = store.append(newStream(), 'no-stream', newEvents(1));
    await expect(answer).rejects.toBeInstanceOf(StoreUnavailable);
    expect(store.state).toMatchObject({ writes: 'stopped', reason: expect.stringContaining('127.0.0.1') });
    await expect(store.head()).rejects.toBeInstanceOf(StoreUnavailable);
    await standIn.start();
    await eventually(() => expect(store.state).toEqual({ writes: 'taken' }));
  });

  it('goes to the leader when another node has become it', async () => {
    const other = await startStandIn({ beside: standIn });
    try {
      const stream = newStream();
      await store.append(stream, 'no-stream', newEvents(1));
      standIn.conduct.misbehave({ leader: other.node });
      await store.append(stream, 0, newEvents(1));
      expect(await wholeStream(store, stream)).toHaveLength(2);
      expect(other.connections).toBeGreaterThan(0);
      // The new leader goes: the address that was given leads again.
      standIn.conduct.heal();
      await other.stop();
      await store.append(stream, 1, newEvents(1));
      expect(await wholeStream(store, stream)).toHaveLength(3);
    } finally {
      await other.dispose();
    }
  });

  it('is dropped by the server while the same is under way for another process, and found stored', async () => {
    const stream = newStream();
    const events = newEvents(1);
    standIn.conduct.misbehave({ slow: 250 });
    const proposal = { ...events[0]!, contentType: 'application/json' };
    const answer = store.append(stream, 'no-stream', events);
    standIn.log.append(`test/${stream}`, 'no-stream', [
      { ...proposal, data: Buffer.from(proposal.data), metadata: Buffer.from('{}') },
    ]);
    expect((await answer).revision).toBe(0);
    expect(await wholeStream(store, stream)).toHaveLength(1);
  });

  it('does not open a log on a server that stays away, and says where', async () => {
    await store.close();
    await standIn.stop();
    const opening = open(briefPatience);
    await expect(opening).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(opening).rejects.toThrow(/^EventStoreDB at 127\.0\.0\.1:\d+ can't be used \(.*\)\.$/);
    await standIn.start();
    store = await open();
  });

  it('opens a log once a starting server is ready', async () => {
    await store.close();
    standIn.conduct.misbehave('not-ready');
    setTimeout(() => standIn.conduct.heal(), 200);
    store = await open();
    expect(reports.length).toBeGreaterThan(0);
  });
});
