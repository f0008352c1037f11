import { describe, expect, it } from '@jest/globals';
import { namesIn } from './file-page.js';

describe('Somebody whose name nobody knows', () => {
  it.each([
    ['sv', 'en person i akten'],
    ['da', 'en person i sagen'],
    ['en', 'a person of the file'],
  ] as const)('is called in %s: %s', (language, called) => {
    expect(namesIn([], { staff: () => undefined }, language)('somebody')).toBe(called);
  });
});
