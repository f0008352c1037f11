import { Kysely, sql } from 'kysely';
import { timerDelay, type Delay } from '../delay.js';
import type { BookTables, ViewDatabase } from '../view-database.js';
import { ViewStore } from '../view-store.js';
import { ArrayRows, type MadeStatements } from './array-rows.js';
import { describe } from './spread.js';
import { LeadingConnection } from './leading-connection.js';
import { dialectOn } from './postgres-driver.js';
import { StatementRefused, TableGone } from './postgres-fault.js';
import { ReadingPool } from './reading-pool.js';
import { refusalOf } from './refusal.js';
import { viewSchema } from './sessions.js';
import { setUp } from './setting-up.js';

export interface PostgresViewsOptions {
  /** `postgres://user:password@host:port/database`; PostgreSQL 14 or newer, a database in UTF-8. */
  readonly url: string;
  /** Most connections that read at once. */
  readonly readers?: number;
  readonly delay?: Delay;
}

const defaults = { readers: 8, delay: timerDelay };

/**
 * Opens the views in a PostgreSQL database, in a schema of their own that is made if it is not there. Any number of
 * processes may have them open; one at a time leads, on a connection apart from those that read. Needs a
 * connection of its own for each session: a pooler that shares sessions between transactions takes the lead away.
 *
 * @throws {ViewStoreRefused} in one line and without the password, why the database can't be used and what to do
 */
export async function openPostgresViews(options: PostgresViewsOptions): Promise<ViewStore> {
  const { url, readers, delay } = { ...defaults, ...options };
  const leading = new LeadingConnection(url, delay);
  try {
    return await ViewStore.open(databaseOn(url, leading, new ReadingPool(url, readers)));
  } catch (fault) {
    throw refusalOf(url, fault);
  }
}

function databaseOn(url: string, leading: LeadingConnection, reading: ReadingPool): ViewDatabase {
  const writer = new Kysely<BookTables>({ dialect: dialectOn(leading) });
  const made: MadeStatements = new Map();
  return {
    writer,
    reader: new Kysely<BookTables>({ dialect: dialectOn(reading) }),
    columnTypes: { text: sql`text collate "C"`, integer: 'integer' },
    schema: viewSchema,
    setUp: (work) => setUp(url, work),
    lead: () => leading.lead(),
    rowsOf: (connection, prefix) => new ArrayRows(connection, prefix, made),
    describe: (name, table) => describe(writer, name, table),
    blamesContent: (fault) => !(fault instanceof StatementRefused || fault instanceof TableGone),
    wasOutrun: (fault) => fault instanceof TableGone,
  };
}
