import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { swedishTestNumber } from '#casework';
import { accepted, problemOf } from './support/answered.js';
import { expectAgreement } from './support/agreement.js';
import { applicationFor, assessment, bySchool, declining, opening, reportOn } from './support/bodies.js';
import { Casework, childBorn, openedBy } from './support/casework.js';
import type { Member } from './support/member.js';
import { Office } from './support/office.js';
import { allowedNames, deadlineOn, matterOn, personsOn, rulesOf } from './support/pages.js';

describe('Taking in', () => {
  let office: Office;
  let casework: Casework;

  beforeAll(async () => {
    office = await Office.open();
    casework = new Casework(office);
  });

  afterAll(() => office.close());

  const intake = () => office.member('intake-worker');

  it('advice: without a case, a name or content', async () => {
    const advised = await intake().does('record-advice', { topic: 'parenting', channel: 'phone' });
    const page = await intake().filePage(advised.fileId);
    expect(page).toMatchObject({ matters: [], persons: [] });
    const { entries } = await intake().timeline(advised.fileId, 'sv');
    expect(entries.map(({ type }) => type)).toEqual([
      'casework/file-opened',
      'child-protection/advice-given',
    ]);
    await expectAgreement(office, advised.fileId);
    const named = await intake().give('record-advice', { topic: 'parenting', channel: 'phone', name: 'A' });
    expect(problemOf(named)).toMatchObject({ code: 'INVALID_FIELD', field: 'name' });
  });

  it('talks of advice under a code by which the unit finds them again', async () => {
    const first = { unitId: 'north', topic: 'parenting', channel: 'phone' };
    const contact = openedBy(await intake().does('open-advice-contact', first));
    const { matters } = await intake().filePage(contact.fileId);
    expect(matters).toMatchObject([{ kind: 'advice', step: 'ongoing' }]);
    await office.listsAreUpToDate();
    const found = async (unit: 'north' | 'south') => {
      const search = `/v1/caseload?caseNumber=${matters[0]?.caseNumber}&names=true`;
      const { rows } = await office
        .member('intake-worker', { unit })
        .reads<{ readonly rows: readonly object[] }>(search);
      return rows;
    };
    expect(await found('north')).toHaveLength(1);
    expect(await found('south')).toEqual([]);
    await intake().does('record-advice-talk', { topic: 'school', channel: 'phone' }, { on: contact });
    await intake().does('end-advice-contact', { why: 'done' }, { on: contact });
    const { entries } = await intake().timeline(contact.fileId, 'en');
    expect(entries.at(-1)?.type).toBe('child-protection/advice-contact-ended');
    const ended = await office.member('auditor').filePage(contact.fileId);
    expect(ended).toMatchObject({ persons: [], matters: [{ step: 'talks-ended' }] });
  });

  it('nothing in anybody’s words, and nobody, comes into the file of an advice afterwards', async () => {
    const advice = { topic: 'violence', channel: 'phone' };
    const { fileId } = await intake().does('record-advice', advice);
    const forAnother = { ...advice, doneBy: office.member('on-call').staffId };
    expect(problemOf(await intake().give('record-advice', forAnother))).toMatchObject({
      code: 'OUT_OF_DELEGATION',
      field: 'doneBy',
    });
    const report = await casework.handledReport(childBorn(50));
    const { allowed } = await intake().filePage(fileId);
    expect(allowed.map(({ type }) => type)).not.toContain('casework/add-person');
    const entryId = (await office.member('auditor').timeline(report.fileId)).entries.find(
      ({ type }) => type === 'child-protection/report-received',
    )?.entryId;
    const unasked = { ...opening, unitId: 'north', howItBecameKnown: 'A name.' };
    for (const [command, body, on] of [
      ['add-person', { role: 'other', person: { name: 'A name' } }, { fileId }],
      ['open-investigation-unasked', unasked, { fileId }],
      ['merge-file', { intoFileId: report.fileId, reason: 'A name.' }, { fileId }],
      ['merge-file', { intoFileId: fileId, reason: 'A name.' }, { fileId: report.fileId }],
      ['register-in-error', { entryId, moveTo: fileId, reason: 'A name.' }, report],
      ['answer-for-act', { entryId, confirmed: false, reason: 'A name.' }, { fileId }],
    ] as const) {
      const refused = problemOf(await intake().give(command, body, { on }));
      expect([command, refused.status]).toEqual([command, 409]);
    }
    const onFile = await intake().give('register-report', { ...reportOn([{}]), fileId });
    expect(problemOf(onFile).code).toBe('STATE_CONFLICT');
    const { entries } = await office.member('auditor').timeline(fileId);
    expect(entries).toHaveLength(2);
    expect(await office.system.log.readStream(`child-protection:${fileId}`, 0, 10)).toHaveLength(2);
  });

  it('an anonymous report: both clocks run from its arrival', async () => {
    const arrivedAt = '2026-03-02T07:15:00.000Z';
    const body = { ...reportOn([{ name: 'Astrid Andersson' }]), occurredAt: '2026-03-02T08:15:00+01:00' };
    const report = openedBy(await intake().does('register-report', body));
    const page = await intake().filePage(report.fileId);
    const matter = matterOn(page, report.matterId);
    expect(matter).toMatchObject({ kind: 'report', step: 'received', openedAt: arrivedAt });
    expect(rulesOf(matter)).toEqual(['A1', 'A2']);
    expect(deadlineOn(matter, 'A1')).toMatchObject({
      nominalDueDate: '2026-03-02',
      source: 'SoL 2025:400 20:1',
    });
    expect(deadlineOn(matter, 'A2')).toMatchObject({
      nominalDueDate: '2026-03-16',
      legalLatestDate: '2026-03-16',
    });
    expect(allowedNames(matter)).toContain('record-protection-assessment');
    // The child as the report names it; what the file knows is for whoever works with it.
    expect(page).not.toHaveProperty('persons');
    expect(matter.persons).toMatchObject([{ name: 'Astrid Andersson', role: 'subject' }]);
    await casework.isHandled(report);
    const { persons } = await intake().filePage(report.fileId);
    expect(persons).toMatchObject([{ name: 'Astrid Andersson', role: 'subject', identified: false }]);
    await expectAgreement(office, report.fileId);
  });

  it('no caller is kept with an anonymous report, and nobody with a duty to report is anonymous', async () => {
    const head = await office.system.head();
    const kept = await intake().give('register-report', reportOn([{}], { reporter: { name: 'A caller' } }));
    expect(problemOf(kept)).toMatchObject({ code: 'IDENTITY_FORBIDDEN', field: 'report.reporter' });
    const hidden = { ...bySchool, anonymous: true, reporter: undefined };
    const nameless = await intake().give('register-report', reportOn([{}], hidden));
    expect(problemOf(nameless)).toMatchObject({ status: 422, code: 'ANONYMITY_FORBIDDEN' });
    expect(problemOf(nameless).source).toContain('SoL 2025:400 19:1');
    expect(await office.system.head()).toBe(head);
  });

  it('a report by a child', async () => {
    const report = await casework.report(childBorn(1), { ...bySchool, reporterType: 'child', reporter: {} });
    const { entries } = await intake().timeline(report.fileId, 'sv');
    expect(entries.map(({ text }) => text)).toContain('En anmälan kom in genom e-tjänsten från ett barn.');
    await expectAgreement(office, report.fileId);
  });

  it('a named reporter who asks not to be named', async () => {
    const report = await casework.report(childBorn(2), { asksForAnonymity: true });
    const decided = { askedBy: 'guardian', withheld: true, riskOfSeriousHarm: true, reasons: 'Threats.' };
    const manager = office.member('unit-manager');
    const onOfficial = await manager.give('decide-anonymity', decided, { on: report });
    expect(problemOf(onOfficial)).toMatchObject({ code: 'GROUND_REQUIRED', field: 'withheld' });
    const byNeighbour = {
      reporterType: 'private',
      reporter: { name: 'A neighbour' },
      asksForAnonymity: true,
    };
    const other = await casework.report(childBorn(3), byNeighbour);
    await manager.does('decide-anonymity', decided, { on: other });
    await expectAgreement(office, other.fileId);
  });

  it('three siblings at once: one file, one matter and two clocks for each', async () => {
    const children = [childBorn(10), childBorn(11), { name: 'Child without a number' }];
    const answer = await intake().does('register-report', reportOn(children, bySchool));
    expect(answer.alsoOn).toHaveLength(2);
    const files = [answer.fileId, ...answer.alsoOn];
    expect(new Set(files).size).toBe(3);
    const pages = await Promise.all(files.map((fileId) => intake().filePage(fileId)));
    for (const [index, page] of pages.entries()) {
      expect(page.matters.map(({ kind, step }) => [kind, step])).toEqual([['report', 'received']]);
      expect(page.matters.map(rulesOf)).toEqual([['A1', 'A2']]);
      const named = page.matters.flatMap(({ persons = [] }) => persons);
      expect(named).toMatchObject([{ name: children[index]?.name, role: 'subject' }]);
      await expectAgreement(office, page.fileId);
    }
    const numbers = pages.flatMap(({ matters }) => matters.map(({ caseNumber }) => caseNumber));
    expect(new Set(numbers).size).toBe(3);
  });

  it('a child that has a file already is found by its number, by whoever reports', async () => {
    const child = childBorn(20);
    const first = await casework.handledReport(child);
    const second = openedBy(await office.member('on-call').does('register-report', reportOn([child])));
    expect(second.fileId).toBe(first.fileId);
    const { matters, persons } = await intake().filePage(first.fileId);
    expect(matters).toHaveLength(2);
    expect(persons).toHaveLength(1);
    const elsewhere = office.member('intake-worker', { municipality: 'neighbour' });
    const neighbour = openedBy(await elsewhere.does('register-report', reportOn([child])));
    expect(neighbour.fileId).not.toBe(first.fileId);
    await expectAgreement(office, first.fileId);
  });

  it('a child named twice in one report is refused, and nothing is recorded', async () => {
    const head = await office.system.head();
    const answer = await intake().give('register-report', reportOn([childBorn(21), childBorn(21)]));
    expect(problemOf(answer)).toMatchObject({ code: 'INVALID_FIELD', field: 'children' });
    expect(await office.system.head()).toBe(head);
  });

  it('an unborn child, later born and identified, then found by its number', async () => {
    const unborn = { name: 'Expected child', expectedDate: '2026-05-20' };
    const report = await casework.assessedReport(unborn);
    const persons = personsOn(await intake().filePage(report.fileId));
    expect(persons).toMatchObject([{ expectedDate: '2026-05-20', identified: false }]);
    const personalNumber = swedishTestNumber('20260301');
    expect((await intake().lookUp(personalNumber)).status).toBe(404);
    const born = {
      personId: persons[0]?.personId,
      person: { name: 'Nova', personalNumber, birthDate: '2026-03-01' },
      cleared: ['expectedDate'],
    };
    const on = { fileId: report.fileId };
    expect(problemOf(await intake().give('change-person', born, { on }))).toMatchObject({
      code: 'SECRECY_BARRIER',
      field: 'person.personalNumber',
    });
    await office.member('decision-maker').does('change-person', born, { on });
    expect((await intake().finds(personalNumber)).fileId).toBe(report.fileId);
    const again = await intake().does('register-report', reportOn([{ personalNumber }], bySchool));
    expect(again.fileId).toBe(report.fileId);
    await expectAgreement(office, report.fileId);
  });

  it('an unidentified child whose number turns out to have a file: not claimed twice', async () => {
    const known = await casework.report(childBorn(22));
    const unknown = await casework.assessedReport({ name: 'Somebody' });
    const [subject] = personsOn(await intake().filePage(unknown.fileId));
    const { personalNumber } = childBorn(22);
    const on = { fileId: unknown.fileId };
    const identifies = async (by: Member, number: string) =>
      problemOf(
        await by.give(
          'change-person',
          { personId: subject?.personId, person: { personalNumber: number } },
          { on },
        ),
      );
    const board = office.member('decision-maker');
    expect(await identifies(board, personalNumber)).toMatchObject({
      code: 'STATE_CONFLICT',
      field: 'person.personalNumber',
    });
    // Whoever handles the one isn't told of the other.
    const ofKnown = await identifies(intake(), personalNumber);
    expect(ofKnown).toEqual(await identifies(intake(), childBorn(23).personalNumber));
    expect(ofKnown).toMatchObject({ code: 'SECRECY_BARRIER' });
    expect((await intake().finds(personalNumber)).fileId).toBe(known.fileId);
  });

  it('another report on a child without a number, on the file that is named', async () => {
    const first = openedBy(await intake().does('register-report', reportOn([{ name: 'Nameless' }])));
    const body = { ...reportOn([{}], bySchool), fileId: first.fileId };
    const second = openedBy(await intake().does('register-report', body));
    expect(second.fileId).toBe(first.fileId);
    await expectAgreement(office, first.fileId);
  });

  it('an application opens an investigation at once: no fourteen days, but six months of waiting', async () => {
    const application = openedBy(await intake().does('register-application', applicationFor(childBorn(30))));
    const before = matterOn(await intake().filePage(application.fileId), application.matterId);
    expect(rulesOf(before)).toEqual(['A3', 'A3-contact', 'A11']);
    await expectAgreement(office, application.fileId);
    await casework.isHandled(application);
    const opened = openedBy(await intake().does('open-investigation', opening, { on: application }));
    const page = await office.member('auditor').filePage(application.fileId);
    expect(matterOn(page, application.matterId).step).toBe('under-investigation');
    expect(deadlineOn(matterOn(page, application.matterId), 'A3').state).toBe('met');
    expect(rulesOf(matterOn(page, opened.matterId))).toEqual(['A4', 'A5']);
    expect(page.matters.flatMap(rulesOf)).not.toContain('A2');
    await expectAgreement(office, application.fileId);
  });

  it('an application without a way to reach the applicant is to be completed', async () => {
    const body = applicationFor(childBorn(31), { applicant: { name: 'Gunnar Andersson' } });
    const answer = await intake().give('register-application', body);
    expect(problemOf(answer)).toMatchObject({
      status: 422,
      code: 'STATE_CONFLICT',
      field: 'applicant.contact',
    });
    expect((await intake().lookUp(childBorn(31).personalNumber)).status).toBe(404);
  });

  it('a report on Friday 16:30 is assessed on Saturday, by the on-call', async () => {
    office.clock.set('2026-03-06T15:30:00.000Z');
    const report = await casework.report(childBorn(40));
    const matter = matterOn(await intake().filePage(report.fileId), report.matterId);
    expect(deadlineOn(matter, 'A1')).toMatchObject({
      nominalDueDate: '2026-03-07',
      legalLatestDate: '2026-03-07',
    });
    office.clock.set('2026-03-07T09:00:00.000Z');
    const jonas = office.member('on-call');
    await jonas.does(
      'record-protection-assessment',
      { ...assessment, assessorId: jonas.staffId },
      { on: report },
    );
    const after = matterOn(await intake().filePage(report.fileId), report.matterId);
    expect(deadlineOn(after, 'A1')).toMatchObject({ state: 'met', onTime: true });
    expect(after.step).toBe('preliminary');
    await expectAgreement(office, report.fileId);
  });

  it('what is recorded more than a day late needs a reason and stays visible', async () => {
    office.clock.set('2026-03-09T08:00:00.000Z');
    const body = { ...reportOn([childBorn(41)], bySchool), occurredAt: '2026-03-06T15:30:00Z' };
    const unexplained = await intake().give('register-report', body);
    expect(problemOf(unexplained)).toMatchObject({ code: 'GROUND_REQUIRED', field: 'lateReason' });
    const answer = accepted(
      await intake().give('register-report', { ...body, lateReason: 'The letter lay in another box.' }),
    );
    const report = openedBy(answer);
    const page = await intake().filePage(report.fileId);
    expect(page.recordedLate).toBe(1);
    expect(deadlineOn(matterOn(page, report.matterId), 'A1')).toMatchObject({
      recordedLate: true,
      nominalDueDate: '2026-03-07',
    });
    await expectAgreement(office, report.fileId);
    const assessed = await intake().does('record-protection-assessment', assessment, { on: report });
    const { deadlines } = matterOn(await intake().filePage(report.fileId), report.matterId);
    expect(deadlines.find(({ ruleId }) => ruleId === 'A1')).toMatchObject({ state: 'met', onTime: false });
    expect(assessed.events.map(({ type }) => type)).not.toContain('casework/deadline-missed');
    await expectAgreement(office, report.fileId);
  });
});

