import assert from 'node:assert/strict';
import { Caseworker } from './caseworker.mjs';

/**
 * One child from the report to the court's ruling, and to the end of a follow-up, over HTTP, each step by the one who takes it. It all happens on the
 * day on which it is run.
 *
 * @param {string} address of the demo
 * @param {string} dataFolder where its tokens lie
 * @returns {Promise<{ fileId: string, caseNumber: string, position: string }>} the investigation, and from where on
 *   the lists show it all
 */
export async function workOneCase(address, dataFolder) {
  const by = (staffId) => new Caseworker(address, dataFolder, staffId);
  const [intake, investigator] = [by('intake-1'), by('investigator-1')];
  const [reception, lead] = [by('manager-1'), by('manager-2')];

  const received = await intake.give('register-report', {
    children: [{ name: 'Child of the smoke run', guardians: [{ name: 'Guardian of the smoke run' }] }],
    report: {
      unitId: 'intake',
      channel: 'phone',
      arrivalRule: 'reached-official',
      reporterType: 'private',
      anonymous: true,
      violenceIndicated: false,
      text: madeUp,
    },
  });
  const report = openedBy(received);
  await intake.give(
    'record-protection-assessment',
    { assessorId: 'intake-1', needsProtection: false, facts: madeUp, reasons: madeUp },
    { ...report, version: received.version },
  );
  await stands(intake, report, 'preliminary', { A1: 'met', A2: 'running' });
  // Whoever is to decide on it sees the child’s file by that.
  await reception.giveOn(report, 'assign-handler', { handlerId: 'intake-1', reason: madeUp });
  const opened = await intake.giveOn(report, 'open-investigation', {
    purpose: madeUp,
    unitId: 'investigation',
  });
  const investigation = openedBy(opened);
  await stands(intake, report, 'opened', { A2: 'met' });
  await lead.giveOn(investigation, 'assign-handler', { handlerId: 'investigator-1' });

  const { persons } = await investigator.pageOf(investigation);
  const [{ personId: guardianId }] = persons.filter(({ role }) => role === 'guardian');
  await investigator.giveOn(investigation, 'inform-concerned', { informed: [guardianId], channel: 'visit' });
  await stands(lead, investigation, 'investigating', { A4: 'running', A5: 'met' });
  for (const [command, body] of [
    ['set-plan', { questions: madeUp, contacts: ['parent', 'school'], areas: ['care'] }],
    [
      'record-investigation-contact',
      { whom: 'school', how: 'phone', basis: 'duty-to-supply', learned: madeUp },
    ],
    ['record-child-talk', { how: 'meeting', guardians: 'agreeing', views: madeUp }],
    ['describe-area', { area: 'care', facts: madeUp, childsView: madeUp }],
    ['assess-area', { area: 'care', need: 'some', assessment: madeUp }],
  ]) {
    await investigator.giveOn(investigation, command, body);
  }

  const application = openedBy(
    await intake.give('register-application', {
      fileId: investigation.fileId,
      child: {},
      unitId: 'intake',
      channel: 'visit',
      arrivalRule: 'reached-official',
      applicantRole: 'guardian',
      applicantId: guardianId,
      wishedHelp: madeUp,
      consents: ['guardian'],
    }),
  );
  assert.equal(application.fileId, investigation.fileId, 'the application lies in the child’s file');
  await intake.giveOn(application, 'record-family-contact', { reached: [guardianId], how: 'meeting' });
  await intake.giveOn(application, 'link-application', {});
  await stands(intake, application, 'under-investigation', { 'A3-contact': 'met', A11: 'running' });

  const refusal = {
    legalBasis: ['SoL 2025:400 11:1'],
    reasons: madeUp,
    answers: [application.matterId],
  };
  await assert.rejects(
    lead.giveOn(investigation, 'refuse-support', refusal),
    /NOT_COMMUNICATED/,
    'nobody is decided against unheard',
  );
  await investigator.giveOn(investigation, 'communicate-basis', {
    partyId: guardianId,
    material: madeUp,
    oralRightTold: true,
  });
  await stands(lead, investigation, 'investigating', { A7: 'running' });
  await investigator.giveOn(investigation, 'record-response', {
    partyId: guardianId,
    form: 'oral',
    content: madeUp,
  });
  await lead.giveOn(investigation, 'refuse-support', refusal);
  await stands(intake, application, 'decided', { A11: 'cancelled' });
  const { deadlines } = await stands(lead, investigation, 'investigating', { A7: 'met', A8: 'running' });

  // What a party is to be told of stands in the deadline for telling them.
  const { itemId: decisionId } = deadlines.find(({ ruleId }) => ruleId === 'A8');
  await investigator.giveOn(investigation, 'notify-decision', {
    decisionId,
    partyId: guardianId,
    mode: 'handed-over',
    saysHowToAppeal: true,
  });
  await stands(lead, investigation, 'investigating', { A8: 'met', A9: 'running' });
  const appeal = openedBy(
    await investigator.giveOn(investigation, 'register-appeal', {
      decisionId,
      appellantId: guardianId,
      channel: 'letter',
      asked: madeUp,
    }),
  );
  await stands(lead, investigation, 'investigating', { A9: 'met' });
  await stands(lead, appeal, 'received', { A10: 'running' });
  await lead.giveOn(appeal, 'assign-handler', { handlerId: 'investigator-1' });
  await investigator.giveOn(appeal, 'forward-appeal', {});
  await stands(lead, appeal, 'forwarded', { A10: 'met' });
  await investigator.giveOn(appeal, 'record-ruling', {
    court: 'administrative-court',
    outcome: 'upheld',
    ruledOn: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date()),
  });
  await stands(lead, appeal, 'ruled', { A10: 'met' });

  await lead.giveOn(investigation, 'close-without-support', {
    legalBasis: ['SoL 2025:400 20:3'],
    reasons: madeUp,
  });
  await stands(lead, investigation, 'closed', { A4: 'met' });
  const followUp = openedBy(
    await lead.giveOn(investigation, 'follow-up-after-investigation', {
      specialNeed: madeUp,
      whyNoCare: madeUp,
      informed: [guardianId],
    }),
  );
  await stands(lead, followUp, 'following-up', { A12: 'running' });
  await investigator.giveOn(followUp, 'record-follow-up-contact', {
    whom: 'parent',
    personId: guardianId,
    how: 'home-visit',
    learned: madeUp,
  });
  const { position } = await investigator.giveOn(followUp, 'end-follow-up', {
    findings: madeUp,
    informed: [guardianId],
  });
  await stands(lead, followUp, 'follow-up-ended', { A12: 'met' });
  const { caseNumber } = opened.matters[0];
  return { fileId: investigation.fileId, caseNumber, position };
}

const madeUp = 'Made up for the smoke run.';

/** The matter that a command opened. */
function openedBy({ fileId, matters: [{ matterId }] }) {
  return { fileId, matterId };
}

/** Holds a matter as somebody sees it to its step and to how its deadlines stand, by their rules. */
async function stands(somebody, address, step, states) {
  const matter = await somebody.matterAt(address);
  assert.equal(matter.step, step, `the step of the ${matter.kind}`);
  for (const [rule, state] of Object.entries(states)) {
    const found = matter.deadlines.filter(({ ruleId }) => ruleId === rule).map((each) => each.state);
    assert.deepEqual(found, [state], `${rule} of the ${matter.kind}`);
  }
  return matter;
}
