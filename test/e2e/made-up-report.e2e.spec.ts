import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '#casework';
import { accepted, problemOf, type Answered } from './support/answered.js';
import { assessment, opening, reportOn } from './support/bodies.js';
import { Casework, openedBy, numberOfOneDay } from './support/casework.js';
import { LiveServer } from './support/live-server.js';
import type { Member } from './support/member.js';
import { staffIdOf } from './support/municipalities.js';
import { personsOn } from './support/pages.js';
import { Office } from './support/office.js';
import type { FilePage, MatterAddress, Timeline } from './support/pages.js';

const hiddenStreet = 'A hidden street 7';
const knownName = 'Known Andersson';
const called = 'Somebody';

let office: Office;
let server: LiveServer;
let casework: Casework;
let children = 0;

/** A number of its own. */
function personalNumber(): string {
  children += 1;
  return numberOfOneDay(children);
}

beforeAll(async () => {
  office = await Office.open();
  server = await LiveServer.start(office);
  casework = new Casework(office);
});

afterAll(async () => {
  await server.close();
  await office.close();
});

/** A child of the north with an investigation and an address: its number. */
async function known(protectedIdentity: boolean): Promise<string> {
  const number = personalNumber();
  const child = { name: knownName, personalNumber: number, protectedIdentity };
  const { fileId } = await casework.investigation(child);
  const person = { name: 'Gun Andersson', contact: hiddenStreet, protectedContact: hiddenStreet };
  await office.member('investigator').does('add-person', { role: 'guardian', person }, { on: { fileId } });
  return number;
}

/** What somebody of the south, who knows a number, makes up. */
function madeUp(numbers: readonly string[], more: object = {}): object {
  return reportOn(
    numbers.map((number) => ({ name: called, personalNumber: number, ...more })),
    { unitId: 'south' },
  );
}

/** What differs between any two files: ids, numbers, versions and positions. */
function masked(text: string): unknown {
  return JSON.parse(
    text
      .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
      .replaceAll(/"caseNumber":"[^"]+"/g, '"caseNumber":"CASE"')
      .replaceAll(/"version":"[^"]+"/g, '"version":"VERSION"')
      .replaceAll(/"(position|lastPosition|next)":"[^"]+"/g, '"$1":"POSITION"')
      .replaceAll(/20150505\d{4}/g, 'NUMBER'),
  );
}

const told = ({ status, text }: Answered) => ({ status, body: text === '' ? '' : masked(text) });

/** Everything that somebody can learn of a child by reporting on it: each answer, page, list and message. */
async function learned(by: Member, role: Role, number: string, more: object): Promise<object> {
  const before = await by.lookUp(number);
  const reported = await by.give('register-report', madeUp([number], more));
  const report = openedBy(accepted(reported));
  const { fileId, matterId } = report;
  const path = `/v1/child-protection/files/${fileId}`;
  const live = await server.open(`${path}/live`, { role, unit: 'south' });
  const on = { on: report };
  const entries = async () => {
    const { entries: all } = await by.reads<Timeline>(`${path}/timeline`);
    return Promise.all(all.map(async ({ entryId }) => told(await by.get(`${path}/entries/${entryId}`))));
  };
  const handlerId = staffIdOf('investigator', 'south');
  const tries = async () => [
    told(await by.give('open-investigation', opening, on)),
    told(await by.give('link-report', {}, on)),
    told(await by.give('decline-to-open', { reasons: 'None.', childsView: 'None.' }, on)),
    told(await by.give('give-feedback', {}, on)),
    told(await by.give('assign-handler', { handlerId }, on)),
    told(await by.give('assign-handler', { handlerId: by.staffId, reason: 'Mine.' }, on)),
    told(await by.give('grant-sight', { staffId: by.staffId, reason: 'Mine.' }, on)),
    told(
      await by.give(
        'open-investigation-unasked',
        { ...opening, unitId: 'south', howItBecameKnown: 'x' },
        { on: { fileId } },
      ),
    ),
    told(await by.give('add-person', { role: 'guardian', person: { name: 'x' } }, { on: { fileId } })),
    told(await by.give('merge-file', { intoFileId: fileId, reason: 'x' }, { on: { fileId } })),
    told(
      await by.give('register-application', {
        child: { personalNumber: number },
        unitId: 'south',
        channel: 'phone',
        arrivalRule: 'reached-official',
        applicantRole: 'guardian',
        applicantId: fileId,
        wishedHelp: 'x',
        consents: [],
      }),
    ),
  ];
  const reading = async () => ({
    page: told(await by.get(path)),
    timeline: told(await by.get(`${path}/timeline`)),
    entries: await entries(),
    lookUp: told(await by.lookUp(number)),
    names: told(await by.post('/v1/display-names', { matters: [report] })),
  });
  const first = await reading();
  const refused = await tries();
  const assessed = { ...assessment, assessorId: by.staffId };
  const answered = told(await by.give('record-protection-assessment', assessed, on));
  await office.listsAreUpToDate();
  const { rows } = await by.caseload({ list: 'all', limit: 100 });
  const isAssessed = ({ type }: { readonly type: string }) => type.endsWith('/protection-assessment-made');
  const changes = () => live.of('changed').flatMap(({ events }) => events);
  // An investigator has what they wrote, and not the matter.
  if (answered.status === 200) await live.until(() => changes().some(isAssessed));
  // How much of what had just happened comes before that depends on when the stream was opened.
  const heard = changes().some(isAssessed) ? changes().slice(changes().findIndex(isAssessed)) : [];
  return {
    before: told(before),
    reported: told(reported),
    first,
    refused,
    answered,
    rows: rows.filter((row) => row.matterId === matterId).map((row) => masked(JSON.stringify(row))),
    then: await reading(),
    heard: masked(JSON.stringify(heard)),
  };
}

