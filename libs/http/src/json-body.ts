import type { FastifyInstance } from 'fastify';
import { maximumEventBytes } from '#event-store';
import { Problem } from './problem.js';

/**
 * Most bytes of a body, in KiB. Sealing makes four bytes of three, and what a body says has to fit into one event
 * with what the system adds to it.
 */
export const bodyLimitKibibytes = Math.floor((maximumEventBytes / 1024) * 0.75) - 16;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Takes bodies of application/json and of no other kind. Fastify's own parser would put a replacement character
 * where the bytes are no UTF-8, and a wrong name would be recorded.
 */
export function takeOnlyJson(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    const text = decoded(bytes);
    if (text === undefined) {
      done(
        new Problem('MALFORMED_BODY', {
          detail: {
            sv: 'Innehållet är inte UTF-8. Skicka ett JSON-objekt i UTF-8.',
            da: 'Indholdet er ikke UTF-8. Send et JSON-objekt i UTF-8.',
            en: 'The body is not UTF-8. Send one JSON object in UTF-8.',
          },
        }),
      );
    } else {
      void parse(request, text, done);
    }
  });
}

function decoded(bytes: string | Buffer): string | undefined {
  if (typeof bytes === 'string') return bytes;
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return undefined;
  }
}
