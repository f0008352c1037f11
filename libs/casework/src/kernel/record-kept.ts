import type { Instant, LocalDate } from '../calendar/index.js';
import { GrowingRecord } from './growing-record.js';

/** A version of a document that the file refers to. Its title and its bytes aren't here. */
export interface DocumentKept {
  readonly documentId: string;
  /** 1 for the first, and one more for each that replaces another. */
  readonly version: number;
  /** The document that has taken its place. */
  readonly replacedBy?: string;
}

/** A day on which somebody who handles a matter wants to be reminded of something. */
export type Watch = {
  readonly watchId: string;
  readonly matterId: string;
  readonly purpose: string;
  readonly day: LocalDate;
} & ({ readonly state: 'set' } | { readonly state: 'done'; readonly doneAt: Instant });

/**
 * What one person of the file is to another: `personId` is the `relation` of `otherId`. It stands until somebody says
 * that it has ended, or never was.
 */
export type Relation = {
  readonly relationId: string;
  readonly personId: string;
  readonly otherId: string;
  readonly relation: string;
  readonly from?: LocalDate;
  /** The last day, where it is known. */
  readonly until?: LocalDate;
} & { readonly state: 'stands' | 'ended' | 'never-was' };

/** Something that the municipality has asked a provider to do, and how far that has come. */
export type Assignment = {
  readonly assignmentId: string;
  readonly matterId: string;
  readonly givenAt: Instant;
  /** The earliest that anything followed: it was given no later. */
  readonly followedAt?: Instant;
} & (
  | { readonly state: 'given' }
  | { readonly state: 'accepted' | 'declined'; readonly answeredAt: Instant }
  | { readonly state: 'ended'; readonly answeredAt?: Instant; readonly endedAt: Instant }
);

/**
 * What caseworkers keep in a file whatever it is about, as far as later acts rest on it: ids, codes and days. Notes
 * are read from the log; that there is one, and that it is in effect, its entry says.
 */
export interface RecordKept {
  readonly documents: GrowingRecord<DocumentKept>;
  readonly watches: GrowingRecord<Watch>;
  readonly relations: GrowingRecord<Relation>;
  readonly assignments: GrowingRecord<Assignment>;
}

export const nothingKept: RecordKept = {
  documents: GrowingRecord.empty(),
  watches: GrowingRecord.empty(),
  relations: GrowingRecord.empty(),
  assignments: GrowingRecord.empty(),
};
