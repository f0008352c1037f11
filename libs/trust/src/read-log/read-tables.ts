import type { Database, Statement } from 'better-sqlite3';
import { sql, type Kysely } from 'kysely';
import { DataFolderRefused } from '#event-store/sqlite';
import { migrateFile, NewerSchema, type Migrations } from '#schema';
import { engineFault } from '../engine-fault.js';
import { ReadLogUnavailable, type LoggedRead } from './read-log.js';
import type { NumberedRead, Sought } from './read-pages.js';

/** `read_ids` finds the reads of one id; a read shows its ids in their order from its own row. */
const statements = [
  `CREATE TABLE reads (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    role TEXT NOT NULL,
    municipality_id TEXT NOT NULL,
    purpose TEXT NOT NULL,
    what TEXT NOT NULL,
    ids TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX reads_by_staff ON reads (municipality_id, staff_id, number)',
  `CREATE TABLE read_ids (
    municipality_id TEXT NOT NULL,
    id TEXT NOT NULL,
    number INTEGER NOT NULL REFERENCES reads (number),
    PRIMARY KEY (municipality_id, id, number)
  ) STRICT, WITHOUT ROWID`,
  ...['reads', 'read_ids'].flatMap((table) => [
    `CREATE TRIGGER ${table}_are_never_changed BEFORE UPDATE ON ${table}
      BEGIN SELECT RAISE(ABORT, 'a logged read is never changed'); END`,
    `CREATE TRIGGER ${table}_are_never_deleted BEFORE DELETE ON ${table}
      BEGIN SELECT RAISE(ABORT, 'a logged read is never deleted'); END`,
  ]),
];

const migrations: Migrations = {
  '01-reads': {
    up: async (database: Kysely<unknown>) => {
      const tables = await database.introspection.getTables();
      // What was made before there were migrations.
      if (tables.some(({ name }) => name === 'reads')) return;
      for (const statement of statements) await sql.raw(statement).execute(database);
    },
  },
};

/** @throws {DataFolderRefused} the file was written by a newer version */
export async function prepareReadTables(path: string, connection: Database): Promise<void> {
  try {
    await migrateFile(connection, migrations);
  } catch (fault) {
    if (!(fault instanceof NewerSchema)) throw fault;
    throw new DataFolderRefused(`${path} was written by a newer Casetrail: start that one.`);
  }
}

interface ReadRow extends Omit<LoggedRead, 'ids'> {
  readonly number: number;
  readonly ids: string;
}

const columns = `reads.number, at, staff_id AS staffId, role, reads.municipality_id AS municipalityId,
  purpose, what, ids`;

/** The tables of the log of reads. */
export class ReadTables {
  readonly #insertRead: Statement<[string, string, string, string, string, string, string]>;
  readonly #insertId: Statement<[string, string, number | bigint]>;
  readonly #find: Readonly<Record<Sought['by'], Statement<[string, string, number, number], ReadRow>>>;

  constructor(writing: Database, reading: Database) {
    this.#insertRead = writing.prepare(
      `INSERT INTO reads (at, staff_id, role, municipality_id, purpose, what, ids) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#insertId = writing.prepare('INSERT INTO read_ids (municipality_id, id, number) VALUES (?, ?, ?)');
    this.#find = {
      staff: reading.prepare(
        `SELECT ${columns} FROM reads
         WHERE municipality_id = ? AND staff_id = ? AND number < ? ORDER BY number DESC LIMIT ?`,
      ),
      id: reading.prepare(
        `SELECT ${columns} FROM read_ids JOIN reads ON reads.number = read_ids.number
         WHERE read_ids.municipality_id = ? AND id = ? AND read_ids.number < ?
         ORDER BY read_ids.number DESC LIMIT ?`,
      ),
    };
  }

  /** To be called within a transaction. */
  insert({ at, staffId, role, municipalityId, purpose, what, ids }: LoggedRead): void {
    const { lastInsertRowid } = this.#insertRead.run(
      at,
      staffId,
      role,
      municipalityId,
      purpose,
      what,
      JSON.stringify(ids),
    );
    for (const id of new Set(ids)) this.#insertId.run(municipalityId, id, lastInsertRowid);
  }

  /**
   * The newest first.
   *
   * @throws {ReadLogUnavailable}
   */
  find(municipalityId: string, { by, value, before }: Sought, limit: number): NumberedRead[] {
    try {
      return this.#find[by].all(municipalityId, value, before, limit).map(numberedRead);
    } catch (error) {
      const fault = engineFault(error);
      if (fault === undefined) throw error;
      throw new ReadLogUnavailable(`The log of reads can't be read: ${fault.message}.`, { cause: error });
    }
  }
}

function numberedRead({ number, ids, ...read }: ReadRow): NumberedRead {
  return { number, read: { ...read, ids: JSON.parse(ids) as string[] } };
}
