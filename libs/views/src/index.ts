export * from './caseload/index.js';
export * from './deadlines/index.js';
export { timerDelay, type Delay } from './delay.js';
export * from './faults.js';
export { openSqliteViews, viewsFileName } from './sqlite-views.js';
export type { View, ViewSet } from './view.js';
export * from './view-runner.js';
export { inProcessSignal, type ViewSignal } from './view-signal.js';
export type { ParkedEvent, ViewStore } from './view-store.js';
