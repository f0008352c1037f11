import type { Database } from 'better-sqlite3';
import {
  DEFAULT_MIGRATION_TABLE,
  Kysely,
  Migrator,
  sql,
  SqliteDialect,
  type Migration,
  type MigrationProvider,
  type MigratorProps,
} from 'kysely';

/**
 * What brings tables to their newest shape, by names that sort in their order, for example `01-reads`. One that was
 * released never changes: what is new comes under a later name.
 */
export type Migrations = Readonly<Record<string, Migration>>;

/** The tables were made by a version of the program that this one doesn't know. */
export class NewerSchema extends Error {
  override readonly name = 'NewerSchema';
}

/**
 * Makes a schema and its tables in a PostgreSQL database, or brings older ones to their newest shape, or leaves all as
 * it was. Where several processes start at once, one migrates and the others wait for that.
 *
 * @throws {NewerSchema}
 * @throws whatever a migration or the engine threw
 */
export async function migrateSchema<Tables>(
  database: Kysely<Tables>,
  schema: string,
  migrations: Migrations,
): Promise<void> {
  const table = `${schema}.${DEFAULT_MIGRATION_TABLE}`;
  const found = await sql<{ isThere: boolean }>`
    SELECT to_regclass(${table}) IS NOT NULL AS "isThere"`.execute(database);
  const done = found.rows[0]?.isThere
    ? (await sql<Done>`SELECT name FROM ${sql.table(table)}`.execute(database)).rows
    : [];
  if (isNewest(migrations, done)) return;
  await run({ db: database, migrationTableSchema: schema, provider: providerOf(migrations) });
}

/**
 * As `migrateSchema`, for the tables of a SQLite file, in one transaction.
 *
 * @param connection the only one that writes to the file, and of no use to anybody else before this resolves
 */
export async function migrateFile(connection: Database, migrations: Migrations): Promise<void> {
  const isThere = connection
    .prepare('SELECT 1 FROM sqlite_schema WHERE name = ?')
    .get(DEFAULT_MIGRATION_TABLE);
  const done = isThere
    ? connection.prepare<[], Done>(`SELECT name FROM ${DEFAULT_MIGRATION_TABLE}`).all()
    : [];
  if (isNewest(migrations, done)) return;
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: connection }) });
  // The migrator makes none of its own in SQLite.
  connection.exec('BEGIN IMMEDIATE');
  try {
    await run({ db, provider: providerOf(migrations) });
    connection.exec('COMMIT');
  } catch (fault) {
    // A fault of the disk may have ended it by itself.
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw fault;
  }
}

/**
 * As `migrateSchema`, in either engine, for tables that stand among others: what is done is kept in a table of their
 * own. Whoever has nothing to change writes nothing: somebody may be writing into the others.
 */
export async function migrateAmongOthers<Tables>(
  database: Kysely<Tables>,
  migrations: Migrations,
  { table, schema }: { readonly table: string; readonly schema?: string | undefined },
): Promise<void> {
  const options: MigratorProps = {
    db: database,
    provider: providerOf(migrations),
    migrationTableName: table,
    migrationLockTableName: `${table}_lock`,
    ...(schema !== undefined && { migrationTableSchema: schema }),
  };
  const known = await new Migrator(options).getMigrations();
  if (known.some(({ executedAt }) => executedAt === undefined)) await run(options);
  isNewest(migrations, (await sql<Done>`SELECT name FROM ${sql.table(table)}`.execute(database)).rows);
}

interface Done {
  readonly name: string;
}

/**
 * The migrator would look for itself, but writes before it does, and takes longer than a start should.
 *
 * @throws {NewerSchema}
 */
function isNewest(migrations: Migrations, done: readonly Done[]): boolean {
  const unknown = done.find(({ name }) => !Object.hasOwn(migrations, name));
  if (unknown !== undefined) throw new NewerSchema(`The migration ${unknown.name} is not known here.`);
  return done.length === Object.keys(migrations).length;
}

function providerOf(migrations: Migrations): MigrationProvider {
  return { getMigrations: () => Promise.resolve({ ...migrations }) };
}

/** It never throws by itself. */
async function run(options: MigratorProps): Promise<void> {
  const { error } = await new Migrator(options).migrateToLatest();
  if (error !== undefined) throw error as Error;
}
