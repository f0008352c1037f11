import { describe, expect, it } from '@jest/globals';
import { StreamEnds } from './stream-ends.js';

describe('The ends of streams', () => {
  it('tell only what was written here', () => {
    const ends = new StreamEnds();
    expect(ends.isBeyond('a', 0)).toBe(false);
    ends.wrote('a', 3);
    expect(ends.isBeyond('a', 3)).toBe(false);
    expect(ends.isBeyond('a', 4)).toBe(true);
    expect(ends.isBeyond('b', 4)).toBe(false);
    ends.wrote('a', 5);
    expect(ends.isBeyond('a', 5)).toBe(false);
  });
});
