import { CompiledQuery, sql, type Kysely } from 'kysely';
import { indexedColumns, type RowOf, type TableDefinition } from '../table.js';
import type { BookTables } from '../view-database.js';
import type { RowWriter } from '../view.js';

/** Any table, as far as the query builder has to know it to make a statement over whole rows. */
type AnyRows = Record<string, Record<string, string | number>>;

/** Most rows or values of a statement: some hundred kilobytes. */
const rowsAtOnce = 1_000;

const arrayTypes = { text: sql`text[]`, integer: sql`integer[]` } as const;

/** Statements by what they do, made by the query builder once and then only given other values. */
export type MadeStatements = Map<string, string>;

/** Rows of the tables under a prefix. A statement takes an array for each column, so any number of rows is one. */
export class ArrayRows implements RowWriter {
  constructor(
    private readonly connection: Kysely<BookTables>,
    private readonly prefix: string,
    private readonly made: MadeStatements,
  ) {}

  async load<Table extends TableDefinition>(
    table: Table,
    column: keyof Table['columns'] & string,
    values: readonly string[],
  ): Promise<readonly RowOf<Table>[]> {
    const name = this.prefix + table.name;
    const statement = this.#statement(`load ${name} ${column}`, (query) =>
      query
        .selectFrom(name)
        .select(Object.keys(table.columns))
        .where(sql.ref(column), '=', isAnyOf)
        .compile(),
    );
    const rows: RowOf<Table>[] = [];
    for (const some of portionsOf(values)) {
      const found = await this.connection.executeQuery<RowOf<Table>>(CompiledQuery.raw(statement, [some]));
      for (const row of found.rows) rows.push(row);
    }
    return rows;
  }

  async upsert<Table extends TableDefinition>(table: Table, rows: readonly RowOf<Table>[]): Promise<void> {
    const columns = Object.keys(table.columns).filter((column) => !table.key.includes(column));
    await this.#write('upsert', table, columns, rows);
  }

  async refresh<Table extends TableDefinition>(table: Table, rows: readonly RowOf<Table>[]): Promise<void> {
    const indexed = new Set(indexedColumns(table));
    const columns = Object.keys(table.columns).filter((column) => !indexed.has(column));
    await this.#write('refresh', table, columns, rows);
  }

  async remove<Table extends TableDefinition>(
    table: Table,
    column: keyof Table['columns'] & string,
    values: readonly string[],
  ): Promise<void> {
    const name = this.prefix + table.name;
    const statement = this.#statement(`remove ${name} ${column}`, (query) =>
      query.deleteFrom(name).where(sql.ref(column), '=', isAnyOf).compile(),
    );
    for (const some of portionsOf(values)) {
      await this.connection.executeQuery(CompiledQuery.raw(statement, [some]));
    }
  }

  /** Writes rows; of those that exist, these columns. The indexes of the others are left alone. */
  async #write(
    what: string,
    table: TableDefinition,
    changing: readonly string[],
    rows: readonly Record<string, string | number>[],
  ): Promise<void> {
    const name = this.prefix + table.name;
    const columns = Object.entries(table.columns);
    const names = columns.map(([column]) => column);
    const statement = this.#statement(`${what} ${name}`, (query) => {
      const arrays = columns.map(([, type]) => sql`${[]}::${arrayTypes[type]}`);
      return query
        .insertInto(name)
        .columns(names)
        .expression(sql`select * from unnest(${sql.join(arrays)})`)
        .onConflict((conflict) =>
          conflict
            .columns([...table.key])
            .doUpdateSet((row) =>
              Object.fromEntries(changing.map((column) => [column, row.ref(`excluded.${column}`)])),
            ),
        )
        .compile();
    });
    for (const some of portionsOf(rows)) {
      const values = names.map((column) => some.map((row) => row[column]));
      await this.connection.executeQuery(CompiledQuery.raw(statement, values));
    }
  }

  #statement(what: string, make: (query: Kysely<BookTables & AnyRows>) => CompiledQuery): string {
    const made = this.made.get(what) ?? make(this.connection.withTables<AnyRows>()).sql;
    this.made.set(what, made);
    return made;
  }
}

/** Stands for the array that is given with the statement. */
const isAnyOf = sql<string>`any(${[]}::text[])`;

function* portionsOf<Value>(values: readonly Value[]): Generator<Value[]> {
  for (let from = 0; from < values.length; from += rowsAtOnce) yield values.slice(from, from + rowsAtOnce);
}