describe('A report that is made up on a child', () => {
  const plain = {};
  const asProtected = { protectedIdentity: true };

  it.each([
    ['unit-manager', 'with a protected identity', true, plain],
    ['unit-manager', 'whom another unit knows', false, plain],
    ['investigator', 'with a protected identity', true, plain],
    ['on-call', 'with a protected identity', true, plain],
    ['on-call', 'whom another unit knows', false, plain],
    ['intake-worker', 'with a protected identity', true, plain],
    ['intake-worker', 'whom another unit knows', false, plain],
    ['intake-worker', 'with a protected identity, said to have one', true, asProtected],
  ] as const)(
    'tells %s nothing of one %s: all is as for one that nobody knows',
    async (role, _, isProtected, more) => {
      const by = office.member(role, { unit: 'south' });
      const ofKnown = await learned(by, role, await known(isProtected), more);
      const ofNew = await learned(by, role, personalNumber(), more);
      expect(ofKnown).toEqual(ofNew);
      expect(JSON.stringify(ofKnown)).not.toMatch(/Known Andersson|Gun Andersson|hidden street/);
    },
  );

  it('opens none of twenty files that are named in one request', async () => {
    const numbers = [await known(true), await known(false), await known(true)];
    while (numbers.length < 20) numbers.push(personalNumber());
    const by = office.member('unit-manager', { unit: 'south' });
    const answer = await by.does('register-report', madeUp(numbers));
    for (const fileId of [answer.fileId, ...answer.alsoOn]) {
      const page = await by.filePage(fileId);
      expect(page).not.toHaveProperty('persons');
      expect(page.allowed).toEqual([]);
      expect(page.matters.map(({ kind, persons }) => [kind, persons?.map(({ name }) => name)])).toEqual([
        ['report', [called]],
      ]);
    }
  });
});

describe('Whoever wants to see the file behind a report of their own', () => {
  let report: MatterAddress;

  beforeAll(async () => {
    const number = await known(true);
    const intake = office.member('intake-worker', { unit: 'south' });
    report = openedBy(await intake.does('register-report', madeUp([number])));
  });

  const manager = () => office.member('unit-manager', { unit: 'south' });
  const investigator = () => office.member('investigator', { unit: 'south' });

  it('gives it neither to themselves nor without a reason', async () => {
    const oneself = { handlerId: manager().staffId, reason: 'I want to know.' };
    expect(problemOf(await manager().give('assign-handler', oneself, { on: report })).code).toBe(
      'OUT_OF_DELEGATION',
    );
    const grant = { staffId: manager().staffId, reason: 'I want to know.' };
    expect(problemOf(await manager().give('grant-sight', grant, { on: report })).code).toBe(
      'OUT_OF_DELEGATION',
    );
    const assigned = { handlerId: investigator().staffId };
    expect(problemOf(await manager().give('assign-handler', assigned, { on: report })).code).toBe(
      'GROUND_REQUIRED',
    );
  });

  it('gives it to another with a reason, which whoever works with the whole file reads', async () => {
    const reason = 'The child came to us tonight.';
    const assigned = { handlerId: investigator().staffId, reason };
    await manager().does('assign-handler', assigned, { on: report });
    expect(personsOn(await investigator().filePage(report.fileId)).map(({ name }) => name)).toContain(
      knownName,
    );
    for (const role of ['unit-manager', 'investigator'] as const) {
      const { entries } = await office.member(role).timeline(report.fileId);
      const granted = entries.filter(({ type }) => type === 'casework/sight-granted').at(-1)!;
      expect(granted.staffId).toBe(manager().staffId);
      // The manager, who sees no report of another unit, is told that it was given.
      const isTold = role === 'investigator';
      expect([granted.matterId, granted.text.includes(reason)]).toEqual(
        isTold ? [report.matterId, true] : [undefined, false],
      );
    }
    expect(await manager().filePage(report.fileId)).not.toHaveProperty('persons');
  });

  it('sees nothing of it any more once the report is registered in error, but what they wrote', async () => {
    const intake = office.member('intake-worker', { unit: 'south' });
    const { entries } = await intake.timeline(report.fileId);
    const { entryId } = entries.find(({ type }) => type === 'child-protection/report-received')!;
    const path = `/v1/child-protection/files/${report.fileId}`;
    await intake.does('register-in-error', { entryId, reason: 'Made up.' }, { on: report });
    expect((await investigator().get(path)).status).toBe(404);
    const page = await intake.reads<Partial<FilePage>>(path);
    expect(page).toMatchObject({ matters: [], allowed: [] });
    expect(page).not.toHaveProperty('persons');
    const left = await intake.timeline(report.fileId);
    expect(left.entries.map(({ staffId }) => staffId)).toEqual(left.entries.map(() => intake.staffId));
  });
});
