import { IncomingMessage } from 'node:http';
import { finished } from 'node:stream/promises';
import type { FastifyInstance } from 'fastify';
import type { Timer } from '#platform';

/** What is taken at most of a body that was refused before it had come whole, and for how long. */
const most = { bytes: 64 * 1024 * 1024, milliseconds: 10_000 } as const;

/**
 * Answers no sooner than the body has come. A client that is still sending reads nothing, and finds its connection
 * broken where the server has answered and hung up: it would never learn that its body is too large. What comes is
 * thrown away; whoever goes on for longer is answered all the same, and cut off.
 */
export function readBodiesOut(server: FastifyInstance, timer: Timer): void {
  server.addHook('onSend', async ({ raw }, _reply, payload) => {
    // What is handed in without a connection has come whole.
    if (raw instanceof IncomingMessage && !raw.complete && !raw.destroyed) await readOut(raw, timer);
    return payload;
  });
}

async function readOut(body: IncomingMessage, timer: Timer): Promise<void> {
  const enough = new AbortController();
  const stop = (): void => {
    enough.abort();
  };
  let bytes = 0;
  const count = ({ length }: Buffer): void => {
    bytes += length;
    if (bytes > most.bytes) stop();
  };
  const cancel = timer(most.milliseconds, stop);
  body.on('data', count).resume();
  try {
    await finished(body, { writable: false, cleanup: true, signal: enough.signal });
  } catch {
    // It went on for too long, or its client is gone.
  } finally {
    cancel();
    body.off('data', count);
  }
}
