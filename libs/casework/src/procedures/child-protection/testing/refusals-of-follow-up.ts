import type { Outcome } from '../../../handling/index.js';
import type { ChildProtection } from '../state.js';
import type { Home } from '../homes.js';
import { CareCase } from './care-case.js';
import { at, ChildCase } from './child-case.js';
import { PlacementCase } from './placement-case.js';

type Scenario = () => Outcome<ChildProtection>;

const closed = at('2026-03-06');
const decided = at('2026-03-10');

const why = {
  specialNeed: 'The child is often alone at night.',
  whyNoCare: 'The father comes home each night by now.',
  whyNotInformed: 'Nobody was at home.',
  informed: [],
};

/** Deciding on a follow-up of an investigation that was closed without support, after what else was done. */
function deciding(
  changes: Partial<typeof why> = {},
  { by = 'maria', day = decided } = {},
  before: (child: ChildCase, investigationId: string) => void = () => undefined,
): Scenario {
  return () => {
    const child = new ChildCase();
    const on = child.investigationOf(closed);
    child.investigationIsClosed(closed, on);
    before(child, on);
    return child.gives('follow-up-after-investigation', day, { ...why, ...changes }, { on, by });
  };
}

/** What is done in a follow-up. */
function following(name: string, command: object, by = 'isak'): Scenario {
  return () => {
    const child = new ChildCase();
    const investigationId = child.investigationOf(closed);
    child.investigationIsClosed(closed, investigationId);
    const given = { on: investigationId, by: 'maria' };
    child.does('follow-up-after-investigation', decided, why, given);
    const [[on] = ['']] = [...child.file.details.followUps];
    return child.gives(name, at('2026-04-01'), command, { on, by });
  };
}

/** One that ended with support. */
function afterSupport(): Outcome<ChildProtection> {
  const child = new ChildCase();
  const application = child.applicationArrives(closed);
  const on = child.investigationIsOpened(closed, application);
  child.closingIsPrepared(closed, on);
  child.consents(closed, on, child.guardianId);
  child.does('grant-support', closed, child.granting({ answers: [application] }), { on, by: 'maria' });
  child.does('close-with-support', closed, child.closing(), { on, by: 'maria' });
  return child.gives('follow-up-after-investigation', decided, why, { on, by: 'maria' });
}

/** One that ended with an application for care. */
function afterApplyingForCare(): Outcome<ChildProtection> {
  const child = new ChildCase();
  const on = child.investigationOf(closed);
  child.closingIsPrepared(closed, on);
  const closing = child.closing({ legalBasis: ['LVU 1990:52 4 §'] });
  child.does('close-with-care-application', closed, closing, { on, by: 'the-board' });
  return child.gives('follow-up-after-investigation', decided, why, { on, by: 'maria' });
}

/** Deciding on a follow-up of a placement that was over, after what else was done. */
function decidingAfterPlacement(
  changes: Partial<typeof why> = {},
  { by = 'maria', day = decided, home = 'family-home' }: { by?: string; day?: string; home?: Home } = {},
  before: (child: PlacementCase, placementId: string) => void = () => undefined,
): Scenario {
  return () => {
    const child = new PlacementCase();
    const investigationId = child.investigationOf(at('2026-03-02'));
    const on = child.isPlaced(at('2026-03-02'), home, { on: investigationId });
    child.closesWithSupport(at('2026-03-03'), investigationId);
    child.placementIsEnded(closed, on);
    before(child, on);
    return child.gives('follow-up-after-placement', day, { ...why, ...changes }, { on, by });
  };
}

/** What is done after a care that was over, after what else was done. */
function afterCareIsOver(
  name: string,
  command: object,
  {
    by = 'maria',
    before = () => undefined,
  }: { by?: string; before?: (child: CareCase, careId: string) => void } = {},
): Scenario {
  return () => {
    const child = new CareCase();
    const on = child.isInCare(at('2026-03-02'));
    child.careIsEnded(closed, on);
    before(child, on);
    return child.gives(name, decided, command, { on, by });
  };
}

/** The same where the care never began. */
function withoutCareBegun(name: string, command: object, by: string): Scenario {
  return () => {
    const child = new CareCase();
    const on = child.isOrderedWithoutCustody(at('2026-03-02'), at('2026-03-03'));
    child.careIsEnded(closed, on);
    return child.gives(name, decided, command, { on, by });
  };
}

function turnedOutOfAge(child: CareCase): void {
  const grown = { personId: child.childId, person: { birthDate: '2008-03-06' } };
  child.does('casework/change-person', at('2026-03-09'), grown);
}

function investigatedAgain(child: CareCase): void {
  child.investigationIsClosedAndAnother(at('2026-03-06', '12:00'), at('2026-03-09'));
}

const told = { informed: [], whyNotInformed: 'Nobody was at home.' };
const waiting = { prepared: 'Longer weekends at home.', expectedOn: '2026-06-12' };

const contact = { whom: 'school', how: 'phone', learned: 'All is well.' };
const talk = { how: 'meeting', guardians: 'none', views: 'Sleeps well.' };
const end = { findings: 'The child sleeps well.', informed: [], whyNotInformed: 'Nobody was at home.' };

