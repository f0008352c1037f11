import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CaseEvent } from '#casework';
import { StoreUnavailable } from '#event-store';
import { accepted, answerOf, problemOf, type AcceptedBody } from './support/answered.js';
import { bySchool, declining, reportOn } from './support/bodies.js';
import { Casework, childBorn } from './support/casework.js';
import { eventually } from './support/eventually.js';
import { Office } from './support/office.js';

const siblings = [childBorn(1), childBorn(2), { name: 'Child without a number' }];

let office: Office;

beforeEach(async () => {
  office = await Office.open();
});

afterEach(() => office.close());

/** Everything that is shown of the home municipality's files, as the auditor sees it. */
async function shown(fileIds: readonly string[]) {
  await office.listsAreUpToDate();
  const auditor = office.member('auditor');
  const list = await auditor.caseload({ list: 'all', limit: 100 });
  return {
    pages: await Promise.all(fileIds.map((fileId) => auditor.filePage(fileId, 'sv'))),
    timelines: await Promise.all(fileIds.map((fileId) => auditor.timeline(fileId))),
    rows: list.rows,
    counts: (await auditor.counts()).lists,
  };
}

describe('Stopped and started again', () => {
  it('finds every case, version, list, token, cursor and key', async () => {
    const casework = new Casework(office);
    const investigation = await casework.investigation(childBorn(1));
    const declined = await casework.assessedReport(childBorn(2));
    const intake = office.member('intake-worker');
    await intake.does('decline-to-open', declining, { on: declined });
    const how = { key: office.newKey() };
    const first = await intake.give('register-report', reportOn(siblings, bySchool), how);
    const { fileId, alsoOn } = accepted(first);
    const fileIds = [...new Set([investigation.fileId, declined.fileId, fileId, ...alsoOn])];
    const before = await shown(fileIds);
    const { next } = await intake.caseload({ list: 'unit', limit: 1 });
    const head = await office.system.head();

    await office.stop();
    await office.start();

    expect(await office.system.head()).toBe(head);
    expect(await shown(fileIds)).toEqual(before);
    expect((await intake.caseload({ list: 'unit', limit: 1, cursor: next! })).rows).toHaveLength(1);
    const again = await intake.give('register-report', reportOn(siblings, bySchool), how);
    expect(answerOf(again)).toEqual(answerOf(first));
    expect((await intake.finds(childBorn(1).personalNumber)).fileId).toBe(investigation.fileId);
    expect(await office.system.head()).toBe(head);
  });

  it('records what time has brought about meanwhile, once', async () => {
    const report = await new Casework(office).assessedReport(childBorn(1));
    const version = await office.versionOf('child-protection', report);
    await office.stop();
    office.clock.set('2026-03-24T08:00:00.000Z');
    await office.start();
    await office.listsAreUpToDate();
    await office.system.settleDue();
    const intake = office.member('intake-worker');
    await intake.does('decline-to-open', declining, { on: report, version });
    const { entries } = await intake.timeline(report.fileId);
    expect(entries.filter(({ type }) => type === 'casework/deadline-missed')).toHaveLength(1);
    expect(entries.find(({ type }) => type === 'casework/deadline-missed')?.occurredAt).toBe(
      '2026-03-16T23:00:00.000Z',
    );
  });

  it('makes its lists anew from the log, the same', async () => {
    const { fileId } = await new Casework(office).investigation(childBorn(1));
    const before = await shown([fileId]);
    expect(await office.system.rebuildViews()).toBe(true);
    expect(await shown([fileId])).toEqual(before);
  });
});

describe('A report on siblings that breaks off after the first file', () => {
  const how = { key: 'key-of-a-report-on-siblings' };
  const body = reportOn(siblings, bySchool);

  /** From now on the disk takes no event that completes another, until the system is opened anew. */
  function breakOffCompletion(): void {
    const casefiles = office.system.casefiles.get('child-protection')!;
    const append = casefiles.append.bind(casefiles);
    casefiles.append = (before, events: readonly CaseEvent[], after) =>
      events.some(({ cause }) => cause === 'completion')
        ? Promise.reject(new StoreUnavailable('The disk is full.'))
        : append(before, events, after);
  }

  async function filesWithReport(): Promise<readonly string[]> {
    await office.listsAreUpToDate();
    const { rows } = await office.member('auditor').caseload({ list: 'all', kind: 'report' });
    return rows.map(({ fileId }) => fileId);
  }

  async function expectWhole({ fileId, alsoOn, matters }: AcceptedBody): Promise<void> {
    expect(alsoOn).toHaveLength(2);
    expect(matters).toHaveLength(1);
    expect((await filesWithReport()).toSorted()).toEqual([fileId, ...alsoOn].toSorted());
  }

  beforeEach(async () => {
    breakOffCompletion();
    const broken = await office.member('intake-worker').give('register-report', body, how);
    expect(problemOf(broken)).toMatchObject({ status: 503, code: 'UNAVAILABLE' });
    expect(await filesWithReport()).toHaveLength(1);
  });

  it('is completed by the worker after a restart', async () => {
    await office.stop();
    await office.start();
    await eventually(async () => (await filesWithReport()).length === 3);
    const [first] = await filesWithReport();
    expect(first).toBeDefined();
    const retried = await office.member('intake-worker').give('register-report', body, how);
    await expectWhole(accepted(retried));
  });

  it('is completed by a retry, whose answer is whole', async () => {
    await office.stop();
    await office.start();
    const retried = await office.member('intake-worker').give('register-report', body, how);
    await expectWhole(accepted(retried));
    const again = await office.member('intake-worker').give('register-report', body, how);
    expect(answerOf(again)).toEqual(answerOf(retried));
    await eventually(async () => (await filesWithReport()).length === 3);
    await expectWhole(accepted(again));
  });
});
