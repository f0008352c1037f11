import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { dataClassesOf, procedures } from '#casework';
import { openSqliteEventStore } from '#event-store/sqlite';
import { openKeyStore, readAnchors, secretOfFolder, verifyLog, type Finding } from '#trust';
import { expectAgreement } from './support/agreement.js';
import { problemOf, type Answered } from './support/answered.js';
import { assessment, declining } from './support/bodies.js';
import { Casework, childBorn } from './support/casework.js';
import { personsOn } from './support/pages.js';
import { Office } from './support/office.js';

/** Words of this file that stand nowhere else. */
const plain = ['Zacharina Unheard-of', 'a broken violin in the attic', 'Headmistress Quillfeather'];
const [name = '', text = '', reporter = ''] = plain;

let office: Office;

beforeEach(async () => {
  office = await Office.open();
});

afterEach(() => office.close());

/** Files of the folder, at any depth, in which one of the words stands. */
function filesWithPlainWords(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => plain.some((word) => readFileSync(path).includes(word)));
}

/** Destroys every key that the file's events are sealed with, while nothing else has the folder open. */
async function destroyKeysOf(fileId: string, folder: string): Promise<void> {
  const log = openSqliteEventStore({ folder });
  const events = await log.readStream(`child-protection:${fileId}`, 0, 100);
  await log.close();
  const keyIds = events.flatMap(({ data }) => /"keyId":"([^"]+)"/.exec(data)?.[1] ?? []);
  expect(keyIds.length).toBeGreaterThan(0);
  const keys = await openKeyStore({ folder: join(folder, 'keys'), dataClasses: dataClassesOf(procedures) });
  await keys.destroy([...new Set(keyIds)]);
  await keys.close();
}

async function findingsIn(folder: string): Promise<readonly Finding[]> {
  const log = openSqliteEventStore({ folder });
  const secret = secretOfFolder({ folder: join(folder, 'keys') }, 'anchors');
  const findings: Finding[] = [];
  for await (const finding of verifyLog(log, readAnchors(join(folder, 'anchors'), secret)))
    findings.push(finding);
  await log.close();
  return findings;
}

describe('A file whose keys are destroyed', () => {
  it('leaves no plain word anywhere, and everything still works and verifies', async () => {
    const casework = new Casework(office);
    const secretive = { reporter: { name: reporter, authority: 'A school' }, text };
    const report = await casework.handledReport({ ...childBorn(1), name }, secretive);
    const untouched = await casework.report({ ...childBorn(2), name: 'Somebody else' });
    await office.listsAreUpToDate();
    await office.member('intake-worker').filePage(report.fileId, 'en');
    expect(filesWithPlainWords(office.folder)).toEqual([]);

    await office.stop();
    expect(filesWithPlainWords(office.folder)).toEqual([]);
    await destroyKeysOf(report.fileId, office.folder);
    await office.start();

    const intake = office.member('intake-worker');
    const page = await intake.filePage(report.fileId, 'en');
    expect(JSON.stringify(page)).not.toContain(name);
    expect(page.matters).toHaveLength(1);
    expect(JSON.stringify(await intake.timeline(report.fileId))).toContain('[erased]');
    await intake.does('record-protection-assessment', assessment, { on: report });
    expect(JSON.stringify(await intake.filePage(untouched.fileId, 'en'))).toContain('Somebody else');
    await office.listsAreUpToDate();
    expect((await intake.caseload({ list: 'unit' })).rows).toHaveLength(2);
    expect(await office.system.rebuildViews()).toBe(true);
    expect(JSON.stringify(office.log)).not.toContain(name);

    await office.stop();
    expect(filesWithPlainWords(office.folder)).toEqual([]);
    expect(await findingsIn(office.folder)).toEqual([]);
  });
});

describe('The archivist', () => {
  it('erases a matter when nothing keeps it any more, and what others read of it goes with it', async () => {
    const casework = new Casework(office);
    const child = { ...childBorn(1), name };
    const old = await casework.assessedReport(child, { text });
    await office.member('intake-worker').does('decline-to-open', declining, { on: old });
    const archivist = office.member('archivist');
    const early = await archivist.give('erase-matter', { ground: 'statutory-purge' }, { on: old });
    expect(problemOf(early)).toMatchObject({ status: 409, code: 'RETENTION_LOCK' });
    expect(problemOf(early).detail).toContain('2031');

    office.clock.set('2031-03-05T08:00:00.000Z');
    const present = await casework.report(child, { text: 'Something else.' });
    const auditor = office.member('auditor');
    const { entries } = await auditor.timeline(old.fileId);
    const received = entries.find(({ matterId }) => matterId === old.matterId)!;
    const content = (): Promise<Answered> =>
      auditor.get(`/v1/child-protection/files/${old.fileId}/entries/${received.entryId}`);
    expect((await content()).text).toContain(text);
    for (const role of ['auditor', 'unit-manager', 'intake-worker'] as const) {
      const refused = await office
        .member(role)
        .give('erase-matter', { ground: 'statutory-purge' }, { on: old });
      expect(problemOf(refused)).toMatchObject({ status: 403, code: 'OUT_OF_DELEGATION' });
    }
    await archivist.does('erase-matter', { ground: 'statutory-purge' }, { on: old });

    expect((await content()).text).not.toContain(text);
    expect((await content()).text).toContain('erased');
    expect((await content()).status).toBe(200);
    const page = await auditor.filePage(old.fileId);
    expect(personsOn(page).map((person) => person.name)).toContain(name);
    expect(page.matters).toHaveLength(2);
    await casework.isHandled(present);
    await office.member('intake-worker').does('record-protection-assessment', assessment, { on: present });
    await expectAgreement(office, old.fileId);
  });

  it('erases a file, whose child is known no more to whoever looks it up or reports on it', async () => {
    const casework = new Casework(office);
    const child = { ...childBorn(2), name };
    const old = await casework.assessedReport(child, { text });
    await office.member('intake-worker').does('decline-to-open', declining, { on: old });
    office.clock.set('2031-03-05T08:00:00.000Z');
    const auditor = office.member('auditor');
    expect((await auditor.finds(child.personalNumber)).fileId).toBe(old.fileId);
    const archivist = office.member('archivist');
    await archivist.does('erase-file', { ground: 'statutory-purge' }, { on: { fileId: old.fileId } });
    expect((await auditor.lookUp(child.personalNumber)).status).toBe(404);
    expect((await casework.report(child)).fileId).not.toBe(old.fileId);
    const page = await auditor.filePage(old.fileId);
    expect(JSON.stringify(page)).not.toContain(name);
    expect(page.matters.map(({ step }) => step)).toEqual(['not-opened']);

    await office.stop();
    await office.start();
    expect(JSON.stringify(await office.member('auditor').filePage(old.fileId))).not.toContain(name);
    await office.stop();
    expect(filesWithPlainWords(office.folder)).toEqual([]);
    expect(await findingsIn(office.folder)).toEqual([]);
  });
});