describe('Laws that were in force', () => {
  let office: Office;

  beforeAll(async () => {
    office = await Office.open();
  });

  afterAll(() => office.close());

  it.each([
    ['2025-06-30T08:00:00Z', 'SE-2001', 'SoL 2001:453 11:1 a', []],
    ['2025-07-01T08:00:00Z', 'SE-2025', 'SoL 2025:400 20:2', []],
    ['2026-01-02T08:00:00Z', 'SE-2025B', 'SoL 2025:400 20:2', ['A6']],
  ])('a report of %s is under %s', async (arrivedAt, ruleset, source, feedback) => {
    const intake = office.member('intake-worker');
    const at = { occurredAt: arrivedAt, lateReason: 'Entered from paper.' };
    const body = { ...reportOn([{ name: 'A' }], bySchool), ...at };
    const report = openedBy(await intake.does('register-report', body));
    await new Casework(office).isHandled(report);
    await intake.does('record-protection-assessment', { ...assessment, ...at }, { on: report });
    await intake.does('request-feedback', at, { on: report });
    await intake.does('decline-to-open', { ...declining, ...at }, { on: report });
    const matter = matterOn(await intake.filePage(report.fileId), report.matterId);
    expect(rulesOf(matter)).toEqual(['A1', 'A2', ...feedback]);
    expect(deadlineOn(matter, 'A2')).toMatchObject({ ruleset, source, recordedLate: true });
    expect(deadlineOn(matter, 'A2').explanation).toContain(source);
    await expectAgreement(office, report.fileId);
  });
});

