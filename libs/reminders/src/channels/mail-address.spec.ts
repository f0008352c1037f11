import { describe, expect, it } from '@jest/globals';
import { isMailAddress } from './mail-address.js';

describe('A plain mail address', () => {
  it.each(['anna@kommun.example', 'anna.berg+fall@sub.kommun.example', 'a@b'])('is %s', (text) => {
    expect(isMailAddress(text)).toBe(true);
  });

  it.each([
    ['a line end that begins another header', 'anna@kommun.example\r\nBcc: press@tidning.example'],
    ['a second recipient', 'anna@kommun.example,press@tidning.example'],
    ['a display name', 'Anna <anna@kommun.example>'],
    ['a second domain', 'anna@kommun.example@tidning.example'],
    ['no local part', '@kommun.example'],
    ['no domain', 'anna@'],
    ['a character that nobody sees', 'anna@kommun.example\u0000'],
    ['more letters than RFC 5321 allows', `anna@${'k'.repeat(250)}.example`],
  ])('is no text with %s', (_, text) => {
    expect(isMailAddress(text)).toBe(false);
  });
});
