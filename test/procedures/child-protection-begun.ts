import { unansweredActs, type Instant, type StaffMember } from '#casework';
import { ChildCase } from '../../libs/casework/src/procedures/child-protection/testing/child-case.js';
import { everyHome, type Home } from '../../libs/casework/src/procedures/child-protection/homes.js';
import type { CareCase } from '../../libs/casework/src/procedures/child-protection/testing/care-case.js';
import { MovingBanCase } from '../../libs/casework/src/procedures/child-protection/testing/moving-ban-case.js';
import type { PlacementCase } from '../../libs/casework/src/procedures/child-protection/testing/placement-case.js';
import { SupportCase } from '../../libs/casework/src/procedures/child-protection/testing/support-case.js';
import { supportKinds } from '../../libs/casework/src/procedures/child-protection/supports.js';
import { decisionsIn } from '../../libs/casework/src/procedures/child-protection/state.js';
import { Walk, type DoneByNow, type People } from './walk.js';

/** When walks begin; what lies before them is of long ago. */
export const begins = '2026-03-02T08:00:00.000Z';
export const longAgo = '2020-03-02T08:00:00.000Z';

/** So many ways to begin of which each command is given in some; see below. */
export const beginnings = 29;

const readyToDecide = 6;
const readyToClose = 7;
const mergedFiles = 8;
const inEmergencyHome = 9;
const inFamilyHome = 10;
const confirmedCustody = 11;
const supportGranted = 12;
const supportBegun = 13;
const followedUp = 14;
const inCare = 15;
const careOrdered = 16;
const careAppliedFor = 17;
const measureImposed = 18;
const placementOver = 19;
const inCareUnrestricted = 20;
const careOver = 21;
const reunionAwaited = 22;
const livesInFamilyHome = 23;
const toFollowUp = 24;
const advised = 25;
const temporarilyBanned = 26;
const banAppliedFor = 27;
const banned = 28;

/**
 * From nothing, from a report that somebody handles in a file with a note and a relation, from an investigation with
 * another report beside it, which another municipality has agreed to take over, or from one with a denied act and a
 * protected identity, and a report of long ago that is no longer kept; from a child in custody, with care applied for, with
 * longer time to apply for it asked for, or with neither; from an investigation in which all is ready for decisions, or for
 * its closing; from two files that became one; from a child that is placed in an emergency home or a family home, lives in
 * one, or did; from supports of each kind that wait to be carried out, or have begun, of which some are interrupted; from a
 * follow-up, or what one may follow; from a child that is in care, or was, or for which care is ordered or applied for;
 * from advice to whoever said no name; or from a child that may not be taken from its home for the time being, until further
 * notice, or once the court has ruled.
 */
