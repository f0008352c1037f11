import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import {
  catalogueOf,
  explainDeadline,
  inLanguage,
  localDateOf,
  type Deadline,
  type Procedure,
} from '#casework';
import { reminderFile, type Casetrail } from '#platform';
import { demoMunicipality, demoStaff } from './municipality.js';
import { demoLanguages, words, type DemoLanguage } from './words.js';

const lifetimeSeconds = 8 * 3600;
const patienceMilliseconds = 10_000;

/** What `demo` prints once it is ready: where to go, as whom, and the caseload that a manager sees. */
export async function showDemo(
  system: Casetrail,
  address: string,
  dataFolder: string,
  language: DemoLanguage,
): Promise<void> {
  const said = words[language];
  const tokenFolder = fromHere(tokensIn(dataFolder));
  const staffIds = demoStaff.map(({ staffId }) => staffId);
  const lines = [
    '',
    ...(await caseloadLines(system, language)),
    '',
    ...(await explanationLines(system, language)),
    '',
    said.ready(address),
    '',
    ...aligned([
      [said.document, `${address}/docs`],
      [said.tokens, `${tokenFolder}/{${staffIds.join(',')}}`],
      [said.reminders, `${fromHere(join(dataFolder, reminderFile))} (${said.remindersAre})`],
    ]),
    '',
    said.next,
    `  TOKEN=$(cat ${join(tokenFolder, 'manager-2')})`,
    `  curl -s -H "Authorization: Bearer $TOKEN" "${address}/v1/caseload?list=unit"`,
    `  curl -sN -H "Authorization: Bearer $TOKEN" "${address}/v1/caseload/live?list=unit"`,
    '',
    said.stop,
    '',
  ];
  process.stdout.write(lines.join('\n'));
}

/** Where the tokens lie. They are written once the record is filled, and anew at each start. */
export function tokensIn(dataFolder: string): string {
  return join(dataFolder, 'demo-tokens');
}

/** A path as somebody types it who stands where the command was given. */
export function fromHere(path: string): string {
  const typed = relative(process.cwd(), path);
  return typed.startsWith('..') ? path : typed;
}

/** One file for each member of staff, for this user only. */
export async function writeTokens(system: Casetrail, folder: string): Promise<void> {
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
async function caseloadLines(system: Casetrail, language: DemoLanguage): Promise<string[]> {
  const said = words[language];
  const procedure = demoProcedure(system);
  const now = system.now();
  const municipality = await system.municipalityAsOf(demoMunicipality.municipalityId, now);
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
        inLanguage(procedure.matters[kind]?.title ?? { en: kind }, language),
        inLanguage(procedure.matters[kind]?.steps[step] ?? { en: step }, language),
        handlerId ?? '-',
        nextDue?.ruleId ?? '-',
        // The instant is the end of the last day; the day before it is the one that people name.
        nextDue
          ? localDateOf(new Date(Date.parse(nextDue.nominalDue) - 1).toISOString(), 'Europe/Stockholm')
          : '-',
        missedSince !== undefined
          ? said.missed
          : overdueFrom !== undefined && overdueFrom <= now
            ? said.overdue
            : '',
      ]),
    );
  }
  return aligned([said.head, ...rows]);
}

/** One missed deadline of the demo, as it could be read to a parent. */
async function explanationLines(system: Casetrail, language: DemoLanguage): Promise<string[]> {
  const said = words[language];
  const procedure = demoProcedure(system);
  const casefiles = system.casefiles.get(procedure.name);
  const municipality = await system.municipalityAsOf(demoMunicipality.municipalityId, system.now());
  const staff = municipality?.staff('manager-2');
  if (!casefiles || !staff) return [];
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
  const explained = (each: DemoLanguage) =>
    `  ${explainDeadline(deadline, rule, { file, events, nameOf: () => words[each].somebody }, each)}`;
  const others = demoLanguages.filter((each) => each !== language);
  return [said.why(first.caseNumber), ...[language, ...others].map(explained)];
}

function demoProcedure(system: Casetrail): Procedure {
  const procedure = system.procedures.get('child-protection');
  if (!procedure) throw new Error('There is no procedure of the demo.');
  return procedure;
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
}
