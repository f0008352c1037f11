import { describe, expect, it } from '@jest/globals';
import { progressInWords } from './migrate.js';

describe('progressInWords', () => {
  it.each([
    [{ found: 0, copied: 500, events: 2_000, milliseconds: 250 }, '500 of 2000 events (25 %), 2000 events/s'],
    [
      { found: 400, copied: 600, events: 1_000, milliseconds: 2_000 },
      '1000 of 1000 events (100 %, 400 of them copied before), 500 events/s',
    ],
    [{ found: 0, copied: 0, events: 0, milliseconds: 0 }, '0 of 0 events (100 %), 0 events/s'],
  ])('tells how far and how fast', (progress, words) => {
    expect(progressInWords(progress)).toBe(words);
  });
});