export function childProtection(start: number, done: DoneByNow) {
  const degree = ['social-work-degree'];
  const others = [
    { staffId: 'vega', unitId: 'intake', roles: ['intake-worker'], qualifications: [] },
    { staffId: 'magda', unitId: 'investigations', roles: ['unit-manager'], qualifications: degree },
    { staffId: 'quentin', unitId: 'intake', roles: ['quality-officer'], qualifications: [] },
    { staffId: 'aud', unitId: 'audit', roles: ['auditor'], qualifications: [] },
  ];
  const staff = [...new ChildCase().municipality.staff, ...others];
  if (start === mergedFiles) return new Walk(merged(staff), begins, peopleAmong(staff), done);
  if (start === supportGranted || start === supportBegun) {
    const given = withSupports(staff, start === supportBegun);
    return new Walk(given, begins, peopleAmong(staff), done);
  }
  const child = new MovingBanCase({ staff, bySights: true });
  if (start === advised) {
    const first = { unitId: 'intake', topic: 'parenting', channel: 'phone' };
    child.does('open-advice-contact', begins, first);
    return new Walk(child, begins, peopleAmong(staff), done);
  }
  const isInHand = (reportId: string, since: Instant = begins) => {
    const assigned = { handlerId: 'ingrid', reason: 'Takes it up.' };
    child.does('casework/assign-handler', since, assigned, { by: 'maria', on: reportId });
    child.protectionIsAssessed(since, reportId);
    return reportId;
  };
  const isTakenIntoCustody = (investigationId: string) => {
    const on = child.custodyIsDecided(begins, {}, { on: investigationId });
    const assigned = { handlerId: 'isak', reason: 'Takes it up.' };
    child.does('casework/assign-handler', begins, assigned, { by: 'maria', on });
    child.isExecuted(begins, on);
    child.isSubmitted(begins, on);
    if (start === 4) child.careIsAppliedFor(begins, on);
    else {
      child.isConfirmed(begins, on);
      if (start !== confirmedCustody) child.longerTimeIsAsked(begins, on);
    }
  };
  if (start === 3) {
    const no = { reasons: 'Nothing is amiss.', whyChildNotHeard: 'Too young.' };
    child.does('decline-to-open', longAgo, no, { on: isInHand(child.reportArrives(longAgo), longAgo) });
    isAppealed(child);
  }
  if (start > 0) {
    const first = child.reportArrives(begins);
    isInHand(first);
    recordIsKept(child);
    if (start > 1) {
      const on = child.investigationIsOpened(begins, first);
      if (start === readyToDecide) isReady(child, on, 2);
      else if (start === readyToClose) isReady(child, on, 1);
      else if (start === inEmergencyHome) isPlaced(child, on, 'emergency-home');
      else if (start === measureImposed) isImposed(child, on);
      else if (start === inCare) isInCare(child, on, 'restricted');
      else if (start === inCareUnrestricted) isInCare(child, on, 'unrestricted');
      else if (start === temporarilyBanned) isBanned(child, on, 'temporarily');
      else if (start === banAppliedFor) isBanned(child, on, 'perhaps');
      else if (start === banned) isBanned(child, on, 'by-the-court');
      else if (start === careOver || start === reunionAwaited)
        isCareOver(child, on, start === reunionAwaited);
      else if (start === careOrdered || start === careAppliedFor)
        isCareAppliedFor(child, on, start === careOrdered);
      else if (start === inFamilyHome) isPlaced(child, on, 'family-home');
      else if (start === livesInFamilyHome) livesThere(child, on);
      else if (start === toFollowUp) isClosed(child, on);
      else if (start === followedUp) isFollowedUp(child, on);
      else if (start === placementOver) isPlacementOver(child, on);
      else if (start > 3) isTakenIntoCustody(on);
      else isInHand(child.reportArrives(begins));
      if (start === 2) isAgreedToGo(child, on);
    }
    if (start === 3) {
      const contact = { with: 'reporter', how: 'phone', doneBy: 'isak' };
      child.does('record-preliminary-contact', begins, contact, {
        on: isInHand(child.reportArrives(begins)),
      });
      const [{ entryId } = { entryId: '' }] = unansweredActs(child.current);
      const no = { entryId, confirmed: false, reason: 'I was away.' };
      child.does('casework/answer-for-act', begins, no, { by: 'isak' });
      child.does('casework/change-person', begins, { personId: child.childId, protectedIdentity: true });
    }
  }
  return new Walk(child, begins, peopleAmong(staff), done);
}

/** What stands in the file itself, and can be corrected, ended or withdrawn there. */
function recordIsKept(child: ChildCase): void {
  const note = { kind: 'contact', text: 'The grandmother called.' };
  child.does('casework/sign-note-of-file', begins, note);
  const related = { personId: child.guardianId, relation: 'parent', otherId: child.childId };
  child.does('casework/record-relation', begins, related);
}

/** When the demands of long ago were refused. */
const refusedAt = '2020-09-14T08:00:00.000Z';
/** Weeks after the time to appeal was over. */
const appealedAt = '2020-11-20T08:00:00.000Z';

/**
 * Applications of long ago whose decision was demanded: of one the demand waits, of one it was refused in a letter, of one
 * the guardian appealed that too late, and the child’s appeal is with the court.
 */
function isAppealed(child: ChildCase): void {
  const { on: another, ...inWriting } = isRefused(child, 'letter');
  const { on, partyId, decisionId } = isRefused(child, 'handed-over');
  const handled = { by: 'isak', on };
  for (const appellantId of [partyId, child.childId]) {
    const appeal = { decisionId, appellantId, channel: 'letter', asked: 'An answer.' };
    child.does('register-appeal', appealedAt, appeal, handled);
  }
  const { decisionId: sent, partyId: appellantId } = inWriting;
  const early = { decisionId: sent, appellantId, channel: 'letter', asked: 'An answer.' };
  child.does('register-appeal', appealedAt, early, { by: 'isak', on: another });
  const [, forwarded = ''] = child.file.details.appeals.ids().toReversed();
  child.does('forward-appeal', appealedAt, {}, { by: 'maria', on: forwarded });
  isDemanded(child, '2026-02-25T08:00:00.000Z');
}

