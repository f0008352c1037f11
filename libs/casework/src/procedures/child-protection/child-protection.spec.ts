import { describe, expect, it } from '@jest/globals';
import { eventsNamedBy } from '../../deadlines/index.js';
import { catalogueOf, evolveFile } from '../../handling/index.js';
import { type CaseEvent, emptyFile, type EventDescription, personalFieldsOf } from '../../kernel/index.js';
import { decisionMade } from './decision-made.js';
import { childProtection } from './index.js';
import { openRequests } from './information-requests.js';
import { guardiansOn } from './parties.js';
import { at, ChildCase, fromSchool, problemsOf } from './testing/child-case.js';
import { toldAfterDecision } from './testing/told-after-the-decision.js';
import { toldOfCare } from './testing/told-of-care.js';
import { toldOfMovingBan } from './testing/told-of-moving-ban.js';
import { toldOfPlacement } from './testing/told-of-placement.js';
import { toldOfCustody } from './testing/told-of-custody.js';
import { toldOfFollowUp } from './testing/told-of-follow-up.js';
import { toldOfTransfer } from './testing/told-of-transfer.js';
import { toldOfServices } from './testing/told-of-services.js';
import { toldOfSupport } from './testing/told-of-support.js';

/** Cases that between them cause every event of the procedure, told from their beginning. */
function toldCases(): readonly ChildCase[] {
  const advice = new ChildCase();
  advice.does('record-advice', at('2026-01-07'), { topic: 'services', channel: 'visit' });

  const advised = new ChildCase({}, 'file-5');
  const firstTalk = { unitId: 'intake', topic: 'parenting', channel: 'phone', nextTalkAt: at('2026-01-14') };
  const opened = advised.does('open-advice-contact', at('2026-01-07'), firstTalk);
  const adviceId = opened.find(({ matterId }) => matterId !== undefined)?.matterId ?? '';
  advised.does('agree-advice-talk', at('2026-01-08'), { talkAt: at('2026-01-15') }, { on: adviceId });
  const secondTalk = { topic: 'school', channel: 'phone' };
  advised.does('record-advice-talk', at('2026-01-15'), secondTalk, { on: adviceId });
  advised.does('end-advice-contact', at('2026-01-15'), { why: 'done' }, { on: adviceId });

  const declined = new ChildCase();
  const reportId = declined.reportArrives(at('2026-01-07'), fromSchool);
  declined.does('record-anonymity-wish', at('2026-01-07'), { toldItIsNoPromise: true }, { on: reportId });
  const request = {
    askedBy: 'child',
    withheld: false,
    riskOfSeriousHarm: false,
    reasons: 'A teacher in duty.',
  };
  declined.does('decide-anonymity', at('2026-01-08'), request, { on: reportId, by: 'maria' });
  declined.protectionIsAssessed(at('2026-01-08'), reportId);
  declined.does(
    'offer-meeting',
    at('2026-01-08'),
    { suitable: true, invitees: ['reporter'] },
    { on: reportId },
  );
  declined.does('request-feedback', at('2026-01-08'), {}, { on: reportId });
  const contact = { with: 'guardian', how: 'phone', note: 'Gunnar Andersson tells of a hard winter.' };
  declined.does('record-preliminary-contact', at('2026-01-09'), contact, { on: reportId });
  const longer = { ground: 'extraordinary-reasons', reasons: 'The family is abroad.', newDate: '2026-02-02' };
  declined.does('extend-preliminary', at('2026-01-19'), longer, { on: reportId, by: 'maria' });
  declined.openingIsDeclined(at('2026-01-30'), reportId);
  declined.does('give-feedback', at('2026-02-02'), {}, { on: reportId });

  const investigated = new ChildCase();
  const applicationId = investigated.applicationArrives(at('2026-01-07'));
  const investigationId = investigated.investigationIsOpened(at('2026-01-07'), applicationId);
  const { guardianId, childId } = investigated;
  const told = { informed: [guardianId], channel: 'letter' };
  investigated.does('inform-concerned', at('2026-01-07'), told, { on: investigationId });
  const withheld = { withheldFrom: [childId], specialReasons: 'Four years old.' };
  investigated.does('withhold-information', at('2026-01-07'), withheld, { on: investigationId, by: 'maria' });
  const reached = { reached: [guardianId], how: 'phone', note: 'Gunnar Andersson was glad of the call.' };
  investigated.does('record-family-contact', at('2026-01-08'), reached, { on: applicationId });
  const inInvestigation = (name: string, command: object) =>
    investigated.does(name, at('2026-01-12'), command, { on: investigationId, by: 'isak' });
  const school = { recipient: 'school', basis: 'duty-to-supply', asked: 'How Astrid is doing.' };
  inInvestigation('set-plan', { questions: 'Does Astrid eat?', contacts: ['school'], areas: ['care'] });
  inInvestigation('record-investigation-contact', {
    whom: 'parent',
    how: 'phone',
    learned: 'A hard winter.',
  });
  inInvestigation('request-information', school);
  inInvestigation('request-information', { ...school, recipient: 'health-care' });
  const [first, second] = openRequests(investigated.file, investigationId);
  const received = { requestId: first?.requestId, received: 'Astrid Andersson is often away.' };
  inInvestigation('record-information-received', received);
  inInvestigation('end-information-request', { requestId: second?.requestId, why: 'has-none' });
  inInvestigation('describe-area', { area: 'care', facts: 'Comes hungry.' });
  inInvestigation('assess-area', { area: 'care', need: 'some', assessment: 'Needs breakfast.' });
  const tooYoung = { why: 'too-young', reasons: 'Four years old, and ill.' };
  investigated.does('record-child-not-heard', at('2026-01-12'), tooYoung, {
    on: investigationId,
    by: 'isak',
  });
  investigated.childIsHeard(at('2026-01-30'), investigationId);
  const duringId = investigated.assessedReport(at('2026-02-02'), fromSchool);
  investigated.feedbackIsAsked(at('2026-02-02'), duringId);
  const unsuitable = { whyUnsuitable: 'Lives with the child.' };
  investigated.does('refuse-feedback', at('2026-02-02'), unsuitable, { on: duringId });
  investigated.reportIsLinked(at('2026-02-03'), duringId);
  const secondId = investigated.applicationArrives(at('2026-02-04'));
  investigated.does('link-application', at('2026-02-04'), {}, { on: secondId });
  const muchLonger = { ground: 'special-reasons', reasons: 'An expert is awaited.', newDate: '2026-09-01' };
  investigated.does('extend-investigation', at('2026-05-04'), muchLonger, {
    on: investigationId,
    by: 'maria',
  });
  investigated.does('demand-decision', at('2026-07-07'), { partyId: guardianId }, { on: applicationId });
  investigated.does('demand-decision', at('2026-07-08'), { partyId: guardianId }, { on: applicationId });
  const refusal = { reasons: 'The expert is awaited.', saysHowToAppeal: true };
  investigated.does('refuse-demand', at('2026-07-20'), refusal, { on: applicationId, by: 'maria' });
  investigated.applicationsAreRefused(at('2026-08-20'), investigationId);
  investigated.investigationIsClosed(at('2026-08-20'), investigationId);

  const receipt = investigated.file.details.decisions
    .values()
    .find(({ matterId }) => matterId === investigationId)?.decisionId;
  const notified = { decisionId: receipt, partyId: guardianId, mode: 'letter', saysHowToAppeal: true };
  investigated.does('notify-decision', at('2026-08-21'), notified, { on: investigationId });
  const receiving = { decisionId: receipt, partyId: guardianId, receivedOn: '2026-08-24' };
  investigated.does('record-receipt', at('2026-08-25'), receiving, { on: investigationId });

  const supported = new ChildCase();
  const asked = supported.applicationArrives(at('2026-01-07'));
  const underIt = supported.investigationIsOpened(at('2026-01-07'), asked);
  const about = { on: underIt, by: 'maria' };
  const other = { name: 'Greta Andersson' };
  supported.does('casework/add-person', at('2026-01-08'), { role: 'guardian', person: other });
  const [consenting = '', opposing = ''] = guardiansOn(supported.file, '2026-01-08');
  const partial = { staffId: 'isak', ground: 'other-circumstance', circumstances: 'Knows Astrid.' };
  supported.does('declare-bias', at('2026-01-08'), partial, about);
  const impartial = { staffId: 'isak', reasons: 'Only by name.' };
  supported.does('find-impartial', at('2026-01-09'), impartial, about);
  const basis = { partyId: consenting, material: 'What the school says of Astrid.', oralRightTold: true };
  supported.does('communicate-basis', at('2026-02-02'), basis, about);
  const response = { partyId: consenting, form: 'oral', content: 'Astrid has a hard winter.' };
  supported.does('record-response', at('2026-02-03'), response, about);
  supported.communicationIsWaived(at('2026-02-03', '11:00'), underIt);
  supported.childIsHeard(at('2026-02-04'), underIt, {}, { by: 'maria' });
  const talks = { support: 'supportive-talks', how: 'phone', words: 'Gunnar says yes.' };
  supported.does('record-consent', at('2026-02-04'), { ...talks, personId: consenting }, about);
  supported.does('record-consent', at('2026-02-04'), { ...talks, personId: opposing }, about);
  supported.does('record-withdrawn-consent', at('2026-02-05'), { ...talks, personId: opposing }, about);
  supported.does('record-refused-consent', at('2026-02-06'), { ...talks, personId: opposing }, about);
  const overruling = {
    legalBasis: ['FB 1949:381 6:13 a'],
    reasons: 'Astrid needs it now.',
    guardianId: opposing,
    support: 'supportive-talks',
  };
  supported.does('overrule-guardian', at('2026-02-09'), overruling, { on: underIt, by: 'the-board' });
  const inPart = { answers: [asked], reasons: 'Five are enough.', notGranted: 'Ten more.' };
  supported.does('grant-support-in-part', at('2026-02-10'), supported.granting(inPart), about);
  const more = supported.granting({ from: '2026-05-01', until: '2026-06-30' });
  supported.does('grant-support', at('2026-02-11'), more, about);
  supported.closingIsPrepared(at('2026-02-12'), underIt);
  supported.does('close-with-support', at('2026-02-12'), supported.closing(), about);

  const reported = new ChildCase();
  reported.investigationOf(at('2026-01-07'));
  const guardian = { personId: reported.guardianId };
  const custody = { ...guardian, person: { custodyFrom: '2020-01-01' } };
  reported.does('casework/change-person', at('2026-01-08'), custody);
  reported.does('casework/record-person-left', at('2026-01-09'), { ...guardian, reason: 'Moved abroad.' });

  const twice = new ChildCase({}, 'file-2');
  twice.investigationOf(at('2026-01-09'));
  twice.takesOver(reported, at('2026-01-12'));

  const alone = new ChildCase({}, 'file-3');
  const on = alone.investigationOf(at('2026-01-09'));
  const letter = { informed: [alone.guardianId], channel: 'letter' };
  alone.does('inform-concerned', at('2026-01-09'), letter, { on });
  const elsewhere = new ChildCase({}, 'file-4');
  elsewhere.reportArrives(at('2026-01-09'));
  alone.takesOver(elsewhere, at('2026-01-12'));

  return [
    advice,
    advised,
    declined,
    investigated,
    supported,
    twice,
    alone,
    ...toldAfterDecision(),
    ...toldOfCustody(),
    ...toldOfServices(),
    ...toldOfFollowUp(),
    ...toldOfPlacement(),
    ...toldOfTransfer(),
    ...toldOfSupport(),
    ...toldOfCare(),
    ...toldOfMovingBan(),
  ];
}

