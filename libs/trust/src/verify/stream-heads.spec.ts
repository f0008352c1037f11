import { hash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { StreamHeads } from './stream-heads.js';

describe('Stream heads', () => {
  it('are kept by name, the last one counts', () => {
    const heads = new StreamHeads();
    const names = Array.from({ length: 5000 }, (_, index) => `file-${index}`);
    for (const name of names) heads.set(name, 0, hash('sha256', ''));
    for (const [index, name] of names.entries()) heads.set(name, index, hash('sha256', name));
    expect(heads.size).toBe(5000);
    for (const [index, name] of names.entries()) {
      expect(heads.get(name)).toEqual({ revision: index, hash: hash('sha256', name) });
    }
    expect(heads.get('unknown')).toBeUndefined();
  });

  it.each(['', 'x', 'ab', `${'0'.repeat(63)}x`])('keep %j, which is no hash, as zeroes', (text) => {
    const heads = new StreamHeads();
    heads.set('file', 0, hash('sha256', ''));
    heads.set('file', 1, text);
    expect(heads.get('file')).toEqual({ revision: 1, hash: '0'.repeat(64) });
  });
});
