import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accepted, problemOf } from './support/answered.js';
import { expectAgreement } from './support/agreement.js';
import { applicationFor, plainDecision, refusalOf } from './support/bodies.js';
import { Casework, childBorn, openedBy } from './support/casework.js';
import type { Member } from './support/member.js';
import { Office } from './support/office.js';
import {
  allowedNames,
  deadlineOn,
  matterOn,
  personsOn,
  type DeadlineOnPage,
  type MatterAddress,
} from './support/pages.js';

const child = { ...childBorn(1), guardians: [{ name: 'Gunnar Andersson' }, { name: 'Gun Andersson' }] };

/**
 * One child from the report to the court's ruling, each step by the one who takes it, with their own token. The steps
 * build on each other, and the days go on: the office opens on Monday 2 March 2026.
 */
describe('A decision that stands', () => {
  let office: Office;
  let intake: Member;
  let investigator: Member;
  let manager: Member;
  let investigation: MatterAddress;
  let application: MatterAddress;
  let appeal: MatterAddress;
  let gunnar: string;
  let gun: string;

  beforeAll(async () => {
    office = await Office.open();
    intake = office.member('intake-worker');
    investigator = office.member('investigator');
    manager = office.member('unit-manager');
  });

  afterAll(() => office.close());

  const day = (date: string, time = '09:00'): void => office.clock.set(`${date}T${time}:00.000Z`);

  /** The matter as its manager sees it. */
  const seen = async ({ fileId, matterId }: MatterAddress) =>
    matterOn(await manager.filePage(fileId), matterId);

  /** A party's own deadline of a rule in the investigation. */
  async function ofParty(ruleId: string, partyId: string): Promise<DeadlineOnPage> {
    const { deadlines } = await seen(investigation);
    const found = deadlines.filter((each) => each.ruleId === ruleId && each.partyId === partyId);
    const [deadline] = found;
    if (!deadline || found.length > 1) throw new Error(`${partyId} has ${found.length} of ${ruleId}.`);
    return deadline;
  }

  it('begins with a report, whose investigation those concerned are told of', async () => {
    const casework = new Casework(office);
    investigation = await casework.investigation(child);
    const { fileId } = investigation;
    const guardians = personsOn(await investigator.filePage(fileId)).filter(
      ({ role }) => role === 'guardian',
    );
    [gunnar = '', gun = ''] = guardians.map(({ personId }) => personId);
    expect(guardians).toHaveLength(2);
    expect(deadlineOn(await seen(investigation), 'A4')).toMatchObject({ nominalDueDate: '2026-07-02' });
    await investigator.does(
      'inform-concerned',
      { informed: [gunnar, gun], channel: 'letter' },
      { on: investigation },
    );
    expect(deadlineOn(await seen(investigation), 'A5')).toMatchObject({ state: 'met', onTime: true });
  });

  it('is refused while the child isn’t heard, and the work of the investigation is put on record', async () => {
    const unheard = await manager.give('close-without-support', plainDecision, { on: investigation });
    expect(problemOf(unheard)).toMatchObject({ status: 409, code: 'CHILD_NOT_HEARD' });
    expect(problemOf(unheard).source).toContain('SoL 2025:400 3:2');
    expect(allowedNames(await seen(investigation))).not.toContain('close-without-support');

    day('2026-03-04');
    for (const [command, body] of [
      ['set-plan', { questions: 'How is it at home?', contacts: ['parent', 'school'], areas: ['care'] }],
      [
        'record-investigation-contact',
        { whom: 'school', how: 'phone', basis: 'duty-to-supply', learned: 'Tired in the mornings.' },
      ],
      ['record-child-talk', { how: 'meeting', guardians: 'agreeing', views: 'Wants to stay at home.' }],
      ['describe-area', { area: 'care', facts: 'Nobody cooks.', childsView: 'Cooks for itself.' }],
      ['assess-area', { area: 'care', need: 'some', assessment: 'They need relief.' }],
    ] as const) {
      await investigator.does(command, body, { on: investigation });
    }
    const byBoard = await office
      .member('decision-maker')
      .give('assess-area', { area: 'care', need: 'none', assessment: 'Fine.' }, { on: investigation });
    expect(problemOf(byBoard)).toMatchObject({ status: 403, code: 'OUT_OF_DELEGATION' });
    await expectAgreement(office, investigation.fileId);
  });

  it('keeps the draft of a note its author’s alone', async () => {
    const address = `/v1/child-protection/files/${investigation.fileId}/drafts`;
    const begun = await investigator.ask({
      method: 'POST',
      url: address,
      headers: { 'content-type': 'application/json', 'idempotency-key': office.newKey() },
      body: JSON.stringify({
        matterId: investigation.matterId,
        note: { kind: 'home-visit', text: 'It was cold.' },
      }),
    });
    expect(begun.status).toBe(201);
    const { location = '' } = begun.headers;
    expect((await investigator.get(location)).text).toContain('It was cold.');
    for (const other of [manager, intake, office.member('auditor'), office.member('decision-maker')]) {
      const answered = await other.get(location);
      expect(answered.status).toBe(404);
      expect(answered.text).not.toContain('cold');
      expect((await other.get(address)).text).not.toContain('cold');
    }
  });

  it('takes in during the investigation what a guardian applies for', async () => {
    const { applicant: _, ...applied } = applicationFor(childBorn(1), { applicantId: gunnar });
    application = openedBy(await intake.does('register-application', applied));
    expect(application.fileId).toBe(investigation.fileId);
    await intake.does('record-family-contact', { reached: [gunnar], how: 'phone' }, { on: application });
    expect(deadlineOn(await seen(application), 'A3-contact')).toMatchObject({ state: 'met', onTime: true });
    await intake.does('link-application', {}, { on: application });
    expect(await seen(application)).toMatchObject({ step: 'under-investigation' });
    const unanswered = await manager.give('close-without-support', plainDecision, { on: investigation });
    expect(problemOf(unanswered).detail).toContain((await seen(application)).caseNumber);
  });

  it('decides against nobody before each was given the basis and time to respond', async () => {
    const decides = () =>
      manager.give('refuse-support', refusalOf(application.matterId), { on: investigation });
    expect(problemOf(await decides())).toMatchObject({ code: 'NOT_COMMUNICATED' });
    expect(allowedNames(await seen(investigation))).not.toContain('refuse-support');

    day('2026-03-05');
    for (const partyId of [gunnar, gun]) {
      const basis = { partyId, material: 'The report, the school, the talk.', oralRightTold: true };
      await investigator.does('communicate-basis', basis, { on: investigation });
    }
    expect(await ofParty('A7', gun)).toMatchObject({ kind: 'window', nominalDueDate: '2026-03-19' });

    day('2026-03-10');
    const response = { partyId: gunnar, form: 'oral', content: 'We need relief at weekends.' };
    await investigator.does('record-response', response, { on: investigation });
    expect(await ofParty('A7', gunnar)).toMatchObject({ state: 'met' });
    expect(await ofParty('A7', gun)).toMatchObject({ state: 'running' });
    expect(problemOf(await decides())).toMatchObject({ code: 'NOT_COMMUNICATED' });

    // The other guardian lets the time go by: nobody has missed anything, and it can be decided.
    day('2026-03-20', '07:00');
    await office.missesAreRecorded();
    expect(await ofParty('A7', gun)).toMatchObject({ state: 'expired', misses: [] });
    const byInvestigator = await investigator.give('refuse-support', refusalOf(application.matterId), {
      on: investigation,
    });
    expect(problemOf(byInvestigator)).toMatchObject({ status: 403, code: 'OUT_OF_DELEGATION' });
    accepted(await decides());
    await manager.does('close-without-support', plainDecision, { on: investigation });
    expect(await seen(application)).toMatchObject({ step: 'decided' });
    expect(deadlineOn(await seen(investigation), 'A4')).toMatchObject({ state: 'met', onTime: true });
    await expectAgreement(office, investigation.fileId);
  });

  it('tells each party, from whose own receipt their own time to appeal counts', async () => {
    const { deadlines } = await seen(investigation);
    // The refusal and the closing, each to be told to each.
    expect(deadlines.filter(({ ruleId }) => ruleId === 'A8')).toHaveLength(4);
    const [refusal] = deadlines.flatMap(({ ruleId, itemId }) => (ruleId === 'A8' ? [itemId] : []));
    const tells = (partyId: string, mode: string, how: object = {}) =>
      investigator.give(
        'notify-decision',
        { decisionId: refusal, partyId, mode, saysHowToAppeal: true, ...how },
        { on: investigation },
      );
    const silent = await tells(gunnar, 'handed-over', { saysHowToAppeal: false });
    expect(problemOf(silent)).toMatchObject({ code: 'APPEAL_INFO_MISSING', field: 'saysHowToAppeal' });
    accepted(await tells(gunnar, 'handed-over'));
    accepted(await tells(gun, 'letter'));
    expect(await ofParty('A9', gunnar)).toMatchObject({ state: 'running', legalLatestDate: '2026-04-10' });
    await expect(ofParty('A9', gun)).rejects.toThrow('0 of A9');

    day('2026-03-23');
    const receipt = { decisionId: refusal, partyId: gun, receivedOn: '2026-03-21' };
    await investigator.does('record-receipt', receipt, { on: investigation });
    // Three weeks from a Saturday end on a Saturday, and so on the Monday after it.
    const time = await ofParty('A9', gun);
    expect(time).toMatchObject({
      kind: 'window',
      nominalDueDate: '2026-04-11',
      legalLatestDate: '2026-04-13',
      itemId: refusal,
    });
    expect(time.explanation).toContain('Saturday 21 March 2026');
    expect(time.explanation).toContain('FL 2017:900 44 §');
    expect(time.explanation).toContain('Monday 13 April 2026');
    expect(await ofParty('A9', gunnar)).toMatchObject({ legalLatestDate: '2026-04-10' });
    await expectAgreement(office, investigation.fileId);
  });

  it('is appealed by one party, whose time alone that ends, and goes to the court within a week', async () => {
    day('2026-03-30');
    const appealed = {
      decisionId: (await ofParty('A9', gunnar)).itemId,
      appellantId: gunnar,
      asked: 'The support is to be granted.',
    };
    const byTelephone = { ...appealed, channel: 'phone' };
    expect(
      problemOf(await investigator.give('register-appeal', byTelephone, { on: investigation })),
    ).toMatchObject({ code: 'STATE_CONFLICT', field: 'channel' });
    appeal = openedBy(
      await investigator.does('register-appeal', { ...appealed, channel: 'letter' }, { on: investigation }),
    );
    expect(await ofParty('A9', gunnar)).toMatchObject({ state: 'met' });
    expect(await ofParty('A9', gun)).toMatchObject({ state: 'running', legalLatestDate: '2026-04-13' });
    expect(deadlineOn(await seen(appeal), 'A10')).toMatchObject({
      state: 'running',
      force: 'target',
      nominalDueDate: '2026-04-06',
    });
    const handler = { handlerId: investigator.staffId };
    await manager.does('assign-handler', handler, { on: appeal });

    day('2026-04-01');
    const late = { toldRightly: true, reasons: 'Too late.', saysHowToAppeal: true };
    const dismissed = await manager.give('dismiss-appeal-late', late, { on: appeal });
    expect(problemOf(dismissed)).toMatchObject({ code: 'STATE_CONFLICT' });
    await investigator.does('forward-appeal', {}, { on: appeal });
    expect(deadlineOn(await seen(appeal), 'A10')).toMatchObject({ state: 'met', onTime: true });
    expect(await seen(appeal)).toMatchObject({ step: 'forwarded' });
  });

  it('is ruled on by the court, while the other party’s time ran out by itself', async () => {
    day('2026-06-12');
    await office.missesAreRecorded();
    const ruling = { court: 'administrative-court', outcome: 'upheld', ruledOn: '2026-06-10' };
    await investigator.does('record-ruling', ruling, { on: appeal });
    expect(await seen(appeal)).toMatchObject({ kind: 'appeal', step: 'ruled' });
    expect(await ofParty('A9', gun)).toMatchObject({ state: 'expired', misses: [] });
    const { entries } = await investigator.timeline(investigation.fileId, 'sv');
    const told = entries.map(({ text }) => text);
    expect(told).toContain('Förvaltningsrätten avslog överklagandet onsdag 10 juni 2026.');
    await expectAgreement(office, investigation.fileId);
  });

  it('is shown to nobody who has no part in it', async () => {
    const { fileId } = investigation;
    const page = `/v1/child-protection/files/${fileId}`;
    for (const other of [
      office.member('intake-worker', { unit: 'south' }),
      office.member('investigator', { unit: 'south' }),
      office.member('unit-manager', { unit: 'south' }),
      office.member('unit-manager', { municipality: 'neighbour' }),
      // What the board decides from is at hand no more.
      office.member('decision-maker'),
      office.member('chair'),
    ]) {
      expect((await other.get(page)).status).toBe(404);
    }
    const whole = JSON.stringify(await investigator.filePage(fileId));
    expect(whole).not.toContain('We need relief');
  });
});
