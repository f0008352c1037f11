/**
 * Does what a newcomer does: runs the README's first command on an empty folder, works one case over HTTP,
 * stops it by its id, starts it again and finds the case. Exit code 1 when any of this fails.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Caseworker } from './caseworker.mjs';
import { startDemo } from './demo-process.mjs';

const folder = mkdtempSync(join(tmpdir(), 'casetrail-smoke-'));
const dataFolder = join(folder, 'data');
let demo;
try {
  demo = await startDemo(dataFolder);
  console.log(`Started at ${demo.address}`);
  const document = await fetch(`${demo.address}/docs`);
  assert.equal(document.status, 200, 'the API document opens in a browser');
  const worked = await workOneCase(demo.address);
  const before = await look(demo.address, worked);
  assert.ok(before.listed.includes(worked.caseNumber), 'the caseload lists the investigation');
  console.log(`Worked case ${worked.caseNumber}, one of ${before.listed.length} in the caseload`);
  await demo.stop();
  console.log('Stopped');
  demo = await startDemo(dataFolder);
  console.log(`Started again at ${demo.address}`);
  assert.deepEqual(await look(demo.address, worked), before, 'everything is as it was left');
  await demo.stop();
  console.log('Found every case as it was left');
} catch (fault) {
  try {
    demo?.kill();
  } catch {
    // It has ended already.
  }
  throw fault;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A report, its protection assessment and the investigation that it leads to. */
async function workOneCase(address) {
  const intake = new Caseworker(address, dataFolder, 'intake-1');
  const { fileId, matters, version } = await intake.give('register-report', {
    children: [{ name: 'Child of the smoke run' }],
    report: {
      unitId: 'intake',
      channel: 'phone',
      arrivalRule: 'reached-official',
      reporterType: 'private',
      anonymous: true,
      violenceIndicated: false,
      text: 'Made up for the smoke run.',
    },
  });
  const [{ matterId }] = matters;
  await intake.give(
    'record-protection-assessment',
    { assessorId: 'intake-1', needsProtection: false, facts: 'Made up.', reasons: 'Made up.' },
    { fileId, matterId, version },
  );
  // Whoever is to decide on it sees the child’s file by that.
  const manager = new Caseworker(address, dataFolder, 'manager-1');
  await manager.give(
    'assign-handler',
    { handlerId: 'intake-1', reason: 'Made up.' },
    { fileId, matterId, version: await manager.versionOf({ fileId, matterId }) },
  );
  const opened = await intake.give(
    'open-investigation',
    { purpose: 'Made up.', unitId: 'investigation' },
    { fileId, matterId, version: await intake.versionOf({ fileId, matterId }) },
  );
  const [{ caseNumber }] = opened.matters;
  return { fileId, caseNumber, position: opened.position };
}

/** The case as its manager sees it, and every case number of the unit. */
async function look(address, { fileId, position }) {
  const manager = new Caseworker(address, dataFolder, 'manager-2');
  const page = await manager.read(`/v1/caseload?list=unit&limit=100&sort=opened&minPosition=${position}`);
  const timeline = await manager.read(`/v1/child-protection/files/${fileId}/timeline`);
  return { listed: page.rows.map(({ caseNumber }) => caseNumber), timeline: timeline.entries };
}
