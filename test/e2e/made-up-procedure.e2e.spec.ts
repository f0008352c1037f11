import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { procedures } from '#casework';
import { allotment } from '../procedures/allotment/index.js';
import { confirmProposedRoles } from '../municipality/second-keeper.js';
import { problemOf } from './support/answered.js';
import { openedBy } from './support/casework.js';
import { Member } from './support/member.js';
import { zone } from './support/municipalities.js';
import { Office } from './support/office.js';
import { isOf, matterOn, type FilePage, type Timeline } from './support/pages.js';
import { swedishTestNumber } from '#casework';
import { gardenerNumber } from '../procedures/allotment/gardeners.js';

const municipalityId = '00000000-0000-8000-8000-0000000da001';
const aNumber = gardenerNumber(1);
const asked = { unitId: 'haver', gardenerNumber: aNumber, crop: 'beets', frost: false, acidity: '6.5' };
const own = { procedure: 'allotment' };

/** A procedure that stands outside the program, composed into the whole of it: nothing else had to know it. */
describe('A Danish procedure that is made up', () => {
  let office: Office;

  const dane = (staffId: string) => {
    const token = office.system.tokens.issueToken(
      { staffId, municipalityId, zone, lifetimeSeconds: 20 * 365 * 24 * 3600 },
      office.clock.read(),
    );
    return new Member(staffId, token, office);
  };
  const keep = (command: string, body: object) =>
    dane('keeper').does(command, body, { procedure: 'municipality', on: { fileId: municipalityId } });
  const tryToKeep = (command: string, body: object) =>
    dane('keeper').give(command, body, { procedure: 'municipality', on: { fileId: municipalityId } });
  const pageOf = (fileId: string, language = 'da') =>
    dane('havde').reads<FilePage>(`/v1/allotment/files/${fileId}?language=${language}`);

  beforeAll(async () => {
    office = await Office.open({ procedures: [...procedures, allotment] });
    const monday = office.clock.read();
    office.clock.set('2026-01-01T08:00:00.000Z');
    await office.system.found(municipalityId, {
      name: 'Haveby',
      jurisdiction: 'DK',
      timeZone: 'Europe/Copenhagen',
      keeperId: 'keeper',
      keeperName: 'Karen',
      secondKeeperId: 'second-keeper',
      secondKeeperName: 'Kirsten',
    });
    await keep('register-unit', { unitId: 'haver', title: 'Haver' });
    const staff = { havde: 'garden-warden', porthede: 'gate-keeper', leder: 'unit-manager' };
    for (const [staffId, role] of Object.entries(staff)) {
      const qualification = role === 'garden-warden' ? 'pruning-licence' : 'none';
      const from = '2026-01-01';
      await keep('register-staff', { staffId, name: staffId, unitId: 'haver', qualification, from });
      await keep('give-role', { staffId, role, from });
    }
    await confirmProposedRoles(office.system, municipalityId, 'second-keeper');
    office.clock.set(monday);
  });

  afterAll(() => office.close());

  it('takes a request, counts its own deadline and answers in Danish and English', async () => {
    const request = openedBy(await dane('havde').does('ask-for-plot', asked, own));
    const page = await pageOf(request.fileId);
    const matter = matterOn(page, request.matterId);
    expect(page).toMatchObject({ procedure: 'allotment', title: 'Nyttehaver' });
    expect(matter).toMatchObject({ kind: 'request', kindTitle: 'Ansøgning om have', stepTitle: 'Ansøgt' });
    expect(matter.deadlines).toMatchObject([
      {
        ruleId: 'H1',
        what: 'Svar på ansøgning om have',
        nominalDueDate: '2026-03-12',
        explanation:
          'Svar på ansøgning om have: kommunen har selv fastsat 10 dage, regnet fra mandag den 2. marts 2026 ' +
          '(Haveloven § 2). Den sidste dag er torsdag den 12. marts 2026.',
      },
    ]);
    const inEnglish = await pageOf(request.fileId, 'en');
    expect(matterOn(inEnglish, request.matterId)).toMatchObject({ stepTitle: 'Asked' });
    const timeline = await dane('havde').reads<Timeline>(
      `/v1/allotment/files/${request.fileId}/timeline?language=da`,
    );
    expect(timeline.entries.map(({ text }) => text)).toEqual([
      'Akten blev oprettet.',
      expect.stringContaining('føjet til akten'),
      'Der blev søgt om en have til rødbeder.',
      expect.stringContaining('Svar på ansøgning om have'),
    ]);
    const inSwedish = await dane('havde').get(`/v1/allotment/files/${request.fileId}?language=sv`);
    expect(problemOf(inSwedish)).toMatchObject({ code: 'INVALID_FIELD', field: 'language' });
  });

  it('shows in the lists, is found by its number and counts by its own setting', async () => {
    await keep('set-setting', { name: 'allotment/answer-days', value: '20' });
    const request = openedBy(await dane('havde').does('ask-for-plot', { ...asked, crop: 'apples' }, own));
    expect(matterOn(await pageOf(request.fileId), request.matterId).deadlines).toMatchObject([
      { nominalDueDate: '2026-03-22' },
    ]);
    await office.listsAreUpToDate();
    const { rows } = await dane('leder').caseload({ list: 'unit' });
    expect(rows).toEqual(expect.arrayContaining([expect.objectContaining({ matterId: request.matterId })]));
    const found = await dane('havde').post('/v1/allotment/subjects/look-up', {
      personalNumber: `${aNumber.slice(0, 6)}-${aNumber.slice(6)}`,
    });
    expect(JSON.parse(found.text)).toMatchObject({ fileId: request.fileId });
    const swedish = { personalNumber: swedishTestNumber('19010101') };
    expect(problemOf(await dane('havde').post('/v1/allotment/subjects/look-up', swedish))).toMatchObject({
      code: 'INVALID_FIELD',
      field: 'personalNumber',
    });
  });

  it('refuses by codes, roles and qualifications of its own, in its languages', async () => {
    const frozen = { ...asked, gardenerNumber: gardenerNumber(2), frost: true };
    const request = openedBy(await dane('havde').does('ask-for-plot', frozen, own));
    const refused = problemOf(await dane('havde').give('grant-plot', {}, { ...own, on: request }));
    expect(refused).toMatchObject({
      status: 409,
      code: 'GROUND_FROZEN',
      source: 'Haveloven § 3',
      says: { da: 'Vent til tøvejr.', en: 'Wait for the thaw.' },
    });
    const thawed = openedBy(
      await dane('havde').does('ask-for-plot', { ...asked, gardenerNumber: gardenerNumber(3) }, own),
    );
    expect(problemOf(await dane('leder').give('grant-plot', {}, { ...own, on: thawed }))).toMatchObject({
      status: 403,
      code: 'NO_PRUNER',
    });
    expect(problemOf(await dane('porthede').give('ask-for-plot', asked, own))).toMatchObject({
      status: 403,
      code: 'OUT_OF_DELEGATION',
      says: { da: expect.any(String), en: expect.any(String) },
    });
    await dane('havde').does('grant-plot', {}, { ...own, on: thawed });
    expect(matterOn(await pageOf(thawed.fileId), thawed.matterId)).toMatchObject({
      step: 'granted',
      deadlines: [{ ruleId: 'H1', state: 'met' }],
    });
  });

  it('holds no words of anybody’s own: a reason is a code, and is told in words', async () => {
    const request = openedBy(
      await dane('havde').does('ask-for-plot', { ...asked, gardenerNumber: gardenerNumber(4) }, own),
    );
    const { entryId } = (
      await dane('havde').reads<Timeline>(`/v1/allotment/files/${request.fileId}/timeline?language=da`)
    ).entries.find(isOf('allotment/plot-asked'))!;
    const inError = (reason: string) =>
      dane('havde').give('register-in-error', { entryId, reason }, { ...own, on: request });
    expect(problemOf(await inError('Naboen klagede.'))).toMatchObject({
      code: 'INVALID_FIELD',
      field: 'reason',
    });
    expect((await inError('mistaken')).status).toBe(200);
    const told = await dane('leder').reads<Timeline>(
      `/v1/allotment/files/${request.fileId}/timeline?language=da`,
    );
    expect(told.entries.find(({ type }) => type === 'casework/registered-in-error')?.text).toContain(
      'fejltagelse',
    );
    const late = { ...asked, gardenerNumber: gardenerNumber(5), occurredAt: '2026-02-20T10:00:00+01:00' };
    expect(
      problemOf(await dane('havde').give('ask-for-plot', { ...late, lateReason: 'Ferie.' }, own)),
    ).toMatchObject({ code: 'INVALID_FIELD', field: 'lateReason' });
    await dane('havde').does('ask-for-plot', { ...late, lateReason: 'learnt-later' }, own);
  });

  it('is carried out under Danish law alone, and Swedish procedures not in a Danish municipality', async () => {
    const swede = office.member('intake-worker');
    expect((await swede.give('ask-for-plot', asked, own)).status).toBe(404);
    const report = { children: [{ name: 'A' }], report: {} };
    expect((await dane('havde').give('register-report', report)).status).not.toBe(201);
    const request = openedBy(
      await dane('havde').does('ask-for-plot', { ...asked, gardenerNumber: gardenerNumber(6) }, own),
    );
    expect((await swede.get(`/v1/allotment/files/${request.fileId}`)).status).toBe(404);
    expect((await dane('havde').get(`/v1/child-protection/files/${request.fileId}`)).status).toBe(404);
    for (const [command, body, field] of [
      ['give-role', { staffId: 'leder', role: 'intake-worker' }, 'role'],
      ['change-staff', { staffId: 'leder', qualification: 'social-work-degree' }, 'qualification'],
      ['set-setting', { name: 'child-protection/late-report-cut-off', value: '16:00' }, 'name'],
      [
        'set-delegation',
        { procedure: 'child-protection', commandType: 'child-protection/decline-to-open', roles: [] },
        'procedure',
      ],
    ] as const) {
      expect(problemOf(await tryToKeep(command, body))).toMatchObject({ code: 'INVALID_FIELD', field });
    }
  });

  it('is described with everything that it declares', async () => {
    const described = await dane('havde').reads<Record<string, object>>('/v1/procedures/allotment');
    expect(described).toMatchObject({
      jurisdiction: 'DK',
      languages: ['da', 'en'],
      holdsFreeText: false,
      roles: { 'garden-warden': { label: { da: 'havevejleder' } } },
      personRoles: { 'plot-neighbour': {} },
      qualifications: { 'pruning-licence': {} },
      refusalCodes: { GROUND_FROZEN: { not: 'now' } },
      dataClasses: { soil: {} },
      retention: [{ id: 'H-keep' }],
      notice: { text: { da: 'Husk at vande.' } },
    });
    expect(JSON.stringify(described)).not.toContain('social-work-degree');
  });

  it('is reminded of in Danish with its notice, its role and where that role reaches', async () => {
    await office.workerHasReminded();
    const before = (await office.told()).length;
    await dane('havde').does('ask-for-plot', { ...asked, gardenerNumber: gardenerNumber(7) }, own);
    office.clock.set('2026-04-20T08:00:00.000Z');
    await office.missesAreRecorded();
    await office.workerHasReminded();
    const told = JSON.stringify((await office.told()).slice(before));
    expect(told).toContain('Svar på ansøgning om have');
    expect(told).toContain('"porthede"');
    expect(told).toContain('"leder"');
  });

  it('has its own kind of personal data sealed apart', async () => {
    const sour = { ...asked, gardenerNumber: gardenerNumber(8), acidity: '3.99' };
    const { fileId } = openedBy(await dane('havde').does('ask-for-plot', sour, own));
    const stored = (await office.system.casefiles.get('allotment')?.stored(fileId)) ?? [];
    const data = stored.find(({ type }) => type === 'allotment/plot-asked')?.data ?? '';
    expect(data).not.toContain('3.99');
    expect(JSON.parse(data)).toHaveProperty('sealed');
    expect(data).toContain('"soil"');
  });
});
