import type { Instant } from '#casework';

/** The present. Injected everywhere; only here it is the machine's. */
export type Clock = () => Instant;

export const systemClock: Clock = () => new Date().toISOString();
