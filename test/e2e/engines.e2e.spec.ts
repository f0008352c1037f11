import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { freshPostgresDatabase } from '../engines/postgres.js';
import { freshRedis } from '../engines/redis.js';
import { startStandIn } from '../stand-in/stand-in.js';
import { Casework, childBorn } from './support/casework.js';
import { eventually } from './support/eventually.js';
import { Office, type OfficeSettings } from './support/office.js';

jest.setTimeout(60_000);

/** Several processes' work on a busy machine. */
const patienceMilliseconds = 20_000;

const masterKey = Buffer.alloc(32, 7).toString('base64');

/** What a test has opened besides the office, ended after it. */
let ending: (() => Promise<void>)[] = [];

async function postgres() {
  const database = await freshPostgresDatabase();
  ending.push(() => database.drop());
  return { engine: 'served', url: database.url } as const;
}

async function redis() {
  const server = await freshRedis();
  ending.push(() => server.dispose());
  return { engine: 'served', url: server.url } as const;
}

async function servedLog() {
  const given = process.env.CASETRAIL_TEST_ESDB;
  const standIn = given === undefined ? await startStandIn() : undefined;
  if (standIn) ending.push(() => standIn.dispose());
  return {
    engine: 'served',
    url: standIn?.url ?? given ?? '',
    namespace: `test-${randomUUID().slice(0, 8)}`,
  } as const;
}

async function servedTables() {
  const tables = await postgres();
  return { views: tables, keys: tables, reads: tables, masterKey };
}

const mixes: readonly (readonly [string, () => Promise<OfficeSettings>])[] = [
  ['every engine in the data folder', () => Promise.resolve({})],
  ['the log in SQLite, and PostgreSQL for views, keys and reads', servedTables],
  ['SQLite, and Redis for the reminders', async () => ({ reminders: await redis() })],
  [
    'every engine on a server, and the worker apart',
    async () => ({
      ...(await servedTables()),
      log: await servedLog(),
      reminders: await redis(),
      worker: 'apart',
    }),
  ],
];

describe.each(mixes)('On %s', (_, settingsOf) => {
  let office: Office;

  afterEach(async () => {
    await office.close();
    for (const end of ending.toReversed()) await end();
    ending = [];
  });

  it('a report becomes an investigation, is listed, reminded of once and found after a restart', async () => {
    office = await Office.open(await settingsOf());
    const casework = new Casework(office);
    const report = await casework.report(childBorn(1));
    const investigation = await casework.investigation(childBorn(2));
    await office.listsAreUpToDate();
    const auditor = office.member('auditor');
    const shown = async () => ({
      rows: (await auditor.caseload({ list: 'all', limit: 100 })).rows,
      counts: (await auditor.counts()).lists,
      file: await auditor.timeline(investigation.fileId),
    });
    const { rows } = await shown();
    expect(rows.map(({ matterId }) => matterId)).toEqual(
      expect.arrayContaining([report.matterId, investigation.matterId]),
    );
    expect(await office.told()).toEqual([]);

    await office.stop();
    office.clock.set('2026-03-13T09:00:00.000Z');
    await office.start();
    await eventually(async () => (await office.told()).length > 0, patienceMilliseconds);
    await office.missesAreRecorded();
    await office.workerHasReminded();
    await office.listsAreUpToDate();
    const told = (await office.told()).map(({ key }) => key);
    expect(new Set(told).size).toBe(told.length);

    const before = await shown();
    await office.stop();
    await office.start();
    await office.workerHasReminded();
    expect(await shown()).toEqual(before);
    expect((await office.told()).map(({ key }) => key)).toEqual(told);
  });
});
