import type { Instant } from '../../calendar/index.js';
import type { LvuGround } from './lvu-bases.js';

/** How far a care has come, in the steps of its matter. */
export type StandingOfCare =
  /** The court has ordered it; it begins when the young person is placed outside the home: LVU 1990:52 10 §. */
  | { readonly is: 'ordered' }
  | { readonly is: 'ongoing'; readonly since: Instant }
  | { readonly is: 'ended'; readonly at: Instant };

/** What stands of a care without consent: LVU 1990:52 1–4, 10–21 §§. */
export interface CareState {
  /** What it rests on still: care for conditions at home ends at 18, for the own behaviour at 21 (21 §). */
  readonly basis: readonly LvuGround[];
  readonly orderedAt: Instant;
  /** When the order gained legal force, where that is on record: LVU 1990:52 5 §. */
  readonly inForceSince?: Instant;
  /** The immediate custody that it came after. */
  readonly custodyId?: string;
  /** The investigation that led to it, where one did. */
  readonly investigationId?: string;
  /** When it began; absent where it never did. */
  readonly begunAt?: Instant;
  readonly standing: StandingOfCare;
  /** That the young person is to live with those who have custody again, where that has to be prepared: 21 b §. */
  readonly reunion?: Reunion;
  /** The investigation that looks at the child in the place of a follow-up that hadn’t begun: 21 c §. */
  readonly overtakenBy?: string;
}

/** Återförening: the follow-up waits until it has come about, or is given up. */
export type Reunion =
  | { readonly is: 'awaited'; readonly since: Instant }
  | { readonly is: 'over'; readonly since: Instant; readonly at: Instant };