function isDemanded(child: ChildCase, at: Instant) {
  const on = child.applicationArrives(longAgo);
  const toIsak = { handlerId: 'isak', reason: 'Takes it up.' };
  child.does('casework/assign-handler', longAgo, toIsak, { by: 'maria', on });
  const partyId = child.file.details.applications.get(on)?.applicantId;
  child.does('demand-decision', at, { partyId }, { by: 'isak', on });
  return { on, partyId };
}

/** The demand is refused, and the applicant is told of that. */
function isRefused(child: ChildCase, mode: string) {
  const { on, partyId } = isDemanded(child, '2020-09-10T08:00:00.000Z');
  const refusal = { reasons: 'An expert is awaited.', saysHowToAppeal: true };
  child.does('refuse-demand', refusedAt, refusal, { by: 'maria', on });
  const [{ decisionId } = { decisionId: '' }] = decisionsIn(child.file.details, on);
  const notified = { decisionId, partyId, mode, saysHowToAppeal: true };
  child.does('notify-decision', refusedAt, notified, { by: 'isak', on });
  return { on, partyId, decisionId };
}

/**
 * Two guardians of whom one agrees to a contact family and one doesn't, applications, the first of which is granted and the
 * decision on its way; everybody was heard or knows it all, of one the response is awaited, and a school was asked.
 */
function isReady(child: ChildCase, on: string, count: number): void {
  const other = { role: 'guardian', person: { name: 'Gerda' } };
  child.does('casework/add-person', begins, other, { by: 'maria' });
  child.does(
    'casework/assign-handler',
    begins,
    { handlerId: 'isak', reason: 'Takes it up.' },
    { by: 'maria', on },
  );
  const applications = Array.from({ length: count }, () => child.applicationArrives(begins));
  for (const each of applications) {
    const assigned = { handlerId: 'isak', reason: 'Takes it up.' };
    child.does('casework/assign-handler', begins, assigned, { by: 'maria', on: each });
    child.does('link-application', begins, {}, { by: 'isak', on: each });
  }
  const byIsak = { by: 'isak', on };
  child.concernedAreTold(begins, on, { by: 'isak' });
  child.childIsHeard(begins, on);
  child.communicationIsWaived(begins, on, { by: 'isak' });
  const guardians = Object.values(child.file.persons).filter(({ role }) => role === 'guardian');
  for (const [index, { personId }] of guardians.entries()) {
    const agreed = { personId, support: 'supportive-talks', how: 'visit' };
    child.does('record-consent', begins, agreed, byIsak);
    const asked = { personId, support: 'contact-family', how: 'visit' };
    child.does(index === 0 ? 'record-consent' : 'record-refused-consent', begins, asked, byIsak);
  }
  const asked = { recipient: 'school', basis: 'duty-to-supply', asked: 'How it goes.' };
  child.does('request-information', begins, asked, byIsak);
  const [answered = ''] = applications;
  child.does('grant-support', begins, child.granting({ answers: [answered] }), { by: 'magda', on });
  const [decision] = decisionsIn(child.file.details, on);
  for (const partyId of Object.keys(decision?.parties ?? {})) {
    const notified = { decisionId: decision?.decisionId, partyId, mode: 'letter', saysHowToAppeal: true };
    child.does('notify-decision', begins, notified, byIsak);
  }
  child.does('describe-area', begins, { area: 'health', facts: 'Well.' }, byIsak);
  const basis = { partyId: guardians[0]?.personId, material: 'What the school says.', oralRightTold: true };
  child.does('communicate-basis', begins, basis, byIsak);
}

