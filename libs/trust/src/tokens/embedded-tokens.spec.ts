import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { hoursAfter } from '#casework';
import { embeddedTokens } from './embedded-tokens.js';
import { isSeated, TokenRefused, type Bearer } from './identity.js';

const secret = Buffer.alloc(32, 3);
const issuedAt = '2026-03-06T15:30:00.000Z';
const subject = {
  staffId: 'staff-17',
  municipalityId: 'demo',
  zone: 'social-services',
  lifetimeSeconds: 3600,
};
const claims = {
  sub: 'staff-17',
  municipality: 'demo',
  zone: 'social-services',
  iss: 'casetrail',
  aud: 'casetrail',
  exp: Date.parse(issuedAt) / 1000 + 3600,
};

function tokensAt(instant: string): ReturnType<typeof embeddedTokens> {
  return embeddedTokens(secret, () => instant);
}

function base64url(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function signed(payload: unknown, { header = { alg: 'HS256', typ: 'JWT' }, key = secret } = {}): string {
  const input = `${base64url(header)}.${base64url(payload)}`;
  return `${input}.${createHmac('sha256', key).update(input).digest('base64url')}`;
}

function outcome(verify: () => Bearer): string {
  try {
    const bearer = verify();
    return isSeated(bearer) ? bearer.seatId : bearer.staffId;
  } catch (error) {
    return error instanceof TokenRefused ? error.reason : String(error);
  }
}

describe('A token of our own', () => {
  const token = tokensAt(issuedAt).issueToken(subject, issuedAt);

  it('tells who sends the request and until when', () => {
    expect(tokensAt(issuedAt).verify(token)).toEqual({
      staffId: 'staff-17',
      municipalityId: 'demo',
      zone: 'social-services',
      expiresAt: hoursAfter(issuedAt, 1),
    });
  });

  it('is a JSON Web Token that anyone with the secret could make', () => {
    expect(outcome(() => tokensAt(issuedAt).verify(signed(claims)))).toBe('staff-17');
  });

  it('counts until the millisecond before it expires', () => {
    expect(outcome(() => tokensAt('2026-03-06T16:29:59.999Z').verify(token))).toBe('staff-17');
    expect(outcome(() => tokensAt('2026-03-06T16:30:00.000Z').verify(token))).toBe('expired');
  });

  it('expires on time although it was verified before', () => {
    let now = issuedAt;
    const tokens = embeddedTokens(secret, () => now);
    expect(outcome(() => tokens.verify(token))).toBe('staff-17');
    now = hoursAfter(issuedAt, 1);
    expect(outcome(() => tokens.verify(token))).toBe('expired');
    expect(outcome(() => tokens.verify(token))).toBe('expired');
  });

  it.each([0, -1, 1.5, 1e12, Number.NaN, Number.POSITIVE_INFINITY])(
    'has no lifetime of %p seconds',
    (lifetimeSeconds) => {
      expect(() => tokensAt(issuedAt).issueToken({ ...subject, lifetimeSeconds }, issuedAt)).toThrow(
        RangeError,
      );
    },
  );

  it.each(['staffId', 'municipalityId', 'zone'])('is not issued without %s', (name) => {
    expect(() => tokensAt(issuedAt).issueToken({ ...subject, [name]: '' }, issuedAt)).toThrow(RangeError);
  });
});

describe('A token of a seat', () => {
  const { staffId: _, ...common } = subject;
  const seat = { seatId: 'staff-17', procedure: 'allotment', fileId: 'file-1', ...common };

  it.each([{}, { onBehalfOf: 'person-2' }])('tells the one file in which it counts: %j', (more) => {
    const token = tokensAt(issuedAt).issueSeatToken({ ...seat, ...more }, issuedAt);
    const { lifetimeSeconds: __, ...said } = seat;
    expect(tokensAt(issuedAt).verify(token)).toEqual({
      ...said,
      ...more,
      expiresAt: hoursAfter(issuedAt, 1),
    });
  });

  it('is nobody’s at work, though its id be a staff id', () => {
    const bearer = tokensAt(issuedAt).verify(tokensAt(issuedAt).issueSeatToken(seat, issuedAt));
    expect(bearer).not.toHaveProperty('staffId');
    expect(tokensAt(issuedAt).verify(signed(claims))).not.toHaveProperty('seatId');
  });

  it.each(['seatId', 'procedure', 'fileId', 'municipalityId', 'onBehalfOf'])(
    'is not issued without %s',
    (name) => {
      expect(() => tokensAt(issuedAt).issueSeatToken({ ...seat, [name]: '' }, issuedAt)).toThrow(RangeError);
    },
  );

  it.each([
    null,
    'seat',
    [],
    {},
    { procedure: 'a' },
    { procedure: 'a', file: '' },
    { procedure: 'a', file: 'b', actsFor: 1 },
  ])('is malformed where what it says of the seat is %j', (wrong) => {
    expect(outcome(() => tokensAt(issuedAt).verify(signed({ ...claims, seat: wrong })))).toBe('malformed');
  });
});

describe('A token is refused', () => {
  const { exp, ...withoutExpiry } = claims;
  const good = signed(claims);

  it.each([
    ['malformed', 'empty', ''],
    ['malformed', 'no token at all', 'Bearer'],
    ['malformed', 'too long', `${good}${'A'.repeat(5000)}`],
    ['wrong-signature', 'with a blank', `${good} `],
    ['malformed', 'a payload that is no object', signed('staff-17')],
    ['malformed', 'without expiry', signed(withoutExpiry)],
    ['malformed', 'an expiry in words', signed({ ...claims, exp: 'tomorrow' })],
    ['malformed', 'an expiry that is no whole number', signed({ ...claims, exp: exp + 0.5 })],
    ['malformed', 'an expiry beyond all time', signed({ ...claims, exp: 1e15 })],
    ['malformed', 'without a member of staff', signed({ ...claims, sub: '' })],
    ['malformed', 'a zone that is no text', signed({ ...claims, zone: ['a'] })],
    ['malformed', 'without a municipality', signed({ ...claims, municipality: undefined })],
    ['malformed', 'without an audience', signed({ ...claims, aud: undefined })],
    ['wrong-audience', 'for another service', signed({ ...claims, aud: 'other' })],
    ['wrong-audience', 'by another issuer', signed({ ...claims, iss: 'other' })],
    ['wrong-signature', 'under another key', signed(claims, { key: Buffer.alloc(32, 4) })],
    ['wrong-signature', 'unsigned', `${base64url({ alg: 'none' })}.${base64url(claims)}.`],
    ['wrong-signature', 'signature left out', good.slice(0, good.lastIndexOf('.') + 1)],
    ['wrong-signature', 'another algorithm named', signed(claims, { header: { alg: 'HS512', typ: 'JWT' } })],
    ['expired', 'long ago', signed({ ...claims, exp: 1 })],
  ])('as %s: %s', (reason, _, token) => {
    expect(outcome(() => tokensAt(issuedAt).verify(token))).toBe(reason);
  });

  it('when any character was changed', () => {
    fc.assert(
      fc.property(
        fc.nat(good.length - 1),
        fc.constantFrom('A', 'z', '-', '.', ' ', 'å'),
        (index, character) => {
          const changed = good.slice(0, index) + character + good.slice(index + 1);
          fc.pre(changed !== good);
          const result = outcome(() => tokensAt(issuedAt).verify(changed));
          expect(['malformed', 'wrong-signature']).toContain(result);
        },
      ),
      { seed: 5, numRuns: 500 },
    );
  });

  it('without a word of it in the message', () => {
    for (const token of [
      signed({ ...claims, exp: 1 }),
      signed({ ...claims, aud: 'other-service' }),
      'not-a-token',
    ]) {
      try {
        tokensAt(issuedAt).verify(token);
      } catch (error) {
        const { message, stack } = error as TokenRefused;
        for (const part of [...token.split('.'), 'staff-17', 'other-service']) {
          expect(`${message}${stack}`).not.toContain(part);
        }
      }
    }
    expect.hasAssertions();
  });
});
