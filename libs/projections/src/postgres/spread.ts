import { sql, type Kysely } from 'kysely';
import type { TableDefinition } from '../table.js';
import type { BookTables } from '../view-database.js';

/**
 * Lets the planner know how the rows of a filled table are spread; later the server looks again by itself.
 *
 * A query that has to leave the index of a column aside compares a calculated value, coalesce of the column and
 * the empty text. Without statistics of its own the planner would take any comparison with it for a rare one.
 */
export async function describe(
  writer: Kysely<BookTables>,
  name: string,
  table: TableDefinition,
): Promise<void> {
  const indexed = [...new Set(Object.values(table.indexes).flat())];
  for (const column of indexed.filter((each) => table.columns[each] === 'text')) {
    await sql`
      CREATE STATISTICS IF NOT EXISTS ${sql.id(`${name}_${column}_spread`)}
      ON (coalesce(${sql.ref(column)}, '')) FROM ${sql.table(name)}
    `.execute(writer);
  }
  await sql`ANALYZE ${sql.table(name)}`.execute(writer);
}
