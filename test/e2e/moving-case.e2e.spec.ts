import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { problemOf } from './support/answered.js';
import { bySchool } from './support/bodies.js';
import { Casework, childBorn } from './support/casework.js';
import { eventually } from './support/eventually.js';
import { childProtection } from './support/member.js';
import { municipalities } from './support/municipalities.js';
import { Office } from './support/office.js';
import { deadlineOn, matterOn, type MatterAddress } from './support/pages.js';

const neighbour = { municipality: 'neighbour' } as const;
const request = {
  municipalityId: municipalities.neighbour.municipalityId,
  reasons: 'The family has moved to Grannköping.',
};
const agreed = { answer: 'agreed', answeredBy: 'Rut Rask, head of unit' };
const letting = {
  textsReadThrough: true,
  ground: 'needed-to-take-over',
  summary: 'The school is worried; the parents wish for help.',
};
const marker = 'Markerord';
const child = childBorn(1);

let office: Office;
let casework: Casework;
let on: MatterAddress;

beforeEach(async () => {
  office = await Office.open();
  casework = new Casework(office);
  office.clock.set('2026-03-02T09:00:00.000Z');
  on = await casework.investigation(child);
});

afterEach(() => office.close());

const manager = () => office.member('unit-manager');
const investigator = () => office.member('investigator');
const there = () => office.member('unit-manager', neighbour);
const auditorThere = () => office.member('auditor', neighbour);

/** The neighbour agrees, and the case goes. */
async function goes(changes: object = {}) {
  await investigator().does('request-transfer', request, { on });
  await investigator().does('record-transfer-answer', agreed, { on });
  return manager().does('transfer-case', { ...letting, ...changes }, { on });
}

/** The file of the child that the neighbour keeps. */
async function fileThere(): Promise<string> {
  const { municipalityId } = municipalities.neighbour;
  const sought = { municipalityId, procedure: childProtection, personalNumber: child.personalNumber };
  await eventually(async () => (await office.system.subjects.find(sought)) !== undefined);
  const fileId = (await office.system.subjects.find(sought)) ?? '';
  await eventually(async () => {
    const { file } = await office.system.casefiles.get(childProtection)!.load(fileId);
    return file.matters.ids().length > 0;
  });
  await office.listsAreUpToDate();
  return fileId;
}

