import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accepted, answerOf, problemOf } from './support/answered.js';
import { assessment, declining, reportOn } from './support/bodies.js';
import { Casework, childBorn } from './support/casework.js';
import type { Addressee, Member } from './support/member.js';
import { founderId, municipalities, staffIdOf, type MunicipalityName } from './support/municipalities.js';
import { Office } from './support/office.js';
import type { MatterAddress } from './support/pages.js';

interface TasksShown {
  readonly tasks: readonly Readonly<Record<string, unknown>>[];
}

/** What the intake worker did on the last afternoon in that role, and on which the office learnt of it. */
const lastOfDecember = '2025-12-31T12:00:00.000Z';
const secondOfJanuary = '2026-01-02T08:00:00.000Z';
const late = { occurredAt: lastOfDecember, lateReason: 'The office was closed over New Year.' };
const key = 'the-key-of-a-clerk';

let office: Office;
let casework: Casework;
/** Was intake worker until New Year, keeps the register since and sees no child's file. */
let assessor: Member;
let manager: Member;
let report: MatterAddress;

const keeps = (command: string, body: object, municipality: MunicipalityName = 'home') =>
  office.keeps(command, body, municipality);

async function tasksOf(member: Member, query = ''): Promise<TasksShown['tasks']> {
  await office.listsAreUpToDate();
  return (await member.reads<TasksShown>(`/v1/tasks${query}`)).tasks;
}

async function confirmationsOf(member: Member): Promise<TasksShown['tasks']> {
  return (await tasksOf(member)).filter(({ task }) => task === 'confirmation');
}

const answers = (by: Member, on: Addressee, body: object, more: object = {}) =>
  by.give('answer-for-act', body, { on: { fileId: on.fileId ?? '' }, ...more });

beforeAll(async () => {
  office = await Office.open();
  office.clock.set('2025-12-30T08:00:00.000Z');
  casework = new Casework(office);
  assessor = office.member('intake-worker');
  manager = office.member('unit-manager');
  report = await casework.assessedReport(childBorn(1));
  const { staffId } = assessor;
  // Of a report the manager sees the matter alone, until whoever handles it lets them see the file.
  await letsManagerSee(report);
  await keeps('give-role', { staffId, role: 'register-keeper' });
  await keeps('end-role', { staffId, role: 'intake-worker', until: '2026-01-01' });
  await keeps(
    'register-staff',
    {
      staffId: 'only-there',
      name: 'Somebody of the neighbours',
      unitId: 'north',
      qualification: 'none',
    },
    'neighbour',
  );
  office.clock.set(secondOfJanuary);
});

afterAll(() => office.close());

/** Whoever handles a report gives the manager sight of its file. */
async function letsManagerSee(on: MatterAddress, handler: Member = assessor): Promise<void> {
  const grant = { staffId: manager.staffId, reason: 'Records what was done.' };
  await handler.does('grant-sight', grant, { on });
}

/** A report that the manager recorded, of which they see the file. */
async function ownReport(child: object): Promise<MatterAddress> {
  const on = await casework.report(child, {}, 'unit-manager');
  await casework.isHandled(on, 'investigator');
  await letsManagerSee(on, office.member('investigator'));
  return on;
}

