import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Role } from '#casework';
import type { CaseloadPage } from '#views';
import type { AcceptedBody, Answered } from './support/answered.js';
import { applicationFor, assessment, bySchool, declining, opening, reportOn } from './support/bodies.js';
import { Casework, openedBy, numberOfOneDay } from './support/casework.js';
import { Masking } from './support/masked.js';
import type { Member } from './support/member.js';
import { staffIdOf } from './support/municipalities.js';
import { Office } from './support/office.js';
import type { FilePage, MatterAddress, Timeline } from './support/pages.js';

const runs = Number(process.env.CASETRAIL_TEST_LEARNERS ?? 6);

let office: Office;
let children = 0;

/** A number of its own. */
function personalNumber(): string {
  children += 1;
  return numberOfOneDay(children);
}

beforeEach(async () => {
  office = await Office.open();
});

afterEach(() => office.close());

/** What the north may know of a child before anybody of the south names it. */
const knownAs = {
  'has a protected identity and an investigation': async (casework: Casework, child: object) => {
    await casework.investigation({ ...child, protectedIdentity: true });
  },
  'has an investigation': async (casework: Casework, child: object) => {
    await casework.investigation(child);
  },
  'has a report that waits': async (casework: Casework, child: object) => {
    await casework.report(child);
  },
  'has a report that was declined': async (casework: Casework, child: object) => {
    const report = await casework.assessedReport(child);
    await office.member('intake-worker').does('decline-to-open', declining, { on: report });
  },
  'has a report that was made in error': async (casework: Casework, child: object) => {
    const report = await casework.report(child);
    const { entries } = await office.member('auditor').timeline(report.fileId);
    const { entryId } = entries.find(({ type }) => type === 'child-protection/report-received')!;
    const inError = { entryId, reason: 'Another child.' };
    await office.member('intake-worker').does('register-in-error', inError, { on: report });
  },
  'is known under a file that was merged': async (casework: Casework, child: object) => {
    const numbered = await casework.investigation(child);
    const nameless = await casework.handledReport({ name: 'The same child' });
    const merge = { intoFileId: nameless.fileId, reason: 'The same child.' };
    await office.member('intake-worker').does(
      'grant-sight',
      {
        staffId: office.member('investigator').staffId,
        reason: 'Keeps both files together.',
      },
      { on: nameless },
    );
    await office.member('investigator').does('merge-file', merge, { on: { fileId: numbered.fileId } });
  },
} as const;

/** Where a report of the north waits to be decided, which the on-call of the municipality sees as it names the child. */
const withUndecided: readonly string[] = [
  'has a report that waits',
  'is known under a file that was merged',
] satisfies readonly (keyof typeof knownAs)[];

/** Who is at it: of a unit that has nothing to do with the child. */
const learners = [
  'intake-worker',
  'unit-manager',
  'investigator',
  'on-call',
] as const satisfies readonly Role[];

type Learner = (typeof learners)[number];

/** What has been learned so far in one of the two worlds. */
interface World {
  readonly number: string;
  readonly other: string;
  readonly reports: MatterAddress[];
  readonly keys: string[];
}

const south = (role: Learner): Member => office.member(role, { unit: 'south' });
const lastOf = ({ reports }: World): MatterAddress | undefined => reports.at(-1);

async function takesIn(world: World, by: Member, command: string, body: object, key = office.newKey()) {
  world.keys.push(key);
  const answer = await by.give(command, body, { key });
  if (answer.status === 201) world.reports.push(openedBy(JSON.parse(answer.text) as AcceptedBody));
  return answer;
}

const named = (number: string, more: object = {}) => ({ name: 'Somebody', personalNumber: number, ...more });

type Step = (world: World, by: Member) => Promise<readonly Answered[]>;

async function onLast(
  world: World,
  by: Member,
  command: string,
  body: object,
  ofFile = false,
): Promise<readonly Answered[]> {
  const last = lastOf(world);
  if (!last) return [];
  return [await by.give(command, body, { on: ofFile ? { fileId: last.fileId } : last })];
}

const fileOf = ({ fileId }: MatterAddress) => `/v1/child-protection/files/${fileId}`;

async function entriesOf(world: World, by: Member): Promise<readonly Answered[]> {
  const last = lastOf(world);
  if (!last) return [];
  const timeline = await by.get(`${fileOf(last)}/timeline`);
  if (timeline.status !== 200) return [timeline];
  const { entries } = JSON.parse(timeline.text) as Timeline;
  const read = entries.map(({ entryId }) => by.get(`${fileOf(last)}/entries/${entryId}`));
  return [timeline, ...(await Promise.all(read))];
}

