import type { Database, Statement } from 'better-sqlite3';
import { sql, type Kysely } from 'kysely';
import type { Instant } from '#casework';
import { DataFolderRefused, GroupCommit, openDurableFile } from '#event-store/sqlite';
import { migrateFile, NewerSchema, type Migrations } from '#schema';
import { engineFault } from '../engine-fault.js';
import { wrappedBytes } from '../keys/wrapped-keys.js';
import { OldRecordsKept, VaultRefused, VaultUnavailable, type VaultEntry, type VaultScope } from './vault.js';
import type { Rewritten, SealedRecord, VaultTable } from './vault-table.js';

/**
 * Keys lie apart from what is sealed under them, in slots that are overwritten in place when a record is destroyed and
 * then used again: rows of one length that are never deleted, so that SQLite moves no key from page to page, which
 * could leave a copy behind.
 */
const statements = [
  'CREATE TABLE witness (wrapped BLOB NOT NULL) STRICT',
  `CREATE TABLE key_slot (
    number INTEGER PRIMARY KEY,
    is_free INTEGER NOT NULL,
    wrapped BLOB NOT NULL
  ) STRICT`,
  'CREATE INDEX free_key_slots ON key_slot (number) WHERE is_free = 1',
  `CREATE TABLE record (
    id TEXT NOT NULL UNIQUE,
    slot INTEGER NOT NULL UNIQUE REFERENCES key_slot (number),
    kind TEXT NOT NULL,
    file_id TEXT NOT NULL,
    matter_id TEXT,
    owner TEXT NOT NULL,
    writers TEXT NOT NULL,
    readers TEXT NOT NULL,
    version INTEGER NOT NULL,
    begun_at TEXT NOT NULL,
    written_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    readings INTEGER NOT NULL,
    last_read_at TEXT,
    sealed BLOB NOT NULL
  ) STRICT`,
  'CREATE INDEX records_of_files ON record (file_id, begun_at, id)',
  'CREATE INDEX records_by_end ON record (ends_at)',
];

/** Every id that was used, with nothing of what stood under it, until the end that its record had. */
const usedIds = [
  'CREATE TABLE used_id (id TEXT PRIMARY KEY, ends_at TEXT NOT NULL) STRICT',
  'INSERT INTO used_id SELECT id, ends_at FROM record',
  'CREATE INDEX used_ids_by_end ON used_id (ends_at)',
];

function migrationsWith(newWitness: () => Buffer): Migrations {
  return {
    '01-records': {
      up: async (database: Kysely<unknown>) => {
        for (const statement of statements) await sql.raw(statement).execute(database);
        await sql`INSERT INTO witness VALUES (${newWitness()})`.execute(database);
      },
    },
    '02-used-ids': {
      up: async (database: Kysely<unknown>) => {
        for (const statement of usedIds) await sql.raw(statement).execute(database);
      },
    },
  };
}

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly fileId: string;
  readonly matterId: string | null;
  readonly owner: string;
  readonly writers: string;
  readonly readers: string;
  readonly version: number;
  readonly begunAt: Instant;
  readonly writtenAt: Instant;
  readonly endsAt: Instant;
  readonly readings: number;
  readonly lastReadAt: Instant | null;
}

interface SealedRow extends Row {
  readonly sealed: Buffer;
  readonly wrappedKey: Buffer;
}

const columns = `id, kind, file_id AS fileId, matter_id AS matterId, owner, writers, readers, version,
  begun_at AS begunAt, written_at AS writtenAt, ends_at AS endsAt, readings, last_read_at AS lastReadAt`;

/** All of a file, or of one of its matters. */
const ofScope = 'file_id = @fileId AND (@matterId IS NULL OR matter_id = @matterId)';

/** The values that a statement names. */
type Bound = Readonly<Record<string, string | number | Buffer | null>>;

/**
 * Opens the file, or makes it.
 *
 * @throws {VaultRefused} it is none of ours, or of a newer version
 * @throws {DataFolderRefused} in one line: the disk, or SQLite, refuses it
 */
