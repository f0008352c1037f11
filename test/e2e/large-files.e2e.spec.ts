import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CaseEvent } from '#casework';
import { ClientGone } from '../../libs/http/src/client-gone.js';
import { ReadFileHandler } from '../../libs/http/src/reading/read-file.js';
import { callerOf } from '../../libs/http/src/caller.js';
import { problemOf, type Answered } from './support/answered.js';
import { reportOn } from './support/bodies.js';
import { childBorn } from './support/casework.js';
import { childProtection, type Member } from './support/member.js';
import { staffIdOf } from './support/municipalities.js';
import { Office } from './support/office.js';
import type { DeadlineOnPage, FilePage, Timeline } from './support/pages.js';

/** For a machine that is busy with other tests. */
jest.setTimeout(240_000);

/** So many reports that the file is read from the log in several pages, and shown on many. */
const reports = 400;
const child = childBorn(41);

let office: Office;
let fileId: string;
let history: readonly CaseEvent[];

const auditor = () => office.member('auditor');
const intake = () => office.member('intake-worker');
const report = async () => (await intake().does('register-report', reportOn([child]))).fileId;

beforeAll(async () => {
  office = await Office.open();
  for (let count = 0; count < reports; count += 1) {
    fileId = await report();
    office.clock.set(new Date(Date.parse(office.clock.read()) + 60_000).toISOString());
  }
  await office.missesAreRecorded();
  history = await office.system.casefiles.get(childProtection)!.history(fileId);
});

afterAll(() => office.close());

const address = (more = '') => `/v1/${childProtection}/files/${fileId}${more}`;

/** All pages of something, each asked for by what the one before said, and what is done between two. */
async function pages<Page extends { readonly next?: string }>(
  member: Member,
  path: string,
  between: () => Promise<unknown> = () => Promise.resolve(),
): Promise<readonly Page[]> {
  const all = [await member.reads<Page>(path)];
  for (let next = all[0]?.next; next !== undefined;) {
    await between();
    const page = await member.reads<Page>(`${path}${path.includes('?') ? '&' : '?'}cursor=${next}`);
    all.push(page);
    ({ next } = page);
  }
  return all;
}

function expectEachOnce(told: readonly string[], all: readonly string[]): void {
  expect(told).toHaveLength(new Set(told).size);
  expect(told.toSorted()).toEqual(all.toSorted());
}