/** A correction of the last thing that somebody sees there. */
async function corrects(
  world: World,
  by: Member,
  command: string,
  body: object,
): Promise<readonly Answered[]> {
  const last = lastOf(world);
  if (!last) return [];
  const timeline = await by.get(`${fileOf(last)}/timeline`);
  if (timeline.status !== 200) return [timeline];
  const { entries } = JSON.parse(timeline.text) as Timeline;
  const entry = entries.find(({ cause }) => cause === 'person');
  return onLast(world, by, command, { entryId: entry?.entryId, ...body });
}

const inSouth = { unitId: 'south' };

/** All that may be tried but what puts a reason on record by which another sees the file. */
const steps: Readonly<Record<string, Step>> = {
  'looks the child up': async ({ number }, by) => [await by.lookUp(number)],
  'reports on it': async (world, by) => [
    await takesIn(world, by, 'register-report', reportOn([named(world.number)], inSouth)),
  ],
  'reports on it as a school': async (world, by) => [
    await takesIn(world, by, 'register-report', reportOn([named(world.number)], { ...bySchool, ...inSouth })),
  ],
  'reports on it as one who is protected': async (world, by) => [
    await takesIn(
      world,
      by,
      'register-report',
      reportOn([named(world.number, { protectedIdentity: true })], inSouth),
    ),
  ],
  'reports on it after another child': async (world, by) => [
    await takesIn(world, by, 'register-report', reportOn([named(world.other), named(world.number)], inSouth)),
  ],
  'reports on it under the last key': async (world, by) => [
    await takesIn(world, by, 'register-report', reportOn([named(world.number)], inSouth), world.keys.at(-1)),
  ],
  'reports on it with violence, days ago': async (world, by) => [
    await takesIn(world, by, 'register-report', {
      ...reportOn([named(world.number)], { ...inSouth, violenceIndicated: true }),
      occurredAt: '2026-02-27T08:00:00Z',
      lateReason: 'It lay in another box.',
    }),
  ],
  'reports on it as a school, an hour ago': async (world, by) => [
    await takesIn(world, by, 'register-report', {
      ...reportOn([named(world.number)], { ...bySchool, ...inSouth }),
      occurredAt: '2026-03-02T07:00:00Z',
    }),
  ],
  'reports on the file by its id': async (world, by) => {
    const last = lastOf(world);
    if (!last) return [];
    return [await takesIn(world, by, 'register-report', { ...reportOn([{}], inSouth), fileId: last.fileId })];
  },
  'applies for it': async (world, by) => [
    await takesIn(world, by, 'register-application', applicationFor(named(world.number), inSouth)),
  ],
  'claims the number for a nameless child': async (world, by) => {
    const nameless = reportOn([{ name: 'Nobody' }], inSouth);
    const report = openedBy(await by.does('register-report', nameless));
    // Somebody says why they see that one, and by that nothing of the child.
    const assigned = { handlerId: by.staffId, reason: 'Takes it up.' };
    if (by.staffId !== south('unit-manager').staffId)
      await south('unit-manager').does('assign-handler', assigned, { on: report });
    const page = await by.get(fileOf(report));
    const [subject] = page.status === 200 ? ((JSON.parse(page.text) as Partial<FilePage>).persons ?? []) : [];
    const personId = subject?.personId ?? report.fileId;
    const change = { personId, person: { personalNumber: world.number } };
    return [await by.give('change-person', change, { on: { fileId: report.fileId } })];
  },
  'opens the page': async (world, by) => {
    const last = lastOf(world);
    return last ? [await by.get(fileOf(last))] : [];
  },
  'reads every entry': entriesOf,
  'asks for names': async (world, by) => {
    const last = lastOf(world);
    return last ? [await by.post('/v1/display-names', { matters: [last] })] : [];
  },
  'assesses protection': (world, by) =>
    onLast(world, by, 'record-protection-assessment', { ...assessment, assessorId: by.staffId }),
  'assesses protection, half an hour ago': (world, by) =>
    onLast(world, by, 'record-protection-assessment', {
      ...assessment,
      assessorId: by.staffId,
      occurredAt: '2026-03-02T07:30:00Z',
    }),
  'asks for feedback, a quarter ago': (world, by) =>
    onLast(world, by, 'request-feedback', { occurredAt: '2026-03-02T07:45:00Z' }),
  'asks for feedback': (world, by) => onLast(world, by, 'request-feedback', {}),
  'gives feedback': (world, by) => onLast(world, by, 'give-feedback', {}),
  'refuses feedback': (world, by) => onLast(world, by, 'refuse-feedback', { whyUnsuitable: 'A neighbour.' }),
  'offers a meeting': (world, by) =>
    onLast(world, by, 'offer-meeting', { suitable: true, invitees: ['reporter'] }),
  'opens an investigation': (world, by) => onLast(world, by, 'open-investigation', opening),
  'declines to open': (world, by) => onLast(world, by, 'decline-to-open', declining),
  'links the report': (world, by) => onLast(world, by, 'link-report', {}),
  'links the application': (world, by) => onLast(world, by, 'link-application', {}),
  'extends the fourteen days': (world, by) =>
    onLast(world, by, 'extend-preliminary', {
      ground: 'extraordinary-reasons',
      reasons: 'Abroad.',
      newDate: '2026-03-30',
    }),
  'contacts the guardian': (world, by) =>
    onLast(world, by, 'record-preliminary-contact', { with: 'guardian', how: 'phone' }),
  'takes it themselves': (world, by) =>
    onLast(world, by, 'assign-handler', { handlerId: by.staffId, reason: 'Mine.' }),
  'assigns it without a reason': (world, by) =>
    onLast(world, by, 'assign-handler', { handlerId: staffIdOf('investigator', 'south') }),
  'grants oneself sight': (world, by) =>
    onLast(world, by, 'grant-sight', { staffId: by.staffId, reason: 'Mine.' }),
  'adds a person': (world, by) =>
    onLast(world, by, 'add-person', { role: 'guardian', person: { name: 'x' } }, true),
  'opens an investigation unasked': (world, by) =>
    onLast(world, by, 'open-investigation-unasked', { ...opening, ...inSouth, howItBecameKnown: 'x' }, true),
  'registers it in error': (world, by) => corrects(world, by, 'register-in-error', { reason: 'Made up.' }),
  'corrects its time': (world, by) =>
    corrects(world, by, 'correct-occurrence', { happenedAt: '2026-03-01T08:00:00Z', reason: 'Earlier.' }),
};