/** One whose watch was set, moved and done, with two persons who were taken for one. */
function recordKept(): ChildCase {
  const child = new ChildCase({}, 'file-5');
  const on = child.reportArrives(at('2026-01-09'));
  const set = { day: '2026-01-20', purpose: 'prepare' };
  child.does('casework/set-watch', at('2026-01-09'), set, { on });
  const [watchId] = child.file.record.watches.ids();
  child.does('casework/move-watch', at('2026-01-09'), { watchId, day: '2026-01-21' }, { on });
  child.does('casework/end-watch', at('2026-01-12'), { watchId }, { on });
  child.does('casework/assign-handler', at('2026-01-12'), { handlerId: 'isak' }, { on, by: 'maria' });
  child.does('casework/add-person', at('2026-01-12'), { role: 'guardian', person: { name: 'Gunnar' } });
  const [personId, otherId] = guardiansOn(child.file, '2026-01-12');
  const both = { personId, otherId, reason: 'He said so himself.' };
  child.does('casework/join-persons', at('2026-01-12'), both);
  child.does('casework/part-persons', at('2026-01-12'), both);
  return child;
}

const caused: readonly CaseEvent[] = [...toldCases(), recordKept()].flatMap(({ events }) => events);
/** Logs hold it from before; no command causes it any more. */
const former: readonly string[] = [decisionMade.type];
const typesCaused = new Set([...former, ...caused.map(({ type }) => type)]);
const { events: known, ownEvents } = catalogueOf(childProtection);

