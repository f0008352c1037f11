import { systemClock } from '../clock.js';
import type { Configuration } from '../configuration.js';
import { jsonLogger } from '../logger.js';
import { OpenedParts } from '../opened-parts.js';
import { startTracing } from '../telemetry/index.js';
import { startWorker } from '../worker/start-worker.js';
import { stopInTime, untilSignalled } from './stopping.js';

/**
 * What a worker apart from the processes that serve does: works until SIGINT or SIGTERM, and ends in order.
 *
 * @throws as `startWorker`
 */
export async function workUntilStopped(configuration: Configuration): Promise<void> {
  const { logLevel, traces } = configuration;
  const parts = new OpenedParts();
  try {
    if (traces !== undefined) parts.add(await startTracing(traces, 'casetrail-worker'), (end) => end());
    const surroundings = { logger: jsonLogger(logLevel), clock: systemClock };
    const worker = parts.add(await startWorker(configuration, surroundings), (started) => started.close());
    process.stdout.write(`Casetrail is at work (health and metrics: ${worker.operations})\n`);
    await untilSignalled();
  } finally {
    await stopInTime(() => parts.close());
  }
}
