import { describe, expect, it } from '@jest/globals';
import { generalRefusals, type Outcome } from '../../handling/index.js';
import type { RefusalRule } from '../../kernel/index.js';
import { childProtection } from './index.js';
import { guardiansOn } from './parties.js';
import type { ReportAsMade } from './report-as-made.js';
import type { ChildProtection } from './state.js';
import { at, ChildCase, fromSchool } from './testing/child-case.js';
import { CaseAfterDecision } from './testing/after-the-decision.js';
import { waysAfterDecision } from './testing/refusals-after-the-decision.js';
import { waysOfMeasures } from './testing/refusals-of-measures.js';
import { waysOfCare } from './testing/refusals-of-care.js';
import { waysOfPlacement } from './testing/refusals-of-placement.js';
import { closingOverCustody, waysOfCustody } from './testing/refusals-of-custody.js';
import { waysOfMovingBan } from './testing/refusals-of-moving-ban.js';
import { waysOfFollowUp } from './testing/refusals-of-follow-up.js';
import { waysOfTransfer } from './testing/refusals-of-transfer.js';
import { waysOfServices } from './testing/refusals-of-services.js';
import { waysOfSupport } from './testing/refusals-of-support.js';

type Scenario = (child: CaseAfterDecision) => Outcome<ChildProtection>;

const friday = at('2026-03-06');
const monday = at('2026-03-09');

const neighbour = { reporter: { name: 'Nils Granne' } };

/** A command with these fields on a report that has been assessed. */
function onReport(
  name: string,
  command: object,
  report: Partial<ReportAsMade> = {},
  by = 'ingrid',
): Scenario {
  return (child) => child.gives(name, monday, command, { on: child.assessedReport(friday, report), by });
}

/** The same on a report that nobody has assessed. */
function onUnassessedReport(name: string, command: object): Scenario {
  return (child) => child.gives(name, monday, command, { on: child.reportArrives(friday) });
}

/** The same on a report that came while an investigation was ongoing. */
function onReportDuringInvestigation(name: string, command: object, by = 'ingrid'): Scenario {
  return (child) => {
    child.investigationOf(friday);
    return child.gives(name, monday, command, { on: child.assessedReport(monday), by });
  };
}

function onApplication(name: string, command: object, by = 'ingrid'): Scenario {
  return (child) => child.gives(name, monday, command, { on: child.applicationArrives(friday), by });
}

function onInvestigation(name: string, command: object, by = 'maria'): Scenario {
  return (child) => child.gives(name, monday, command, { on: child.investigationOf(friday), by });
}

/** On one that its closing would wait for nothing in. */
function onPreparedInvestigation(name: string, command: object, by = 'maria'): Scenario {
  return (child) => child.gives(name, monday, command, { on: child.preparedInvestigation(friday), by });
}

/** The same, about somebody who is of age. */
function onInvestigationOfAdult(name: string, command: object): Scenario {
  return (child) => {
    const reportId = child.reportOnChildrenArrives(friday, [{ birthDate: '2006-03-06' }]);
    return child.gives(name, monday, command, { on: child.investigationIsOpened(friday, reportId) });
  };
}

/** Opening again so soon after a closing. */
function onReportAfterClosing(name: string, command: object, by = 'ingrid'): Scenario {
  return (child) => {
    child.investigationIsClosed(friday, child.investigationOf(friday));
    return child.gives(name, monday, command, { on: child.assessedReport(monday), by });
  };
}

function closing(changes: object): object {
  return new ChildCase().closing(changes);
}

const nothingMore = () => undefined;

const basis = { material: 'The report and what the school says.', oralRightTold: true };
const talks = { personId: 'somebody-else', support: 'supportive-talks', how: 'visit' };
const overruling = {
  legalBasis: ['FB 1949:381 6:13 a'],
  reasons: 'The child needs it.',
  guardianId: 'somebody-else',
  support: 'supportive-talks',
};
const refusing = new ChildCase().refusal([]);
const granting = new ChildCase().granting({ answers: [] });
const inPart = { ...granting, reasons: 'Five are enough.', notGranted: 'Ten more.' };
const letter = { mode: 'letter', saysHowToAppeal: true };
const inHand = { ...letter, mode: 'handed-over' };

/** On an investigation of which bias was declared against the manager. */
function onBiased(name: string, command: object, by = 'maria'): Scenario {
  return (child) => {
    const on = child.investigationOf(friday);
    isBiased(child, on, 'maria');
    return child.gives(name, monday, command, { on, by });
  };
}

function isBiased(child: ChildCase, on: string, staffId: string): void {
  const command = { staffId, ground: 'party-or-affected', circumstances: 'Is the child’s aunt.' };
  child.does('declare-bias', friday, command, { on });
}

function onInvestigationOfApplication(name: string, command: object): Scenario {
  return (child) => {
    const applicationId = child.applicationArrives(friday);
    const on = child.investigationIsOpened(friday, applicationId);
    return child.gives(name, monday, { ...command, answers: [applicationId] }, { on, by: 'maria' });
  };
}

function onInvestigationOfNobody(name: string, command: object): Scenario {
  return (child) => {
    const on = child.investigationOf(friday);
    const left = { personId: child.guardianId, reason: 'Moved abroad.' };
    child.does('casework/record-person-left', friday, left);
    return child.gives(name, monday, command, { on, by: 'maria' });
  };
}

/** On an investigation of an application whose parties know what it rests on. */
function onHeardApplication(
  name: string,
  command: object,
  before: (child: ChildCase, on: string) => void = nothingMore,
): Scenario {
  return (child) => {
    const applicationId = child.applicationArrives(friday);
    const on = child.investigationIsOpened(friday, applicationId);
    before(child, on);
    child.communicationIsWaived(friday, on);
    child.childIsAsked(friday, on);
    return child.gives(name, monday, { ...command, answers: [applicationId] }, { on, by: 'maria' });
  };
}

