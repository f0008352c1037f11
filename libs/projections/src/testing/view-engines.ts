import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { openPostgresViews } from '../postgres/index.js';
import { openSqliteViews, viewsFileName } from '../sqlite-views.js';
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
  /** Names of all tables that lie there, in alphabetical order. */
  readonly tables: () => Promise<readonly string[]>;
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
        return Promise.resolve({
          open: async () => afterwards(await openSqliteViews({ folder: at }), (store) => store.close()),
          tables: () => Promise.resolve(tablesInFile(join(at, viewsFileName))),
        });
      },
    },
    {
      engine: 'PostgreSQL',
      place: async ({ afterwards }) => {
        const { url } = afterwards(await freshPostgresDatabase(), (database) => database.drop());
        return {
          open: async () => afterwards(await openPostgresViews({ url }), (store) => store.close()),
          tables: () => tablesInDatabase(url),
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

async function tablesInDatabase(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT tablename::text COLLATE "C" AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY name`,
    );
    return rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
