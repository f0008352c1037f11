import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolderRefused, GroupCommit, openDurableFile, openForReading } from '#event-store/sqlite';
import { engineFault } from '../engine-fault.js';
import type { LoggedRead } from './logged-read.js';
import { prepareReadTables, ReadTables } from './read-tables.js';

/** Most ids that one read can name: more than any page holds. */
export const maximumIdsOfRead = 1000;

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

/** A read could not be logged, so what was read may not be shown. */
export class ReadNotLogged extends Error {
  override readonly name = 'ReadNotLogged';
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
   */
  readsOf(municipalityId: string, asked: ReadsAsked, limit: number): ReadPage;
  /** Whether reads can be logged; a fault of the disk ends that until the store is opened anew. */
  readonly takesReads: boolean;
  /** Stores what was handed over and frees the file. */
  close(): void;
}

/**
 * Opens the log of reads in a folder of its own, or creates it.
 *
 * @throws {DataFolderRefused} in one line, why it can't be opened and what to do
 */
export function openReadLog({ folder }: { readonly folder: string }): ReadLog {
  makeFolder(folder);
  const path = join(folder, 'reads.sqlite');
  const writing = openDurableFile(path);
  try {
    prepareReadTables(path, writing);
    const reading = openForReading(path);
    const groupCommit = new GroupCommit(writing);
    return readLogOn(new ReadTables(writing, reading), groupCommit, () => {
      groupCommit.close();
      reading.close();
      writing.close();
    });
  } catch (fault) {
    writing.close();
    throw fault;
  }
}

function readLogOn(tables: ReadTables, groupCommit: GroupCommit, close: () => void): ReadLog {
  return {
    get takesReads() {
      return groupCommit.state.writes === 'taken';
    },
    async record(read) {
      if (read.ids.length > maximumIdsOfRead) {
        throw new ReadNotLogged(`A read names at most ${maximumIdsOfRead} ids.`);
      }
      try {
        await groupCommit.run(() => tables.insert(read));
      } catch (fault) {
        throw new ReadNotLogged('The read could not be logged.', { cause: fault });
      }
    },
    readsOf: (municipalityId, asked, limit) => pageOf(tables, municipalityId, asked, limit),
    close,
  };
}

function pageOf(tables: ReadTables, municipalityId: string, asked: ReadsAsked, limit: number): ReadPage {
  const before = numberOf(asked.cursor);
  const { staff, id } = asked;
  if ((staff === undefined) === (id === undefined)) throw new RangeError('Ask for either staff or id.');
  // One more than asked for tells whether another page follows.
  const found =
    staff === undefined
      ? tables.ofId(municipalityId, id ?? '', before, limit + 1)
      : tables.ofStaff(municipalityId, staff, before, limit + 1);
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const next = found.length > limit && last !== undefined ? { next: String(last.number) } : {};
  return { reads: shown.map(({ read }) => read), ...next };
}

function numberOf(cursor: string | undefined): number {
  if (cursor === undefined) return Number.MAX_SAFE_INTEGER;
  if (!/^[1-9]\d{0,15}$/.test(cursor)) throw new InvalidReadCursor();
  return Number(cursor);
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (fault) {
    const code = engineFault(fault)?.code;
    if (code === undefined) throw fault;
    throw new DataFolderRefused(
      `Can't use ${folder} (${code}): make it a folder that this user may write to.`,
      {
        cause: fault,
      },
    );
  }
}