/** A young child's own application beside that of a guardian, who alone was heard. */
function onOneHeardOfTwo(name: string, command: object): Scenario {
  return (child) => {
    const on = child.investigationIsOpened(friday, child.applicationArrives(friday));
    child.communicationIsWaived(friday, on);
    child.childIsAsked(friday, on);
    mayBeGranted(child, on);
    const applicant = { name: 'Astrid Andersson', contact: '070-000 00 01' };
    const own = child.applicationArrives(friday, { applicantRole: 'child', applicant });
    child.does('link-application', friday, {}, { on: own });
    return child.gives(name, monday, { ...command, answers: [own] }, { on, by: 'maria' });
  };
}

function isFifteen(child: ChildCase): void {
  const person = { birthDate: '2010-01-01' };
  child.does('casework/change-person', friday, { personId: child.childId, person });
}

/** An application of the investigation whose parties know what it rests on. */
function isAsked(child: ChildCase, on: string): void {
  child.does('link-application', friday, {}, { on: child.applicationArrives(friday) });
  child.communicationIsWaived(friday, on);
}

function mayBeGranted(child: ChildCase, on: string): void {
  child.consents(friday, on, child.guardianId);
}

/** One of two guardians consents, and the other knows what it rests on. */
function oneOfTwoConsents(child: ChildCase, on: string): void {
  child.does('casework/add-person', friday, { role: 'guardian', person: { name: 'Greta' } });
  child.consents(friday, on, child.guardianId);
  child.communicationIsWaived(friday, on);
}

function isGranted(child: ChildCase, on: string): void {
  child.childIsAsked(friday, on);
  child.consents(friday, on, child.guardianId);
  child.does('grant-support', friday, child.granting(), { on, by: 'maria' });
}

/** For which any kind of decision is refused. */
function ofEveryDecision(
  name: string,
  command: object,
  by = 'maria',
  before: (child: ChildCase, on: string) => void = nothingMore,
): Record<string, Scenario> {
  const decides =
    (how: object, prepared: (child: ChildCase, on: string) => void, decidedBy = by): Scenario =>
    (child) => {
      const on = child.investigationOf(friday);
      child.concernedAreTold(friday, on);
      before(child, on);
      prepared(child, on);
      return child.gives(name, monday, { ...command, ...how }, { on, by: decidedBy });
    };
  return {
    ...(by === 'maria' && { notQualified: decides({}, nothingMore, 'vera') }),
    childNotYetHeard: decides({}, nothingMore),
    presenterBiased: decides({ presenterId: 'isak' }, (child, on) => {
      child.childIsAsked(friday, on);
      isBiased(child, on, 'isak');
    }),
  };
}

function ofClosing(name: string, by = 'maria', how: object = {}): Record<string, Scenario> {
  const closes =
    (arrives: (child: ChildCase) => void): Scenario =>
    (child) => {
      const on = child.investigationOf(friday);
      arrives(child);
      return child.gives(name, monday, child.closing(how), { on, by });
    };
  return {
    reportNotLinked: closes((child) => child.reportArrives(monday)),
    applicationNotLinked: closes((child) => child.applicationArrives(monday)),
    applicationNotAnswered: closes((child) =>
      child.does('link-application', monday, {}, { on: child.applicationArrives(monday) }),
    ),
  };
}

/** A refusal of support, and what names it and its party. */
function refused(child: ChildCase) {
  const on = child.investigationIsOpened(friday, child.applicationArrives(friday));
  child.applicationsAreRefused(friday, on);
  const decisionId = child.file.details.decisions.values()[0]?.decisionId;
  return { on, command: { decisionId, partyId: child.guardianId } };
}

function onDecision(name: string, how: object): Scenario {
  return (child) => {
    const { on, command } = refused(child);
    return child.gives(name, monday, { ...command, ...how }, { on });
  };
}

const ofTheDayBefore = {
  channel: 'letter',
  arrivalRule: 'previous-working-day',
  countsFrom: '2026-03-05',
} as const;
const ofCare = { legalBasis: ['LVU 1990:52 4 §'] };
const contact = { with: 'guardian', how: 'phone' };
const longer = { ground: 'extraordinary-reasons', reasons: 'The family is abroad.', newDate: '2026-04-10' };
const declining = { reasons: 'Help is given.', childsView: 'Is content.' };
const opening = { purpose: 'Care at home.' };
const unasked = { ...opening, unitId: 'intake', howItBecameKnown: 'Seen on a visit next door.' };
const muchLonger = { ground: 'special-reasons', reasons: 'An expert is awaited.', newDate: '2026-09-01' };
const asking = { whom: 'parent', how: 'phone', learned: 'All goes well.' };
const requesting = { recipient: 'school', asked: 'How the child is doing.' };
const talking = { how: 'meeting', guardians: 'agreeing', views: 'Wants to stay.' };
const disclosing = {
  askedBy: 'guardian',
  withheld: true,
  riskOfSeriousHarm: true,
  reasons: 'Threats were made.',
};