describe('A file of many matters', () => {
  it('shows each matter once, the newest first, thirty at a time, and counts them all on every page', async () => {
    const shown = await pages<FilePage>(auditor(), address());
    expect(shown.slice(0, -1).every(({ matters }) => matters.length === 30)).toBe(true);
    const matters = shown.flatMap((page) => page.matters);
    const { file } = await office.system.casefiles.get(childProtection)!.load(fileId);
    expectEachOnce(
      matters.map(({ matterId }) => matterId),
      file.matters.ids(),
    );
    const began = matters.map(({ openedAt }) => openedAt);
    expect(began).toEqual(began.toSorted().toReversed());
    for (const { counts } of shown) {
      expect(counts).toMatchObject({
        matters: reports,
        openMatters: reports,
        deadlines: file.deadlines.size,
        openDeadlines: file.deadlines.size,
      });
    }
  });

  it('shows each matter once to whoever sees it by itself, as that names the child', async () => {
    const shown = await pages<FilePage>(intake(), address('?limit=100'));
    const matters = shown.flatMap((page) => page.matters);
    expect(matters).toHaveLength(reports);
    for (const { persons } of matters) expect(persons).toMatchObject([{ name: child.name }]);
    for (const page of shown) expect(page).not.toHaveProperty('persons');
  });

  it('shows each entry once in either order, told as in one', async () => {
    const oldest = await pages<Timeline>(auditor(), address('/timeline'));
    const newest = await pages<Timeline>(auditor(), address('/timeline?order=newest&limit=70'));
    const entries = oldest.flatMap((page) => page.entries);
    expect(entries.map(({ entryId }) => entryId)).toEqual(history.map(({ id }) => id));
    expect(newest.flatMap((page) => page.entries).toReversed()).toEqual(entries);
    for (const { text } of entries) expect(text).not.toContain('a person of the file');
  });

  it('shows each deadline once, and those of one matter or in one state alone', async () => {
    const { file } = await office.system.casefiles.get(childProtection)!.load(fileId);
    const ids = async (query: string) => {
      const shown = await pages<{ next?: string; deadlines: readonly DeadlineOnPage[] }>(
        auditor(),
        address(`/deadlines?${query}`),
      );
      return shown.flatMap(({ deadlines }) => deadlines.map(({ deadlineId }) => deadlineId));
    };
    const all = file.deadlines.values();
    expect(await ids('limit=100')).toEqual(all.map(({ deadlineId }) => deadlineId));
    const matterId = all[7]!.matterId;
    expect(await ids(`limit=1&matterId=${matterId}`)).toEqual(
      all.filter((each) => each.matterId === matterId).map(({ deadlineId }) => deadlineId),
    );
    expect(await ids('state=met')).toEqual([]);
  });

  it('shows each matter and entry once while others write', async () => {
    const before = await pages<FilePage>(auditor(), address('?limit=100'));
    const known = before.flatMap(({ matters }) => matters.map(({ matterId }) => matterId));
    let acts = 0;
    const writing = async () => {
      acts += 1;
      await report();
      const on = { fileId, matterId: known[acts * 90]! };
      const assigned = { handlerId: staffIdOf('intake-worker', 'north'), reason: 'Takes it up.' };
      await office.member('unit-manager').does('assign-handler', assigned, { on });
    };
    const told = (await pages<FilePage>(auditor(), address('?limit=100'), writing)).flatMap(({ matters }) =>
      matters.map(({ matterId }) => matterId),
    );
    expect(told).toHaveLength(new Set(told).size);
    for (const matterId of known) expect(told).toContain(matterId);
    const entries = (await pages<Timeline>(auditor(), address('/timeline?order=newest'), report)).flatMap(
      (page) => page.entries.map(({ entryId }) => entryId),
    );
    expect(entries).toHaveLength(new Set(entries).size);
    for (const { id } of history) expect(entries).toContain(id);
  });

  it('refuses a cursor of another reader, file, order or filter, and one that was made up', async () => {
    const other = await intake().does('register-report', reportOn([childBorn(42)]));
    const { next = '' } = await auditor().reads<FilePage>(address());
    const { next: within = '' } = await auditor().reads<Timeline>(address('/timeline'));
    const refused: Answered[] = await Promise.all([
      intake().get(address(`?cursor=${next}`)),
      office.member('auditor', { unit: 'south' }).get(address(`?cursor=${next}`)),
      auditor().get(`/v1/${childProtection}/files/${other.fileId}?cursor=${next}`),
      auditor().get(address(`/timeline?cursor=${next}`)),
      auditor().get(address(`/timeline?order=newest&cursor=${within}`)),
      auditor().get(address(`/deadlines?state=met&cursor=${next}`)),
      auditor().get(address('?cursor=AAAA')),
    ]);
    for (const answered of refused) {
      expect(problemOf(answered)).toMatchObject({ code: 'INVALID_CURSOR', field: 'cursor' });
    }
    for (const query of ['limit=0', 'limit=101', 'limit=ten']) {
      expect(problemOf(await auditor().get(address(`?${query}`)))).toMatchObject({ field: 'limit' });
    }
  });

  it('reads and opens no more for a page than it shows', async () => {
    const casefiles = office.system.casefiles.get(childProtection)!;
    const decoded = jest.spyOn(casefiles, 'decode');
    const opened = () => decoded.mock.calls.reduce((sum, [stored]) => sum + stored.length, 0);
    await intake().reads<FilePage>(address());
    // Of some thousand: what is written meanwhile is read by the worker as well.
    expect(opened()).toBeLessThanOrEqual(2 * 30);
    decoded.mockClear();
    const matters = (await intake().reads<FilePage>(address('?limit=100'))).matters;
    decoded.mockClear();
    const names = await intake().post('/v1/display-names', {
      matters: matters.map(({ matterId }) => ({ fileId, matterId })),
    });
    expect(JSON.parse(names.text)).toMatchObject({ names: matters.map(() => ({ name: child.name })) });
    expect(opened()).toBeLessThanOrEqual(100 + 5);
    decoded.mockClear();
    await auditor().reads<Timeline>(address('/timeline?limit=20'));
    expect(opened()).toBeLessThanOrEqual(20 + 20 + 5);
    decoded.mockRestore();
  });

  it('is read no further for somebody who has gone', async () => {
    const casefiles = office.system.casefiles.get(childProtection)!;
    const token = office.system.tokens.issueToken(
      {
        staffId: auditor().staffId,
        municipalityId: (await casefiles.load(fileId)).file.municipalityId,
        zone: casefiles.procedure.zone,
        lifetimeSeconds: 60,
      },
      office.clock.read(),
    );
    const caller = await callerOf(office.system, `Bearer ${token}`);
    const gone = new AbortController();
    const reading = new ReadFileHandler(office.system).execute({
      read: { caller, purpose: 'audit', casefiles, fileId, language: 'en', signal: gone.signal },
      page: { limit: 100 },
    } as never);
    await nextTurn();
    gone.abort(new ClientGone());
    await expect(reading).rejects.toBeInstanceOf(ClientGone);
  });

  it('puts first what has been missed, and counts it, whatever page it would stand on', async () => {
    const { matters } = await auditor().reads<FilePage>(address());
    expect(matters.every(({ deadlines }) => deadlines.every(({ overdue }) => !overdue))).toBe(true);
    office.clock.set('2026-03-20T08:00:00.000Z');
    await office.missesAreRecorded();
    await report();
    const page = await auditor().reads<FilePage>(address('?limit=1'));
    expect(page.counts.overdueMatters).toBe(page.counts.matters - 1);
    expect(page.counts.missedDeadlines).toBeGreaterThanOrEqual(reports);
    expect(page.matters[0]!.deadlines.some(({ missedSince }) => missedSince !== undefined)).toBe(true);
  });
});

