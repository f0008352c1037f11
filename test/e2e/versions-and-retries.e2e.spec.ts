import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accepted, answerOf, problemOf, type Answered } from './support/answered.js';
import { assessment, bySchool, declining, opening, reportOn } from './support/bodies.js';
import { Casework, childBorn, openedBy } from './support/casework.js';
import { commandPath } from './support/member.js';
import { Office } from './support/office.js';
import { matterOn } from './support/pages.js';

const noteOfContact = { with: 'guardian', how: 'phone', note: 'A secret of the family.' };

describe('Versions', () => {
  let office: Office;
  let casework: Casework;

  beforeAll(async () => {
    office = await Office.open();
    casework = new Casework(office);
  });

  afterAll(() => office.close());

  const intake = () => office.member('intake-worker');

  it('a command on a matter or a file names the one that it was decided on', async () => {
    const report = await casework.report(childBorn(1));
    for (const on of [report, { fileId: report.fileId }]) {
      const answer = await intake().ask({
        method: 'POST',
        url: commandPath(on === report ? 'record-protection-assessment' : 'add-person', { on }),
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(on === report ? assessment : { role: 'other', person: {} }),
      });
      expect(problemOf(answer)).toMatchObject({ status: 428, code: 'VERSION_REQUIRED', field: 'If-Match' });
    }
  });

  it('the answer’s ETag is the version for the next command', async () => {
    const first = await intake().give('register-report', reportOn([childBorn(2)], bySchool));
    const report = openedBy(accepted(first));
    const version = first.headers.etag!.slice(1, -1);
    const second = await intake().give('record-protection-assessment', assessment, { on: report, version });
    const next = second.headers.etag!.slice(1, -1);
    expect(next).toBe(accepted(second).version);
    const matter = matterOn(await intake().filePage(report.fileId), report.matterId);
    expect(matter.version).toBe(next);
    const third = await intake().give('request-feedback', {}, { on: report, version: next });
    expect(third.status).toBe(200);
  });

  it('a stale one is told what came between: type, time and role, never content', async () => {
    const report = await casework.assessedReport(childBorn(3));
    const version = await office.versionOf('child-protection', report);
    await intake().does('record-preliminary-contact', noteOfContact, { on: report });
    const person = { role: 'other', person: { name: 'A secret person' } };
    await intake().does('add-person', person, { on: { fileId: report.fileId } });
    const stale = await intake().give('open-investigation', opening, { on: report, version });
    const problem = problemOf(stale);
    expect(problem).toMatchObject({ status: 412, code: 'STALE_VERSION', field: 'If-Match' });
    expect(stale.headers.etag).toBe(`"${problem.version}"`);
    expect(problem.since).toEqual([
      {
        type: 'child-protection/contact-made-in-preliminary',
        recordedAt: office.clock.read(),
        role: 'intake-worker',
      },
      {
        type: 'casework/person-added',
        recordedAt: office.clock.read(),
        role: 'intake-worker',
      },
    ]);
    expect(stale.text).not.toMatch(/secret/);
    const anew = { on: report, version: problem.version! };
    expect((await intake().give('open-investigation', opening, anew)).status).toBe(200);
  });

  it('is told also of what moved the matter from another one, by whoever sees that one', async () => {
    const report = await casework.assessedReport(childBorn(4));
    const version = await office.versionOf('child-protection', report);
    await intake().does('open-investigation', opening, { on: report });
    const manager = office.member('unit-manager');
    const stale = await manager.give('request-feedback', {}, { on: report, version });
    expect(problemOf(stale).since).toMatchObject([
      { type: 'child-protection/investigation-opened', role: 'intake-worker' },
    ]);
    // Who sees the report alone is told nothing of it.
    const onCall = await casework.handledReport(childBorn(20));
    const jonas = office.member('on-call');
    const before = await office.versionOf('child-protection', onCall, jonas.staffId);
    await intake().does('request-feedback', {}, { on: onCall });
    const person = { role: 'other', person: { name: 'A secret person' } };
    await intake().does('add-person', person, { on: { fileId: onCall.fileId } });
    const assessed = { ...assessment, assessorId: jonas.staffId };
    const blind = await jonas.give('record-protection-assessment', assessed, { on: onCall, version: before });
    expect(problemOf(blind)).toMatchObject({
      code: 'STALE_VERSION',
      since: [{ type: 'child-protection/reporter-feedback-requested' }],
    });
    expect(problemOf(blind).since).toHaveLength(1);
  });

  it('what happens in another matter of the file moves it not', async () => {
    const child = childBorn(5);
    const first = await casework.report(child);
    const version = await office.versionOf('child-protection', first, intake().staffId);
    const second = await casework.report(child);
    expect(second.fileId).toBe(first.fileId);
    const answer = await intake().give('record-protection-assessment', assessment, { on: first, version });
    expect(answer.status).toBe(200);
  });

  it('what the clock writes moves it not', async () => {
    const report = await casework.assessedReport(childBorn(6));
    const before = matterOn(await intake().filePage(report.fileId), report.matterId);
    office.clock.set('2026-04-01T08:00:00.000Z');
    await office.listsAreUpToDate();
    await office.system.settleDue();
    const page = await intake().filePage(report.fileId);
    const after = matterOn(page, report.matterId);
    expect(after.deadlines.map(({ state }) => state)).toContain('missed');
    expect(after.version).toBe(before.version);
    const how = { on: report, version: before.version };
    expect((await intake().give('decline-to-open', declining, how)).status).toBe(200);
  });

  it('of many who decide on the same version one wins', async () => {
    const report = await casework.assessedReport(childBorn(7));
    const version = await office.versionOf('child-protection', report);
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => intake().give('decline-to-open', declining, { on: report, version })),
    );
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.slice(1).every((status) => status === 412)).toBe(true);
  });
});