/** For each command and each of its refusals, a case that ends in it. */
const ways: Readonly<Record<string, Readonly<Record<string, Scenario>>>> = {
  'register-report': {
    namedTooOld: (child) =>
      child.gives('register-report', friday, child.reportOn([{ birthDate: '2005-03-06' }])),
    anonymityForbidden: (child) =>
      child.gives(
        'register-report',
        friday,
        child.reportOn([{}], { reporterType: 'mandated', anonymous: true }),
      ),
    callerKept: (child) =>
      child.gives('register-report', friday, child.reportOn([{}], { ...neighbour, anonymous: true })),
    lettersAlone: (child) =>
      child.gives('register-report', friday, child.reportOn([{}], { ...ofTheDayBefore, channel: 'phone' })),
    previousWorkingDay: (child) =>
      child.gives(
        'register-report',
        friday,
        child.reportOn([{}], { ...ofTheDayBefore, countsFrom: '2026-03-04' }),
      ),
  },
  'register-application': {
    namedTooOld: (child) =>
      child.gives('register-application', friday, child.application({ child: { birthDate: '2005-03-06' } })),
    applicantIncomplete: (child) =>
      child.gives('register-application', friday, child.application({ applicant: { name: 'Gunnar' } })),
    lettersAlone: (child) =>
      child.gives('register-application', friday, child.application({ ...ofTheDayBefore, channel: 'visit' })),
    previousWorkingDay: (child) =>
      child.gives(
        'register-application',
        friday,
        child.application({ ...ofTheDayBefore, countsFrom: '2026-03-06' }),
      ),
  },
  'record-anonymity-wish': {
    nobodyKnown: onReport('record-anonymity-wish', { toldItIsNoPromise: true }, { anonymous: true }),
    alreadyWished: onReport(
      'record-anonymity-wish',
      { toldItIsNoPromise: true },
      { ...neighbour, asksForAnonymity: true },
    ),
    notToldYet: onReport('record-anonymity-wish', { toldItIsNoPromise: false }, neighbour),
  },
  'decide-anonymity': {
    nobodyKnown: onReport('decide-anonymity', disclosing, { anonymous: true }, 'maria'),
    protectsNoOfficial: onReport('decide-anonymity', disclosing, fromSchool, 'maria'),
    noRisk: onReport('decide-anonymity', { ...disclosing, riskOfSeriousHarm: false }, neighbour, 'maria'),
    reasonsMissing: onReport('decide-anonymity', { ...disclosing, reasons: ' ' }, neighbour, 'maria'),
  },
  'record-protection-assessment': {
    alreadyAssessed: (child) => {
      const on = child.assessedReport(friday);
      child.investigationIsOpened(friday, on);
      return child.gives('record-protection-assessment', monday, child.assessment(), { on });
    },
    assessorNotQualified: (child) =>
      child.gives('record-protection-assessment', friday, child.assessment('vera'), {
        on: child.reportArrives(friday),
        by: 'vera',
      }),
    reasonsMissing: (child) =>
      child.gives(
        'record-protection-assessment',
        friday,
        { ...child.assessment(), reasons: ' ' },
        { on: child.reportArrives(friday) },
      ),
  },
  'record-preliminary-contact': {
    notQualified: onReport('record-preliminary-contact', contact, {}, 'vera'),
    onlyThoseConcerned: onReport('record-preliminary-contact', { with: 'school', how: 'phone' }),
    noConsentToTalk: onReport('record-preliminary-contact', { with: 'child', how: 'phone' }),
    notMatureYet: (child) => {
      const on = child.reportOnChildrenArrives(friday, [{ birthDate: '2023-01-01' }]);
      const talk = { with: 'child', how: 'phone', maturityJudgedBy: 'Clear.' };
      return child.gives('record-preliminary-contact', monday, talk, { on });
    },
  },
  'extend-preliminary': {
    notQualified: onReport('extend-preliminary', longer, {}, 'vera'),
    noClock: onReportDuringInvestigation('extend-preliminary', longer, 'maria'),
    notExtraordinary: onReport('extend-preliminary', { ...longer, ground: 'staff-shortage' }, {}, 'maria'),
    noLaterDay: onReport('extend-preliminary', { ...longer, newDate: '2026-03-20' }, {}, 'maria'),
    dayHasPassed: (child) => {
      const on = child.assessedReport(friday);
      const command = { ...longer, newDate: '2026-03-24' };
      return child.gives('extend-preliminary', at('2026-03-25'), command, { on, by: 'maria' });
    },
  },
  'decline-to-open': {
    notQualified: onReport('decline-to-open', declining, {}, 'vera'),
    notAssessed: onUnassessedReport('decline-to-open', declining),
    investigationOngoing: onReportDuringInvestigation('decline-to-open', declining),
    protectionNeeded: (child) => {
      const on = child.reportArrives(friday);
      const assessment = { ...child.assessment(), needsProtection: true };
      child.does('record-protection-assessment', friday, assessment, { on });
      return child.gives('decline-to-open', monday, declining, { on });
    },
    violenceReported: onReport('decline-to-open', declining, { violenceIndicated: true }),
    reasonsMissing: onReport('decline-to-open', { childsView: 'Is content.' }),
    childNotHeard: onReport('decline-to-open', { reasons: 'Help is given.' }),
  },
  'link-report': {
    notQualified: onReport('link-report', {}, {}, 'vera'),
    notAssessed: onUnassessedReport('link-report', {}),
    noneOngoing: onReport('link-report', {}),
  },
  'open-investigation': {
    notQualified: onReport('open-investigation', opening, {}, 'vera'),
    turned21: (child) => {
      const on = child.reportOnChildrenArrives(friday, [{ birthDate: '2005-03-09' }]);
      return child.gives('open-investigation', monday, opening, { on });
    },
    takenUpAlready: (child) => {
      const on = child.assessedReport(friday);
      child.investigationIsOpened(friday, on);
      return child.gives('open-investigation', monday, opening, { on });
    },
    alreadyOpen: onReportDuringInvestigation('open-investigation', opening),
    closedShortlyBefore: onReportAfterClosing('open-investigation', opening),
    continuesOrNewClock: (child) => {
      const closed = child.investigationOf(friday);
      child.investigationIsClosed(friday, closed);
      const command = { ...opening, continues: closed, newClock: { reason: 'New.' } };
      return child.gives('open-investigation', monday, command, {
        on: child.assessedReport(monday),
        by: 'maria',
      });
    },
    newClockByManager: onReportAfterClosing('open-investigation', {
      ...opening,
      newClock: { reason: 'New.' },
    }),
    newClockUnfounded: onReportAfterClosing('open-investigation', { ...opening, newClock: {} }, 'maria'),
  },
  'open-investigation-unasked': {
    notQualified: onReport('open-investigation-unasked', unasked, {}, 'vera'),
    turned21: (child) => {
      child.reportOnChildrenArrives(friday, [{ birthDate: '2005-03-09' }]);
      return child.gives('open-investigation-unasked', monday, unasked);
    },
    alreadyOpen: onInvestigation('open-investigation-unasked', unasked),
    closedShortlyBefore: onReportAfterClosing('open-investigation-unasked', unasked),
    continuesOrNewClock: (child) => {
      const closed = child.investigationOf(friday);
      child.investigationIsClosed(friday, closed);
      const command = { ...unasked, continues: closed, newClock: { reason: 'New.' } };
      return child.gives('open-investigation-unasked', monday, command, {
        on: child.assessedReport(monday),
        by: 'maria',
      });
    },
    newClockByManager: onReportAfterClosing('open-investigation-unasked', {
      ...unasked,
      newClock: { reason: 'New.' },
    }),
    newClockUnfounded: onReportAfterClosing(
      'open-investigation-unasked',
      { ...unasked, newClock: {} },
      'maria',
    ),
  },
  'link-application': {
    notQualified: onApplication('link-application', {}, 'vera'),
    noneOngoing: onApplication('link-application', {}),
  },
  'extend-investigation': {
    notQualified: onInvestigation('extend-investigation', muchLonger, 'vera'),
    noSpecialReasons: onInvestigation('extend-investigation', { ...muchLonger, reasons: ' ' }),
    noLaterDay: onInvestigation('extend-investigation', { ground: 'special-reasons', reasons: 'An expert.' }),
    dayHasPassed: (child) => {
      const on = child.investigationOf(friday);
      const command = { ...muchLonger, newDate: '2026-07-10' };
      return child.gives('extend-investigation', at('2026-07-13'), command, { on, by: 'maria' });
    },
  },
  'inform-concerned': {
    nobodyLeftOfClosed: (child) => {
      const on = child.investigationOf(friday);
      child.concernedAreTold(friday, on);
      child.investigationIsClosed(friday, on);
      const informing = { informed: [child.guardianId], channel: 'phone' };
      return child.gives('inform-concerned', monday, informing, { on });
    },
  },
  'withhold-information': {
    nobodyLeftOfClosed: (child) => {
      const on = child.investigationOf(friday);
      child.concernedAreTold(friday, on);
      child.investigationIsClosed(friday, on);
      const withholding = { withheldFrom: [child.guardianId], specialReasons: 'Risk.' };
      return child.gives('withhold-information', monday, withholding, { on, by: 'maria' });
    },
    notQualified: (child) => {
      const on = child.investigationOf(friday);
      const command = { withheldFrom: [child.guardianId], specialReasons: 'Risk.' };
      return child.gives('withhold-information', friday, command, { on, by: 'vera' });
    },
    unfoundedWithholding: (child) => {
      const on = child.investigationOf(friday);
      return child.gives(
        'withhold-information',
        friday,
        { withheldFrom: [child.guardianId] },
        { on, by: 'maria' },
      );
    },
  },
  'record-family-contact': {},
  'set-plan': {
    notQualified: onInvestigation(
      'set-plan',
      { questions: 'Safe?', contacts: [], areas: ['safety'] },
      'vera',
    ),
  },
  'record-investigation-contact': {
    notQualified: onInvestigation('record-investigation-contact', asking, 'vera'),
    restsOnNothing: onInvestigation('record-investigation-contact', { ...asking, whom: 'school' }),
    nobodyConsented: onInvestigation('record-investigation-contact', { ...asking, basis: 'consent' }),
    notBoundToSupply: onInvestigation('record-investigation-contact', {
      ...asking,
      whom: 'relative',
      basis: 'duty-to-supply',
    }),
    ofAgeDecides: onInvestigationOfAdult('record-investigation-contact', {
      ...asking,
      whom: 'school',
      basis: 'duty-to-supply',
    }),
    counsellingIsSecret: onInvestigation('record-investigation-contact', {
      ...asking,
      whom: 'family-counselling',
      basis: 'duty-to-supply',
    }),
    needUnfounded: onInvestigation('record-investigation-contact', {
      ...asking,
      whom: 'relative',
      basis: 'needed',
    }),
  },
  'request-information': {
    notQualified: onInvestigation('request-information', { ...requesting, basis: 'duty-to-supply' }, 'vera'),
    restsOnNothing: onInvestigation('request-information', requesting),
    nobodyConsented: onInvestigation('request-information', { ...requesting, basis: 'consent' }),
    ofAgeDecides: onInvestigationOfAdult('request-information', { ...requesting, basis: 'duty-to-supply' }),
    needUnfounded: onInvestigation('request-information', { ...requesting, basis: 'needed' }),
  },
  'record-information-received': {
    notQualified: onInvestigation(
      'record-information-received',
      { requestId: 'none', received: 'All.' },
      'vera',
    ),
    nothingAsked: onInvestigation('record-information-received', { requestId: 'none', received: 'All.' }),
  },
  'end-information-request': {
    notQualified: onInvestigation('end-information-request', { requestId: 'none', why: 'withdrawn' }, 'vera'),
    nothingAsked: onInvestigation('end-information-request', { requestId: 'none', why: 'withdrawn' }),
  },
  'describe-area': {
    notQualified: onInvestigation('describe-area', { area: 'safety', facts: 'Safe.' }, 'vera'),
  },
  'assess-area': {
    notQualified: onInvestigation(
      'assess-area',
      { area: 'safety', need: 'none', assessment: 'Safe.' },
      'vera',
    ),
    nothingDescribed: onInvestigation('assess-area', {
      area: 'safety',
      need: 'none',
      assessment: 'Safe.',
    }),
    notDescribed: (child) => {
      const on = child.investigationOf(friday);
      child.does('describe-area', monday, { area: 'care', facts: 'Comes hungry.' }, { on });
      const command = { area: 'safety', need: 'none', assessment: 'Safe.' };
      return child.gives('assess-area', monday, command, { on });
    },
    assessmentUnreasoned: (child) => {
      const on = child.investigationOf(friday);
      child.does('describe-area', monday, { area: 'safety', facts: 'Safe.' }, { on });
      return child.gives('assess-area', monday, { area: 'safety', need: 'none' }, { on });
    },
  },
  'record-child-talk': {
    notQualified: onInvestigation('record-child-talk', talking, 'vera'),
    hasGuardian: (child) => {
      const on = child.reportOnChildrenArrives(friday, [{ birthDate: '2008-03-10' }]);
      const investigationId = child.investigationIsOpened(friday, on);
      return child.gives(
        'record-child-talk',
        monday,
        { ...talking, guardians: 'none' },
        { on: investigationId },
      );
    },
  },
  'record-child-not-heard': {
    notQualified: onInvestigation(
      'record-child-not-heard',
      { why: 'unwilling', reasons: 'Says no.' },
      'vera',
    ),
    notTooYoung: (child) => {
      const on = child.reportOnChildrenArrives(friday, [{ birthDate: '2011-03-09' }]);
      const investigationId = child.investigationIsOpened(friday, on);
      const command = { why: 'too-young', reasons: 'A child.' };
      return child.gives('record-child-not-heard', monday, command, { on: investigationId });
    },
    notHeardUnreasoned: onInvestigation('record-child-not-heard', { why: 'unwilling' }),
  },
  'offer-meeting': {
    notMandated: onReport('offer-meeting', { suitable: true, invitees: ['reporter'] }),
    reasonsMissing: onReport('offer-meeting', { suitable: false, invitees: [] }, fromSchool),
  },
  'request-feedback': {
    notMandated: onReport('request-feedback', {}),
    alreadyAsked: (child) => {
      const on = child.reportArrives(friday, fromSchool);
      child.feedbackIsAsked(friday, on);
      return child.gives('request-feedback', friday, {}, { on });
    },
  },
  'give-feedback': {
    notMandated: onReport('give-feedback', {}),
    notAsked: onReport('give-feedback', {}, fromSchool),
    nothingToTell: (child) => {
      const on = child.reportArrives(friday, fromSchool);
      child.feedbackIsAsked(friday, on);
      return child.gives('give-feedback', friday, {}, { on });
    },
  },
  'refuse-feedback': {
    notAsked: onReport('refuse-feedback', { whyUnsuitable: 'Lives with the child.' }, fromSchool),
    reasonsMissing: (child) => {
      const on = child.reportArrives(friday, fromSchool);
      child.feedbackIsAsked(friday, on);
      return child.gives('refuse-feedback', friday, {}, { on });
    },
  },
  'declare-bias': {},
  'find-impartial': {
    noneDeclared: onInvestigation('find-impartial', { staffId: 'isak', reasons: 'No.' }),
    onlyOwnBias: onBiased('find-impartial', { staffId: 'maria', reasons: 'No.' }),
    notDeclared: onBiased('find-impartial', { staffId: 'isak', reasons: 'No.' }, 'the-board'),
    ownBias: (child) => {
      const on = child.investigationOf(friday);
      for (const staffId of ['maria', 'isak']) isBiased(child, on, staffId);
      const command = { staffId: 'maria', reasons: 'No.' };
      return child.gives('find-impartial', monday, command, { on, by: 'maria' });
    },
    whyImpartialMissing: onBiased('find-impartial', { staffId: 'maria' }, 'the-board'),
  },
  'communicate-basis': {
    notQualified: onInvestigation('communicate-basis', {}, 'vera'),
    noParties: onInvestigationOfNobody('communicate-basis', {}),
    notAParty: onInvestigation('communicate-basis', { ...basis, partyId: 'somebody-else' }),
    notMasked: (child) => {
      const on = child.investigationOf(friday);
      child.does('casework/change-person', friday, { personId: child.childId, protectedIdentity: true });
      const command = { ...basis, partyId: child.guardianId };
      return child.gives('communicate-basis', monday, command, { on, by: 'maria' });
    },
  },
  'record-response': {
    notCommunicatedToThem: (child) => {
      const on = child.investigationOf(friday);
      child.does('communicate-basis', friday, { ...basis, partyId: child.guardianId }, { on, by: 'maria' });
      const command = { partyId: 'somebody-else', form: 'oral', content: 'No.' };
      return child.gives('record-response', monday, command, { on });
    },
    nothingCommunicated: (child) => {
      const on = child.investigationOf(friday);
      const command = { partyId: child.guardianId, form: 'oral', content: 'No.' };
      return child.gives('record-response', monday, command, { on });
    },
  },
  'waive-communication': {
    notQualified: onInvestigation('waive-communication', {}, 'vera'),
    noParties: onInvestigationOfNobody('waive-communication', {}),
    notAParty: onInvestigation('waive-communication', {
      partyId: 'somebody-else',
      ground: 'plainly-needless',
      why: 'Known.',
    }),
    timeStillRuns: (child) => {
      const on = child.investigationOf(friday);
      const partyId = child.guardianId;
      child.does('communicate-basis', friday, { partyId, ...basis }, { on, by: 'maria' });
      const waiver = { partyId, ground: 'plainly-needless', why: 'They know it.' };
      return child.gives('waive-communication', monday, waiver, { on, by: 'maria' });
    },
    waiverUnfounded: (child) => {
      const on = child.investigationOf(friday);
      const command = { partyId: child.guardianId, ground: 'plainly-needless', why: ' ' };
      return child.gives('waive-communication', monday, command, { on, by: 'maria' });
    },
  },
  'record-consent': { wrongPerson: onInvestigation('record-consent', talks) },
  'record-refused-consent': { wrongPerson: onInvestigation('record-refused-consent', talks) },
  'record-withdrawn-consent': {
    nobodyConsented: onInvestigation('record-withdrawn-consent', talks),
    nothingToWithdraw: (child) => {
      const on = child.investigationOf(friday);
      child.consents(friday, on, child.guardianId);
      return child.gives('record-withdrawn-consent', monday, talks, { on });
    },
  },
  'overrule-guardian': {
    ...ofEveryDecision('overrule-guardian', overruling, 'the-board', oneOfTwoConsents),
    reasonsMissing: (child) => {
      const on = child.investigationOf(friday);
      child.childIsAsked(friday, on);
      oneOfTwoConsents(child, on);
      return child.gives(
        'overrule-guardian',
        monday,
        { ...overruling, reasons: ' ' },
        { on, by: 'the-board' },
      );
    },
    nobodyToOverrule: onInvestigation('overrule-guardian', overruling, 'the-board'),
    otherHasNotConsented: (child) => {
      const on = child.investigationOf(friday);
      child.childIsAsked(friday, on);
      oneOfTwoConsents(child, on);
      const command = { ...overruling, guardianId: child.guardianId };
      return child.gives('overrule-guardian', monday, command, { on, by: 'the-board' });
    },
    nobodyHeard: (child) => {
      const on = child.investigationOf(friday);
      child.does('casework/add-person', friday, { role: 'guardian', person: { name: 'Greta' } });
      child.consents(friday, on, child.guardianId);
      return child.gives('overrule-guardian', monday, overruling, { on, by: 'the-board' });
    },
    notCommunicated: (child) => {
      const on = child.investigationOf(friday);
      child.childIsAsked(friday, on);
      const { guardianId } = child;
      child.does('casework/add-person', friday, { role: 'guardian', person: { name: 'Greta' } });
      const both = guardiansOn(child.file, '2026-03-06');
      for (const each of both) child.consents(friday, on, each);
      const [other = ''] = both.filter((id) => id !== guardianId);
      const waiver = { partyId: other, ground: 'plainly-needless', why: 'Known.' };
      child.does('waive-communication', friday, waiver, { on, by: 'maria' });
      return child.gives('overrule-guardian', monday, { ...overruling, guardianId }, { on, by: 'the-board' });
    },
  },
  'refuse-support': {
    ...ofEveryDecision('refuse-support', refusing, 'maria', isAsked),
    nothingToAnswer: onInvestigation('refuse-support', refusing),
    reasonsMissing: onHeardApplication('refuse-support', { ...refusing, reasons: ' ' }),
    nobodyHeard: onInvestigationOfApplication('refuse-support', refusing),
    notCommunicated: onOneHeardOfTwo('refuse-support', refusing),
  },
  'grant-support': {
    ...ofEveryDecision('grant-support', granting, 'maria', mayBeGranted),
    nobodyConsents: onInvestigation('grant-support', granting),
    missingConsent: (child) => {
      const on = child.investigationOf(friday);
      child.childIsAsked(friday, on);
      child.consents(friday, on, child.guardianId, 'group');
      return child.gives('grant-support', monday, granting, { on, by: 'maria' });
    },
    ownWishMissing: (child) => {
      const on = child.investigationOf(friday);
      child.childIsAsked(friday, on);
      isFifteen(child);
      for (const each of ['contact-person', 'supportive-talks'])
        child.consents(friday, on, child.guardianId, each);
      const command = child.granting({ support: 'contact-person', legalBasis: ['SoL 2025:400 13:7'] });
      return child.gives('grant-support', monday, command, { on, by: 'maria' });
    },
  },
  'grant-support-in-part': {
    ...ofEveryDecision('grant-support-in-part', inPart, 'maria', (child, on) => {
      isAsked(child, on);
      mayBeGranted(child, on);
    }),
    nothingToAnswer: onInvestigation('grant-support-in-part', granting),
    nobodyConsents: (child) => {
      const on = child.investigationIsOpened(friday, child.applicationArrives(friday));
      child.does('casework/add-person', friday, { role: 'guardian', person: { name: 'Greta' } });
      return child.gives('grant-support-in-part', monday, inPart, { on, by: 'maria' });
    },
    missingConsent: onHeardApplication('grant-support-in-part', inPart, (child, on) => {
      child.consents(friday, on, child.guardianId, 'group');
      const refusal = { personId: child.guardianId, support: 'supportive-talks', how: 'visit' };
      child.does('record-refused-consent', friday, refusal, { on });
    }),
    ownWishMissing: onHeardApplication(
      'grant-support-in-part',
      { ...inPart, support: 'contact-family' },
      isFifteen,
    ),
    reasonsMissing: onHeardApplication('grant-support-in-part', { ...inPart, reasons: ' ' }),
    nobodyHeard: onInvestigationOfApplication('grant-support-in-part', inPart),
    notCommunicated: onOneHeardOfTwo('grant-support-in-part', inPart),
  },
  'close-without-support': {
    ...ofEveryDecision('close-without-support', closing({})),
    ...ofClosing('close-without-support'),
    childInCustody: closingOverCustody('close-without-support'),
    concernedNotTold: onInvestigation('close-without-support', closing({})),
    reasonsMissing: onPreparedInvestigation('close-without-support', closing({ reasons: ' ' })),
    supportWasGranted: (child) => {
      const on = child.preparedInvestigation(friday);
      child.consents(friday, on, child.guardianId);
      child.does('grant-support', friday, child.granting(), { on, by: 'maria' });
      return child.gives('close-without-support', monday, child.closing(), { on, by: 'maria' });
    },
  },
  'close-with-support': {
    ...ofEveryDecision('close-with-support', closing({}), 'maria', isGranted),
    // Nothing was granted either: nobody grants before the child was heard.
    childNotYetHeard: (child) => {
      const on = child.investigationOf(friday);
      child.concernedAreTold(friday, on);
      return child.gives('close-with-support', monday, closing({}), { on, by: 'maria' });
    },
    ...ofClosing('close-with-support'),
    childInCustody: closingOverCustody('close-with-support'),
    concernedNotTold: onInvestigation('close-with-support', closing({})),
    reasonsMissing: (child) => {
      const on = child.preparedInvestigation(friday);
      isGranted(child, on);
      return child.gives('close-with-support', monday, closing({ reasons: ' ' }), { on, by: 'maria' });
    },
    nothingWasGranted: onPreparedInvestigation('close-with-support', closing({})),
  },
  'close-with-care-application': {
    ...ofEveryDecision('close-with-care-application', closing(ofCare), 'the-board'),
    ...ofClosing('close-with-care-application', 'the-board', ofCare),
    notBorn: (child) => {
      const on = child.investigationIsOpened(
        friday,
        child.reportOnChildrenArrives(friday, [{ expectedDate: '2026-06-01' }]),
      );
      return child.gives('close-with-care-application', monday, closing(ofCare), { on, by: 'the-board' });
    },
    reasonsMissing: onPreparedInvestigation(
      'close-with-care-application',
      closing({ ...ofCare, reasons: ' ' }),
      'the-board',
    ),
  },
  'notify-decision': {
    notOneOfItsParties: onDecision('notify-decision', { ...letter, partyId: 'somebody-else' }),
    nobodyLeftToNotify: (child) => {
      const { on, command } = refused(child);
      child.does('notify-decision', monday, { ...inHand, ...command }, { on });
      return child.gives('notify-decision', monday, { ...letter, ...command }, { on });
    },
    receivedBefore: (child) => {
      const { on, command } = refused(child);
      const greta = { role: 'guardian', person: { name: 'Greta' } };
      child.does('casework/add-person', friday, greta);
      child.does('link-application', friday, {}, { on: child.applicationArrives(friday) });
      child.applicationsAreRefused(friday, on);
      child.does('notify-decision', monday, { ...inHand, ...command }, { on });
      return child.gives('notify-decision', monday, { ...letter, ...command }, { on });
    },
    howToAppealMissing: onDecision('notify-decision', { ...letter, saysHowToAppeal: false }),
  },
  'record-receipt': {
    nothingOnItsWay: onDecision('record-receipt', { receivedOn: '2026-03-09' }),
    notOneOfItsParties: (child) => {
      const { on, command } = refused(child);
      child.does('notify-decision', friday, { ...letter, ...command }, { on });
      const receipt = { ...command, receivedOn: '2026-03-09', partyId: 'somebody-else' };
      return child.gives('record-receipt', monday, receipt, { on });
    },
    notOnItsWay: (child) => {
      const { on, command } = refused(child);
      child.does('notify-decision', friday, { ...letter, ...command }, { on });
      child.investigationIsClosed(friday, on);
      const closed = child.file.details.decisions.values().at(-1)?.decisionId;
      const receipt = { ...command, decisionId: closed, receivedOn: '2026-03-09' };
      return child.gives('record-receipt', monday, receipt, { on });
    },
  },
  'record-decision-returned': {
    nothingOnItsWay: onDecision('record-decision-returned', {}),
    notOneOfItsParties: (child) => {
      const { on, command } = refused(child);
      child.does('notify-decision', friday, { ...letter, ...command }, { on });
      const returned = { ...command, partyId: 'somebody-else' };
      return child.gives('record-decision-returned', monday, returned, { on });
    },
    notOnItsWay: (child) => {
      const { on, command } = refused(child);
      child.does('notify-decision', friday, { ...letter, ...command }, { on });
      child.investigationIsClosed(friday, on);
      const closed = child.file.details.decisions.values().at(-1)?.decisionId;
      const returned = { ...command, decisionId: closed };
      return child.gives('record-decision-returned', monday, returned, { on });
    },
  },
  'demand-decision': {
    notTheApplicant: onApplication('demand-decision', { partyId: 'somebody-else' }),
    noMandate: (child) => {
      const on = child.applicationArrives(friday);
      const command = { partyId: child.guardianId, representativeId: child.lawyerIsKnown(friday) };
      return child.gives('demand-decision', at('2026-09-07'), command, { on });
    },
    demandedBefore: (child) => {
      const on = child.applicationArrives(friday);
      const command = { partyId: child.guardianId };
      child.does('demand-decision', at('2026-09-07'), command, { on });
      return child.gives('demand-decision', at('2026-10-07'), command, { on });
    },
    previousWorkingDay: (child) => {
      const on = child.applicationArrives(friday);
      const command = { partyId: child.guardianId, countsFrom: '2026-09-05' };
      return child.gives('demand-decision', at('2026-09-07'), command, { on });
    },
  },
  'refuse-demand': {
    noDemand: onApplication('refuse-demand', { reasons: 'Nearly done.', saysHowToAppeal: true }, 'maria'),
    refusalUnreasoned: (child) => {
      const on = child.applicationArrives(friday);
      child.does('demand-decision', at('2026-09-07'), { partyId: child.guardianId }, { on });
      return child.gives('refuse-demand', at('2026-09-08'), { saysHowToAppeal: true }, { on, by: 'maria' });
    },
    howToAppealMissing: (child) => {
      const on = child.applicationArrives(friday);
      child.does('demand-decision', at('2026-09-07'), { partyId: child.guardianId }, { on });
      const command = { reasons: 'Nearly done.', saysHowToAppeal: false };
      return child.gives('refuse-demand', at('2026-09-08'), command, { on, by: 'maria' });
    },
  },
  ...waysAfterDecision,
  ...waysOfCustody,
  ...waysOfFollowUp,
  ...waysOfMovingBan,
  ...waysOfPlacement,
  ...waysOfTransfer,
  ...waysOfSupport,
  ...waysOfCare,
  ...waysOfMeasures,
  ...waysOfServices,
  'record-advice': {},
  'open-advice-contact': {},
  'record-advice-talk': {},
  'agree-advice-talk': {},
  'end-advice-contact': {},
  'register-sibling-report': {},
};

