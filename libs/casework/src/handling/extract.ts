import type { LocalDate } from '../calendar/index.js';
import type { Casefile } from '../kernel/casefile.js';
import type { Undecided } from '../kernel/command.js';
import type { CaseEvent, EventDescription } from '../kernel/event.js';
import type { Codes } from '../kernel/labels.js';

/** A field that is blacked out in what somebody is given, and on which ground. */
export interface MaskedField<Ground extends string = string> {
  readonly field: string;
  readonly ground: Ground;
}

/** What somebody may have of one entry of the file. */
export type ExtractedEntry<Ground extends string = string> = {
  readonly entryId: string;
  readonly type: string;
} & (
  | { readonly is: 'given' }
  | { readonly is: 'masked'; readonly fields: readonly MaskedField<Ground>[] }
  | { readonly is: 'withheld'; readonly ground: Ground }
);

/** The file that something is given out of. */
export interface ExtractSource<Details = unknown> {
  readonly file: Casefile<Details>;
  /** Every event of the file in order; their personal fields may be sealed. */
  readonly events: readonly CaseEvent[];
  /** Every kind of event that the file may hold, by type. */
  readonly kinds: ReadonlyMap<string, EventDescription>;
}

/** What would go out of a matter to somebody. */
export interface Extracted {
  /** Entry by entry, in the order of the file. */
  readonly entries: readonly ExtractedEntry[];
  /** Whether nobody may give it before having read its texts through: no rule masks what stands in them. */
  readonly isToBeReadThrough: boolean;
}

/** Of which matter something goes out, to whom of the persons of the file. */
export interface ExtractAsked {
  readonly matterId: string;
  readonly partyId: string;
}

/** What of a matter goes out to a person of its file, by the rule by which the procedure's own commands give it. */
export interface ExtractDefinition<Details = unknown> {
  /**
   * Types of the commands on a matter by which it goes out, or by which somebody is shown a part of it. Whoever may give
   * one of them now may read what would go out, and nobody else: they are told why they may not give the first.
   */
  readonly givenBy: readonly [string, ...string[]];
  /** On which grounds something is masked or withheld. */
  readonly grounds: Codes;
  /**
   * What would go out, or why nothing does to that person.
   *
   * @param day the local date on which it is given
   */
  of(
    source: ExtractSource<Details>,
    asked: ExtractAsked,
    day: LocalDate,
  ): Extracted | Extract<Undecided, { readonly kind: 'refused' }>;
}
