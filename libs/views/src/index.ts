import type { Procedure } from '#casework';
import type { View } from '#projections';
import { caseloadOf } from './caseload/caseload-view.js';
import { confirmationsOf } from './confirmations/confirmations-view.js';
import type { ConcludedBy } from './deadlines/deadline-steps.js';
import { deadlinesOf } from './deadlines/deadlines-view.js';
import { municipalities } from './municipalities/municipalities-view.js';

export type { Viewer } from './caseload/access-predicate.js';
export {
  deadlineFilters,
  listedStandings,
  type Asked,
  type DeadlineFilter,
  type ListedStanding,
  lists,
  type ListName,
} from './caseload/asking.js';
export {
  Caseload,
  largestPage,
  type CaseloadCounts,
  type CaseloadPage,
  type PageAsked,
} from './caseload/caseload.js';
export { CaseloadChanges, type ListedChange, type MatterChange } from './caseload/caseload-changes.js';
export { InvalidCursor } from './caseload/cursor.js';
export type { CaseloadRow } from './caseload/shown-row.js';
export { OpenConfirmations, type OpenConfirmation } from './confirmations/open-confirmations.js';
export type { ConcludedBy, ConcludedRung } from './deadlines/deadline-steps.js';
export {
  OpenDeadlines,
  type DeadlinePlace,
  type FileToSettle,
  type OpenDeadlineRow,
  type Outdated,
  type PageToSettle,
  type UntoldRung,
} from './deadlines/open-deadlines.js';

export { KnownMunicipalities, type KnownMunicipality } from './municipalities/known-municipalities.js';

/**
 * Every view, as it is kept of the files of these procedures.
 *
 * @param concludedBy which rungs of ladders the events of other streams say are done with; none, unless said
 */
export function viewsOf(procedures: readonly Procedure[], concludedBy?: ConcludedBy): readonly View[] {
  return [
    caseloadOf(procedures),
    deadlinesOf(procedures, concludedBy),
    confirmationsOf(procedures),
    municipalities,
  ];
}
