import { randomUUID, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { dataClasses, type DataClass } from '#casework';
import { engineFault } from '../engine-fault.js';
import { KeyStoreRefused, KeyStoreUnavailable } from './faults.js';
import type { KeySet } from './key-set.js';
import { openKeyTable, type KeyTable, type WrappedKeys } from './key-table.js';
import { masterKeyFromText, masterKeyOfFolder, type MasterKey } from './master-key.js';
import { deriveSecret, type SecretName } from './secrets.js';
import { newKey, unwrapKey, wrapKey } from './wrapping.js';

/** Key sets that are stored in one transaction ahead of need. */
const poolSize = 64;

/** Unwrapped key sets kept in memory, about 3 KiB each. */
const cachedKeySets = 4096;

const witnessPurpose = 'witness';

/** The keys of all files, apart from the log. One process owns it: another would not see a key destroyed. */
export interface KeyStore {
  /**
   * A new key set, durably stored before it is handed out. It comes from a pool that is stored ahead of need, so
   * only the first one after a start waits for the disk; what is left of the pool at a stop is never used.
   *
   * @throws {KeyStoreUnavailable} the pool is empty and can't be filled
   */
  issue(): KeySet;
  /**
   * The key set of an id, destroyed keys left out (all of them, if all were destroyed).
   *
   * @returns undefined for an id that was never issued here. That is a fault, not an erasure: the log and the key
   * store don't belong together.
   */
  find(keyId: string): KeySet | undefined;
  /**
   * Destroys the keys of these sets for good, of one kind of data or of all; durable when it returns. Nothing of
   * the wrapped keys remains in the files. Backups, and disk blocks that the file system has given up, are
   * beyond its reach.
   *
   * @throws {UnknownKeySet} one of the ids is unknown; then none is destroyed
   * @throws {KeyStoreUnavailable} it could not be written, or another reader keeps old pages: destroy again
   */
  destroy(keyIds: readonly string[], dataClass?: DataClass): void;
  /** 32 bytes for a purpose, always the same for one master key. */
  secret(name: SecretName): Buffer;
  close(): void;
}

export interface KeyStoreOptions {
  /** A folder of its own for `keys.sqlite` and `master.key`; made if it is not there. */
  readonly folder: string;
  /** 32 bytes in base64. Without it the file `master.key` holds the master key. */
  readonly masterKey?: string;
}

/**
 * Opens the key store of a folder, or creates it in an empty one.
 *
 * @throws {KeyStoreRefused} in one line: the master key is wrong or lost, the database is lost or newer
 * @throws {DataFolderRefused} in one line: the disk, or SQLite, refuses the database
 */
export function openKeyStore(options: KeyStoreOptions): KeyStore {
  try {
    return open(options);
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

function open({ folder, masterKey }: KeyStoreOptions): KeyStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'keys.sqlite');
  const master =
    masterKey === undefined
      ? masterKeyOfFolder(folder, existsSync(path))
      : masterKeyFromText(masterKey, folder);
  const wrappingKey = deriveSecret(master.bytes, 'key-wrapping');
  const witness = master.creating ? wrapKey(newKey(), wrappingKey, witnessPurpose) : undefined;
  const table = openKeyTable(path, witness);
  if (unwrapKey(table.witness, wrappingKey, witnessPurpose) === undefined) {
    table.close();
    throw new KeyStoreRefused(`The master key does not fit ${path}: give the one that it was created with.`);
  }
  master.created();
  return new PooledKeyStore(table, master, wrappingKey);
}

class PooledKeyStore implements KeyStore {
  readonly #pool: KeySet[] = [];
  readonly #cache = new LRUCache<string, KeySet>({ max: cachedKeySets });
  #refilling: NodeJS.Immediate | undefined;

  constructor(
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

  find(keyId: string): KeySet | undefined {
    const cached = this.#cache.get(keyId);
    if (cached !== undefined) return cached;
    const wrapped = this.table.find(keyId);
    if (wrapped === undefined) return undefined;
    const set = this.#unwrap(keyId, wrapped);
    this.#cache.set(keyId, set);
    return set;
  }

  destroy(keyIds: readonly string[], dataClass?: DataClass): void {
    try {
      this.table.overwrite(keyIds, dataClass === undefined ? dataClasses : [dataClass]);
    } finally {
      for (const keyId of keyIds) this.#cache.delete(keyId);
    }
  }

  secret(name: SecretName): Buffer {
    return deriveSecret(this.master.bytes, name);
  }

  close(): void {
    clearImmediate(this.#refilling);
    this.#pool.length = 0;
    this.#cache.clear();
    this.table.close();
  }

  #refill(): void {
    const sets = Array.from({ length: poolSize }, newKeySet);
    this.table.insert(sets.map((set) => [set.keyId, this.#wrap(set)]));
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

  #wrap({ keyId, keys }: KeySet): WrappedKeys {
    const wrapped = new Map<DataClass, Buffer>();
    for (const [dataClass, key] of keys) {
      wrapped.set(dataClass, wrapKey(key, this.wrappingKey, purposeOf(keyId, dataClass)));
    }
    return wrapped;
  }

  #unwrap(keyId: string, wrapped: WrappedKeys): KeySet {
    const keys = new Map<DataClass, KeyObject>();
    for (const [dataClass, wrappedKey] of wrapped) {
      const key = unwrapKey(wrappedKey, this.wrappingKey, purposeOf(keyId, dataClass));
      if (key === undefined) {
        throw new KeyStoreUnavailable(
          `The ${dataClass} key of key set ${keyId} is damaged: put keys.sqlite back from a backup.`,
        );
      }
      keys.set(dataClass, key);
    }
    return { keyId, keys };
  }
}

function newKeySet(): KeySet {
  return { keyId: randomUUID(), keys: new Map(dataClasses.map((dataClass) => [dataClass, newKey()])) };
}

/** Binds a wrapped key to its set and kind, so that it can't be put in another's place. */
function purposeOf(keyId: string, dataClass: DataClass): string {
  return `${keyId} ${dataClass}`;
}
