import { jsonLogger, systemClock, type Configuration } from '#platform';
import { startWorker } from '#platform';
import { tracingOf } from './running.js';
import { stopInTime, untilSignalled } from './until-stopped.js';

/** The command `work`: a worker apart from the processes that serve. */
export async function work(configuration: Configuration): Promise<void> {
  const endTracing = await tracingOf(configuration, 'casetrail-worker');
  const logger = jsonLogger(configuration.logLevel);
  const worker = await startWorker(configuration, { logger, clock: systemClock });
  process.stdout.write(`Casetrail is at work (health and metrics: ${worker.operations})\n`);
  await untilSignalled();
  await stopInTime(async () => {
    await worker.close();
    await endTracing();
  });
}