describe('The subject look-up', () => {
  let office: Office;

  beforeAll(async () => {
    office = await Office.open();
  });

  afterAll(() => office.close());

  it('finds the file of a known child, with the matters that one may see', async () => {
    const casework = new Casework(office);
    const investigation = await casework.investigation(childBorn(1));
    const { personalNumber } = childBorn(1);
    const { staffId } = office.member('intake-worker');
    const handled = { staffId, reason: 'The investigator handles it.' };
    await office.member('unit-manager').does('end-sight', handled, { on: investigation });
    const forIntake = await office.member('intake-worker').finds(personalNumber);
    expect(forIntake.fileId).toBe(investigation.fileId);
    expect(forIntake.matters.map(({ kind }) => kind)).toEqual(['report']);
    const forAuditor = await office.member('auditor').finds(personalNumber);
    expect(forAuditor.matters.map(({ kind }) => kind)).toEqual(['investigation', 'report']);
    const hyphened = `${personalNumber.slice(0, 8)}-${personalNumber.slice(8)}`;
    expect((await office.member('intake-worker').lookUp(hyphened)).status).toBe(200);
  });

  it('answers alike for a child without a file, one of another municipality, and one that one may not see', async () => {
    const { personalNumber } = childBorn(1);
    const answers = [
      await office.member('intake-worker').lookUp(childBorn(2).personalNumber),
      await office.member('intake-worker', { municipality: 'neighbour' }).lookUp(personalNumber),
      // Who handles the child's investigation has no need to look anybody up.
      await office.member('investigator').lookUp(personalNumber),
      await office.member('unit-manager').lookUp(personalNumber),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });
});
