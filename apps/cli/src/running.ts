import {
  jsonLogger,
  Metrics,
  openCasetrail,
  serveOperations,
  startTracing,
  systemClock,
  type Casetrail,
  type Clock,
  type Configuration,
} from '#platform';
import type { ServedApi } from '#http';
import { stopInTime, untilSignalled } from './until-stopped.js';

/** A system that is served, and how to end it. */
export interface Running {
  readonly system: Casetrail;
  readonly api: ServedApi;
  readonly stopped: Promise<void>;
}

/** Opens the engines, does the worker's work unless that is apart, and serves, until SIGINT or SIGTERM. */
export async function start(
  configuration: Configuration,
  prepare: (system: Casetrail) => Promise<void> = () => Promise.resolve(),
  clock: Clock = systemClock,
): Promise<Running> {
  const logger = jsonLogger(configuration.logLevel);
  const endTracing = await tracingOf(configuration, 'casetrail-api');
  const metrics = new Metrics();
  const system = await openCasetrail(configuration, { logger, clock, metrics });
  try {
    await prepare(system);
    // Loading the HTTP server takes as long as all the rest: other commands, and refusals, don't wait for it.
    const { serve } = await import('#http');
    const { host, port, operationsPort } = configuration;
    const api = await serve(system, { host, port, logger });
    const operations =
      operationsPort === undefined
        ? undefined
        : await serveOperations({ metrics, health: () => system.health() }, { host, port: operationsPort });
    const stop = async () => {
      await api.close();
      await operations?.close();
      await system.close();
      await endTracing();
    };
    return { system, api, stopped: untilSignalled().then(() => stopInTime(stop)) };
  } catch (fault) {
    await system.close();
    throw fault;
  }
}

/** Traces the process where the configuration asks for it. */
export async function tracingOf({ traces }: Configuration, service: string): Promise<() => Promise<void>> {
  return traces === undefined ? () => Promise.resolve() : startTracing(traces, service);
}

/** The command `serve`. */
export async function runUntilStopped(configuration: Configuration): Promise<void> {
  const { api, stopped } = await start(configuration);
  process.stdout.write(`Casetrail is ready at ${api.address} (API document: ${api.address}/docs)\n`);
  await stopped;
}