describe('What somebody did, recorded by another,', () => {
  it('is accepted once, whatever else is sent under its key', async () => {
    const body = { ...declining, ...late, doneBy: assessor.staffId };
    const first = await manager.give('decline-to-open', body, { on: report, key });
    const again = await manager.give('decline-to-open', body, { on: report, key });
    expect(answerOf(again)).toEqual(answerOf(first));
    expect([first, again].map(({ headers }) => headers['idempotent-replayed'])).toEqual([undefined, 'true']);
    const other = { ...body, doneBy: staffIdOf('intake-worker', 'south') };
    const reused = await manager.give('decline-to-open', other, { on: report, key });
    expect(problemOf(reused).code).toBe('KEY_REUSED');
  });

  it('is told as theirs, in the role of then, with who recorded it', async () => {
    const { entries } = await manager.timeline(report.fileId);
    const entry = entries.find(({ type }) => type === 'child-protection/investigation-not-opened');
    expect(entry).toMatchObject({
      staffId: assessor.staffId,
      role: 'intake-worker',
      recordedBy: manager.staffId,
      occurredAt: lastOfDecember,
      recordedAt: secondOfJanuary,
      recordedLate: true,
    });
    expect(entry).not.toHaveProperty('confirmed');
    expect(entries.at(-1)?.text).toMatch(
      /^unit manager of north recorded the entry “.+ \(Wednesday 31 December 2025 at 13:00\) in the name of intake worker of north/,
    );
    const { unanswered } = await manager.filePage(report.fileId);
    expect(unanswered).toMatchObject([{ doneBy: assessor.staffId, recordedBy: manager.staffId }]);
  });

  it('is a task of theirs and of nobody else, though they see the file no more', async () => {
    const [task, ...more] = await confirmationsOf(assessor);
    expect([task, more]).toEqual([
      {
        task: 'confirmation',
        procedure: 'child-protection',
        ...report,
        entryId: expect.any(String),
        commandType: 'child-protection/decline-to-open',
        what: 'Decide not to open an investigation',
        doneBy: assessor.staffId,
        role: 'intake-worker',
        recordedBy: manager.staffId,
        occurredAt: lastOfDecember,
        recordedAt: secondOfJanuary,
        version: expect.stringMatching(/^[\w-]{16}$/),
      },
      [],
    ]);
    expect((await assessor.get(`/v1/child-protection/files/${report.fileId}`)).status).toBe(404);
    const others = [
      manager,
      office.member('intake-worker', { unit: 'south' }),
      office.member('intake-worker', { municipality: 'neighbour' }),
      office.memberOfId(assessor.staffId, 'home', 'family-counselling'),
    ];
    for (const other of others) expect(await confirmationsOf(other)).toEqual([]);
    const { reads } = await office
      .member('auditor')
      .reads<{ reads: readonly object[] }>(`/v1/reads?staff=${assessor.staffId}&limit=1`);
    expect(reads).toMatchObject([{ what: 'tasks' }]);
  });

  it('is confirmed by them alone, and the task is gone', async () => {
    const [{ entryId, version } = {}] = await confirmationsOf(assessor);
    const body = { entryId, confirmed: true };
    const byManager = problemOf(await answers(manager, report, body));
    expect(byManager).toMatchObject({ code: 'OUT_OF_DELEGATION', field: 'entryId' });
    const sameId = office.member('intake-worker', { municipality: 'neighbour' });
    expect(problemOf(await answers(sameId, report, body)).code).toBe('NOT_FOUND');

    const how = { key: 'the-key-of-an-assessor', version };
    const first = accepted(await answers(assessor, report, body, how));
    expect(first.events).toMatchObject([{ type: 'casework/act-answered-for' }]);
    expect(await confirmationsOf(assessor)).toEqual([]);
    const { entries } = await manager.timeline(report.fileId);
    expect(entries.find((entry) => entry.entryId === entryId)).toMatchObject({ confirmed: true });
    expect((await manager.filePage(report.fileId)).unanswered).toEqual([]);
  });

  it('is answered for again as it was the first time, under its key', async () => {
    const second = await ownReport(childBorn(2));
    const reason = 'It was not me.';
    await manager.does(
      'record-protection-assessment',
      { ...assessment, assessorId: manager.staffId },
      { on: second },
    );
    const doneBy = staffIdOf('investigator', 'south');
    await manager.does('decline-to-open', { ...declining, doneBy }, { on: second });
    const colleague = office.member('investigator', { unit: 'south' });
    const [{ entryId, version } = {}] = await confirmationsOf(colleague);
    const no = { entryId, confirmed: false };
    expect(problemOf(await answers(colleague, second, no, { version }))).toMatchObject({
      code: 'GROUND_REQUIRED',
      field: 'reason',
    });
    const how = { key: 'the-key-of-a-colleague', version };
    const first = await answers(colleague, second, { ...no, reason }, how);
    expect(accepted(first).events).toMatchObject([{ type: 'casework/act-answered-for' }]);
    const told = await manager.timeline(second.fileId);
    expect(told.entries.at(-1)?.text).toMatch(
      /^The entry “.+, recorded in the name of investigator of south, was not confirmed: It was not me\.$/,
    );
    expect(told.entries.find((entry) => entry.entryId === entryId)).toMatchObject({ confirmed: false });
    const again = await answers(colleague, second, { ...no, reason }, how);
    expect(answerOf(again)).toEqual(answerOf(first));
    const { matters } = await manager.filePage(second.fileId);
    expect(matters.map(({ step }) => step)).toEqual(['not-opened']);
  });

  it('once denied is a task of a manager who had no part in it, until they have looked into it', async () => {
    const third = await ownReport(childBorn(9));
    await manager.does(
      'record-protection-assessment',
      { ...assessment, assessorId: manager.staffId },
      { on: third },
    );
    const colleague = office.member('investigator', { unit: 'south' });
    const doneBy = colleague.staffId;
    await manager.does('decline-to-open', { ...declining, doneBy }, { on: third });
    const [{ entryId, version } = {}] = await confirmationsOf(colleague);
    const no = { entryId, confirmed: false, reason: 'It was not me.' };
    accepted(await answers(colleague, third, no, { version }));

    const otherManager = office.member('unit-manager', { unit: 'south' });
    const deniedTo = async (member: Member) =>
      (await tasksOf(member)).filter((task) => task.fileId === third.fileId && task.task === 'denied-act');
    const [task] = await deniedTo(otherManager);
    expect(task).toMatchObject({
      entryId,
      commandType: 'child-protection/decline-to-open',
      doneBy,
      recordedBy: manager.staffId,
      deniedAt: secondOfJanuary,
    });
    expect([await deniedTo(manager), await deniedTo(colleague)]).toEqual([[], []]);
    expect((await manager.filePage(third.fileId)).denied).toMatchObject([{ entryId }]);
    const upheld = { entryId, reason: 'Both were asked.' };
    const on = { fileId: third.fileId };
    const own = problemOf(await manager.give('uphold-act', upheld, { on }));
    expect(own).toMatchObject({ code: 'OUT_OF_DELEGATION' });
    const newVersion = task?.version;
    accepted(await otherManager.give('uphold-act', upheld, { on, version: newVersion as string }));
    expect(await deniedTo(otherManager)).toEqual([]);
    expect((await manager.filePage(third.fileId)).denied).toEqual([]);
  });

  it('is one’s own where one names oneself, also under the key of a sending without it', async () => {
    const how = { key: 'the-key-of-oneself' };
    const alone = await manager.give('register-report', reportOn([childBorn(3)]), how);
    const named = { ...reportOn([childBorn(3)]), doneBy: manager.staffId };
    const again = await manager.give('register-report', named, how);
    expect(answerOf(again)).toEqual(answerOf(alone));
    expect(again.headers['idempotent-replayed']).toBe('true');
    const anew = accepted(await manager.give('register-report', { ...named, ...reportOn([childBorn(4)]) }));
    const { entries } = await manager.timeline(anew.fileId);
    expect(entries.filter((entry) => 'recordedBy' in entry)).toEqual([]);
    expect(await confirmationsOf(manager)).toEqual([]);
  });

  it('on several children is one act to confirm, told in each file', async () => {
    const doneBy = staffIdOf('on-call', 'north');
    const body = { ...reportOn([childBorn(5), childBorn(6)]), doneBy };
    const { fileId, alsoOn } = await manager.does('register-report', body);
    expect(alsoOn).toHaveLength(1);
    for (const each of [fileId, ...alsoOn]) {
      const { entries } = await manager.timeline(each);
      const told = entries.find(({ type }) => type === 'child-protection/report-received');
      expect(told).toMatchObject({ staffId: doneBy, recordedBy: manager.staffId });
    }
    const tasks = await confirmationsOf(office.memberOfId(doneBy));
    expect(tasks.map((task) => task.fileId)).toEqual([fileId]);
  });

  it('waits for a manager of their unit once they have left, who did not record it', async () => {
    const left = office.member('on-call');
    const [{ entryId } = {}] = await confirmationsOf(left);
    await keeps('end-role', { staffId: left.staffId, role: 'on-call' });
    expect(problemOf(await left.get('/v1/tasks')).code).toBe('NO_ROLE');
    expect(await confirmationsOf(manager)).toEqual([]);
    const other = office.memberOfId(staffIdOf('investigator', 'north'));
    expect(await confirmationsOf(other)).toEqual([]);
    await keeps('give-role', { staffId: other.staffId, role: 'unit-manager' });
    expect(await confirmationsOf(other)).toMatchObject([{ entryId, doneBy: left.staffId }]);
  });
});

