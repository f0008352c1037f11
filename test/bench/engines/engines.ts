import { startPostgresServer } from '../../engines/postgres-server.js';
import { startRedisServer } from '../../engines/redis-server.js';
import { startStandIn } from '../../stand-in/stand-in.js';
import { measureLive } from './live.js';
import { measureLog } from './log.js';
import type { Measured } from './measured.js';
import { measureReminders } from './reminders.js';
import { measureViews } from './views.js';

/** A server that is measured on: one that the environment names, or one that is started for it. */
interface Server {
  readonly url: string;
  dispose(): Promise<void>;
}

/** What is measured, on which server. */
const parts: readonly {
  readonly says: string;
  readonly server: () => Promise<Server>;
  readonly measure: (url: string) => Promise<readonly Measured[]>;
}[] = [
  {
    says: 'Appends and catching up through our adapter, against the bare client on the same server',
    server: () => named('CASETRAIL_TEST_ESDB', startStandIn),
    measure: measureLog,
  },
  {
    says: 'Views filled into PostgreSQL, against bare batched inserts of the same rows',
    server: () => named('CASETRAIL_TEST_POSTGRES', startPostgresServer),
    measure: measureViews,
  },
  {
    says: 'Reminders on Redis, against bare BullMQ',
    server: () => named('CASETRAIL_TEST_REDIS', () => startRedisServer()),
    measure: measureReminders,
  },
  {
    says: 'Commands with a hundred open lists, against none',
    server: () => Promise.resolve({ url: '', dispose: () => Promise.resolve() }),
    measure: measureLive,
  },
];

/** Measures each engine for scale beside its bare client and says each ratio with its aim. */
export async function measureEngines(say: (text: string) => void): Promise<void> {
  say(
    `The log is on ${process.env.CASETRAIL_TEST_ESDB === undefined ? 'a stand-in of EventStoreDB' : 'EventStoreDB'}.`,
  );
  for (const { says, server: start, measure } of parts) {
    say(`\n${says}:`);
    const server = await start();
    try {
      for (const measured of await measure(server.url)) say(`  ${inWords(measured)}`);
    } finally {
      await server.dispose();
    }
  }
}

async function named(variable: string, start: () => Promise<Server>): Promise<Server> {
  const url = process.env[variable];
  return url === undefined ? start() : { url, dispose: () => Promise.resolve() };
}

function inWords({ what, ours, bare, unit, aim }: Measured): string {
  const ratio = (ours / bare).toFixed(2);
  return `${what}: ${ours.toFixed(0)} of ${bare.toFixed(0)} ${unit} = ${ratio} (aim ${aim})`;
}