describe('A case that goes to another municipality', () => {
  it('is refused until that has agreed, by the paragraph', async () => {
    office.clock.set('2026-05-04T09:00:00.000Z');
    const refused = () => manager().give('transfer-case', letting, { on });
    expect(problemOf(await refused())).toMatchObject({
      status: 409,
      code: 'STATE_CONFLICT',
      source: 'SoL 2025:400 29:9; 2001:453 11:4',
    });
    await investigator().does('request-transfer', request, { on });
    expect(problemOf(await refused())).toMatchObject({ status: 409, code: 'STATE_CONFLICT' });
    await investigator().does('record-transfer-answer', { ...agreed, answer: 'refused' }, { on });
    expect(problemOf(await refused())).toMatchObject({ status: 409, code: 'STATE_CONFLICT' });
  });

  it('asks nobody but another municipality that there is', async () => {
    for (const { municipalityId } of [
      municipalities.home,
      { municipalityId: '00000000-0000-8000-8000-00000000cccc' },
    ]) {
      const answer = await investigator().give('request-transfer', { ...request, municipalityId }, { on });
      expect(problemOf(answer)).toMatchObject({ status: 422 });
    }
  });

  it('goes on there under the clock that began here, and waits with a unit for whoever is to handle it', async () => {
    office.clock.set('2026-05-04T09:00:00.000Z');
    const answer = await goes();
    expect(answer).toMatchObject({ fileId: on.fileId, alsoOn: [] });
    const fileId = await fileThere();
    expect(fileId).not.toBe(on.fileId);
    const { rows } = await there().caseload({ list: 'all', kind: 'investigation' });
    expect(rows).toMatchObject([{ fileId, step: 'investigating', unitId: 'north' }]);
    expect(rows[0]).not.toHaveProperty('handlerId');
    const page = await there().filePage(fileId);
    const clock = deadlineOn(matterOn(page, rows[0]!.matterId), 'A4');
    expect(clock).toMatchObject({ state: 'running', nominalDueDate: '2026-07-02' });
    expect(JSON.stringify(clock)).toContain('came from another municipality, where the time began then');
    const { entries } = await there().timeline(fileId);
    expect(entries.map(({ title }) => title)).toContain('Case taken over from another municipality');
    expect(entries.map(({ text }) => text).join(' ')).toContain('Hemköping');
  });

  it('can be assigned and closed there', async () => {
    await goes();
    const fileId = await fileThere();
    const { rows } = await there().caseload({ list: 'all', kind: 'investigation' });
    const taken = { fileId, matterId: rows[0]?.matterId ?? '' };
    const handler = office.member('investigator', neighbour);
    await there().does('assign-handler', { handlerId: handler.staffId }, { on: taken });
    const note = { kind: 'contact', text: 'Spoke to the former handler.' };
    await handler.does('sign-note', note, { on: taken });
  });

  it('leaves its file here, which points on and refuses to go on with it', async () => {
    await goes();
    const page = await investigator().filePage(on.fileId);
    expect(matterOn(page, on.matterId)).toMatchObject({ step: 'transferred' });
    expect(deadlineOn(matterOn(page, on.matterId), 'A4')).toMatchObject({ state: 'cancelled' });
    const { entries } = await investigator().timeline(on.fileId);
    expect(entries.map(({ text }) => text).join(' ')).toContain('handed over to Grannköping');
    const plan = { questions: 'Is the child safe?', contacts: [], areas: ['safety'] };
    expect(problemOf(await investigator().give('set-plan', plan, { on }))).toMatchObject({
      status: 409,
      code: 'STATE_CONFLICT',
      detail: expect.stringContaining('has gone to another municipality'),
    });
    const note = { kind: 'message-in', text: 'A letter that came late.' };
    await investigator().does('sign-note', note, { on });
    await casework.report(child);
  });

  it('is neither shown to the one side nor to the other beyond what was sent', async () => {
    await goes();
    const fileId = await fileThere();
    expect((await there().get(`/v1/${childProtection}/files/${on.fileId}`)).status).toBe(404);
    expect((await investigator().get(`/v1/${childProtection}/files/${fileId}`)).status).toBe(404);
    expect(JSON.stringify(await office.member('auditor').timeline(on.fileId))).not.toContain(fileId);
    expect(JSON.stringify(await auditorThere().timeline(fileId))).not.toContain(on.fileId);
  });

  it('is sent without what may not be told: it is nowhere in the other’s file', async () => {
    const secret = { reporter: { ...bySchool.reporter, name: `${marker} Skolsson` }, asksForAnonymity: true };
    await casework.report(child, secret);
    const others = { role: 'relative', person: { name: `${marker} Morbror` } };
    const { fileId: here } = on;
    await investigator().does('add-person', others, { on: { fileId: here } });
    await investigator().does('sign-note', { kind: 'observation', text: `${marker} note.` }, { on });
    const talk = { how: 'meeting', guardians: 'agreeing', views: `${marker}: told in confidence.` };
    await investigator().does('record-child-talk', talk, { on });
    await goes();
    const fileId = await fileThere();
    const casefiles = office.system.casefiles.get(childProtection)!;
    expect(JSON.stringify(await casefiles.history(here))).toContain(marker);
    const theirs = await casefiles.history(fileId);
    expect(theirs.map(({ type }) => type)).toContain('child-protection/report-taken-over');
    expect(JSON.stringify(theirs)).not.toContain(marker);
    const log = JSON.stringify(await office.system.log.readAll('', 10_000));
    expect(log).not.toContain(marker);
    const came = theirs.find(({ type }) => type === 'child-protection/case-taken-over');
    expect(came?.data).toMatchObject({ unsent: ['reporter', 'other-persons'] });
  });

  it('comes there though both were stopped in between', async () => {
    await goes();
    await office.stop();
    await office.start();
    const fileId = await fileThere();
    const { rows } = await there().caseload({ list: 'all', kind: 'investigation' });
    expect(rows.map((row) => row.fileId)).toEqual([fileId]);
  });
});
