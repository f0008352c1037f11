import type { Instant, MunicipalityAsOf, Procedure, StaffMember } from '#casework';
import type { Casefiles } from './casefiles.js';
import type { Identifiers } from './identifiers.js';
import type { SubjectIndex } from './subject-index.js';

/** What giving commands needs. */
export interface Office {
  readonly casefiles: ReadonlyMap<string, Casefiles>;
  readonly subjects: SubjectIndex;
  readonly identifiers: Identifiers;
  /** The municipality's register as of an instant; undefined for one that was never founded. */
  readonly municipalityAsOf: (
    municipalityId: string,
    instant: Instant,
  ) => Promise<MunicipalityAsOf | undefined>;
  readonly now: () => Instant;
}

/** Whoever acts when nobody does: the clock, and the system itself. */
export const nobody: StaffMember = { staffId: '', unitId: '', roles: [], qualifications: [] };

/** The files of a procedure. */
export function casefilesOf({ casefiles }: Pick<Office, 'casefiles'>, { name }: Procedure): Casefiles {
  const found = casefiles.get(name);
  if (!found) throw new Error(`No files are kept for ${name}.`);
  return found;
}
