import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { procedures } from '#casework';
import type { SeatSubject } from '#trust';
import { seatsIn } from '../../apps/cli/src/seats.js';
import { confirmProposedRoles } from '../municipality/second-keeper.js';
import { allotment } from '../procedures/allotment/index.js';
import { problemOf } from './support/answered.js';
import { openedBy } from './support/casework.js';
import { commandPath, Member } from './support/member.js';
import { zone } from './support/municipalities.js';
import { Office } from './support/office.js';
import { isOf, personsOn, type FilePage, type MatterAddress, type Timeline } from './support/pages.js';
import { gardenerNumber } from '../procedures/allotment/gardeners.js';

const municipalityId = '00000000-0000-8000-8000-0000000da003';
const own = { procedure: 'allotment' };
const lifetimeSeconds = 20 * 365 * 24 * 3600;

interface SeatOnPage {
  readonly seatId: string;
  readonly personId: string;
  readonly onBehalfOf?: string;
}

/** Gunnar asks for a plot; Rita holds his power of attorney, Nora has the plot beside it. */
describe('Somebody who is no staff', () => {
  let office: Office;
  let request: MatterAddress;
  let another: MatterAddress;
  let gunnar: SeatOnPage;
  let rita: SeatOnPage;

  const at = ({ fileId }: MatterAddress) => `/v1/allotment/files/${fileId}`;
  const dane = (staffId: string) => {
    const { tokens } = office.system;
    const subject = { staffId, municipalityId, zone, lifetimeSeconds };
    return new Member(staffId, tokens.issueToken(subject, office.clock.read()), office);
  };
  const warden = () => dane('havde');
  const keep = (command: string, body: object) =>
    dane('keeper').does(command, body, { procedure: 'municipality', on: { fileId: municipalityId } });
  const seated = ({ seatId, onBehalfOf }: SeatOnPage, more: Partial<SeatSubject> = {}) => {
    const subject = {
      ...{ seatId, procedure: 'allotment', fileId: request.fileId, municipalityId, zone, lifetimeSeconds },
      ...(onBehalfOf !== undefined && { onBehalfOf }),
      ...more,
    };
    return new Member(seatId, office.system.tokens.issueSeatToken(subject, office.clock.read()), office);
  };
  const asking = (gardenerNumber: string) => ({
    ...{ unitId: 'haver', gardenerNumber, crop: 'beets', frost: false, acidity: '6.5' },
  });
  const seatsOnPage = async () => (await warden().reads<FilePage>(at(request))).seats ?? [];
  const gives = async (personId: string, more: object = {}): Promise<SeatOnPage> => {
    const before = new Set((await seatsOnPage()).map(({ seatId }) => seatId));
    const on = { fileId: request.fileId };
    await warden().does('give-seat', { personId, seat: 'gardener', ...more }, { ...own, on });
    const given = (await seatsOnPage()).find(({ seatId }) => !before.has(seatId));
    if (!given) throw new Error('The page shows no seat that was given.');
    return given;
  };

  beforeAll(async () => {
    office = await Office.open({ procedures: [...procedures, allotment] });
    await office.system.found(municipalityId, {
      ...{ name: 'Haveby', jurisdiction: 'DK', timeZone: 'Europe/Copenhagen' },
      ...{ keeperId: 'keeper', keeperName: 'Karen' },
      ...{ secondKeeperId: 'second-keeper', secondKeeperName: 'Kirsten' },
    });
    await keep('register-unit', { unitId: 'haver', title: 'Haver' });
    for (const [staffId, role] of [
      ['havde', 'garden-warden'],
      ['gransker', 'auditor'],
    ]) {
      await keep('register-staff', { staffId, name: 'Helle Havde', unitId: 'haver', qualification: 'none' });
      await keep('give-role', { staffId, role });
    }
    await confirmProposedRoles(office.system, municipalityId, 'second-keeper');
    request = openedBy(await warden().does('ask-for-plot', asking(gardenerNumber(1)), own));
    another = openedBy(await warden().does('ask-for-plot', asking(gardenerNumber(2)), own));
    const on = { fileId: request.fileId };
    for (const [role, name] of [
      ['representative', 'Rita Repsen'],
      ['plot-neighbour', 'Nora Nabo'],
    ])
      await warden().does('add-person', { role, person: { name } }, { ...own, on });
    const persons = personsOn(await warden().reads<FilePage>(at(request)));
    const inRole = (role: string) => persons.find((person) => person.role === role)?.personId ?? '';
    const subject = { personId: inRole('subject'), person: { name: 'Gunnar Gartner' } };
    await warden().does('change-person', subject, { ...own, on });
    gunnar = await gives(inRole('subject'));
    rita = await gives(inRole('representative'), { onBehalfOf: inRole('subject') });
  });

  afterAll(() => office.close());

  it('reads their own matter and its step, themselves, and neither the soil nor the neighbour', async () => {
    for (const seat of [gunnar, rita]) {
      const answered = await seated(seat).get(at(request));
      expect(answered.status).toBe(200);
      expect(answered.text).toContain('Gunnar Gartner');
      for (const hidden of ['Nora', 'plot-neighbour', '6.5']) expect(answered.text).not.toContain(hidden);
      const page = JSON.parse(answered.text) as FilePage;
      expect(page.matters).toMatchObject([{ matterId: request.matterId, step: 'asked' }]);
      expect(page).not.toHaveProperty('seats');
      const [matter] = page.matters;
      expect(matter?.allowed.map(({ type }) => type)).toEqual(['allotment/withdraw-request']);
      expect(new Set(matter?.notNow.map(({ code }) => code))).toEqual(new Set(['NOT_PARTY']));
      const timeline = await seated(seat).get(`${at(request)}/timeline`);
      expect(timeline.status).toBe(200);
      for (const hidden of ['Nora', '6.5']) expect(timeline.text).not.toContain(hidden);
    }
  });

  it('finds nothing anywhere else', async () => {
    const party = seated(gunnar);
    for (const elsewhere of [
      at(another),
      `${at(another)}/timeline`,
      `/v1/child-protection/files/${request.fileId}`,
      `/v1/municipality/files/${municipalityId}`,
    ])
      expect((await party.get(elsewhere)).status).toBe(404);
    const withdrawn = { ...own, on: another };
    expect((await party.give('withdraw-request', {}, withdrawn)).status).toBe(404);
    for (const own of ['/v1/caseload', '/v1/tasks', '/v1/caseload/counts', '/v1/reads?staff=havde'])
      expect(problemOf(await party.get(own))).toMatchObject({ status: 403, code: 'NOT_PARTY' });
    for (const asked of ['/v1/live-tickets', '/v1/calendar-address'])
      expect(problemOf(await party.post(asked, {}))).toMatchObject({ status: 403, code: 'NOT_PARTY' });
    const intake = await party.give('ask-for-plot', asking(gardenerNumber(3)), own);
    expect(problemOf(intake)).toMatchObject({ status: 403, code: 'NOT_PARTY' });
    const lookUp = await party.post('/v1/allotment/subjects/look-up', { personalNumber: gardenerNumber(2) });
    expect(problemOf(lookUp)).toMatchObject({ status: 403, code: 'NOT_PARTY' });
  });

  it('does not do what is for those who work there, nor they what is for the party', async () => {
    const on = { ...own, on: request };
    for (const command of ['grant-plot', 'reserve-plot', 'appoint-visit'])
      expect(problemOf(await seated(gunnar).give(command, {}, on))).toMatchObject({
        status: 403,
        code: 'NOT_PARTY',
      });
    const bySelf = { personId: gunnar.personId, seat: 'gardener' };
    const given = await seated(gunnar).give('give-seat', bySelf, { ...own, on: { fileId: request.fileId } });
    expect([403, 404]).toContain(given.status);
    const byStaff = await warden().give('withdraw-request', {}, on);
    expect(problemOf(byStaff)).toMatchObject({ status: 403, code: 'OUT_OF_DELEGATION' });
    const forParty = await warden().give('withdraw-request', { doneBy: gunnar.seatId }, on);
    expect(forParty.status).toBe(403);
  });

  it('gains nothing by a token that says another file, another person or another municipality', async () => {
    const claims: readonly Partial<SeatSubject>[] = [
      { fileId: another.fileId },
      { municipalityId: '00000000-0000-8000-8000-00000000a001' },
      { procedure: 'child-protection' },
      { zone: 'family-counselling' },
    ];
    for (const claim of claims) {
      const path = `/v1/${claim.procedure ?? 'allotment'}/files/${claim.fileId ?? request.fileId}`;
      expect([403, 404]).toContain((await seated(gunnar, claim).get(path)).status);
    }
    const { onBehalfOf: _, ...forHerself } = rita;
    for (const seat of [
      forHerself,
      { ...rita, onBehalfOf: rita.personId },
      { ...gunnar, seatId: rita.seatId },
    ])
      expect(problemOf(await seated(seat).get(at(request)))).toMatchObject({
        status: 403,
        code: 'NOT_PARTY',
      });
  });

  it('is logged as a reader by their seat', async () => {
    await seated(rita).get(at(request));
    const path = `/v1/reads?staff=${rita.seatId}`;
    const { reads } = await dane('gransker').reads<{ readonly reads: readonly object[] }>(path);
    expect(reads[0]).toMatchObject({ staffId: rita.seatId, role: 'gardener', purpose: 'party' });
  });

  it('acts once under one key, on behalf of another, and is told as such', async () => {
    const key = 'the-key-of-a-party';
    const version = (await seated(rita).reads<FilePage>(at(request))).matters[0]?.version ?? '';
    const how = { ...own, on: request, key, version };
    const first = await seated(rita).give('withdraw-request', {}, how);
    expect(first.status).toBe(200);
    const again = await seated(rita).give('withdraw-request', {}, how);
    expect(again.headers['idempotent-replayed']).toBe('true');
    // To him she is nobody by name: whoever is represented doesn't see a representative's data.
    const told = 'på vegne af Gunnar Gartner';
    for (const [member, party] of [
      [warden(), `Rita Repsen, ${told}`],
      [seated(rita), `Rita Repsen, ${told}`],
      [seated(gunnar), `en person i sagen, ${told}`],
    ] as const) {
      const { entries } = await member.reads<Timeline>(`${at(request)}/timeline?language=da`);
      const [withdrawn, more] = entries.filter(isOf('allotment/request-withdrawn'));
      expect(more).toBeUndefined();
      expect(withdrawn).toMatchObject({
        partyId: rita.personId,
        onBehalfOf: gunnar.personId,
        party,
        role: 'gardener',
      });
      expect(withdrawn).not.toHaveProperty('staffId');
    }
  });

  it('is given a token by the seats that stand in the log of their file, and by no other', async () => {
    const standing = (more: object = {}) =>
      seatsIn(office.system.log, {
        ...{ procedure: 'allotment', fileId: request.fileId, municipalityId },
        ...more,
      });
    const { onBehalfOf } = rita;
    expect(await standing()).toEqual(
      new Map([
        [gunnar.seatId, {}],
        [rita.seatId, { onBehalfOf }],
      ]),
    );
    expect(await standing({ fileId: another.fileId })).toEqual(new Map());
    expect(await standing({ municipalityId: 'elsewhere' })).toEqual(new Map());
  });

  it('is out from the moment that the seat is ended', async () => {
    const { seatId } = gunnar;
    await warden().does('end-seat', { seatId }, { ...own, on: { fileId: request.fileId } });
    for (const page of [at(request), `${at(request)}/timeline`])
      expect(problemOf(await seated(gunnar).get(page))).toMatchObject({ status: 403, code: 'NOT_PARTY' });
    const answered = await seated(gunnar).give('withdraw-request', {}, { ...own, on: request });
    expect(problemOf(answered)).toMatchObject({ status: 403, code: 'NOT_PARTY' });
    expect((await seatsOnPage()).map((seat) => seat.seatId)).toEqual([rita.seatId]);
    const { fileId } = request;
    const left = await seatsIn(office.system.log, { procedure: 'allotment', fileId, municipalityId });
    expect([...left.keys()]).toEqual([rita.seatId]);
  });

  it('is nobody to a token of the staff', async () => {
    const impostor = dane(rita.seatId);
    expect(problemOf(await impostor.get(at(request))).code).toBe('NO_ROLE');
    const path = commandPath('withdraw-request', { ...own, on: request });
    const headers = { 'content-type': 'application/json', 'if-match': '"AAAAAAAAAAAAAAAA"' };
    const tried = await impostor.ask({ method: 'POST', url: path, headers, body: '{}' });
    expect(problemOf(tried).code).toBe('NO_ROLE');
  });
});
