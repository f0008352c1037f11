import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import pRetry from 'p-retry';
import { beforeTheFirst, type Position, type RecordedEvent } from '#event-store';
import { bookMigrations, migrateBooks } from './book-migrations.js';
import { createIndexes, createTables, dropTables, InBuild } from './build-tables.js';
import { ViewNotReady, ViewStoreClosed, ViewStoreUnavailable } from './faults.js';
import { tablePrefix } from './table.js';
import type { RowReader, RowWriter, StoredView, ViewSet } from './view.js';
import type { BookTables, BuildRow, Lead, ViewDatabase } from './view-database.js';

/** One filling of all views from the log. */
export interface Build {
  readonly number: number;
  readonly state: 'filling' | 'serving';
  readonly definition: string;
  /** Name of a view → version. */
  readonly versions: Readonly<Record<string, number>>;
  readonly position: Position;
  /** How many events it has read. */
  readonly events: number;
  /** When the last of them was recorded; empty before the first. */
  readonly recordedAt: string;
}

/** An event that the views could not take, or that follows one in its file. */
export interface ParkedEvent {
  readonly position: Position;
  readonly stream: string;
  readonly revision: number;
  readonly eventId: string;
  readonly type: string;
  /** For an operator; nothing of the event's fields. */
  readonly reason: string;
}

/** How far a batch of the log goes. */
export interface Reached {
  readonly last: RecordedEvent;
  readonly events: number;
}

/** What a batch of the log does to a build, within one transaction. */
export interface BuildTransaction {
  rowsOf(view: StoredView): RowWriter;
  park(events: readonly RecordedEvent[], reason: string): Promise<void>;
}

/** One state of a view's tables, and the position of the log that it has reached. */
export interface ViewReading {
  /** For queries over the view's tables by their own names (`withTables`). */
  readonly transaction: Transaction<BookTables>;
  readonly position: Position;
}

/** Where views are kept: their builds, each with its checkpoint, and the events that could not be taken. */
export class ViewStore {
  #isClosed = false;

  private constructor(private readonly database: ViewDatabase) {}

  /** @throws {ViewStoreRefused} a newer program has kept them */
  static async open(database: ViewDatabase, migrations = bookMigrations): Promise<ViewStore> {
    const store = new ViewStore(database);
    try {
      await database.setUp((connection) => migrateBooks(connection, database, migrations));
      return store;
    } catch (fault) {
      await store.close();
      throw fault;
    }
  }

  /**
   * Tries to become the one process that writes. Whoever does so needs the lead first, and stops when it is lost.
   *
   * @returns undefined while another process leads
   */
  async lead(): Promise<Lead | undefined> {
    return this.#open(this.database).lead();
  }

  /** All builds that are filled or serve readers, the one that serves first. */
  async builds(): Promise<readonly Build[]> {
    const rows = await this.#open(this.database.reader)
      .selectFrom('views_v1_build')
      .selectAll()
      .where('state', '<>', 'retired')
      .execute();
    return rows.map(buildOf).sort((one, other) => (one.state === 'serving' ? -1 : one.number - other.number));
  }

  /** The position that readers see; undefined while no build serves them. */
  async position(): Promise<Position | undefined> {
    const row = await this.#open(this.database.reader)
      .selectFrom('views_v1_build')
      .select('position')
      .where('state', '=', 'serving')
      .executeTakeFirst();
    return row?.position;
  }

