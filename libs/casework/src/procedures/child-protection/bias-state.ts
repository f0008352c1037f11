import type { Instant } from '../../calendar/index.js';

/** Whether somebody of the staff may be partial in a matter: declared, or declared and found not to be so. */
export interface BiasStanding {
  readonly is: 'declared' | 'found-impartial';
  readonly at: Instant;
}

/** By staff id, of one matter. */
export type BiasOfMatter = Readonly<Record<string, BiasStanding>>;
