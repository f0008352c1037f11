import type { DataClass } from '#casework';
import type { KeySet } from './key-set.js';
import type { SecretName } from './secrets.js';

/** Key sets by id. One whose keys were destroyed is there without them; one that was never issued is absent. */
export type KeySets = ReadonlyMap<string, KeySet>;

/**
 * The keys of all files, apart from the log. An engine that has them in memory answers at once; one that has to ask
 * its server answers later.
 */
export interface KeyStore {
  /**
   * A new key set, durably stored before it is handed out. It comes from a pool that is stored ahead of need, so
   * only the first one after a start waits for the engine; what is left of the pool at a stop is never used.
   *
   * @throws {KeyStoreUnavailable} the pool is empty and can't be filled
   */
  issue(): KeySet | Promise<KeySet>;
  /**
   * The key sets of these ids, destroyed keys left out. An id that is absent from the answer was never issued here.
   * That is a fault, not an erasure: the log and the key store don't belong together.
   *
   * @throws {KeyStoreUnavailable} they can't be read now, or one of them is damaged
   */
  find(keyIds: readonly string[]): KeySets | Promise<KeySets>;
  /**
   * Destroys the keys of these sets for good, of one kind of data or of all. When it resolves that is durable, no
   * process has them any more, and nothing of the wrapped keys remains in the engine's tables. What logs of the
   * engine, backups and disk blocks that the file system has given up still hold is beyond its reach.
   *
   * @throws {UnknownKeySet} one of the ids is unknown; then none is destroyed
   * @throws {KeyStoreUnavailable} it could not be written, or another reader keeps old pages: destroy again
   */
  destroy(keyIds: readonly string[], dataClass?: DataClass): Promise<void>;
  /**
   * How many milliseconds a key set that was found, and what was read with it, may be kept in memory: whoever keeps
   * it longer would not notice that another process destroyed it. Absent where one process owns the keys.
   */
  readonly keptAtMost?: number;
  /** 32 bytes for a purpose, always the same for one master key. */
  secret(name: SecretName): Buffer;
  /** Frees the engine. */
  close(): Promise<void>;
}
