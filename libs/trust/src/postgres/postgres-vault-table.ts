import { sql, type Kysely } from 'kysely';
import pRetry from 'p-retry';
import type { Instant } from '#casework';
import type { Migrations } from '#schema';
import { OldRecordsKept, VaultUnavailable, type VaultEntry, type VaultScope } from '../vault/vault.js';
import type { Rewritten, SealedRecord, VaultTable } from '../vault/vault-table.js';
import { breaksConnection, told } from './postgres-fault.js';
import type { Ask, PostgresDatabase } from './postgres-database.js';

const schemaName = 'casetrail_vault';

/**
 * How often it is tried to be rid of old rows, and how many milliseconds apart; and how long each try may hold up
 * whoever uses the table, where somebody else holds it. The sweep tries again.
 */
const purging = { retries: 3, minTimeout: 100, factor: 1 };
const lockingTakes = 1_000;

/** The SQLSTATE of whoever has waited long enough for a lock. */
const lockNotAvailable = '55P03';

/**
 * Keys lie apart from what is sealed under them, in a table so small that it can be written anew for each destroying:
 * old rows of the records then hold nothing that can be opened. `removal` says that this has still to be done.
 */
const statements = [
  `CREATE TABLE ${schemaName}.witness (wrapped bytea NOT NULL)`,
  `CREATE TABLE ${schemaName}.record_key (id uuid PRIMARY KEY, wrapped bytea NOT NULL)`,
  `CREATE TABLE ${schemaName}.record (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    file_id text COLLATE "C" NOT NULL,
    matter_id text COLLATE "C",
    owner text COLLATE "C" NOT NULL,
    writers text[] NOT NULL,
    readers text[] NOT NULL,
    version int NOT NULL,
    begun_at text COLLATE "C" NOT NULL,
    written_at text COLLATE "C" NOT NULL,
    ends_at text COLLATE "C" NOT NULL,
    readings int NOT NULL,
    last_read_at text COLLATE "C",
    sealed bytea NOT NULL
  )`,
  `CREATE INDEX records_of_files ON ${schemaName}.record (file_id, begun_at, id)`,
  `CREATE INDEX records_by_end ON ${schemaName}.record (ends_at)`,
  `CREATE TABLE ${schemaName}.removal (number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY)`,
];

/** Every id that was used, with nothing of what stood under it, until the end that its record had. */
const usedIds = [
  `CREATE TABLE ${schemaName}.used_id (id uuid PRIMARY KEY, ends_at text COLLATE "C" NOT NULL)`,
  `INSERT INTO ${schemaName}.used_id SELECT id, ends_at FROM ${schemaName}.record`,
  `CREATE INDEX used_ids_by_end ON ${schemaName}.used_id (ends_at)`,
];

