import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problemOf, type Answered } from './support/answered.js';
import { Casework, childBorn } from './support/casework.js';
import type { Member } from './support/member.js';
import { municipalities, type MunicipalityName } from './support/municipalities.js';
import { Office } from './support/office.js';
import { matterOn, type MatterAddress } from './support/pages.js';

const child = { ...childBorn(1), name: 'Maja Andersson' };

let office: Office;
let investigation: MatterAddress;
let caseNumber: string;

beforeAll(async () => {
  office = await Office.open();
  const casework = new Casework(office);
  investigation = await casework.investigation({ ...child, guardians: [{ name: 'Gunnar Andersson' }] });
  await casework.investigation(childBorn(2), { unitId: 'north' });
  const page = await office.member('investigator').filePage(investigation.fileId);
  ({ caseNumber } = matterOn(page, investigation.matterId));
  await office.listsAreUpToDate();
});

afterAll(() => office.close());

/** Asks as a program for calendars does: the address is all that it has. */
const feed = (path: string): Promise<Answered> => office.ask({ method: 'GET', url: path });

async function pathFor(member: Member, query = ''): Promise<string> {
  const answer = await member.post(`/v1/calendar-address${query}`, {});
  expect(answer).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } });
  return (JSON.parse(answer.text) as { readonly path: string }).path;
}

const keeps = (name: string, body: object, municipality: MunicipalityName = 'home') =>
  office.keeps(name, body, municipality);

/** What is told of somebody who asks for what isn't there. */
async function expectNothingThere(answer: Answered): Promise<void> {
  const nowhere = await feed('/v1/procedures/none');
  expect(nowhere.status).toBe(404);
  expect(answer).toMatchObject({ status: 404, text: nowhere.text });
}

const unfolded = ({ text }: Answered) => text.replaceAll('\r\n ', '');
const eventsIn = (answer: Answered) => unfolded(answer).match(/^BEGIN:VEVENT\r?$/gm) ?? [];

