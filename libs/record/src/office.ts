import {
  withoutRole,
  type Acting,
  type Context,
  type Instant,
  type MunicipalityAsOf,
  type Procedure,
} from '#casework';
import type { Vault } from '#trust';
import type { GivenCommand } from './answer.js';
import type { Casefiles } from './casefiles.js';
import type { ClaimedIntakes } from './claimed-intakes.js';
import type { Identifiers } from './identifiers.js';
import type { SubjectIndex } from './subject-index.js';

/** What giving commands needs. */
export interface Office {
  readonly casefiles: ReadonlyMap<string, Casefiles>;
  readonly subjects: SubjectIndex;
  readonly intakes: ClaimedIntakes;
  readonly identifiers: Identifiers;
  /** What was begun outside of the log; absent where nothing is. */
  readonly drafts?: Pick<Vault, 'find' | 'withdraw' | 'destroyAllOf'>;
  /** The municipality's register as of an instant; undefined for one that was never founded. */
  readonly municipalityAsOf: (
    municipalityId: string,
    instant: Instant,
  ) => Promise<MunicipalityAsOf | undefined>;
  readonly now: () => Instant;
}

/** What every deciding of a command rests on, whatever file it is given on: who acts, when and for whom. */
export type Basis = Omit<Context, 'subjectFiles' | 'history' | 'idFor' | 'caseNumberFor'>;

/** A command in hand: who acts has been settled, and where the files of its procedure are. */
export interface CommandInHand {
  readonly casefiles: Casefiles;
  readonly given: Pick<GivenCommand, 'definition' | 'body' | 'fileId' | 'matterId' | 'expectedVersion'>;
  /** `completion`: the system gives it, on a file that is given. */
  readonly cause: 'person' | 'completion';
  readonly basis: Basis;
}

/** Nobody acts but the clock, or the system itself. */
export function nobodyActing(now: Instant, occurredAt: Instant, register: MunicipalityAsOf): Acting {
  const nobody = withoutRole();
  return { now, occurredAt, actor: nobody, recorder: nobody, municipality: register.at(occurredAt) };
}

/** The files of a procedure. */
export function casefilesOf({ casefiles }: Pick<Office, 'casefiles'>, { name }: Procedure): Casefiles {
  const found = casefiles.get(name);
  if (!found) throw new Error(`No files are kept for ${name}.`);
  return found;
}
