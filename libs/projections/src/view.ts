import type { LoggedEvent, ReadableKind } from './logged-event.js';
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

/** A batch of the log on its way into a view's tables: in memory first, then written in one go. */
export interface Projection {
  /**
   * Takes the next events, in order. Reads the rows that they touch, unless it has them from earlier events.
   *
   * @throws {Error} an event that it can't take; nothing of the batch is written then
   */
  take(rows: RowReader, events: readonly LoggedEvent[]): Promise<void>;
  /** Writes what the events have changed. */
  write(rows: RowWriter): Promise<void>;
}

/**
 * A view as it is stored and read. Name and version lie in the names of its tables; whoever changes what it stores
 * raises the version, and it is filled anew beside the old one.
 */
export interface StoredView {
  readonly name: string;
  readonly version: number;
  readonly tables: readonly TableDefinition[];
}

/** A view as it is kept: tables that follow from the log and can be thrown away. */
export interface View extends StoredView {
  /** What its rows follow from besides the events, as data: a change of it is a reason to fill them anew. */
  readonly basis: unknown;
  /**
   * Begins a batch. The tables may depend on nothing but events and basis: not on where batches and portions begin
   * and end, and on no clock.
   */
  begin(): Projection;
}

/** What a program keeps: a change of it is a reason to fill all views anew. */
export interface ViewSet {
  readonly views: readonly View[];
  /** The kinds of streams whose events the views are told. */
  readonly kinds: readonly ReadableKind[];
}
