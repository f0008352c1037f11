import { createSigner, createVerifier } from 'fast-jwt';
import { epochOf, instantFromEpoch, type Instant } from '#casework';
import { engineFault } from '../engine-fault.js';
import {
  TokenRefused,
  type Bearer,
  type IdentityProvider,
  type SeatIdentity,
  type TokenRefusal,
} from './identity.js';

const issuer = 'casetrail';
const audience = 'casetrail';
const longestTokenCharacters = 4096;
const cachedTokens = 10_000;
/** The last second that an instant can have. */
const latestExpiry = Math.floor(epochOf('9998-12-31T23:59:59.999Z') / 1000);

/** Whom a token is for. */
export interface TokenSubject {
  readonly staffId: string;
  readonly municipalityId: string;
  readonly zone: string;
  /** Whole seconds, at least one. */
  readonly lifetimeSeconds: number;
}

/** Which seat a token is for. */
export interface SeatSubject extends Omit<SeatIdentity, 'expiresAt'> {
  /** Whole seconds, at least one. */
  readonly lifetimeSeconds: number;
}

/** The identity provider of the embedded default: it signs its own tokens. */
export interface EmbeddedTokens extends IdentityProvider {
  /**
   * A JSON Web Token (RFC 7519), signed with HMAC SHA-256.
   *
   * @throws {RangeError} a lifetime that is no whole number of seconds, or an empty name
   */
  issueToken(subject: TokenSubject, now: Instant): string;
  /**
   * A token for whoever holds a seat in a file. It is of a kind of its own: no staff id passes for a seat's.
   *
   * @throws {RangeError} as `issueToken`
   */
  issueSeatToken(subject: SeatSubject, now: Instant): string;
  /** @throws {TokenRefused} also for a token that was verified before and has expired since */
  verify(token: string): Bearer;
}

interface Claims {
  /** A staff id, or the id of a seat. */
  readonly sub: string;
  readonly municipality: string;
  readonly zone: string;
  readonly exp: number;
  readonly seat?: SeatClaims;
}

interface SeatClaims {
  readonly procedure: string;
  readonly file: string;
  readonly actsFor?: string;
}

/** What the library objects to, in our words; anything else that it says makes the token malformed. */
const refusals: ReadonlyMap<string, TokenRefusal> = new Map([
  ['FAST_JWT_INVALID_SIGNATURE', 'wrong-signature'],
  ['FAST_JWT_MISSING_SIGNATURE', 'wrong-signature'],
  ['FAST_JWT_INVALID_ALGORITHM', 'wrong-signature'],
  ['FAST_JWT_INVALID_CLAIM_VALUE', 'wrong-audience'],
]);

/**
 * @param secret the key of the signature, 32 bytes
 * @param now the clock against which tokens expire
 */
export function embeddedTokens(secret: Buffer, now: () => Instant): EmbeddedTokens {
  const sign = createSigner({ algorithm: 'HS256', key: secret, iss: issuer, aud: audience });
  // Expiry is left to the injected clock below. The library would look at its own, and only when the token comes
  // for the first time: what it caches is that the signature is right.
  const check = createVerifier({
    algorithms: ['HS256'],
    key: secret,
    allowedIss: issuer,
    allowedAud: audience,
    requiredClaims: ['iss', 'aud', 'sub', 'exp'],
    ignoreExpiration: true,
    ignoreNotBefore: true,
    cache: cachedTokens,
  });

  const issue = (claims: Omit<Claims, 'exp'>, lifetimeSeconds: number, issuedAt: Instant) => {
    const iat = Math.floor(epochOf(issuedAt) / 1000);
    const exp = iat + lifetimeSeconds;
    if (lifetimeSeconds < 1 || !isExpiry(exp)) {
      throw new RangeError('A token lives for a whole number of seconds, at least one, until 9998 at most.');
    }
    if (!areClaims({ ...claims, exp })) {
      throw new RangeError('A token names a member of staff or a seat in a file, a municipality and a zone.');
    }
    return sign({ ...claims, iat, exp });
  };

  return {
    issueToken: ({ staffId, municipalityId, zone, lifetimeSeconds }, issuedAt) =>
      issue({ sub: staffId, municipality: municipalityId, zone }, lifetimeSeconds, issuedAt),

    issueSeatToken(subject, issuedAt) {
      const { seatId, procedure, fileId, onBehalfOf, municipalityId, zone, lifetimeSeconds } = subject;
      const seat = { procedure, file: fileId, ...(onBehalfOf !== undefined && { actsFor: onBehalfOf }) };
      return issue({ sub: seatId, municipality: municipalityId, zone, seat }, lifetimeSeconds, issuedAt);
    },

    verify(token) {
      const { sub, municipality, zone, exp, seat } = claimsOf(token, check);
      const expiresAt = exp * 1000;
      // RFC 7519 section 4.1.4: not to be accepted on or after this time.
      if (epochOf(now()) >= expiresAt) throw new TokenRefused('expired');
      const until = { municipalityId: municipality, zone, expiresAt: instantFromEpoch(expiresAt) };
      if (!seat) return { staffId: sub, ...until };
      const { procedure, file: fileId, actsFor } = seat;
      return {
        seatId: sub,
        procedure,
        fileId,
        ...(actsFor !== undefined && { onBehalfOf: actsFor }),
        ...until,
      };
    },
  };
}

function claimsOf(token: string, check: (token: string) => unknown): Claims {
  if (token.length > longestTokenCharacters) throw new TokenRefused('malformed');
  let claims: unknown;
  try {
    claims = check(token);
  } catch (error) {
    const fault = engineFault(error);
    if (fault === undefined) throw error;
    throw new TokenRefused(refusals.get(fault.code) ?? 'malformed');
  }
  if (!areClaims(claims)) throw new TokenRefused('malformed');
  return claims;
}

function areClaims(claims: unknown): claims is Claims {
  return (
    typeof claims === 'object' &&
    claims !== null &&
    'sub' in claims &&
    isName(claims.sub) &&
    'municipality' in claims &&
    isName(claims.municipality) &&
    'zone' in claims &&
    isName(claims.zone) &&
    'exp' in claims &&
    isExpiry(claims.exp) &&
    (!('seat' in claims) || areSeatClaims(claims.seat))
  );
}

function areSeatClaims(seat: unknown): seat is SeatClaims {
  return (
    typeof seat === 'object' &&
    seat !== null &&
    'procedure' in seat &&
    isName(seat.procedure) &&
    'file' in seat &&
    isName(seat.file) &&
    (!('actsFor' in seat) || isName(seat.actsFor))
  );
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isExpiry(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= latestExpiry;
}
