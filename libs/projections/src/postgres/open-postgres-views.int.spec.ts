import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freshPostgresDatabase } from '../../../../test/engines/postgres.js';
import { ViewStoreRefused, ViewStoreUnavailable } from '../faults.js';
import { leavingNothing } from '../testing/leaving-nothing.js';
import {
  Bed,
  bedsIn,
  bedsView,
  bedTable,
  gardenViews,
  runViews,
  type GardenSchema,
} from '../testing/made-up-views.js';
import { MemoryLog } from '../testing/memory-log.js';
import { viewEngines } from '../testing/view-engines.js';
import type { ViewStore } from '../view-store.js';
import { openPostgresViews } from './index.js';
import { longestWait } from '../testing/wait-until.js';

const leaving = leavingNothing();
const { afterwards } = leaving;
const postgres = viewEngines(freshPostgresDatabase).find(({ engine }) => engine === 'PostgreSQL')!;

async function database() {
  return afterwards(await freshPostgresDatabase(), (fresh) => fresh.drop());
}

async function asked<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Row>(statement);
  await client.end();
  return rows;
}

/** Views of the garden that serve readers, whose beds a spec writes itself. */
async function served() {
  const store = await (await postgres.place(leaving)).open();
  await store.lead();
  return { store, build: await serve(store, '000000001', ['rose']) };
}

async function serve(store: ViewStore, position: string, plants: readonly string[]): Promise<number> {
  const { number } = await store.create(gardenViews);
  const last = { id: '', type: '', data: '{}', metadata: {}, stream: '', revision: 0, position };
  await store.advance(number, { last, events: 1 }, (transaction) =>
    transaction.rowsOf(bedsView).upsert(
      bedTable,
      plants.map((plant) => ({ bed_id: plant, plant, state: 'planted', notes: 1 })),
    ),
  );
  await store.index(number, gardenViews.views);
  await store.serve(number);
  return number;
}

async function refusal(url: string): Promise<string> {
  const fault: unknown = await openPostgresViews({ url }).then(
    (store) => store.close(),
    (why: unknown) => why,
  );
  expect(fault).toBeInstanceOf(ViewStoreRefused);
  return fault instanceof ViewStoreRefused ? fault.message : '';
}

