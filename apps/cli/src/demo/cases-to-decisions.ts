import {
  assessed,
  assigned,
  child,
  fromSchool,
  informed,
  opened,
  report,
  taken,
  unit,
  type DemoCase,
  type DemoCommand,
} from './steps.js';

/** What an investigation found out, by the one who leads it: it began on a report, long enough ago. */
const investigated = (from: number, by: string): readonly DemoCommand[] => [
  {
    daysAgo: from,
    time: '13:00',
    by,
    command: 'set-plan',
    on: 'investigation',
    body: {
      questions: 'Vad behöver barnet i vardagen, och vad klarar föräldrarna själva?',
      contacts: ['parent', 'school'],
      areas: ['education', 'care'],
    },
  },
  {
    daysAgo: from - 6,
    time: '10:30',
    by,
    command: 'record-investigation-contact',
    on: 'investigation',
    body: {
      whom: 'school',
      who: 'Klassläraren i demon',
      how: 'phone',
      basis: 'duty-to-supply',
      learned: 'Barnet är trött på morgnarna och har ofta inte ätit.',
    },
  },
  {
    daysAgo: from - 10,
    time: '14:00',
    by,
    command: 'record-child-talk',
    on: 'investigation',
    body: {
      how: 'meeting',
      guardians: 'agreeing',
      views: 'Barnet vill bo kvar hemma och önskar att någon vuxen har mer tid.',
      childLearned: 'Att vi tar reda på hur det är hemma, och vad som händer sedan.',
    },
  },
  {
    daysAgo: from - 12,
    time: '09:10',
    by,
    command: 'describe-area',
    on: 'investigation',
    body: {
      area: 'care',
      facts: 'Måltider och sömn är oregelbundna. En av föräldrarna arbetar natt.',
      childsView: 'Barnet lagar ofta sin egen mat.',
    },
  },
  {
    daysAgo: from - 12,
    time: '11:20',
    by,
    command: 'assess-area',
    on: 'investigation',
    body: { area: 'care', need: 'some', assessment: 'Föräldrarna behöver avlastning i vardagen.' },
  },
];

/** One of the child's guardians is given the basis, and the municipality's usual time to respond. */
const communicated = (daysAgo: number, by: string, guardian: 0 | 1): DemoCommand => ({
  daysAgo,
  time: '15:00',
  by,
  command: 'communicate-basis',
  on: 'investigation',
  body: ({ guardianIds }) => ({
    partyId: guardianIds[guardian],
    material: 'Anmälan, skolans uppgifter, samtalet med barnet och bedömningen.',
    oralRightTold: true,
  }),
});

/**
 * A guardian applied while an investigation of a report was under way; that was refused, and each guardian was told on a
 * day of their own. One of them has appealed, the other still can.
 */
const appealed: DemoCase = [
  {
    daysAgo: 100,
    time: '09:15',
    by: 'intake-1',
    command: 'register-report',
    body: {
      children: [child('Tio', '20150309', 'Vårdnadshavare Ett', 'Vårdnadshavare Två')],
      report: report({ ...fromSchool, text: 'Barnet somnar på lektionerna.' }),
    },
  },
  taken(100, '09:30', 'report'),
  assessed(100, '13:00'),
  opened(95, '09:00', 'report'),
  assigned(95, '09:30', 'investigator-2'),
  informed(94, '10:00', 'investigator-2'),
  ...investigated(92, 'investigator-2'),
  {
    daysAgo: 70,
    time: '10:00',
    by: 'intake-1',
    command: 'register-application',
    body: ({ guardianIds: [applicantId] }) => ({
      child: child('Tio', '20150309'),
      unitId: unit,
      channel: 'e-service',
      arrivalRule: 'reached-authority',
      applicantRole: 'guardian',
      applicantId,
      wishedHelp: 'En kontaktfamilj varannan helg.',
      consents: ['guardian'],
    }),
  },
  taken(70, '10:30', 'application'),
  {
    daysAgo: 70,
    time: '11:00',
    by: 'intake-1',
    command: 'record-family-contact',
    on: 'application',
    body: ({ guardianIds: [applicantId] }) => ({ reached: [applicantId], how: 'phone' }),
  },
  { daysAgo: 70, time: '11:30', by: 'intake-1', command: 'link-application', on: 'application', body: {} },
  communicated(45, 'investigator-2', 0),
  communicated(45, 'investigator-2', 1),
  {
    daysAgo: 38,
    time: '10:00',
    by: 'investigator-2',
    command: 'record-response',
    on: 'investigation',
    body: ({ guardianIds: [partyId] }) => ({
      partyId,
      form: 'written',
      content: 'Vi behöver avlastning på helgerna, inte samtal.',
    }),
  },
  {
    daysAgo: 20,
    time: '14:00',
    by: 'manager-2',
    command: 'refuse-support',
    on: 'investigation',
    body: ({ applicationId }) => ({
      legalBasis: ['SoL 2025:400 11:1'],
      reasons: 'Behovet tillgodoses genom familjens eget nätverk och skolans stöd.',
      presenterId: 'investigator-2',
      answers: [applicationId],
    }),
  },
  {
    daysAgo: 19,
    time: '10:00',
    by: 'investigator-2',
    command: 'notify-decision',
    on: 'investigation',
    body: ({ decisionId, guardianIds: [partyId] }) => ({
      decisionId,
      partyId,
      mode: 'handed-over',
      saysHowToAppeal: true,
    }),
  },
  {
    daysAgo: 19,
    time: '10:20',
    by: 'investigator-2',
    command: 'notify-decision',
    on: 'investigation',
    body: ({ decisionId, guardianIds: [, partyId] }) => ({
      decisionId,
      partyId,
      mode: 'letter',
      saysHowToAppeal: true,
    }),
  },
  {
    daysAgo: 12,
    time: '09:40',
    by: 'investigator-2',
    command: 'record-receipt',
    on: 'investigation',
    body: ({ decisionId, guardianIds: [, partyId] }) => ({ decisionId, partyId }),
  },
  {
    daysAgo: 3,
    time: '08:50',
    by: 'investigator-2',
    command: 'register-appeal',
    on: 'investigation',
    body: ({ decisionId, guardianIds: [appellantId] }) => ({
      decisionId,
      appellantId,
      channel: 'letter',
      asked: 'Beslutet ska ändras så att kontaktfamilj beviljas.',
    }),
  },
  {
    daysAgo: 3,
    time: '09:30',
    by: 'manager-2',
    command: 'assign-handler',
    on: 'appeal',
    body: { handlerId: 'investigator-2' },
  },
];