function migrationsWith(newWitness: () => Buffer): Migrations {
  return {
    '01-records': {
      up: async (database: Kysely<unknown>) => {
        for (const statement of statements) await sql.raw(statement).execute(database);
        const witness = sql.table(`${schemaName}.witness`);
        await sql`INSERT INTO ${witness} VALUES (${newWitness()})`.execute(database);
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
  readonly writers: string[];
  readonly readers: string[];
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

const columns = `id, kind, file_id AS "fileId", matter_id AS "matterId", owner, writers, readers, version,
  begun_at AS "begunAt", written_at AS "writtenAt", ends_at AS "endsAt", readings, last_read_at AS "lastReadAt"`;

const insertRecord = `WITH used AS (
    INSERT INTO ${schemaName}.used_id (id, ends_at) VALUES ($1, $11) ON CONFLICT (id) DO NOTHING RETURNING id
  ), inserted AS (
    INSERT INTO ${schemaName}.record (id, kind, file_id, matter_id, owner, writers, readers, version, begun_at,
      written_at, ends_at, readings, sealed)
    SELECT id, $2, $3, $4, $5, $6::text[], $7::text[], $8::int, $9, $10, $11, $12::int, $13::bytea FROM used
    RETURNING id
  )
  INSERT INTO ${schemaName}.record_key (id, wrapped) SELECT id, $14 FROM inserted RETURNING id`;
const findRecord = `SELECT ${columns}, sealed, wrapped AS "wrappedKey"
  FROM ${schemaName}.record JOIN ${schemaName}.record_key USING (id) WHERE id = $1`;
const ofScope = 'file_id = $1 AND ($2::text IS NULL OR matter_id = $2)';
const findEntries = `SELECT ${columns} FROM ${schemaName}.record WHERE ${ofScope} AND ends_at > $3 ORDER BY begun_at, id`;
const countReading = `UPDATE ${schemaName}.record SET readings = readings + 1, last_read_at = $3
  WHERE id = $1 AND version = $2 RETURNING id`;
const rewriteRecord = `UPDATE ${schemaName}.record SET version = $3, written_at = $4, ends_at = $5, sealed = $6
  WHERE id = $1 AND version = $2 RETURNING id`;

const keepUsed = `UPDATE ${schemaName}.used_id AS used SET ends_at = record.ends_at
  FROM ${schemaName}.record WHERE record.id = used.id AND used.id = ANY ($1::uuid[])`;
const forgetUsed = `DELETE FROM ${schemaName}.used_id AS used WHERE ends_at <= $1
  AND NOT EXISTS (SELECT FROM ${schemaName}.record WHERE record.id = used.id)`;

/** The schema `casetrail_vault`. */
export class PostgresVaultTable implements VaultTable {
  #witness: Buffer = Buffer.alloc(0);
  #isServing = true;
  /** The purging under way, and the one that follows it for whoever has removed something since it began. */
  #purging: Promise<void> | undefined;
  #purgingNext: Promise<void> | undefined;

  constructor(private readonly database: PostgresDatabase) {}

  get witness(): Buffer {
    return this.#witness;
  }

  get takesRecords(): boolean {
    return this.#isServing;
  }

  /**
   * Makes the tables where they aren't there.
   *
   * @throws faults of the driver, and `NewerSchema`
   */
  async open(newWitness: () => Buffer): Promise<void> {
    await this.database.migrate(schemaName, migrationsWith(newWitness));
    const [row] = await this.database.ask<{ wrapped: Buffer }>(`SELECT wrapped FROM ${schemaName}.witness`);
    if (row) this.#witness = row.wrapped;
  }

  async insert({ entry, sealed, wrappedKey }: SealedRecord): Promise<boolean> {
    const { id, kind, fileId, matterId, owner, writers, readers, version, readings } = entry;
    const { begunAt, writtenAt, endsAt } = entry;
    const belongsTo = [id, kind, fileId, matterId ?? null, owner, [...writers], [...readers]];
    const values = [...belongsTo, version, begunAt, writtenAt, endsAt, readings, sealed, wrappedKey];
    return (await this.#ask(insertRecord, values)).length > 0;
  }

  async find(id: string): Promise<SealedRecord | undefined> {
    if (!isUuid(id)) return undefined;
    const [row] = await this.#ask<SealedRow>(findRecord, [id]);
    if (row === undefined) return undefined;
    const { sealed, wrappedKey, ...told } = row;
    return { entry: entryOf(told), sealed, wrappedKey };
  }

  async entriesOf({ fileId, matterId }: VaultScope, endingAfter: Instant): Promise<readonly VaultEntry[]> {
    const rows = await this.#ask<Row>(findEntries, [fileId, matterId ?? null, endingAfter]);
    return rows.map(entryOf);
  }

  async countReading(id: string, version: number, at: Instant): Promise<boolean> {
    return (await this.#ask(countReading, [id, version, at])).length > 0;
  }

  async rewrite(id: string, version: number, next: Rewritten): Promise<boolean> {
    const { version: nextVersion, writtenAt, endsAt, sealed } = next;
    const rows = await this.#ask(rewriteRecord, [id, version, nextVersion, writtenAt, endsAt, sealed]);
    return rows.length > 0;
  }

  remove(ids: readonly string[], version?: number): Promise<number> {
    const which = 'id = ANY ($1::uuid[]) AND ($2::int IS NULL OR version = $2)';
    return this.#remove(which, [ids.filter(isUuid), version ?? null]);
  }

  removeAllOf({ fileId, matterId }: VaultScope, begunUntil?: Instant): Promise<number> {
    const which = `${ofScope} AND ($3::text IS NULL OR begun_at <= $3)`;
    return this.#remove(which, [fileId, matterId ?? null, begunUntil ?? null]);
  }

  async removeEnded(at: Instant): Promise<number> {
    const removed = await this.#remove('ends_at <= $1', [at]);
    await this.#ask(forgetUsed, [at]);
    return removed;
  }

  /** Whoever removes something while the keys are written anew shares the next writing with all others that do. */
  purge(): Promise<void> {
    if (this.#purging === undefined) {
      this.#purging = this.#purge().finally(() => {
        this.#purging = undefined;
      });
      return this.#purging;
    }
    this.#purgingNext ??= this.#purging
      .catch(() => undefined)
      .then(() => {
        this.#purgingNext = undefined;
        return this.purge();
      });
    return this.#purgingNext;
  }

  async close(): Promise<void> {
    await this.#purgingNext?.catch(() => undefined);
    await this.#purging?.catch(() => undefined);
    await this.database.end();
  }

  /** Locks records in one order, so that two who remove the same ones don't wait for one another for ever. */
  #remove(which: string, values: readonly unknown[]): Promise<number> {
    return this.#reporting(() =>
      this.database.transaction(async (ask) => {
        const rows = await ask<{ id: string }>(
          `SELECT id FROM ${schemaName}.record WHERE ${which} ORDER BY id FOR UPDATE`,
          values,
        );
        if (rows.length === 0) return 0;
        const ids = rows.map(({ id }) => id);
        await ask(keepUsed, [ids]);
        await ask(`DELETE FROM ${schemaName}.record_key WHERE id = ANY ($1::uuid[])`, [ids]);
        await ask(`DELETE FROM ${schemaName}.record WHERE id = ANY ($1::uuid[])`, [ids]);
        await ask(`INSERT INTO ${schemaName}.removal DEFAULT VALUES`);
        return rows.length;
      }),
    );
  }

  async #purge(): Promise<void> {
    const removals = await this.#ask<{ number: number }>(`SELECT number FROM ${schemaName}.removal`);
    if (removals.length === 0) return;
    const writeAnew = async () => {
      const kept = await this.database.writeAnew(`${schemaName}.record_key`, lockingTakes);
      if (kept > 0) throw new OldRecordsKept('a transaction in its database');
    };
    await this.#reporting(() =>
      pRetry(writeAnew, { ...purging, shouldRetry: ({ error }) => error instanceof OldRecordsKept }),
    );
    const numbers = removals.map(({ number }) => number);
    await this.#ask(`DELETE FROM ${schemaName}.removal WHERE number = ANY ($1::bigint[])`, [numbers]);
  }

  #ask: Ask = (statement, values) => this.#reporting(() => this.database.ask(statement, values));

  async #reporting<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      const result = await work();
      this.#isServing = true;
      return result;
    } catch (fault) {
      if (fault instanceof VaultUnavailable) throw fault;
      if (told(fault).code === lockNotAvailable) throw new OldRecordsKept('another user of its tables');
      if (breaksConnection(fault)) this.#isServing = false;
      const { code, message } = told(fault);
      const named = code === undefined ? '' : ` (${code})`;
      throw new VaultUnavailable(`The vault does not answer${named}: ${message}.`, { cause: fault });
    }
  }
}

function entryOf({ matterId, lastReadAt, ...plain }: Row): VaultEntry {
  return {
    ...plain,
    ...(matterId !== null && { matterId }),
    ...(lastReadAt !== null && { lastReadAt }),
  };
}

/** Any other id is none of a record's, and none that PostgreSQL would compare with one. */
function isUuid(id: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id);
}
