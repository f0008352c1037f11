import type { Expression, Kysely } from 'kysely';
import type { ColumnType, TableDefinition } from './table.js';
import type { RowWriter } from './view.js';

/** The tables in which the store keeps its own books. */
export interface BookTables {
  /** One filling of all views; at most one serves readers. */
  views_v1_build: BuildRow;
  /** Events that the views could not take. */
  views_v1_parked: ParkedRow;
}

export interface BuildRow {
  build: number;
  /** A retired one served readers before; they may be reading it still, so it is dropped a little later. */
  state: 'filling' | 'serving' | 'retired';
  /** Fingerprint of what it is made of. */
  definition: string;
  /** Names and versions of its views, as a JSON object. */
  versions: string;
  position: string;
  /** How many events it has read. */
  events: number;
  /** When the last of them was recorded; empty before the first. */
  recorded_at: string;
}

export interface ParkedRow {
  build: number;
  position: string;
  stream: string;
  revision: number;
  event_id: string;
  type: string;
  reason: string;
}

/** What the engine calls the types of columns. Texts compare by their bytes in UTF-8. */
export type ColumnTypes = Readonly<Record<ColumnType, ColumnType | Expression<unknown>>>;

/** The right to write: one process at a time has it. */
export interface Lead {
  /** Aborted when it is lost. From then on nothing can be written with it; another process may have it. */
  readonly lost: AbortSignal;
  /** Lets another process have it. Idempotent. */
  release(): Promise<void>;
}

/**
 * An engine for views: one connection that writes, some that read, and what can't be said in portable SQL. All
 * statements are made by the query builder in its dialect.
 */
export interface ViewDatabase {
  /** Nothing can be written before this process leads. */
  readonly writer: Kysely<BookTables>;
  /** Transactions on it see one state of all tables. */
  readonly reader: Kysely<BookTables>;
  readonly columnTypes: ColumnTypes;
  /** Where its tables lie, in an engine whose databases are divided. */
  readonly schema?: string;
  /** How an operator throws the views away, after "or": "delete that file". */
  readonly away: string;
  /** Makes what every process needs, on a connection that may; no other process does so at the same time. */
  setUp(work: (connection: Kysely<BookTables>) => Promise<void>): Promise<void>;
  /** Tries to become the one who writes; undefined while another process is. */
  lead(): Promise<Lead | undefined>;
  /** Rows of tables that lie under a prefix, many at a time. */
  rowsOf(connection: Kysely<BookTables>, prefix: string): RowWriter;
  /** Tells the engine how the rows of a filled table are spread, if it has to be told. */
  describe(name: string, table: TableDefinition): Promise<void>;
  /** Whether a fault lies in what was to be written, rather than in the engine, its disk or its connection. */
  blamesContent(fault: unknown): boolean;
  /** Whether a reading met a table that has been dropped since it began. */
  wasReplaced(fault: unknown): boolean;
}
