import type { Instant, LocalDate } from '../../calendar/index.js';

/** What stands of a temporary moving ban (tillfälligt flyttningsförbud): LVU 1990:52 27–30 §§. */
export interface TemporaryBanState {
  /** Where the child lives. */
  readonly placementId: string;
  /** How far the court has come with the decision that is submitted to it: 28 §. */
  readonly review: 'not-submitted' | 'submitted' | 'confirmed';
  /** The moving ban that has been applied for, before it or since: 29 §. */
  readonly appliedFor?: string;
  readonly standing: { readonly is: 'standing' } | { readonly is: 'over'; readonly by: EndOfTemporaryBan };
}

/** Time alone (28, 30 §§), the board or the court (30 § second paragraph), or what the court made of the question (30 §). */
export type EndOfTemporaryBan = 'lapse' | 'board' | 'annulment' | 'ruling';

/** What stands of a moving ban (flyttningsförbud): LVU 1990:52 24–26 §§. */
export interface MovingBanState {
  /** Where the child lives. */
  readonly placementId: string;
  readonly standing:
    | { readonly is: 'applied-for' }
    | { readonly is: 'banned'; readonly since: Instant; readonly until?: LocalDate }
    | { readonly is: 'refused' }
    | { readonly is: 'ended'; readonly at: Instant };
}
