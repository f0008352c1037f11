import { describe, expect, it } from '@jest/globals';
import { smtpServerFrom } from './smtp-address.js';

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
