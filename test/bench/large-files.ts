import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { FilledFile, LargeFileServer } from './large-file-server.js';
import { startServer, type ServerProcess } from './server-process.js';

const reportsOfSmall = 30;
const rowsOfList = 50;
const namesAtOnce = 100;
const warmUps = 10;
const rounds = 41;
const pagesAtOnce = 20;
/** How often the twenty pages are asked for while the process is asked whether it lives. */
const crowds = 5;
const restMilliseconds = 5_000;

/** What `serve` waits for requests under way before it cuts them. */
const drainMilliseconds = 8_000;

type Ask = () => Promise<unknown>;

/** Two ways of asking that are measured in turns, and what one may cost of the other. */
interface Pair {
  readonly what: string;
  readonly ask: Ask;
  readonly against: Ask;
  /** What is asked for at once is so many times as much in the one as in the other. */
  readonly asMuch?: number;
  readonly atMost: number;
}

/**
 * Measures what a file of so many reports costs to read, against one of thirty in the same run, and what else goes on
 * meanwhile; says each figure with its bound, and whether it is kept.
 */
export async function measureLargeFiles(say: (text: string) => void, reports: number): Promise<void> {
  say(
    `A file of ${reportsOfSmall} reports, one of ${reports} and ${rowsOfList} of one, filled by commands ...`,
  );
  const server = await startServer<LargeFileServer>(
    './large-file-server.js',
    ...[reportsOfSmall, reports, rowsOfList].map(String),
  );
  try {
    say(`\nMedians of ${rounds} answers each, asked for in turns after ${warmUps} to warm up:`);
    for (const pair of pairsOf(server.ready)) say(`  ${await inTurns(pair)}`);

    say(`\nWith ${pagesAtOnce} pages of ${reports} reports asked for at once:`);
    const atRest = await slowestSignOfLife(server.ready, pause(restMilliseconds));
    const slowest = await slowestBesideCrowds(server.ready);
    say(
      `  ${bounded(`slowest answer of /v1/health/live, ${crowds} times`, slowest, 100)}, ` +
        `${atRest.toFixed(0)} ms with nothing asked for`,
    );
    const { milliseconds, answered } = await stoppedAtWork(server);
    say(
      `  ${bounded('end after SIGTERM', milliseconds, drainMilliseconds)}, ${answered} of ${pagesAtOnce} answered`,
    );
  } finally {
    await server.stop();
  }
}

function pairsOf({ address, unloggedAddress, small, large, headers }: LargeFileServer): readonly Pair[] {
  const get = (path: string, door = address) => asking(`${door}/v1${path}`, { headers });
  const pathOf = ({ fileId }: FilledFile) => `/child-protection/files/${fileId}`;
  const names = ({ fileId, matterIds }: FilledFile) =>
    asking(`${address}/v1/display-names`, {
      method: 'POST',
      headers,
      body: JSON.stringify({
        matters: matterIds.slice(-namesAtOnce).map((matterId) => ({ fileId, matterId })),
      }),
    });
  const asked = Math.min(namesAtOnce, large.matterIds.length);
  const newest = `/caseload?list=unit&sort=-opened&limit=${rowsOfList}`;
  return [
    {
      what: 'page of the large file, of the small',
      ask: get(pathOf(large)),
      against: get(pathOf(small)),
      atMost: 3,
    },
    {
      what: `${asked} names of the large file, of ${reportsOfSmall} of the small, for each name`,
      ask: names(large),
      against: names(small),
      asMuch: asked / reportsOfSmall,
      atMost: 3,
    },
    {
      what: 'first page of the timeline, of the small',
      ask: get(`${pathOf(large)}/timeline`),
      against: get(`${pathOf(small)}/timeline`),
      atMost: 3,
    },
    {
      what: `${rowsOfList} rows of as many files with names, of those without`,
      ask: get(`${newest}&names=true`),
      against: get(newest),
      atMost: 2,
    },
    {
      what: 'page of the large file with its read logged, of one without',
      ask: get(pathOf(large)),
      against: get(pathOf(large), unloggedAddress),
      atMost: 1.2,
    },
  ];
}

/** One after the other, so that noise meets both. */
async function inTurns({ what, ask, against, asMuch = 1, atMost }: Pair): Promise<string> {
  for (let count = 0; count < warmUps; count += 1) {
    await ask();
    await against();
  }
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await timeOf(ask));
    theirs.push(await timeOf(against));
  }
  const [one, other] = [medianOf(ours), medianOf(theirs)];
  const ratio = one / other / asMuch;
  return `${what}: ${one.toFixed(1)} of ${other.toFixed(1)} ms = ${ratio.toFixed(2)} ${kept(ratio, atMost)}`;
}

/** The slowest of all answers whether the process lives, asked for one after the other until some work is done. */
async function slowestSignOfLife({ address }: LargeFileServer, work: Promise<unknown>): Promise<number> {
  const isAlive = asking(`${address}/v1/health/live`, {});
  const done = new AbortController();
  const ending = work.finally(() => {
    done.abort();
  });
  let slowest = 0;
  while (!done.signal.aborted) {
    slowest = Math.max(slowest, await timeOf(isAlive));
    await pause(2);
  }
  await ending;
  return slowest;
}

async function slowestBesideCrowds(ready: LargeFileServer): Promise<number> {
  let slowest = 0;
  for (let crowd = 0; crowd < crowds; crowd += 1) {
    slowest = Math.max(slowest, await slowestSignOfLife(ready, Promise.all(crowdOf(ready))));
  }
  return slowest;
}

/** How long the process takes to end with pages under way, and how many of these are answered nevertheless. */
async function stoppedAtWork(
  server: ServerProcess<LargeFileServer>,
): Promise<{ readonly milliseconds: number; readonly answered: number }> {
  const pages = Promise.allSettled(crowdOf(server.ready));
  await pause(20);
  const ended = once(server.process, 'exit');
  const milliseconds = await timeOf(async () => {
    server.process.kill('SIGTERM');
    await ended;
  });
  const answered = (await pages).filter(({ status }) => status === 'fulfilled').length;
  return { milliseconds, answered };
}

function crowdOf({ address, large, headers }: LargeFileServer): readonly Promise<unknown>[] {
  const page = asking(`${address}/v1/child-protection/files/${large.fileId}`, { headers });
  return Array.from({ length: pagesAtOnce }, page);
}

function asking(url: string, how: RequestInit): Ask {
  return async () => {
    const answer = await fetch(url, how);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${text.slice(0, 300)}`);
  };
}

async function timeOf(work: Ask): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function medianOf(figures: readonly number[]): number {
  return figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? NaN;
}

function bounded(what: string, milliseconds: number, atMost: number): string {
  return `${what}: ${milliseconds.toFixed(0)} ms ${kept(milliseconds, atMost)}`;
}

function kept(figure: number, atMost: number): string {
  return `(at most ${atMost}${figure <= atMost ? '' : ', MISSED'})`;
}
