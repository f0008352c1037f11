import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OpenedParts } from '#platform';
import { startPostgresServer, type PostgresServer } from '../engines/postgres-server.js';
import { freshRedis, type FreshRedis } from '../engines/redis.js';
import { startLogServer } from './log-server.js';
import { openCutLine, type CutLine } from './cut-line.js';
import { openReceiver, type Receiver } from './receiver.js';

/** The engines of a system that is put to the test, each a real server of its own. */
export interface EnginesUnderFault {
  readonly postgres: PostgresServer;
  readonly redis: FreshRedis;
  /** On the way to the log. */
  readonly line: CutLine;
  readonly receiver: Receiver;
  /** Where the log is, past the line. */
  readonly logUrl: string;
  readonly namespace: string;
  readonly masterKey: string;
  /** The data folder of a process. */
  folderOf(name: string): string;
  /** The variables of Casetrail for a process of its own name. */
  environmentOf(name: string, worker: 'within' | 'apart'): Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/**
 * Starts the engines.
 *
 * @param log `stand-in`, or the address of an EventStoreDB on loopback
 */
export async function startEngines(log: string): Promise<EnginesUnderFault> {
  const parts = new OpenedParts();
  try {
    const folder = parts.add(await mkdtemp(join(tmpdir(), 'casetrail-faults-')), (path) =>
      rm(path, { recursive: true, force: true }),
    );
    const postgres = parts.add(await startPostgresServer(), (server) => server.dispose());
    const redis = parts.add(await freshRedis(), (server) => server.dispose());
    const receiver = parts.add(await openReceiver(), (opened) => opened.close());
    const server = parts.add(await startLogServer(log, folder), (started) => started.close());
    const line = parts.add(await openCutLine(server.port), (opened) => opened.close());
    const namespace = `faults-${randomBytes(6).toString('hex')}`;
    const masterKey = randomBytes(32).toString('base64');
    const secret = `whsec_${randomBytes(32).toString('base64')}`;
    return {
      postgres,
      redis,
      line,
      receiver,
      logUrl: `esdb://127.0.0.1:${server.port}?tls=false`,
      namespace,
      masterKey,
      folderOf: (name) => join(folder, name),
      environmentOf: (name, worker) => ({
        CASETRAIL_DATA: join(folder, name),
        CASETRAIL_LOG: `esdb://127.0.0.1:${line.port}?tls=false`,
        CASETRAIL_LOG_NAMESPACE: namespace,
        CASETRAIL_VIEWS: postgres.url,
        CASETRAIL_KEYS: postgres.url,
        CASETRAIL_READS: postgres.url,
        CASETRAIL_REMINDERS: redis.url,
        CASETRAIL_WEBHOOK: receiver.url,
        CASETRAIL_WEBHOOK_SECRET: secret,
        CASETRAIL_MASTER_KEY: masterKey,
        CASETRAIL_WORKER: worker,
        CASETRAIL_LOG_LEVEL: process.env.CASETRAIL_LOG_LEVEL ?? 'silent',
      }),
      close: () => parts.close(),
    };
  } catch (fault) {
    await parts.close();
    throw fault;
  }
}
