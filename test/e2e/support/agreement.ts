import { expect } from '@jest/globals';
import {
  catalogueOf,
  type CaseEvent,
  type Casefile,
  type CommandDefinition,
  type Matter,
  type Procedure,
} from '#casework';
import { takesWords } from '../../../libs/casework/src/handling/handling.js';
import { childProtection } from './member.js';
import type { Office } from './office.js';
import { personsOn, type DeadlineOnPage, type FilePage, type MatterOnPage, type Timeline } from './pages.js';

/** What a text that is made for people never shows. */
const leaks = /undefined|\bnull\b|\[object|NaN|[0-9a-f]{8}-[0-9a-f]{4}-|\d{4}-\d\d-\d\dT/;

/** A file as the kernel folds it from what is recorded: what everything shown is held against. */
interface Recorded {
  readonly procedure: Procedure;
  readonly file: Casefile;
  readonly history: readonly CaseEvent[];
}

/**
 * Everything that shows a file says the same: its page, what is allowed, its deadlines and their explanations, its
 * timeline in both languages, and its rows and counts in the caseload. Seen by the auditor, who sees all of it.
 */
export async function expectAgreement(office: Office, fileId: string): Promise<void> {
  const auditor = office.member('auditor');
  // Else the worker might settle another file between the reading of the list and that of its counts.
  await office.missesAreRecorded();
  const recorded = await recordedIn(office, fileId);
  const timelines: Timeline[] = [];
  for (const language of ['sv', 'en'] as const) {
    const page = await auditor.filePage(fileId, language);
    const timeline = await auditor.timeline(fileId, language);
    expectPage(page, recorded);
    expectAllowed(page, recorded);
    expectTimeline(timeline, recorded);
    timelines.push(timeline);
  }
  const [swedish, english] = timelines.map(({ entries }) => entries.map(({ title }) => title));
  expect(swedish).not.toEqual(english);
  await expectListed(office, await auditor.filePage(fileId));
}

async function recordedIn({ system }: Office, fileId: string): Promise<Recorded> {
  const casefiles = system.casefiles.get(childProtection)!;
  const { file } = await casefiles.load(fileId);
  return { procedure: casefiles.procedure, file, history: await casefiles.history(fileId) };
}

function expectPage(page: FilePage, { file }: Recorded): void {
  expect(page.matters.map(placeOf).toSorted(byMatter)).toEqual(
    file.matters.values().map(placeOf).toSorted(byMatter),
  );
  expect(page.counts).toMatchObject({ matters: file.matters.size, deadlines: file.deadlines.size });
  expect(personsOn(page).map(({ personId }) => personId)).toEqual(Object.keys(file.persons));
  const deadlines = page.matters.flatMap((matter) => matter.deadlines);
  expect(deadlines.map(({ deadlineId }) => deadlineId).toSorted()).toEqual(
    file.deadlines
      .values()
      .map(({ deadlineId }) => deadlineId)
      .toSorted(),
  );
  for (const { kindTitle, stepTitle } of page.matters) expectTold(kindTitle ?? '', stepTitle ?? '');
  for (const { what, explanation } of deadlines) expectTold(what ?? '', explanation ?? '');
}

function byMatter(
  { matterId: one }: { matterId: string },
  { matterId: other }: { matterId: string },
): number {
  return one < other ? -1 : 1;
}

function placeOf({
  matterId,
  kind,
  caseNumber,
  step,
  unitId,
  handlerId,
  closedAt,
  inError,
}: Omit<Matter, 'version'>) {
  return { matterId, kind, caseNumber, step, unitId, handlerId, closedAt, inError };
}

/**
 * The commands of a page are those whose data say so: to the auditor each is told as none that they may give. Of a file
 * that has ended, those of the one in which it goes on, but for what is about the ended one itself.
 */
function expectAllowed(page: FilePage, { procedure, file }: Recorded): void {
  const isMerged = page.mergedInto !== undefined;
  const { matters } = file.goesOnAs ?? file;
  const routed = [...catalogueOf(procedure).commands.values()].filter(
    (command) =>
      command.internal !== true && !('isOwedBy' in command) && !(isMerged && command.ofThisFile === true),
  );
  const ofFile = routed.filter(
    (command) => command.at === 'file' && (!file.withoutText || !takesWords(command)),
  );
  expect(page.allowed).toEqual([]);
  expect(page.notNow.map(({ type }) => type)).toEqual(ofFile.map(({ type }) => type));
  for (const matter of page.matters) {
    const open = routed.filter((command) => isOpenOn(command, matters.get(matter.matterId) ?? matter));
    expect(matter.allowed).toEqual([]);
    expect(matter.notNow.map(({ type, roles, code }) => ({ type, roles, code }))).toEqual(
      open.map(({ type, by: roles }) => ({ type, roles, code: 'OUT_OF_DELEGATION' })),
    );
    for (const { title, says } of matter.notNow) expectTold(title, says);
  }
}

function isOpenOn(
  { at, during, anyStep }: CommandDefinition,
  matter: Pick<Matter, 'kind' | 'step' | 'inError' | 'closedAt'>,
): boolean {
  if (at !== 'matter') return false;
  if (anyStep === 'also-in-error') return true;
  if (matter.inError) return false;
  if (anyStep === 'open') return matter.closedAt === undefined;
  return anyStep === 'open-or-closed' || (during?.[matter.kind]?.includes(matter.step) ?? false);
}

function expectTimeline({ entries }: Timeline, { history }: Recorded): void {
  expect(entries.map(({ entryId, type }) => ({ id: entryId, type }))).toEqual(
    history.map(({ id, type }) => ({ id, type })),
  );
  for (const { title, text } of entries) expectTold(title, text);
}

function expectTold(...texts: readonly string[]): void {
  for (const text of texts) {
    expect(text.length).toBeGreaterThan(3);
    expect(text).not.toMatch(leaks);
  }
}

/** What is still to be done of the file is in the caseload, as its page shows it, and the counts are those of the list. */
async function expectListed(office: Office, { fileId, matters }: FilePage): Promise<void> {
  await office.listsAreUpToDate();
  const rows = await wholeList(office);
  const ofFile = rows.filter((row) => row.fileId === fileId);
  const toDo = matters.filter(isToDo);
  expect(ofFile.map(({ matterId }) => matterId).toSorted()).toEqual(
    toDo.map(({ matterId }) => matterId).toSorted(),
  );
  for (const row of ofFile) {
    const matter = toDo.find(({ matterId }) => matterId === row.matterId)!;
    const { kind, caseNumber, step, unitId, handlerId, openedAt, closedAt } = matter;
    expect(row).toMatchObject({ kind, caseNumber, step, unitId, openedAt });
    expect(row.handlerId).toBe(handlerId);
    expect(row.closedAt).toBe(closedAt);
    expect(row.nextDue?.nominalDue).toBe(nextDueOf(matter));
    expect(row.missedSince).toBe(missedSince(matter));
  }
  const { lists } = await office.member('auditor').counts();
  expect(lists.all.total).toBe(rows.length);
  expect(lists.all.missed.count).toBe(rows.filter((row) => row.missedSince !== undefined).length);
}

async function wholeList(office: Office) {
  const auditor = office.member('auditor');
  const first = await auditor.caseload({ list: 'all', limit: 100 });
  const rows = [...first.rows];
  for (let { next } = first; next !== undefined;) {
    const page = await auditor.caseload({ list: 'all', limit: 100, cursor: next });
    rows.push(...page.rows);
    ({ next } = page);
  }
  return rows;
}

const openStates: ReadonlySet<string> = new Set(['running', 'extended', 'missed']);

function nextDueOf({ deadlines }: MatterOnPage): string | undefined {
  const open = deadlines.filter(({ state }) => openStates.has(state));
  return open.map(({ nominalDue }) => nominalDue).toSorted()[0];
}

function missedSince({ deadlines }: MatterOnPage): string | undefined {
  return deadlines
    .flatMap((deadline) =>
      openStates.has(deadline.state) || isUnexplained(deadline) ? (deadline.missedSince ?? []) : [],
    )
    .toSorted()[0];
}

/** What isn't closed; and what is, while a duty of it is open or a miss has no reason. */
function isToDo({ inError, goesOnIn, closedAt, deadlines }: MatterOnPage): boolean {
  const keepsIt = (deadline: DeadlineOnPage) =>
    (deadline.kind === 'duty' && openStates.has(deadline.state)) || isUnexplained(deadline);
  return !inError && goesOnIn === undefined && (closedAt === undefined || deadlines.some(keepsIt));
}

function isUnexplained({ state, misses }: DeadlineOnPage): boolean {
  return state !== 'superseded' && misses.some(({ answer, explained }) => answer === undefined && !explained);
}
