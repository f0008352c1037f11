import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { freshPostgresDatabase } from '../../../../test/engines/postgres.js';
import { ViewsLedElsewhere, ViewStoreUnavailable } from '../faults.js';
import { leavingNothing } from '../testing/leaving-nothing.js';
import { Bed, gardenViews, kindNamed, runViews } from '../testing/made-up-views.js';
import { MemoryLog } from '../testing/memory-log.js';
import { waitUntil } from '../testing/wait-until.js';
import type { ViewRunnerOptions } from '../view-runner.js';
import { openPostgresViews } from './index.js';
import { leadLock } from './writing-session.js';

const leaving = leavingNothing();
const { afterwards } = leaving;

/** In milliseconds: ends only a take-over that never comes. What it waits for are the server's own time limits. */
const takingOver = 60_000;

/** What goes on while somebody hangs who has something to do at intervals. */
const realTimers = [
  ...([
    'setTimeout',
    'clearTimeout',
    'setImmediate',
    'clearImmediate',
    'nextTick',
    'queueMicrotask',
  ] as const),
  ...(['Date', 'hrtime', 'performance'] as const),
];

/** Another process that leads until it is killed. */
const holdsLead = `
  const { Client } = require('pg');
  const [url, ...lock] = process.argv.slice(1);
  const client = new Client({ connectionString: url });
  client.connect()
    .then(() => client.query('SELECT pg_try_advisory_lock($1, $2) AS held', lock))
    .then(({ rows: [{ held }] }) => console.log(held ? 'leads' : 'does not lead'));
`;

async function database(): Promise<string> {
  const { url } = afterwards(await freshPostgresDatabase(), (fresh) => fresh.drop());
  return url;
}

/** A process's share: a store and a runner of its own. */
function worker(url: string, log: MemoryLog, options: Partial<ViewRunnerOptions> = {}) {
  const open = async () => afterwards(await openPostgresViews({ url }), (opened) => opened.close());
  return runViews(log, { open }, leaving, options);
}

const leads = async ({ runner }: Awaited<ReturnType<typeof worker>>) => (await runner.status()).leads;

async function asked(url: string, statement: string, values: readonly unknown[] = []): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(statement, [...values]);
  await client.end();
  return rows;
}

/** Ends the connection of whoever leads, as an operator or a failing network would. */
async function endLeadersConnection(url: string): Promise<void> {
  const ended = await asked(
    url,
    `SELECT pg_terminate_backend(pid) AS ended FROM pg_locks
     WHERE locktype = 'advisory' AND classid = $1 AND objid = $2 AND granted
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [...leadLock],
  );
  expect(ended).toEqual([{ ended: true }]);
}

describe('Of several processes', () => {
  it('one leads; another takes over when it stops, and goes on where it was', async () => {
    const url = await database();
    const log = new MemoryLog();
    const one = await worker(url, log);
    const other = await worker(url, log);
    expect([await leads(one), await leads(other)]).toEqual([true, false]);
    expect(await other.shown(log.write(new Bed('rose')))).toEqual(['rose planted']);
    await expect(other.runner.rebuild()).rejects.toThrow(ViewsLedElsewhere);
    await one.runner.stop();
    expect(await other.shown(log.write(new Bed('iris')))).toEqual(['iris planted', 'rose planted']);
    expect(await leads(other)).toBe(true);
    expect((await other.runner.status()).serving).toMatchObject({ build: 1, events: log.events.length });
  });

  it(
    'one leads again when the connection of the leader is ended, over and over',
    async () => {
      const url = await database();
      const log = new MemoryLog();
      const workers = [await worker(url, log), await worker(url, log)];
      for (const name of ['rose', 'iris', 'fern']) {
        await endLeadersConnection(url);
        const position = log.write(new Bed(name));
        for (const { shown } of workers) expect(await shown(position)).toContain(`${name} planted`);
      }
      await waitUntil(async () => (await Promise.all(workers.map(leads))).filter(Boolean).length === 1, 20);
      const [{ runner }] = workers as [(typeof workers)[0]];
      expect((await runner.status()).serving).toMatchObject({ events: log.events.length, parked: 0 });
    },
    takingOver,
  );

  it(
    'another leads when the leader is killed',
    async () => {
      const url = await database();
      const log = new MemoryLog();
      const child = spawn(process.execPath, ['-e', holdsLead, url, ...leadLock.map(String)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      afterwards(child, () => child.kill('SIGKILL'));
      expect(String((await once(child.stdout, 'data'))[0])).toBe('leads\n');
      const standing = await worker(url, log);
      expect(await leads(standing)).toBe(false);
      expect(await standing.store.builds()).toEqual([]);
      const position = log.write(new Bed('rose'));
      expect(await standing.runner.waitFor(position, 2_500)).toBe(false);
      child.kill('SIGKILL');
      await waitUntil(async () => (await standing.runner.status()).serving !== undefined, 20);
      expect(await standing.shown(position)).toEqual(['rose planted']);
    },
    takingOver,
  );

  it(
    'another leads when the leader hangs, which can write nothing any more',
    async () => {
      const url = await database();
      const hanging = afterwards(await openPostgresViews({ url }), (store) => store.close());
      // Its signs of life are the only thing that it does at intervals.
      jest.useFakeTimers({ doNotFake: realTimers });
      const lead = await hanging.lead();
      jest.useRealTimers();
      await hanging.create(gardenViews);
      const other = await worker(url, new MemoryLog());
      expect(await leads(other)).toBe(false);
      await waitUntil(() => leads(other), 20);
      expect(lead?.lost.aborted).toBe(true);
      await expect(hanging.create(gardenViews)).rejects.toThrow(ViewStoreUnavailable);
    },
    takingOver,
  );

  it(
    'only the one that leads makes and drops builds',
    async () => {
      const url = await database();
      const log = new MemoryLog();
      log.write(new Bed('rose'));
      const old = await worker(url, log);
      await waitUntil(async () => (await old.runner.status()).serving !== undefined, 20);
      const before = await old.store.builds();
      const orchard = kindNamed('orchard');
      const next = await worker(url, log, { kinds: [...gardenViews.kinds, orchard] });
      await next.runner.waitFor('999999999', 1_500);
      expect(await old.store.builds()).toEqual(before);
      await old.runner.stop();
      await waitUntil(async () => (await next.runner.status()).serving?.build === 2, 20);
      expect(await next.shown(await log.head())).toEqual(['rose planted']);
    },
    takingOver,
  );

  it(
    'all see a list that is filled anew by one, at every moment of it',
    async () => {
      const url = await database();
      const log = new MemoryLog();
      log.write(...Array.from({ length: 40 }, (_, index) => new Bed(`plant-${index}`)));
      const leading = await worker(url, log, { portionSize: 5, gathered: 5 });
      const reading = await worker(url, log);
      const head = await log.head();
      await waitUntil(async () => (await leading.runner.status()).serving !== undefined, 20);
      const found = new Set<number>();
      const over = new AbortController();
      const rebuilding = (async () => {
        for (let times = 0; times < 3; times += 1) expect(await leading.runner.rebuild()).toBe(true);
        over.abort();
      })();
      while (!over.signal.aborted) found.add((await reading.shown(head)).length);
      await rebuilding;
      expect([...found]).toEqual([40]);
      expect((await reading.runner.status()).serving?.build).toBe(4);
    },
    takingOver,
  );
});
