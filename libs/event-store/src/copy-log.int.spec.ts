import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startStandIn, type StandIn } from '../../../test/stand-in/stand-in.js';
import { newEvent, newEvents, newStream, readOn } from './contract/sample-events.js';
import { compareLogs, copyLog, ForeignTarget } from './copy-log.js';
import { beforeTheFirst, type EventStore } from './event-store.js';
import { openEventStoreDb, type EventStoreDb } from './eventstoredb/index.js';
import { openSqliteEventStore, type SqliteEventStore } from './sqlite/index.js';

jest.setTimeout(60_000);

const given = process.env.CASETRAIL_TEST_ESDB;
const server = given ? 'EventStoreDB' : 'a stand-in of EventStoreDB';

describe(`Copying a log between SQLite and ${server}`, () => {
  let standIn: StandIn | undefined;
  let source: SqliteEventStore;
  let served: EventStoreDb;
  let back: SqliteEventStore;
  let folders: string[];

  beforeEach(async () => {
    folders = [folder(), folder()];
    standIn = given ? undefined : await startStandIn();
    source = openSqliteEventStore({ folder: folders[0] ?? '' });
    back = openSqliteEventStore({ folder: folders[1] ?? '' });
    served = await openEventStoreDb({
      url: standIn?.url ?? given ?? '',
      namespace: `test-${randomUUID().slice(0, 18)}`,
    });
    await fill(source);
  });
  afterEach(async () => {
    for (const store of [source, served, back]) await store.close();
    await standIn?.dispose();
    for (const each of folders) rmSync(each, { recursive: true });
  });

  it('brings every event there and back as it was', async () => {
    const { length } = await readOn(source, beforeTheFirst);
    expect(await copyLog(source, served)).toEqual({ found: 0, copied: length, isComplete: true });
    expect(await copyLog(served, back)).toEqual({ found: 0, copied: length, isComplete: true });
    expect(await compareLogs(source, served, 7)).toEqual({ same: length });
    expect(await compareLogs(source, back, 7)).toEqual({ same: length });
    expect(await readOn(back, beforeTheFirst)).toEqual(await readOn(source, beforeTheFirst));
  });

  it('goes on where it was killed, at whichever append', async () => {
    const { length } = await readOn(source, beforeTheFirst);
    let appends = 0;
    for (let died = 1; ; died += 4) {
      const dying = dyingAfter(died, served);
      try {
        await copyLog(source, dying, { batch: 10 });
        break;
      } catch (fault) {
        expect(fault).toEqual(new Error('Killed.'));
        appends += 1;
      }
    }
    expect(appends).toBeGreaterThan(2);
    expect(await copyLog(source, served)).toEqual({ found: length, copied: 0, isComplete: true });
    expect(await compareLogs(source, served)).toEqual({ same: length });
  });

  it('stops when it is told to, and tells how far it is', async () => {
    const stopping = new AbortController();
    const told: number[] = [];
    const progress = ({ found, copied }: { found: number; copied: number }) => {
      told.push(found + copied);
      if (told.length === 2) stopping.abort();
    };
    const stopped = await copyLog(source, served, { progress, signal: stopping.signal, batch: 5 });
    expect(stopped).toEqual({ found: 0, copied: 10, isComplete: false });
    expect(told).toEqual([5, 10]);
    expect(await copyLog(source, served, { batch: 5 })).toMatchObject({ found: 10, isComplete: true });
  });

  it('takes along what the source gains meanwhile', async () => {
    let isFirst = true;
    const stream = newStream();
    const progress = () => {
      if (isFirst) void source.append(stream, 'no-stream', newEvents(3));
      isFirst = false;
    };
    await copyLog(source, served, { progress, batch: 5 });
    expect(await served.readStream(stream, 0, 10)).toHaveLength(3);
  });

  it('refuses a target that holds something else, and names it', async () => {
    await served.append('somebody-elses', 'no-stream', newEvents(1));
    const copying = copyLog(source, served);
    await expect(copying).rejects.toBeInstanceOf(ForeignTarget);
    await expect(copying).rejects.toThrow(/at event 0 of stream somebody-elses: choose an empty one\.$/);
    expect(await readOn(served, beforeTheFirst)).toHaveLength(1);
  });

  it('refuses a target that has gone on by itself', async () => {
    await copyLog(source, back);
    await back.append('later', 'no-stream', newEvents(1));
    await expect(copyLog(source, back)).rejects.toThrow(/at event 0 of stream later/);
  });

  it('refuses a target that differs in one value of one event', async () => {
    const [first, ...rest] = await readOn(source, beforeTheFirst);
    if (first === undefined) throw new Error('The source is empty.');
    await back.append(first.stream, 'no-stream', [{ ...first, metadata: { actor: 'another' } }]);
    await expect(copyLog(source, back)).rejects.toBeInstanceOf(ForeignTarget);
    expect(await compareLogs(source, back)).toEqual({
      same: 0,
      difference: `Event 0 of stream ${first.stream} differs in its metadata.`,
    });
    expect(rest.length).toBeGreaterThan(0);
  });

  it('says which event a log lacks', async () => {
    await copyLog(source, back);
    const stream = newStream();
    await source.append(stream, 'no-stream', newEvents(1));
    const { difference } = await compareLogs(source, back);
    expect(difference).toBe(`Event 0 of stream ${stream} is missing in the second log.`);
    expect((await compareLogs(back, source)).difference).toMatch(/is missing in the first log/);
  });
});

/** Interwoven streams, runs of several events, data in spellings that no engine would choose, and large ones. */
async function fill(store: EventStore): Promise<void> {
  const streams = [newStream(), newStream(), newStream()];
  for (let round = 0; round < 6; round += 1) {
    for (const [index, stream] of streams.entries()) {
      const expected = round === 0 ? 'no-stream' : round * (index + 1) - 1;
      await store.append(stream, expected, newEvents(index + 1));
    }
  }
  const odd = ['{ "a" : 1.0 }', '{"a":"\\u00e5","a":12345678901234567890}', '{"2":1,"1":"\\ud800"}'];
  await store.append(
    newStream(),
    'no-stream',
    odd.map((data) => newEvent({ data })),
  );
  const large = JSON.stringify({ text: 'å'.repeat(100_000) });
  for (const expected of ['no-stream', 3] as const) {
    const events = Array.from({ length: 4 }, () => newEvent({ data: large }));
    await store.append('large', expected, events);
  }
}

/** A store whose process is killed right after so many appends. */
function dyingAfter(appends: number, store: EventStore): EventStore {
  let left = appends;
  return {
    append: async (...asked) => {
      const answer = await store.append(...asked);
      left -= 1;
      if (left === 0) throw new Error('Killed.');
      return answer;
    },
    readStream: (...asked) => store.readStream(...asked),
    readAll: (...asked) => store.readAll(...asked),
    head: () => store.head(),
    follow: (...asked) => store.follow(...asked),
    close: () => store.close(),
  };
}

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'casetrail-copy-'));
}
