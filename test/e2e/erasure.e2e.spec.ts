import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { dataClassesOf, procedures } from '#casework';
import { openSqliteEventStore } from '#event-store/sqlite';
import { openKeyStore, readAnchors, secretOfFolder, verifyLog, type Finding } from '#trust';
import { assessment } from './support/bodies.js';
import { Casework, childBorn } from './support/casework.js';
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
