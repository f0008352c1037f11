import type { Options } from 'p-retry';

/** How long the server is waited for, in milliseconds. */
export interface Patience {
  /** For one answer; after it the connection is taken for dead and made anew. */
  readonly answer: number;
  /** For an append, a reading or the opening as a whole, with all that is tried again. */
  readonly whole: number;
  /** For a follower without a live subscription before its reader is told. */
  readonly following: number;
  /** Without an event, before a follower looks whether its subscription has gone deaf. */
  readonly quiet: number;
  /** Between two attempts: the first rest, which doubles up to the longest. */
  readonly firstRest: number;
  readonly longestRest: number;
}

/** A server commits within two seconds or says that it can't; a restart takes a few more. */
export const usualPatience: Patience = {
  answer: 5_000,
  whole: 15_000,
  following: 60_000,
  quiet: 10_000,
  firstRest: 50,
  longestRest: 1_000,
};

/** How `p-retry` rests between two attempts, as often as the time allows. */
function resting({ firstRest, longestRest }: Patience): Options {
  return { retries: Number.POSITIVE_INFINITY, factor: 2, minTimeout: firstRest, maxTimeout: longestRest };
}

/** As `resting`, as long as the server is waited for as a whole. */
export function restingWithin(patience: Patience): Options {
  return { ...resting(patience), maxRetryTime: patience.whole };
}

/** The rest after so many failed attempts, from 1, where what is tried is no single question. */
export function restAfter(attempts: number, { firstRest, longestRest }: Patience): number {
  return Math.min(firstRest * 2 ** (attempts - 1), longestRest);
}
