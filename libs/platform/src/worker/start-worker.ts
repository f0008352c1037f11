import type { Clock } from '../clock.js';
import { ConfigurationRefused, embeddedAmong, type Configuration } from '../configuration.js';
import type { Logger } from '../logger.js';
import { openCasetrail } from '../open-casetrail.js';
import { serveOperations } from '../operations-server.js';
import { Metrics } from '../telemetry/index.js';

/** Where health and metrics of a worker are served unless the configuration says. */
const usualOperationsPort = 8091;

/** A worker that is at work. */
export interface RunningWorker {
  /** Where its health and metrics are, for example http://127.0.0.1:8091. */
  readonly operations: string;
  /** Ends its work under way and lets another take over. */
  close(): Promise<void>;
}

/**
 * Starts a worker in a process of its own: it keeps the views or stands by, completes what spans files, settles the
 * clocks, sends the reminders and anchors the log. It serves nothing but its health and metrics.
 *
 * @throws {ConfigurationRefused} an engine is embedded: then the process that serves does the work
 */
export async function startWorker(
  configuration: Configuration,
  { logger, clock }: { readonly logger: Logger; readonly clock: Clock },
): Promise<RunningWorker> {
  const embedded = embeddedAmong(configuration);
  if (embedded !== undefined) {
    throw new ConfigurationRefused(
      embedded,
      'the address of a server for a worker of its own; with embedded engines `casetrail serve` does the work',
    );
  }
  const metrics = new Metrics();
  const system = await openCasetrail({ ...configuration, worker: 'within' }, { logger, clock, metrics });
  try {
    const { host, operationsPort: port = usualOperationsPort } = configuration;
    const operations = await serveOperations({ metrics, health: () => system.health() }, { host, port });
    return {
      operations: operations.address,
      close: async () => {
        await operations.close();
        await system.close();
      },
    };
  } catch (fault) {
    await system.close();
    throw fault;
  }
}
