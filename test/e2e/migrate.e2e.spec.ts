import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { EventStore } from '#event-store';
import { freshPostgresDatabase, type FreshDatabase } from '../engines/postgres.js';
import { startStandIn, type StandIn } from '../stand-in/stand-in.js';
import { CasetrailProcess, prepare, type Ended } from './process/casetrail-process.js';
import { accepted, answerOf } from './support/answered.js';
import { bySchool, declining, reportOn } from './support/bodies.js';
import { Casework, childBorn } from './support/casework.js';
import { eventually } from './support/eventually.js';
import { Office, type OfficeSettings } from './support/office.js';

jest.setTimeout(120_000);

const namespace = 'moved';
const patienceMilliseconds = 20_000;
const siblings = [childBorn(3), childBorn(4), { name: 'Child without a number' }];

let office: Office;
let standIn: StandIn;
let served: OfficeSettings;

beforeAll(prepare, 600_000);

beforeEach(async () => {
  standIn = await startStandIn();
  served = { log: { engine: 'served', url: standIn.url, namespace } };
  office = await Office.open();
});

afterEach(async () => {
  await office.close();
  await standIn.dispose();
});

const onServer = () => ({ CASETRAIL_LOG: standIn.url, CASETRAIL_LOG_NAMESPACE: namespace });

function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): CasetrailProcess {
  return new CasetrailProcess([...args, '--data', office.folder], { environment });
}

const toServer = (environment?: Readonly<Record<string, string>>) =>
  run(['migrate', '--to', standIn.url, '--namespace', namespace], environment);

const toSqlite = () => run(['migrate', '--to', 'sqlite'], onServer());

/** What is left of a process that has to do well. */
async function wellEnded(process: CasetrailProcess): Promise<string> {
  const { code, stdout, stderr } = await process.ended();
  if (code !== 0) throw new Error(stderr + stdout);
  return stdout;
}

function expectOneLine({ code, stdout, stderr }: Ended, what: RegExp): void {
  expect(stderr).toMatch(/^casetrail: [^\n]+\.\n$/);
  expect(stderr).toMatch(what);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
}

/** Everything that the log holds but the positions, which are each engine's own. */
async function everyEvent(log: EventStore) {
  const events = await log.readAll('', 10_000);
  return events.map(({ position: _, ...event }) => event);
}

/** What the auditor is shown of the whole municipality, but the positions. */
async function shown(fileIds: readonly string[]) {
  await office.listsAreUpToDate();
  const auditor = office.member('auditor');
  const { rows } = await auditor.caseload({ list: 'all', limit: 100 });
  const due: string[] = [];
  const { deadlines } = await office.system.deadlines.dueUntil('2030-01-01T00:00:00.000Z', 500);
  for (const { deadlineId, nominalDue, state } of deadlines) due.push(`${deadlineId} ${nominalDue} ${state}`);
  return {
    rows,
    due,
    counts: (await auditor.counts()).lists,
    timelines: await Promise.all(fileIds.map(async (fileId) => (await auditor.timeline(fileId)).entries)),
  };
}

