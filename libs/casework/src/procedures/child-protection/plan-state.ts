import type { Instant } from '../../calendar/index.js';
import type { Area } from './bbic-areas.js';

/** The plan of an investigation, as it stands. */
export type PlanState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'set';
      readonly version: number;
      readonly setAt: Instant;
      readonly areas: readonly Area[];
    };
