import type { Instant } from '#casework';

/** Somebody has read something. */
export interface LoggedRead {
  readonly at: Instant;
  readonly staffId: string;
  /** The role in which it was read. */
  readonly role: string;
  readonly municipalityId: string;
  /** Why, as the reader stated or the route implies; no content of a case. */
  readonly purpose: string;
  /** What kind of answer it was, for example `caseload`. */
  readonly what: string;
  /** Ids of the files and matters that the answer shows. */
  readonly ids: readonly string[];
}

/** Most ids that one read can name: more than any page holds. */
const maximumIdsOfRead = 1000;

/** Whose reads, or the reads of what; the newest first. */
export interface ReadsAsked {
  readonly staff?: string;
  readonly id?: string;
  /** `next` of the page before. */
  readonly cursor?: string;
}

export interface ReadPage {
  readonly reads: readonly LoggedRead[];
  /** Cursor of the next page; absent on the last one. */
  readonly next?: string;
}

/** The log of reads can't be opened as it is. The message is one line that says what to do. */
export class ReadLogRefused extends Error {
  override readonly name = 'ReadLogRefused';
}

/** A read could not be logged, so what was read may not be shown. */
export class ReadNotLogged extends Error {
  override readonly name = 'ReadNotLogged';
}

/** The logged reads can't be shown now. */
export class ReadLogUnavailable extends Error {
  override readonly name = 'ReadLogUnavailable';
}

/** A cursor that no page has given. */
export class InvalidReadCursor extends Error {
  override readonly name = 'InvalidReadCursor';

  constructor() {
    super('That is no cursor of the log of reads.');
  }
}

/** Who has read what, apart from the log of events. Nothing in it is ever changed or deleted. */
export interface ReadLog {
  /**
   * Resolves when the read is durably stored; all reads of one turn of the event loop share a commit.
   *
   * @throws {ReadNotLogged} it was not stored, or it is unknown whether it was
   */
  record(read: LoggedRead): Promise<void>;
  /**
   * A page of the reads in one municipality, the newest first. A later page shows nothing that was logged since
   * the first one, and nothing twice.
   *
   * @param limit at least 1
   * @throws {InvalidReadCursor}
   * @throws {RangeError} neither or both of staff and id are given
   * @throws {ReadLogUnavailable} the engine can't read now
   */
  readsOf(municipalityId: string, asked: ReadsAsked, limit: number): Promise<ReadPage>;
  /** Whether reads can be logged, as far as is known. */
  readonly takesReads: boolean;
  /** Stores what was handed over and frees the engine. */
  close(): Promise<void>;
}

/** @throws {ReadNotLogged} a read names more ids than any page holds */
export function checkIdsOf({ ids }: LoggedRead): void {
  if (ids.length > maximumIdsOfRead) throw new ReadNotLogged(`A read names at most ${maximumIdsOfRead} ids.`);
}
