import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { problemOf } from './support/answered.js';
import { expectAgreement } from './support/agreement.js';
import { Casework } from './support/casework.js';
import { Office } from './support/office.js';
import { personsOn, deadlineOn, matterOn, type MatterAddress } from './support/pages.js';

let office: Office;
let casework: Casework;

beforeEach(async () => {
  office = await Office.open();
  casework = new Casework(office);
});

afterEach(() => office.close());

const intake = () => office.member('intake-worker');
const investigator = () => office.member('investigator');
const auditor = () => office.member('auditor');
const noNumber = { name: 'Child without a number' };

/** Two files of one child, each with an investigation, of which the first was opened first. */
async function twoInvestigations(): Promise<readonly [earlier: MatterAddress, later: MatterAddress]> {
  office.clock.set('2026-03-02T09:00:00.000Z');
  const earlier = await casework.investigation(noNumber);
  office.clock.set('2026-03-09T09:00:00.000Z');
  return [earlier, await casework.investigation(noNumber)];
}

async function merge(ended: { readonly fileId: string }, survivor: { readonly fileId: string }) {
  const { fileId } = ended;
  const into = { intoFileId: survivor.fileId, reason: 'One child.' };
  return investigator().does('merge-file', into, { on: { fileId } });
}

/** What lists, counts and pages show, and which deadlines are open. */
async function shown(fileIds: readonly string[]) {
  await office.listsAreUpToDate();
  const { deadlines } = await office.system.deadlines.dueUntil('2030-01-01T00:00:00.000Z', 1_000);
  return {
    rows: (await auditor().caseload({ list: 'all', limit: 100 })).rows,
    counts: (await auditor().counts()).lists,
    pages: await Promise.all(fileIds.map((fileId) => auditor().filePage(fileId))),
    timelines: await Promise.all(fileIds.map((fileId) => auditor().timeline(fileId, 'sv'))),
    deadlines,
  };
}