/** A way to each refusal of following a child up. */
export const waysOfFollowUp: Readonly<Record<string, Readonly<Record<string, Scenario>>>> = {
  'follow-up-after-investigation': {
    notQualified: deciding({}, { by: 'vera' }),
    ofAge: deciding({}, {}, (child) => {
      const grown = { personId: child.childId, person: { birthDate: '2008-03-10' } };
      child.does('casework/change-person', at('2026-03-09'), grown);
    }),
    investigatedAnew: deciding({}, {}, (child, continues) => {
      const day = at('2026-03-09');
      child.investigationIsOpened(day, child.assessedReport(day), { continues });
    }),
    followedUpAlready: deciding({}, {}, (child, on) => {
      child.does('follow-up-after-investigation', at('2026-03-09'), why, { on, by: 'maria' });
    }),
    endedWithSupport: afterSupport,
    careIsSought: afterApplyingForCare,
    timeIsOver: deciding({}, { day: at('2026-09-07') }),
    noSpecialNeed: deciding({ specialNeed: ' ' }),
    careUnassessed: deciding({ whyNoCare: ' ' }),
    notInformed: deciding({ whyNotInformed: ' ' }),
  },
  'follow-up-after-care': {
    notQualified: afterCareIsOver('follow-up-after-care', told, { by: 'vera' }),
    ofAge: afterCareIsOver('follow-up-after-care', told, { before: turnedOutOfAge }),
    investigatedAnew: afterCareIsOver('follow-up-after-care', told, { before: investigatedAgain }),
    followedUpAlready: afterCareIsOver('follow-up-after-care', told, {
      before: (child, on) => child.isFollowedUpAfterCare(at('2026-03-09'), on),
    }),
    neverBegan: withoutCareBegun('follow-up-after-care', told, 'maria'),
    reunionAwaited: afterCareIsOver('follow-up-after-care', told, {
      before: (child, on) => child.reunionIsAwaited(at('2026-03-09'), on, '2026-06-12'),
    }),
    notInformed: afterCareIsOver('follow-up-after-care', { informed: [] }),
  },
  'wait-for-reunion': {
    neverBegan: withoutCareBegun('wait-for-reunion', waiting, 'isak'),
    ofAgeThen: afterCareIsOver('wait-for-reunion', waiting, { by: 'isak', before: turnedOutOfAge }),
    investigatedSince: afterCareIsOver('wait-for-reunion', waiting, {
      by: 'isak',
      before: investigatedAgain,
    }),
    followedUpAlready: afterCareIsOver('wait-for-reunion', waiting, {
      by: 'isak',
      before: (child, on) => child.isFollowedUpAfterCare(at('2026-03-09'), on),
    }),
    reunitedAlready: afterCareIsOver('wait-for-reunion', waiting, {
      by: 'isak',
      before: (child, on) => {
        child.reunionIsAwaited(at('2026-03-09'), on, '2026-06-12');
        child.does(
          'end-wait-for-reunion',
          at('2026-03-09', '12:00'),
          { because: 'reunited' },
          { by: 'isak', on },
        );
      },
    }),
    unprepared: afterCareIsOver('wait-for-reunion', { ...waiting, prepared: ' ' }, { by: 'isak' }),
  },
  'end-wait-for-reunion': {
    notAwaited: afterCareIsOver('end-wait-for-reunion', { because: 'reunited' }, { by: 'isak' }),
  },
  'follow-up-after-placement': {
    afterCare: () => {
      const child = new CareCase();
      const careId = child.isInCare(at('2026-03-02'));
      const on = child.isPlacedInCare(at('2026-03-03'), careId);
      child.careIsEnded(closed, careId);
      child.investigationIsClosed(closed, child.theOngoing());
      return child.gives('follow-up-after-placement', decided, why, { on, by: 'maria' });
    },
    notQualified: decidingAfterPlacement({}, { by: 'vera' }),
    ofAge: decidingAfterPlacement({}, {}, (child) => {
      const grown = { personId: child.childId, person: { birthDate: '2008-03-10' } };
      child.does('casework/change-person', at('2026-03-09'), grown);
    }),
    investigatedAnew: decidingAfterPlacement({}, {}, (child) => {
      const day = at('2026-03-09');
      const [continues = ''] = [...child.file.details.investigations].map(([id]) => id);
      child.investigationIsOpened(day, child.assessedReport(day), { continues });
    }),
    followedUpAlready: decidingAfterPlacement({}, {}, (child, on) => {
      child.does('follow-up-after-placement', at('2026-03-09'), why, { on, by: 'maria' });
    }),
    otherHome: decidingAfterPlacement({}, { home: 'emergency-home' }),
    timeIsOver: decidingAfterPlacement({}, { day: at('2026-09-07') }),
    noSpecialNeed: decidingAfterPlacement({ specialNeed: ' ' }),
    careUnassessed: decidingAfterPlacement({ whyNoCare: ' ' }),
    notInformed: decidingAfterPlacement({ whyNotInformed: ' ' }),
  },
  'record-follow-up-contact': {
    notQualified: following('record-follow-up-contact', { ...contact, whyNeeded: 'Sees the child.' }, 'vera'),
    needUnfounded: following('record-follow-up-contact', contact),
  },
  'record-follow-up-talk': { notQualified: following('record-follow-up-talk', talk, 'vera') },
  'end-follow-up': {
    notQualified: following('end-follow-up', end, 'vera'),
    findingsMissing: following('end-follow-up', { ...end, findings: ' ' }),
    notInformed: following('end-follow-up', { ...end, whyNotInformed: ' ' }),
  },
};