/** The basis lies with both guardians; one has responded, the other has days left. */
const communicating: DemoCase = [
  {
    daysAgo: 75,
    time: '13:20',
    by: 'intake-1',
    command: 'register-report',
    body: {
      children: [child('Elva', '20140517', 'Vårdnadshavare Tre', 'Vårdnadshavare Fyra')],
      report: report({ text: 'Barnet passar sina syskon hela kvällarna.' }),
    },
  },
  taken(75, '13:40', 'report'),
  assessed(75, '15:30'),
  opened(68, '09:00', 'report'),
  assigned(68, '09:20', 'investigator-1'),
  informed(67, '11:00', 'investigator-1'),
  ...investigated(60, 'investigator-1'),
  communicated(6, 'investigator-1', 0),
  communicated(6, 'investigator-1', 1),
  {
    daysAgo: 2,
    time: '11:15',
    by: 'investigator-1',
    command: 'record-response',
    on: 'investigation',
    body: ({ guardianIds: [partyId] }) => ({
      partyId,
      form: 'oral',
      content: 'Känner igen bilden och tar gärna emot hjälp.',
    }),
  },
];

/** Taken into immediate custody at night by the chair; within a week of that the court has to be given it. */
const inCustody: DemoCase = [
  {
    daysAgo: 3,
    time: '16:10',
    by: 'intake-1',
    command: 'register-report',
    body: {
      children: [child('Tolv', '20180122', 'Vårdnadshavare Fem')],
      report: report({ ...fromSchool, text: 'Barnet har märken efter slag.', violenceIndicated: true }),
    },
  },
  taken(3, '16:15', 'report'),
  assessed(3, '16:40', true),
  opened(3, '16:50', 'report'),
  assigned(3, '17:00', 'investigator-1'),
  informed(3, '17:30', 'investigator-1'),
  {
    daysAgo: 3,
    time: '19:30',
    by: 'chair-1',
    command: 'decide-immediate-custody',
    on: 'investigation',
    body: {
      basis: ['home-conditions'],
      urgency: ['risk-to-child'],
      reasons: 'Barnet har blivit slaget, och vårdnadshavaren samtycker inte till att barnet placeras.',
      childsView: 'Barnet vågar inte gå hem.',
      whyBoardNotAwaited: 'Nämnden sammanträder först nästa vecka.',
    },
  },
  {
    daysAgo: 3,
    time: '21:00',
    by: 'on-call-1',
    command: 'record-execution',
    on: 'immediate-custody',
    body: { remanded: false, account: 'Barnet hämtades av socialjouren och kom till ett jourhem.' },
  },
];

/** Somebody who stays nameless has a code and a time to call again. */
const talkingWithoutCase: DemoCase = [
  {
    daysAgo: 8,
    time: '14:20',
    by: 'intake-1',
    command: 'open-advice-contact',
    body: { unitId: unit, topic: 'separation', channel: 'phone' },
  },
  {
    daysAgo: 1,
    time: '14:30',
    by: 'intake-1',
    command: 'record-advice-talk',
    on: 'advice',
    body: ({ ahead }) => ({ topic: 'separation', channel: 'phone', nextTalkAt: ahead(6, '14:30') }),
  },
];

/** Cases that have come further than to an investigation, and the talk that never became a case. */
export const casesToDecisions: readonly DemoCase[] = [appealed, communicating, inCustody, talkingWithoutCase];
