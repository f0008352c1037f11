import type { Instant } from '../../calendar/index.js';

/** What is decided for the sake of a care: how contact is had, or that nobody is told where the young person is. */
export type Restriction = 'contact' | 'place-of-stay';

/** What stands of it: LVU 1990:52 14 §, and 31 § under a moving ban. */
export interface RestrictionState {
  readonly what: Restriction;
  /** The care, or the moving ban, that it serves. */
  readonly restrictedIn: string;
  readonly standing: { readonly is: 'in-force' } | { readonly is: 'over'; readonly at: Instant };
}
