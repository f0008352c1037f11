import type { Instant } from '#casework';

/** Whose records: those of a whole file with all its matters, or of one matter alone. */
export interface VaultScope {
  readonly fileId: string;
  readonly matterId?: string;
}

/**
 * Who may read and write a record, by names that mean something to the caller alone: ids of staff or of seats, or of a
 * group whose members the caller knows. The vault is the second lock: whether somebody still works with the file, the
 * caller asks first.
 */
export interface VaultAccess {
  /** Reads, writes, and is the one to withdraw it. */
  readonly owner: string;
  /** Read and write it too. */
  readonly writers: readonly string[];
  /** Read it too. */
  readonly readers: readonly string[];
}

/** What the vault tells of a record without opening it: ids, codes and times, nothing of what it says. */
export interface VaultEntry extends VaultScope, VaultAccess {
  /** A random UUID, which stands for nothing outside. */
  readonly id: string;
  /** What it is, as the caller calls it: lower-case letters and hyphens. */
  readonly kind: string;
  /** 1 at first, and one more each time that it is written. */
  readonly version: number;
  readonly begunAt: Instant;
  readonly writtenAt: Instant;
  /** From this instant on it is never given out again, whether or not anybody has come to destroy it. */
  readonly endsAt: Instant;
  /** How often it was read. Of C’s private time nothing else may be known of that, so it is all that is kept. */
  readonly readings: number;
  readonly lastReadAt?: Instant;
}

/** A record, opened. */
export interface VaultRecord {
  readonly entry: VaultEntry;
  readonly content: string;
}

/** A record to be. */
export interface NewVaultRecord extends VaultScope, VaultAccess {
  /** Random, or derived under a key: whoever asks again under one id gets what is there. */
  readonly id: string;
  readonly kind: string;
  readonly content: string;
  readonly endsAt: Instant;
}

/** What a record is to say from now on, and until when. */
export interface VaultReplacement {
  readonly content: string;
  readonly endsAt: Instant;
}

/** There is no such record, or none any more, or somebody else’s: all the same to whoever asks. */
export interface NotInVault {
  readonly kind: 'absent';
}

/** Somebody was faster: the record has another version now. Nothing was changed. */
export interface VaultConflict {
  readonly kind: 'conflict';
  readonly entry: VaultEntry;
}

/** A record as it was put there, or as one of the same id and owner stands there already. */
export type Created = { readonly kind: 'created' | 'known'; readonly record: VaultRecord } | NotInVault;

export type Replaced = { readonly kind: 'replaced'; readonly entry: VaultEntry } | VaultConflict | NotInVault;

export type Withdrawn = { readonly kind: 'withdrawn' } | VaultConflict | NotInVault;

/** Most bytes of a record’s content in UTF-8. */
export const maximumContentBytes = 256 * 1024;

/** The vault can’t be opened as it is. The message is one line that says what to do. */
export class VaultRefused extends Error {
  override readonly name = 'VaultRefused';
}

/**
 * The vault can’t read or write now: a full disk, a server that is away. What was asked is to be asked again; whether it
 * was done is unknown until then.
 */
export class VaultUnavailable extends Error {
  override readonly name: string = 'VaultUnavailable';
}

/** What was destroyed is given out no more, but another reader of the engine keeps pages or rows of before. */
export class OldRecordsKept extends VaultUnavailable {
  override readonly name = 'OldRecordsKept';

  constructor(reader: string) {
    super(
      `Records were destroyed, but ${reader} keeps what stood there: end it, and the next sweep takes it.`,
    );
  }
}

/** A record is not what was put there: changed, or moved into the place of another. It can only be destroyed. */
export class VaultBroken extends Error {
  override readonly name = 'VaultBroken';

  constructor(readonly id: string) {
    super(`The record ${id} of the vault is not what was put there.`);
  }
}

/**
 * What must never be in the log: sealed records under random ids, each with an owner and an end, which can be changed
 * and destroyed for good. Each is sealed under a key of its own (AES-256-GCM), wrapped by a secret of the key store,
 * and bound to all that `VaultEntry` tells but for its readings, so that neither its owner nor its end can be changed
 * past the vault.
 *
 * @throws {VaultUnavailable} from each method, when the engine doesn’t do it
 */
export interface Vault {
  /**
   * Puts a record there; durable when it resolves. A second time under its id nothing changes and what is there now is
   * answered, so that a lost answer can be asked for again; to anybody but its owner it is absent. What was destroyed
   * comes back under its id for nobody: until the end that it had, the id is kept, and nothing of what it said.
   *
   * @throws {RangeError} the content is too long, or the end has passed
   */
  create(record: NewVaultRecord): Promise<Created>;
  /**
   * Opens a record for one who may read it, and counts that before it is shown.
   *
   * @throws {VaultBroken}
   */
  read(id: string, by: string): Promise<VaultRecord | undefined>;
  /** What is told of a record without opening it, to whoever asks; that is no reading. */
  find(id: string): Promise<VaultEntry | undefined>;
  /** Of a whole file or of one matter, the first begun first. */
  list(scope: VaultScope): Promise<readonly VaultEntry[]>;
  /**
   * Writes a record anew, if its version is still the expected one. Whoever asks again after a lost answer is told that
   * it is replaced: the next version stands there and says the same.
   *
   * @throws {VaultBroken}
   * @throws {RangeError} as `create`
   */
  replace(id: string, by: string, expectedVersion: number, next: VaultReplacement): Promise<Replaced>;
  /** Destroys a record for its owner, if its version is still the expected one; as `destroy`. */
  withdraw(id: string, by: string, expectedVersion: number): Promise<Withdrawn>;
  /**
   * Destroys records for good, whoever’s they are; those that aren’t there are passed over. When it resolves that is
   * durable, no process gives them out, and nothing of their wrapped keys remains in the engine’s tables, so that
   * whatever old pages or rows still hold of what they said can’t be opened. Where another reader of the engine keeps
   * old pages, a backup for example, they go with the first sweep after it. What logs of the engine, backups and disk
   * blocks that the file system has given up still hold is beyond its reach.
   */
  destroy(ids: readonly string[]): Promise<void>;
  /**
   * Destroys all records of a file with its matters, or of one matter, as `destroy`. Answers how many there were.
   *
   * @param begunUntil leaves those that were begun later
   */
  destroyAllOf(scope: VaultScope, begunUntil?: Instant): Promise<number>;
  /**
   * Destroys all whose end has come, and what an earlier destroying had to leave. Answers how many had ended.
   *
   * @throws {OldRecordsKept} another reader keeps old pages still: they are given out no more, but sweep again
   */
  sweepEnded(): Promise<number>;
  /** Whether it takes records, as far as is known. */
  readonly takesRecords: boolean;
  /** Frees the engine. */
  close(): Promise<void>;
}

export const absent: NotInVault = { kind: 'absent' };

/** @throws {RangeError} the content is longer than a record takes */
export function checkContent(content: string): void {
  if (Buffer.byteLength(content) > maximumContentBytes) {
    throw new RangeError(`A record of the vault has at most ${maximumContentBytes} bytes.`);
  }
}
