import { sql, type Kysely } from 'kysely';
import type { Migrations } from '#schema';
import type { LoggedRead } from '../read-log/read-log.js';
import type { NumberedRead, Sought } from '../read-log/read-pages.js';
import type { PostgresDatabase } from './postgres-database.js';

const schemaName = 'casetrail_reads';

/** `read_ids` finds the reads of one id; a read shows its ids in their order from its own row. */
const statements = [
  `CREATE TABLE ${schemaName}.reads (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at text NOT NULL,
    staff_id text COLLATE "C" NOT NULL,
    role text NOT NULL,
    municipality_id text COLLATE "C" NOT NULL,
    purpose text NOT NULL,
    what text NOT NULL,
    ids text[] NOT NULL
  )`,
  `CREATE INDEX reads_by_staff ON ${schemaName}.reads (municipality_id, staff_id, number)`,
  `CREATE TABLE ${schemaName}.read_ids (
    municipality_id text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    number bigint NOT NULL,
    PRIMARY KEY (municipality_id, id, number)
  )`,
  `CREATE FUNCTION ${schemaName}.never() RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'a logged read is never changed or deleted'; END $$`,
  ...['reads', 'read_ids'].map(
    (table) => `CREATE TRIGGER never BEFORE UPDATE OR DELETE OR TRUNCATE ON ${schemaName}.${table}
      FOR EACH STATEMENT EXECUTE FUNCTION ${schemaName}.never()`,
  ),
];

const migrations: Migrations = {
  '01-reads': {
    up: async (database: Kysely<unknown>) => {
      const tables = await database.introspection.getTables();
      // What was made before there were migrations.
      if (tables.some(({ name, schema }) => schema === schemaName && name === 'reads')) return;
      for (const statement of statements) await sql.raw(statement).execute(database);
    },
  },
};

/**
 * All reads of a batch in one statement, durable when it is answered. Whoever logs reads waits for its turn, so that
 * numbers become visible in their order: else a page could be followed by one that shows what was logged since.
 */
const insertReads = `
  WITH turn AS MATERIALIZED (
    SELECT pg_advisory_xact_lock(hashtextextended('${schemaName} numbers', 0))
  ), handed_over AS (
    SELECT entry.* FROM turn, ROWS FROM (
      jsonb_to_recordset($1::jsonb) AS
        ("at" text, "staffId" text, role text, "municipalityId" text, purpose text, what text, ids text[])
    ) WITH ORDINALITY AS entry (at, staff_id, role, municipality_id, purpose, what, ids, place)
  ), inserted AS (
    INSERT INTO ${schemaName}.reads (at, staff_id, role, municipality_id, purpose, what, ids)
    SELECT at, staff_id, role, municipality_id, purpose, what, ids FROM handed_over ORDER BY place
    RETURNING municipality_id, ids, number
  )
  INSERT INTO ${schemaName}.read_ids (municipality_id, id, number)
  SELECT DISTINCT municipality_id, id, number FROM inserted, unnest(ids) AS id`;

const columns = `reads.number, at, staff_id AS "staffId", role, reads.municipality_id AS "municipalityId",
  purpose, what, ids`;

const findBy: Readonly<Record<Sought['by'], string>> = {
  staff: `SELECT ${columns} FROM ${schemaName}.reads
    WHERE municipality_id = $1 AND staff_id = $2 AND number < $3 ORDER BY number DESC LIMIT $4`,
  id: `SELECT ${columns} FROM ${schemaName}.read_ids JOIN ${schemaName}.reads ON reads.number = read_ids.number
    WHERE read_ids.municipality_id = $1 AND id = $2 AND read_ids.number < $3
    ORDER BY read_ids.number DESC LIMIT $4`,
};

interface ReadRow extends LoggedRead {
  readonly number: number;
}

/** The tables of the schema `casetrail_reads`. Faults are those of the driver. */
export class PostgresReadTables {
  constructor(private readonly database: PostgresDatabase) {}

  /** Makes the tables where they aren't there. */
  open(): Promise<void> {
    return this.database.migrate(schemaName, migrations);
  }

  /** Stores all reads durably and in this order, or none. */
  async insert(reads: readonly LoggedRead[]): Promise<void> {
    await this.database.ask(insertReads, [JSON.stringify(reads)]);
  }

  /** The newest first. */
  async find(municipalityId: string, { by, value, before }: Sought, limit: number): Promise<NumberedRead[]> {
    const rows = await this.database.ask<ReadRow>(findBy[by], [municipalityId, value, before, limit]);
    return rows.map(({ number, ...read }) => ({ number, read }));
  }

  /** Resolves when the engine answers. */
  async reach(): Promise<void> {
    await this.database.ask('SELECT 1');
  }
}
