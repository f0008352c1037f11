import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accepted, problemOf } from './support/answered.js';
import { declining, opening, reportOn } from './support/bodies.js';
import { Casework, childBorn, openedBy } from './support/casework.js';
import type { Member } from './support/member.js';
import { founderId, municipalities, secondKeeperId } from './support/municipalities.js';
import { Office } from './support/office.js';
import { deadlineOn, matterOn, type FilePage, type Timeline } from './support/pages.js';

const { municipalityId } = municipalities.home;
const address = `/v1/municipality/files/${municipalityId}`;

/** A role that waits for a second keeper, as the register's page shows it. */
interface Awaited {
  readonly proposalId: string;
  readonly allowed: readonly string[];
}

describe('The municipality’s own register', () => {
  let office: Office;
  let casework: Casework;

  beforeAll(async () => {
    office = await Office.open();
    casework = new Casework(office);
  });

  afterAll(() => office.close());

  const founder = () => office.memberOfId(founderId);
  const registering = { procedure: 'municipality', on: { fileId: municipalityId } };
  const keeps = (command: string, body: object) => office.keeps(command, body);
  const tries = (command: string, body: object) => founder().give(command, body, registering);

  it('is read like a file: its commands, and everything that happened, told', async () => {
    const page = await founder().reads<FilePage>(address);
    const { revision } = (await office.system.casefiles.get('municipality')!.load(municipalityId)).file;
    expect(page).toMatchObject({ procedure: 'municipality', matters: [], persons: [] });
    expect(page.allowed.length).toBeGreaterThan(page.notNow.length);
    for (const language of ['sv', 'en']) {
      const { entries } = await founder().reads<Timeline>(`${address}/timeline?language=${language}`);
      expect(entries).toHaveLength(revision + 1);
      for (const { title, text } of entries) expect(`${title} ${text}`).not.toMatch(/undefined|\[object/);
    }
  });

  it('a new member of staff works from the first day of a role until its last', async () => {
    const newcomer = { staffId: 'newcomer', name: 'Nils Ny', unitId: 'north', qualification: 'equivalent' };
    await keeps('register-staff', newcomer);
    const nils = office.memberOfId('newcomer');
    expect(problemOf(await nils.give('register-report', reportOn([{}])))).toMatchObject({
      status: 403,
      code: 'NO_ROLE',
    });
    const role = { staffId: 'newcomer', role: 'on-call', from: '2026-03-03', until: '2026-03-05' };
    await keeps('give-role', role);
    expect((await nils.get('/v1/caseload')).status).toBe(403);
    office.clock.set('2026-03-02T23:00:00.000Z');
    expect((await nils.give('register-report', reportOn([{}]))).status).toBe(201);
    office.clock.set('2026-03-04T23:00:00.000Z');
    expect((await nils.give('register-report', reportOn([{}]))).status).toBe(403);
  });

  it('a role that gives sight counts when a second keeper has confirmed it, and from then on', async () => {
    const { procedure, on } = registering;
    const second = office.memberOfId(secondKeeperId);
    const staffId = 'quality-officer-north';
    const role = { staffId, role: 'auditor', from: '2026-01-01' };
    await founder().does('give-role', role, registering);
    const reads = `/v1/reads?staff=${founderId}`;
    const newcomer = office.memberOfId(staffId);
    expect((await newcomer.get(reads)).status).toBe(403);
    const awaitingFor = async (member: Member) =>
      (await member.reads<{ readonly awaiting: readonly Awaited[] }>(address)).awaiting;
    const [own] = await awaitingFor(founder());
    expect(own).toMatchObject({ staffId, role: 'auditor', proposedBy: founderId });
    expect(own?.allowed).toEqual(['municipality/decline-role']);
    const [{ proposalId, allowed } = { proposalId: '', allowed: [] }] = await awaitingFor(second);
    expect(allowed).toContain('municipality/confirm-role');
    const alone = await founder().give('confirm-role', { proposalId }, { procedure, on });
    expect(problemOf(alone)).toMatchObject({ status: 403, code: 'OUT_OF_DELEGATION' });
    await second.does('confirm-role', { proposalId }, { procedure, on });
    expect((await newcomer.get(reads)).status).toBe(200);
    expect(await awaitingFor(second)).toEqual([]);
  });

  it('a role that is ended at once ends at once, also for a token that was issued before', async () => {
    const body = { staffId: 'on-call-south', role: 'on-call' };
    const jonas = office.member('on-call', { unit: 'south' });
    expect((await jonas.get('/v1/caseload')).status).toBe(200);
    await keeps('end-role', body);
    expect(problemOf(await jonas.get('/v1/caseload')).code).toBe('NO_ROLE');
  });

  it('two register keepers always remain', async () => {
    for (const unit of ['north', 'south']) {
      await keeps('end-role', { staffId: `register-keeper-${unit}`, role: 'register-keeper' });
    }
    const last = await tries('end-role', { staffId: founderId, role: 'register-keeper' });
    expect(problemOf(last)).toMatchObject({ status: 409, code: 'STATE_CONFLICT', field: 'staffId' });
  });

  it('a closed unit takes in nothing', async () => {
    await keeps('register-unit', { unitId: 'east', title: 'Unit east' });
    const inEast = reportOn([childBorn(1)], { unitId: 'east' });
    expect((await office.member('on-call').give('register-report', inEast)).status).toBe(201);
    await keeps('close-unit', { unitId: 'east' });
    const refused = await office.member('on-call').give('register-report', inEast);
    expect(problemOf(refused)).toMatchObject({ code: 'INVALID_FIELD', field: 'report.unitId' });
  });

  it('a lost degree counts from its day', async () => {
    const report = await casework.assessedReport(childBorn(2));
    await keeps('change-staff', { staffId: 'intake-worker-north', qualification: 'none' });
    const refused = await office.member('intake-worker').give('decline-to-open', declining, { on: report });
    expect(problemOf(refused)).toMatchObject({ status: 403, code: 'NOT_QUALIFIED' });
    await keeps('change-staff', { staffId: 'intake-worker-north', qualification: 'social-work-degree' });
    expect(
      (await office.member('intake-worker').give('decline-to-open', declining, { on: report })).status,
    ).toBe(200);
  });

  it('the delegation order narrows what the law allows', async () => {
    const commandType = 'child-protection/open-investigation';
    const report = await casework.assessedReport(childBorn(3));
    const procedure = 'child-protection';
    await keeps('set-delegation', { procedure, commandType, roles: ['investigator'] });
    const intake = office.member('intake-worker');
    const matter = matterOn(await intake.filePage(report.fileId), report.matterId);
    expect(matter.notNow.find(({ type }) => type === commandType)).toMatchObject({
      roles: ['investigator'],
      code: 'OUT_OF_DELEGATION',
    });
    const refused = await intake.give('open-investigation', opening, { on: report });
    expect(problemOf(refused)).toMatchObject({ status: 403, code: 'OUT_OF_DELEGATION' });
    expect(problemOf(refused).allowed).not.toContain(commandType);
    const investigator = office.member('investigator');
    const assigned = { handlerId: investigator.staffId, reason: 'Who will investigate decides whether to.' };
    await office.member('unit-manager').does('assign-handler', assigned, { on: report });
    const answer = await investigator.give('open-investigation', opening, { on: report });
    expect(accepted(answer).matters).toHaveLength(1);
    const unknown = await tries('set-delegation', { procedure, commandType: 'x/y', roles: [] });
    expect(problemOf(unknown)).toMatchObject({ code: 'INVALID_FIELD', field: 'commandType' });
    const elsewhere = await tries('set-delegation', { procedure: 'x', commandType, roles: [] });
    expect(problemOf(elsewhere)).toMatchObject({ code: 'INVALID_FIELD', field: 'procedure' });
  });

  it('the hour from which a report is late is the municipality’s to set', async () => {
    office.clock.set('2026-03-10T12:30:00.000Z');
    const dueOf = async (ordinal: number) => {
      const report = openedBy(
        await office.member('on-call').does('register-report', reportOn([childBorn(ordinal)])),
      );
      const page = await office.member('on-call').filePage(report.fileId);
      return deadlineOn(matterOn(page, report.matterId), 'A1').nominalDueDate;
    };
    expect(await dueOf(4)).toBe('2026-03-10');
    await keeps('set-setting', { name: 'child-protection/late-report-cut-off', value: '13:00' });
    expect(await dueOf(5)).toBe('2026-03-11');
    const wrong = await tries('set-setting', {
      name: 'child-protection/late-report-cut-off',
      value: '25:00',
    });
    expect(problemOf(wrong)).toMatchObject({ code: 'INVALID_FIELD', field: 'value' });
    const unknown = await tries('set-setting', { name: 'constructor', value: '13:00' });
    expect(problemOf(unknown)).toMatchObject({ code: 'INVALID_FIELD', field: 'name' });
  });

  it('is kept by its keepers, and nobody founds a municipality over HTTP', async () => {
    const unit = { unitId: 'west', title: 'Unit west' };
    const byAuditor = await office.member('auditor').give('register-unit', unit, registering);
    expect(problemOf(byAuditor)).toMatchObject({ status: 403, code: 'OUT_OF_DELEGATION' });
    for (const role of ['intake-worker', 'unit-manager'] as const)
      expect((await office.member(role).give('register-unit', unit, registering)).status).toBe(404);
    const founding = {
      name: 'X',
      jurisdiction: 'SE',
      timeZone: 'Europe/Stockholm',
      keeperId: 'x',
      keeperName: 'X',
      secondKeeperId: 'y',
      secondKeeperName: 'Y',
    };
    const again = await founder().give('found', founding, { procedure: 'municipality' });
    expect(again.status).toBe(404);
  });
});
