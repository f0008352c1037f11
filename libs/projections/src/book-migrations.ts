import type { Kysely } from 'kysely';
import { migrateAmongOthers, NewerSchema, type Migrations } from '#schema';
import { ViewStoreRefused } from './faults.js';
import type { BookTables, ColumnTypes, ViewDatabase } from './view-database.js';

/** What makes the books, by name and in the order of the names; one that was ever released is not changed again. */
export type BookMigrations = (types: ColumnTypes) => Migrations;

/**
 * The books of this program: builds with their checkpoints, and events that could not be taken. The views' own
 * tables are not among them: they are thrown away and filled anew.
 */
export const bookMigrations: BookMigrations = ({ text, integer }) => ({
  // The first one meets books that were made before migrations were recorded, and leaves them as they are.
  '0001-builds': {
    up: async ({ schema }: Kysely<unknown>) => {
      await schema
        .createTable('views_v1_build')
        .ifNotExists()
        .addColumn('build', integer, (column) => column.primaryKey())
        .addColumn('state', text, (column) => column.notNull())
        .addColumn('definition', text, (column) => column.notNull())
        .addColumn('versions', text, (column) => column.notNull())
        .addColumn('position', text, (column) => column.notNull())
        .addColumn('events', 'bigint', (column) => column.notNull())
        .addColumn('recorded_at', text, (column) => column.notNull())
        .execute();
      await schema
        .createTable('views_v1_parked')
        .ifNotExists()
        .addColumn('build', integer, (column) => column.notNull())
        .addColumn('position', text, (column) => column.notNull())
        .addColumn('stream', text, (column) => column.notNull())
        .addColumn('revision', integer, (column) => column.notNull())
        .addColumn('event_id', text, (column) => column.notNull())
        .addColumn('type', text, (column) => column.notNull())
        .addColumn('reason', text, (column) => column.notNull())
        .addPrimaryKeyConstraint('views_v1_parked_key', ['build', 'position'])
        .execute();
      await schema
        .createIndex('views_v1_parked_stream')
        .ifNotExists()
        .on('views_v1_parked')
        .columns(['build', 'stream'])
        .execute();
    },
  },
});

/**
 * Brings the books to the newest version, where no other process does so at the same time.
 *
 * @param database may create tables
 * @throws {ViewStoreRefused} a newer program has brought them further than this one knows
 */
export async function migrateBooks(
  database: Kysely<BookTables>,
  { columnTypes, schema, away }: Pick<ViewDatabase, 'columnTypes' | 'schema' | 'away'>,
  migrations: BookMigrations,
): Promise<void> {
  try {
    await migrateAmongOthers(database, migrations(columnTypes), { table: 'views_migration', schema });
  } catch (fault) {
    if (!(fault instanceof NewerSchema)) throw fault;
    throw new ViewStoreRefused(
      `The views were kept by a newer version of this program: start that one, or ${away}; they are filled again from the log.`,
    );
  }
}
