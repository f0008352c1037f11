import type { Instant, LocalDate } from '../../calendar/index.js';
import type { Home } from './homes.js';

/** By what a child is placed: a decision with consent (SoL), or the care that it is given without (LVU 1990:52 11 §). */
export type BasisOfPlacement = 'consent' | 'care';

/** How far a placement has come, in the steps of its matter. */
export type StandingOfPlacement =
  | { readonly is: 'granted' }
  | {
      readonly is: 'placed';
      /** The form of the home that the child lives in. */
      readonly home: Home;
      /** When the child came to that very home. */
      readonly inHomeSince: Instant;
      /** The decision by which it lives there. */
      readonly byDecision: string;
    }
  | {
      readonly is: 'ended';
      readonly at: Instant;
      /** Where the child lived; absent where it was never placed. */
      readonly home?: Home;
    };

/** A decision on where a child is to live. */
export interface DecidedHome {
  readonly decisionId: string;
  readonly home: Home;
  readonly from: LocalDate;
}

/** What stands of a placement. */
export interface PlacementState {
  readonly basis: BasisOfPlacement;
  /** The care that it is a part of. */
  readonly careId?: string;
  /** The investigation whose end an emergency home counts from; absent where none led to it. */
  readonly investigationId?: string;
  /** What was decided last, carried out or not: each home is decided on anew. */
  readonly decided: DecidedHome;
  /** The day after which it isn't granted; absent where it holds until further notice. */
  readonly until?: LocalDate;
  readonly standing: StandingOfPlacement;
}
