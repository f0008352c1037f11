import type { KeyStore } from '../keys/index.js';
import type { ReadLog } from '../read-log/index.js';
import type { Vault } from '../vault/index.js';

/** One engine of its own for a run of the suite, empty when it is handed over. */
interface UnderTest<Store> {
  /** The store as it is open now. */
  readonly store: Store;
  /** Closes the store and removes whatever the engine left behind. */
  dispose(): Promise<void>;
}

export interface KeyStoreUnderTest extends UnderTest<KeyStore> {
  /** Closes the store and opens the same one again as `store`, with these classes of data or those it had at first. */
  reopen(dataClasses?: readonly string[]): Promise<void>;
  /** Opens it with another master key; has to be refused. */
  openWithWrongMasterKey(): Promise<KeyStore>;
  /** The stored form of one key of a set; undefined once it is destroyed. */
  wrapped(keyId: string, dataClass: string): Promise<Buffer | undefined>;
  /** Puts one key of a set in the place of the same class of another. */
  swap(from: string, to: string, dataClass: string): Promise<void>;
}

export interface ReadLogUnderTest extends UnderTest<ReadLog> {
  /** Closes the store and opens the same one again as `store`. */
  reopen(): Promise<void>;
  /** Runs a statement on the tables past the store. */
  tamper(statement: string): Promise<void>;
}

export interface VaultUnderTest extends UnderTest<Vault> {
  /** Closes the vault and opens the same one again as `store`. */
  reopen(): Promise<void>;
  /** Opens it with another master key; has to be refused. */
  openWithWrongMasterKey(): Promise<Vault>;
  /** Runs a statement on the tables past the vault. */
  tamper(statement: string): Promise<void>;
}
