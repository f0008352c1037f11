import type { Instant } from '../../calendar/index.js';
import type { Support } from './supports.js';

/** Whether somebody agrees to a support, as they last said. */
export interface ConsentState {
  readonly is: 'given' | 'refused' | 'withdrawn';
  readonly at: Instant;
}

/** What a consent is known by: who gave it, to what. */
export function consentKey(personId: string, support: Support): string {
  return `${personId}/${support}`;
}
