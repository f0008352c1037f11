import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freshPostgresDatabase } from '../../../../test/engines/postgres.js';
import { caseloadView, deadlinesView } from '#views';
import { matterTable, type CaseloadSchema } from '../../../views/src/caseload/tables.js';
import { ViewStoreRefused, ViewStoreUnavailable } from '../faults.js';
import { fillCaseload, matterRow } from '../../../views/src/testing/filled-caseload.js';
import { leavingNothing } from '../testing/leaving-nothing.js';
import { garden, matterOpened } from '../testing/made-up-procedure.js';
import { MemoryLog } from '../testing/memory-log.js';
import { noDelay, plot, runViews } from '../../../views/src/testing/running-views.js';
import { viewEngines } from '../testing/view-engines.js';
import { WrittenFile } from '../testing/written-file.js';
import { openPostgresViews } from './index.js';

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
    await first.create({ views: [caseloadView, deadlinesView], procedures: [garden] });
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
    await asked(url, 'CREATE TABLE public.caseload_v1_build1_matter (name text)');
    const store = await openPostgresViews({ url });
    await store.lead();
    const { number } = await store.create({ views: [caseloadView], procedures: [garden] });
    await store.drop(number);
    await store.close();
    expect(await asked(url, 'SELECT * FROM public.caseload_v1_build1_matter')).toEqual([]);
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
    const { store, write } = await fillCaseload(await postgres.place(leaving), [garden]);
    const names = ['a', 'B', 'ä', 'Z', 'á', '_', '10', '9', 'å', 'aa', '-'];
    await write(names.map((name) => matterRow(name)));
    const { ids, counted, summed } = await store.read(caseloadView, async ({ transaction }) => {
      const tables = transaction.withTables<CaseloadSchema>();
      const rows = await tables.selectFrom('matter').select('matter_id').orderBy('matter_id').execute();
      const counts = await tables
        .selectFrom('matter_count')
        .select(({ fn }) => [fn.countAll().as('counted'), fn.sum('matters').as('summed')])
        .executeTakeFirstOrThrow();
      return { ids: rows.map(({ matter_id }) => matter_id), ...counts };
    });
    const byBytes = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));
    expect(ids).toEqual(names.map((name) => `matter-${name}`).sort(byBytes));
    expect({ counted, summed }).toEqual({ counted: 1, summed: names.length });
    expect((await store.builds())[0]?.events).toBe(1);
  });

  it('park an event with a character that PostgreSQL can’t store, and go on with the others', async () => {
    const log = new MemoryLog();
    const { delay } = noDelay();
    const rose = plot('rose');
    const opening = { kind: 'plot', caseNumber: 'P-\u0000', unitId: 'unit-1', step: 'asked' };
    const broken = new WrittenFile('file-broken')
      .opened()
      .happens(matterOpened, opening, { matterId: 'plot-broken' });
    log.write(rose, broken);
    const { runner, shown } = await runViews(log, await postgres.place(leaving), leaving, { delay });
    expect(await runner.waitFor(log.write(plot('iris')), 20_000)).toBe(true);
    expect(await shown()).toEqual(['P-iris asked', 'P-rose asked']);
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
    const set = { views: [caseloadView], procedures: [garden] };
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
    const long = { ...matterTable, name: 'm'.repeat(60) };
    const views = [{ ...caseloadView, tables: [long] }];
    await expect(store.create({ views, procedures: [garden] })).rejects.toThrow('more than 63 characters');
    expect(await store.builds()).toEqual([]);
    await store.close();
  });

  it('are read anew when they are replaced while they are read', async () => {
    const { store, build, write } = await fillCaseload(await postgres.place(leaving), [garden]);
    await write([matterRow('1')]);
    let attempts = 0;
    const replace = async () => {
      const views = [caseloadView, deadlinesView];
      const { number } = await store.create({ views, procedures: [garden] });
      const last = {
        id: '',
        type: '',
        data: '{}',
        metadata: {},
        stream: '',
        revision: 0,
        position: '000000002',
      };
      await store.advance(number, { last, events: 2 }, (transaction) =>
        transaction.rowsOf(caseloadView).upsert(matterTable, [matterRow('2')]),
      );
      await store.serve(number);
      await store.dropRetired();
      return number;
    };
    const read = await store.read(caseloadView, async ({ transaction, position }) => {
      attempts += 1;
      if (attempts === 1) expect(await replace()).toBe(build + 1);
      const tables = transaction.withTables<CaseloadSchema>();
      return { position, rows: await tables.selectFrom('matter').select('matter_id').execute() };
    });
    expect(read).toEqual({ position: '000000002', rows: [{ matter_id: 'matter-2' }] });
    expect(attempts).toBe(2);
  });
});
