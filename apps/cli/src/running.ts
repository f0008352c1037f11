import { setTimeout as pause } from 'node:timers/promises';
import {
  jsonLogger,
  openEmbedded,
  systemClock,
  type Casetrail,
  type Clock,
  type Configuration,
} from '#platform';
import type { ServedApi } from '../../api/src/serve.js';

/** A shutdown that takes longer than this is cut short: the record is safe at every instant. */
const shutdownMilliseconds = 10_000;

/** A system that is served, and how to end it. */
export interface Running {
  readonly system: Casetrail;
  readonly api: ServedApi;
  readonly stopped: Promise<void>;
}

/** Opens the folder, runs the worker and serves, until SIGINT or SIGTERM. */
export async function start(
  configuration: Configuration,
  prepare: (system: Casetrail) => Promise<void> = () => Promise.resolve(),
  clock: Clock = systemClock,
): Promise<Running> {
  const logger = jsonLogger(configuration.logLevel);
  const system = await openEmbedded(configuration, { logger, clock });
  try {
    await prepare(system);
    // Loading the HTTP server takes as long as all the rest: other commands, and refusals, don't wait for it.
    const { serve } = await import('../../api/src/serve.js');
    const api = await serve(system, { host: configuration.host, port: configuration.port, logger });
    return { system, api, stopped: untilSignalled().then(() => stop(system, api)) };
  } catch (fault) {
    await system.close();
    throw fault;
  }
}

/** The command `serve`. */
export async function runUntilStopped(configuration: Configuration): Promise<void> {
  const { api, stopped } = await start(configuration);
  process.stdout.write(`Casetrail is ready at ${api.address} (API document: ${api.address}/docs)\n`);
  await stopped;
}

async function untilSignalled(): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}

async function stop(system: Casetrail, api: ServedApi): Promise<void> {
  const late = pause(shutdownMilliseconds, 'late', { ref: false });
  const orderly = (async () => {
    await api.close();
    await system.close();
    return 'done';
  })();
  if ((await Promise.race([orderly, late])) === 'late') {
    process.stderr.write('casetrail: stopped before every connection was closed; nothing recorded is lost\n');
    process.exit(1);
  }
}
