import { describe, expect, it } from '@jest/globals';
import { isPersonalNumber } from './person.js';

describe('A personal number', () => {
  it.each([
    ['SE', '201502280000', true],
    ['SE', '201502300000', false],
    ['SE', '201602290000', true],
    ['SE', '201502290000', false],
    ['SE', '201513010000', false],
    ['SE', '201502000000', false],
    // A coordination number adds 60 to the day.
    ['SE', '201502880000', true],
    ['SE', '201502900000', false],
    ['SE', '201502600000', false],
    ['SE', '20150228000', false],
    ['SE', '20150228000a', false],
    ['DK', '2802154000', true],
    ['DK', '3002154000', false],
    // The seventh digit tells the century: 2000 had a 29 February, 1900 had none.
    ['DK', '2902004000', true],
    ['DK', '2902000000', false],
    ['DK', '2902005000', true],
    ['DK', '2902009000', true],
    ['DK', '280215400', false],
  ] as const)('of %s, %s: %s', (country, digits, is) => {
    expect(isPersonalNumber(country, digits)).toBe(is);
  });
});
