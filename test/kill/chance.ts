/** A source of numbers from 0 to below 1: the same seed gives the same numbers (mulberry32). */
export type Chance = () => number;

/** @param seed a whole number below 2^32 */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `least` to `most`, both included. */
export function wholeNumber(chance: Chance, least: number, most: number): number {
  return least + Math.floor(chance() * (most - least + 1));
}