describe('Nobody gains by naming another:', () => {
  let on: MatterAddress;

  beforeAll(async () => {
    on = await casework.report(childBorn(7), {}, 'unit-manager');
  });

  it.each([
    ['a stranger', 'nobody', 'INVALID_FIELD'],
    ['somebody of another municipality', 'only-there', 'INVALID_FIELD'],
    ['somebody who may not do it', staffIdOf('auditor', 'north'), 'OUT_OF_DELEGATION'],
    ['somebody in person', staffIdOf('unit-manager', 'south'), 'OUT_OF_DELEGATION', 'assign-handler'],
  ])('%s', async (_, doneBy, code, command = 'record-anonymity-wish') => {
    const body = command === 'assign-handler' ? { handlerId: manager.staffId } : { toldItIsNoPromise: true };
    const answer = await manager.give(command, { ...body, doneBy }, { on });
    expect(problemOf(answer)).toMatchObject({ code, field: 'doneBy' });
  });

  it('a manager, for who is none', async () => {
    const clerk = office.member('investigator', { unit: 'south' });
    const handled = await casework.report(childBorn(10), {}, 'unit-manager');
    const assigned = { handlerId: clerk.staffId, reason: 'Takes it up.' };
    await manager.does('assign-handler', assigned, { on: handled });
    const extension = { ground: 'extraordinary-reasons', reasons: 'More time.', newDate: '2026-01-31' };
    const forManager = { ...extension, doneBy: manager.staffId };
    const answer = await clerk.give('extend-preliminary', forManager, { on: handled });
    expect(problemOf(answer).code).toBe('OUT_OF_DELEGATION');
    expect(await confirmationsOf(manager)).toEqual([]);
  });

  it('somebody who may, on a file that is not theirs to see', async () => {
    const stranger = office.member('investigator', { municipality: 'neighbour' });
    const doneBy = staffIdOf('intake-worker', 'north');
    const answer = await stranger.give('decline-to-open', { ...declining, doneBy }, { on });
    expect(problemOf(answer).code).toBe('NOT_FOUND');
  });

  it('oneself in a role that was taken away', async () => {
    const answer = await assessor.give('register-report', { ...reportOn([childBorn(8)]), ...late });
    expect(problemOf(answer)).toMatchObject({ code: 'OUT_OF_DELEGATION' });
  });

  it('a keeper, in the register', async () => {
    const { municipalityId: fileId } = municipalities.home;
    const body = { unitId: 'east', title: 'East', doneBy: assessor.staffId };
    const how = { procedure: 'municipality', on: { fileId } };
    const answer = await office.memberOfId(founderId).give('register-unit', body, how);
    expect(problemOf(answer)).toMatchObject({ code: 'OUT_OF_DELEGATION', field: 'doneBy' });
  });
});
