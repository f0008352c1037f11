import type { Kysely } from 'kysely';
import type { TableDefinition } from './table.js';

/** The tables in which the store keeps its own books. */
export interface BookTables {
  /** One filling of all views; at most one serves readers. */
  views_v1_build: BuildRow;
  /** Events that the views could not take. */
  views_v1_parked: ParkedRow;
}

export interface BuildRow {
  build: number;
  state: 'filling' | 'serving';
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

/**
 * An engine for views: two connections and what can't be said in portable SQL. All statements are made by the
 * query builder in its dialect.
 */
export interface ViewDatabase {
  readonly writer: Kysely<BookTables>;
  /** Transactions on it see one state of all tables. */
  readonly reader: Kysely<BookTables>;
  /** Tells the engine beforehand how the rows of a table will be spread, if it has to be told. */
  describe(name: string, table: TableDefinition): Promise<void>;
  /** Whether a fault lies in what was to be written, rather than in the engine, its disk or its connection. */
  blamesContent(fault: unknown): boolean;
}
