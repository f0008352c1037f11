import { NewerSchema } from '#schema';
import {
  checkIdsOf,
  ReadLogRefused,
  ReadLogUnavailable,
  ReadNotLogged,
  type LoggedRead,
  type ReadLog,
  type ReadPage,
  type ReadsAsked,
} from '../read-log/read-log.js';
import { pageOf, soughtBy } from '../read-log/read-pages.js';
import { PostgresDatabase } from './postgres-database.js';
import { told, whyNotOpened } from './postgres-fault.js';
import { PostgresReadTables } from './postgres-read-tables.js';
import { ReadBatches } from './read-batches.js';

/** One connection writes; the others read pages. */
const connections = 3;

/** How long to wait before looking whether the engine is back, in milliseconds. */
const lookEvery = 1_000;

/**
 * Opens the log of reads that several processes share, or creates it in a database that has none: the schema
 * `casetrail_reads`. While the engine is down reads are refused; it looks by itself whether the engine is back.
 *
 * @param url `postgres://user:password@host:port/database`; the user must own the schema or be let create it
 * @throws {ReadLogRefused} in one line: no connection, or tables of a newer version
 */
export async function openPostgresReadLog({ url }: { readonly url: string }): Promise<ReadLog> {
  let database: PostgresDatabase | undefined;
  try {
    database = new PostgresDatabase(url, 'reads', connections);
    const tables = new PostgresReadTables(database);
    await tables.open();
    return new PostgresReadLog(database, tables);
  } catch (fault) {
    await database?.end();
    if (fault instanceof NewerSchema) {
      throw new ReadLogRefused(
        'The log of reads in PostgreSQL was written by a newer Casetrail: start that version.',
      );
    }
    throw new ReadLogRefused(whyNotOpened('the log of reads', url, fault), { cause: fault });
  }
}

class PostgresReadLog implements ReadLog {
  readonly #batches: ReadBatches;
  #isServing = true;
  #isClosed = false;
  #looking: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: PostgresDatabase,
    private readonly tables: PostgresReadTables,
  ) {
    this.#batches = new ReadBatches((reads) => this.tables.insert(reads));
  }

  get takesReads(): boolean {
    return this.#isServing && !this.#isClosed;
  }

  async record(read: LoggedRead): Promise<void> {
    checkIdsOf(read);
    if (!isStorable(read)) throw new ReadNotLogged('A read has strange characters in its text.');
    if (this.#isClosed) throw new ReadNotLogged('The log of reads is closed.');
    try {
      await this.#batches.store(read);
    } catch (fault) {
      this.#lookUntilServing();
      throw new ReadNotLogged('The read could not be logged.', { cause: fault });
    }
  }

  async readsOf(municipalityId: string, asked: ReadsAsked, limit: number): Promise<ReadPage> {
    const sought = soughtBy(asked);
    try {
      return pageOf(await this.tables.find(municipalityId, sought, limit + 1), limit);
    } catch (fault) {
      const { code, message } = told(fault);
      throw new ReadLogUnavailable(`The log of reads can't be read: ${code ?? message}.`, { cause: fault });
    }
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    clearTimeout(this.#looking);
    await this.#batches.stored();
    await this.database.end();
  }

  #lookUntilServing(): void {
    this.#isServing = false;
    if (this.#looking !== undefined || this.#isClosed) return;
    this.#looking = setTimeout(() => {
      this.#looking = undefined;
      this.tables.reach().then(
        () => {
          this.#isServing = true;
        },
        () => {
          this.#lookUntilServing();
        },
      );
    }, lookEvery).unref();
  }
}

/**
 * PostgreSQL keeps neither NUL nor half a surrogate pair in text, and one read that it refuses would take the others
 * of its batch with it.
 */
function isStorable({ ids, ...told }: LoggedRead): boolean {
  return [...Object.values(told), ...ids].every(
    (text) => !text.includes('\0') && !/\p{Surrogate}/u.test(text),
  );
}
