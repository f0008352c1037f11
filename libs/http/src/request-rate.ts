import { createHash } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { TokenRefused, type IdentityProvider } from '#trust';
import { bearerTokenIn } from './caller.js';
import { Problem } from './problem.js';

const minute = 60_000;

/** Of how many tokens and addresses is remembered how often they asked; the longest unheard of is forgotten first. */
const mostRemembered = 10_000;

/** What asks whether this lives, and what asks it nothing, goes on being answered. */
const unlimited = /^\/v1\/health\/|^\/docs(\/|$|\?)/;

/**
 * Refuses whoever asks too often: the bearer of one token, or who comes without one that counts from one address. Each
 * process counts for itself.
 *
 * @param requestsPerMinute none is refused when it is 0
 * @param identities say whether a token counts: what somebody makes up has no share of its own
 */
export async function limitRate(
  server: FastifyInstance,
  requestsPerMinute: number,
  identities: Pick<IdentityProvider, 'verify'>,
): Promise<void> {
  if (requestsPerMinute === 0) return;
  await server.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: minute,
    cache: mostRemembered,
    enableDraftSpec: true,
    keyGenerator: (request: FastifyRequest) => whoAsks(request, identities),
    allowList: ({ url }) => unlimited.test(url),
    errorResponseBuilder: (_, { max, ttl }) => tooOften(max, Math.ceil(ttl / 1_000)),
  });
}

/** A token is remembered by its hash: what is kept in memory lets nobody in. */
async function whoAsks(
  { headers: { authorization }, ip }: FastifyRequest,
  identities: Pick<IdentityProvider, 'verify'>,
): Promise<string> {
  const token = bearerTokenIn(authorization);
  if (token === undefined) return ip;
  try {
    await identities.verify(token);
    return createHash('sha256').update(token).digest('base64url');
  } catch (fault) {
    if (fault instanceof TokenRefused) return ip;
    throw fault;
  }
}

function tooOften(most: number, seconds: number): Problem {
  return new Problem(
    'RATE_LIMITED',
    {
      detail: {
        sv: `Fler än ${most} anrop på en minut. Försök igen om ${seconds} sekunder.`,
        da: `Flere end ${most} kald på et minut. Prøv igen om ${seconds} sekunder.`,
        en: `More than ${most} requests in a minute. Try again in ${seconds} seconds.`,
      },
    },
    { 'retry-after': String(seconds) },
  );
}
