import type { Instant } from '#casework';
import type { VaultEntry, VaultScope } from './vault.js';

/** A record as it is stored. */
export interface SealedRecord {
  readonly entry: VaultEntry;
  /** The content, sealed under the record’s own key. */
  readonly sealed: Buffer;
  /** That key, wrapped. */
  readonly wrappedKey: Buffer;
}

/** What of a record is written anew. */
export type Rewritten = Pick<VaultEntry, 'version' | 'writtenAt' | 'endsAt'> & Pick<SealedRecord, 'sealed'>;

/**
 * Where the records of a vault lie, whatever the engine: it compares and writes in one step, and judges nothing.
 *
 * @throws {VaultUnavailable} from each method
 */
export interface VaultTable {
  /** A key wrapped when the vault was begun: only the right secret opens it. */
  readonly witness: Buffer;
  readonly takesRecords: boolean;
  /** False when the id is taken; then nothing is changed. */
  insert(record: SealedRecord): Promise<boolean>;
  find(id: string): Promise<SealedRecord | undefined>;
  /** Those that end after an instant, the first begun first. */
  entriesOf(scope: VaultScope, endingAfter: Instant): Promise<readonly VaultEntry[]>;
  /** Counts a reading. False when the record isn’t there in that version. */
  countReading(id: string, version: number, at: Instant): Promise<boolean>;
  /** False when the record isn’t there in that version; then nothing is changed. */
  rewrite(id: string, version: number, next: Rewritten): Promise<boolean>;
  /** Takes records and keys away durably, of one version only where it is given. Answers how many there were. */
  remove(ids: readonly string[], version?: number): Promise<number>;
  /** As `remove`, for all of a scope. */
  removeAllOf(scope: VaultScope, begunUntil?: Instant): Promise<number>;
  /** As `remove`, for all that end at the latest at an instant. */
  removeEnded(at: Instant): Promise<number>;
  /**
   * Leaves nothing of what was removed in old pages or rows; without anything removed since it does nothing.
   *
   * @throws {OldRecordsKept} somebody else keeps some
   */
  purge(): Promise<void>;
  close(): Promise<void>;
}
