import { setImmediate as nextTurn } from 'node:timers/promises';
import { CompiledQuery, type Kysely } from 'kysely';
import { indexedColumns, type RowOf, type TableDefinition } from './table.js';
import type { RowWriter } from './view.js';
import type { BookTables } from './view-database.js';

/** Any table, as far as the query builder has to know it to make a statement over whole rows. */
type AnyRows = Record<string, Record<string, string | number>>;

/** How many rows or values a statement takes. Few sizes mean few statements, each made once. */
const sizes = [64, 16, 4, 1] as const;

/** An engine in this process never waits: after so many statements it lets the event loop turn. */
const portionsATurn = 8;

/** Statements by what they do, made by the query builder once and then only given other values. */
export type MadeStatements = Map<string, string>;

/** Rows of the tables under a prefix, on an engine in this process. */
export class BulkRows implements RowWriter {
  readonly #prefix: string;
  readonly #connection: Kysely<BookTables>;
  readonly #made: MadeStatements;

  constructor(connection: Kysely<BookTables>, prefix: string, made: MadeStatements) {
    this.#connection = connection;
    this.#prefix = prefix;
    this.#made = made;
  }

  async load<Table extends TableDefinition>(
    table: Table,
    column: keyof Table['columns'] & string,
    values: readonly string[],
  ): Promise<readonly RowOf<Table>[]> {
    const name = this.#prefix + table.name;
    const named: string = column;
    const rows: RowOf<Table>[] = [];
    for await (const portion of portionsOf(values)) {
      const sql = this.#statement(`load ${name} ${column} ${portion.length}`, (query) =>
        query.selectFrom(name).select(Object.keys(table.columns)).where(named, 'in', portion).compile(),
      );
      const found = await this.#connection.executeQuery<RowOf<Table>>(CompiledQuery.raw(sql, portion));
      rows.push(...found.rows);
    }
    return rows;
  }

  async upsert<Table extends TableDefinition>(table: Table, rows: readonly RowOf<Table>[]): Promise<void> {
    const isKey = (column: string) => table.key.includes(column);
    const columns = Object.keys(table.columns).filter((column) => !isKey(column));
    await this.#write('upsert', table, columns, rows);
  }

  async refresh<Table extends TableDefinition>(table: Table, rows: readonly RowOf<Table>[]): Promise<void> {
    const indexed = new Set(indexedColumns(table));
    const columns = Object.keys(table.columns).filter((column) => !indexed.has(column));
    await this.#write('refresh', table, columns, rows);
  }

  /** Writes rows; of those that exist, these columns. An engine leaves the indexes of the others alone. */
  async #write(
    what: string,
    table: TableDefinition,
    changing: readonly string[],
    rows: readonly Record<string, string | number>[],
  ): Promise<void> {
    const name = this.#prefix + table.name;
    const columns = Object.keys(table.columns);
    // A statement has its columns in the order of the row that it is made from: here in the table's, as the values.
    const anyRow = Object.fromEntries(columns.map((column) => [column, '']));
    for await (const portion of portionsOf(rows)) {
      const sql = this.#statement(`${what} ${name} ${portion.length}`, (query) =>
        query
          .insertInto(name)
          .values(portion.map(() => anyRow))
          .onConflict((conflict) =>
            conflict
              .columns([...table.key])
              .doUpdateSet((row) =>
                Object.fromEntries(changing.map((column) => [column, row.ref(`excluded.${column}`)])),
              ),
          )
          .compile(),
      );
      const values: unknown[] = [];
      for (const row of portion) for (const column of columns) values.push(row[column]);
      await this.#connection.executeQuery(CompiledQuery.raw(sql, values));
    }
  }

  async remove<Table extends TableDefinition>(
    table: Table,
    column: keyof Table['columns'] & string,
    values: readonly string[],
  ): Promise<void> {
    const name = this.#prefix + table.name;
    const named: string = column;
    for await (const portion of portionsOf(values)) {
      const sql = this.#statement(`remove ${name} ${column} ${portion.length}`, (query) =>
        query.deleteFrom(name).where(named, 'in', portion).compile(),
      );
      await this.#connection.executeQuery(CompiledQuery.raw(sql, portion));
    }
  }

  #statement(what: string, make: (query: Kysely<BookTables & AnyRows>) => CompiledQuery): string {
    const made = this.#made.get(what) ?? make(this.#connection.withTables<AnyRows>()).sql;
    this.#made.set(what, made);
    return made;
  }
}

/** The values in portions of the sizes that statements are made for. Between many, others have their turn. */
async function* portionsOf<Value>(values: readonly Value[]): AsyncGenerator<Value[]> {
  let from = 0;
  let given = 0;
  for (const size of sizes) {
    for (; values.length - from >= size; from += size) {
      yield values.slice(from, from + size);
      given += 1;
      if (given % portionsATurn === 0) await nextTurn();
    }
  }
}
