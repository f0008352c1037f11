import type { WayOfMatter } from '../../handling/index.js';
import { adviceContactEnded, adviceContactOpened } from './advice-contacts.js';
import { careOrderedByCourt, careRefusedByCourt } from './care-application.js';
import { courtAnnulled, courtConfirmed, submittedToCourt } from './custody-in-court.js';
import { custodyEnded, immediateCustodyDecided, immediateCustodyLapsed } from './immediate-custody.js';
import { investigationClosed } from './closing-investigation.js';
import { answers } from './granting.js';
import { appealReceived } from './appealing.js';
import { appealDismissedLate, appealForwarded } from './checking-appeals.js';
import { courtRuled } from './court-rulings.js';
import { decisionChangedByAuthority } from './changing-appealed-decisions.js';
import { followUpEnded } from './follow-up.js';
import { followUpAfterCareBegun } from './follow-up-after-care.js';
import { followUpAfterInvestigationDecided } from './follow-up-after-investigation.js';
import { followUpAfterPlacementDecided } from './follow-up-after-placement.js';
import { disclosureGiven, disclosureRefused, disclosureRequested } from './disclosure-events.js';
import { applicationReceived, reportReceived } from './intake.js';
import {
  applicationLinkedToOngoing,
  investigationLinkedToOngoing,
  investigationOpened,
} from './investigation.js';
import { careEndedByCourt, careExecuted, careOrdered } from './care.js';
import { careEnded } from './care-decisions.js';
import { careOrderLapsed } from './care-order-in-force.js';
import { endsOfCare } from './care-deadlines.js';
import { restrictionInForce, restrictionLifted } from './restricting-contact.js';
import {
  movingBanAppliedFor,
  movingBanEndedByLaw,
  movingBanLiftedByCourt,
  movingBanOrdered,
  movingBanRefused,
} from './moving-ban.js';
import { movingBanEnded } from './moving-ban-decisions.js';
import {
  temporaryMovingBanAnnulled,
  temporaryMovingBanConfirmed,
  temporaryMovingBanDecided,
  temporaryMovingBanEnded,
  temporaryMovingBanLapsed,
  temporaryMovingBanSubmitted,
} from './temporary-moving-ban.js';
import { measureEnded, measureImposed } from './imposed-measure.js';
import { measureEndedByLaw } from './measures.js';
import type { matters } from './matters.js';
import { placementEnded, placementGranted, placementMoved, placementStarted } from './placement.js';
import { investigationNotOpened, reportLinkedToOngoing } from './preliminary-assessment.js';
import { applicationTakenOver, investigationTakenOver, reportTakenOver } from './taken-over-events.js';
import { caseTransferred } from './transfer-events.js';
import { preliminaryAssessmentStarted, protectionAssessmentMade } from './protection-assessment.js';
import { namelessServiceEnded, namelessServiceStarted } from './nameless-service.js';
import { serviceAskedFor, serviceEnded, serviceStarted } from './service-events.js';
import { grantRanOut } from './end-of-grant.js';
import { supportRestored } from './restored-support.js';
import { supportsByKind } from './supports-by-kind.js';
import type { Support } from './supports.js';

type Step<Kind extends keyof typeof matters> = keyof (typeof matters)[Kind]['steps'] & string;

/** A way of one kind of matter. */
interface Way<Kind extends keyof typeof matters> extends WayOfMatter {
  readonly from?: Step<Kind>;
  readonly to: Step<Kind>;
}

const openedBy = [investigationOpened.type];
const linkedBy = [reportLinkedToOngoing.type];
const laidAsideBy = [investigationNotOpened.type];
const takenOverBy = [reportTakenOver.type];
const transferredBy = [caseTransferred.type];
const lapsedBy = [immediateCustodyLapsed.type];
const temporaryBanLapsedBy = [temporaryMovingBanLapsed.type];
const temporaryBanEndedBy = [temporaryMovingBanEnded.type, movingBanOrdered.type, movingBanRefused.type];
const custodyEndedBy = [custodyEnded.type, careOrderedByCourt.type, careRefusedByCourt.type];

