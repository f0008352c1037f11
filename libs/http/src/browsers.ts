import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

/** What a page of another origin may read of an answer, beside what any may. */
const shown = [
  'content-language',
  'etag',
  'idempotent-replayed',
  'location',
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
  'retry-after',
];

/**
 * Tells browsers what pages may do with answers. A page of another origin reads none, unless its origin is named; even
 * then it has to send a token itself, for no cookie lets anybody in. The API document's page runs what is served here
 * and nothing else.
 *
 * @param origins as browsers write them, for example https://unit.example
 */
export async function keepToOrigins(server: FastifyInstance, origins: readonly string[]): Promise<void> {
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // The page of the API document has styles in it, and pictures in its styles.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // Whoever ends TLS in front of this says that there is no way without it.
    strictTransportSecurity: false,
    // For browsers and plug-ins that nobody has any more, at the cost of every answer.
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });
  server.addHook('onRequest', (request, reply, done) => {
    protect(request.raw, reply.raw, () => {
      done();
    });
  });
  if (origins.length === 0) return;
  await server.register(cors, {
    origin: [...origins],
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
    allowedHeaders: [
      'accept',
      'accept-language',
      'authorization',
      'cache-control',
      'content-type',
      'idempotency-key',
      'if-match',
      'if-none-match',
      'last-event-id',
    ],
    exposedHeaders: shown,
    credentials: false,
    maxAge: 600,
  });
}
