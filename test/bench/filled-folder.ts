import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogueOf, type Role } from '#casework';
import { openEmbedded, silentLogger, systemClock, type Casetrail } from '#platform';
import type { Accepted } from '#record';
import { confirmProposedRoles } from '../municipality/second-keeper.js';

const municipalityId = '00000000-0000-8000-8000-0000000be9c4';
const atOnce = 64;

const procedure = 'child-protection';
const contactsPerReport = 10;

/** A folder with a municipality and so many events at least, put in by commands: reports as they are worked on. */
export async function filledFolder(events: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'casetrail-bench-'));
  const system = await openEmbedded({ dataFolder: folder }, { logger: silentLogger, clock: systemClock });
  await foundBench(system);
  let written = 0;
  let reports = 0;
  const client = async () => {
    while (written < events) {
      reports += 1;
      const more = await workedReport(system, reports);
      written += more;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, client));
  await system.viewsReach(await system.head(), 600_000);
  await system.close();
  return folder;
}

/** A report whose protection is assessed and around which contacts are made; answers how many events that is. */
async function workedReport(system: Casetrail, ordinal: number): Promise<number> {
  const { fileId, matters } = await report(system, ordinal);
  const at = { fileId, matterId: matters[0]?.matterId ?? '' };
  await give(system, procedure, `${procedure}/record-protection-assessment`, assessment, 'worker', at);
  for (let contacts = 0; contacts < contactsPerReport; contacts += 1) {
    await give(system, procedure, `${procedure}/record-preliminary-contact`, contact, 'worker', at);
  }
  return (await system.casefiles.get(procedure)?.stored(fileId))?.length ?? 0;
}

/** What a report of the measurements is worked on with. */
export const assessment = {
  assessorId: 'worker',
  needsProtection: false,
  facts: 'Earlier contacts were read.',
  reasons: 'Nothing points to acute danger.',
};

export const contact = {
  with: 'reporter',
  how: 'phone',
  note: 'The reporter was called back and had nothing to add.',
};

/** The municipality of the measurements: one unit, and one who takes in and manages. */
export async function foundBench(system: Casetrail): Promise<void> {
  await system.found(municipalityId, {
    name: 'Bench',
    jurisdiction: 'SE',
    timeZone: 'Europe/Stockholm',
    keeperId: 'keeper',
    keeperName: 'Keeper',
    secondKeeperId: 'second-keeper',
    secondKeeperName: 'Second keeper',
  });
  const keep = (command: string, body: object) =>
    give(system, 'municipality', `municipality/${command}`, body, 'keeper', { fileId: municipalityId });
  await keep('register-unit', { unitId: 'unit', title: 'Unit' });
  await hire(system, 'worker', ['intake-worker', 'unit-manager']);
}

/** Takes somebody on in the unit of the measurements. */
export async function hire(system: Casetrail, staffId: string, roles: readonly Role[]): Promise<void> {
  const keep = (command: string, body: object) =>
    give(system, 'municipality', `municipality/${command}`, body, 'keeper', { fileId: municipalityId });
  await keep('register-staff', {
    staffId,
    name: staffId,
    unitId: 'unit',
    qualification: 'social-work-degree',
  });
  for (const role of roles) await keep('give-role', { staffId, role });
  await confirmProposedRoles(system, municipalityId, 'second-keeper');
}

/** A report on a child that nobody knew, or on the child whose file is named. */
export async function report(system: Casetrail, ordinal: number, fileId?: string): Promise<Accepted> {
  const body = {
    ...(fileId !== undefined && { fileId }),
    children: [{ name: `Child of ${fileId ?? ordinal}` }],
    report: {
      unitId: 'unit',
      channel: 'phone',
      arrivalRule: 'reached-official',
      reporterType: 'private',
      anonymous: true,
      text: 'A worried neighbour has called.',
      violenceIndicated: false,
    },
  };
  const at = { idempotencyKey: `report-${ordinal}` };
  return give(system, procedure, `${procedure}/register-report`, body, 'worker', at);
}

/** Gives a command that has to be accepted. */
export async function give(
  system: Casetrail,
  procedureName: string,
  type: string,
  body: object,
  staffId: string,
  at: { readonly fileId?: string; readonly matterId?: string; readonly idempotencyKey?: string },
): Promise<Accepted> {
  const given = system.procedures.get(procedureName);
  const definition = given && catalogueOf(given).commands.get(type);
  if (!definition) throw new Error(`There is no command ${type}.`);
  const answer = await system.giving.give(given, {
    definition,
    body,
    by: { staffId, municipalityId },
    ...at,
  });
  if (answer.kind !== 'accepted') throw new Error(`${type} was not accepted: ${answer.kind}.`);
  return answer;
}

/** A token of somebody who works in the municipality of the measurements. */
export function tokenOf({ tokens, now }: Casetrail, staffId: string): string {
  return tokens.issueToken(
    { staffId, municipalityId, zone: 'social-services', lifetimeSeconds: 36_000 },
    now(),
  );
}

/** What `worker` sees first: the list of the unit. */
export async function firstPage(system: Casetrail): Promise<number> {
  const municipality = await system.municipalityAsOf(municipalityId, system.now());
  const staff = municipality?.staff('worker');
  if (!staff) throw new Error('Nobody works there.');
  const { rows } = await system.caseload.page({
    viewer: { municipalityId, zone: 'social-services', staff },
    list: 'unit',
    sort: { by: 'due', direction: 'ascending' },
    limit: 50,
    now: system.now(),
  });
  return rows.length;
}
