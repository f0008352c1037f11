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

/** The rest after so many failed attempts, from 1. */
export function restAfter(attempts: number, { firstRest, longestRest }: Patience): number {
  return Math.min(firstRest * 2 ** (attempts - 1), longestRest);
}