/** A child for whom a home is decided on and then another, whose investigation is closed; it lives in an emergency home by then. */
function isPlaced(child: PlacementCase, on: string, home: Home): void {
  const byIsak = { by: 'isak', on };
  const assigned = { handlerId: 'isak', reason: 'Takes it up.' };
  child.does('casework/assign-handler', begins, assigned, { by: 'maria', on });
  child.concernedAreTold(begins, on, { by: 'isak' });
  child.childIsHeard(begins, on);
  for (const each of everyHome) {
    const agreed = { personId: child.guardianId, support: each, how: 'visit' };
    child.does('record-consent', begins, agreed, byIsak);
  }
  child.does(`grant-${home}`, begins, child.placing(begins), { by: 'the-board', on });
  const [placementId = ''] = child.file.details.placements.ids();
  if (home === 'emergency-home') child.placementIsStarted(begins, placementId);
  child.does('close-with-support', begins, child.closing(), { by: 'magda', on });
  child.childIsHeard(begins, placementId);
  child.does('grant-family-home', begins, child.placing(begins), { by: 'the-board', on: placementId });
}

/** A child that lives in a family home, and may not be taken from there: for the time being, or by the court’s decision. */
function isBanned(child: MovingBanCase, on: string, how: 'temporarily' | 'perhaps' | 'by-the-court'): void {
  const placementId = livesThere(child, on);
  if (how === 'temporarily') {
    const temporaryId = child.banIsDecided(begins, placementId);
    child.banIsSubmitted(begins, temporaryId);
    child.banIsConfirmed(begins, temporaryId);
    return;
  }
  const banId = child.banIsAppliedFor(begins, placementId, {});
  if (how === 'perhaps') {
    child.banIsDecided(begins, banId);
    return;
  }
  child.banIsOrdered(begins, banId);
  child.childIsHeard(begins, banId);
  child.communicationIsWaived(begins, banId, { by: 'isak' });
}

/** A child that has come to a family home; answers the matter of the placement. */
function livesThere(child: PlacementCase, on: string): string {
  isPlaced(child, on, 'family-home');
  const [placementId = ''] = child.file.details.placements.ids();
  child.placementIsStarted(begins, placementId);
  return placementId;
}

/** A child that has lived in a family home and is at home again. */
function isPlacementOver(child: PlacementCase, on: string): void {
  child.placementIsEnded(begins, livesThere(child, on));
}

/** A child in care, with everybody heard in it; where contact is restricted, heard anew since. */
function isInCare(child: CareCase, on: string, contact: 'restricted' | 'unrestricted'): void {
  const assigned = { handlerId: 'isak', reason: 'Takes it up.' };
  child.does('casework/assign-handler', begins, assigned, { by: 'maria', on });
  const custodyId = child.custodyIsDecided(begins, { basis: ['own-behaviour'] }, { on });
  child.isExecuted(begins, custodyId);
  child.isSubmitted(begins, custodyId);
  child.isConfirmed(begins, custodyId);
  child.careIsAppliedFor(begins, custodyId);
  const careId = child.careIsOrdered(begins, custodyId, { basis: ['home-conditions', 'own-behaviour'] });
  const handled = { by: 'isak', on: careId };
  child.childIsHeard(begins, careId);
  child.communicationIsWaived(begins, careId, handled);
  if (contact === 'unrestricted') return;
  const how = child.under('14', { how: 'Each other Sunday.' });
  child.does('restrict-contact', begins, how, { by: 'the-board', on: careId });
  const [restrictionId = ''] = child.file.details.restrictions.ids();
  child.childIsHeard(begins, restrictionId);
  // After the decision, and before the walk's first step.
  const later = '2026-03-02T08:00:30.000Z';
  child.childIsHeard(later, careId);
  child.communicationIsWaived(later, careId, handled);
}

/** A child that was in care: to be followed up, or once it is with those who have custody again. */
function isCareOver(child: CareCase, on: string, isReunionAwaited: boolean): void {
  isInCare(child, on, 'unrestricted');
  const [careId = ''] = child.file.details.cares.ids();
  const ending = child.under('21', { changedLastingly: true });
  child.does('end-care', begins, ending, { by: 'the-board', on: careId });
  if (isReunionAwaited) child.reunionIsAwaited(begins, careId, '2026-08-14');
}

