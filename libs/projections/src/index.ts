export {
  ViewBehind,
  ViewNotReady,
  ViewsLedElsewhere,
  ViewStoreRefused,
  ViewStoreUnavailable,
} from './faults.js';
export { eventReader, type LoggedEvent } from './logged-event.js';
export { openSqliteViews } from './sqlite-views.js';
export { supervise, timerDelay, type Delay, type Supervised, type Supervision } from './supervised.js';
export { indexedColumns, type RowOf, type SchemaOf, type TableDefinition } from './table.js';
export type { BookTables } from './view-database.js';
export type { Projection, RowReader, RowWriter, StoredView, View, ViewSet } from './view.js';
export type { ViewProgress, ViewStatus } from './view-progress.js';
export { ViewRunner, type ViewRunnerOptions } from './view-runner.js';
export { inProcessSignal, type ViewSignal } from './view-signal.js';
export { definitionOf, type ViewReading, type ViewStore } from './view-store.js';
export { ViewWatch } from './view-watch.js';