describe('The calendar of a handler', () => {
  it('shows what is due to whoever has its address, which is asked for once', async () => {
    const me = office.member('investigator');
    const path = await pathFor(me);
    expect(path).toMatch(/^\/v1\/calendars\/[\w.-]+\.ics$/);
    expect(await pathFor(me)).toBe(path);
    const answer = await feed(path);
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'no-store' },
    });
    expect(unfolded(answer)).toContain(`SUMMARY:A4 Investigation of the child’s need (${caseNumber})`);
    expect(unfolded(answer)).toContain('DTSTART;VALUE=DATE:20260702');
    expect((await feed(path.replace(/\.ics$/, ''))).text).toBe(answer.text);
  });

  it('is told in the language of its address', async () => {
    const path = await pathFor(office.member('investigator'), '?language=sv');
    expect(path).toMatch(/\.ics\?language=sv$/);
    expect(unfolded(await feed(path))).toContain('NAME:Tidsfrister');
    expect(problemOf(await feed(path.replace('=sv', '=de')))).toMatchObject({
      code: 'INVALID_FIELD',
      field: 'language',
    });
  });

  it('holds nothing of a person and no file', async () => {
    const text = unfolded(await feed(await pathFor(office.member('investigator'))));
    expect(eventsIn({ text, status: 200, headers: {} }).length).toBeGreaterThan(1);
    const { personalNumber } = child;
    for (const private_ of ['Maja', 'Andersson', personalNumber, 'investigator', investigation.fileId]) {
      expect(text).not.toContain(private_);
    }
  });

  it('is each handler’s own, in each municipality and secrecy zone', async () => {
    const { staffId } = office.member('investigator');
    const others = [
      office.member('investigator', { unit: 'south' }),
      office.member('unit-manager'),
      office.member('investigator', { municipality: 'neighbour' }),
      office.memberOfId(staffId, 'home', 'family-counselling'),
    ];
    const paths = new Set([await pathFor(office.member('investigator'))]);
    for (const other of others) {
      const path = await pathFor(other);
      paths.add(path);
      const answer = await feed(path);
      expect(answer.status).toBe(200);
      expect(eventsIn(answer)).toEqual([]);
    }
    expect(paths.size).toBe(5);
  });

  it('is not there at an address that nobody was given', async () => {
    const path = await pathFor(office.member('investigator'));
    const [, , content = ''] = path.split(/[./]c1\.|\./);
    for (const wrong of [
      '/v1/calendars/x',
      '/v1/calendars/x.ics?language=de',
      '/v1/calendars/c1.e30.e30.ics',
      `${path.replace(/\.ics$/, '')}A`,
      path.replace(content, content.toUpperCase()),
      path.replace('calendars/', 'calendars/x/'),
      `${path}/x`,
      `/v1/calendars/${'x'.repeat(3_000)}`,
    ]) {
      await expectNothingThere(await feed(wrong));
    }
  });

  it('is asked for by somebody at work, with a token', async () => {
    const asked = await office.ask({ method: 'POST', url: '/v1/calendar-address' });
    expect(problemOf(asked).code).toBe('UNAUTHENTICATED');
    const stranger = office.memberOfId('nobody');
    expect(problemOf(await stranger.post('/v1/calendar-address', {})).code).toBe('NO_ROLE');
  });

  it('has an address however long the staff id is', async () => {
    const staffId = 'å'.repeat(120);
    const entry = { staffId, name: 'Å', unitId: 'north', qualification: 'social-work-degree' };
    await keeps('register-staff', entry);
    await keeps('give-role', { staffId, role: 'investigator' });
    const answer = await feed(await pathFor(office.memberOfId(staffId)));
    expect(answer.status).toBe(200);
  });

  it('is logged as a read before it is shown, and not shown otherwise', async () => {
    const me = office.member('investigator');
    const path = await pathFor(me);
    await feed(path);
    const auditor = office.member('auditor');
    const { reads } = await auditor.reads<{ reads: readonly { ids: readonly string[] }[] }>(
      `/v1/reads?staff=${me.staffId}&limit=2`,
    );
    expect(reads).toMatchObject([
      { what: 'calendar', purpose: 'casework', role: 'investigator', staffId: me.staffId },
      { what: 'calendar-address', ids: [] },
    ]);
    expect(reads[0]?.ids).toHaveLength(2);
    expect(reads[0]?.ids).toContain(investigation.matterId);

    const database = new Database(join(office.folder, 'reads', 'reads.sqlite'));
    database.exec("CREATE TRIGGER refused BEFORE INSERT ON reads BEGIN SELECT RAISE(ABORT, 'refused'); END");
    expect(problemOf(await feed(path)).code).toBe('UNAVAILABLE');
    database.exec('DROP TRIGGER refused');
    database.close();
  });

  it('leaves its address in no log and no figure', async () => {
    const path = await pathFor(office.member('investigator'));
    await feed(path);
    await feed(`${path}/x`);
    const token = path.slice('/v1/calendars/'.length, -'.ics'.length);
    const database = new Database(join(office.folder, 'reads', 'reads.sqlite'), { readonly: true });
    const rows = JSON.stringify(database.prepare('SELECT * FROM reads').all());
    database.close();
    const { text } = await office.system.metrics.exposition();
    const logged = office.log.lines.join('\n');
    expect(logged).toContain('ReadNotLogged');
    for (const kept of [rows, text, logged]) expect(kept).not.toContain(token);
    expect(text).toMatch(/route="\/v1\/calendars\/\*",status="200"/);
  });

  it('is at another address when the one before was taken back, by the register keeper', async () => {
    const me = office.member('investigator');
    const other = await pathFor(office.member('unit-manager'));
    const elsewhere = await pathFor(office.member('investigator', { municipality: 'neighbour' }));
    const before = await pathFor(me);
    const refused = await office
      .member('unit-manager')
      .give(
        'take-back-calendar-address',
        { staffId: me.staffId },
        { procedure: 'municipality', on: { fileId: municipalities.home.municipalityId } },
      );
    expect(problemOf(refused)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect((await feed(before)).status).toBe(200);
    await keeps('take-back-calendar-address', { staffId: me.staffId });
    await expectNothingThere(await feed(before));
    const after = await pathFor(me);
    expect(after).not.toBe(before);
    for (const path of [after, other, elsewhere]) expect((await feed(path)).status).toBe(200);
  });

  it('ends with the role, and shows what the role still shows', async () => {
    const me = office.member('investigator');
    const path = await pathFor(me);
    await keeps('give-role', { staffId: me.staffId, role: 'quality-officer' });
    await keeps('end-role', { staffId: me.staffId, role: 'investigator' });
    const answer = await feed(path);
    expect(answer.status).toBe(200);
    expect(eventsIn(answer)).toEqual([]);
    await keeps('end-role', { staffId: me.staffId, role: 'quality-officer' });
    await expectNothingThere(await feed(path));
  });
});
