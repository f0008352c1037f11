import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newEvent, newEvents, newStream, readOn, wholeStream } from '../contract/sample-events.js';
import { beforeTheFirst } from '../event-store.js';
import { CorruptEvent, StoreUnavailable } from '../faults.js';
import { openDurableFile, openForReading } from './durable-file.js';
import { DataFolderRefused } from './folder-refusal.js';
import { logFileName, openSqliteEventStore, openSqliteLogForReading } from './open-sqlite-event-store.js';
import { SqliteEventStore } from './sqlite-event-store.js';

describe('the SQLite log', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'casetrail-log-'));
    file = join(folder, logFileName);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Runs a statement on a connection of its own, as somebody who goes around the store would. */
  function goAround(statement: string): void {
    const connection = openDurableFile(file);
    try {
      connection.exec(statement);
    } finally {
      connection.close();
    }
  }

  async function storeEvents(count: number): Promise<void> {
    const store = openSqliteEventStore({ folder });
    await store.append(newStream(), 'no-stream', newEvents(count));
    await store.close();
  }

  it('makes 64 parallel appends durable with fewer than 16 commits', async () => {
    const store = openSqliteEventStore({ folder });
    await Promise.all(Array.from({ length: 64 }, () => store.append(newStream(), 'no-stream', newEvents(3))));
    expect(store.commits).toBeLessThan(16);
    expect(await readOn(store, beforeTheFirst)).toHaveLength(192);
    await store.close();
  });

  it('is looked into beside its owner, and when nobody owns it', async () => {
    const store = openSqliteEventStore({ folder });
    const stream = newStream();
    await store.append(stream, 'no-stream', newEvents(3));
    for (const close of [undefined, () => store.close()]) {
      await close?.();
      const looking = openSqliteLogForReading({ folder });
      expect(await looking.readStream(stream, 0, 10)).toHaveLength(3);
      expect(await looking.readAll(beforeTheFirst, 2)).toHaveLength(2);
      looking.close();
    }
  });

  it('is not made by looking for it, and nothing else is taken for it', () => {
    expect(() => openSqliteLogForReading({ folder })).toThrow(DataFolderRefused);
    expect(readdirSync(folder)).toEqual([]);
    goAround('CREATE TABLE recipes (name TEXT)');
    expect(() => openSqliteLogForReading({ folder })).toThrow(DataFolderRefused);
  });

  it('flushes every commit to the disk', () => {
    const connection = openDurableFile(file);
    expect(connection.pragma('synchronous', { simple: true })).toBe(2);
    expect(connection.pragma('journal_mode', { simple: true })).toBe('wal');
    connection.close();
  });

  it.each([
    "UPDATE events SET data = '{}'",
    'DELETE FROM events',
    'INSERT OR REPLACE INTO events SELECT * FROM events WHERE position = 1',
    "UPDATE streams SET name = 'other'",
    'DELETE FROM streams',
  ])('refuses to %s', async (statement) => {
    await storeEvents(2);
    expect(() => goAround(statement)).toThrow(/never/);
  });

  it('never gives a revision of a stream twice', async () => {
    await storeEvents(2);
    const again = `INSERT INTO events (stream, revision, id, type, data, metadata)
      SELECT stream, revision, id, type, data, metadata FROM events`;
    expect(() => goAround(again)).toThrow(/UNIQUE/);
  });

  it('leaves nothing half, goes on reading and says why when its disk is full', async () => {
    await storeEvents(2);
    const writing = openDurableFile(file);
    writing.pragma(`max_page_count = ${String(writing.pragma('page_count', { simple: true }))}`);
    const store = new SqliteEventStore(writing, openForReading(file));
    const stream = newStream();
    const large = JSON.stringify({ text: 'x'.repeat(50_000) });
    const answers = await Promise.allSettled([
      store.append(newStream(), 'no-stream', newEvents(1)),
      store.append(stream, 'no-stream', [newEvent(), newEvent({ data: large })]),
    ]);
    for (const answer of answers) {
      expect(answer.status === 'rejected' && answer.reason).toBeInstanceOf(StoreUnavailable);
    }
    expect(store.state).toMatchObject({ writes: 'stopped', reason: expect.stringContaining('SQLITE_FULL') });
    await expect(store.append(stream, 'no-stream', newEvents(1))).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await readOn(store, beforeTheFirst)).toHaveLength(2);
    await store.close();

    const mended = openSqliteEventStore({ folder });
    expect(mended.state).toEqual({ writes: 'taken' });
    await mended.append(stream, 'no-stream', newEvents(1));
    expect(await wholeStream(mended, stream)).toHaveLength(1);
    await mended.close();
  });

  it('tells an event whose metadata was damaged from a sound one', async () => {
    await storeEvents(1);
    goAround(`DROP TRIGGER no_event_is_changed; UPDATE events SET metadata = '{"actor":1}'`);
    const store = openSqliteEventStore({ folder });
    await expect(store.readAll(beforeTheFirst, 1)).rejects.toBeInstanceOf(CorruptEvent);
    await store.close();
  });

  it('leaves one file behind when it is closed', async () => {
    await storeEvents(1);
    expect(readdirSync(folder)).toEqual([logFileName]);
  });

  describe('refuses in one line to open', () => {
    const opening = () => openSqliteEventStore({ folder });

    it('a log of a newer version', async () => {
      await storeEvents(1);
      goAround('PRAGMA user_version = 2');
      expect(opening).toThrow(DataFolderRefused);
      expect(opening).toThrow(/newer Casetrail \(log version 2; this one reads 1\)/);
    });

    it('a database that is something else', () => {
      goAround('CREATE TABLE recipes (name TEXT)');
      expect(opening).toThrow(/is not a log of Casetrail/);
    });

    it('a file that is no database', () => {
      writeFileSync(file, 'dear diary '.repeat(1000));
      expect(opening).toThrow(DataFolderRefused);
      expect(opening).toThrow(/SQLITE_NOTADB.*restore it from a backup/);
    });

    it('a folder in the place of the file', () => {
      mkdirSync(file);
      expect(opening).toThrow(DataFolderRefused);
    });

    it('a folder that is not there', () => {
      expect(() => openSqliteEventStore({ folder: join(folder, 'missing') })).toThrow(/ENOENT/);
    });
  });
});
