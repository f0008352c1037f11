import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogueOf, procedures } from '#casework';
import { schemaOf } from '#record';
import { allotment } from '../procedures/allotment/index.js';
import { bench } from '../procedures/bench/index.js';
import { confirmProposedRoles } from '../municipality/second-keeper.js';
import { problemOf, type Answered } from './support/answered.js';
import { reportOn } from './support/bodies.js';
import { childBorn, openedBy } from './support/casework.js';
import { Member } from './support/member.js';
import { municipalities, zone } from './support/municipalities.js';
import { Office } from './support/office.js';
import type { MatterAddress, Timeline } from './support/pages.js';
import { smallestBody } from './support/smallest-body.js';
import { gardenerNumber } from '../procedures/allotment/gardeners.js';

const municipalityId = '00000000-0000-8000-8000-0000000da002';
const founding = {
  name: 'Bænkeby',
  jurisdiction: 'DK',
  keeperId: 'keeper',
  keeperName: 'Karen',
  secondKeeperId: 'second-keeper',
  secondKeeperName: 'Kirsten',
} as const;
const asked = {
  unitId: 'haver',
  gardenerNumber: gardenerNumber(1),
  crop: 'beets',
  frost: false,
  acidity: '6.5',
} as const;
const nothing = 'nothing-of-that-name';
/** A version in its form, of nothing. */
const seen = '"0123456789abcdef"';
const fillings = {
  id: '00000000-0000-8000-8000-00000000ffff',
  text: 'x',
  date: '2026-03-02',
  instant: '2026-03-02T08:00:00Z',
};
const nameIn = (path: string) => path.slice(path.lastIndexOf('/') + 1);

const inAllotment = { procedure: 'allotment' };
const inBench = { procedure: 'bench' };

/** What somebody can tell one answer from another by. */
const shown = ({ status, headers, text }: Answered) => ({
  status,
  type: headers['content-type'],
  etag: headers.etag,
  text,
});

