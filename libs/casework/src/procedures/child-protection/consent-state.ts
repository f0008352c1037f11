import type { Instant } from '../../calendar/index.js';
import type { Home } from './homes.js';
import type { Support } from './supports.js';

/** What somebody can consent to: a support, or care in a form of home (SoL 2025:400 21:1). */
export type Consented = Support | Home;

/** Whether somebody agrees to a support, as they last said. */
export interface ConsentState {
  readonly is: 'given' | 'refused' | 'withdrawn';
  readonly at: Instant;
}

/** What a consent is known by: who gave it, to what. */
export function consentKey(personId: string, to: Consented): string {
  return `${personId}/${to}`;
}
