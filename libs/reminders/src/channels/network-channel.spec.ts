import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainKey } from './network-channel.js';

describe('A key in plain letters', () => {
  it('is the key itself when that holds only letters, digits, hyphens and underscores', () => {
    expect(plainKey('rung_019c-4f_A2_0')).toBe('rung_019c-4f_A2_0');
  });

  it('ends no line and needs no quotes, whatever the key', () => {
    expect(plainKey('a.b:c\r\nBcc: å')).toBe('a=2eb=3ac=0d=0aBcc=3a=20=c3=a5');
    fc.assert(fc.property(fc.string(), (key) => /^[A-Za-z0-9_=-]*$/.test(plainKey(key))));
  });

  it('tells different keys apart', () => {
    const pair = fc.tuple(fc.string(), fc.string()).filter(([one, other]) => one !== other);
    fc.assert(fc.property(pair, ([one, other]) => plainKey(one) !== plainKey(other)));
  });
});
