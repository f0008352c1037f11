import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problemOf } from './support/answered.js';
import { expectAgreement } from './support/agreement.js';
import {
  applicationFor,
  assessment,
  childUnwilling,
  declining,
  opening,
  plainDecision,
  refusalOf,
  reportOn,
} from './support/bodies.js';
import { Casework, childBorn, openedBy } from './support/casework.js';
import { Office } from './support/office.js';
import { personsOn, deadlineOn, matterOn, namesOf, type MatterAddress } from './support/pages.js';

describe('From a report to a decision', () => {
  let office: Office;
  let casework: Casework;

  beforeAll(async () => {
    office = await Office.open();
    casework = new Casework(office);
  });

  afterAll(() => office.close());

  const intake = () => office.member('intake-worker');
  const manager = () => office.member('unit-manager');
  const investigator = () => office.member('investigator');

  /** The matter as the auditor sees it, who sees all. */
  async function seen({ fileId, matterId }: MatterAddress) {
    return matterOn(await office.member('auditor').filePage(fileId), matterId);
  }

  it('no report is laid aside or linked before the protection assessment', async () => {
    const report = await casework.handledReport(childBorn(1));
    for (const [command, body] of [
      ['decline-to-open', declining],
      ['link-report', {}],
    ] as const) {
      const refused = problemOf(await intake().give(command, body, { on: report }));
      expect(refused).toMatchObject({ status: 409, code: 'STATE_CONFLICT' });
      expect(refused.allowed).toContain('child-protection/record-protection-assessment');
    }
    const unreasoned = await intake().give(
      'record-protection-assessment',
      { ...assessment, reasons: undefined },
      { on: report },
    );
    expect(problemOf(unreasoned)).toMatchObject({ code: 'REASONS_MISSING', field: 'reasons' });
    const byAnother = { ...assessment, assessorId: office.member('decision-maker').staffId };
    const ofAnother = await intake().give('record-protection-assessment', byAnother, { on: report });
    expect(problemOf(ofAnother)).toMatchObject({ code: 'INVALID_FIELD', field: 'assessorId' });
    await intake().does('record-protection-assessment', assessment, { on: report });
    expect(await seen(report)).toMatchObject({ step: 'preliminary' });
    expect(deadlineOn(await seen(report), 'A1')).toMatchObject({ state: 'met', onTime: true });
    await expectAgreement(office, report.fileId);
  });

  it('an investigation is opened before that is on record, once, and its opener sees where it went', async () => {
    const child = { ...childBorn(101), guardians: [{ name: 'Gunnar Andersson' }] };
    const report = await casework.handledReport(child);
    const investigation = openedBy(await intake().does('open-investigation', opening, { on: report }));
    const again = await intake().give('open-investigation', opening, { on: report });
    expect(problemOf(again)).toMatchObject({ status: 409, code: 'ALREADY_OPEN' });
    expect(problemOf(again).allowed).toContain('child-protection/record-protection-assessment');
    expect(deadlineOn(await seen(report), 'A1').state).toBe('running');
    await intake().does('record-protection-assessment', assessment, { on: report });
    expect(deadlineOn(await seen(report), 'A1')).toMatchObject({ state: 'met', onTime: true });
    expect(await seen(report)).toMatchObject({ step: 'opened' });
    const page = await intake().filePage(report.fileId);
    const { unitId, allowed } = matterOn(page, investigation.matterId);
    expect(unitId).toBe(matterOn(page, report.matterId).unitId);
    expect(allowed.map(({ type }) => type)).toContain('child-protection/inform-concerned');
    const [guardian] = personsOn(page).filter(({ role }) => role === 'guardian');
    const informed = { informed: [guardian?.personId], channel: 'letter' };
    await intake().does('inform-concerned', informed, { on: investigation });
    expect(deadlineOn(await seen(investigation), 'A5').state).toBe('met');
    await expectAgreement(office, report.fileId);
  });

  it('a child found to need protection is investigated, whatever the reasons not to', async () => {
    const report = await casework.handledReport(childBorn(102));
    const needed = { ...assessment, needsProtection: true };
    await intake().does('record-protection-assessment', needed, { on: report });
    const refused = problemOf(await intake().give('decline-to-open', declining, { on: report }));
    expect(refused).toMatchObject({ status: 409, code: 'STATE_CONFLICT' });
    expect(refused.allowed).toContain('child-protection/open-investigation');
    expect(refused.allowed).not.toContain('child-protection/decline-to-open');
  });

  it('contacts before an investigation: only with those concerned, and with the child by consent', async () => {
    const report = await casework.assessedReport(childBorn(2));
    const contact = (body: object) => intake().give('record-preliminary-contact', body, { on: report });
    expect(problemOf(await contact({ with: 'school', how: 'phone' }))).toMatchObject({ field: 'with' });
    expect(problemOf(await contact({ with: 'guardian', how: 'home-visit' }))).toMatchObject({ field: 'how' });
    expect(problemOf(await contact({ with: 'child', how: 'meeting' }))).toMatchObject({
      code: 'MISSING_CONSENT',
      field: 'guardianConsents',
    });
    const mature = { with: 'child', how: 'meeting', maturityJudgedBy: 'Clear.' };
    expect(problemOf(await contact(mature))).toMatchObject({
      code: 'MISSING_CONSENT',
      field: 'maturityJudgedBy',
    });
    expect((await contact({ with: 'child', how: 'meeting', guardianConsents: true })).status).toBe(200);
    expect((await contact({ with: 'guardian', how: 'phone', note: 'Wishes a meeting.' })).status).toBe(200);
    await expectAgreement(office, report.fileId);
  });

  it('the fourteen days are extended by a manager, to a fixed day, for extraordinary reasons', async () => {
    const report = await casework.assessedReport(childBorn(3));
    const longer = {
      ground: 'extraordinary-reasons',
      reasons: 'The family is abroad.',
      newDate: '2026-03-30',
    };
    const byIntake = await intake().give('extend-preliminary', longer, { on: report });
    expect(problemOf(byIntake)).toMatchObject({ status: 403, code: 'OUT_OF_DELEGATION' });
    const short = await manager().give(
      'extend-preliminary',
      { ...longer, ground: 'staff-shortage' },
      { on: report },
    );
    expect(problemOf(short)).toMatchObject({ code: 'GROUND_REQUIRED', field: 'ground' });
    const nowhere = await manager().give(
      'extend-preliminary',
      { ...longer, newDate: '2026-03-16' },
      { on: report },
    );
    expect(problemOf(nowhere)).toMatchObject({ code: 'DEADLINE_NOT_EXTENDABLE', field: 'newDate' });
    await manager().does('extend-preliminary', longer, { on: report });
    expect(deadlineOn(await seen(report), 'A2')).toMatchObject({
      state: 'extended',
      extendedTo: '2026-03-30',
    });
    await expectAgreement(office, report.fileId);
  });

  it('no investigation: with reasons and the child’s view, and never where violence is reported', async () => {
    const report = await casework.assessedReport(childBorn(4));
    const give = (body: object) => intake().give('decline-to-open', body, { on: report });
    expect(problemOf(await give({ childsView: 'x' }))).toMatchObject({ code: 'REASONS_MISSING' });
    expect(problemOf(await give({ reasons: 'x' }))).toMatchObject({ code: 'CHILD_NOT_HEARD' });
    expect((await give(declining)).status).toBe(200);
    expect(await seen(report)).toMatchObject({ step: 'not-opened', closedAt: office.clock.read() });
    expect(deadlineOn(await seen(report), 'A2')).toMatchObject({ state: 'met', onTime: true });
    await expectAgreement(office, report.fileId);
    const violent = await casework.assessedReport(childBorn(5), { violenceIndicated: true });
    const refused = await intake().give('decline-to-open', declining, { on: violent });
    expect(problemOf(refused)).toMatchObject({ code: 'STATE_CONFLICT' });
    expect(problemOf(refused).allowed).toContain('child-protection/open-investigation');
  });

  it('an investigation: opened, assigned, those concerned informed, extended', async () => {
    const guardians = [{ name: 'Gunnar Andersson' }, { name: 'Gun Andersson' }];
    const report = await casework.assessedReport({ ...childBorn(6), guardians });
    const investigation = openedBy(await intake().does('open-investigation', opening, { on: report }));
    expect(deadlineOn(await seen(report), 'A2').state).toBe('met');
    expect(deadlineOn(await seen(investigation), 'A4')).toMatchObject({ nominalDueDate: '2026-07-02' });
    await expectAgreement(office, report.fileId);
    // That it waits for somebody is all that an investigator of its unit is told of it.
    const waiting = await investigator().filePage(report.fileId);
    expect(waiting.matters.map(({ kind, persons }) => [kind, persons])).toEqual([['investigation', []]]);
    expect(waiting).not.toHaveProperty('persons');

    const unqualified = { handlerId: office.member('auditor').staffId };
    expect(
      problemOf(await manager().give('assign-handler', unqualified, { on: investigation })),
    ).toMatchObject({
      code: 'NOT_QUALIFIED',
      field: 'handlerId',
    });
    const handlerId = investigator().staffId;
    await manager().does('assign-handler', { handlerId }, { on: investigation });
    const mine = await investigator().caseload({ list: 'mine', minPosition: await office.shownHead() });
    expect(mine.rows.map(({ matterId }) => matterId)).toEqual([investigation.matterId]);

    const page = await investigator().filePage(report.fileId);
    expect(page.matters.map(({ kind }) => kind)).toEqual(['investigation', 'report']);
    const [first, second] = personsOn(page).filter(({ role }) => role === 'guardian');
    const informed = { informed: [first?.personId], channel: 'letter' };
    await investigator().does('inform-concerned', informed, { on: investigation });
    expect(deadlineOn(await seen(investigation), 'A5').state).toBe('running');
    const withheld = { withheldFrom: [second?.personId], specialReasons: 'A threat to the child.' };
    await investigator().does('withhold-information', withheld, { on: investigation });
    expect(deadlineOn(await seen(investigation), 'A5')).toMatchObject({ state: 'met', onTime: true });

    const longer = { ground: 'special-reasons', reasons: 'An expert is awaited.', newDate: '2026-08-03' };
    await manager().does('extend-investigation', longer, { on: investigation });
    expect(deadlineOn(await seen(investigation), 'A4')).toMatchObject({ extendedTo: '2026-08-03' });
    await expectAgreement(office, report.fileId);
  });

  it('a report and an application during an investigation are linked to it', async () => {
    const child = childBorn(7);
    const investigation = await casework.investigation(child);
    const report = await casework.report(child);
    expect((await seen(report)).deadlines.map(({ ruleId }) => ruleId)).toEqual(['A1']);
    await intake().does('record-protection-assessment', assessment, { on: report });
    expect(await seen(report)).toMatchObject({ step: 'assessed' });
    const opened = await manager().give('open-investigation', opening, { on: report });
    expect(problemOf(opened)).toMatchObject({ status: 409, code: 'ALREADY_OPEN' });
    const early = await manager().give('close-without-support', plainDecision, { on: investigation });
    expect(problemOf(early)).toMatchObject({ code: 'STATE_CONFLICT' });
    expect(problemOf(early).detail).toContain((await seen(report)).caseNumber);
    await intake().does('link-report', {}, { on: report });
    expect(await seen(report)).toMatchObject({ step: 'linked' });
    const application = openedBy(await intake().does('register-application', applicationFor(child)));
    await intake().does('link-application', {}, { on: application });
    expect(await seen(application)).toMatchObject({ step: 'under-investigation' });
    await expectAgreement(office, investigation.fileId);
    const unanswered = await manager().give('close-without-support', plainDecision, { on: investigation });
    expect(problemOf(unanswered).detail).toContain((await seen(application)).caseNumber);
    const refusal = refusalOf(application.matterId);
    const unheard = await manager().give('refuse-support', refusal, { on: investigation });
    expect(problemOf(unheard)).toMatchObject({ code: 'NOT_COMMUNICATED' });
    const guardians = personsOn(await manager().filePage(investigation.fileId)).filter(
      ({ role }) => role === 'guardian',
    );
    for (const { personId: partyId } of guardians) {
      const waiver = { partyId, ground: 'plainly-needless', why: 'All that there is comes from them.' };
      await manager().does('waive-communication', waiver, { on: investigation });
    }
    const unasked = await manager().give('refuse-support', refusal, { on: investigation });
    expect(problemOf(unasked)).toMatchObject({ status: 409, code: 'CHILD_NOT_HEARD' });
    await manager().does('record-child-not-heard', childUnwilling, { on: investigation });
    await manager().does('refuse-support', refusal, { on: investigation });
    const untold = await manager().give('close-without-support', plainDecision, { on: investigation });
    expect(problemOf(untold)).toMatchObject({ code: 'STATE_CONFLICT' });
    const informed = guardians.map(({ personId }) => personId);
    await manager().does('inform-concerned', { informed, channel: 'phone' }, { on: investigation });
    await manager().does('close-without-support', plainDecision, { on: investigation });
    expect(await seen(application)).toMatchObject({ step: 'decided' });
    expect(await seen(investigation)).toMatchObject({ step: 'closed' });
    await expectAgreement(office, investigation.fileId);
  });

  it('an investigation on the board’s own initiative', async () => {
    const report = await casework.assessedReport(childBorn(8));
    await intake().does('decline-to-open', declining, { on: report });
    const body = { ...opening, unitId: 'south', howItBecameKnown: 'In the newspaper.' };
    const opened = await intake().does('open-investigation-unasked', body, { on: { fileId: report.fileId } });
    expect(await seen(openedBy(opened))).toMatchObject({ unitId: 'south', step: 'investigating' });
    await expectAgreement(office, report.fileId);
  });

  it('feedback: on request, one of three facts, within a week of the outcome', async () => {
    const report = await casework.assessedReport(childBorn(9));
    const unasked = await intake().give('give-feedback', {}, { on: report });
    expect(problemOf(unasked)).toMatchObject({ code: 'STATE_CONFLICT' });
    await intake().does('request-feedback', {}, { on: report });
    const early = await intake().give('give-feedback', {}, { on: report });
    expect(problemOf(early)).toMatchObject({ code: 'STATE_CONFLICT' });
    await intake().does('open-investigation', opening, { on: report });
    expect(deadlineOn(await seen(report), 'A6')).toMatchObject({ nominalDueDate: '2026-03-09' });
    await intake().does('give-feedback', {}, { on: report });
    expect(deadlineOn(await seen(report), 'A6')).toMatchObject({ state: 'met', onTime: true });
    const { entries } = await intake().timeline(report.fileId, 'sv');
    expect(entries.map(({ text }) => text)).toContain('Anmälaren fick veta att en utredning har inletts.');
    await expectAgreement(office, report.fileId);
  });

  it('feedback: at once when the outcome is known, refused with reasons, and never to a private person', async () => {
    const report = await casework.assessedReport(childBorn(10));
    await intake().does('decline-to-open', declining, { on: report });
    await intake().does('request-feedback', {}, { on: report });
    expect(deadlineOn(await seen(report), 'A6-at-once')).toMatchObject({ nominalDueDate: '2026-03-03' });
    const unreasoned = await intake().give('refuse-feedback', {}, { on: report });
    expect(problemOf(unreasoned)).toMatchObject({ code: 'REASONS_MISSING' });
    await intake().does('refuse-feedback', { whyUnsuitable: 'The reporter is a neighbour.' }, { on: report });
    await intake().does('offer-meeting', { suitable: true, invitees: ['reporter'] }, { on: report });
    await expectAgreement(office, report.fileId);
    const privately = openedBy(await intake().does('register-report', reportOn([childBorn(11)])));
    await casework.isHandled(privately);
    for (const command of ['request-feedback', 'give-feedback']) {
      const refused = problemOf(await intake().give(command, {}, { on: privately }));
      expect(refused).toMatchObject({ status: 422, code: 'NOT_PARTY' });
    }
  });

  it('closed by a plain decision and opened again within 30 days: the clock carries on', async () => {
    const child = childBorn(12);
    const first = await casework.investigation(child);
    const due = deadlineOn(await seen(first), 'A4').nominalDueDate;
    office.clock.set('2026-04-01T08:00:00.000Z');
    await manager().does('record-child-not-heard', childUnwilling, { on: first });
    await manager().does('close-without-support', plainDecision, { on: first });
    expect(deadlineOn(await seen(first), 'A4')).toMatchObject({ state: 'met', onTime: true });
    await expectAgreement(office, first.fileId);

    office.clock.set('2026-04-20T08:00:00.000Z');
    const report = await casework.assessedReport(child);
    const again = await manager().give('open-investigation', opening, { on: report });
    expect(problemOf(again)).toMatchObject({ code: 'STATE_CONFLICT', field: 'continues' });
    const newClock = { ...opening, newClock: { reason: 'Another question.' } };
    const byIntake = await intake().give('open-investigation', newClock, { on: report });
    expect(problemOf(byIntake)).toMatchObject({ status: 403, code: 'OUT_OF_DELEGATION', field: 'newClock' });
    const carriedOn = { ...opening, continues: first.matterId };
    const second = openedBy(await intake().does('open-investigation', carriedOn, { on: report }));
    expect(await seen(second)).toMatchObject({ continues: first.matterId });
    expect(deadlineOn(await seen(second), 'A4')).toMatchObject({
      anchorDate: '2026-03-02',
      nominalDueDate: due,
    });
    await expectAgreement(office, first.fileId);
  });

  it('a manager’s reason gives a new clock', async () => {
    const child = childBorn(13);
    const first = await casework.investigation(child);
    await manager().does('record-child-not-heard', childUnwilling, { on: first });
    await manager().does('close-without-support', plainDecision, { on: first });
    const report = await casework.assessedReport(child);
    const body = { ...opening, newClock: { reason: 'Another question.' } };
    const second = openedBy(await manager().does('open-investigation', body, { on: report }));
    expect(deadlineOn(await seen(second), 'A4')).toMatchObject({ anchorDate: '2026-04-20' });
    await expectAgreement(office, first.fileId);
  });

  it('after six months without a decision the applicant may demand one, once, and before them it is rejected', async () => {
    const application = openedBy(await intake().does('register-application', applicationFor(childBorn(14))));
    await casework.isHandled(application);
    const persons = personsOn(await intake().filePage(application.fileId));
    const partyId = persons.find(({ role }) => role === 'guardian')?.personId;
    const demand = () => intake().give('demand-decision', { partyId }, { on: application });
    const tooEarly = await intake().does('demand-decision', { partyId }, { on: application });
    expect(tooEarly.events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['child-protection/decision-demanded', 'child-protection/demand-rejected']),
    );
    office.clock.set('2026-11-02T08:00:00.000Z');
    expect((await demand()).status).toBe(200);
    expect(problemOf(await demand())).toMatchObject({ code: 'STATE_CONFLICT' });
    const board = office.member('decision-maker');
    const silent = await board.give(
      'refuse-demand',
      { saysHowToAppeal: false, reasons: 'x' },
      { on: application },
    );
    expect(problemOf(silent)).toMatchObject({ code: 'APPEAL_INFO_MISSING' });
    await intake().does('open-investigation', opening, { on: application });
    await board.does(
      'refuse-demand',
      { saysHowToAppeal: true, reasons: 'An expert is awaited.' },
      { on: application },
    );
    expect(deadlineOn(await seen(application), 'A11-answer')).toMatchObject({ state: 'met', onTime: true });
    await expectAgreement(office, application.fileId);
  });

  it('a missed deadline is recorded once, stays open until met late, and asks for a reason', async () => {
    const report = await casework.assessedReport(childBorn(15));
    const sent = office.clock.read();
    office.clock.set('2026-11-20T08:00:00.000Z');
    await office.listsAreUpToDate();
    expect(await office.system.settleDue()).toBeGreaterThan(0);
    await office.listsAreUpToDate();
    const missed = deadlineOn(await seen(report), 'A2');
    expect(missed).toMatchObject({
      state: 'missed',
      kind: 'duty',
      missedSince: '2026-11-16T23:00:00.000Z',
      misses: [{ at: '2026-11-16T23:00:00.000Z', explained: false }],
    });
    expect(missed.missedSince! > sent).toBe(true);
    await expectAgreement(office, report.fileId);
    const inList = await intake().caseload({ list: 'unit', deadline: 'missed' });
    expect(inList.rows.map(({ matterId }) => matterId)).toContain(report.matterId);
    const explained = { deadlineId: missed.deadlineId, reason: 'The guardians could not be reached.' };
    await intake().does('explain-missed-deadline', explained, { on: report });
    await intake().does('decline-to-open', declining, { on: report });
    expect(deadlineOn(await seen(report), 'A2')).toMatchObject({
      state: 'met',
      onTime: false,
      misses: [{ at: '2026-11-16T23:00:00.000Z', explained: true }],
    });
    const { entries } = await office.member('auditor').timeline(report.fileId);
    expect(entries.filter(({ type }) => type === 'casework/deadline-missed')).toHaveLength(1);
    await expectAgreement(office, report.fileId);
  });

  it('feedback that is missed on a closed report stays in every list until it is given and explained', async () => {
    const report = await casework.assessedReport(childBorn(17));
    await intake().does('request-feedback', {}, { on: report });
    await intake().does('decline-to-open', declining, { on: report });
    const foundBy = async (filters: Readonly<Record<string, string>>) => {
      await office.missesAreRecorded();
      const { rows } = await intake().caseload({ list: 'unit', limit: 100, ...filters });
      return rows.find(({ matterId }) => matterId === report.matterId);
    };
    expect(await foundBy({})).toMatchObject({ step: 'not-opened', nextDue: { ruleId: 'A6' } });
    office.clock.set('2026-12-04T08:00:00.000Z');
    for (const filters of [{}, { deadline: 'missed' }, { deadline: 'overdue' }]) {
      expect(await foundBy(filters)).toMatchObject({
        asksForReason: true,
        closedAt: '2026-11-20T08:00:00.000Z',
      });
    }
    expect(await foundBy({ state: 'closed' })).toBeUndefined();
    await expectAgreement(office, report.fileId);
    await intake().does('give-feedback', {}, { on: report });
    expect(await foundBy({})).toMatchObject({ asksForReason: true });
    expect(await foundBy({ deadline: 'overdue' })).toBeUndefined();
    const { deadlineId } = deadlineOn(await seen(report), 'A6');
    const explained = { deadlineId, reason: 'The school had closed for the week.' };
    await intake().does('explain-missed-deadline', explained, { on: report });
    expect(await foundBy({})).toBeUndefined();
    expect(await foundBy({ state: 'closed' })).not.toHaveProperty('missedSince');
    await expectAgreement(office, report.fileId);
  });

  it('what a closed report still allows is what may happen at any time', async () => {
    const report = await casework.assessedReport(childBorn(16));
    await intake().does('decline-to-open', declining, { on: report });
    expect(namesOf((await seen(report)).notNow)).toEqual([
      'record-anonymity-wish',
      'decide-anonymity',
      'offer-meeting',
      'request-feedback',
      'give-feedback',
      'refuse-feedback',
      'sign-note',
      'correct-note',
      'note-dispute',
      'record-document',
      'move-watch',
      'end-watch',
      'record-assignment-answer',
      'record-provider-report',
      'end-assignment',
      'request-disclosure',
      'give-party-extract',
      'explain-missed-deadline',
      'correct-occurrence',
      'register-in-error',
      'erase-matter',
    ]);
  });
});
