import {
  assessed,
  assigned,
  child,
  fromSchool,
  informed,
  opened,
  report,
  taken,
  type DemoCase,
  type DemoCommand,
  type SupportOfDemo,
} from './steps.js';

/** What a support is called where somebody consents to it or it is granted. */
const grantedAs = {
  'supportive-talks': 'supportive-talks',
  'group-support': 'group',
  'contact-family': 'contact-family',
  'contact-person': 'contact-person',
  'family-treatment': 'family-treatment',
} as const satisfies Record<SupportOfDemo, string>;

/** An investigation that has found out enough: each guardian told, and the child talked with. */
const investigatedOf = (from: number, by: string, reported: DemoCommand['body']): readonly DemoCommand[] => [
  { daysAgo: from, time: '08:40', by: 'intake-1', command: 'register-report', body: reported },
  taken(from, '09:00', 'report'),
  assessed(from, '10:10'),
  opened(from - 3, '09:00', 'report'),
  assigned(from - 3, '09:30', by),
  informed(from - 4, '10:00', by),
  {
    daysAgo: from - 10,
    time: '14:00',
    by,
    command: 'record-child-talk',
    on: 'investigation',
    body: { how: 'meeting', guardians: 'agreeing', views: 'Barnet vill ha någon att vara med.' },
  },
];

/** The guardian is handed the decision that was made last. */
const notified = (daysAgo: number, time: string, by: string): DemoCommand => ({
  daysAgo,
  time,
  by,
  command: 'notify-decision',
  on: 'investigation',
  body: ({ decisionId, guardianIds: [partyId] }) => ({
    decisionId,
    partyId,
    mode: 'handed-over',
    saysHowToAppeal: true,
  }),
});

/** The guardian consents, the manager grants it and it is told; it is started a few days later. */
const given = (
  daysAgo: number,
  by: string,
  support: SupportOfDemo,
  arranged: DemoCommand['body'],
): readonly DemoCommand[] => [
  {
    daysAgo,
    time: '09:00',
    by,
    command: 'record-consent',
    on: 'investigation',
    body: ({ guardianIds: [personId] }) => ({ personId, support: grantedAs[support], how: 'visit' }),
  },
  {
    daysAgo,
    time: '11:00',
    by: 'manager-2',
    command: 'grant-support',
    on: 'investigation',
    body: ({ dayAgo }) => ({
      legalBasis: ['SoL 2025:400 11:1'],
      support: grantedAs[support],
      scope: 'Så länge planen säger.',
      from: dayAgo(daysAgo),
    }),
  },
  notified(daysAgo, '14:00', by),
  { daysAgo: daysAgo - 5, time: '10:00', by, command: `start-${support}`, on: support, body: arranged },
];

const suitable = {
  checkedBy: 'investigator-2',
  suitableUntil: '2049-12-31',
};

const closedWithSupport = (daysAgo: number): DemoCommand => ({
  daysAgo,
  time: '15:00',
  by: 'manager-2',
  command: 'close-with-support',
  on: 'investigation',
  body: {
    legalBasis: ['SoL 2025:400 20:3'],
    reasons: 'Behoven tillgodoses genom de insatser som beviljats.',
  },
});

/** Every kind of support, of which one hasn’t been started yet. */
const supported: DemoCase = [
  ...investigatedOf(85, 'investigator-2', {
    children: [child('Tretton', '20160402', 'Vårdnadshavare Sex')],
    report: report({ ...fromSchool, text: 'Barnet är ofta ensamt hemma.' }),
  }),
  ...given(50, 'investigator-2', 'contact-family', ({ dayAgo }) => ({
    ...suitable,
    checkedOn: dayAgo(60),
    contactFamily: 'Familjen Björk',
    weekends: 'every-second-weekend',
    firstWeekend: dayAgo(38),
  })),
  ...given(49, 'investigator-2', 'contact-person', ({ dayAgo }) => ({
    ...suitable,
    checkedOn: dayAgo(60),
    contactPerson: 'Anders Gran',
    meetings: 'weekly',
    firstMeeting: dayAgo(40),
  })),
  ...given(48, 'investigator-2', 'supportive-talks', { talksWith: 'Siv Rönn' }),
  ...given(47, 'investigator-2', 'family-treatment', ({ childId, guardianIds }) => ({
    givenBy: 'Familjestödet',
    treatedBy: 'Siv Rönn och Åke Al',
    participants: [childId, ...guardianIds],
  })),
  ...given(46, 'investigator-2', 'group-support', {}).filter(({ command }) => !command.startsWith('start-')),
  closedWithSupport(45),
  notified(45, '16:00', 'investigator-2'),
];

/** Placed with consent in a family home; the first considering falls due. */
const placed: DemoCase = [
  ...investigatedOf(210, 'investigator-1', {
    children: [child('Fjorton', '20130815', 'Vårdnadshavare Sju')],
    report: report({ text: 'Föräldern orkar inte mer.' }),
  }),
  {
    daysAgo: 180,
    time: '09:00',
    by: 'investigator-1',
    command: 'record-consent',
    on: 'investigation',
    body: ({ guardianIds: [personId] }) => ({ personId, support: 'family-home', how: 'visit' }),
  },
  {
    daysAgo: 180,
    time: '13:00',
    by: 'board-1',
    command: 'grant-family-home',
    on: 'investigation',
    body: ({ dayAgo }) => ({
      legalBasis: ['SoL 2025:400 11:1', 'SoL 2025:400 22:2'],
      scope: 'Vård i familjehem; föräldern träffar barnet varannan helg.',
      from: dayAgo(180),
      kinConsidered: 'Mormor har tillfrågats och orkar inte.',
    }),
  },
  notified(180, '15:00', 'investigator-1'),
  {
    daysAgo: 178,
    time: '15:00',
    by: 'investigator-1',
    command: 'start-placement',
    on: 'placement',
    body: ({ dayAgo }) => ({ place: 'Familjehemmet Lönn', homeInvestigatedOn: dayAgo(200) }),
  },
  closedWithSupport(170),
  notified(170, '16:00', 'investigator-1'),
];

/** Nobody consented to anything, and the child is followed up all the same. */
const followedUp: DemoCase = [
  ...investigatedOf(130, 'investigator-2', {
    children: [child('Femton', '20170926', 'Vårdnadshavare Åtta')],
    report: report({ text: 'Barnet är ofta ute sent.' }),
  }),
  {
    daysAgo: 60,
    time: '14:00',
    by: 'manager-2',
    command: 'close-without-support',
    on: 'investigation',
    body: { legalBasis: ['SoL 2025:400 20:3'], reasons: 'Vårdnadshavaren samtycker inte till någon insats.' },
  },
  notified(60, '15:00', 'investigator-2'),
  {
    daysAgo: 58,
    time: '09:30',
    by: 'manager-2',
    command: 'follow-up-after-investigation',
    on: 'investigation',
    body: ({ guardianIds }) => ({
      specialNeed: 'Barnet är ofta ensamt om kvällarna.',
      whyNoCare: 'Det är inte så allvarligt att vård enligt LVU behövs.',
      informed: guardianIds,
    }),
  },
  {
    daysAgo: 30,
    time: '10:15',
    by: 'investigator-2',
    command: 'record-follow-up-contact',
    on: 'follow-up',
    body: { whom: 'parent', how: 'phone', learned: 'Det är lugnare hemma nu.' },
  },
];

/** Cases that have come to support, to a placement or to a follow-up. */
export const casesWithSupport: readonly DemoCase[] = [supported, placed, followedUp];
