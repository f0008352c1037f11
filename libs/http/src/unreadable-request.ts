import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { Problem } from './problem.js';

/** Answers bytes that the HTTP server could not read as a request, and hangs up. */
export function refuseUnreadable(fault: { readonly code?: string }, socket: Socket): void {
  if (fault.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = problemOf(fault.code);
  const status = problem.getStatus();
  const body = JSON.stringify(problem.body('en'));
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      'content-type: application/problem+json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'cache-control: no-store',
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

function problemOf(code: string | undefined): Problem {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return new Problem('HEADERS_TOO_LARGE', {
      detail: {
        sv: 'Anropets huvuden är för stora. Skicka färre eller kortare.',
        da: 'Kaldets hoveder er for store. Send færre eller kortere.',
        en: 'The headers are too large. Send fewer or shorter ones.',
      },
    });
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return new Problem('REQUEST_TIMEOUT', {
      detail: {
        sv: 'Anropet blev inte klart i tid. Skicka det igen.',
        da: 'Kaldet blev ikke færdigt i tide. Send det igen.',
        en: 'The request was not complete in time. Send it again.',
      },
    });
  }
  return new Problem('MALFORMED_REQUEST', {
    detail: {
      sv: 'Anropet går inte att läsa. Skicka HTTP/1.1.',
      da: 'Kaldet kan ikke læses. Send HTTP/1.1.',
      en: 'The request can’t be read. Send HTTP/1.1.',
    },
  });
}
