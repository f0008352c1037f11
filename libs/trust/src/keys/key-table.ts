import type { Database } from 'better-sqlite3';
import { dataClasses, type DataClass } from '#casework';
import { openDurableFile } from '#event-store/sqlite';
import { engineFault } from '../engine-fault.js';
import { KeyStoreRefused, KeyStoreUnavailable, UnknownKeySet } from './faults.js';
import type { WrappedKeys } from './wrapped-keys.js';
import { wrappedBytes } from './wrapping.js';

const schemaVersion = 1;

/** What stands in the place of a destroyed key. */
const destroyed = Buffer.alloc(wrappedBytes);

/** The file `keys.sqlite`: one row a key set, one column a kind of data. */
export interface KeyTable {
  /** Stores all key sets durably, or none. */
  insert(sets: readonly (readonly [keyId: string, wrapped: WrappedKeys])[]): void;
  find(keyId: string): WrappedKeys | undefined;
  /** Overwrites keys with zeroes and leaves no earlier copy of their pages in the write-ahead log. */
  overwrite(keyIds: readonly string[], classes: readonly DataClass[]): void;
  /** A key wrapped when the store was created: only the right master key opens it. */
  readonly witness: Buffer;
  close(): void;
}

/**
 * Opens the table, or creates it with the witness when the store is new.
 *
 * Every key has the same length and is destroyed by overwriting it in place. Rows are only ever added at the end.
 * So SQLite moves no key from page to page, which could leave a copy behind.
 *
 * @throws {KeyStoreRefused} the file is none of ours, or of a newer version
 */
export function openKeyTable(path: string, witnessForNew: Buffer | undefined): KeyTable {
  const database = openDurableFile(path);
  try {
    database.pragma('secure_delete = ON');
    prepareSchema(database, path, witnessForNew);
    return keyTableOn(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

function prepareSchema(database: Database, path: string, witnessForNew: Buffer | undefined): void {
  const version = database.pragma('user_version', { simple: true });
  if (version === schemaVersion) return;
  if (version !== 0) {
    throw new KeyStoreRefused(`${path} was written by a newer Casetrail: start that version.`);
  }
  if (witnessForNew === undefined) {
    throw new KeyStoreRefused(`${path} holds no keys any more: put it back from a backup.`);
  }
  database.transaction(() => {
    database.exec(`
      CREATE TABLE witness (wrapped BLOB NOT NULL) STRICT;
      CREATE TABLE key_set (
        number INTEGER PRIMARY KEY,
        key_id TEXT NOT NULL UNIQUE,
        ${dataClasses.map((dataClass) => `${dataClass} BLOB NOT NULL`).join(', ')}
      ) STRICT;
      PRAGMA user_version = ${schemaVersion};
    `);
    database.prepare('INSERT INTO witness VALUES (?)').run(witnessForNew);
  })();
}

function keyTableOn(database: Database): KeyTable {
  const insertOne = database.prepare(
    `INSERT INTO key_set (key_id, ${dataClasses.join(', ')})
     VALUES (?, ${dataClasses.map(() => '?').join(', ')})`,
  );
  const findOne = database.prepare<[string], Readonly<Record<DataClass, Buffer>>>(
    `SELECT ${dataClasses.join(', ')} FROM key_set WHERE key_id = ?`,
  );
  const insertAll = database.transaction((sets: Parameters<KeyTable['insert']>[0]) => {
    for (const [keyId, wrapped] of sets) {
      insertOne.run(keyId, ...dataClasses.map((dataClass) => wrapped.get(dataClass)));
    }
  });
  const overwriteAll = database.transaction(
    (keyIds: readonly string[], classes: readonly DataClass[]): void => {
      const columns = classes.map((dataClass) => `${dataClass} = zeroblob(${wrappedBytes})`);
      const overwriteOne = database.prepare(`UPDATE key_set SET ${columns.join(', ')} WHERE key_id = ?`);
      for (const keyId of keyIds) {
        if (overwriteOne.run(keyId).changes !== 1) throw new UnknownKeySet(keyId);
      }
    },
  );
  const witness = database.prepare<[], Buffer>('SELECT wrapped FROM witness').pluck().get();
  if (witness === undefined) throw new KeyStoreRefused('keys.sqlite is damaged: put it back from a backup.');

  return {
    witness,
    insert: (sets) => reportingFaults(() => insertAll(sets)),
    find: (keyId) => {
      const row = reportingFaults(() => findOne.get(keyId));
      return row && new Map(dataClasses.map((each) => [each, row[each]] as const).filter(isWhole));
    },
    overwrite: (keyIds, classes) =>
      reportingFaults(() => {
        overwriteAll(keyIds, classes);
        truncateWriteAheadLog(database);
      }),
    close: () => database.close(),
  };
}

function isWhole([, wrapped]: readonly [DataClass, Buffer]): boolean {
  return !wrapped.equals(destroyed);
}

function truncateWriteAheadLog(database: Database): void {
  const [result] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (result?.busy !== 0) {
    throw new KeyStoreUnavailable(
      'The keys are destroyed, but another reader of keys.sqlite keeps their old pages: end it and destroy again.',
    );
  }
}

function reportingFaults<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const fault = engineFault(error);
    if (fault === undefined) throw error;
    throw new KeyStoreUnavailable(`The key store failed: ${fault.message}.`, { cause: error });
  }
}
