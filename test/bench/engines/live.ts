import { get, type ClientRequest } from 'node:http';
import { once } from 'node:events';
import { load, type Caller } from '../load.js';
import { startServer } from '../server-process.js';
import type { Measured } from './measured.js';

const rounds = 3;
const seconds = 5;
const clients = 64;
const listeners = 100;
const listenersOfOne = 10;

interface WatchedServer {
  readonly address: string;
  readonly folder: string;
  readonly callers: readonly Caller[];
  readonly watching: readonly string[];
}

/**
 * Commands with nobody listening and with a hundred open lists, each of which shows every matter that the commands
 * change: as many changes for each listener as there can be.
 */
export async function measureLive(): Promise<readonly Measured[]> {
  const people = listeners / listenersOfOne;
  const server = await startServer<WatchedServer>('./casetrail-server.js', String(clients), String(people));
  const { address, watching } = server.ready;
  let { callers } = server.ready;
  const perSecond = async (): Promise<number> => {
    const measured = await load(address, callers, seconds);
    callers = callers.map((caller, index) => ({
      ...caller,
      version: measured.versions[index] ?? caller.version,
    }));
    // Each client begins with the version before its last command, whose answer the round before cut off.
    if (measured.refused > clients) throw new Error(`${measured.refused} commands were refused.`);
    return measured.perSecond;
  };
  try {
    await perSecond();
    const figures: { readonly ours: number; readonly bare: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const bare = await perSecond();
      const lists = await openLists(address, watching);
      const ours = await perSecond();
      const heard = await lists.close();
      if (heard < listeners) throw new Error(`${listeners - heard} of the listeners heard nothing.`);
      figures.push({ ours, bare });
    }
    figures.sort((one, other) => one.ours / one.bare - other.ours / other.bare);
    const { ours, bare } = figures[Math.floor(rounds / 2)] ?? { ours: NaN, bare: NaN };
    const what = `commands with ${listeners} open lists, beside none`;
    return [{ what, ours, bare, unit: 'commands/s', aim: 0.8 }];
  } finally {
    await server.stop();
  }
}

/** Opens the lists; closing them answers how many heard of a change. */
async function openLists(
  address: string,
  watching: readonly string[],
): Promise<{ readonly close: () => Promise<number> }> {
  const open = watching.flatMap((authorization) =>
    Array.from({ length: listenersOfOne }, () =>
      get(`${address}/v1/caseload/live?list=unit`, { agent: false, headers: { authorization } }),
    ),
  );
  const heard = new Set<ClientRequest>();
  for (const request of open) {
    request.on('error', () => undefined);
    const [response] = (await once(request, 'response')) as [NodeJS.ReadableStream & { statusCode: number }];
    if (response.statusCode !== 200) throw new Error(`A list was refused: ${response.statusCode}.`);
    response.on('error', () => undefined);
    response.on('data', (bytes: Buffer) => {
      if (bytes.includes('event: row')) heard.add(request);
    });
  }
  return {
    close: async () => {
      const closed = open.map((request) => once(request, 'close'));
      for (const request of open) request.destroy();
      await Promise.all(closed);
      return heard.size;
    },
  };
}
