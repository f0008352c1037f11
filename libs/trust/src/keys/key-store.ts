import type { KeyObject } from 'node:crypto';

/**
 * The keys of a matter, or of a file itself: one a class of personal data, without those that were destroyed.
 */
export interface KeySet {
  /** A random UUID. Sealed sections name it, so that their keys are found without knowing whose they are. */
  readonly keyId: string;
  readonly keys: ReadonlyMap<string, KeyObject>;
}

/** Key sets by id. One whose keys were destroyed is there without them; one that was never issued is absent. */
export type KeySets = ReadonlyMap<string, KeySet>;

/**
 * What secrets are derived for. Each purpose has one of its own, so that what one of them signs or names can't
 * be used for another.
 */
export type SecretName =
  | 'subject-index'
  | 'ids'
  | 'tokens'
  | 'anchors'
  | 'cursors'
  | 'places'
  | 'calendar'
  | 'vault'
  | 'key-wrapping';

/** The key store can't be opened as it is. The message is one line that says what to do. */
export class KeyStoreRefused extends Error {
  override readonly name = 'KeyStoreRefused';
}

/** The key store can't read or write now: a full disk, a damaged file. */
export class KeyStoreUnavailable extends Error {
  override readonly name = 'KeyStoreUnavailable';
}

/** No key set of this id was ever issued here: the key store is not the one that belongs to the log. */
export class UnknownKeySet extends Error {
  override readonly name = 'UnknownKeySet';

  constructor(readonly keyId: string) {
    super(`Key set ${keyId} is not in this key store.`);
  }
}

/**
 * The keys of all files and their matters, apart from the log. An engine that has them in memory answers at once; one that has to ask
 * its server answers later.
 */
export interface KeyStore {
  /**
   * The classes of personal data that a new key set has a key for. One that was issued before a class came to be
   * lacks its key.
   */
  readonly dataClasses: readonly string[];
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
   * Destroys the keys of these sets for good, of some classes of data or of all. When it resolves that is durable, no
   * process has them any more, and nothing of the wrapped keys remains in the engine's tables. What logs of the
   * engine, backups and disk blocks that the file system has given up still hold is beyond its reach.
   *
   * @throws {UnknownKeySet} one of the ids is unknown; then none is destroyed
   * @throws {KeyStoreUnavailable} it could not be written, or another reader keeps old pages: destroy again
   */
  destroy(keyIds: readonly string[], dataClasses?: readonly string[]): Promise<void>;
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

/**
 * The classes of data that a store is opened with, each once.
 *
 * @throws {TypeError} a name that is not of lower-case letters and hyphens: it stands beside `keyId` in the sealed
 *   part of an event and on a line of its own in what a key is bound to
 */
export function namedOnce(dataClasses: readonly string[]): readonly string[] {
  const malformed = dataClasses.find((each) => !/^[a-z][a-z-]{0,39}$/.test(each));
  if (malformed !== undefined) throw new TypeError(`${malformed} is no name of a class of data.`);
  return [...new Set(dataClasses)];
}
