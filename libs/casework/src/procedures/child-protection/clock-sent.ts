import type { Instant, LocalDate } from '../../calendar/index.js';

/** A clock that goes on in another municipality, with what it counts from. */
export interface ClockSent {
  readonly ruleId: string;
  readonly anchorAt: Instant;
  readonly extendedTo?: LocalDate;
  readonly extendedAt?: Instant;
  readonly extendedLate?: true;
  /** The instants from which it was too late, each. */
  readonly missedAt: readonly Instant[];
}

/** What stays where it was, though it belongs to the case. */
export type Unsent = 'reporter' | 'whereabouts' | 'other-persons';
