import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrateSchema, type Migrations } from '#schema';
import type { KeptProgress } from './kept-progress.js';

const schemaName = 'casetrail_worker';

const migrations: Migrations = {
  '01-progress': {
    up: async ({ schema }: Kysely<unknown>) => {
      // It may have been made before there were migrations.
      await schema
        .withSchema(schemaName)
        .createTable('progress')
        .ifNotExists()
        .addColumn('loop', 'text', (column) => column.primaryKey())
        .addColumn('progress', 'text', (column) => column.notNull())
        .execute();
    },
  },
};

interface ProgressTables {
  'casetrail_worker.progress': { readonly loop: string; readonly progress: string };
}

/** Progress that whichever worker runs next goes on from. */
export interface SharedProgress {
  /** @param loop whose progress it is */
  of(loop: string): KeptProgress;
  close(): Promise<void>;
}

/** How long a connection may take to come about, in milliseconds. */
const connectionTimeoutMillis = 5_000;

/** Progress in a table of PostgreSQL, made when it isn't there. */
export function progressInPostgres(url: string): SharedProgress {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis,
    idleTimeoutMillis: 30_000,
  });
  // A connection that breaks is replaced at the next use; without listeners it would end the process, idle or in use.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const database = new Kysely<ProgressTables>({ dialect: new PostgresDialect({ pool }) });
  let prepared: Promise<void> | undefined;
  const table = async () => {
    prepared ??= migrateSchema(database, schemaName, migrations).catch((fault: unknown) => {
      prepared = undefined;
      throw fault;
    });
    await prepared;
  };
  return {
    of: (loop) => ({
      restore: async () => {
        await table();
        const row = await database
          .selectFrom('casetrail_worker.progress')
          .select('progress')
          .where('loop', '=', loop)
          .executeTakeFirst();
        return row?.progress;
      },
      keep: async (progress) => {
        await table();
        await database
          .insertInto('casetrail_worker.progress')
          .values({ loop, progress })
          .onConflict((conflict) => conflict.column('loop').doUpdateSet({ progress }))
          .execute();
      },
    }),
    close: () => database.destroy(),
  };
}
