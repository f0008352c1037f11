import { Kysely, sql } from 'kysely';
import type { TableDefinition } from '../table.js';
import type { BookTables, ViewDatabase } from '../view-database.js';
import { ViewStore } from '../view-store.js';
import { ArrayRows, type MadeStatements } from './array-rows.js';
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
}

/**
 * Opens the views in a PostgreSQL database, in a schema of their own that is made if it is not there. Any number of
 * processes may have them open; one at a time leads, on a connection apart from those that read. Needs a
 * connection of its own for each session: a pooler that shares sessions between transactions takes the lead away.
 *
 * @throws {ViewStoreRefused} in one line and without the password, why the database can't be used and what to do
 */
export async function openPostgresViews(options: PostgresViewsOptions): Promise<ViewStore> {
  try {
    return await ViewStore.open(postgresViewDatabase(options));
  } catch (fault) {
    throw refusalOf(options.url, fault);
  }
}

/** The engine over a database; connects when it is first used. */
export function postgresViewDatabase({ url, readers = 8 }: PostgresViewsOptions): ViewDatabase {
  const leading = new LeadingConnection(url);
  const writer = new Kysely<BookTables>({ dialect: dialectOn(leading) });
  const made: MadeStatements = new Map();
  return {
    writer,
    reader: new Kysely<BookTables>({ dialect: dialectOn(new ReadingPool(url, readers)) }),
    columnTypes: { text: sql`text collate "C"`, integer: 'integer' },
    schema: viewSchema,
    away: `drop the schema ${viewSchema}`,
    setUp: (work) => setUp(url, work),
    lead: () => leading.lead(),
    rowsOf: (connection, prefix) => new ArrayRows(connection, prefix, made),
    describe: (name, table) => describe(writer, name, table),
    blamesContent: (fault) => !(fault instanceof StatementRefused),
    wasReplaced: (fault) => fault instanceof TableGone,
  };
}

/**
 * Lets the planner know how the rows of a filled table are spread; later the server looks again by itself.
 *
 * A query that has to leave the index of a column aside compares a calculated value, coalesce of the column and
 * the empty text. Without statistics of its own the planner would take any comparison with it for a rare one.
 */
async function describe(writer: Kysely<BookTables>, name: string, table: TableDefinition): Promise<void> {
  const indexed = [...new Set(Object.values(table.indexes).flat())];
  for (const column of indexed.filter((each) => table.columns[each] === 'text')) {
    await sql`
      CREATE STATISTICS IF NOT EXISTS ${sql.id(`${name}_${column}_spread`)}
      ON (coalesce(${sql.ref(column)}, '')) FROM ${sql.table(name)}
    `.execute(writer);
  }
  await sql`ANALYZE ${sql.table(name)}`.execute(writer);
}
