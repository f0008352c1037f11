import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Schema } from '#client';
import { assessment, declining, opening, reportOn } from './support/bodies.js';
import { Casework, numberOfOneDay, openedBy } from './support/casework.js';
import { LiveServer } from './support/live-server.js';
import { staffIdOf } from './support/municipalities.js';
import { Office } from './support/office.js';
import type { MatterAddress, Timeline } from './support/pages.js';

const why = 'Suspected abuse by the uncle.';
const whyNoMore = 'The uncle has moved away.';

let office: Office;
let server: LiveServer;
/** Decided by intake of the north, who handled it and sees the file since. */
let report: MatterAddress;
/** Of the south, on the same child. */
let hidden: MatterAddress;

beforeAll(async () => {
  office = await Office.open();
  server = await LiveServer.start(office);
  const personalNumber = numberOfOneDay(1);
  report = await new Casework(office).assessedReport({ name: 'Astrid Andersson', personalNumber });
  await office.member('intake-worker').does('decline-to-open', declining, { on: report });

  const south = { unit: 'south' } as const;
  const intake = office.member('intake-worker', south);
  const manager = office.member('unit-manager', south);
  const again = reportOn([{ name: 'Astrid Andersson', personalNumber }], { unitId: 'south' });
  const later = openedBy(await intake.does('register-report', again));
  const taken = { handlerId: intake.staffId, reason: why };
  await manager.does('assign-handler', taken, { on: later });
  const assessed = { ...assessment, assessorId: intake.staffId };
  await intake.does('record-protection-assessment', assessed, { on: later });
  hidden = openedBy(await intake.does('open-investigation', opening, { on: later }));
  const assigned = { handlerId: staffIdOf('investigator', 'south'), reason: why };
  await manager.does('assign-handler', assigned, { on: hidden });
  const granted = { staffId: staffIdOf('on-call', 'south'), reason: why };
  await manager.does('grant-sight', granted, { on: hidden });
});

afterAll(async () => {
  await server.close();
  await office.close();
});

const isOfSight = ({ type }: { readonly type: string }) => /sight-(granted|ended)$/.test(type);

describe('Sight that was given for the sake of a hidden matter', () => {
  const path = () => `/v1/child-protection/files/${report.fileId}`;

  it('is told to whoever sees the file, without that matter and without why', async () => {
    const intake = office.member('intake-worker');
    const live = await server.open(`${path()}/live`, { role: 'intake-worker', unit: 'north' });
    const ended = { staffId: staffIdOf('on-call', 'south'), reason: whyNoMore };
    await office.member('unit-manager', { unit: 'south' }).does('end-sight', ended, { on: hidden });
    const changes = () => live.of('changed').flatMap(({ events }) => events);
    await live.until(() => changes().some(isOfSight));
    expect(changes().filter(isOfSight)).toEqual(
      changes()
        .filter(isOfSight)
        .map(({ type }) => ({ type })),
    );

    const page = await intake.filePage(report.fileId);
    expect(page.matters.map(({ matterId }) => matterId)).toEqual([report.matterId]);
    const { entries } = await intake.timeline(report.fileId);
    const ofOthers = entries.filter((entry) => isOfSight(entry) && entry.matterId !== report.matterId);
    expect(ofOthers.map(({ text }) => text.replace(/^.* (?=was|no longer)/, ''))).toEqual([
      'was given sight of the file: –',
      'was given sight of the file: –',
      'was given sight of the file: –',
      'was given sight of the file: –',
      'no longer has sight of the file: –',
    ]);
    for (const entry of ofOthers) {
      expect(entry).not.toHaveProperty('matterId');
      const content = await intake.reads<Schema<'EntryContentShown'>>(`${path()}/entries/${entry.entryId}`);
      expect(content.content).toEqual([]);
      expect(content).not.toHaveProperty('matterId');
    }
    const all = [
      await intake.get(path()),
      await intake.get(`${path()}/timeline?limit=100`),
      await intake.get(`${path()}/timeline?order=newest&limit=3`),
      await intake.get(`${path()}/deadlines`),
    ];
    for (const { status, text } of all) {
      expect(status).toBe(200);
      expect(text).not.toMatch(/uncle/);
      expect(text).not.toContain(hidden.matterId);
    }
  });

  it('says both to whoever sees the matter, and to whoever gave it', async () => {
    for (const role of ['unit-manager', 'investigator'] as const) {
      const { entries } = await office
        .member(role, { unit: 'south' })
        .reads<Timeline>(`${path()}/timeline?limit=100`);
      const granted = entries.filter((entry) => isOfSight(entry) && entry.matterId === hidden.matterId);
      expect(granted.length).toBe(4);
      const [ofOpener, ...others] = granted;
      expect(ofOpener?.text).toContain(opening.purpose);
      for (const { text } of others) expect(text).toMatch(/uncle/);
    }
  });
});

