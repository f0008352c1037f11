import type { Instant } from '#casework';

/** Somebody has read something. */
export interface LoggedRead {
  readonly at: Instant;
  readonly staffId: string;
  /** The role in which it was read. */
  readonly role: string;
  readonly municipalityId: string;
  /** Why, as the reader stated or the route implies; no content of a case. */
  readonly purpose: string;
  /** What kind of answer it was, for example `caseload`. */
  readonly what: string;
  /** Ids of the files and matters that the answer shows. */
  readonly ids: readonly string[];
}
