import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { openPostgresViews } from '../postgres/index.js';
import { postgresViewDatabase } from '../postgres/open-postgres-views.js';
import { openSqliteViews, sqliteViewDatabase, viewsFileName } from '../sqlite-views.js';
import type { ViewDatabase } from '../view-database.js';
import type { ViewStore } from '../view-store.js';
import type { leavingNothing } from './leaving-nothing.js';

/** An empty database on a server, and how to remove it. */
interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A place for views, empty at first, that is removed after the test. */
export interface ViewPlace {
  /** Opens the views that lie there, once more each time. Closed after the test, if not before. */
  readonly open: () => Promise<ViewStore>;
  /** The engine itself, for whoever opens other views there; whoever does so closes them. */
  readonly database: () => ViewDatabase;
  /** Names of all tables that lie there, in alphabetical order. */
  readonly tables: () => Promise<readonly string[]>;
  /** Drops tables that nobody has open. */
  readonly forgetTables: (...names: readonly string[]) => Promise<void>;
}

/** An engine that views are kept on. */
export interface ViewEngine {
  readonly engine: 'SQLite' | 'PostgreSQL';
  readonly place: (leaving: ReturnType<typeof leavingNothing>) => Promise<ViewPlace>;
}

/** Every engine, for suites that hold on each. */
export function viewEngines(freshPostgresDatabase: () => Promise<FreshDatabase>): readonly ViewEngine[] {
  return [
    {
      engine: 'SQLite',
      place: ({ folder, afterwards }) => {
        const at = folder();
        const path = join(at, viewsFileName);
        return Promise.resolve({
          open: async () => afterwards(await openSqliteViews({ folder: at }), (store) => store.close()),
          database: () => sqliteViewDatabase(path),
          tables: () => Promise.resolve(tablesInFile(path)),
          forgetTables: (...names) => {
            const database = new Database(path);
            for (const name of names) database.exec(`DROP TABLE ${name}`);
            database.close();
            return Promise.resolve();
          },
        });
      },
    },
    {
      engine: 'PostgreSQL',
      place: async ({ afterwards }) => {
        const { url } = afterwards(await freshPostgresDatabase(), (database) => database.drop());
        return {
          open: async () => afterwards(await openPostgresViews({ url }), (store) => store.close()),
          database: () => postgresViewDatabase({ url }),
          tables: async () => (await asked<{ name: string }>(url, allTables)).map(({ name }) => name),
          forgetTables: async (...names) => {
            for (const name of names) await asked(url, `DROP TABLE casetrail_views.${name}`);
          },
        };
      },
    },
  ];
}

function tablesInFile(path: string): string[] {
  const database = new Database(path, { readonly: true });
  const names = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")
    .pluck()
    .all();
  database.close();
  return names.map(String);
}

const allTables = `
  SELECT tablename::text COLLATE "C" AS name FROM pg_tables
  WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY name`;

async function asked<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}
