import type { Procedure } from '#casework';
import type { LoggedEvent } from './logged-event.js';
import type { RowOf, TableDefinition } from './table.js';

/** Reads rows of a view's tables. */
export interface RowReader {
  /** The rows whose column holds one of the values, in no order. */
  load<Table extends TableDefinition>(
    table: Table,
    column: keyof Table['columns'] & string,
    values: readonly string[],
  ): Promise<readonly RowOf<Table>[]>;
}

/** Writes rows of a view's tables, many at a time, within the transaction that also moves the checkpoint. */
export interface RowWriter extends RowReader {
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

/** A stretch of the log on its way into a view's tables: in memory first, then written in one go. */
export interface Projection {
  /**
   * Takes the next events, in order. Reads the rows that they touch, unless it has them from earlier events.
   *
   * @throws {Error} an event that it can't take; nothing of the stretch is written then
   */
  take(rows: RowReader, events: readonly LoggedEvent[]): Promise<void>;
  /** Writes what the events have changed. */
  write(rows: RowWriter): Promise<void>;
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
   * Begins a stretch. The tables may depend on nothing but the events: not on where stretches and portions begin
   * and end, and on no clock.
   */
  begin(): Projection;
}

/** What the views of a program are made of: a change of it is a reason to fill them anew. */
export interface ViewSet {
  readonly views: readonly View[];
  readonly procedures: readonly Procedure[];
}
