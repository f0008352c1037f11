import type { Procedure } from '#casework';
import type { View } from '#projections';
import { caseloadOf } from './caseload/caseload-view.js';
import { deadlinesOf } from './deadlines/deadlines-view.js';

export type { Viewer } from './caseload/access-predicate.js';
export type { Asked } from './caseload/asking.js';
export { Caseload, type CaseloadCounts, type CaseloadPage } from './caseload/caseload.js';
export { CaseloadChanges, type ListedChange, type MatterChange } from './caseload/caseload-changes.js';
export { InvalidCursor } from './caseload/cursor.js';
export type { CaseloadRow } from './caseload/shown-row.js';
export { OpenDeadlines, type FileToSettle, type OpenDeadlineRow } from './deadlines/open-deadlines.js';

/** Every view, as it is kept of the files of these procedures. */
export function viewsOf(procedures: readonly Procedure[]): readonly View[] {
  return [caseloadOf(procedures), deadlinesOf(procedures)];
}