/** A Swedish and a Danish municipality on one system, and procedures of both countries. */
describe('Two countries on one system', () => {
  let office: Office;
  let plot: MatterAddress;
  let report: MatterAddress;

  const dane = (staffId: string, ofZone = zone) => {
    const token = office.system.tokens.issueToken(
      { staffId, municipalityId, zone: ofZone, lifetimeSeconds: 20 * 365 * 24 * 3600 },
      office.clock.read(),
    );
    return new Member(staffId, token, office);
  };
  const register = { procedure: 'municipality', on: { fileId: municipalityId } };
  const keep = (command: string, body: object) => dane('keeper').does(command, body, register);
  const putUp = async () => openedBy(await dane('leder').does('put-up', {}, inBench));
  const told = async (procedure: string, { fileId }: MatterAddress, language = 'da') =>
    (
      await dane('leder').reads<Timeline>(`/v1/${procedure}/files/${fileId}/timeline?language=${language}`)
    ).entries.map(({ text }) => text);

  beforeAll(async () => {
    office = await Office.open({ procedures: [...procedures, allotment, bench] });
    await office.system.found(municipalityId, { ...founding, timeZone: 'Europe/Copenhagen' });
    await keep('register-unit', { unitId: 'haver', title: 'Haver' });
    for (const [staffId, role] of [
      ['havde', 'garden-warden'],
      ['leder', 'unit-manager'],
    ]) {
      await keep('register-staff', { staffId, name: staffId, unitId: 'haver', qualification: 'none' });
      await keep('give-role', { staffId, role });
    }
    await confirmProposedRoles(office.system, municipalityId, 'second-keeper');
    plot = openedBy(await dane('havde').does('ask-for-plot', asked, inAllotment));
    const body = reportOn([childBorn(1)]);
    report = openedBy(await office.member('intake-worker').does('register-report', body));
  });

  afterAll(() => office.close());

  it('answers another country’s procedure like one that doesn’t exist, whatever is asked', async () => {
    const headers = { 'content-type': 'application/json' };
    const asWhom = [
      [() => dane('leder'), 'child-protection', report, 'register-report', 'assign-handler'],
      [() => dane('leder', 'another-zone'), 'child-protection', report, 'register-report', 'assign-handler'],
      [() => office.member('unit-manager'), 'allotment', plot, 'ask-for-plot', 'grant-plot'],
    ] as const;
    for (const [member, foreign, { fileId, matterId }, intake, onMatter] of asWhom) {
      const file = `files/${fileId}`;
      const matter = `${file}/matters/${matterId}`;
      for (const [method, path, more] of [
        ['POST', intake, { 'idempotency-key': 'key-of-a-client' }],
        ['POST', nothing, {}],
        ['POST', `${file}/add-person`, { 'if-match': seen }],
        ['POST', `${matter}/${onMatter}`, { 'if-match': seen }],
        ['POST', 'subjects/look-up', {}],
        ['GET', file, {}],
        ['GET', `${file}?language=xx`, {}],
        ['GET', `${file}?language=da`, {}],
        ['GET', `${file}/timeline`, {}],
        ['GET', `${file}/live`, { accept: 'text/event-stream' }],
      ] as const) {
        const command = catalogueOf(office.system.procedures.get(foreign)!).commands;
        const fields = (command.get(`${foreign}/${nameIn(path)}`) ?? command.get(`casework/${nameIn(path)}`))
          ?.fields;
        // What is wrong with the body of a command is told by the API document alone, to whoever asks.
        const right = fields && [JSON.stringify(smallestBody(schemaOf(fields), fillings))];
        const bodies =
          method === 'GET' ? [undefined] : (right ?? ['{}', '{"x":1}', JSON.stringify(asked), '[]']);
        for (const body of bodies) {
          const answerOf = async (procedure: string) =>
            shown(
              await member().ask({
                method,
                url: `/v1/${procedure}/${path}`,
                headers: { ...(body !== undefined && headers), ...more },
                ...(body !== undefined && { body }),
              }),
            );
          expect(await answerOf(foreign)).toEqual(await answerOf(nothing));
        }
      }
    }
  });

  it('keeps each register to what its country has, also when something is taken away', async () => {
    const swede = office.memberOfId('founder');
    const swedish = { procedure: 'municipality', on: { fileId: municipalities.home.municipalityId } };
    for (const [member, on, staffId, role] of [
      [dane('keeper'), register, 'leder', 'intake-worker'],
      [swede, swedish, 'auditor-north', 'garden-warden'],
    ] as const) {
      for (const command of ['give-role', 'end-role']) {
        expect(problemOf(await member.give(command, { staffId, role }, on))).toMatchObject({
          code: 'INVALID_FIELD',
          field: 'role',
          expected: expect.not.stringContaining(role),
        });
      }
      const delegation = {
        procedure: member === swede ? 'child-protection' : 'allotment',
        commandType: 'casework/merge-file',
        roles: [role],
      };
      expect(problemOf(await member.give('set-delegation', delegation, on))).toMatchObject({
        code: 'INVALID_FIELD',
        field: 'roles.0',
        expected: expect.not.stringContaining(role),
      });
    }
  });

  it('speaks the languages of the country alone, in tasks and calendars too', async () => {
    const swede = office.member('unit-manager');
    for (const [member, spoken, foreign] of [
      [dane('leder'), 'da', 'sv'],
      [swede, 'sv', 'da'],
    ] as const) {
      const { path } = JSON.parse((await member.post('/v1/calendar-address', {})).text) as { path: string };
      const answersIn = (language: string) =>
        Promise.all([
          member.get(`/v1/tasks?language=${language}`),
          member.get(`${path}?language=${language}`),
          member.post(`/v1/calendar-address?language=${language}`, {}),
        ]);
      for (const answered of await answersIn(spoken)) expect(answered.status).toBe(200);
      for (const answered of await answersIn(foreign)) {
        expect(problemOf(answered)).toMatchObject({
          code: 'INVALID_FIELD',
          field: 'language',
          expected: `one of ${spoken}, en`,
        });
      }
    }
  });

  it('founds no municipality whose days are another country’s', async () => {
    for (const [jurisdiction, timeZone] of [
      ['DK', 'Europe/Stockholm'],
      ['SE', 'Europe/Copenhagen'],
      ['DK', 'America/Godthab'],
    ] as const) {
      const id = '00000000-0000-8000-8000-0000000da003';
      expect(await office.system.found(id, { ...founding, jurisdiction, timeZone })).toMatchObject({
        kind: 'invalid',
        invalid: { field: 'timeZone' },
      });
    }
  });

  it('delegates a command of every file for one procedure, and leaves it in another', async () => {
    const there = await putUp();
    const assign = { handlerId: 'leder' };
    await keep('set-delegation', { procedure: 'bench', commandType: 'casework/assign-handler', roles: [] });
    expect(
      problemOf(await dane('leder').give('assign-handler', assign, { ...inBench, on: there })),
    ).toMatchObject({ status: 403, code: 'OUT_OF_DELEGATION' });
    await dane('leder').does('assign-handler', assign, { ...inAllotment, on: plot });
  });

  it('shows neither another country’s law nor its language in a refusal or in the catalogue', async () => {
    const refused = problemOf(await dane('leder').give('ask-for-plot', asked, inAllotment));
    expect(refused).toMatchObject({ code: 'OUT_OF_DELEGATION' });
    expect(refused.source).toBeUndefined();
    const { chapters } = await dane('leder').reads<{
      chapters: readonly { commands: readonly { refusals: readonly object[] }[] }[];
    }>('/v1/procedures/allotment');
    const refusals = chapters.flatMap(({ commands }) => commands.flatMap((each) => each.refusals));
    expect(refusals.length).toBeGreaterThan(0);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ says: { da: expect.any(String), en: expect.any(String) } });
      expect(refusal).not.toHaveProperty('says.sv');
      expect(JSON.stringify(refusal)).not.toMatch(/SoL|"SE"/);
    }
  });

  it('takes reasons in nobody’s own words, and leaves a procedure the codes of its own', async () => {
    const there = await putUp();
    const take = (reason: string, more: object = {}) =>
      dane('leder').give('take-away', { reason, ...more }, { ...inBench, on: there });
    for (const reason of ['Naboen klagede.', 'no-longer-so', 'constructor', '']) {
      expect(problemOf(await take(reason))).toMatchObject({ code: 'INVALID_FIELD', field: 'reason' });
    }
    expect(problemOf(await take('rotten', { lateReason: 'Ferie.' }))).toMatchObject({
      code: 'INVALID_FIELD',
      field: 'lateReason',
    });
    expect(problemOf(await take('mistaken', { lateReason: 'learnt-later' }))).toMatchObject({
      code: 'INVALID_FIELD',
      field: 'lateReason',
    });
    const occurredAt = office.system.now();
    office.clock.set(new Date(Date.parse(occurredAt) + 60_000).toISOString());
    const before = { occurredAt, lateReason: 'learnt-later' };
    expect((await take('mistaken', before)).status).toBe(200);
    expect(await told('bench', there)).toEqual([
      'Akten blev oprettet.',
      'Bænken blev sat op.',
      'Begrundelse for at registrere det efterfølgende: blev kendt senere',
      'Bænken blev fjernet: forkert plads.',
    ]);
  });

  it('has nothing that adds a person, where the procedure declares no role for one', async () => {
    const { fileId } = await putUp();
    for (const role of ['En nabo, der klager.', 'subject', 'guardian', 'constructor']) {
      const added = await dane('leder').give(
        'add-person',
        { role, person: { name: 'Nabo' } },
        { ...inBench, on: { fileId } },
      );
      expect(problemOf(added)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    }
  });

  it('leaves somebody’s own words as they are, also when they look like a code', async () => {
    const body = {
      ...reportOn([childBorn(2)]),
      occurredAt: '2026-02-20T10:00:00+01:00',
      lateReason: 'mistaken',
    };
    const { fileId } = openedBy(await office.member('intake-worker').does('register-report', body));
    const { entries } = await office.member('intake-worker').timeline(fileId, 'sv');
    expect(entries.find(({ type }) => type === 'casework/late-recording-explained')?.text).toMatch(
      /: mistaken$/,
    );
  });

  it('looks for a personal number as it is written, and for no other arrangement of digits', async () => {
    const swede = office.member('intake-worker');
    const known = childBorn(1).personalNumber;
    for (const personalNumber of [
      '20-1501029800',
      '2015-0102-9800',
      '201501029800-',
      '150102-9800-',
      '150102-9800',
      '1501029800',
    ]) {
      expect(problemOf(await swede.lookUp(personalNumber))).toMatchObject({
        code: 'INVALID_FIELD',
        field: 'personalNumber',
      });
    }
    expect((await swede.lookUp(`${known.slice(0, 8)}-${known.slice(8)}`)).status).toBe(200);
  });
});
