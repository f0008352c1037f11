import { describe, expect, it } from '@jest/globals';
import { nameTwiceIn } from './json-body.js';

describe('A name that one object has twice', () => {
  it.each([
    ['{"a":1,"a":2}', 'a'],
    ['{"a":1,"b":{"c":"x","d":[{"e":true,"e":null}]}}', 'e'],
    ['{"a":1,"\\u0061":2}', 'a'],
    ['{"toString":1,"toString":2}', 'toString'],
    ['{"a":1,"a":2,"b":1,"b":2}', 'a'],
  ])('is found: %s', (text, name) => expect(nameTwiceIn(text)).toBe(name));

  it.each([
    '{"a":1,"b":1}',
    '[{"a":1},{"a":2}]',
    '{"a":{"a":{"a":1}}}',
    '{"a":"\\"a\\":1,\\"a\\":2"}',
    '{"a":1,"a":1}',
    '17',
  ])('is none: %s', (text) => expect(nameTwiceIn(text)).toBeUndefined());

  it('is sought no deeper than the stack reaches, and without a fault', () => {
    expect(nameTwiceIn(`${'['.repeat(60_000)}${']'.repeat(60_000)}`)).toBeUndefined();
  });
});
