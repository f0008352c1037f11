import type { Patience } from '../patience.js';

/** Short enough to wait until it runs out, for what then happens. */
export const briefPatience: Patience = {
  answer: 400,
  whole: 2_000,
  following: 2_000,
  quiet: 300,
  firstRest: 20,
  longestRest: 200,
};

/** For whatever is to be got over: tried again as soon, and no busy machine runs out of it. */
export const lastingPatience: Patience = {
  ...briefPatience,
  answer: 2_000,
  whole: 20_000,
  following: 20_000,
};
