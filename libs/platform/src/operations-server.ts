import { addressRefused } from './process/address-refused.js';
import type { Metrics } from './telemetry/index.js';

/** What the operators of a process are shown. */
export interface Operated {
  readonly metrics: Metrics;
  /** Whether the process can do its work, and why not: nothing of a case. */
  readonly health: () => Promise<{ readonly ready: boolean }>;
}

/** A server that is running. */
export interface OperationsServer {
  /** Where it can be reached, for example http://127.0.0.1:8091. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves `/health/live`, `/health/ready` and `/metrics` (Prometheus) of a process, apart from the API: who operates
 * the system need not be let into it, and who uses it not see how it is operated.
 *
 * @throws {AddressRefused} the port is taken or the address isn't this machine's
 */
export async function serveOperations(
  { metrics, health }: Operated,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<OperationsServer> {
  // A command that serves nothing doesn't wait for the server to be loaded.
  const { fastify } = await import('fastify');
  metrics.ofProcess();
  const server = fastify({ logger: false, forceCloseConnections: true });
  server.get('/health/live', () => ({ status: 'ok' }));
  server.get('/health/ready', async (_, reply) => {
    const state = await health();
    return reply.status(state.ready ? 200 : 503).send(state);
  });
  server.get('/metrics', async (_, reply) => {
    const { type, text } = await metrics.exposition();
    return reply.type(type).send(text);
  });
  try {
    const address = await server.listen({ host, port });
    return { address, close: () => server.close() };
  } catch (fault) {
    throw addressRefused(fault, { host, port, portSetting: 'CASETRAIL_OPERATIONS_PORT' });
  }
}
