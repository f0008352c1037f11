import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { engineFault } from '../engine-fault.js';
import {
  KeyStoreRefused,
  namedOnce,
  type KeySet,
  type KeySets,
  type KeyStore,
  type SecretName,
} from './key-store.js';
import { openKeyTable, type KeyTable } from './key-table.js';
import { masterKeyFromText, masterKeyOfFolder, type KeyFolder, type MasterKey } from './master-key.js';
import { deriveSecret } from './secrets.js';
import { newKeySet, newWitness, opensWitness, unwrapKeys, wrapKeys } from './wrapped-keys.js';

/** Key sets that are stored in one transaction ahead of need. */
const poolSize = 64;

/** Unwrapped key sets kept in memory, about 3 KiB each. */
const cachedKeySets = 4096;

/** The key store of one process: it has every key at hand, and another process would not see one destroyed. */
export interface EmbeddedKeyStore extends KeyStore {
  issue(): KeySet;
  find(keyIds: readonly string[]): KeySets;
}

/** The folder is made if it is not there. */
export interface KeyStoreOptions extends KeyFolder {
  /** The classes of personal data, as the procedures name them: lower-case letters and hyphens. */
  readonly dataClasses: readonly string[];
}

/**
 * Opens the key store of a folder, or creates it in an empty one.
 *
 * @throws {KeyStoreRefused} in one line: the master key is wrong or lost, the database is lost or newer
 * @throws {DataFolderRefused} in one line: the disk, or SQLite, refuses the database
 */
export async function openKeyStore(options: KeyStoreOptions): Promise<EmbeddedKeyStore> {
  try {
    return await open(options);
  } catch (error) {
    const fault = engineFault(error);
    if (fault === undefined) throw error;
    throw new KeyStoreRefused(
      `The key store in ${options.folder} can't be opened (${fault.message}): ` +
        'check disk and permissions, or put the folder back from a backup.',
      { cause: error },
    );
  }
}

async function open({ folder, masterKey, dataClasses }: KeyStoreOptions): Promise<EmbeddedKeyStore> {
  const classes = namedOnce(dataClasses);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'keys.sqlite');
  const master =
    masterKey === undefined
      ? masterKeyOfFolder(folder, existsSync(path))
      : masterKeyFromText(masterKey, folder);
  const wrappingKey = deriveSecret(master.bytes, 'key-wrapping');
  const witness = master.creating ? newWitness(wrappingKey) : undefined;
  const table = await openKeyTable(path, witness);
  if (!opensWitness(table.witness, wrappingKey)) {
    table.close();
    throw new KeyStoreRefused(`The master key does not fit ${path}: give the one that it was created with.`);
  }
  master.created();
  return new PooledKeyStore(classes, table, master, wrappingKey);
}

class PooledKeyStore implements EmbeddedKeyStore {
  readonly #pool: KeySet[] = [];
  readonly #cache = new LRUCache<string, KeySet>({ max: cachedKeySets });
  #refilling: NodeJS.Immediate | undefined;

  constructor(
    readonly dataClasses: readonly string[],
    private readonly table: KeyTable,
    private readonly master: MasterKey,
    private readonly wrappingKey: Buffer,
  ) {}

  issue(): KeySet {
    if (this.#pool.length === 0) this.#refill();
    const set = this.#pool.pop();
    if (set === undefined) throw new RangeError('The pool of key sets is empty after it was filled.');
    if (this.#pool.length < poolSize / 2) this.#refillSoon();
    this.#cache.set(set.keyId, set);
    return set;
  }

  find(keyIds: readonly string[]): KeySets {
    const found = new Map<string, KeySet>();
    for (const keyId of keyIds) {
      const set = this.#cache.get(keyId) ?? this.#read(keyId);
      if (set !== undefined) found.set(keyId, set);
    }
    return found;
  }

  destroy(keyIds: readonly string[], dataClasses?: readonly string[]): Promise<void> {
    return new Promise((resolve) => {
      try {
        this.table.overwrite(keyIds, dataClasses);
        resolve();
      } finally {
        for (const keyId of keyIds) this.#cache.delete(keyId);
      }
    });
  }

  secret(name: SecretName): Buffer {
    return deriveSecret(this.master.bytes, name);
  }

  close(): Promise<void> {
    clearImmediate(this.#refilling);
    this.#pool.length = 0;
    this.#cache.clear();
    this.table.close();
    return Promise.resolve();
  }

  #read(keyId: string): KeySet | undefined {
    const wrapped = this.table.find(keyId);
    if (wrapped === undefined) return undefined;
    const set = unwrapKeys(keyId, wrapped, this.wrappingKey);
    this.#cache.set(keyId, set);
    return set;
  }

  #refill(): void {
    const sets = Array.from({ length: poolSize }, () => newKeySet(this.dataClasses));
    this.table.insert(sets.map((set) => [set.keyId, wrapKeys(set, this.wrappingKey)]));
    this.#pool.push(...sets);
  }

  #refillSoon(): void {
    this.#refilling ??= setImmediate(() => {
      this.#refilling = undefined;
      try {
        this.#refill();
      } catch {
        // Nobody waits for this one: whoever finds the pool empty meets the same fault and is told.
      }
    });
  }
}
