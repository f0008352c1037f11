import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { traced, traceparent, type Metrics } from '#platform';

/** The route of a request that none takes. */
const noRoute = 'none';

/**
 * Counts and times every answer and puts a span around every request, both by the route as it was declared: an address
 * may hold ids and secrets. A stream of server-sent events is no answer that could be timed; its span lasts as long as
 * it does.
 */
export function observeRequests(server: FastifyInstance, metrics: Metrics): void {
  // A reply that was taken over by a stream never comes here.
  server.addHook('onSend', (request, reply, _, done) => {
    metrics.answered(reply.elapsedTime / 1_000, {
      method: request.method,
      route: routeOf(request) ?? noRoute,
      status: reply.statusCode,
    });
    done();
  });
  // Not before: the body comes in by events of the socket, which know no context of the request.
  server.addHook('preValidation', (request, reply, done) => {
    const route = routeOf(request);
    if (route === undefined) done();
    else void inSpan(request, reply, route, done);
  });
}

/** Goes on within a span until the answer has left, or the client. */
function inSpan(
  request: FastifyRequest,
  reply: FastifyReply,
  route: string,
  goOn: () => void,
): Promise<void> {
  const { method, headers } = request;
  const within = headers[traceparent];
  return traced(
    `${method} ${route}`,
    { 'http.request.method': method, 'http.route': route },
    (span) =>
      new Promise<void>((ended) => {
        reply.raw.once('close', () => {
          span.setAttribute('http.response.status_code', reply.raw.statusCode);
          ended();
        });
        goOn();
      }),
    { ...(typeof within === 'string' && { within }) },
  );
}

function routeOf({ routeOptions }: FastifyRequest): string | undefined {
  return routeOptions.url;
}
