import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  casetrail,
  followCaseload,
  ifMatch,
  StreamRefused,
  type Casetrail,
  type CommandBody,
  type Heard,
  type Schema,
} from '#client';
import { LiveServer } from './support/live-server.js';
import { staffIdOf } from './support/municipalities.js';
import { Office } from './support/office.js';

const report: CommandBody<'/v1/child-protection/register-report'> = {
  children: [{ name: 'Alva Andersson' }],
  report: {
    unitId: 'north',
    channel: 'e-service',
    arrivalRule: 'reached-authority',
    reporterType: 'mandated',
    reporter: { name: 'Sara Skolsson', authority: 'Ekskolan', profession: 'teacher' },
    anonymous: false,
    violenceIndicated: true,
    text: 'The child says that it is hit at home.',
  },
};

/** A day of a unit as an interface of its own would carry it: with the client alone, and without a cast. */
describe('A client made from the API document', () => {
  let office: Office;
  let server: LiveServer;
  const stop = new AbortController();

  const as = (role: string): Casetrail =>
    casetrail({ baseUrl: server.address, token: () => server.tokenOf({ role }) });

  /** The file's page, as somebody sees it. */
  const pageOf = async (client: Casetrail, fileId: string): Promise<Schema<'FilePage'>> => {
    const { data, error } = await client.GET('/v1/{procedure}/files/{fileId}', {
      params: { path: { procedure: 'child-protection', fileId } },
    });
    if (!data) throw new Error(error.detail);
    return data;
  };

  /** The version that a command on a matter has to name. */
  const versionOf = async (client: Casetrail, { fileId, matterId }: Matter): Promise<string> => {
    const { matters } = await pageOf(client, fileId);
    return matters.find((matter) => matter.matterId === matterId)?.version ?? '';
  };

  beforeAll(async () => {
    office = await Office.open();
    server = await LiveServer.start(office);
  });

  afterAll(async () => {
    stop.abort();
    await server.close();
    await office.close();
  });

  it('takes a report in, works, decides and follows it all live', async () => {
    const intake = as('intake-worker');
    const manager = as('unit-manager');
    const investigator = as('investigator');
    const rows: Heard<'/v1/caseload/live'>[] = [];
    const following = (async () => {
      const following = { signal: stop.signal };
      for await (const message of followCaseload(manager, { list: 'unit' }, following)) rows.push(message);
    })();

    await heardUntil(rows, ({ event }) => event === 'start');

    const taken = await intake.POST('/v1/child-protection/register-report', {
      params: { header: { 'Idempotency-Key': 'a-report-of-the-day' } },
      body: report,
    });
    const received = openedBy(taken.data);
    const assigned = await manager.POST(
      '/v1/child-protection/files/{fileId}/matters/{matterId}/assign-handler',
      {
        params: { path: received, header: ifMatch(await versionOf(manager, received)) },
        body: { handlerId: staffIdOf('intake-worker', 'north'), reason: 'Takes it up.' },
      },
    );
    expect(assigned.error).toBeUndefined();

    const tooEarly = await intake.POST(
      '/v1/child-protection/files/{fileId}/matters/{matterId}/decline-to-open',
      {
        params: { path: received, header: ifMatch(await versionOf(intake, received)) },
        body: { reasons: 'It will pass.', childsView: 'Wants no contact.' },
      },
    );
    expect(tooEarly.error).toMatchObject({ code: 'STATE_CONFLICT', status: 409 });
    expect(tooEarly.error?.says?.sv).toContain('skyddsbedömningen');

    const assessed = await intake.POST(
      '/v1/child-protection/files/{fileId}/matters/{matterId}/record-protection-assessment',
      {
        params: { path: received, header: ifMatch(await versionOf(intake, received)) },
        body: {
          assessorId: staffIdOf('intake-worker', 'north'),
          needsProtection: false,
          facts: 'Seen by the school today.',
          reasons: 'Nothing points to acute danger.',
        },
      },
    );
    expect(assessed.error).toBeUndefined();
    const opened = await intake.POST(
      '/v1/child-protection/files/{fileId}/matters/{matterId}/open-investigation',
      {
        params: { path: received, header: ifMatch(await versionOf(intake, received)) },
        body: { purpose: 'The child’s care at home.' },
      },
    );
    const investigation = openedBy(opened.data);
    const isOfInvestigation = ({ data }: Heard<'/v1/caseload/live'>) =>
      'matterId' in data && data.matterId === investigation.matterId;
    await heardUntil(rows, isOfInvestigation);
    await manager.POST('/v1/child-protection/files/{fileId}/matters/{matterId}/assign-handler', {
      params: { path: investigation, header: ifMatch(await versionOf(manager, investigation)) },
      body: { handlerId: staffIdOf('investigator', 'north') },
    });
    await investigator.POST('/v1/child-protection/files/{fileId}/matters/{matterId}/record-child-talk', {
      params: { path: investigation, header: ifMatch(await versionOf(investigator, investigation)) },
      body: { how: 'meeting', guardians: 'agreeing', views: 'Is content.' },
    });
    const decided = await manager.POST(
      '/v1/child-protection/files/{fileId}/matters/{matterId}/close-without-support',
      {
        params: { path: investigation, header: ifMatch(await versionOf(manager, investigation)) },
        body: {
          legalBasis: ['SoL 2025:400 20:3'],
          reasons: 'The need is met by the family’s own network.',
          presenterId: staffIdOf('investigator', 'north'),
        },
      },
    );
    expect(decided.error).toBeUndefined();

    const page = await pageOf(investigator, investigation.fileId);
    const closed = page.matters.find(({ matterId }) => matterId === investigation.matterId);
    expect(closed?.deadlines.find(({ ruleId }) => ruleId === 'A4')).toMatchObject({
      state: 'met',
      onTime: true,
    });
    await heardUntil(rows, (message) => message.event === 'left' && isOfInvestigation(message));
    stop.abort();
    await following;
    const told = rows.flatMap(({ event, data }) => (event === 'row' ? [data.kind] : []));
    expect(told).toEqual(expect.arrayContaining(['report', 'investigation']));
  }, 90_000);

  it('decides on an application once its party was heard, tells them how to appeal, and follows that to the ruling', async () => {
    const intake = as('intake-worker');
    const manager = as('unit-manager');
    const investigator = as('investigator');
    /** What a command on a matter names of it, as somebody sees it now. */
    const seenBy = async (client: Casetrail, matter: Matter) => ({
      path: matter,
      header: ifMatch(await versionOf(client, matter)),
    });

    const taken = await intake.POST('/v1/child-protection/register-application', {
      params: { header: { 'Idempotency-Key': 'an-application-of-the-day' } },
      body: {
        child: { name: 'Alvar Berg' },
        unitId: 'north',
        channel: 'e-service',
        arrivalRule: 'reached-authority',
        applicantRole: 'guardian',
        applicant: { name: 'Berit Berg', contact: '070-000 00 00' },
        wishedHelp: 'A contact family.',
        consents: ['guardian'],
      },
    });
    const application = openedBy(taken.data);
    await manager.POST('/v1/child-protection/files/{fileId}/matters/{matterId}/assign-handler', {
      params: await seenBy(manager, application),
      body: { handlerId: staffIdOf('intake-worker', 'north'), reason: 'Takes it up.' },
    });
    const opened = await intake.POST(
      '/v1/child-protection/files/{fileId}/matters/{matterId}/open-investigation',
      { params: await seenBy(intake, application), body: { purpose: 'Relief at weekends.' } },
    );
    const investigation = openedBy(opened.data);
    await manager.POST('/v1/child-protection/files/{fileId}/matters/{matterId}/assign-handler', {
      params: await seenBy(manager, investigation),
      body: { handlerId: staffIdOf('investigator', 'north') },
    });
    const { persons = [] } = await pageOf(investigator, investigation.fileId);
    const partyId = persons.find(({ role }) => role === 'guardian')?.personId ?? '';

    const refusal: CommandBody<'/v1/child-protection/files/{fileId}/matters/{matterId}/refuse-support'> = {
      legalBasis: ['SoL 2025:400 11:1'],
      reasons: 'The need is met by the family’s own network.',
      answers: [application.matterId],
    };
    const refuses = async () =>
      manager.POST('/v1/child-protection/files/{fileId}/matters/{matterId}/refuse-support', {
        params: await seenBy(manager, investigation),
        body: refusal,
      });
    const unheard = await refuses();
    expect(unheard.error).toMatchObject({ code: 'NOT_COMMUNICATED' });

    await investigator.POST('/v1/child-protection/files/{fileId}/matters/{matterId}/communicate-basis', {
      params: await seenBy(investigator, investigation),
      body: { partyId, material: 'The application and the school.', oralRightTold: true },
    });
    await investigator.POST('/v1/child-protection/files/{fileId}/matters/{matterId}/record-response', {
      params: await seenBy(investigator, investigation),
      body: { partyId, form: 'oral', content: 'Holds to it.' },
    });
    expect((await refuses()).error).toMatchObject({ code: 'CHILD_NOT_HEARD', status: 409 });
    await investigator.POST('/v1/child-protection/files/{fileId}/matters/{matterId}/record-child-talk', {
      params: await seenBy(investigator, investigation),
      body: { how: 'meeting', guardians: 'agreeing', views: 'Wants to be at home.' },
    });
    const decided = await refuses();
    expect(decided.error).toBeUndefined();

    const deadlineOf = async (ruleId: string) => {
      const { matters } = await pageOf(investigator, investigation.fileId);
      const { deadlines = [] } = matters.find(({ matterId }) => matterId === investigation.matterId) ?? {};
      return deadlines.find((each) => each.ruleId === ruleId && each.partyId === partyId);
    };
    const { itemId: decisionId = '' } = (await deadlineOf('A8')) ?? {};
    const told = await investigator.POST(
      '/v1/child-protection/files/{fileId}/matters/{matterId}/notify-decision',
      {
        params: await seenBy(investigator, investigation),
        body: { decisionId, partyId, mode: 'handed-over', saysHowToAppeal: true },
      },
    );
    expect(told.error).toBeUndefined();
    expect(await deadlineOf('A9')).toMatchObject({ kind: 'window', state: 'running', itemId: decisionId });

    const appealed = await investigator.POST(
      '/v1/child-protection/files/{fileId}/matters/{matterId}/register-appeal',
      {
        params: await seenBy(investigator, investigation),
        body: { decisionId, appellantId: partyId, channel: 'letter', asked: 'Support is asked for again.' },
      },
    );
    const appeal = openedBy(appealed.data);
    expect(await deadlineOf('A9')).toMatchObject({ state: 'met' });
    await manager.POST('/v1/child-protection/files/{fileId}/matters/{matterId}/assign-handler', {
      params: await seenBy(manager, appeal),
      body: { handlerId: staffIdOf('investigator', 'north') },
    });
    const forwarded = await investigator.POST(
      '/v1/child-protection/files/{fileId}/matters/{matterId}/forward-appeal',
      { params: await seenBy(investigator, appeal), body: {} },
    );
    expect(forwarded.error).toBeUndefined();
    const ruled = await investigator.POST(
      '/v1/child-protection/files/{fileId}/matters/{matterId}/record-ruling',
      {
        params: await seenBy(investigator, appeal),
        body: { court: 'administrative-court', outcome: 'upheld', ruledOn: office.clock.read().slice(0, 10) },
      },
    );
    expect(ruled.error).toBeUndefined();
    const { matters } = await pageOf(investigator, appeal.fileId);
    expect(matters.find(({ matterId }) => matterId === appeal.matterId)).toMatchObject({
      kind: 'appeal',
      step: 'ruled',
    });
  }, 90_000);

  it('says why a stream is refused', async () => {
    const nobody = casetrail({ baseUrl: server.address });
    await expect(followCaseload(nobody).next()).rejects.toThrow(StreamRefused);
  });
});

interface Matter {
  readonly fileId: string;
  readonly matterId: string;
}

/** The matter that a command opened. */
function openedBy(accepted: Schema<'AcceptedCommand'> | undefined): Matter {
  const [matter] = accepted?.matters ?? [];
  if (!accepted || !matter) throw new Error('The command opened no matter.');
  return { fileId: accepted.fileId, matterId: matter.matterId };
}

async function heardUntil<Message>(
  heard: readonly Message[],
  isIt: (message: Message) => boolean,
): Promise<void> {
  const until = Date.now() + 20_000;
  while (!heard.some(isIt)) {
    if (Date.now() > until) throw new Error(`It was not told: ${JSON.stringify(heard)}`);
    await new Promise((wait) => setTimeout(wait, 20));
  }
}
