import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { NewerSchema } from '#schema';
import {
  KeyStoreRefused,
  namedOnce,
  type KeySet,
  type KeySets,
  type KeyStore,
  type SecretName,
} from '../keys/key-store.js';
import { masterKeyBytesOf } from '../keys/master-key.js';
import { deriveSecret } from '../keys/secrets.js';
import { newKeySet, newWitness, opensWitness, unwrapKeys, wrapKeys } from '../keys/wrapped-keys.js';
import { PostgresDatabase } from './postgres-database.js';
import { whyNotOpened } from './postgres-fault.js';
import { PostgresKeyTable } from './postgres-key-table.js';

/** Key sets that are stored in one transaction ahead of need, by each process. */
const poolSize = 128;

/** Unwrapped key sets kept in memory, about 3 KiB each. */
const cachedKeySets = 4_096;

const connections = 4;

/** How a key store on PostgreSQL is opened. */
export interface PostgresKeyStoreOptions {
  /** `postgres://user:password@host:port/database`; the user must own the schema or be let create it. */
  readonly url: string;
  /** 32 bytes in base64, the same for all processes. It lies nowhere in the database. */
  readonly masterKey: string;
  /** The classes of personal data, as the procedures name them: lower-case letters and hyphens. */
  readonly dataClasses: readonly string[];
  /**
   * How many milliseconds a process keeps keys in memory, and whoever reads with them what was read. Destroying takes
   * three times as long, so that it is true everywhere when it is done.
   */
  readonly keptAtMost?: number;
}

/**
 * Opens the key store that several processes share, or creates it in a database that has none: the schema
 * `casetrail_keys`. An empty database becomes a new store; nothing tells it from one that was lost.
 *
 * Destroyed keys leave the tables for good. The server's write-ahead log holds their wrapped form until its segments
 * are used again, and archives of it, standbys that lag and backups until they are deleted: keep those of the keys no
 * longer than an erasure may take. The wrapped form is of no use without the master key.
 *
 * @throws {KeyStoreRefused} in one line: no connection, a wrong master key, or tables of a newer version
 */
export async function openPostgresKeyStore({
  url,
  masterKey,
  dataClasses,
  keptAtMost = 3_000,
}: PostgresKeyStoreOptions): Promise<KeyStore> {
  const classes = namedOnce(dataClasses);
  const master = masterKeyBytesOf(masterKey);
  const wrappingKey = deriveSecret(master, 'key-wrapping');
  const { database, table, witness } = await opened(url, wrappingKey);
  if (witness === undefined || !opensWitness(witness, wrappingKey)) {
    await database.end();
    throw new KeyStoreRefused(
      'The master key does not fit the key store in PostgreSQL: give the one that it was created with.',
    );
  }
  return new PostgresKeyStore(classes, database, table, master, wrappingKey, keptAtMost);
}

async function opened(
  url: string,
  wrappingKey: Buffer,
): Promise<{ database: PostgresDatabase; table: PostgresKeyTable; witness: Buffer | undefined }> {
  let database: PostgresDatabase | undefined;
  try {
    database = new PostgresDatabase(url, 'keys', connections);
    const table = new PostgresKeyTable(database);
    return { database, table, witness: await table.open(() => newWitness(wrappingKey)) };
  } catch (fault) {
    await database?.end();
    if (fault instanceof NewerSchema) {
      throw new KeyStoreRefused(
        'The key store in PostgreSQL was written by a newer Casetrail: start that version.',
      );
    }
    throw new KeyStoreRefused(whyNotOpened('the key store', url, fault), { cause: fault });
  }
}

class PostgresKeyStore implements KeyStore {
  readonly #pool: KeySet[] = [];
  readonly #cache: LRUCache<string, KeySet>;
  #refilling: Promise<void> | undefined;

  constructor(
    readonly dataClasses: readonly string[],
    private readonly database: PostgresDatabase,
    private readonly table: PostgresKeyTable,
    private readonly master: Buffer,
    private readonly wrappingKey: Buffer,
    readonly keptAtMost: number,
  ) {
    this.#cache = new LRUCache({ max: cachedKeySets, ttl: keptAtMost, ttlResolution: 0 });
  }

  issue(): KeySet | Promise<KeySet> {
    const set = this.#pool.pop();
    if (set === undefined) return this.#refill().then(() => this.issue());
    if (this.#pool.length < poolSize / 2) {
      // Nobody waits for this one: whoever finds the pool empty meets the same fault and is told.
      this.#refill().catch(() => undefined);
    }
    this.#cache.set(set.keyId, set);
    return set;
  }

  find(keyIds: readonly string[]): KeySets | Promise<KeySets> {
    const found = new Map<string, KeySet>();
    for (const keyId of keyIds) {
      const set = this.#cache.get(keyId);
      if (set !== undefined) found.set(keyId, set);
    }
    const missing = keyIds.filter((keyId) => !found.has(keyId));
    return missing.length === 0 ? found : this.#read(missing, found);
  }

  async destroy(keyIds: readonly string[], dataClasses?: readonly string[]): Promise<void> {
    if (keyIds.length === 0) return;
    try {
      const old = await this.table.remove(keyIds, dataClasses);
      // Once for keys in memory, once for files that were folded with them, once for what is under way.
      await pause(3 * this.keptAtMost);
      await this.table.purge(old);
    } finally {
      for (const keyId of keyIds) this.#cache.delete(keyId);
    }
  }

  secret(name: SecretName): Buffer {
    return deriveSecret(this.master, name);
  }

  async close(): Promise<void> {
    await this.#refilling?.catch(() => undefined);
    this.#pool.length = 0;
    this.#cache.clear();
    await this.database.end();
  }

  async #read(keyIds: readonly string[], found: Map<string, KeySet>): Promise<KeySets> {
    // Their age counts from the asking: they may be destroyed while the answer is on its way.
    const asked = performance.now();
    for (const [keyId, wrapped] of await this.table.find(keyIds)) {
      const set = unwrapKeys(keyId, wrapped, this.wrappingKey);
      this.#cache.set(keyId, set, { start: asked });
      found.set(keyId, set);
    }
    return found;
  }

  #refill(): Promise<void> {
    this.#refilling ??= this.#fill().finally(() => {
      this.#refilling = undefined;
    });
    return this.#refilling;
  }

  async #fill(): Promise<void> {
    const sets = Array.from({ length: poolSize }, () => newKeySet(this.dataClasses));
    await this.table.insert(sets.map((set) => [set.keyId, wrapKeys(set, this.wrappingKey)]));
    this.#pool.push(...sets);
  }
}
