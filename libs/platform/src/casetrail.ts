import type { FoundMunicipality, Instant, MunicipalityAsOf, Procedure, StaffMember } from '#casework';
import type { EventStore } from '#event-store';
import type { Answer, Casefiles, CommandGiving, SubjectIndex } from '#record';
import type { EmbeddedTokens, IdentityProvider, ReadPage, SingleUseTickets } from '#trust';
import type { Caseload, CaseloadChanges } from '#views';
import type { Clock } from './clock.js';

/** A read as it goes into the read log. */
export interface Read {
  /** What kind of answer it was, for example `child-protection/file`. */
  readonly what: string;
  readonly purpose: string;
  /** Ids of the files or matters that the answer shows. */
  readonly ids: readonly string[];
}

/** Whether the parts of a running system do their work. Nothing in it is about a case. */
export interface Health {
  /** Commands and reads can be served. */
  readonly ready: boolean;
  readonly log: { readonly takesWrites: boolean };
  readonly reads: { readonly takesReads: boolean };
  readonly views: {
    /** False while they are filled for the first time. */
    readonly serving: boolean;
    readonly behind: boolean;
    /** Events that the views could not take. */
    readonly parked: number;
    readonly rebuilding: boolean;
  };
  /** Intents of events that could not be fulfilled and wait for somebody. */
  readonly unfulfilled: number;
}

/** A composed system: its engines opened, its worker running. What the apps stand on. */
export interface Casetrail {
  readonly now: Clock;
  /** Every procedure by name, the municipalities' own register included. */
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly casefiles: ReadonlyMap<string, Casefiles>;
  readonly giving: CommandGiving;
  readonly subjects: SubjectIndex;
  readonly caseload: Caseload;
  /** What changes in the caseload, for those who follow it live. */
  readonly caseloadChanges: CaseloadChanges;
  /** The log as it is followed. What is written goes another way: through commands. */
  readonly log: Pick<EventStore, 'readAll' | 'follow'>;
  /** Who a token belongs to: the embedded issuer, or an outside provider in its place. */
  readonly identities: IdentityProvider;
  readonly tokens: EmbeddedTokens;
  /** Lets somebody in once who can send no header. */
  readonly tickets: SingleUseTickets;
  /** Begins a municipality's register; a second time changes nothing. */
  found(municipalityId: string, fields: FoundMunicipality): Promise<Answer>;
  municipalityAsOf(municipalityId: string, instant: Instant): Promise<MunicipalityAsOf | undefined>;
  /** Resolves when the read is durably logged; the answer may leave only then. */
  logRead(by: StaffMember, municipalityId: string, read: Read): Promise<void>;
  readsOf(
    municipalityId: string,
    of: { readonly staff?: string; readonly id?: string; readonly cursor?: string },
    limit: number,
  ): Promise<ReadPage>;
  /** Position of the last event of the log. */
  head(): Promise<string>;
  /**
   * True when every view has come to a position of the log; false when it takes too long.
   *
   * @throws {InvalidPosition} it is none of this log, for example one that has yet to come
   */
  viewsReach(position: string, patienceMilliseconds: number): Promise<boolean>;
  /** Records the misses that the views know to be due, once; the worker does it all the time. Answers how many files. */
  settleDue(): Promise<number>;
  /** Fills the views anew beside those that serve; true when the new ones serve. */
  rebuildViews(): Promise<boolean>;
  health(): Promise<Health>;
  /** Ends the worker, drains the log and frees the folder. */
  close(): Promise<void>;
}