  /** A new, empty build. */
  async create(set: ViewSet): Promise<Build> {
    return this.#writing(async (transaction) => {
      const last = await transaction
        .selectFrom('views_v1_build')
        .select(({ fn }) => fn.max('build').as('build'))
        .executeTakeFirst();
      const row: BuildRow = {
        build: (last?.build ?? 0) + 1,
        state: 'filling',
        definition: definitionOf(set),
        versions: JSON.stringify(Object.fromEntries(set.views.map((view) => [view.name, view.version]))),
        position: beforeTheFirst,
        events: 0,
        recorded_at: '',
      };
      await transaction.insertInto('views_v1_build').values(row).execute();
      for (const view of set.views) {
        await createTables(transaction, this.database.columnTypes, view, row.build);
      }
      return buildOf(row);
    });
  }

  async drop(build: number): Promise<void> {
    await this.#writing((transaction) => this.#dropBuild(transaction, build));
  }

  /** Makes the indexes of a filled build. Done again, it makes what is missing. */
  async index(build: number, views: readonly StoredView[]): Promise<void> {
    const { writer } = this.#open(this.database);
    for (const view of views) {
      for (const table of view.tables)
        await this.database.describe(tablePrefix(view, build) + table.name, table);
      await createIndexes(writer, view, build);
    }
  }

  /**
   * Lets a build serve the readers in the place of the one before it, which retires.
   *
   * @returns false, with nothing changed, while it is behind the one before it: no reader may go back in time
   */
  async serve(build: number): Promise<boolean> {
    return this.#writing(async (transaction) => {
      const rows = await transaction
        .selectFrom('views_v1_build')
        .select(['build', 'state', 'position'])
        .execute();
      const next = rows.find((row) => row.build === build);
      const before = rows.find((row) => row.state === 'serving');
      if (!next) throw new Error(`There is no build ${build} of the views.`);
      if (before && next.position < before.position) return false;
      const become = (state: BuildRow['state'], number: number) =>
        transaction.updateTable('views_v1_build').set({ state }).where('build', '=', number).execute();
      if (before) await become('retired', before.build);
      await become('serving', build);
      return true;
    });
  }

  /** Drops the builds that served readers before. Readers that are still at them read anew. */
  async dropRetired(): Promise<void> {
    await this.#writing(async (transaction) => {
      const retired = await transaction
        .selectFrom('views_v1_build')
        .select('build')
        .where('state', '=', 'retired')
        .execute();
      for (const { build } of retired) await this.#dropBuild(transaction, build);
    });
  }

  /** Rows of a view in a build, outside any transaction: nobody but its one feed changes them. */
  rowsOf(view: StoredView, build: number): RowReader {
    const { database } = this;
    return database.rowsOf(this.#open(database.writer), tablePrefix(view, build));
  }

  /** Those of the events' streams that an event has been parked of. */
  async parkedStreams(build: number, events: readonly RecordedEvent[]): Promise<ReadonlySet<string>> {
    const parked = this.#open(this.database.writer)
      .selectFrom('views_v1_parked')
      .select('stream')
      .where('build', '=', build);
    const found = new Set<string>();
    // As a rule nothing is parked, and nothing more is asked.
    if (!(await parked.limit(1).executeTakeFirst())) return found;
    const streams = [...new Set(events.map(({ stream }) => stream))];
    for (let from = 0; from < streams.length; from += streamsAtOnce) {
      const some = streams.slice(from, from + streamsAtOnce);
      for (const { stream } of await parked.where('stream', 'in', some).distinct().execute())
        found.add(stream);
    }
    return found;
  }

  /**
   * Takes a batch of the log into a build: rows and checkpoint in one transaction.
   *
   * @param work what the batch does to the tables; whatever it throws, nothing has changed
   */
  async advance(
    build: number,
    { last, events }: Reached,
    work: (transaction: BuildTransaction) => Promise<void>,
  ): Promise<void> {
    await this.#writing(async (transaction) => {
      await work(this.#transactionOf(transaction, build));
      await transaction
        .updateTable('views_v1_build')
        .set((row) => ({
          position: last.position,
          recorded_at: last.metadata.recordedAt ?? '',
          events: row('events', '+', events),
        }))
        .where('build', '=', build)
        .execute();
    });
  }

  /** Events that a build could not take, in the order of the log. */
  async parked(build: number, limit: number): Promise<readonly ParkedEvent[]> {
    const rows = await this.#open(this.database.reader)
      .selectFrom('views_v1_parked')
      .selectAll()
      .where('build', '=', build)
      .orderBy('position')
      .limit(limit)
      .execute();
    return rows.map(({ position, stream, revision, event_id: eventId, type, reason }) => ({
      position,
      stream,
      revision,
      eventId,
      type,
      reason,
    }));
  }

  async countParked(build: number): Promise<number> {
    const { count } = await this.#open(this.database.reader)
      .selectFrom('views_v1_parked')
      .select(({ fn }) => fn.countAll().as('count'))
      .where('build', '=', build)
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  /**
   * Reads one state of a view's tables. `work` may do nothing but query them, and is done again when the view has
   * been replaced meanwhile.
   *
   * @throws {ViewNotReady} no build of this version serves readers yet
   * @throws {ViewStoreUnavailable} the engine can't be reached or can't work now
   */
  async read<Result>(view: StoredView, work: (reading: ViewReading) => Promise<Result>): Promise<Result> {
    return pRetry(() => this.#readOnce(view, work), {
      retries: 2,
      minTimeout: 0,
      shouldRetry: ({ error }) => this.database.wasReplaced(error),
    });
  }

  async #readOnce<Result>(
    view: StoredView,
    work: (reading: ViewReading) => Promise<Result>,
  ): Promise<Result> {
    return this.#open(this.database.reader)
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (transaction) => {
        const row = await transaction
          .selectFrom('views_v1_build')
          .selectAll()
          .where('state', '=', 'serving')
          .executeTakeFirst();
        const serving = row && buildOf(row);
        if (serving?.versions[view.name] !== view.version) throw new ViewNotReady(view.name);
        const leading = new InBuild(view, serving.number);
        return work({ transaction: transaction.withPlugin(leading), position: serving.position });
      });
  }

  /** Whether a fault lies in the events rather than in the engine. */
  blamesContent(fault: unknown): boolean {
    const isOfStore = fault instanceof ViewStoreClosed || fault instanceof ViewStoreUnavailable;
    return !isOfStore && this.database.blamesContent(fault);
  }

  /** Frees the engine. Whoever follows the log into it has to have stopped. Idempotent. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.database.reader.destroy();
    await this.database.writer.destroy();
  }

  #open<Connection>(connection: Connection): Connection {
    if (this.#isClosed) throw new ViewStoreClosed();
    return connection;
  }

  #transactionOf(transaction: Transaction<BookTables>, build: number): BuildTransaction {
    return {
      rowsOf: (view) => this.database.rowsOf(transaction, tablePrefix(view, build)),
      park: async (events, reason) => {
        for (const { position, stream, revision, id, type } of events) {
          await transaction
            .insertInto('views_v1_parked')
            .values({ build, position, stream, revision, event_id: id, type, reason })
            .execute();
        }
      },
    };
  }

  async #dropBuild(transaction: Transaction<BookTables>, build: number): Promise<void> {
    await dropTables(transaction, build, this.database.schema);
    await transaction.deleteFrom('views_v1_parked').where('build', '=', build).execute();
    await transaction.deleteFrom('views_v1_build').where('build', '=', build).execute();
  }

  #writing<Result>(work: (transaction: Transaction<BookTables>) => Promise<Result>): Promise<Result> {
    return this.#open(this.database.writer).transaction().execute(work);
  }
}

/** What the tables and their content follow from, apart from the log, as a fingerprint. */
export function definitionOf({ views, kinds }: ViewSet): string {
  const tables = views.map(({ name, version, tables, basis }) => [name, version, tables, basis]);
  const events = kinds.map(({ name, events }) => [
    name,
    [...events.values()].map(({ type, version }) => [type, version]),
  ]);
  return createHash('sha256')
    .update(JSON.stringify([tables, events]))
    .digest('hex');
}

/** How many streams a question names at most: engines bound the values of a statement. */
const streamsAtOnce = 500;

function buildOf(row: BuildRow): Build {
  const versions: unknown = JSON.parse(row.versions);
  return {
    number: row.build,
    state: row.state === 'serving' ? 'serving' : 'filling',
    definition: row.definition,
    versions: isVersions(versions) ? versions : {},
    position: row.position,
    events: row.events,
    recordedAt: row.recorded_at,
  };
}

function isVersions(value: unknown): value is Readonly<Record<string, number>> {
  return typeof value === 'object' && value !== null;
}