describe('Views on PostgreSQL', () => {
  it('are opened by several processes at once in an empty database, all in one schema', async () => {
    const { url } = await database();
    const stores = await Promise.all(Array.from({ length: 6 }, () => openPostgresViews({ url })));
    const [first] = stores as [(typeof stores)[0]];
    await first.lead();
    await first.create(gardenViews);
    for (const store of stores) expect(await store.builds()).toHaveLength(1);
    const schemas = await asked(
      url,
      `SELECT DISTINCT schemaname AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    expect(schemas).toEqual([{ name: 'casetrail_views' }]);
    for (const store of stores) await store.close();
  });

  it('leave tables of others alone, whatever their names', async () => {
    const { url } = await database();
    await asked(url, 'CREATE TABLE public.beds_v1_build1_bed (name text)');
    const store = await openPostgresViews({ url });
    await store.lead();
    const { number } = await store.create(gardenViews);
    await store.drop(number);
    await store.close();
    expect(await asked(url, 'SELECT * FROM public.beds_v1_build1_bed')).toEqual([]);
  });

  it('are refused in one line that says what to do, without the password', async () => {
    const { url } = await database();
    const elsewhere = (change: (to: URL) => void) => {
      const to = new URL(url);
      to.password ||= 'hemligt';
      change(to);
      return to.href;
    };
    const unknown = await refusal(elsewhere((to) => (to.pathname = '/no_such_database')));
    expect(unknown).toMatch(/^Can't use the views at .*\/no_such_database \(3D000\): create the database/);
    const closed = await refusal(elsewhere((to) => (to.port = '1')));
    expect(closed).toMatch(/\(ECONNREFUSED\): check host and port in the URL, and that the server runs\.$/);
    const stranger = await refusal(elsewhere((to) => (to.username = 'nobody_known')));
    expect(stranger).toMatch(/\(28\w+\): check user and password in the URL\.$/);
    const { password } = new URL(elsewhere(() => undefined));
    for (const message of [unknown, closed, stranger]) {
      expect(message).not.toContain(password);
      expect(message).not.toContain('\n');
    }
  });

  it('are refused in a database that is not in UTF-8', async () => {
    const { url } = await database();
    await asked(url, "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
    const latin = new URL(url);
    latin.pathname = '/latin';
    expect(await refusal(latin.href)).toMatch(/UTF8, and this one is in LATIN1: make another\.$/);
    await asked(url, 'DROP DATABASE latin');
  });

  it('order texts by their bytes and tell counts as numbers', async () => {
    const { store } = await served();
    const names = ['a', 'B', 'ä', 'Z', 'á', '_', '10', '9', 'å', 'aa', '-'];
    await serve(store, '000000002', names);
    const { plants, counted, summed } = await store.read(bedsView, async (reading) => {
      const counts = await reading.transaction
        .withTables<GardenSchema>()
        .selectFrom('bed')
        .select(({ fn }) => [fn.countAll().as('counted'), fn.sum('notes').as('summed')])
        .executeTakeFirstOrThrow();
      return { plants: (await bedsIn(reading)).map(({ plant }) => plant), ...counts };
    });
    const byBytes = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));
    expect(plants).toEqual(names.toSorted(byBytes));
    expect({ counted, summed }).toEqual({ counted: names.length, summed: names.length });
    expect((await store.builds())[0]?.events).toBe(1);
  });

  it('park an event with a character that PostgreSQL can’t store, and go on with the others', async () => {
    const log = new MemoryLog();
    const broken = new Bed('fern').moved('\u0000');
    log.write(new Bed('rose'), broken);
    const { runner, shown } = await runViews(log, await postgres.place(leaving), leaving);
    expect(await runner.waitFor(log.write(new Bed('iris')), longestWait)).toBe(true);
    expect(await shown()).toEqual(['fern planted', 'iris planted', 'rose planted']);
    expect(await runner.parked()).toMatchObject([
      {
        stream: broken.stream,
        revision: 1,
        reason: 'ValueRefused: PostgreSQL refuses a value (SQLSTATE 22021).',
      },
    ]);
  });

  it('write nothing without the lead', async () => {
    const { url } = await database();
    const [one, other] = [await openPostgresViews({ url }), await openPostgresViews({ url })];
    const set = gardenViews;
    await expect(one.create(set)).rejects.toThrow(ViewStoreUnavailable);
    const lead = await one.lead();
    expect(await one.lead()).toBeUndefined();
    expect(await other.lead()).toBeUndefined();
    await one.create(set);
    await expect(other.create(set)).rejects.toThrow(ViewStoreUnavailable);
    await lead?.release();
    expect(lead?.lost.aborted).toBe(true);
    await expect(one.create(set)).rejects.toThrow(ViewStoreUnavailable);
    expect(await other.lead()).toBeDefined();
    await other.create(set);
    await one.close();
    await other.close();
  });

  it('refuse a name that the engine would cut short', async () => {
    const { url } = await database();
    const store = await openPostgresViews({ url });
    await store.lead();
    const long = { ...bedTable, name: 'b'.repeat(60) };
    const views = [{ ...bedsView, tables: [long] }];
    await expect(store.create({ ...gardenViews, views })).rejects.toThrow('more than 63 characters');
    expect(await store.builds()).toEqual([]);
    await store.close();
  });

  it('are read anew when they are replaced while they are read', async () => {
    const { store, build } = await served();
    let attempts = 0;
    const read = await store.read(bedsView, async (reading) => {
      attempts += 1;
      if (attempts === 1) {
        expect(await serve(store, '000000002', ['iris'])).toBe(build + 1);
        await store.dropRetired();
      }
      return { position: reading.position, beds: await bedsIn(reading) };
    });
    expect(read).toMatchObject({ position: '000000002', beds: [{ plant: 'iris' }] });
    expect(attempts).toBe(2);
  });

  it('can’t be read when they are replaced again and again while they are read', async () => {
    const { store } = await served();
    let position = 1;
    const reading = store.read(bedsView, async (state) => {
      position += 1;
      await serve(store, String(position).padStart(9, '0'), ['iris']);
      await store.dropRetired();
      return bedsIn(state);
    });
    await expect(reading).rejects.toThrow(ViewStoreUnavailable);
    expect(position).toBe(4);
  });
});
