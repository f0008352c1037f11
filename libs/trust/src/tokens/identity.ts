import type { EveryLanguage, Instant } from '#casework';

/**
 * Who sends a request, as far as the token says: a person at work in a municipality and a secrecy zone. What that
 * person may do there stands in the municipality's own register.
 */
export interface Identity {
  readonly staffId: string;
  readonly municipalityId: string;
  readonly zone: string;
  readonly expiresAt: Instant;
}

/**
 * Somebody who is no staff, as far as the token says: whoever holds a seat in one file. Whether the seat stands, and
 * what it shows and lets do, stands in that file and in its procedure; no register knows of it.
 */
export interface SeatIdentity {
  readonly seatId: string;
  readonly procedure: string;
  readonly fileId: string;
  /** The person of the file for whom they act; absent for one who acts for themselves. */
  readonly onBehalfOf?: string;
  readonly municipalityId: string;
  readonly zone: string;
  readonly expiresAt: Instant;
}

/** Whom a token may belong to. */
export type Bearer = Identity | SeatIdentity;

export function isSeated(bearer: Bearer): bearer is SeatIdentity {
  return 'seatId' in bearer;
}

/** Tells who a token belongs to. An outside provider (OpenID Connect) takes this place. */
export interface IdentityProvider {
  /** @throws {TokenRefused} the token doesn't count here and now */
  verify(token: string): Bearer | Promise<Bearer>;
}

const says = {
  malformed: {
    sv: 'har inte den form som det ska ha',
    da: 'har ikke den form, som det skal have',
    en: 'is not one of the expected form',
  },
  expired: { sv: 'har gått ut', da: 'er udløbet', en: 'has expired' },
  'wrong-signature': {
    sv: 'är inte undertecknat av den väntade utfärdaren',
    da: 'er ikke underskrevet af den ventede udsteder',
    en: 'is not signed by the expected issuer',
  },
  'wrong-audience': {
    sv: 'är utfärdat av eller för en annan tjänst',
    da: 'er udstedt af eller til en anden tjeneste',
    en: 'was issued by or for another service',
  },
} as const satisfies Readonly<Record<string, EveryLanguage>>;

/** Why a token doesn't count. */
export type TokenRefusal = keyof typeof says;

/** A token that doesn't count. The message never holds the token, nor anything that was in it. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';

  constructor(readonly reason: TokenRefusal) {
    super(`The access token ${says[reason].en}.`);
  }

  /** What is wrong with it, after whatever it is called. */
  get says(): EveryLanguage {
    return says[this.reason];
  }
}