/** The ways of a support of one kind: each by events of its own, and by the last day of what was granted. */
function waysOfSupport(support: Support) {
  const { granted, started, interrupted, resumed, ended } = supportsByKind[support];
  const ranOut = [grantRanOut.type];
  return [
    { to: 'granted', by: [granted.type] },
    { from: 'granted', to: 'ongoing', by: [started.type] },
    { from: 'ongoing', to: 'interrupted', by: [interrupted.type] },
    { from: 'interrupted', to: 'ongoing', by: [resumed.type] },
    { from: 'granted', to: 'ended', by: [ended.type, ...ranOut] },
    { from: 'ongoing', to: 'ended', by: [ended.type, ...ranOut] },
    { from: 'interrupted', to: 'ended', by: [ended.type, ...ranOut] },
    // What had been done by the last day is recorded after it; the last day then comes again after that.
    { from: 'ended', to: 'ongoing', by: [started.type, resumed.type] },
    { from: 'ended', to: 'ended', by: [ended.type, ...ranOut] },
    // What had ended it was annulled by a court.
    { from: 'ended', to: 'granted', by: [supportRestored.type] },
    { from: 'ended', to: 'interrupted', by: [interrupted.type, supportRestored.type] },
  ] as const;
}

/** Every way of a matter through its steps; the pictures on the page of the procedure are drawn from it. */
export const ways: { readonly [Kind in keyof typeof matters]: readonly Way<Kind>[] } = {
  advice: [
    { to: 'ongoing', by: [adviceContactOpened.type] },
    { from: 'ongoing', to: 'talks-ended', by: [adviceContactEnded.type] },
  ],
  'service-without-test': [
    { to: 'asked-for', by: [serviceAskedFor.type] },
    { from: 'asked-for', to: 'ongoing', by: [serviceStarted.type] },
    { from: 'asked-for', to: 'ended', by: [serviceEnded.type] },
    { from: 'ongoing', to: 'ended', by: [serviceEnded.type] },
  ],
  'nameless-service': [
    { to: 'ongoing', by: [namelessServiceStarted.type] },
    { from: 'ongoing', to: 'ended', by: [namelessServiceEnded.type] },
  ],
  report: [
    { to: 'received', by: [reportReceived.type] },
    { from: 'received', to: 'assessed', by: [protectionAssessmentMade.type] },
    { from: 'assessed', to: 'preliminary', by: [preliminaryAssessmentStarted.type] },
    // Opening waits for no record of the protection assessment: SoL 2025:400 20:1.
    { from: 'received', to: 'opened', by: openedBy },
    { from: 'assessed', to: 'opened', by: openedBy },
    { from: 'preliminary', to: 'opened', by: openedBy },
    { from: 'received', to: 'linked', by: linkedBy },
    { from: 'assessed', to: 'linked', by: linkedBy },
    { from: 'preliminary', to: 'linked', by: linkedBy },
    // Where an opening was in error, and the assessment was recorded after it.
    { from: 'received', to: 'not-opened', by: laidAsideBy },
    { from: 'assessed', to: 'not-opened', by: laidAsideBy },
    { from: 'preliminary', to: 'not-opened', by: laidAsideBy },
    // It comes from another municipality as far as it had come there.
    { to: 'received', by: takenOverBy },
    { to: 'assessed', by: takenOverBy },
    { to: 'preliminary', by: takenOverBy },
    { from: 'received', to: 'transferred', by: transferredBy },
    { from: 'assessed', to: 'transferred', by: transferredBy },
    { from: 'preliminary', to: 'transferred', by: transferredBy },
  ],
  application: [
    { to: 'received', by: [applicationReceived.type] },
    {
      from: 'received',
      to: 'under-investigation',
      by: [investigationOpened.type, applicationLinkedToOngoing.type],
    },
    {
      from: 'under-investigation',
      to: 'decided',
      by: answers,
    },
    { to: 'received', by: [applicationTakenOver.type] },
    { to: 'under-investigation', by: [applicationTakenOver.type] },
    { from: 'received', to: 'transferred', by: transferredBy },
    { from: 'under-investigation', to: 'transferred', by: transferredBy },
    // A decision that a court has annulled, with or without sending it back; and that a higher one lets stand after all.
    { from: 'decided', to: 'under-investigation', by: [courtRuled.type] },
    { from: 'decided', to: 'received', by: [courtRuled.type] },
    { from: 'under-investigation', to: 'decided', by: [courtRuled.type] },
    { from: 'received', to: 'decided', by: [courtRuled.type] },
  ],
  investigation: [
    { to: 'investigating', by: [investigationOpened.type] },
    { from: 'investigating', to: 'closed', by: [investigationClosed.type] },
    { from: 'investigating', to: 'linked', by: [investigationLinkedToOngoing.type] },
    { to: 'investigating', by: [investigationTakenOver.type] },
    { from: 'investigating', to: 'transferred', by: transferredBy },
  ],
  'immediate-custody': [
    { to: 'decided', by: [immediateCustodyDecided.type] },
    { from: 'decided', to: 'submitted', by: [submittedToCourt.type] },
    { from: 'submitted', to: 'court-confirmed', by: [courtConfirmed.type] },
    { from: 'submitted', to: 'not-confirmed', by: [courtAnnulled.type] },
    { from: 'court-confirmed', to: 'not-confirmed', by: [courtAnnulled.type] },
    { from: 'decided', to: 'custody-ended', by: custodyEndedBy },
    { from: 'submitted', to: 'custody-ended', by: custodyEndedBy },
    { from: 'court-confirmed', to: 'custody-ended', by: custodyEndedBy },
    { from: 'decided', to: 'lapsed', by: lapsedBy },
    { from: 'court-confirmed', to: 'lapsed', by: lapsedBy },
    // What had been done in time is recorded after the lapse that it withdraws.
    { from: 'lapsed', to: 'submitted', by: [submittedToCourt.type] },
    { from: 'lapsed', to: 'not-confirmed', by: [courtAnnulled.type] },
    { from: 'lapsed', to: 'custody-ended', by: custodyEndedBy },
    // What counted as in time turns out to have been late, or another time than thought to have run out.
    { from: 'submitted', to: 'lapsed', by: lapsedBy },
    { from: 'not-confirmed', to: 'lapsed', by: lapsedBy },
    { from: 'custody-ended', to: 'lapsed', by: lapsedBy },
    { from: 'lapsed', to: 'lapsed', by: lapsedBy },
  ],
  appeal: [
    { to: 'received', by: [appealReceived.type] },
    { from: 'received', to: 'forwarded', by: [appealForwarded.type] },
    { from: 'received', to: 'dismissed', by: [appealDismissedLate.type] },
    { from: 'forwarded', to: 'ruled', by: [courtRuled.type] },
    // A dismissal that a court has annulled, or the board itself has changed; and that a higher court lets stand after all.
    { from: 'dismissed', to: 'received', by: [courtRuled.type, decisionChangedByAuthority.type] },
    { from: 'dismissed', to: 'forwarded', by: [courtRuled.type] },
    { from: 'received', to: 'dismissed', by: [courtRuled.type] },
    { from: 'forwarded', to: 'dismissed', by: [courtRuled.type] },
    // A higher court after a lower one.
    { from: 'ruled', to: 'ruled', by: [courtRuled.type] },
  ],
  'follow-up': [
    {
      to: 'following-up',
      by: [
        followUpAfterInvestigationDecided.type,
        followUpAfterPlacementDecided.type,
        followUpAfterCareBegun.type,
      ],
    },
    { from: 'following-up', to: 'follow-up-ended', by: [followUpEnded.type] },
    { from: 'following-up', to: 'overtaken', by: openedBy },
  ],
  disclosure: [
    { to: 'requested', by: [disclosureRequested.type] },
    { from: 'requested', to: 'disclosed', by: [disclosureGiven.type] },
    { from: 'requested', to: 'disclosed-in-part', by: [disclosureGiven.type] },
    { from: 'requested', to: 'not-disclosed', by: [disclosureRefused.type] },
    { from: 'disclosed-in-part', to: 'not-disclosed', by: [disclosureRefused.type] },
  ],
  placement: [
    { to: 'granted', by: [placementGranted.type] },
    { from: 'granted', to: 'in-home', by: [placementStarted.type] },
    { from: 'in-home', to: 'in-home', by: [placementMoved.type] },
    { from: 'granted', to: 'placement-ended', by: [placementEnded.type, ...endsOfCare] },
    { from: 'in-home', to: 'placement-ended', by: [placementEnded.type, ...endsOfCare] },
    // What was done in a care before its end by age, and became known after it; that end then comes again.
    { from: 'placement-ended', to: 'in-home', by: [placementStarted.type, placementMoved.type] },
    { from: 'placement-ended', to: 'placement-ended', by: [placementEnded.type, ...endsOfCare] },
  ],
  'supportive-talks': waysOfSupport('supportive-talks'),
  'group-support': waysOfSupport('group'),
  'contact-person': waysOfSupport('contact-person'),
  'contact-family': waysOfSupport('contact-family'),
  'family-treatment': waysOfSupport('family-treatment'),
  care: [
    { to: 'care-ordered', by: [careOrdered.type] },
    { from: 'care-ordered', to: 'in-care', by: [careExecuted.type] },
    { from: 'care-ordered', to: 'care-ended', by: [careEnded.type, careEndedByCourt.type] },
    { from: 'in-care', to: 'care-ended', by: [...endsOfCare] },
    { from: 'care-ordered', to: 'order-lapsed', by: [careOrderLapsed.type] },
    // What was in time, and became known after the lapse.
    { from: 'order-lapsed', to: 'in-care', by: [careExecuted.type] },
    { from: 'order-lapsed', to: 'care-ended', by: [careEnded.type, careEndedByCourt.type] },
    // What was in time before an end by age, and became known after it; that end then comes again.
    { from: 'care-ended', to: 'care-ended', by: [...endsOfCare] },
  ],
  'imposed-measure': [
    { to: 'imposed', by: [measureImposed.type] },
    { from: 'imposed', to: 'measure-ended', by: [measureEnded.type, measureEndedByLaw.type] },
    // As with a care.
    { from: 'measure-ended', to: 'measure-ended', by: [measureEnded.type, measureEndedByLaw.type] },
  ],
  'contact-restriction': [
    { to: 'restricted', by: [restrictionInForce.type] },
    { from: 'restricted', to: 'restriction-lifted', by: [restrictionLifted.type, ...endsOfCare] },
    { from: 'restriction-lifted', to: 'restriction-lifted', by: [restrictionLifted.type, ...endsOfCare] },
  ],
  'temporary-moving-ban': [
    { to: 'decided', by: [temporaryMovingBanDecided.type] },
    { from: 'decided', to: 'submitted', by: [temporaryMovingBanSubmitted.type] },
    { from: 'submitted', to: 'court-confirmed', by: [temporaryMovingBanConfirmed.type] },
    { from: 'submitted', to: 'not-confirmed', by: [temporaryMovingBanAnnulled.type] },
    { from: 'court-confirmed', to: 'not-confirmed', by: [temporaryMovingBanAnnulled.type] },
    { from: 'decided', to: 'temporary-ban-ended', by: temporaryBanEndedBy },
    { from: 'submitted', to: 'temporary-ban-ended', by: temporaryBanEndedBy },
    { from: 'court-confirmed', to: 'temporary-ban-ended', by: temporaryBanEndedBy },
    { from: 'decided', to: 'lapsed', by: temporaryBanLapsedBy },
    { from: 'court-confirmed', to: 'lapsed', by: temporaryBanLapsedBy },
    // What had been done in time is recorded after the lapse that it withdraws.
    { from: 'lapsed', to: 'submitted', by: [temporaryMovingBanSubmitted.type] },
    { from: 'lapsed', to: 'not-confirmed', by: [temporaryMovingBanAnnulled.type] },
    { from: 'lapsed', to: 'temporary-ban-ended', by: temporaryBanEndedBy },
    // What counted as in time turns out to have been late, or another time than thought to have run out.
    { from: 'submitted', to: 'lapsed', by: temporaryBanLapsedBy },
    { from: 'not-confirmed', to: 'lapsed', by: temporaryBanLapsedBy },
    { from: 'temporary-ban-ended', to: 'lapsed', by: temporaryBanLapsedBy },
    { from: 'lapsed', to: 'lapsed', by: temporaryBanLapsedBy },
  ],
  'moving-ban': [
    { to: 'applied-for', by: [movingBanAppliedFor.type] },
    { from: 'applied-for', to: 'banned', by: [movingBanOrdered.type] },
    { from: 'applied-for', to: 'ban-refused', by: [movingBanRefused.type] },
    {
      from: 'banned',
      to: 'ban-ended',
      by: [movingBanEnded.type, movingBanLiftedByCourt.type, movingBanEndedByLaw.type],
    },
    // The last day comes again where what was done before it is recorded after.
    { from: 'ban-ended', to: 'ban-ended', by: [movingBanEnded.type, movingBanLiftedByCourt.type] },
  ],
};
