export { dropReasons, taskReasons, type DropReason, type TaskReason } from './fields.js';
export * from './reminder-events.js';
export * from './reminder-procedure.js';
export * from './state.js';
