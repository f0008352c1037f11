import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { swedishTestNumber } from '#casework';
import { accepted, problemOf } from './support/answered.js';
import { expectAgreement } from './support/agreement.js';
import { assessment, declining, opening, reportOn } from './support/bodies.js';
import { Casework, childBorn } from './support/casework.js';
import { Office } from './support/office.js';
import { personsOn, deadlineOn, matterOn, type MatterAddress } from './support/pages.js';

describe('Keeping files', () => {
  let office: Office;
  let casework: Casework;

  beforeAll(async () => {
    office = await Office.open();
    casework = new Casework(office);
  });

  afterAll(() => office.close());

  const intake = () => office.member('intake-worker');

  async function entryOf({ fileId, matterId }: MatterAddress, type: string): Promise<string> {
    const { entries } = await office.member('auditor').timeline(fileId);
    const found = entries.findLast((entry) => entry.type === type && entry.matterId === matterId);
    if (!found) throw new Error(`No ${type} in the file.`);
    return found.entryId;
  }

  async function seen({ fileId, matterId }: MatterAddress) {
    return matterOn(await office.member('auditor').filePage(fileId), matterId);
  }

  it('persons are added, changed and leave; the subject stays', async () => {
    const { fileId } = await casework.handledReport({
      ...childBorn(1),
      guardians: [{ name: 'Gun Andersson' }],
    });
    const on = { fileId };
    await intake().does(
      'add-person',
      { role: 'relative', person: { name: 'Aunt', contact: '070-1' } },
      { on },
    );
    const persons = async () => personsOn(await intake().filePage(fileId));
    const [subject, guardian, aunt] = await persons();
    await intake().does('change-person', { personId: aunt?.personId, person: { name: 'Aunt Ada' } }, { on });
    await intake().does(
      'record-person-left',
      { personId: aunt?.personId, reason: 'Was no relative.' },
      { on },
    );
    expect((await persons())[2]).toMatchObject({ name: 'Aunt Ada', left: true });
    const again = { personId: aunt?.personId, person: { name: 'Ada' } };
    expect(problemOf(await intake().give('change-person', again, { on })).code).toBe('STATE_CONFLICT');
    const leaving = { personId: subject?.personId, reason: 'x' };
    expect(problemOf(await intake().give('record-person-left', leaving, { on })).code).toBe('STATE_CONFLICT');
    const born = { personId: guardian?.personId, person: { birthDate: '2060-01-01' } };
    expect(problemOf(await intake().give('change-person', born, { on }))).toMatchObject({
      code: 'INVALID_FIELD',
      field: 'person.birthDate',
    });
    await expectAgreement(office, fileId);
  });

  it('a number that was replaced leads to the file as before, and both are shown', async () => {
    const coordination = swedishTestNumber('20150970');
    const personal = swedishTestNumber('20150910');
    const { fileId } = await casework.assessedReport({ name: 'Cora', personalNumber: coordination });
    const [subject] = personsOn(await intake().filePage(fileId));
    expect(subject).toMatchObject({
      numberIs: 'coordination',
      birthDate: '2015-09-10',
      birthDateIs: 'known',
    });
    const board = office.member('decision-maker');
    const change = { personId: subject?.personId, person: { personalNumber: personal } };
    expect(problemOf(await board.give('change-person', change, { on: { fileId } }))).toMatchObject({
      code: 'INVALID_FIELD',
      field: 'formerNumber',
    });
    await board.does('change-person', { ...change, formerNumber: 'replaced' }, { on: { fileId } });
    for (const number of [coordination, personal]) {
      expect((await intake().finds(number)).fileId).toBe(fileId);
      expect((await casework.report({ name: 'Cora', personalNumber: number })).fileId).toBe(fileId);
    }
    const [child] = personsOn(await intake().filePage(fileId));
    expect(child).toMatchObject({
      personalNumber: personal,
      numberIs: 'personal',
      replacedNumbers: [coordination],
    });
    const { entries } = await intake().timeline(fileId, 'en');
    expect(entries.find(({ type }) => type === 'casework/person-changed')?.text).toMatch(/has been replaced/);
    await expectAgreement(office, fileId);
  });

  it('nobody finds out by a report that two numbers are one child’s, nor finds by one what the other names', async () => {
    const [coordination, personal] = ['20150971', '20150911'].map((day) => swedishTestNumber(day));
    const { fileId } = await casework.assessedReport({ name: 'Cissi', personalNumber: coordination });
    const [subject] = personsOn(await intake().filePage(fileId));
    const change = { personId: subject?.personId, person: { personalNumber: personal } };
    const replaced = { ...change, formerNumber: 'replaced' };
    await office.member('decision-maker').does('change-person', replaced, { on: { fileId } });
    const elsewhere = office.member('intake-worker', { unit: 'south' });
    const both = (other: string | undefined, unitId: string) =>
      reportOn([{ personalNumber: coordination }, { personalNumber: other }], { unitId });
    const stranger = swedishTestNumber('20150912');
    const guesses = [personal, stranger].map((number) =>
      elsewhere.give('register-report', both(number, 'nope')),
    );
    const [hit, miss] = (await Promise.all(guesses)).map(problemOf);
    expect(hit).toMatchObject({ field: 'report.unitId' });
    expect(hit).toEqual(miss);
    const ofOne = reportOn([{ personalNumber: coordination }], { unitId: 'south' });
    await elsewhere.does('register-report', ofOne);
    expect((await elsewhere.finds(coordination ?? '')).fileId).toBe(fileId);
    expect((await elsewhere.lookUp(personal ?? '')).status).toBe(404);
    // Reported under both at once, it has two reports: nothing of what was said is lost.
    const reported = async () =>
      accepted(
        await elsewhere.give('register-report', both(personal, 'south'), { key: 'both-numbers-at-once' }),
      );
    const taken = await reported();
    expect(taken).toMatchObject({ fileId, alsoOn: [] });
    const { matters } = await office.member('auditor').filePage(fileId);
    const told = taken.matters.map(({ matterId, caseNumber }) => ({ matterId, caseNumber }));
    expect(told).toHaveLength(2);
    expect(matters).toEqual(expect.arrayContaining(told.map((each) => expect.objectContaining(each))));
    expect(await reported()).toEqual({ ...taken, position: expect.any(String) });
    // Each is worked with under the version that was answered, or that of its page.
    const assessed = { ...assessment, assessorId: elsewhere.staffId };
    await elsewhere.does('record-protection-assessment', assessed, {
      on: { fileId, matterId: taken.matters[0]?.matterId ?? '' },
      version: taken.version,
    });
    const found = await elsewhere.finds(personal ?? '');
    expect(found.matters.map(({ matterId }) => matterId)).toEqual([taken.matters[1]?.matterId]);
    await expectAgreement(office, fileId);
  });

  it.each([
    ['of another country', '0707614285'],
    ['of nobody', '000000000000'],
  ])('nobody has a number %s', async (_, personalNumber) => {
    const { fileId } = await casework.assessedReport({ name: 'Nobody' });
    const on = { fileId };
    const [subject] = personsOn(await intake().filePage(fileId));
    const wrong = { status: 422, code: 'INVALID_FIELD', field: 'person.personalNumber' };
    const person = { personalNumber };
    const added = await intake().give('add-person', { role: 'other', person }, { on });
    expect(problemOf(added)).toMatchObject(wrong);
    const changed = await intake().give('change-person', { personId: subject?.personId, person }, { on });
    expect(problemOf(changed)).toMatchObject(wrong);
  });

  it('a child whose day of birth nobody knows is shown so, on the page and in the timeline', async () => {
    const openDay = swedishTestNumber('20150060');
    const { fileId } = await casework.assessedReport({ name: 'Dana', personalNumber: openDay });
    const [child] = personsOn(await intake().filePage(fileId));
    expect(child).toMatchObject({ birthDateIs: 'unknown', numberIs: 'coordination' });
    expect(child).not.toHaveProperty('birthDate');
    const { entries } = await intake().timeline(fileId, 'sv');
    expect(entries.find(({ type }) => type === 'casework/person-added')?.text).toMatch(
      /Födelsedatumet är okänt/,
    );
    const estimate = { birthDate: '2015-07-01', birthDateIs: 'estimated' };
    await intake().does('change-person', { personId: child?.personId, person: estimate }, { on: { fileId } });
    expect(personsOn(await intake().filePage(fileId))[0]).toMatchObject(estimate);
    await expectAgreement(office, fileId);
  });

  it('a number that was wrong leads to the file no more', async () => {
    const wrong = childBorn(2).personalNumber;
    const right = childBorn(3).personalNumber;
    const { fileId } = await casework.assessedReport(childBorn(2));
    const [subject] = personsOn(await intake().filePage(fileId));
    await office
      .member('decision-maker')
      .does(
        'change-person',
        { personId: subject?.personId, person: { personalNumber: right }, formerNumber: 'wrong' },
        { on: { fileId } },
      );
    expect((await intake().lookUp(wrong)).status).toBe(404);
    expect((await intake().lookUp(right)).status).toBe(200);
    const other = await casework.report(childBorn(2));
    expect(other.fileId).not.toBe(fileId);
    await expectAgreement(office, fileId);
  });

  it('an entry registered in error stays readable and loses its effect, its deadlines with it', async () => {
    const report = await casework.assessedReport(childBorn(4));
    await intake().does('decline-to-open', declining, { on: report });
    const declined = await entryOf(report, 'child-protection/investigation-not-opened');
    const first = await entryOf(report, 'child-protection/report-received');
    await intake().does('register-in-error', { entryId: declined, reason: 'Not decided.' }, { on: report });
    expect(await seen(report)).toMatchObject({ step: 'preliminary', inError: false });
    expect((await seen(report)).closedAt).toBeUndefined();
    expect((await seen(report)).deadlines.find(({ state }) => state === 'running')?.ruleId).toBe('A2');
    await expectAgreement(office, report.fileId);
    await intake().does('register-in-error', { entryId: first, reason: 'No such report.' }, { on: report });
    expect(await seen(report)).toMatchObject({ inError: true });
    const { entries } = await office.member('auditor').timeline(report.fileId, 'sv');
    expect(entries.find(({ entryId }) => entryId === first)).toMatchObject({ inError: true });
    expect(entries.map(({ text }) => text).join('\n')).toMatch(
      /^Uppgiften ”.+” \(.+\) var felregistrerad och gäller inte: No such report\.$/m,
    );
    await expectAgreement(office, report.fileId);
  });

  it('an entry that something rests on is not in error before that is', async () => {
    const report = await casework.assessedReport(childBorn(5));
    await intake().does('open-investigation', opening, { on: report });
    const entryId = await entryOf(report, 'child-protection/report-received');
    const refused = await intake().give('register-in-error', { entryId, reason: 'x' }, { on: report });
    expect(problemOf(refused)).toMatchObject({ code: 'STATE_CONFLICT', field: 'entryId' });
  });

  it('a report on the wrong child moves to the right child’s file, with its clock', async () => {
    office.clock.set('2026-03-02T08:00:00.000Z');
    const wrong = await casework.handledReport(childBorn(6));
    const right = await casework.handledReport(childBorn(7));
    office.clock.set('2026-03-03T08:00:00.000Z');
    const entryId = await entryOf(wrong, 'child-protection/report-received');
    const body = { entryId, reason: 'It was about another child.', moveTo: right.fileId };
    // Its protection assessment was missed meanwhile: only a superior may move that away, who sees both files.
    const manager = office.member('unit-manager');
    for (const on of [wrong, right]) {
      const sight = { staffId: manager.staffId, reason: 'Looks into whose report it is.' };
      await intake().does('grant-sight', sight, { on });
    }
    const answer = await manager.does('register-in-error', body, { on: wrong });
    expect(answer.alsoOn).toEqual([right.fileId]);
    expect(await seen(wrong)).toMatchObject({ inError: true });
    const { matters } = await intake().filePage(right.fileId);
    const [, moved] = matters;
    expect(moved).toMatchObject({ kind: 'report', step: 'received', openedAt: '2026-03-02T08:00:00.000Z' });
    expect(deadlineOn(moved!, 'A2').nominalDueDate).toBe('2026-03-16');
    await expectAgreement(office, wrong.fileId);
    await expectAgreement(office, right.fileId);
  });

  it('a report moves to no file that one may not see, or that is not there', async () => {
    const report = await casework.handledReport(childBorn(8));
    const entryId = await entryOf(report, 'child-protection/report-received');
    const elsewhere = office.member('intake-worker', { municipality: 'neighbour' });
    const foreign = await elsewhere.does('register-report', reportOn([{}]));
    const head = await office.system.head();
    const answers = [];
    for (const moveTo of [foreign.fileId, '00000000-0000-8000-8000-00000000ffff']) {
      const body = { entryId, reason: 'x', moveTo };
      answers.push(await intake().give('register-in-error', body, { on: report }));
    }
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await office.system.head()).toBe(head);
  });

  it('a wrong time of arrival is corrected: the first deadline stays readable, a new one is counted', async () => {
    office.clock.set('2026-03-09T08:00:00.000Z');
    const report = await casework.report(childBorn(9));
    const entryId = await entryOf(report, 'child-protection/report-received');
    const body = { entryId, happenedAt: '2026-03-06T15:30:00Z', reason: 'The letter came on Friday.' };
    await intake().does('correct-occurrence', body, { on: report });
    const matter = await seen(report);
    expect(matter.openedAt).toBe('2026-03-06T15:30:00.000Z');
    const a2 = matter.deadlines.filter(({ ruleId }) => ruleId === 'A2');
    expect(a2.map(({ state, nominalDueDate }) => [state, nominalDueDate])).toEqual([
      ['superseded', '2026-03-23'],
      ['running', '2026-03-20'],
    ]);
    const { entries } = await office.member('auditor').timeline(report.fileId);
    expect(entries.find((entry) => entry.entryId === entryId)).toMatchObject({
      occurredAt: '2026-03-09T08:00:00.000Z',
      correctedAt: '2026-03-06T15:30:00.000Z',
    });
    await expectAgreement(office, report.fileId);
    await intake().does('record-protection-assessment', assessment, { on: report });
    expect(
      (await seen(report)).deadlines.filter(({ ruleId, state }) => ruleId === 'A1' && state === 'met'),
    ).toMatchObject([{ onTime: false }]);
  });

  it('a file about somebody who has another is merged into that', async () => {
    const kept = await casework.handledReport(childBorn(10));
    const other = await casework.assessedReport({ name: 'The same child' });
    const merge = { intoFileId: kept.fileId, reason: 'The same child.' };
    const on = { fileId: other.fileId };
    const before = await seen(other);
    expect((await intake().does('merge-file', merge, { on })).fileId).toBe(kept.fileId);
    const ended = await intake().filePage(other.fileId);
    const goingOn = await intake().filePage(kept.fileId);
    expect(ended).toMatchObject({ mergedInto: kept.fileId, version: goingOn.version });
    const types = ({ allowed }: typeof ended) => allowed.map(({ type }) => type);
    expect(types(ended)).toEqual(types(goingOn).filter((type) => type !== 'casework/merge-file'));
    expect(types(ended)).toContain('casework/add-person');
    const after = await seen({ ...other, fileId: kept.fileId });
    expect(after).toMatchObject({ caseNumber: before.caseNumber, step: before.step });
    expect(after.deadlines).toEqual(before.deadlines);
    const added = await intake().does('add-person', { role: 'other', person: { name: 'B' } }, { on });
    expect(added.fileId).toBe(kept.fileId);
    await intake().does('decline-to-open', declining, { on: { ...other, fileId: kept.fileId } });
    await expectAgreement(office, other.fileId);
    await expectAgreement(office, kept.fileId);
  });

  it('a child whose file was merged is found where work goes on, and nothing is led into the old file', async () => {
    const old = await casework.assessedReport(childBorn(11));
    await intake().does('decline-to-open', declining, { on: old });
    const kept = await casework.handledReport({ name: 'The same child' });
    await intake().does(
      'merge-file',
      { intoFileId: kept.fileId, reason: 'x' },
      { on: { fileId: old.fileId } },
    );
    expect((await intake().finds(childBorn(11).personalNumber)).fileId).toBe(kept.fileId);
    const again = await casework.report(childBorn(11));
    expect(again.fileId).toBe(kept.fileId);
    const [subject] = personsOn(await intake().filePage(kept.fileId));
    const identified = {
      personId: subject?.personId,
      person: { personalNumber: childBorn(11).personalNumber },
    };
    await intake().does('record-protection-assessment', assessment, { on: kept });
    const board = office.member('decision-maker');
    await board.does('change-person', identified, { on: { fileId: kept.fileId } });
    const entryId = await entryOf(again, 'child-protection/report-received');
    const moving = { entryId, reason: 'x', moveTo: old.fileId };
    const moved = await intake().give('register-in-error', moving, { on: again });
    expect(problemOf(moved)).toMatchObject({ status: 409, code: 'STATE_CONFLICT' });
    await expectAgreement(office, kept.fileId);
  });
});