/** The rows that one of the learners sees of what they have reported, in the order of the reports. */
async function lists(world: World, by: Member): Promise<string> {
  const rows: CaseloadPage['rows'][number][] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const query = new URLSearchParams({ list: 'all', limit: '100', ...(cursor !== '' && { cursor }) });
    const answer = await by.get(`/v1/caseload?${query.toString()}`);
    if (answer.status !== 200) return answer.text;
    const page = JSON.parse(answer.text) as CaseloadPage;
    rows.push(...page.rows);
    cursor = page.next;
  }
  const mine = world.reports.map(({ matterId }) => rows.filter((row) => row.matterId === matterId));
  return JSON.stringify(mine);
}

type Plan = readonly (readonly [keyof typeof steps, Learner])[];

/** Each step once, after a report that may ask for feedback. */
function everyStepBy(role: Learner): Plan {
  const begin = ['reports on it as a school', 'asks for feedback'];
  return [...begin, ...Object.keys(steps)].map((step) => [step, role]);
}

/** Everything that the learners were told, in order. */
async function toldIn(world: World, plan: Plan): Promise<readonly string[]> {
  const masking = new Masking({ [world.number]: 'NUMBER', [world.other]: 'OTHER' });
  const told: string[] = [];
  for (const [step, role] of plan) {
    const answers = await steps[step]!(world, south(role));
    for (const { status, text, headers } of answers) {
      const replayed = headers['idempotent-replayed'] ?? '';
      told.push(`${role} ${step}: ${status} ${replayed} ${masking.masked(text)}`);
    }
  }
  await office.listsAreUpToDate();
  for (const role of new Set(plan.map(([, learner]) => learner))) {
    told.push(`${role} lists: ${masking.masked(await lists(world, south(role)))}`);
    for (const report of world.reports) {
      const page = await south(role).get(fileOf(report));
      const entries = await entriesOf({ ...world, reports: [report] }, south(role));
      for (const { status, text } of [page, ...entries])
        told.push(`${role} reads: ${status} ${masking.masked(text)}`);
    }
  }
  return told;
}

function world(): World {
  return { number: personalNumber(), other: personalNumber(), reports: [], keys: [] };
}

describe('Two or three of a unit that has nothing to do with a child', () => {
  it.each(Object.keys(knownAs) as (keyof typeof knownAs)[])(
    'learn by nothing that they try that it %s',
    async (what) => {
      const first = fc.constantFrom(...Object.keys(steps).filter((step) => /report|appl/.test(step)));
      const any = fc.constantFrom(...Object.keys(steps));
      const learner = fc.constantFrom(
        ...learners.filter((role) => role !== 'on-call' || !withUndecided.includes(what)),
      );
      const plans = fc
        .tuple(fc.tuple(first, learner), fc.array(fc.tuple(any, learner), { minLength: 4, maxLength: 14 }))
        .map(([begin, others]): Plan => [begin, ...others]);
      await fc.assert(
        fc.asyncProperty(plans, async (plan) => {
          const ofKnown = world();
          await knownAs[what](new Casework(office), {
            name: 'Known Andersson',
            personalNumber: ofKnown.number,
          });
          const known = await toldIn(ofKnown, plan);
          expect(known).toEqual(await toldIn(world(), plan));
          expect(known.join()).not.toMatch(/Known Andersson/);
        }),
        { numRuns: runs, seed: 9, examples: learners.slice(0, 2).map((role) => [everyStepBy(role)]) },
      );
    },
    30_000 + runs * 8_000,
  );
});