describe('Retries', () => {
  let office: Office;
  let casework: Casework;

  beforeAll(async () => {
    office = await Office.open();
    casework = new Casework(office);
  });

  afterAll(() => office.close());

  const intake = () => office.member('intake-worker');

  function withoutKey(body: object): Promise<Answered> {
    const headers = { 'content-type': 'application/json' };
    return intake().ask({
      method: 'POST',
      url: commandPath('register-report'),
      headers,
      body: JSON.stringify(body),
    });
  }

  async function recordsNothing<Result>(work: () => Promise<Result>): Promise<Result> {
    const head = await office.system.head();
    const result = await work();
    expect(await office.system.head()).toBe(head);
    return result;
  }

  it('what creates takes a key of the client', async () => {
    const answer = await recordsNothing(() => withoutKey(reportOn([{}])));
    expect(problemOf(answer)).toMatchObject({ status: 400, code: 'KEY_REQUIRED', field: 'Idempotency-Key' });
  });

  it.each([
    ['a child without a number', [{ name: 'Nameless' }]],
    ['a child with a number', [childBorn(1)]],
    ['siblings', [childBorn(2), { name: 'Nameless' }, childBorn(3)]],
  ])('of a report on %s get the first answer, with the same ids', async (_, children) => {
    const how = { key: office.newKey() };
    const first = await intake().give('register-report', reportOn(children), how);
    const again = await recordsNothing(() => intake().give('register-report', reportOn(children), how));
    expect(again.status).toBe(201);
    expect(answerOf(again)).toEqual(answerOf(first));
    expect(again.headers).toMatchObject({ etag: first.headers.etag, 'idempotent-replayed': 'true' });
    expect(first.headers['idempotent-replayed']).toBeUndefined();
  });

  it('get the first answer also when the matter has moved on since', async () => {
    const report = await casework.handledReport(childBorn(4));
    const how = {
      on: report,
      key: office.newKey(),
      version: await office.versionOf('child-protection', report),
    };
    const first = await intake().give('record-protection-assessment', assessment, how);
    await intake().does('record-preliminary-contact', noteOfContact, { on: report });
    const again = await recordsNothing(() => intake().give('record-protection-assessment', assessment, how));
    expect(answerOf(again)).toEqual(answerOf(first));
  });

  it('get the first answer also when they have come to see the file since, or see it no more', async () => {
    const how = { key: office.newKey() };
    const first = await intake().give('register-report', reportOn([childBorn(24)], bySchool), how);
    const report = openedBy(accepted(first));
    await casework.isHandled(report);
    const again = await intake().give('register-report', reportOn([childBorn(24)], bySchool), how);
    expect(answerOf(again)).toEqual(answerOf(first));
    const asked = {
      on: report,
      key: office.newKey(),
      version: await office.versionOf('child-protection', report),
    };
    const asHandler = await intake().give('request-feedback', {}, asked);
    await office
      .member('unit-manager')
      .does(
        'assign-handler',
        { handlerId: office.member('investigator', { unit: 'south' }).staffId, reason: 'Knows the family.' },
        { on: report },
      );
    const noMore = await intake().give('request-feedback', {}, asked);
    expect(answerOf(noMore)).toEqual(answerOf(asHandler));
  });

  it('with another body are refused', async () => {
    const how = { key: office.newKey() };
    await intake().does('register-report', reportOn([{ name: 'Nameless' }]), how);
    const other = await recordsNothing(() =>
      intake().give('register-report', reportOn([{ name: 'Other' }]), how),
    );
    expect(problemOf(other)).toMatchObject({ status: 422, code: 'KEY_REUSED', field: 'Idempotency-Key' });
    const advice = { topic: 'other', channel: 'phone' };
    const otherCommand = await recordsNothing(() => intake().give('record-advice', advice, how));
    expect(problemOf(otherCommand)).toMatchObject({ status: 422, code: 'KEY_REUSED' });
  });

  it('on another matter of the file are another command', async () => {
    const child = childBorn(5);
    const first = await casework.report(child);
    const second = await casework.report(child);
    const key = office.newKey();
    await intake().does('record-protection-assessment', assessment, { on: first, key });
    const other = await recordsNothing(() =>
      intake().give('record-protection-assessment', assessment, { on: second, key }),
    );
    expect(problemOf(other)).toMatchObject({ code: 'KEY_REUSED' });
  });

  it('with another child, or the same children in another order, are refused', async () => {
    const key = office.newKey();
    await intake().does('register-report', reportOn([childBorn(6), { name: 'Nameless' }]), { key });
    for (const children of [[childBorn(7)], [{ name: 'Nameless' }, childBorn(6)], [childBorn(6)]]) {
      const other = await recordsNothing(() => intake().give('register-report', reportOn(children), { key }));
      expect(problemOf(other)).toMatchObject({ status: 422, code: 'KEY_REUSED' });
    }
    expect((await intake().lookUp(childBorn(7).personalNumber)).status).toBe(404);
  });

  it('one key on two files gives each its own ids', async () => {
    const key = office.newKey();
    const manager = office.member('unit-manager');
    const opened = [];
    for (const ordinal of [8, 9]) {
      const report = await casework.assessedReport(childBorn(ordinal));
      opened.push(openedBy(await intake().does('open-investigation', opening, { on: report, key })));
    }
    expect(new Set(opened.map(({ matterId }) => matterId)).size).toBe(2);
    await office.listsAreUpToDate();
    const { rows } = await manager.caseload({ list: 'all', kind: 'investigation' });
    expect(rows.map(({ matterId }) => matterId).toSorted()).toEqual(
      opened.map(({ matterId }) => matterId).toSorted(),
    );
  });

  it('somebody else’s key is another key', async () => {
    const key = office.newKey();
    const body = reportOn([{ name: 'Nameless' }]);
    const first = await intake().does('register-report', body, { key });
    const second = await office.member('on-call').does('register-report', body, { key });
    const third = await office
      .member('intake-worker', { municipality: 'neighbour' })
      .does('register-report', body, { key });
    expect(new Set([first, second, third].map(({ fileId }) => fileId)).size).toBe(3);
  });

  it('while the first is under way wait for its answer', async () => {
    const how = { key: office.newKey() };
    const body = reportOn([childBorn(10), childBorn(11)]);
    const answers = await Promise.all(
      Array.from({ length: 3 }, () => intake().give('register-report', body, how)),
    );
    const [first, ...others] = answers.toSorted((one, other) => one.status - other.status);
    expect(first?.status).toBe(201);
    for (const other of others) expect(problemOf(other)).toMatchObject({ status: 409, code: 'IN_FLIGHT' });
    expect(answerOf(await intake().give('register-report', body, how))).toEqual(answerOf(first!));
  });

  it('two who report a new child at once meet in one file', async () => {
    const body = reportOn([childBorn(12)]);
    const answers = await Promise.all(
      (['intake-worker', 'on-call', 'unit-manager'] as const).map((role) =>
        office.member(role).does('register-report', body),
      ),
    );
    expect(new Set(answers.map(({ fileId }) => fileId)).size).toBe(1);
    const { matters } = await intake().filePage(answers[0]!.fileId);
    expect(matters).toHaveLength(3);
  });

  it('a refusal is not remembered, and the corrected command needs no new key', async () => {
    const how = { key: office.newKey() };
    const wrong = { ...childBorn(13), personalNumber: childBorn(14).personalNumber };
    const refused = await recordsNothing(() =>
      intake().give('register-report', reportOn([wrong], { unitId: 'nowhere' }), how),
    );
    expect(refused.status).toBe(422);
    const report = openedBy(await intake().does('register-report', reportOn([childBorn(13)]), how));
    await casework.isHandled(report);
    expect((await intake().lookUp(childBorn(14).personalNumber)).status).toBe(404);
    const early = { on: report, key: office.newKey() };
    expect((await intake().give('decline-to-open', declining, early)).status).toBe(409);
    await intake().does('record-protection-assessment', assessment, { on: report });
    const later = { ...early, version: await office.versionOf('child-protection', report) };
    expect((await intake().give('decline-to-open', declining, later)).status).toBe(200);
  });
});

describe('A position', () => {
  let office: Office;

  beforeAll(async () => {
    office = await Office.open();
  });

  afterAll(() => office.close());

  it('serves to see one’s own write, and tells nothing: of one state no two texts are alike', async () => {
    const me = office.member('intake-worker');
    const { position, matters } = await me.does('register-report', reportOn([{ name: 'Nameless' }]));
    const page = await me.caseload({ list: 'unit', sort: '-opened', minPosition: position });
    expect(page.rows.map(({ matterId }) => matterId)).toContain(matters[0]?.matterId);
    const again = await me.caseload({ list: 'unit', minPosition: page.position });
    const { position: ofCounts } = await me.counts();
    const shown = [position, page.position, again.position, ofCounts];
    expect(new Set(shown).size).toBe(4);
    const head = await office.system.head();
    for (const text of shown) {
      expect(office.positionIn(text)).toBe(head);
      expect(text).not.toContain(head);
    }
    expect(JSON.stringify(page)).not.toContain(head);
  });
});
