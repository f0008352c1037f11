import { CompiledQuery, Kysely, sql } from 'kysely';
import pg from 'pg';
import { ViewStoreRefused } from '../faults.js';
import type { BookTables } from '../view-database.js';
import { dialectOn, PostgresConnection } from './postgres-driver.js';
import { postgresFault } from './postgres-fault.js';
import { clientConfig, patience, viewSchema } from './sessions.js';

/** Held while one process makes what all need; the end of its connection lets go of it. */
const setUpLock = [1_667_331_955, 2] as const;

const oldestVersion = 14;

/** Makes the schema and what is in it for every process, on a connection of its own. */
export async function setUp(
  url: string,
  work: (connection: Kysely<BookTables>) => Promise<void>,
): Promise<void> {
  const client = new pg.Client(clientConfig(url));
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (fault) {
    throw postgresFault(fault);
  }
  const connection = new PostgresConnection(client, patience.ofReader);
  const dialect = dialectOn({
    acquire: () => Promise.resolve(connection),
    release: () => undefined,
    end: () => client.end(),
  });
  const database = new Kysely<BookTables>({ dialect });
  try {
    await database.executeQuery(CompiledQuery.raw('SELECT pg_advisory_lock($1, $2)', [...setUpLock]));
    await demandUsable(database);
    const { rows } = await sql<{ schema: string }>`
      SELECT nspname AS schema FROM pg_namespace WHERE nspname = ${viewSchema}
    `.execute(database);
    // One that is there needs no right to make it.
    if (rows.length === 0) await database.schema.createSchema(viewSchema).execute();
    await database.executeQuery(CompiledQuery.raw(`SET search_path = ${viewSchema}`));
    await work(database);
  } finally {
    await database.destroy();
  }
}

async function demandUsable(database: Kysely<BookTables>): Promise<void> {
  const { rows } = await sql<{ version: string; encoding: string }>`
    SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding
  `.execute(database);
  const { version = '', encoding = '' } = rows[0] ?? {};
  const major = Math.trunc(Number(version) / 10_000);
  if (major < oldestVersion) {
    throw new ViewStoreRefused(`The views need PostgreSQL ${oldestVersion} or newer, and this is ${major}.`);
  }
  if (encoding !== 'UTF8') {
    throw new ViewStoreRefused(
      `The views need a database in UTF8, and this one is in ${encoding}: make another.`,
    );
  }
}