describe('Moving a system to EventStoreDB and back', () => {
  it('keeps every event, list, answer and reminder, though it is killed half-way', async () => {
    const casework = new Casework(office);
    const investigation = await casework.investigation(childBorn(1));
    const report = await casework.assessedReport(childBorn(2));
    const keyed = { key: office.newKey() };
    const give = () =>
      office.member('intake-worker').give('register-report', reportOn(siblings, bySchool), keyed);
    const first = await give();
    const fileIds = [investigation.fileId, report.fileId, accepted(first).fileId];
    await office.listsAreUpToDate();
    office.clock.set('2026-03-13T09:00:00.000Z');
    await office.stop();
    await office.start();
    await office.missesAreRecorded();
    await office.workerHasReminded();
    await office.listsAreUpToDate();
    const events = await everyEvent(office.system.log);
    const before = await shown(fileIds);
    const told = await office.told();
    expect(told.length).toBeGreaterThan(0);
    await office.stop();

    standIn.conduct.misbehave({ slow: 20 });
    const dying = toServer();
    await eventually(() => Promise.resolve(standIn.log.events.length > 15), patienceMilliseconds);
    await dying.end('SIGKILL');
    expect(standIn.log.events.length).toBeLessThan(events.length);
    standIn.conduct.heal();
    const moved = await wellEnded(toServer());
    expect(moved).toContain(`${events.length} events copied and compared one by one`);
    expect(moved).toContain(`CASETRAIL_LOG=${standIn.url}\n  CASETRAIL_LOG_NAMESPACE=${namespace}\n`);
    expect(await anchorFiles()).toEqual([expect.stringMatching(/^anchors-of-sqlite-until-.*\.jsonl$/)]);

    await office.start(served);
    expect(await everyEvent(office.system.log)).toEqual(events);
    expect(await shown(fileIds)).toEqual(before);
    await office.workerHasReminded();
    expect(await office.told()).toEqual(told);
    expect(answerOf(await give())).toEqual(answerOf(first));
    expect(await everyEvent(office.system.log)).toEqual(events);
    await office.member('intake-worker').does('decline-to-open', declining, { on: report });
    const grown = await everyEvent(office.system.log);
    const afterwards = await shown(fileIds);
    await office.stop();
    expect(await wellEnded(run(['verify'], onServer()))).toMatch(/[1-9]\d* anchors: all as it was written/);

    expect(await wellEnded(toSqlite())).toContain('CASETRAIL_LOG=sqlite\n');
    await office.start({});
    expect(await everyEvent(office.system.log)).toEqual(grown);
    expect(grown.length).toBeGreaterThan(events.length);
    expect(await shown(fileIds)).toEqual(afterwards);
    await office.workerHasReminded();
    expect(await office.told()).toEqual(told);
    expect(answerOf(await give())).toEqual(answerOf(first));
    await office.stop();
    expect(await wellEnded(run(['verify']))).toMatch(/[1-9]\d* anchors: all as it was written/);
    expect(office.log.lines.filter((line) => line.includes('a loop failed'))).toEqual([]);
  });

  it('throws away what PostgreSQL shows of the old log', async () => {
    const database = await freshPostgresDatabase();
    const views = { engine: 'served', url: database.url } as const;
    try {
      await office.stop();
      await office.start({ views });
      const { fileId } = await new Casework(office).investigation(childBorn(1));
      const before = await shown([fileId]);
      await office.stop();
      await wellEnded(toServer({ CASETRAIL_VIEWS: views.url }));
      await office.start({ ...served, views });
      expect(await shown([fileId])).toEqual(before);
    } finally {
      await office.stop();
      await database.drop();
    }
  });

  it('is refused beside whoever keeps the views of the served log', async () => {
    const database: FreshDatabase = await freshPostgresDatabase();
    const elsewhere = await mkdtemp(join(tmpdir(), 'casetrail-migrate-'));
    try {
      await office.stop();
      await office.start({ ...served, views: { engine: 'served', url: database.url } });
      const migrating = new CasetrailProcess(['migrate', '--to', 'sqlite', '--data', elsewhere], {
        environment: { ...onServer(), CASETRAIL_VIEWS: database.url },
      });
      expectOneLine(await migrating.ended(), /Another process keeps the views/);
    } finally {
      await office.stop();
      await database.drop();
      await rm(elsewhere, { recursive: true });
    }
  });
});

describe('What can not be moved, in one line', () => {
  it('is a log to itself, or to another of its kind', async () => {
    expectOneLine(await run(['migrate', '--to', 'sqlite']).ended(), /--to must be the other engine/);
    const other = run(['migrate', '--to', 'esdb://127.0.0.1:1?tls=false'], onServer());
    expectOneLine(await other.ended(), /--to must be the other engine/);
  });

  it('is a folder that a server owns', async () => {
    expectOneLine(await toServer().ended(), new RegExp(`is in use by process ${process.pid} on`));
  });

  it('is a log to where another one lies', async () => {
    const stranger = await Office.open(served);
    await stranger.close();
    await office.stop();
    const { code, stderr } = await toServer().ended();
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /casetrail: The target is no copy of the source at event 0 .*: choose an empty one\.\n$/,
    );
  });
});

async function anchorFiles(): Promise<readonly string[]> {
  return readdir(join(office.folder, 'anchors'));
}