describe('What a list tells of deadlines', () => {
  let waiting: MatterAddress;

  beforeAll(async () => {
    waiting = await new Casework(office).report({ name: 'Bo Berg', personalNumber: numberOfOneDay(2) });
    office.clock.set('2026-03-05T08:00:00.000Z');
    await office.missesAreRecorded();
    await office.listsAreUpToDate();
  });

  const ofDeadlines = [
    'nextDue',
    'overdueFrom',
    'missedSince',
    'asksForReason',
    'recordedLate',
    'waitingFor',
  ];

  it('is told to nobody whom the file shows none: no field, order, filter, count or message', async () => {
    const archivist = office.member('archivist');
    const page = await archivist.filePage(waiting.fileId);
    expect(page.matters.map(({ deadlines }) => deadlines)).toEqual([[]]);
    for (const by of ['due', 'opened'] as const) {
      const { rows } = await archivist.caseload({ list: 'all', sort: by, limit: 100 });
      expect(rows.map(({ matterId }) => matterId)).toContain(waiting.matterId);
      for (const row of rows)
        expect(Object.keys(row).filter((field) => ofDeadlines.includes(field))).toEqual([]);
    }
    const [first] = (await archivist.caseload({ list: 'all', limit: 1 })).rows;
    const ids = (await archivist.caseload({ list: 'all', limit: 100 })).rows.map(({ matterId }) => matterId);
    expect([first?.matterId, ids]).toEqual([ids.toSorted()[0], ids.toSorted()]);
    for (const deadlineState of ['overdue', 'due-soon', 'missed', 'none'] as const)
      expect((await archivist.caseload({ list: 'all', deadline: deadlineState })).rows).toEqual([]);
    const { lists } = await archivist.counts();
    const none = { count: 0, isCapped: false };
    expect(lists.all).toMatchObject({ total: ids.length, overdue: none, dueSoon: none, missed: none });

    const live = await server.open('/v1/caseload/live?list=all', { role: 'archivist' });
    await office
      .member('unit-manager')
      .does(
        'assign-handler',
        { handlerId: staffIdOf('intake-worker', 'north'), reason: 'Takes it up.' },
        { on: waiting },
      );
    const rows = () => live.of('row').filter(({ matterId }) => matterId === waiting.matterId);
    await live.until(() => rows().length > 0);
    for (const row of rows())
      expect(Object.keys(row).filter((field) => ofDeadlines.includes(field))).toEqual([]);
  });

  it('moves by nothing that is hidden from whoever sees the deadlines alone', async () => {
    const quality = office.member('quality-officer');
    const row = async () => {
      await office.listsAreUpToDate();
      const { rows } = await quality.caseload({ list: 'all', deadline: 'missed', limit: 100 });
      return rows.find(({ matterId }) => matterId === waiting.matterId);
    };
    const before = await row();
    expect(before).toMatchObject({ missedSince: '2026-03-02T23:00:00.000Z' });
    office.clock.set('2026-03-05T09:00:00.000Z');
    const granted = { staffId: staffIdOf('on-call', 'south'), reason: why };
    await office.member('unit-manager').does('grant-sight', granted, { on: waiting });
    expect(await row()).toEqual(before);
  });
});
