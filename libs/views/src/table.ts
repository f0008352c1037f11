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
}

/** A row as its table describes it. */
export type RowOf<Table extends TableDefinition> = {
  -readonly [Column in keyof Table['columns']]: Table['columns'][Column] extends 'text' ? string : number;
};

/** The tables of a view by name, as the query builder wants to know them. */
export type SchemaOf<Tables extends readonly TableDefinition[]> = {
  [Table in Tables[number] as Table['name']]: RowOf<Table>;
};

/** Where a table lies: `caseload_v1_build3_matter`. */
export function tablePrefix(
  view: { readonly name: string; readonly version: number },
  build: number,
): string {
  return `${view.name}_v${view.version}_build${build}_`;
}