export async function openVaultTable(path: string, newWitness: () => Buffer): Promise<SqliteVaultTable> {
  const database = openDurableFile(path);
  try {
    // Also what is sealed leaves no trace on the pages that it is deleted from.
    database.pragma('secure_delete = ON');
    await migrateFile(database, migrationsWith(newWitness));
    return new SqliteVaultTable(database);
  } catch (fault) {
    database.close();
    if (fault instanceof NewerSchema) {
      throw new VaultRefused(`${path} was written by a newer Casetrail: start that version.`);
    }
    if (fault instanceof DataFolderRefused || engineFault(fault) === undefined) throw fault;
    throw new VaultRefused(`${path} can't be used: move it aside, and drafts begin anew.`, { cause: fault });
  }
}

/** The file `vault.sqlite`. All that is asked within one turn of the event loop shares a commit. */
export class SqliteVaultTable implements VaultTable {
  readonly witness: Buffer;
  readonly #groupCommit: GroupCommit;
  readonly #takeSlot: Statement<[Buffer], number>;
  readonly #addSlot: Statement<[Buffer]>;
  readonly #use: Statement<[Bound]>;
  readonly #insert: Statement<[Bound]>;
  readonly #find: Statement<[string], SealedRow>;
  readonly #entries: Statement<[Bound], Row>;
  readonly #count: Statement<[Bound]>;
  readonly #rewrite: Statement<[Bound]>;
  readonly #freeSlot: Statement<[number]>;
  readonly #keepUsed: Statement<[Bound]>;
  readonly #forgetUsed: Statement<[Bound]>;
  /** A start that follows a crash finds what was removed before it. */
  #isPurged = false;

