import type { MunicipalityAsOf } from '#casework';
import type { Position, RecordedEvent } from '#event-store';
import type { MatterChange } from '#views';

/** A municipality's register as it stands now. */
export type RegisterNow = (municipalityId: string) => Promise<MunicipalityAsOf | undefined>;

/** A batch of the log on its way to those who follow: read once, and looked up once for all of them. */
export interface Batch {
  /** Where it begins: its first event is the next one in the log. */
  readonly after: Position;
  /** Its last event. */
  readonly last: Position;
  readonly events: readonly RecordedEvent[];
  readonly matters: readonly MatterChange[];
  /** Whether the follower has just connected and these are events that it missed. */
  readonly isMissed: boolean;
  /** The register as it stands now. */
  readonly municipality: RegisterNow;
}

/** Somebody who follows the log, as far as they may see it. */
export interface Follower {
  /** Up to where it has been told everything. */
  readonly position: Position;
  /** Whether it has to be told of changes in lists, and whether deadlines move rows in its list. */
  readonly list?: { readonly byDeadlines: boolean };
  /** Tells what the batch means to it. Never rejects: a fault of its own ends it. */
  take(batch: Batch): Promise<void>;
  /** Too much has happened since its position to be told. */
  skipTo(position: Position): void;
}
