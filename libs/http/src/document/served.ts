import { createHash } from 'node:crypto';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';

/**
 * Serves the API document at `/openapi.json`. It is the same as long as the process lives: whoever keeps it asks by its
 * validator whether it still is.
 */
export function serveDocument(server: FastifyInstance, document: OpenAPIObject): void {
  const text = JSON.stringify(document);
  // Weak, for it may come compressed.
  const validator = `W/"${createHash('sha256').update(text).digest('base64url')}"`;
  server.get('/openapi.json', (_, reply) =>
    reply
      .headers({
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'public, no-cache',
        etag: validator,
      })
      .send(text),
  );
}
