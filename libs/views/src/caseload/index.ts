export type { Viewer } from './access-predicate.js';
export {
  deadlineFilters,
  dueSoonHours,
  lists,
  type Asked,
  type CaseloadFilters,
  type DeadlineFilter,
  type ListName,
} from './asking.js';
export * from './caseload.js';
export * from './caseload-changes.js';
export { caseloadView } from './caseload-view.js';
export type { CaseloadOrder } from './ordered-rows.js';
export type { CaseloadRow } from './shown-row.js';
export { countingCap, type Count, type StepCount } from './totals.js';
