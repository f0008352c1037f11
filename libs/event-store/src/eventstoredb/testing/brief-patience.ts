import type { Patience } from '../patience.js';

/** Enough to see what happens, short enough to wait for it. */
export const briefPatience: Patience = {
  answer: 400,
  whole: 2_000,
  following: 2_000,
  quiet: 300,
  firstRest: 20,
  longestRest: 200,
};
