import type { Instant } from '../../calendar/index.js';
import type { LvuGround } from './lvu-bases.js';

/**
 * What stands of an immediate custody (omedelbart omhändertagande): LVU 1990:52 6–9 §§. The court's review of it, its
 * execution and the application for care go on beside each other, in whichever order they come.
 */
export interface CustodyState {
  readonly review: ReviewOfCustody;
  readonly execution: ExecutionOfCustody;
  readonly care: CareSought;
  /** The grounds that care was applied for on. */
  readonly soughtOn?: readonly LvuGround[];
  readonly standing: StandingOfCustody;
}

/** How far the court has come with the decision that is submitted to it: 7–8 §§. */
export type ReviewOfCustody =
  { readonly is: 'not-submitted' } | { readonly is: 'submitted' } | { readonly is: 'confirmed' };

/** The four weeks of 8 § count from the execution. */
export type ExecutionOfCustody =
  { readonly is: 'awaited' } | { readonly is: 'done'; readonly executedAt: Instant };

/** Whether care has been applied for, or the court been asked for longer time to: 8–9 §§. */
export type CareSought =
  | { readonly is: 'not-applied-for' }
  | { readonly is: 'longer-time-asked-for' }
  | { readonly is: 'applied-for' };

/** Whether the child is in custody by it still; else by what it is over. */
export type StandingOfCustody =
  { readonly is: 'standing' } | { readonly is: 'over'; readonly by: EndOfCustody };

/** Time alone (7 and 9 §§), the board (9 § third paragraph), or the court (8 § and 9 § first paragraph). */
export type EndOfCustody = 'lapse' | 'board' | 'annulment' | 'ruling-on-care';

/** Decided, and nothing done yet. */
export const custodyDecided: CustodyState = {
  review: { is: 'not-submitted' },
  execution: { is: 'awaited' },
  care: { is: 'not-applied-for' },
  standing: { is: 'standing' },
};
