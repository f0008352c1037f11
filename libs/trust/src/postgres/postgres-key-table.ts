import { setTimeout as pause } from 'node:timers/promises';
import { dataClasses, type DataClass } from '#casework';
import { KeyStoreUnavailable, UnknownKeySet } from '../keys/faults.js';
import type { WrappedKeys } from '../keys/wrapped-keys.js';
import type { PostgresDatabase } from './postgres-database.js';
import { told } from './postgres-fault.js';
import { prepareSchema } from './prepared-schema.js';

/**
 * Key sets lie in so many tables, by a hash of their ids: a table is written anew to destroy a key in it, and nobody
 * reads from it meanwhile. With a million files that is 30,000 rows, some tenths of a second.
 */
const parts = 32;

/** How often it is tried to be rid of old rows, and how many milliseconds apart. */
const purgeAttempts = 12;
const betweenPurges = 250;

const keptByOthers =
  'The keys are destroyed, but a long transaction in their database keeps the old rows: end it and destroy again.';

const schemaName = 'casetrail_keys';

const statements = [
  `CREATE TABLE ${schemaName}.witness (wrapped bytea NOT NULL)`,
  `CREATE TABLE ${schemaName}.key_set (
    key_id text COLLATE "C" PRIMARY KEY,
    ${dataClasses.map((dataClass) => `${dataClass} bytea`).join(', ')}
  ) PARTITION BY HASH (key_id)`,
  ...Array.from(
    { length: parts },
    (_, part) =>
      `CREATE TABLE ${schemaName}.key_set_${part} PARTITION OF ${schemaName}.key_set
        FOR VALUES WITH (MODULUS ${parts}, REMAINDER ${part})`,
  ),
];

const columns = dataClasses.join(', ');
const insertSets = `INSERT INTO ${schemaName}.key_set (key_id, ${columns})
  SELECT * FROM unnest($1::text[], ${dataClasses.map((_, index) => `$${index + 2}::bytea[]`).join(', ')})`;
const findSets = `SELECT key_id AS "keyId", ${columns} FROM ${schemaName}.key_set WHERE key_id = ANY ($1::text[])`;

type KeyRow = { readonly keyId: string } & Readonly<Record<DataClass, Buffer | null>>;

/** The tables of the schema `casetrail_keys`: one row a key set, one column a kind of data, null when destroyed. */
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
    return this.database.transaction(async (ask) => {
      await prepareSchema(ask, {
        name: schemaName,
        version: 1,
        statements,
        fill: () => ask(`INSERT INTO ${schemaName}.witness VALUES ($1)`, [newWitness()]),
      });
      const [row] = await ask<{ wrapped: Buffer }>(`SELECT wrapped FROM ${schemaName}.witness`);
      return row?.wrapped;
    });
  }

  /** Stores all key sets durably, or none. */
  async insert(sets: readonly (readonly [keyId: string, wrapped: WrappedKeys])[]): Promise<void> {
    await reportingFaults(() =>
      this.database.ask(insertSets, [
        sets.map(([keyId]) => keyId),
        ...dataClasses.map((dataClass) => sets.map(([, wrapped]) => wrapped.get(dataClass))),
      ]),
    );
  }

  async find(keyIds: readonly string[]): Promise<ReadonlyMap<string, WrappedKeys>> {
    const rows = await reportingFaults(() => this.database.ask<KeyRow>(findSets, [keyIds]));
    return new Map(rows.map((row) => [row.keyId, wrappedIn(row)]));
  }

  /**
   * Takes keys away durably. Where they stood, old rows remain until `purge`.
   *
   * @returns the tables that still hold them
   */
  async remove(keyIds: readonly string[], classes: readonly DataClass[]): Promise<readonly string[]> {
    const ids = [...new Set(keyIds)].sort();
    const taken = classes.map((dataClass) => `${dataClass} = NULL`).join(', ');
    return reportingFaults(() =>
      this.database.transaction(async (ask) => {
        // Locked in one order, so that two who destroy the same keys don't wait for one another for ever.
        await ask(
          `SELECT FROM ${schemaName}.key_set WHERE key_id = ANY ($1::text[]) ORDER BY key_id FOR UPDATE`,
          [ids],
        );
        const rows = await ask<{ keyId: string; table: string }>(
          `UPDATE ${schemaName}.key_set SET ${taken} WHERE key_id = ANY ($1::text[])
           RETURNING key_id AS "keyId", tableoid::regclass::text AS "table"`,
          [ids],
        );
        const known = new Set(rows.map(({ keyId }) => keyId));
        const unknown = ids.find((keyId) => !known.has(keyId));
        if (unknown !== undefined) throw new UnknownKeySet(unknown);
        return [...new Set(rows.map(({ table }) => table))];
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
      for (let attempt = 1; (await reportingFaults(() => this.database.writeAnew(table))) > 0; attempt += 1) {
        if (attempt === purgeAttempts) throw new KeyStoreUnavailable(keptByOthers);
        await pause(betweenPurges);
      }
    }
  }
}

function wrappedIn(row: KeyRow): WrappedKeys {
  return new Map(
    dataClasses.flatMap((dataClass) => {
      const wrapped = row[dataClass];
      return wrapped === null ? [] : [[dataClass, wrapped] as const];
    }),
  );
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
