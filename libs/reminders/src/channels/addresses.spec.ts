import { describe, expect, it } from '@jest/globals';
import { isMailAddress, smtpServerFrom } from './addresses.js';

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

describe('The address of a mail server', () => {
  it('is smtp with STARTTLS where it is offered, or smtps with TLS from the first byte on', () => {
    expect(smtpServerFrom('smtp://mail.example')).toEqual({
      host: 'mail.example',
      port: 587,
      secure: false,
      requireTLS: false,
    });
    expect(smtpServerFrom('smtps://mail.example')).toMatchObject({ port: 465, secure: true });
    expect(smtpServerFrom('smtp://[::1]:1025')).toMatchObject({ host: '::1', port: 1025 });
  });

  it('lets no password out in clear text, but to this very machine', () => {
    expect(smtpServerFrom('smtp://anna%40kommun:p%C3%A5@mail.example')).toMatchObject({
      requireTLS: true,
      auth: { user: 'anna@kommun', pass: 'på' },
    });
    expect(smtpServerFrom('smtp://anna:secret@127.0.0.1:1025').requireTLS).toBe(false);
    expect(smtpServerFrom('smtp://anna:secret@127.0.0.1.example').requireTLS).toBe(true);
  });

  it('may ask for TLS without a password', () => {
    expect(smtpServerFrom('smtp://mail.example:25?tls=required')).toMatchObject({
      port: 25,
      requireTLS: true,
    });
  });

  it.each([
    'mail.example',
    'http://mail.example',
    'smtp://',
    'smtp://mail.example?tls=never',
    'smtp://mail.example?rejectUnauthorized=false',
    'smtp://anna:%E5secret@mail.example',
  ])('is refused as %s without being repeated', (address) => {
    expect(() => smtpServerFrom(address)).toThrow(/^A mail server is named smtp:\/\/host:port/);
    expect(() => smtpServerFrom(address)).not.toThrow(/secret/);
  });
});
