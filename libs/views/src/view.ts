import type { Procedure } from '#casework';
import type { LoggedEvent } from './logged-event.js';
import type { RowOf, TableDefinition } from './table.js';

/**
 * What a projection may do to its tables: read, write and remove many rows at once by a column's values, within
 * the transaction that also moves the checkpoint.
 */
export interface ViewTransaction {
  /** The rows whose column holds one of the values, in no order. */
  load<Table extends TableDefinition>(
    table: Table,
    column: keyof Table['columns'] & string,
    values: readonly string[],
  ): Promise<readonly RowOf<Table>[]>;
  /** Writes whole rows; one with the same key is replaced. */
  upsert<Table extends TableDefinition>(table: Table, rows: readonly RowOf<Table>[]): Promise<void>;
  /** Writes whole rows that are there already and in which no indexed column has changed: at a fraction of the cost. */
  refresh<Table extends TableDefinition>(table: Table, rows: readonly RowOf<Table>[]): Promise<void>;
  remove<Table extends TableDefinition>(
    table: Table,
    column: keyof Table['columns'] & string,
    values: readonly string[],
  ): Promise<void>;
}

/**
 * A view: tables that follow from the log alone and can be thrown away. Name and version lie in the names of its
 * tables; whoever changes what it stores raises the version, and it is filled anew beside the old one.
 */
export interface View {
  readonly name: string;
  readonly version: number;
  readonly tables: readonly TableDefinition[];
  /**
   * Brings the tables up to date with a portion of events, in order. The result must not depend on how the log is
   * cut into portions, and on nothing but events and tables.
   *
   * @throws {Error} an event that it can't take; the portion is rolled back and the event parked
   */
  project(transaction: ViewTransaction, events: readonly LoggedEvent[]): Promise<void>;
}

/** What the views of a program are made of: a change of it is a reason to fill them anew. */
export interface ViewSet {
  readonly views: readonly View[];
  readonly procedures: readonly Procedure[];
}
