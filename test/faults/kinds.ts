import { setTimeout as wait } from 'node:timers/promises';
import { wholeNumber, type Chance } from '../kill/chance.js';
import type { EnginesUnderFault } from './engines-under-fault.js';
import type { OfficeProcess } from './office-process.js';

/** What a fault happens to. */
export interface Struck {
  readonly engines: EnginesUnderFault;
  readonly apis: readonly OfficeProcess[];
  readonly workers: readonly OfficeProcess[];
  readonly chance: Chance;
  readonly hoursAhead: number;
}

/** One kind of fault; resolves when what was taken away is there again. */
type Strike = (struck: Struck) => Promise<void>;

/** How long something stays away, in milliseconds. */
const shortest = 100;
const longest = 1_500;

const awhile = ({ chance }: Struck) => wait(wholeNumber(chance, shortest, longest));

const killOneOf =
  (kind: 'apis' | 'workers'): Strike =>
  async (struck) => {
    const processes = struck[kind];
    const killed = processes[wholeNumber(struck.chance, 0, processes.length - 1)]!;
    await killed.kill();
    await awhile(struck);
    await killed.start(struck.hoursAhead);
  };

/** Every kind of fault, by its name. */
export const kinds: Readonly<Record<string, Strike>> = {
  'kill -9 of a worker': killOneOf('workers'),
  'kill -9 of an API': killOneOf('apis'),
  'a rolling restart': async ({ apis, workers, hoursAhead }) => {
    for (const each of [...apis, ...workers]) {
      await each.stop();
      await each.start(hoursAhead);
    }
  },
  'Redis stopped and started': async (struck) => {
    const { redis } = struck.engines;
    await redis.stop(wholeNumber(struck.chance, 0, 1) === 0 ? 'SIGTERM' : 'SIGKILL');
    await awhile(struck);
    await redis.start();
  },
  'Redis emptied': ({ engines }) => engines.redis.flush(),
  'PostgreSQL restarted': async (struck) => {
    const { postgres } = struck.engines;
    await postgres.stop(wholeNumber(struck.chance, 0, 1) === 0 ? 'SIGINT' : 'SIGQUIT');
    await awhile(struck);
    await postgres.start();
  },
  'the log cut before commit': ({ engines }) => engines.line.cut('before-commit'),
  'the log cut after commit': ({ engines }) => engines.line.cut('after-commit'),
};
