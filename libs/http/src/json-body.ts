import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { parse as parseCounting } from 'lossless-json';
import { maximumEventBytes } from '#event-store';
import { Problem } from './problem.js';

/**
 * Most bytes of a body, in KiB. Sealing makes four bytes of three, and what a body says has to fit into one event
 * with what the system adds to it.
 */
export const bodyLimitKibibytes = Math.floor((maximumEventBytes / 1024) * 0.75) - 16;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** Letters of a name that are told: whoever sent it knows how it goes on. */
const longestName = 200;

/**
 * Takes bodies of application/json in UTF-8, not encoded, and no others. Fastify's own parser would put a replacement
 * character where the bytes are no UTF-8, and of a name that stands twice it would take the last: a wrong value would
 * be recorded.
 */
export function takeOnlyJson(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    const otherwise = otherEncodingIn(request.headers);
    if (otherwise) {
      done(otherwise);
      return;
    }
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
      return;
    }
    void parse(request, text, (fault, body) => {
      const name = fault ? undefined : nameTwiceIn(text);
      done(name === undefined ? fault : twice(name.slice(0, longestName)), body);
    });
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

/**
 * The first name that one object of a JSON text has twice, with two values.
 *
 * @param text well-formed JSON
 */
export function nameTwiceIn(text: string): string | undefined {
  let first: string | undefined;
  try {
    parseCounting(text, null, {
      parseNumber: String,
      onDuplicateKey: ({ key }) => {
        first ??= key;
      },
    });
  } catch (fault) {
    // Nested deeper than the stack reaches: no schema is, so whatever stands in it is taken by none.
    if (!(fault instanceof RangeError)) throw fault;
  }
  return first;
}

function twice(name: string): Problem {
  return new Problem('MALFORMED_BODY', {
    detail: {
      sv: `Innehållet anger ${name} två gånger, med olika värden. Ange det en gång.`,
      da: `Indholdet angiver ${name} to gange, med forskellige værdier. Angiv det én gang.`,
      en: `The body gives ${name} twice, with two values. Give it once.`,
    },
    field: name,
  });
}

/** The problem of a body in another character encoding than UTF-8, or in a content coding; undefined for no such. */
function otherEncodingIn({
  'content-type': type = '',
  'content-encoding': coding = 'identity',
}: IncomingHttpHeaders): Problem | undefined {
  const [, charset = 'utf-8'] = /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(type) ?? [];
  if (!/^utf-?8$/i.test(charset)) {
    return new Problem('UNSUPPORTED_MEDIA_TYPE', {
      detail: {
        sv: 'Innehållet sägs vara i en annan teckenkodning. Skicka det i UTF-8, som application/json.',
        da: 'Indholdet siges at være i en anden tegnkodning. Send det i UTF-8, som application/json.',
        en: 'The body is said to be in another character encoding. Send it in UTF-8, as application/json.',
      },
      field: 'Content-Type',
    });
  }
  if (coding.trim().toLowerCase() === 'identity') return undefined;
  return new Problem(
    'UNSUPPORTED_MEDIA_TYPE',
    {
      detail: {
        sv: 'Innehållet är komprimerat (Content-Encoding). Skicka det som det är.',
        da: 'Indholdet er komprimeret (Content-Encoding). Send det, som det er.',
        en: 'The body is compressed (Content-Encoding). Send it as it is.',
      },
      field: 'Content-Encoding',
    },
    { 'accept-encoding': 'identity' },
  );
}