describe('A matter of many deadlines', () => {
  const watches = 120;

  it('shows those that matter most, says how many it leaves out, and all of them page by page', async () => {
    const report = await intake().does('register-report', reportOn([childBorn(43)]));
    const { fileId: of } = report;
    const matterId = report.matters[0]?.matterId ?? '';
    const on = { fileId: of, matterId };
    const assigned = { handlerId: intake().staffId, reason: 'Takes it up.' };
    await office.member('unit-manager').does('assign-handler', assigned, { on });
    for (let count = 0; count < watches; count += 1) {
      const day = count === watches - 1 ? '2026-04-01' : '2027-04-01';
      await intake().does('set-watch', { day, purpose: 'follow-up' }, { on });
    }
    const file = `/v1/${childProtection}/files/${of}`;
    const page = await auditor().reads<FilePage>(file);
    const [onPage] = page.matters;
    const alone = await auditor().reads<FilePage['matters'][number]>(`${file}/matters/${matterId}`);
    for (const [matter, most] of [
      [onPage, 20],
      [alone, 50],
    ] as const) {
      expect(matter?.deadlines).toHaveLength(most);
      expect(matter?.deadlinesLeftOut).toBe(page.counts.deadlines - most);
      expect(matter?.deadlines.map(({ nominalDueDate }) => nominalDueDate)).toContain('2026-04-01');
      expect(matter?.deadlines.map(({ ruleId }) => ruleId)).toContain('A2');
    }
    const all = await pages<{ next?: string; deadlines: readonly DeadlineOnPage[] }>(
      auditor(),
      `${file}/deadlines?matterId=${matterId}&limit=50`,
    );
    expect(all.flatMap(({ deadlines }) => deadlines)).toHaveLength(page.counts.deadlines);
  });
});
