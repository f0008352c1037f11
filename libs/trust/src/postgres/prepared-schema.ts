import type { Ask } from './postgres-database.js';

/** A schema of its own and what is in it. */
export interface SchemaToPrepare {
  readonly name: string;
  readonly version: number;
  /** The statements that make everything in it. */
  readonly statements: readonly string[];
  /** Puts in what a new schema holds from the start. */
  readonly fill?: (ask: Ask) => Promise<unknown>;
}

/** The schema was made by a version of the program that this one doesn't know. */
export class NewerSchema extends Error {
  override readonly name = 'NewerSchema';
}

/**
 * Makes a schema where it isn't there. Several processes may start at once: one makes it, the others wait for that.
 * To be called within a transaction.
 *
 * @throws {NewerSchema}
 */
export async function prepareSchema(
  ask: Ask,
  { name, version, statements, fill }: SchemaToPrepare,
): Promise<void> {
  await ask('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
  const [found] = await ask<{ isThere: boolean }>(`SELECT to_regclass($1) IS NOT NULL AS "isThere"`, [
    `${name}.schema_version`,
  ]);
  if (found?.isThere === true) {
    const [row] = await ask<{ version: number }>(`SELECT version FROM ${name}.schema_version`);
    if (row?.version !== version)
      throw new NewerSchema(`${name} is of version ${row?.version ?? 'unknown'}.`);
    return;
  }
  await ask(`CREATE SCHEMA IF NOT EXISTS ${name}`);
  await ask(`CREATE TABLE ${name}.schema_version (version integer NOT NULL)`);
  await ask(`INSERT INTO ${name}.schema_version VALUES ($1)`, [version]);
  for (const statement of statements) await ask(statement);
  await fill?.(ask);
}
