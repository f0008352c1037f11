import { chmodSync, closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import {
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely';
import { BulkRows, type MadeStatements } from './bulk-rows.js';
import { ViewStoreRefused } from './faults.js';
import { rowsSharing, type TableDefinition } from './table.js';
import type { BookTables, Lead, ViewDatabase } from './view-database.js';
import { ViewStore } from './view-store.js';

/** The name of the views' file within its folder. */
export const viewsFileName = 'views.sqlite';

/** How long a connection waits for a lock before it gives up, in milliseconds. */
const busyTimeout = 2_000;

/** The write-ahead log is cut back to this many bytes after a checkpoint. */
const keptWriteAheadLog = 64 * 1024 * 1024;

/** Pages that the writer keeps in memory, in KiB: the rows of the files that are worked on. */
const pageCacheKiB = 64 * 1024;

/** Prepared statements kept for each connection. */
const keptStatements = 400;

/** Result codes that speak of the written values, by how they begin (sqlite.org/rescode.html). */
const faultsOfContent = ['SQLITE_CONSTRAINT', 'SQLITE_MISMATCH', 'SQLITE_TOOBIG', 'SQLITE_RANGE'];

/**
 * Opens the views in a folder that exists and that this process owns; creates an empty file, readable by its
 * owner only. Commits survive a crash of the process, not always one of the machine: views can be filled again.
 *
 * @throws {ViewStoreRefused} in one line, why the file can't be used and what to do
 */
export async function openSqliteViews({ folder }: { readonly folder: string }): Promise<ViewStore> {
  const path = join(folder, viewsFileName);
  try {
    return await ViewStore.open(sqliteViewDatabase(path));
  } catch (fault) {
    const code = codeOf(fault);
    if (code === undefined) throw fault;
    const remedy = /NOTADB|CORRUPT/.test(code)
      ? 'delete it, it is filled again from the log'
      : 'check disk and permissions, then start again';
    throw new ViewStoreRefused(`Can't use ${path} (${code}): ${remedy}.`, { cause: fault });
  }
}

/** The engine over a file, which is made if it is not there. */
export function sqliteViewDatabase(path: string): ViewDatabase {
  // Made here, for SQLite would let others read it; its side files take the same permissions.
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
  const writing = openForWriting(path);
  const reading = new Database(path, { timeout: busyTimeout, readonly: true });
  return databaseOn(path, writing, reading);
}

function openForWriting(path: string): Database.Database {
  const connection = new Database(path, { timeout: busyTimeout });
  try {
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = NORMAL');
    connection.pragma(`cache_size = ${-pageCacheKiB}`);
    // Projecting writes the same pages again and again: the fewer checkpoints, the fewer of them reach the file.
    connection.pragma('wal_autocheckpoint = 8000');
    connection.pragma(`journal_size_limit = ${keptWriteAheadLog}`);
    return connection;
  } catch (fault) {
    connection.close();
    throw fault;
  }
}

function databaseOn(path: string, writing: Database.Database, reading: Database.Database): ViewDatabase {
  const speaking = (database: SqliteDatabase) =>
    new Kysely<BookTables>({ dialect: new MigratingDialect({ database }) });
  const writer = speaking(keepingStatements(writing, { begin: 'begin immediate' }));
  const made: MadeStatements = new Map();
  return {
    writer,
    reader: speaking(keepingStatements(reading)),
    columnTypes: { text: 'text', integer: 'integer' },
    away: `delete ${path}`,
    setUp: (work) => work(writer),
    lead: () => Promise.resolve(ownersLead),
    rowsOf: (connection, prefix) => new BulkRows(connection, prefix, made),
    describe: (name, table) => describe(writer, name, table),
    blamesContent: (fault) => {
      const code = codeOf(fault);
      return !code?.startsWith('SQLITE_') || faultsOfContent.some((each) => code.startsWith(each));
    },
    // Whoever reads a state of the file keeps it.
    wasReplaced: () => false,
  };
}

/** SQLite changes tables within transactions, so that a migration is done as a whole or not at all. */
class MigratingDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new MigratingAdapter();
  }
}

class MigratingAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Who owns the folder leads as long as the file is open. */
const ownersLead: Lead = { lost: new AbortController().signal, release: () => Promise.resolve() };

/**
 * Writes what ANALYZE would find (sqlite.org/fileformat2.html#the_sqlite_stat1_table). Without it the planner takes
 * all indexes for alike, and with it on an empty table it would know nothing. Other connections read it with the
 * next change of the schema: the indexes are made afterwards.
 */
async function describe(writer: Kysely<BookTables>, name: string, table: TableDefinition): Promise<void> {
  await writer.transaction().execute(async (transaction) => {
    const readStatistics = CompiledQuery.raw('ANALYZE sqlite_schema');
    await transaction.executeQuery(readStatistics);
    const statistics = transaction.withTables<{ sqlite_stat1: { tbl: string; idx: string; stat: string } }>();
    await statistics.deleteFrom('sqlite_stat1').where('tbl', '=', name).execute();
    for (const [index, columns] of Object.entries(table.indexes)) {
      const row = { tbl: name, idx: `${name}_${index}`, stat: rowsSharing(table, columns).join(' ') };
      await statistics.insertInto('sqlite_stat1').values(row).execute();
    }
    await transaction.executeQuery(readStatistics);
  });
}

/** In the place of a rollback when SQLite has rolled back by itself: one more would hide the fault of the disk. */
const nothing = 'SELECT 1 WHERE FALSE';

/**
 * The connection as the query builder uses it, with its latest statements kept prepared.
 *
 * @param instead what to send in the place of a text: a transaction that writes takes its lock at once, for one
 * that reads first may find that it can't write any more
 */
function keepingStatements(
  connection: Database.Database,
  instead: Readonly<Record<string, string>> = {},
): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    prepare: (sql) => {
      if (sql === 'rollback' && !connection.inTransaction) return connection.prepare(nothing);
      const known = kept.get(sql);
      const statement = known ?? readingLists(connection.prepare<unknown[], unknown[]>(instead[sql] ?? sql));
      kept.delete(sql);
      kept.set(sql, statement);
      const [oldest] = kept.keys();
      if (kept.size > keptStatements && oldest !== undefined) kept.delete(oldest);
      return statement;
    },
    close: () => {
      kept.clear();
      connection.close();
    },
  };
}

/** The statement, its rows made from lists of values: twice as fast for wide rows as the engine's own objects. */
function readingLists(statement: Database.Statement<unknown[], unknown[]>): SqliteStatement {
  if (!statement.reader) return statement;
  const names = statement.columns().map(({ name }) => name);
  const rowOf = (values: readonly unknown[]): Record<string, unknown> => {
    const row: Record<string, unknown> = {};
    for (let column = 0; column < names.length; column += 1) row[names[column] ?? ''] = values[column];
    return row;
  };
  statement.raw();
  return {
    reader: true,
    all: (parameters) => statement.all(parameters).map(rowOf),
    run: (parameters) => statement.run(parameters),
    *iterate(parameters) {
      for (const values of statement.iterate(parameters)) yield rowOf(values);
    },
  };
}

/** The code of a fault of SQLite or the operating system. Its class is another one in each realm. */
function codeOf(fault: unknown): string | undefined {
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
