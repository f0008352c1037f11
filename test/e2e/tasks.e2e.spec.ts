import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problemOf } from './support/answered.js';
import { assessment, declining, reportOn } from './support/bodies.js';
import { Casework, childBorn, openedBy } from './support/casework.js';
import { eventually } from './support/eventually.js';
import type { Member } from './support/member.js';
import { founderId, municipalities, staffIdOf } from './support/municipalities.js';
import { Office } from './support/office.js';
import { matterOn, type MatterAddress } from './support/pages.js';

interface TasksShown {
  readonly tasks: readonly Readonly<Record<string, unknown>>[];
}

/** The fourteenth day of a report that came in on the second of March. */
const fourteenthDay = '2026-03-16T09:30:00.000Z';

let office: Office;
let report: MatterAddress;
let caseNumber: string;

const tasksOf = async (member: Member, query = '') =>
  (await member.reads<TasksShown>(`/v1/tasks${query}`)).tasks;

beforeAll(async () => {
  office = await Office.open();
  const handler = office.member('intake-worker');
  report = await new Casework(office).assessedReport(childBorn(1));
  const page = await handler.filePage(report.fileId);
  ({ caseNumber } = matterOn(page, report.matterId));
  await office
    .memberOfId(founderId)
    .does(
      'end-role',
      { staffId: office.member('unit-manager').staffId, role: 'unit-manager' },
      { procedure: 'municipality', on: { fileId: municipalities.home.municipalityId } },
    );
  office.clock.set(fourteenthDay);
  await eventually(async () => {
    await remindersAreGiven();
    return (await tasksOf(handler)).length > 0;
  });
});

afterAll(() => office.close());

/** The worker does it as well, in its own time. */
async function remindersAreGiven(): Promise<void> {
  await office.listsAreUpToDate();
  for (const rung of await office.system.reminders.dueUntil(fourteenthDay, 100)) {
    await office.system.reminders.remind(rung);
  }
  await office.listsAreUpToDate();
}

describe('The tasks of a handler', () => {
  it('are the reminders that reached nobody, by case number, rule, dates and why', async () => {
    const me = office.member('intake-worker');
    const answer = await me.get('/v1/tasks');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(await tasksOf(me)).toEqual([
      {
        task: 'reminder',
        procedure: 'child-protection',
        ...report,
        caseNumber,
        deadlineId: expect.any(String),
        ruleId: 'A2',
        what: 'Decision to open an investigation or not',
        nominalDue: '2026-03-16T23:00:00.000Z',
        nominalDueDate: '2026-03-16',
        legalLatest: '2026-03-16T23:00:00.000Z',
        legalLatestDate: '2026-03-16',
        kind: 'duty',
        state: 'running',
        remindedAt: '2026-03-16T08:00:00.000Z',
        because: 'nobody-holds-the-role',
      },
    ]);
    const [inSwedish] = await tasksOf(me, '?language=sv');
    expect(inSwedish?.what).toBe('Beslut om att inleda utredning eller inte');
  });

  it('are nobody else’s, in no other unit, municipality or secrecy zone', async () => {
    const { staffId } = office.member('intake-worker');
    const others = [
      office.member('investigator'),
      office.member('auditor'),
      office.member('intake-worker', { unit: 'south' }),
      office.member('intake-worker', { municipality: 'neighbour' }),
      office.memberOfId(staffId, 'home', 'family-counselling'),
    ];
    for (const other of others) expect(await tasksOf(other)).toEqual([]);
  });

  it('are asked for by somebody at work, in words that are known', async () => {
    const unnamed = await office.ask({ method: 'GET', url: '/v1/tasks' });
    expect(problemOf(unnamed).code).toBe('UNAUTHENTICATED');
    expect(problemOf(await office.memberOfId('nobody').get('/v1/tasks')).code).toBe('NO_ROLE');
    expect(problemOf(await office.member('intake-worker').get('/v1/tasks?of=me'))).toMatchObject({
      code: 'INVALID_FIELD',
      field: 'of',
    });
  });

  it('are logged as a read before they are shown, and not shown otherwise', async () => {
    const me = office.member('intake-worker');
    await tasksOf(me, '?purpose=supervision');
    const { reads } = await office
      .member('auditor')
      .reads<{ reads: readonly object[] }>(`/v1/reads?staff=${me.staffId}&limit=1`);
    expect(reads).toMatchObject([{ what: 'tasks', purpose: 'supervision', ids: [report.matterId] }]);

    const database = new Database(join(office.folder, 'reads', 'reads.sqlite'));
    database.exec("CREATE TRIGGER refused BEFORE INSERT ON reads BEGIN SELECT RAISE(ABORT, 'refused'); END");
    const answer = await me.get('/v1/tasks');
    expect(problemOf(answer).code).toBe('UNAVAILABLE');
    expect(answer.text).not.toContain(caseNumber);
    database.exec('DROP TRIGGER refused');
    database.close();
  });

  it('are gone when the deadline is met', async () => {
    const me = office.member('intake-worker');
    await me.does('decline-to-open', declining, { on: report });
    await office.listsAreUpToDate();
    expect(await tasksOf(me)).toEqual([]);
  });
});

describe('What comes in on a file in which somebody handles an investigation', () => {
  it('is a task of theirs until somebody handles it or it is linked', async () => {
    office.clock.set('2026-11-20T08:00:00.000Z');
    await office.keeps('give-role', {
      staffId: staffIdOf('unit-manager', 'north'),
      role: 'unit-manager',
      from: '2026-11-20',
    });
    const casework = new Casework(office);
    const child = childBorn(20);
    const investigation = await casework.investigation(child);
    const investigator = office.member('investigator');
    const unhandled = async (member: Member) => {
      await office.listsAreUpToDate();
      return (await tasksOf(member)).filter(({ task }) => task === 'unhandled-matter');
    };
    expect(await unhandled(investigator)).toEqual([]);
    const south = office.member('intake-worker', { unit: 'south' });
    const report = openedBy(await south.does('register-report', reportOn([child], { unitId: 'south' })));
    expect(report.fileId).toBe(investigation.fileId);
    const [task, ...more] = await unhandled(investigator);
    expect([task, more]).toEqual([
      {
        task: 'unhandled-matter',
        procedure: 'child-protection',
        ...report,
        caseNumber: expect.any(String),
        kind: 'report',
        step: 'received',
        what: 'Report',
        unitId: 'south',
        openedAt: office.clock.read(),
        version: expect.any(String),
      },
      [],
    ]);
    for (const other of [
      south,
      office.member('investigator', { unit: 'south' }),
      office.member('unit-manager'),
    ])
      expect(await unhandled(other)).toEqual([]);
    const assessed = { ...assessment, assessorId: investigator.staffId };
    await investigator.does('record-protection-assessment', assessed, { on: report });
    expect(await unhandled(investigator)).toMatchObject([{ step: 'preliminary' }]);
    await investigator.does('link-report', {}, { on: report });
    expect(await unhandled(investigator)).toEqual([]);
  });
});