describe('Two files of one child that are merged', () => {
  it('have one investigation, with one clock, in the list once', async () => {
    const [earlier, later] = await twoInvestigations();
    office.clock.set('2026-03-16T09:00:00.000Z');
    expect((await merge(earlier, later)).fileId).toBe(later.fileId);
    const page = await auditor().filePage(later.fileId, 'sv');
    expect(matterOn(page, earlier.matterId)).toMatchObject({ step: 'investigating' });
    expect(matterOn(page, later.matterId)).toMatchObject({
      step: 'linked',
      stepTitle: 'Kopplad till pågående utredning',
    });
    expect(deadlineOn(matterOn(page, earlier.matterId), 'A4')).toMatchObject({
      state: 'running',
      nominalDueDate: '2026-07-02',
    });
    expect(deadlineOn(matterOn(page, later.matterId), 'A4')).toMatchObject({ state: 'cancelled' });
    const { entries } = await auditor().timeline(later.fileId, 'sv');
    expect(entries.map(({ title }) => title)).toContain('Utredning kopplad till pågående utredning');
    const { rows, deadlines } = await shown([]);
    expect(rows.filter(({ kind }) => kind === 'investigation').map(({ matterId }) => matterId)).toEqual([
      earlier.matterId,
    ]);
    expect(new Set(deadlines.map(({ fileId }) => fileId))).toEqual(new Set([later.fileId]));
    for (const { fileId } of [earlier, later]) await expectAgreement(office, fileId);
    // The handler of either goes on in the file that does.
    const { fileId, matterId } = { ...earlier, fileId: later.fileId };
    const told = { informed: personsOn(page).map(({ personId }) => personId), channel: 'letter' };
    await investigator().does('inform-concerned', told, { on: { fileId, matterId } });
  });

  it('are shown the same after a restart, and by lists that are made anew', async () => {
    const [earlier, later] = await twoInvestigations();
    office.clock.set('2026-03-16T09:00:00.000Z');
    await merge(later, earlier);
    const fileIds = [earlier.fileId, later.fileId];
    await office.missesAreRecorded();
    const before = await shown(fileIds);
    expect(before.rows.length).toBeGreaterThan(0);
    await office.stop();
    await office.start();
    expect(await shown(fileIds)).toEqual(before);
    expect(await office.system.rebuildViews()).toBe(true);
    expect(await shown(fileIds)).toEqual(before);
  });

  it('show whoever sees a matter alone that matter, and nothing of what was in the other file', async () => {
    const [, later] = await twoInvestigations();
    const receiver = office.member('intake-worker', { unit: 'south' });
    const alone = await casework.report(
      { ...noNumber, guardians: [{ name: 'Gunnar' }] },
      { unitId: 'south' },
    );
    const manager = office.member('unit-manager', { unit: 'south' });
    const sight = { staffId: investigator().staffId, reason: 'May be the same child.' };
    await manager.does('grant-sight', sight, { on: alone });
    const before = {
      page: await receiver.filePage(alone.fileId),
      timeline: await receiver.timeline(alone.fileId),
    };
    expect(before.page.matters.map(({ matterId }) => matterId)).toEqual([alone.matterId]);
    await merge(alone, later);
    const page = await receiver.filePage(later.fileId);
    expect(page.matters.map(({ matterId }) => matterId)).toEqual([alone.matterId]);
    expect(page.persons).toEqual(before.page.persons);
    const { entries } = await receiver.timeline(later.fileId);
    expect(entries.map(({ entryId, text }) => [entryId, text])).toEqual(
      before.timeline.entries.map(({ entryId, text }) => [entryId, text]),
    );
    // Who saw only the other file sees, as its handler, all that it has become.
    const whole = await investigator().filePage(later.fileId);
    expect(whole.matters.map(({ matterId }) => matterId)).toContain(alone.matterId);
    // Who saw nothing of either sees nothing of the one.
    const stranger = office.member('investigator', { unit: 'south' });
    for (const { fileId } of [alone, later])
      expect(problemOf(await stranger.get(`/v1/child-protection/files/${fileId}`))).toMatchObject({
        status: 404,
      });
    expect(
      problemOf(
        await receiver.give('add-person', { role: 'other', person: {} }, { on: { fileId: later.fileId } }),
      ),
    ).toMatchObject({ code: 'SECRECY_BARRIER' });
  });

  it('end the sight that somebody was given for the investigation that was linked, as when it is closed', async () => {
    const [earlier, later] = await twoInvestigations();
    const other = office.member('investigator', { unit: 'south' });
    const sight = { staffId: other.staffId, reason: 'Knows the family.' };
    await office.member('unit-manager').does('grant-sight', sight, { on: later });
    expect((await other.filePage(later.fileId)).matters.length).toBeGreaterThan(0);
    await merge(earlier, later);
    expect(problemOf(await other.get(`/v1/child-protection/files/${later.fileId}`))).toMatchObject({
      status: 404,
    });
    expect((await intake().get(`/v1/child-protection/files/${later.fileId}`)).status).toBe(200);
  });

  it('are read by entry in the file that goes on, whichever of the two it was recorded in', async () => {
    const text = 'Heard through the wall.';
    const ended = await casework.handledReport(noNumber, { text });
    const survivor = await casework.handledReport(noNumber);
    await intake().does(
      'merge-file',
      { intoFileId: survivor.fileId, reason: 'One child.' },
      { on: { fileId: ended.fileId } },
    );
    const goesOn = { ...ended, fileId: survivor.fileId };
    const handler = { handlerId: investigator().staffId, reason: 'Takes it up.' };
    await office.member('unit-manager').does('assign-handler', handler, { on: goesOn });
    const { entries } = await investigator().timeline(survivor.fileId);
    const read = await Promise.all(
      entries.map(({ entryId }) =>
        investigator().get(`/v1/child-protection/files/${survivor.fileId}/entries/${entryId}`),
      ),
    );
    expect(read.filter(({ status }) => status !== 200)).toEqual([]);
    expect(read.map((answer) => answer.text).join()).toContain(text);
  });

  it.each([
    ['that ends', true],
    ['that goes on', false],
  ])('have whoever is protected in the file %s protected on both pages', async (_, isEnded) => {
    const hidden = await casework.handledReport({ ...noNumber, protectedIdentity: true });
    const open = await casework.handledReport(noNumber);
    const [ended, survivor] = isEnded ? [hidden, open] : [open, hidden];
    await intake().does(
      'merge-file',
      { intoFileId: survivor.fileId, reason: 'One child.' },
      { on: { fileId: ended.fileId } },
    );
    for (const { fileId } of [ended, survivor]) {
      const persons = personsOn(await auditor().filePage(fileId));
      expect(persons.map(({ protectedIdentity }) => protectedIdentity)).toEqual([true]);
    }
  });
});
