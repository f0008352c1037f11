import { casesToDecisions } from './cases-to-decisions.js';
import { casesWithSupport } from './cases-with-support.js';
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
} from './steps.js';

/** Cases at every stage of the clocks, so that each list shows something: what was written down is Swedish. */
export const demoCases: readonly DemoCase[] = [
  // Came in this morning: the protection assessment is due today.
  [
    {
      daysAgo: 0,
      time: '08:40',
      by: 'intake-1',
      command: 'register-report',
      body: {
        children: [child('Ett', '20170412')],
        report: report({ text: 'Barnet är ofta ensamt på nätterna.', anonymous: true }),
      },
    },
  ],
  // Two days of the fourteen are left.
  [
    {
      daysAgo: 12,
      time: '10:15',
      by: 'intake-1',
      command: 'register-report',
      body: {
        children: [child('Två', '20140903')],
        report: report({ ...fromSchool, text: 'Frånvarande från skolan i tre veckor.' }),
      },
    },
    taken(12, '11:00', 'report'),
    assessed(12, '14:05'),
    {
      daysAgo: 9,
      time: '09:30',
      by: 'intake-1',
      command: 'record-preliminary-contact',
      on: 'report',
      body: { with: 'guardian', how: 'phone', note: 'Vårdnadshavaren önskar ett möte.' },
    },
  ],
  // The fourteen days have passed and nobody has decided.
  [
    {
      daysAgo: 17,
      time: '16:30',
      by: 'on-call-1',
      command: 'register-report',
      body: { children: [child('Tre', '20191120')], report: report({ text: 'Högljudda gräl och gråt.' }) },
    },
    assessed(16, '09:10'),
  ],
  // Siblings, reported by a school that asked for feedback; one investigation each.
  [
    {
      daysAgo: 40,
      time: '11:20',
      by: 'intake-1',
      command: 'register-report',
      body: {
        children: [child('Fyra', '20120707'), child('Fem', '20160215')],
        report: report({ ...fromSchool, text: 'Båda barnen kommer utan mat.' }),
      },
    },
    taken(40, '13:10', 'report'),
    assessed(40, '15:45'),
    { daysAgo: 40, time: '16:00', by: 'intake-1', command: 'request-feedback', on: 'report', body: {} },
    opened(33, '10:00', 'report'),
    assigned(33, '10:20', 'investigator-1'),
    informed(33, '15:00', 'investigator-1'),
    { daysAgo: 30, time: '13:00', by: 'intake-1', command: 'give-feedback', on: 'report', body: {} },
  ],
  // An investigation with a few days of its four months left.
  [
    {
      daysAgo: 128,
      time: '09:05',
      by: 'intake-1',
      command: 'register-report',
      body: {
        children: [child('Sex', '20110330')],
        report: report({ ...fromSchool, text: 'Blåmärken som ingen förklarar.', violenceIndicated: true }),
      },
    },
    taken(128, '09:30', 'report'),
    assessed(128, '10:30'),
    opened(119, '09:00', 'report'),
    assigned(119, '09:30', 'investigator-1'),
    informed(118, '10:00', 'investigator-1'),
  ],
  // One that has run past its four months.
  [
    {
      daysAgo: 160,
      time: '13:40',
      by: 'intake-1',
      command: 'register-report',
      body: {
        children: [child('Sju', '20100818')],
        report: report({ text: 'Är borta hemifrån i flera dygn.' }),
      },
    },
    taken(160, '14:00', 'report'),
    assessed(160, '15:20'),
    opened(150, '09:00', 'report'),
    assigned(150, '10:00', 'investigator-2'),
    informed(148, '10:00', 'investigator-2'),
  ],
  // An application by a guardian: no fourteen days, the investigation opens at once.
  [
    {
      daysAgo: 6,
      time: '10:00',
      by: 'intake-1',
      command: 'register-application',
      body: {
        child: child('Åtta', '20150601'),
        unitId: unit,
        channel: 'letter',
        arrivalRule: 'reached-authority',
        applicantRole: 'guardian',
        applicant: { name: 'Vårdnadshavare i demon', contact: 'Demogatan 1' },
        wishedHelp: 'En kontaktfamilj.',
        consents: ['guardian'],
      },
    },
    taken(6, '11:00', 'application'),
    {
      daysAgo: 6,
      time: '11:30',
      by: 'intake-1',
      command: 'record-family-contact',
      on: 'application',
      body: ({ guardianIds }) => ({ reached: guardianIds, how: 'phone' }),
    },
    opened(6, '14:00', 'application'),
    assigned(5, '08:30', 'investigator-2'),
  ],
  // Closed by a plain decision, and taken up again within thirty days: the clock carries on.
  [
    {
      daysAgo: 90,
      time: '09:00',
      by: 'intake-1',
      command: 'register-report',
      body: {
        children: [child('Nio', '20131224')],
        report: report({ text: 'Oro för barnets hälsa.' }),
      },
    },
    taken(90, '09:30', 'report'),
    assessed(90, '11:00'),
    opened(80, '09:00', 'report'),
    assigned(80, '09:30', 'investigator-1'),
    informed(79, '10:00', 'investigator-1'),
    {
      daysAgo: 60,
      time: '14:00',
      by: 'investigator-1',
      command: 'record-child-talk',
      on: 'investigation',
      body: { how: 'meeting', guardians: 'present', views: 'Barnet säger att det är bättre nu.' },
    },
    {
      daysAgo: 20,
      time: '15:00',
      by: 'manager-2',
      command: 'close-without-support',
      on: 'investigation',
      body: {
        legalBasis: ['SoL 2025:400 20:3'],
        reasons: 'Familjen har själv ordnat hjälp.',
      },
    },
    {
      daysAgo: 4,
      time: '09:20',
      by: 'intake-1',
      command: 'register-report',
      body: { children: [child('Nio', '20131224')], report: report({ text: 'Barnet är sjukt igen.' }) },
    },
    taken(4, '09:50', 'report'),
    assessed(4, '10:40'),
    {
      ...opened(2, '09:00', 'report'),
      body: ({ investigationId }) => ({
        purpose: 'Samma som förut.',
        unitId: 'investigation',
        continues: investigationId,
      }),
    },
  ],
  // Advice: neither name nor content.
  [
    {
      daysAgo: 3,
      time: '15:10',
      by: 'intake-1',
      command: 'record-advice',
      body: { topic: 'parenting', channel: 'phone' },
    },
  ],
  // A family has come for what is offered to all: no investigation and no decision.
  [
    {
      daysAgo: 20,
      time: '13:00',
      by: 'intake-1',
      command: 'register-service',
      body: {
        child: child('på kurs', '20160518', 'Demoförälder på kurs'),
        unitId: unit,
        offerId: 'parenting-course',
        form: 'parenting-course',
      },
    },
    {
      daysAgo: 20,
      time: '13:30',
      by: 'manager-1',
      command: 'assign-handler',
      on: 'service-without-test',
      body: { handlerId: 'intake-1', reason: 'Håller i kursen.' },
    },
    {
      daysAgo: 19,
      time: '09:00',
      by: 'intake-1',
      command: 'record-consent-to-service',
      on: 'service-without-test',
      body: ({ guardianIds: [personId] }) => ({ personId, answer: 'given', how: 'phone' }),
    },
    {
      daysAgo: 14,
      time: '17:00',
      by: 'intake-1',
      command: 'start-service',
      on: 'service-without-test',
      body: {},
    },
  ],
  ...casesToDecisions,
  ...casesWithSupport,
];
