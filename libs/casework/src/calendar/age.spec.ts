import { describe, expect, it } from '@jest/globals';

import { ageOn } from './age.js';

describe('ageOn', () => {
  it('is reached on the birthday itself', () => {
    expect(ageOn('2011-03-06', '2026-03-05')).toBe(14);
    expect(ageOn('2011-03-06', '2026-03-06')).toBe(15);
    expect(ageOn('2011-03-06', '2011-03-06')).toBe(0);
  });

  it('is negative before birth', () => {
    expect(ageOn('2026-03-06', '2026-03-05')).toBe(-1);
    expect(ageOn('2026-03-06', '2025-03-05')).toBe(-2);
  });

  it('lets a child of 29 February turn on 28 February, or on 1 March where so configured', () => {
    expect(ageOn('2008-02-29', '2023-02-27')).toBe(14);
    expect(ageOn('2008-02-29', '2023-02-28')).toBe(15);
    expect(ageOn('2008-02-29', '2023-02-28', '03-01')).toBe(14);
    expect(ageOn('2008-02-29', '2023-03-01', '03-01')).toBe(15);
  });

  it('keeps the 29th in a leap year, whatever is configured', () => {
    expect(ageOn('2008-02-29', '2024-02-28')).toBe(15);
    expect(ageOn('2008-02-29', '2024-02-29')).toBe(16);
    expect(ageOn('2008-02-29', '2024-02-28', '03-01')).toBe(15);
    expect(ageOn('2008-02-29', '2024-02-29', '03-01')).toBe(16);
  });

  it('refuses days that do not exist', () => {
    expect(() => ageOn('2011-02-29', '2026-03-06')).toThrow(RangeError);
    expect(() => ageOn('2011-03-06', '2026-02-29')).toThrow(RangeError);
  });
});
