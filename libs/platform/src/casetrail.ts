import type {
  Actor,
  FoundMunicipality,
  Instant,
  MunicipalityAsOf,
  MunicipalityRegister,
  Procedure,
  Roles,
} from '#casework';
import type { EventStore } from '#event-store';
import type { Answer, Casefiles, CommandGiving, Identifiers, SubjectIndex, Versions } from '#record';
import type { PlannedRung, ReminderDesk } from '#reminders';
import type {
  EmbeddedTokens,
  IdentityProvider,
  ReadPage,
  SealedPlaces,
  SingleUseTickets,
  Vault,
} from '#trust';
import type {
  Caseload,
  CaseloadChanges,
  KnownMunicipalities,
  OpenConfirmations,
  OpenDeadlines,
} from '#views';
import type { CalendarAddresses } from './calendar-addresses.js';
import type { Clock } from './clock.js';
import type { Health } from './health.js';
import type { Metrics } from './telemetry/index.js';

/** A read as it goes into the read log. */
export interface Read {
  /** What kind of answer it was, for example `child-protection/file`. */
  readonly what: string;
  readonly purpose: string;
  /** Ids of the files or matters that the answer shows. */
  readonly ids: readonly string[];
}

/** A composed system: its engines opened, its worker running. What the apps stand on. */
export interface Casetrail {
  readonly now: Clock;
  readonly metrics: Metrics;
  /** Every procedure by name, the municipalities' own register included. */
  readonly procedures: ReadonlyMap<string, Procedure>;
  /** Every role that somebody may hold, the common ones and those of the procedures. */
  readonly roles: Roles;
  readonly casefiles: ReadonlyMap<string, Casefiles>;
  /** The municipalities’ own registers. */
  readonly registers: Casefiles<MunicipalityRegister>;
  readonly giving: CommandGiving;
  readonly subjects: SubjectIndex;
  /** Derives the ids of what commands create. */
  readonly identifiers: Identifiers;
  /** The versions of matters and files as clients see them. */
  readonly versions: Versions;
  /** Seals what clients may carry and not read: positions of the log, places in the log of reads. */
  readonly places: SealedPlaces;
  /** The open deadlines of all files, by their dates. */
  readonly deadlines: OpenDeadlines;
  /** What was recorded for others and waits for their answers. */
  readonly confirmations: OpenConfirmations;
  /** The municipalities that this system keeps. */
  readonly municipalities: KnownMunicipalities;
  /** Where reminders are found and given out; a worker does it all the time. */
  readonly reminders: ReminderDesk;
  /** What would go out until an instant, to whom and why. Nothing is sent. */
  planReminders(until: Instant): AsyncIterable<PlannedRung>;
  /** What may never be in the log: the drafts. */
  readonly vault: Vault;
  readonly caseload: Caseload;
  /** What changes in the caseload, for those who follow it live. */
  readonly caseloadChanges: CaseloadChanges;
  /** The log as it is read and followed. What is written goes another way: through commands. */
  readonly log: EventStore;
  /** Who a token belongs to: the embedded issuer, or an outside provider in its place. */
  readonly identities: IdentityProvider;
  readonly tokens: EmbeddedTokens;
  /** Lets somebody in once who can send no header. */
  readonly tickets: SingleUseTickets;
  /** Lets programs for calendars read what is due for somebody. */
  readonly calendars: CalendarAddresses;
  /** Begins a municipality's register; a second time changes nothing. */
  found(municipalityId: string, fields: FoundMunicipality): Promise<Answer>;
  municipalityAsOf(municipalityId: string, instant: Instant): Promise<MunicipalityAsOf | undefined>;
  /** Resolves when the read is durably logged, a party's under the id of their seat; the answer may leave only then. */
  logRead(by: Actor, municipalityId: string, read: Read): Promise<void>;
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
  /** Records what time has brought about as far as the views know of it, once; the worker does it all the time. Answers how many files. */
  settleDue(): Promise<number>;
  /**
   * Fills the views anew beside those that serve; true when the new ones serve.
   *
   * @throws {ViewsLedElsewhere} another process keeps the views
   */
  rebuildViews(): Promise<boolean>;
  health(): Promise<Health>;
  /** Ends the worker, drains the log and frees the folder. */
  close(): Promise<void>;
}
