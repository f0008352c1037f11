import { createSigner, createVerifier } from 'fast-jwt';
import { epochOf, instantFromEpoch, type Instant } from '#casework';
import { engineFault } from '../engine-fault.js';
import { TokenRefused, type Identity, type IdentityProvider, type TokenRefusal } from './identity.js';

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

/** The identity provider of the embedded default: it signs its own tokens. */
export interface EmbeddedTokens extends IdentityProvider {
  /**
   * A JSON Web Token (RFC 7519), signed with HMAC SHA-256.
   *
   * @throws {RangeError} a lifetime that is no whole number of seconds, or an empty name
   */
  issueToken(subject: TokenSubject, now: Instant): string;
  /** @throws {TokenRefused} also for a token that was verified before and has expired since */
  verify(token: string): Identity;
}

interface Claims {
  readonly sub: string;
  readonly municipality: string;
  readonly zone: string;
  readonly exp: number;
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

  return {
    issueToken({ staffId, municipalityId, zone, lifetimeSeconds }, issuedAt) {
      const iat = Math.floor(epochOf(issuedAt) / 1000);
      const exp = iat + lifetimeSeconds;
      if (lifetimeSeconds < 1 || !isExpiry(exp)) {
        throw new RangeError(
          'A token lives for a whole number of seconds, at least one, until 9998 at most.',
        );
      }
      if ([staffId, municipalityId, zone].includes('')) {
        throw new RangeError('A token names a member of staff, a municipality and a zone.');
      }
      return sign({ sub: staffId, municipality: municipalityId, zone, iat, exp });
    },

    verify(token) {
      const { sub, municipality, zone, exp } = claimsOf(token, check);
      const expiresAt = exp * 1000;
      // RFC 7519 section 4.1.4: not to be accepted on or after this time.
      if (epochOf(now()) >= expiresAt) throw new TokenRefused('expired');
      return { staffId: sub, municipalityId: municipality, zone, expiresAt: instantFromEpoch(expiresAt) };
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
    isExpiry(claims.exp)
  );
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isExpiry(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= latestExpiry;
}