function descriptionOf({ type }: CaseEvent): EventDescription {
  const description = known.get(type);
  if (!description) throw new Error(`${type} is unknown.`);
  return description;
}

describe('The procedure', () => {
  it('causes each of its events by some command', () => {
    expect([...ownEvents.keys()].filter((type) => !typesCaused.has(type))).toEqual([]);
  });

  it.each(childProtection.deadlines)(
    'starts, stops and extends $id by events that some command causes',
    (rule) => {
      expect(eventsNamedBy(rule).filter((type) => !typesCaused.has(type))).toEqual([]);
    },
  );

  it('moves each kind of matter through all of its steps', () => {
    const reached = new Set<string>();
    for (const event of caused) {
      for (const { step } of descriptionOf(event).moves?.(event.data, event) ?? [])
        if (step) reached.add(step);
    }
    const steps = Object.values(childProtection.matters).flatMap((kind) => Object.keys(kind.steps));
    expect(new Set(steps)).toEqual(reached);
  });

  it('gives each command only in steps that there are', () => {
    for (const { during = {} } of childProtection.chapters.flatMap(({ commands }) => commands)) {
      for (const [kind, steps] of Object.entries(during)) {
        expect(Object.keys(childProtection.matters[kind]?.steps ?? {})).toEqual(
          expect.arrayContaining([...steps]),
        );
      }
    }
  });

  it('tells each event in one sentence of either language', () => {
    for (const event of caused) {
      const { tells } = descriptionOf(event);
      for (const sentence of [tells.sv?.(event.data, (id) => id), tells.en(event.data, (id) => id)]) {
        expect(sentence).toMatch(/^\S.*\S$/);
        expect(sentence).not.toMatch(/undefined|\[object/);
      }
    }
  });

  it('leaves nothing of a person in clear', () => {
    const personal =
      /Astrid|Gunnar|Andersson|Sara|Skolsson|Ekskolan|070|hungry|winter|abroad|expert|bedtime|network/;
    for (const event of caused) {
      const sealed = personalFieldsOf(descriptionOf(event).fields);
      const clear = Object.entries(event.data).filter(([field]) => !sealed.has(field));
      expect(JSON.stringify(clear)).not.toMatch(personal);
    }
  });

  it('records each event in the form of its class', () => {
    for (const event of caused) expect(problemsOf(descriptionOf(event).fields, event.data)).toEqual([]);
  });

  it('folds a case event by event as it folds it from the beginning', () => {
    for (const { events, file } of toldCases()) {
      const { fileId, municipalityId, jurisdiction, timeZone } = file;
      const origin = { fileId, municipalityId, jurisdiction, timeZone };
      const start = emptyFile(childProtection.name, childProtection.initialDetails, origin);
      expect(events.reduce((sofar, event) => evolveFile(childProtection, sofar, event), start)).toEqual(file);
    }
  });
});
