import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { explainDeadline, catalogueOf, localDateOf, type Deadline } from '#casework';
import { reminderFile, type Casetrail } from '#platform';
import { demoMunicipality, demoStaff } from './municipality.js';

const lifetimeSeconds = 8 * 3600;
const patienceMilliseconds = 10_000;

/** What `demo` prints once it is ready: where to go, as whom, and the caseload that a manager sees. */
export async function showDemo(system: Casetrail, address: string, dataFolder: string): Promise<void> {
  const tokenFolder = fromHere(join(dataFolder, 'demo-tokens'));
  await writeTokens(system, tokenFolder);
  const staffIds = demoStaff.map(({ staffId }) => staffId);
  const lines = [
    '',
    ...(await caseloadLines(system)),
    '',
    ...(await explanationLines(system)),
    '',
    `Casetrail is ready at ${address}`,
    '',
    `  API document       ${address}/docs`,
    `  Tokens (8 hours)   ${tokenFolder}/{${staffIds.join(',')}}`,
    `  Reminders          ${fromHere(join(dataFolder, reminderFile))} (one a line, within seconds of its time)`,
    '',
    'Try next, in another terminal:',
    `  TOKEN=$(cat ${join(tokenFolder, 'manager-2')})`,
    `  curl -s -H "Authorization: Bearer $TOKEN" "${address}/v1/caseload?list=unit"`,
    `  curl -sN -H "Authorization: Bearer $TOKEN" "${address}/v1/caseload/live?list=unit"`,
    '',
    'Stop with Ctrl-C; started again, it finds every case.',
    '',
  ];
  process.stdout.write(lines.join('\n'));
}

/** A path as somebody types it who stands where the command was given. */
export function fromHere(path: string): string {
  const typed = relative(process.cwd(), path);
  return typed.startsWith('..') ? path : typed;
}

/** One file for each member of staff, for this user only. */
async function writeTokens(system: Casetrail, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { municipalityId } = demoMunicipality;
  for (const { staffId } of demoStaff) {
    const token = system.tokens.issueToken(
      { staffId, municipalityId, zone: 'social-services', lifetimeSeconds },
      system.now(),
    );
    await writeFile(join(folder, staffId), `${token}\n`, { mode: 0o600 });
  }
}

/** The whole caseload as the two managers see it, soonest due first. */
async function caseloadLines(system: Casetrail): Promise<string[]> {
  const now = system.now();
  const municipality = await system.municipalityAsOf(demoMunicipality.municipalityId, now);
  const head = ['Case number', 'Kind', 'Step', 'Handler', 'Deadline', 'Due', ''];
  const rows: string[][] = [];
  await system.viewsReach(await system.head(), patienceMilliseconds);
  await system.settleDue();
  await system.viewsReach(await system.head(), patienceMilliseconds);
  for (const managerId of ['manager-1', 'manager-2']) {
    const staff = municipality?.staff(managerId);
    if (!staff) continue;
    const { municipalityId } = demoMunicipality;
    const page = await system.caseload.page({
      viewer: { municipalityId, zone: 'social-services', staff },
      list: 'unit',
      sort: { by: 'due', direction: 'ascending' },
      limit: 50,
      now,
    });
    rows.push(
      ...page.rows.map(({ caseNumber, kind, step, handlerId, nextDue, overdueFrom, missedSince }) => [
        caseNumber,
        kind,
        step,
        handlerId ?? '-',
        nextDue?.ruleId ?? '-',
        // The instant is the end of the last day; the day before it is the one that people name.
        nextDue
          ? localDateOf(new Date(Date.parse(nextDue.nominalDue) - 1).toISOString(), 'Europe/Stockholm')
          : '-',
        missedSince !== undefined
          ? 'MISSED'
          : overdueFrom !== undefined && overdueFrom <= now
            ? 'overdue'
            : '',
      ]),
    );
  }
  return aligned([head, ...rows]);
}

/** One missed deadline of the demo, as it could be read to a parent. */
async function explanationLines(system: Casetrail): Promise<string[]> {
  const procedure = system.procedures.get('child-protection');
  const casefiles = system.casefiles.get('child-protection');
  const municipality = await system.municipalityAsOf(demoMunicipality.municipalityId, system.now());
  const staff = municipality?.staff('manager-2');
  if (!procedure || !casefiles || !staff) return [];
  const page = await system.caseload.page({
    viewer: { municipalityId: demoMunicipality.municipalityId, zone: 'social-services', staff },
    list: 'unit',
    filters: { kind: 'investigation' },
    sort: { by: 'due', direction: 'ascending' },
    limit: 50,
    now: system.now(),
  });
  const [first] = page.rows;
  if (!first) return [];
  const { file } = await casefiles.load(first.fileId);
  const deadline = file.deadlines
    .values()
    .find(
      ({ matterId, ruleId }: Deadline) => matterId === first.matterId && ruleId === first.nextDue?.ruleId,
    );
  const { rules, events } = catalogueOf(procedure);
  const rule = deadline && rules.get(deadline.ruleId);
  if (!deadline || !rule) return [];
  const where = { file, events, nameOf: () => 'a person of the file' };
  return [
    `Why ${first.caseNumber} is due when it is:`,
    `  ${explainDeadline(deadline, rule, where, 'en')}`,
    `  ${explainDeadline(deadline, rule, where, 'sv')}`,
  ];
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
}
