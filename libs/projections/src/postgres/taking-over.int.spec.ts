import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freshPostgresDatabase } from '../../../../test/engines/postgres.js';
import { Caseload, caseloadView, deadlinesView } from '#views';
import type { Delay } from '../delay.js';
import { ViewsLedElsewhere, ViewStoreUnavailable } from '../faults.js';
import { leavingNothing } from '../testing/leaving-nothing.js';
import { garden, gardenProcedure } from '../testing/made-up-procedure.js';
import { MemoryLog } from '../testing/memory-log.js';
import { auditor, cursorKey, plot } from '../../../views/src/testing/running-views.js';
import { waitUntil } from '../testing/wait-until.js';
import { ViewRunner, type ViewRunnerOptions } from '../view-runner.js';
import { openPostgresViews } from './index.js';
import { leadLock } from './writing-session.js';

const leaving = leavingNothing();
const { afterwards } = leaving;

/** How long a take-over may take, in milliseconds. */
const takingOver = 10_000;

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
async function worker(url: string, log: MemoryLog, options: Partial<ViewRunnerOptions> = {}) {
  const store = afterwards(await openPostgresViews({ url }), (opened) => opened.close());
  const views = [caseloadView, deadlinesView];
  const runner = afterwards(
    new ViewRunner({ log, store, views, procedures: [garden], ...options }),
    (started) => started.stop(),
  );
  await runner.start();
  const waitFor = (position: string, timeoutMs: number) => runner.waitFor(position, timeoutMs);
  const caseload = new Caseload({ store, procedures: [garden], cursorKey, waitFor, patienceMs: takingOver });
  const shown = async (minPosition: string): Promise<readonly string[]> => {
    const { rows } = await caseload.page({
      viewer: auditor,
      list: 'all',
      sort: { by: 'opened', direction: 'ascending' },
      limit: 100,
      now: '2026-06-01T12:00:00.000Z',
      minPosition,
    });
    return rows.map(({ caseNumber }) => caseNumber);
  };
  return { store, runner, shown };
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
    expect(await other.shown(log.write(plot('rose')))).toEqual(['P-rose']);
    await expect(other.runner.rebuild()).rejects.toThrow(ViewsLedElsewhere);
    await one.runner.stop();
    expect(await other.shown(log.write(plot('iris')))).toEqual(['P-iris', 'P-rose']);
    expect(await leads(other)).toBe(true);
    expect((await other.runner.status()).serving).toMatchObject({ build: 1, events: log.events.length });
  });

  it('one leads again within seconds when the connection of the leader is ended, over and over', async () => {
    const url = await database();
    const log = new MemoryLog();
    const workers = [await worker(url, log), await worker(url, log)];
    for (const name of ['rose', 'iris', 'fern']) {
      await endLeadersConnection(url);
      const position = log.write(plot(name));
      for (const { shown } of workers) expect(await shown(position)).toContain(`P-${name}`);
    }
    await waitUntil(async () => (await Promise.all(workers.map(leads))).filter(Boolean).length === 1, 20);
    const [{ runner }] = workers as [(typeof workers)[0]];
    expect((await runner.status()).serving).toMatchObject({ events: log.events.length, parked: 0 });
  }, 40_000);

  it(
    'another leads within seconds when the leader is killed',
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
      const position = log.write(plot('rose'));
      expect(await standing.runner.waitFor(position, 2_500)).toBe(false);
      child.kill('SIGKILL');
      await waitUntil(async () => (await standing.runner.status()).serving !== undefined, 20);
      expect(await standing.shown(position)).toEqual(['P-rose']);
    },
    takingOver + 3_000,
  );

  it(
    'another leads within seconds when the leader hangs, which can write nothing any more',
    async () => {
      const url = await database();
      const never: Delay = (_, signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve(), { once: true });
        });
      const hanging = afterwards(await openPostgresViews({ url, delay: never }), (store) => store.close());
      const lead = await hanging.lead();
      const set = { views: [caseloadView], procedures: [garden] };
      await hanging.create(set);
      const other = await worker(url, new MemoryLog());
      expect(await leads(other)).toBe(false);
      await waitUntil(() => leads(other), 20);
      expect(lead?.lost.aborted).toBe(true);
      await expect(hanging.create(set)).rejects.toThrow(ViewStoreUnavailable);
    },
    takingOver,
  );

  it(
    'only the one that leads makes and drops builds',
    async () => {
      const url = await database();
      const log = new MemoryLog();
      log.write(plot('rose'));
      const old = await worker(url, log);
      await waitUntil(async () => (await old.runner.status()).serving !== undefined, 20);
      const before = await old.store.builds();
      const orchard = gardenProcedure({ name: 'orchard' });
      const next = await worker(url, log, { procedures: [garden, orchard] });
      await next.runner.waitFor('999999999', 1_500);
      expect(await old.store.builds()).toEqual(before);
      await old.runner.stop();
      await waitUntil(async () => (await next.runner.status()).serving?.build === 2, 20);
      expect(await next.shown(await log.head())).toEqual(['P-rose']);
    },
    takingOver,
  );

  it('all see a list that is filled anew by one, at every moment of it', async () => {
    const url = await database();
    const log = new MemoryLog();
    log.write(...Array.from({ length: 40 }, (_, index) => plot(`plant-${index}`)));
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
  }, 20_000);
});
