/**
 * Does what a newcomer does: runs the README's first command on an empty folder, works one case over HTTP from the
 * report to the end of a follow-up, stops it by its id, starts it again and finds the case. Exit code 1 when any of this
 * fails.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Caseworker } from './caseworker.mjs';
import { startDemo } from './demo-process.mjs';
import { workOneCase } from './story.mjs';

const folder = mkdtempSync(join(tmpdir(), 'casetrail-smoke-'));
const dataFolder = join(folder, 'data');
let demo;
try {
  demo = await startDemo(dataFolder);
  console.log(`Started at ${demo.address}`);
  const document = await fetch(`${demo.address}/docs`);
  assert.equal(document.status, 200, 'the API document opens in a browser');
  const worked = await workOneCase(demo.address, dataFolder);
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

/** The case as its manager sees it, and every case number of the unit. */
async function look(address, { fileId, position }) {
  const manager = new Caseworker(address, dataFolder, 'manager-2');
  const page = await manager.read(`/v1/caseload?list=unit&limit=100&sort=opened&minPosition=${position}`);
  const timeline = await manager.read(`/v1/child-protection/files/${fileId}/timeline`);
  return { listed: page.rows.map(({ caseNumber }) => caseNumber), timeline: timeline.entries };
}
