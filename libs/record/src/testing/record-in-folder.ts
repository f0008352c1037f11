import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach } from '@jest/globals';
import { dataClassesOf, procedures } from '#casework';
import { openSqliteEventStore, type SqliteEventStore } from '#event-store/sqlite';
import { openKeyStore, verifyLog, type KeyStore } from '#trust';

/** A log on SQLite with its keys. */
export interface RecordInFolder {
  readonly log: SqliteEventStore;
  readonly keys: KeyStore;
  /** What a verifier of the whole log has to say; nothing when every stream is whole. */
  findings(): Promise<readonly string[]>;
}

/** Gives each test an empty log in a temporary folder, and removes it after the test. */
export function recordInFolder(): RecordInFolder {
  let folder: string;
  let log: SqliteEventStore;
  let keys: KeyStore;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casetrail-'));
    log = openSqliteEventStore({ folder });
    keys = await openKeyStore({ folder: join(folder, 'keys'), dataClasses: dataClassesOf(procedures) });
  });

  afterEach(async () => {
    await log.close();
    await keys.close();
    await rm(folder, { recursive: true });
  });

  return {
    get log() {
      return log;
    },
    get keys() {
      return keys;
    },
    async findings() {
      const found: string[] = [];
      for await (const { says } of verifyLog(log, Readable.from([]))) found.push(says);
      return found;
    },
  };
}
