import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fresh from 'fresh';
import { sealedPlaces } from './answers/forms.js';
import { vary } from './language.js';

/**
 * Says of every answer whether it may be kept: none that a route doesn't say otherwise of, for it may hold what is
 * personal. Whoever holds one and reads again by its validator (`If-None-Match`, RFC 9110 13.1.2) is told by 304 that it
 * would be the same. It is made anew for that, and the read is logged: so what time alone has changed is never missed.
 */
export function keepNothing(server: FastifyInstance): void {
  server.addHook('preSerialization', (request, reply, payload: unknown, done) => {
    if (isRead(request, reply) && typeof payload === 'object' && payload !== null) {
      if (!reply.hasHeader('etag')) void reply.header('etag', validatorOf(request, payload));
    }
    done(null, payload);
  });
  server.addHook('onSend', (request, reply, payload, done) => {
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    vary(reply, 'authorization');
    const isAsHeld =
      isRead(request, reply) &&
      reply.hasHeader('etag') &&
      fresh(conditionOf(request), { etag: String(reply.getHeader('etag')) });
    if (!isAsHeld) {
      done(null, payload);
      return;
    }
    void reply.code(304).removeHeader('content-type').removeHeader('content-length');
    done(null, '');
  });
}

/**
 * The condition of a request alone. `Cache-Control: no-cache` beside it, which some clients always send, asks caches on
 * the way not to answer by themselves (RFC 9111 5.2.1.4); here everything is made anew. `*` names no answer that is held: whoever polls with it would never see a miss.
 */
function conditionOf({ headers }: FastifyRequest): IncomingHttpHeaders {
  const condition = headers['if-none-match'];
  return condition === undefined || condition.trim() === '*' ? {} : { 'if-none-match': condition };
}

function isRead({ method }: FastifyRequest, { statusCode }: FastifyReply): boolean {
  return (method === 'GET' || method === 'HEAD') && statusCode === 200;
}

/**
 * The validator of what is shown, of whoever asks alone: their token is in it, so that it tells nothing to anybody else,
 * not even that two were shown the same. Weak, for what is shown is the same under another seal, or compressed.
 */
function validatorOf({ headers, url }: FastifyRequest, payload: object): string {
  const sealed = Object.fromEntries(sealedPlaces.map((name) => [name, undefined]));
  const hash = createHash('sha256')
    .update(JSON.stringify([headers.authorization ?? '', url]))
    .update(JSON.stringify({ ...payload, ...sealed }))
    .digest('base64url');
  return `W/"${hash}"`;
}