  constructor(private readonly database: Database) {
    this.witness =
      database.prepare<[], Buffer>('SELECT wrapped FROM witness').pluck().get() ?? Buffer.alloc(0);
    this.#groupCommit = new GroupCommit(database);
    this.#takeSlot = database
      .prepare<[Buffer], number>(
        `UPDATE key_slot SET is_free = 0, wrapped = ?
         WHERE number = (SELECT min(number) FROM key_slot WHERE is_free = 1) RETURNING number`,
      )
      .pluck();
    this.#addSlot = database.prepare('INSERT INTO key_slot (is_free, wrapped) VALUES (0, ?)');
    this.#use = database.prepare('INSERT OR IGNORE INTO used_id (id, ends_at) VALUES (@id, @endsAt)');
    this.#insert = database.prepare(
      `INSERT INTO record (id, slot, kind, file_id, matter_id, owner, writers, readers, version, begun_at, written_at,
         ends_at, readings, sealed)
       VALUES (@id, @slot, @kind, @fileId, @matterId, @owner, @writers, @readers, @version, @begunAt, @writtenAt,
         @endsAt, @readings, @sealed)`,
    );
    this.#find = database.prepare(
      `SELECT ${columns}, sealed, wrapped AS wrappedKey FROM record JOIN key_slot ON number = slot WHERE id = ?`,
    );
    this.#entries = database.prepare(
      `SELECT ${columns} FROM record WHERE ${ofScope} AND ends_at > @after ORDER BY begun_at, id`,
    );
    this.#count = database.prepare(
      'UPDATE record SET readings = readings + 1, last_read_at = @at WHERE id = @id AND version = @version',
    );
    this.#rewrite = database.prepare(
      `UPDATE record SET version = @next, written_at = @writtenAt, ends_at = @endsAt, sealed = @sealed
       WHERE id = @id AND version = @version`,
    );
    this.#freeSlot = database.prepare(
      `UPDATE key_slot SET is_free = 1, wrapped = zeroblob(${wrappedBytes}) WHERE number = ?`,
    );
    this.#keepUsed = database.prepare('UPDATE used_id SET ends_at = @endsAt WHERE id = @id');
    this.#forgetUsed = database.prepare(
      'DELETE FROM used_id WHERE ends_at <= @at AND id NOT IN (SELECT id FROM record)',
    );
  }

  get takesRecords(): boolean {
    return this.#groupCommit.state.writes === 'taken';
  }

  insert({ entry, sealed, wrappedKey }: SealedRecord): Promise<boolean> {
    const { matterId, writers, readers, lastReadAt: _, ...plain } = entry;
    return this.#write(() => {
      if (this.#use.run({ id: entry.id, endsAt: entry.endsAt }).changes === 0) return false;
      const slot = this.#takeSlot.get(wrappedKey) ?? Number(this.#addSlot.run(wrappedKey).lastInsertRowid);
      const lists = { writers: JSON.stringify(writers), readers: JSON.stringify(readers) };
      this.#insert.run({ ...plain, ...lists, matterId: matterId ?? null, slot, sealed });
      return true;
    }, sealed.length);
  }

  find(id: string): Promise<SealedRecord | undefined> {
    return this.#read(() => {
      const row = this.#find.get(id);
      if (row === undefined) return undefined;
      const { sealed, wrappedKey, ...told } = row;
      return { entry: entryOf(told), sealed, wrappedKey };
    });
  }

  entriesOf(scope: VaultScope, endingAfter: Instant): Promise<readonly VaultEntry[]> {
    return this.#read(() => this.#entries.all({ ...boundOf(scope), after: endingAfter }).map(entryOf));
  }

  countReading(id: string, version: number, at: Instant): Promise<boolean> {
    return this.#write(() => this.#count.run({ id, version, at }).changes > 0);
  }

  rewrite(id: string, version: number, { writtenAt, endsAt, sealed, ...next }: Rewritten): Promise<boolean> {
    const values = { id, version, next: next.version, writtenAt, endsAt, sealed };
    return this.#write(() => this.#rewrite.run(values).changes > 0, sealed.length);
  }

  remove(ids: readonly string[], version?: number): Promise<number> {
    const which = 'id IN (SELECT value FROM json_each(@ids)) AND (@version IS NULL OR version = @version)';
    return this.#remove(which, { ids: JSON.stringify(ids), version: version ?? null });
  }

  removeAllOf(scope: VaultScope, begunUntil?: Instant): Promise<number> {
    const which = `${ofScope} AND (@begunUntil IS NULL OR begun_at <= @begunUntil)`;
    return this.#remove(which, { ...boundOf(scope), begunUntil: begunUntil ?? null });
  }

  async removeEnded(at: Instant): Promise<number> {
    const removed = await this.#remove('ends_at <= @at', { at });
    await this.#write(() => this.#forgetUsed.run({ at }));
    return removed;
  }

  purge(): Promise<void> {
    return this.#read(() => {
      if (this.#isPurged) return;
      const [result] = this.database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
      if (result?.busy !== 0) {
        throw new OldRecordsKept('another reader of vault.sqlite');
      }
      this.#isPurged = true;
    });
  }

  close(): Promise<void> {
    return this.#read(() => {
      this.#groupCommit.close();
      this.database.close();
    });
  }

  #remove(which: string, bound: Bound): Promise<number> {
    const taken = this.database.prepare<[Bound], { id: string; slot: number; endsAt: Instant }>(
      `DELETE FROM record WHERE ${which} RETURNING id, slot, ends_at AS endsAt`,
    );
    return this.#write(() => {
      const removed = taken.all(bound);
      for (const { id, slot, endsAt } of removed) {
        this.#freeSlot.run(slot);
        this.#keepUsed.run({ id, endsAt });
      }
      if (removed.length > 0) this.#isPurged = false;
      return removed.length;
    });
  }

  async #write<Result>(job: () => Result, bytes = 0): Promise<Result> {
    try {
      return await this.#groupCommit.run(job, bytes);
    } catch (fault) {
      throw unavailable(fault);
    }
  }

  #read<Result>(work: () => Result): Promise<Result> {
    return new Promise((resolve, reject) => {
      try {
        resolve(work());
      } catch (fault) {
        reject(unavailable(fault));
      }
    });
  }
}

function boundOf({ fileId, matterId }: VaultScope): Bound {
  return { fileId, matterId: matterId ?? null };
}

function entryOf({ matterId, lastReadAt, writers, readers, ...plain }: Row): VaultEntry {
  return {
    ...plain,
    ...(matterId !== null && { matterId }),
    ...(lastReadAt !== null && { lastReadAt }),
    writers: JSON.parse(writers) as string[],
    readers: JSON.parse(readers) as string[],
  };
}

function unavailable(fault: unknown): VaultUnavailable {
  if (fault instanceof VaultUnavailable) return fault;
  const message = fault instanceof Error ? fault.message : String(fault);
  return new VaultUnavailable(`The vault failed: ${message.replace(/\.$/, '')}.`, { cause: fault });
}
