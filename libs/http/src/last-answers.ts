import type { FastifyInstance } from 'fastify';

/**
 * Closes each connection with the answer that is under way when the server ends. Kept open for more requests, as clients
 * and proxies ask for, it would hold up the end for as long as the server waits for requests at all.
 */
export function closeWithLastAnswers(server: FastifyInstance): void {
  let isClosing = false;
  server.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  server.addHook('onSend', (_, reply, payload, done) => {
    if (isClosing) void reply.header('connection', 'close');
    done(null, payload);
  });
}
