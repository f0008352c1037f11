import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startStandIn, type StandIn } from '../../../../test/stand-in/stand-in.js';
import { proposalOf } from '../../../../test/stand-in/stored-log.js';
import {
  idsOf,
  newEvent,
  newEvents,
  newId,
  newStream,
  readOn,
  wholeStream,
} from '../contract/sample-events.js';
import { beforeTheFirst } from '../event-store.js';
import { CorruptEvent, InvalidPosition } from '../faults.js';
import type { EventStoreDb } from './event-store-db.js';
import { openEventStoreDb } from './open-event-store-db.js';
import { usualPatience } from './patience.js';
import { eventually } from './testing/eventually.js';
import { briefPatience, lastingPatience } from './testing/patience-of-the-spec.js';

jest.setTimeout(30_000);

describe('A log on a server that others use', () => {
  let standIn: StandIn;
  let store: EventStoreDb;
  const opened: EventStoreDb[] = [];

  beforeEach(async () => {
    standIn = await startStandIn();
    store = await open('test');
  });
  afterEach(async () => {
    // Also what a failing spec leaves open: no log on the server of the next one could be opened beside it.
    for (const each of opened.splice(0)) await each.close();
    await standIn.dispose();
  });

  async function open(
    namespace: string,
    url = standIn.url,
    patience = lastingPatience,
  ): Promise<EventStoreDb> {
    const log = await openEventStoreDb({ url, namespace, patience });
    opened.push(log);
    return log;
  }

  it('holds the events of its own namespace only, also where another name begins alike', async () => {
    const others = [await open('test-2'), await open('tes')];
    const stream = newStream();
    const events = newEvents(2);
    await store.append(stream, 'no-stream', events.slice(0, 1));
    for (const other of others) await other.append(stream, 'no-stream', newEvents(20));
    await store.append(stream, 0, events.slice(1));
    for (const other of others) await other.append(stream, 19, newEvents(20));
    expect(idsOf(await readOn(store, beforeTheFirst, 1))).toEqual(idsOf(events));
    expect(idsOf(await wholeStream(store, stream))).toEqual(idsOf(events));
    expect(await store.head()).toBe((await wholeStream(store, stream)).at(-1)?.position);
  });

  it('shares one connection with the other logs of its process, and frees it with the last', async () => {
    const other = await open('other');
    await other.append(newStream(), 'no-stream', newEvents(1));
    await store.append(newStream(), 'no-stream', newEvents(1));
    expect(standIn.connections).toBe(1);
    await other.close();
    await store.append(newStream(), 'no-stream', newEvents(1));
    await store.close();
    await eventually(() => expect(standIn.connections).toBe(0));
  });

  it('is refused to a process that has a log on another server', async () => {
    const elsewhere = await startStandIn();
    await expect(open('test', elsewhere.url)).rejects.toThrow(/close that log first/);
    await elsewhere.dispose();
  });

  it.each(['http://localhost', 'esdb://', 'localhost:2113', ''])('is not opened at %j', async (url) => {
    await expect(open('test', url)).rejects.toThrow(/^The address of EventStoreDB is malformed: give esdb:/);
  });

  it.each(['', 'a/b', 'a b', '$system', 'x'.repeat(41)])('is not opened as %j', async (namespace) => {
    await expect(open(namespace)).rejects.toThrow(/^The namespace of the log is malformed/);
  });

  it('does not show the password of its address when the server stays away', async () => {
    await store.close();
    await standIn.stop();
    const url = standIn.url.replace('esdb://', 'esdb://keeper:secret@');
    const opening = open('test', url, briefPatience);
    await expect(opening).rejects.toThrow(/^EventStoreDB at 127/);
    await expect(opening).rejects.not.toThrow(/secret/);
    await standIn.start();
  });

  it('works with an account in its address', async () => {
    await store.close();
    store = await open('test', standIn.url.replace('esdb://', 'esdb://keeper:secret@'));
    expect((await store.append(newStream(), 'no-stream', newEvents(1))).revision).toBe(0);
  });

  it('gives back data byte for byte, however it is spelled', async () => {
    const stream = newStream();
    const spellings = [
      '{"a":1}',
      '{ "a" : 1 }\n',
      '{"a":1.0,"b":1e2,"c":-0,"d":12345678901234567890}',
      '{"b":1,"2":0,"1":0}',
      '{"a":"\\u00e5\\/"}',
      '{"a":1,"a":2}',
    ];
    await store.append(
      stream,
      'no-stream',
      spellings.map((data) => newEvent({ data })),
    );
    expect((await wholeStream(store, stream)).map(({ data }) => data)).toEqual(spellings);
  });

  it('gives nothing that JSON can not spell', async () => {
    await store.append(newStream(), 'no-stream', newEvents(1));
    const events = await readOn(store, beforeTheFirst);
    expect(JSON.parse(JSON.stringify(events))).toEqual(events);
  });

  it.each([
    ['malformed data', '{"a":', '{}', 'its data is no JSON object'],
    ['a text as data', '"a"', '{}', 'its data is no JSON object'],
    ['malformed metadata', '{}', '{"a":', 'its metadata is not flat strings'],
    ['no metadata', '{}', '', 'its metadata is not flat strings'],
    ['deep metadata', '{}', '{"a":{}}', 'its metadata is not flat strings'],
  ])('refuses a stored event with %s', async (_, data, metadata, reason) => {
    const stream = newStream();
    await store.append(stream, 'no-stream', newEvents(1));
    const { position } = (await wholeStream(store, stream))[0]!;
    standIn.log.append(`test/${stream}`, 0, [proposalOf('damaged', data, metadata, newId())]);
    const corrupt = new CorruptEvent(stream, 1, reason);
    await expect(wholeStream(store, stream)).rejects.toEqual(corrupt);
    await expect(store.readAll(position, 1)).rejects.toEqual(corrupt);
    const portions = store.follow(position, 1, new AbortController().signal)[Symbol.asyncIterator]();
    await expect(portions.next()).rejects.toEqual(corrupt);
  });

  it('misses what was deleted on the server', async () => {
    const stream = newStream();
    await store.append(stream, 'no-stream', newEvents(2));
    standIn.log.softDelete(`test/${stream}`);
    await expect(store.append(stream, 'no-stream', newEvents(1))).rejects.toBeInstanceOf(CorruptEvent);
    await expect(wholeStream(store, stream)).rejects.toEqual(new CorruptEvent(stream, 0, 'it is missing'));
  });

  it('refuses a position where no event stands, to readers and followers', async () => {
    const { position } = await store.append(newStream(), 'no-stream', newEvents(2));
    const [commit] = position.split('-');
    const forged = String(Number(commit) - 1).padStart(19, '0');
    const nowhere = `${forged}-${forged}`;
    await expect(store.readAll(nowhere, 1)).rejects.toBeInstanceOf(InvalidPosition);
    const portions = store.follow(nowhere, 1, new AbortController().signal)[Symbol.asyncIterator]();
    await expect(portions.next()).rejects.toBeInstanceOf(InvalidPosition);
  });

  it('takes hundreds of appends at once on a connection that has taken none', async () => {
    await store.close();
    store = await open('test', standIn.url, usualPatience);
    const streams = Array.from({ length: 400 }, () => newStream());
    const answers = await Promise.all(streams.map((each) => store.append(each, 'no-stream', newEvents(1))));
    expect(new Set(answers.map(({ position }) => position)).size).toBe(400);
  });
});
