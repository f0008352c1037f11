/** What a column holds. Flags are the integers 0 and 1, instants and ids are texts. */
export type ColumnType = 'text' | 'integer';

/**
 * A table as data. No column is ever NULL: the empty text stands for "none", so that keys, sort orders and
 * comparisons mean the same in every engine.
 */
export interface TableDefinition {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly key: readonly string[];
  /** By name; what each serves, its columns say. */
  readonly indexes: Readonly<Record<string, readonly string[]>>;
  /**
   * About how many values an indexed column has among a million rows; without it, every row has its own. For an
   * engine that takes no statistics by itself: the plan of a query has to be the right one from the first row on.
   */
  readonly distinct: Readonly<Record<string, number>>;
}

/** A row as its table describes it. */
export type RowOf<Table extends TableDefinition> = {
  -readonly [Column in keyof Table['columns']]: Table['columns'][Column] extends 'text' ? string : number;
};

/** The tables of a view by name, as the query builder wants to know them. */
export type SchemaOf<Tables extends readonly TableDefinition[]> = {
  [Table in Tables[number] as Table['name']]: RowOf<Table>;
};

/** How many rows the numbers of `distinct` speak of. */
const rowsSpokenOf = 1_000_000;

/**
 * About how many of a million rows share the first columns of an index: for all rows, for one column, for two,
 * and so on. At least one does.
 */
export function rowsSharing(table: TableDefinition, index: readonly string[]): readonly number[] {
  const rows = [rowsSpokenOf];
  for (const column of index) {
    const last = rows.at(-1) ?? rowsSpokenOf;
    rows.push(Math.max(1, Math.round(last / (table.distinct[column] ?? rowsSpokenOf))));
  }
  return rows;
}

/** The columns that the key or an index of a table holds. */
export function indexedColumns({
  key,
  indexes,
}: Pick<TableDefinition, 'key' | 'indexes'>): readonly string[] {
  return [...key, ...Object.values(indexes).flat()];
}

/** Where a table lies: `caseload_v1_build3_matter`. */
export function tablePrefix(
  view: { readonly name: string; readonly version: number },
  build: number,
): string {
  return `${view.name}_v${view.version}_build${build}_`;
}
