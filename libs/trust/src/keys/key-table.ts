import type { Database } from 'better-sqlite3';
import { sql, type Kysely } from 'kysely';
import { openDurableFile } from '#event-store/sqlite';
import { migrateFile, NewerSchema, type Migrations } from '#schema';
import { engineFault } from '../engine-fault.js';
import { KeyStoreRefused, KeyStoreUnavailable, UnknownKeySet } from './key-store.js';
import { wrappedBytes, type WrappedKeys } from './wrapped-keys.js';

/** What stands in the place of a destroyed key. */
const destroyed = Buffer.alloc(wrappedBytes);

/** The file `keys.sqlite`: one row a key, found by its set and its class of data. */
export interface KeyTable {
  /** Stores all key sets durably, or none. */
  insert(sets: readonly (readonly [keyId: string, wrapped: WrappedKeys])[]): void;
  find(keyId: string): WrappedKeys | undefined;
  /** Overwrites keys of some classes or of all with zeroes and leaves no earlier copy of their pages anywhere. */
  overwrite(keyIds: readonly string[], dataClasses: readonly string[] | undefined): void;
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
export async function openKeyTable(path: string, witnessForNew: Buffer | undefined): Promise<KeyTable> {
  const database = openDurableFile(path);
  try {
    database.pragma('secure_delete = ON');
    await migrateFile(database, migrationsOf(path, witnessForNew));
    return keyTableOn(database);
  } catch (error) {
    database.close();
    if (!(error instanceof NewerSchema)) throw error;
    throw new KeyStoreRefused(`${path} was written by a newer Casetrail: start that version.`);
  }
}

function migrationsOf(path: string, witnessForNew: Buffer | undefined): Migrations {
  return {
    '01-a-row-a-key': {
      up: async (database: Kysely<unknown>) => {
        const earlier = await database.introspection.getTables();
        if (earlier.length === 0) {
          if (witnessForNew === undefined) {
            throw new KeyStoreRefused(`${path} holds no keys any more: put it back from a backup.`);
          }
          await sql`CREATE TABLE witness (wrapped BLOB NOT NULL) STRICT`.execute(database);
          await sql`INSERT INTO witness VALUES (${witnessForNew})`.execute(database);
        }
        await sql`
          CREATE TABLE wrapped_key (
            number INTEGER PRIMARY KEY,
            key_id TEXT NOT NULL,
            data_class TEXT NOT NULL,
            wrapped BLOB NOT NULL,
            UNIQUE (key_id, data_class)
          ) STRICT`.execute(database);
        // Once there was a row for each set. Its pages are freed with zeroes in them, for deleting is secure here.
        const sets = earlier.find(({ name }) => name === 'key_set');
        if (sets === undefined) return;
        const classes = sets.columns
          .map(({ name }) => name)
          .filter((name) => !/^(number|key_id)$/.test(name));
        for (const name of classes) {
          await sql`
            INSERT INTO wrapped_key (key_id, data_class, wrapped)
            SELECT key_id, ${name}, ${sql.ref(name)} FROM key_set ORDER BY number`.execute(database);
        }
        await sql`DROP TABLE key_set`.execute(database);
      },
    },
  };
}

function keyTableOn(database: Database): KeyTable {
  const insertOne = database.prepare(
    'INSERT INTO wrapped_key (key_id, data_class, wrapped) VALUES (?, ?, ?)',
  );
  const findAll = database
    .prepare<[string], [dataClass: string, wrapped: Buffer]>(
      'SELECT data_class, wrapped FROM wrapped_key WHERE key_id = ?',
    )
    .raw();
  const zeroes = `UPDATE wrapped_key SET wrapped = zeroblob(${wrappedBytes}) WHERE key_id = ?`;
  const overwriteAll = database.prepare(zeroes);
  const overwriteOne = database.prepare(`${zeroes} AND data_class = ?`);
  const insertSets = database.transaction((sets: Parameters<KeyTable['insert']>[0]) => {
    for (const [keyId, wrapped] of sets) {
      for (const [dataClass, key] of wrapped) insertOne.run(keyId, dataClass, key);
    }
  });
  const overwriteSets = database.transaction(
    (...[keyIds, dataClasses]: Parameters<KeyTable['overwrite']>) => {
      for (const keyId of keyIds) {
        if (findAll.get(keyId) === undefined) throw new UnknownKeySet(keyId);
        if (dataClasses === undefined) overwriteAll.run(keyId);
        else for (const dataClass of dataClasses) overwriteOne.run(keyId, dataClass);
      }
    },
  );
  const witness = database.prepare<[], Buffer>('SELECT wrapped FROM witness').pluck().get();
  if (witness === undefined) throw new KeyStoreRefused('keys.sqlite is damaged: put it back from a backup.');

  return {
    witness,
    insert: (sets) => reportingFaults(() => insertSets(sets)),
    find: (keyId) => {
      const rows = reportingFaults(() => findAll.all(keyId));
      return rows.length === 0
        ? undefined
        : new Map(rows.filter(([, wrapped]) => !wrapped.equals(destroyed)));
    },
    overwrite: (keyIds, dataClasses) =>
      reportingFaults(() => {
        overwriteSets(keyIds, dataClasses);
        truncateWriteAheadLog(database);
      }),
    close: () => database.close(),
  };
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
