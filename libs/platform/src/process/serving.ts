import type { Casetrail } from '../casetrail.js';
import { systemClock, type Clock } from '../clock.js';
import type { Configuration } from '../configuration.js';
import { jsonLogger, type Logger } from '../logger.js';
import { openCasetrail } from '../open-casetrail.js';
import { OpenedParts } from '../opened-parts.js';
import { serveOperations } from '../operations-server.js';
import { Metrics, startTracing } from '../telemetry/index.js';
import { stopInTime, untilSignalled } from './stopping.js';

/** An API that listens. */
export interface ServedApi {
  /** Where it can be reached, for example http://127.0.0.1:8090. */
  readonly address: string;
  /** Takes no new request, answers those under way, and stops listening. */
  close(): Promise<void>;
}

/** Where and how an API is served. */
export interface ServingAt
  extends
    Pick<Configuration, 'host' | 'port'>,
    Partial<Pick<Configuration, 'origins' | 'requestsPerMinute'>> {
  readonly logger: Logger;
}

/** Loads the HTTP server. That takes as long as all the rest, so refusals don't wait for it. */
export type LoadServer = () => Promise<{
  readonly serve: (system: Casetrail, at: ServingAt) => Promise<ServedApi>;
}>;

/** A system that is served, and how it ends. */
export interface Serving {
  readonly system: Casetrail;
  readonly address: string;
  /** Resolves after SIGINT or SIGTERM, when everything is closed. */
  readonly stopped: Promise<void>;
}

/**
 * Opens the engines, does the worker's work unless that is apart, and serves until SIGINT or SIGTERM.
 *
 * @param prepare what has to be done before anybody is let in
 * @throws as `openCasetrail`; {AddressRefused}
 */
export async function startServing(
  configuration: Configuration,
  load: LoadServer,
  {
    prepare,
    clock = systemClock,
  }: { readonly prepare?: (system: Casetrail) => Promise<void>; readonly clock?: Clock } = {},
): Promise<Serving> {
  const { host, port, origins, requestsPerMinute, operationsPort, traces } = configuration;
  const logger = jsonLogger(configuration.logLevel);
  const metrics = new Metrics();
  const parts = new OpenedParts();
  try {
    if (traces !== undefined) parts.add(await startTracing(traces, 'casetrail-api'), (end) => end());
    const system = parts.add(await openCasetrail(configuration, { logger, clock, metrics }), (opened) =>
      opened.close(),
    );
    await prepare?.(system);
    if (operationsPort !== undefined) {
      const operated = { metrics, health: () => system.health() };
      parts.add(await serveOperations(operated, { host, port: operationsPort }), (server) => server.close());
    }
    const { serve } = await load();
    const { address } = parts.add(
      await serve(system, { host, port, origins, requestsPerMinute, logger }),
      (api) => api.close(),
    );
    return { system, address, stopped: untilSignalled().then(() => stopInTime(() => parts.close())) };
  } catch (fault) {
    await parts.close();
    throw fault;
  }
}

/** What a process that serves does: tells where it is ready, and ends in order. */
export async function serveUntilStopped(configuration: Configuration, load: LoadServer): Promise<void> {
  const { address, stopped } = await startServing(configuration, load);
  process.stdout.write(`Casetrail is ready at ${address} (API document: ${address}/docs)\n`);
  await stopped;
}