const commands = childProtection.chapters
  .flatMap((chapter) => chapter.commands)
  .filter(({ type }) => type.startsWith('child-protection/'))
  .map((command) => ({ ...command, name: command.type.slice('child-protection/'.length) }));

/** Why a command may be refused by itself; that its giver may be partial holds of all alike (bias.spec). */
function ownRefusals({ refusals }: (typeof commands)[number]): Readonly<Record<string, RefusalRule>> {
  return Object.fromEntries(Object.entries(refusals).filter(([key]) => key !== 'biased'));
}

/** A text that begins so, with a date where the rule leaves a place for one. */
function saying(text: string): RegExp {
  const pattern = text
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace('‹day›', '\\S+ \\d+ \\S+ \\d{4}')
    .replace('‹matter›', '\\S+');
  return new RegExp(`^${pattern}`);
}

describe('Every refusal', () => {
  it('that a command names has a case that ends in it, and no other', () => {
    const named = Object.fromEntries(
      commands.map((command) => [command.name, Object.keys(ownRefusals(command)).sort()]),
    );
    const shown = Object.fromEntries(
      Object.entries(ways).map(([name, of]) => [name, Object.keys(of).sort()]),
    );
    expect(shown).toEqual(named);
  });

  const cases = commands.flatMap((command) =>
    Object.entries(ownRefusals(command)).map(([key, rule]) => ({ name: command.name, key, rule })),
  );

  it.each(cases)('$name: $key', ({ name, key, rule }) => {
    const child = new CaseAfterDecision();
    const outcome = ways[name]?.[key]?.(child);
    if (outcome?.kind !== 'refused') throw new Error(`Not refused: ${JSON.stringify(outcome)}`);
    expect(outcome.refusal.code).toBe(rule.code);
    expect(outcome.refusal.source).toEqual(rule.source);
    expect(outcome.refusal.says.en).toMatch(saying(rule.says.en));
    expect(outcome.refusal.says.sv).toMatch(saying(rule.says.sv ?? ''));
    expect(JSON.stringify(outcome.refusal.says)).not.toMatch(/[‹›]/);
  });

  it.each([
    ['a home visit', onReport('record-preliminary-contact', { with: 'guardian', how: 'home-visit' }), 'how'],
    ['reasons left out', onReport('extend-preliminary', { ...longer, reasons: ' ' }, {}, 'maria'), 'reasons'],
    [
      'staff shortage',
      onInvestigation('extend-investigation', { ...muchLonger, ground: 'staff-shortage' }),
      'ground',
    ],
    [
      'a mandated reporter without name and authority',
      (child: ChildCase) =>
        child.gives('register-report', friday, child.reportOn([{}], { reporterType: 'counsellor' })),
      'report.reporter',
    ],
  ])('names its field: %s', (_, scenario, field) => {
    expect(scenario(new CaseAfterDecision())).toMatchObject({ kind: 'refused', refusal: { field } });
  });
});

