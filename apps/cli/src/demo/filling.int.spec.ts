import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instantAt, type Casefile, type Instant } from '#casework';
import { embeddedEngines, jsonLogger, openCasetrail, type Casetrail } from '#platform';
import { fillDemo } from './filling.js';
import { demoMunicipality } from './municipality.js';

let folder: string;
let now: Instant;
let system: Casetrail;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casetrail-demo-'));
  now = instantAt('2026-01-01', '00:00', 'Europe/Stockholm');
  const surroundings = { logger: jsonLogger('error'), clock: () => now };
  system = await openCasetrail({ ...embeddedEngines, worker: 'within', dataFolder: folder }, surroundings);
});

afterEach(async () => {
  await system.close();
  await rm(folder, { recursive: true, force: true });
});

/** Fills the demo as it would be filled at a local time; answers its files. */
async function filledOn(day: string, time: string): Promise<readonly Casefile[]> {
  const filledAt = instantAt(day, time, 'Europe/Stockholm');
  await fillDemo(system, filledAt, { set: (instant) => (now = instant) });
  now = filledAt;
  await system.viewsReach(await system.head(), 20_000);
  const municipality = await system.municipalityAsOf(demoMunicipality.municipalityId, now);
  const { municipalityId } = demoMunicipality;
  const files = new Map<string, Casefile>();
  for (const managerId of ['manager-1', 'manager-2']) {
    const staff = municipality?.staff(managerId);
    if (!staff) throw new Error(`The demo has no ${managerId}.`);
    const { rows } = await system.caseload.page({
      viewer: { municipalityId, zone: 'social-services', staff },
      list: 'unit',
      sort: { by: 'opened', direction: 'ascending' },
      limit: 100,
      now,
    });
    for (const { fileId } of rows) {
      const loaded = await system.casefiles.get('child-protection')?.load(fileId);
      if (loaded) files.set(fileId, loaded.file);
    }
  }
  return [...files.values()];
}

/** What runs still when the demo is filled, whether or not the clock has been settled since. */
const runningIn = (files: readonly Casefile[], ruleId: string) =>
  files
    .flatMap(({ deadlines }) => deadlines.values())
    .filter(
      (deadline) => deadline.ruleId === ruleId && deadline.state === 'running' && now < deadline.legalLatest,
    );

describe('The demo municipality', () => {
  it.each([
    ['an ordinary Tuesday', '2026-12-01', '09:30'],
    ['a Sunday before dawn', '2026-03-29', '04:10'],
    ['Midsummer Eve', '2026-06-19', '12:00'],
    ['a leap day', '2028-02-29', '23:50'],
  ])('is filled by commands that are all accepted: %s', async (_, day, time) => {
    const files = await filledOn(day, time);
    // Each party’s time is its own: of the two who were told of a refusal, one can still appeal.
    expect(runningIn(files, 'A9')).toHaveLength(1);
    expect(runningIn(files, 'A10')).toHaveLength(1);
    expect(runningIn(files, 'A7')).toHaveLength(1);
    expect(runningIn(files, 'A22-court')).toHaveLength(1);
  });

  it('that was filled is left as it is on a later day', async () => {
    await filledOn('2026-12-01', '09:30');
    const head = await system.head();
    await filledOn('2026-12-03', '09:30');
    expect(await system.head()).toBe(head);
  });
});