/** A measure is imposed in an investigation, and everybody is heard on whether it goes on. */
function isImposed(child: CareCase, on: string): void {
  const assigned = { handlerId: 'isak', reason: 'Takes it up.' };
  child.does('casework/assign-handler', begins, assigned, { by: 'maria', on });
  child.childIsHeard(begins, on);
  child.communicationIsWaived(begins, on, { by: 'isak' });
  const plan = child.under('22', { treatmentPlan: 'Meetings each Monday.' });
  child.does('impose-contact-person', begins, plan, { by: 'the-board', on });
  const [measureId = ''] = child.file.details.measures.ids();
  child.childIsHeard(begins, measureId);
  child.communicationIsWaived(begins, measureId, { by: 'isak' });
}

/** An investigation that was closed with an application for care of a child that is at home; the court may have ordered it. */
function isCareAppliedFor(child: CareCase, on: string, isOrdered: boolean): void {
  const assigned = { handlerId: 'isak', reason: 'Takes it up.' };
  child.does('casework/assign-handler', begins, assigned, { by: 'maria', on });
  child.childIsHeard(begins, on);
  const closing = child.closing({ legalBasis: ['LVU 1990:52 4 §'] });
  child.does('close-with-care-application', begins, closing, { by: 'the-board', on });
  const order = { court: 'uppsala', basis: ['own-behaviour'] };
  if (isOrdered) child.does('register-care-order', begins, order, { by: 'isak', on });
}

/** Two files of one child, with an ongoing investigation each that waits for nothing, that have become one. */
function merged(staff: readonly StaffMember[]): ChildCase {
  const [ended, surviving] = ['ended', 'surviving'].map((fileId) => {
    const child = new ChildCase({ staff }, fileId);
    child.preparedInvestigation(begins);
    return child;
  });
  surviving?.takesOver(ended!, begins);
  return surviving!;
}

function isAgreedToGo(child: ChildCase, on: string): void {
  const request = {
    municipalityId: '00000000-0000-8000-8000-000000000002',
    reasons: 'The family has moved.',
  };
  child.does('request-transfer', begins, request, { on });
  child.does('record-transfer-answer', begins, { answer: 'agreed', answeredBy: 'Rut Rask' }, { on });
}

/** Closed without support. */
function isClosed(child: ChildCase, on: string): void {
  const assigned = { handlerId: 'isak', reason: 'Takes it up.' };
  child.does('casework/assign-handler', begins, assigned, { by: 'maria', on });
  child.closingIsPrepared(begins, on, { by: 'isak' });
  child.does('close-without-support', begins, child.closing(), { by: 'magda', on });
}

/** Closed without support, and followed up since. */
function isFollowedUp(child: ChildCase, on: string): void {
  isClosed(child, on);
  const decision = {
    ...{ specialNeed: 'Is often alone at night.', whyNoCare: 'The father comes home by now.' },
    informed: [child.guardianId],
  };
  child.does('follow-up-after-investigation', begins, decision, { by: 'magda', on });
}

/** Supports of each kind in the hands of one; one besides, carried out after it had been reported that it was not. */
function withSupports(staff: readonly StaffMember[], haveBegun: boolean): ChildCase {
  const child = new SupportCase({ staff, bySights: true });
  const since = '2025-11-03T08:00:00.000Z';
  const isHandledBy = (handlerId: string, on: string) => {
    const assigned = { handlerId, reason: 'Takes it up.' };
    child.does('casework/assign-handler', since, assigned, { by: 'maria', on });
    return on;
  };
  const report = isHandledBy('ingrid', child.reportArrives(since));
  const on = isHandledBy('isak', child.investigationIsOpened(since, report));
  const late = child.isGranted(since, 'supportive-talks', {}, { on });
  const delayed = { because: 'nobody-to-give-it' };
  child.does('report-undelivered-decision', '2026-02-10T08:00:00.000Z', delayed, { on: late, by: 'isak' });
  child.begins('2026-02-20T08:00:00.000Z', late);
  for (const support of supportKinds) {
    const given = child.isGranted(begins, support, {}, { on });
    if (!haveBegun) continue;
    child.begins(begins, given);
    child.isInterrupted(begins, child.isOngoing(begins, support, {}, { on }));
  }
  child.communicationIsWaived(begins, on, { by: 'isak' });
  return child;
}

function peopleAmong(staff: readonly StaffMember[]): People {
  return { staff: () => staff.map(({ staffId }) => staffId), units: () => ['intake', 'investigations'] };
}