describe('Who may do what', () => {
  it.each(commands.filter(({ at: target, internal }) => target === 'matter' && !internal))(
    '$name is refused to somebody without its role',
    ({ name, by }) => {
      const child = new ChildCase({
        staff: [
          ...new ChildCase().municipality.staff,
          {
            staffId: 'quentin',
            unitId: 'intake',
            roles: ['quality-officer'],
            qualifications: ['social-work-degree'],
          },
        ],
      });
      expect(by).not.toContain('quality-officer');
      const outcome = child.gives(name, friday, {}, { on: child.reportArrives(friday), by: 'quentin' });
      expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'OUT_OF_DELEGATION' } });
    },
  );

  it('is narrowed by the delegation order', () => {
    const child = new ChildCase({
      delegates: (_, command, role) =>
        command !== 'child-protection/decline-to-open' || role === 'decision-maker',
    });
    const on = child.assessedReport(friday);
    expect(child.gives('decline-to-open', monday, declining, { on })).toMatchObject({
      refusal: { code: 'OUT_OF_DELEGATION' },
    });
    expect(child.gives('decline-to-open', monday, declining, { on, by: 'the-board' }).kind).toBe('accepted');
  });

  it('ends with a matter: what is decided is not decided again', () => {
    const child = new ChildCase();
    const on = child.assessedReport(friday);
    child.openingIsDeclined(monday, on);
    const outcome = child.gives('open-investigation', monday, opening, { on });
    expect(generalRefusals).toContainEqual(outcome.kind === 'refused' && outcome.refusal);
  });
});
