import { sql, type Kysely } from 'kysely';
import pRetry from 'p-retry';
import type { Migrations } from '#schema';
import { KeyStoreUnavailable, UnknownKeySet } from '../keys/key-store.js';
import type { WrappedKeys } from '../keys/wrapped-keys.js';
import type { PostgresDatabase } from './postgres-database.js';
import { told } from './postgres-fault.js';

/**
 * Key sets lie in so many tables, by a hash of their ids: a table is written anew to destroy a key in it, and nobody
 * reads from it meanwhile. With a million files that is 30,000 rows, some tenths of a second.
 */
const parts = 32;

/** How often it is tried to be rid of old rows, and how many milliseconds apart. */
const purging = { retries: 11, minTimeout: 250, factor: 1 };

/** A transaction can still see rows that hold destroyed keys. */
class OldRowsKept extends KeyStoreUnavailable {
  constructor() {
    super(
      'The keys are destroyed, but a long transaction in their database keeps the old rows: end it and destroy again.',
    );
  }
}

const schemaName = 'casetrail_keys';

const insertKeys = `INSERT INTO ${schemaName}.wrapped_key (key_id, data_class, wrapped)
  SELECT * FROM unnest($1::text[], $2::text[], $3::bytea[])`;
const findKeys = `SELECT key_id AS "keyId", data_class AS "dataClass", wrapped FROM ${schemaName}.wrapped_key
  WHERE key_id = ANY ($1::text[])`;

interface KeyRow {
  readonly keyId: string;
  readonly dataClass: string;
  readonly wrapped: Buffer | null;
}

function migrationsOf(newWitness: () => Buffer): Migrations {
  return {
    '01-a-row-a-key': {
      up: async (database: Kysely<unknown>) => {
        const run = (statement: string) => sql.raw(statement).execute(database);
        const earlier = (await database.introspection.getTables()).filter(
          ({ schema }) => schema === schemaName,
        );
        if (!earlier.some(({ name }) => name === 'witness')) {
          await run(`CREATE TABLE ${schemaName}.witness (wrapped bytea NOT NULL)`);
          await sql`INSERT INTO ${sql.table(`${schemaName}.witness`)} VALUES (${newWitness()})`.execute(
            database,
          );
        }
        await run(`CREATE TABLE ${schemaName}.wrapped_key (
          key_id text COLLATE "C",
          data_class text COLLATE "C",
          wrapped bytea,
          PRIMARY KEY (key_id, data_class)
        ) PARTITION BY HASH (key_id)`);
        for (let part = 0; part < parts; part += 1) {
          await run(`CREATE TABLE ${schemaName}.wrapped_key_${part} PARTITION OF ${schemaName}.wrapped_key
            FOR VALUES WITH (MODULUS ${parts}, REMAINDER ${part})`);
        }
        // Once there was a row for each set, with a column for each class.
        const sets = earlier.find(({ name }) => name === 'key_set');
        if (sets === undefined) return;
        for (const { name } of sets.columns.filter((column) => column.name !== 'key_id')) {
          await run(`INSERT INTO ${schemaName}.wrapped_key (key_id, data_class, wrapped)
            SELECT key_id, '${name}', ${name} FROM ${schemaName}.key_set`);
        }
        await run(`DROP TABLE ${schemaName}.key_set, ${schemaName}.schema_version`);
      },
    },
  };
}

/** The tables of the schema `casetrail_keys`: one row a key, by its set and class of data, null when destroyed. */
export class PostgresKeyTable {
  constructor(private readonly database: PostgresDatabase) {}

  /**
   * Makes the tables where they aren't there.
   *
   * @param newWitness what a new store keeps to know its master key by
   * @returns the witness that the store keeps
   * @throws faults of the driver, and `NewerSchema`
   */
  async open(newWitness: () => Buffer): Promise<Buffer | undefined> {
    await this.database.migrate(schemaName, migrationsOf(newWitness));
    const [row] = await this.database.ask<{ wrapped: Buffer }>(`SELECT wrapped FROM ${schemaName}.witness`);
    return row?.wrapped;
  }

  /** Stores all key sets durably, or none. */
  async insert(sets: readonly (readonly [keyId: string, wrapped: WrappedKeys])[]): Promise<void> {
    const rows = sets.flatMap(([keyId, keys]) => [...keys].map((key) => [keyId, ...key] as const));
    await reportingFaults(() =>
      this.database.ask(
        insertKeys,
        ([0, 1, 2] as const).map((column) => rows.map((row) => row[column])),
      ),
    );
  }

  async find(keyIds: readonly string[]): Promise<ReadonlyMap<string, WrappedKeys>> {
    const rows = await reportingFaults(() => this.database.ask<KeyRow>(findKeys, [keyIds]));
    const found = new Map<string, Map<string, Buffer>>();
    for (const { keyId, dataClass, wrapped } of rows) {
      const keys = found.get(keyId) ?? new Map<string, Buffer>();
      if (wrapped !== null) keys.set(dataClass, wrapped);
      found.set(keyId, keys);
    }
    return found;
  }

  /**
   * Takes keys of some classes or of all away durably. Where they stood, old rows remain until `purge`.
   *
   * @returns the tables that still hold them
   */
  async remove(
    keyIds: readonly string[],
    dataClasses: readonly string[] | undefined,
  ): Promise<readonly string[]> {
    const ids = [...new Set(keyIds)].sort();
    return reportingFaults(() =>
      this.database.transaction(async (ask) => {
        // Locked in one order, so that two who destroy the same keys don't wait for one another for ever.
        const rows = await ask<{ keyId: string }>(
          `SELECT key_id AS "keyId" FROM ${schemaName}.wrapped_key WHERE key_id = ANY ($1::text[])
           ORDER BY key_id, data_class FOR UPDATE`,
          [ids],
        );
        const known = new Set(rows.map(({ keyId }) => keyId));
        const unknown = ids.find((keyId) => !known.has(keyId));
        if (unknown !== undefined) throw new UnknownKeySet(unknown);
        const taken = await ask<{ table: string }>(
          `UPDATE ${schemaName}.wrapped_key SET wrapped = NULL
           WHERE key_id = ANY ($1::text[]) AND ($2::text[] IS NULL OR data_class = ANY ($2))
           RETURNING tableoid::regclass::text AS "table"`,
          [ids, dataClasses ?? null],
        );
        return [...new Set(taken.map(({ table }) => table))];
      }),
    );
  }

  /**
   * Writes tables anew, without old rows. While a transaction that began before can still see some, it tries again.
   *
   * @throws {KeyStoreUnavailable} such a transaction takes too long
   */
  async purge(tables: readonly string[]): Promise<void> {
    for (const table of tables) {
      const writeAnew = async () => {
        const kept = await reportingFaults(() => this.database.writeAnew(table));
        if (kept > 0) throw new OldRowsKept();
      };
      await pRetry(writeAnew, { ...purging, shouldRetry: ({ error }) => error instanceof OldRowsKept });
    }
  }
}

async function reportingFaults<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof KeyStoreUnavailable || fault instanceof UnknownKeySet) throw fault;
    const { code, message } = told(fault);
    const named = code === undefined ? '' : ` (${code})`;
    throw new KeyStoreUnavailable(`The key store does not answer${named}: ${message}.`, { cause: fault });
  }
}
