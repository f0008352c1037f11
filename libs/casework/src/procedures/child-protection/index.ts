import { filekeeping, recordKeeping, type Procedure } from '../../handling/index.js';
import { advice } from './advice.js';
import { adviceContacts } from './advice-contacts.js';
import { areaAssessments } from './area-assessments.js';
import { anonymity } from './anonymity.js';
import { barredByBias, bias, handledImpartially } from './bias.js';
import { birthKnown, birthsKnownAsOne } from './birth-known-as-one.js';
import { care } from './care.js';
import { careApplication } from './care-application.js';
import { careDecisions } from './care-decisions.js';
import { ordersInForce } from './care-order-in-force.js';
import { imposedMeasure } from './imposed-measure.js';
import { restrictingContact } from './restricting-contact.js';
import { appealing } from './appealing.js';
import { changingAppealedDecisions } from './changing-appealed-decisions.js';
import { checkingAppeals } from './checking-appeals.js';
import { courtRulings } from './court-rulings.js';
import { personRoles } from './child.js';
import { childTalks } from './child-talks.js';
import { custodyInCourt } from './custody-in-court.js';
import { closings } from './closing-investigation.js';
import { communication } from './communication.js';
import { consent } from './consent.js';
import { deadlines } from './deadlines.js';
import { formerDecisions } from './decision-made.js';
import { correctingDecisions } from './correcting-decisions.js';
import { demand } from './demand.js';
import { familyContact } from './family-contact.js';
import { disclosure } from './disclosure.js';
import { feedback } from './feedback.js';
import { followUp } from './follow-up.js';
import { followUpDeadlines } from './follow-up-deadlines.js';
import { informationRequests } from './information-requests.js';
import { immediateCustody } from './immediate-custody.js';
import { grants } from './granting.js';
import { informing, knownToBeLeftToTell } from './informing.js';
import { intake } from './intake.js';
import { investigation, linkedIntoOne } from './investigation.js';
import { investigationContacts } from './investigation-contacts.js';
import { investigationPlan } from './investigation-plan.js';
import { matters, servicesWithoutTest } from './matters.js';
import { movingBan } from './moving-ban.js';
import { movingBanDecisions } from './moving-ban-decisions.js';
import { namelessService } from './nameless-service.js';
import { notification } from './notification.js';
import { overrulings } from './overruling.js';
import { extractForParty, partyExtract } from './party-extract.js';
import { placementGrants } from './granting-placement.js';
import { placement } from './placement.js';
import { placementReviews } from './placement-reviews.js';
import { preliminaryAssessment } from './preliminary-assessment.js';
import { protectionAssessment } from './protection-assessment.js';
import { representatives } from './representatives.js';
import { refusalCodes } from './refusal-codes.js';
import { dataClasses } from './report-as-made.js';
import { retention } from './retention.js';
import { rulesets, settings } from './settings.js';
import { roles } from './roles.js';
import { serviceWithoutTest } from './service-without-test.js';
import { sights } from './sights.js';
import { handlerNotQualified, qualifications } from './qualifications.js';
import { nothingKnown, type ChildProtection } from './state.js';
import { takingOver } from './taking-over.js';
import { passingToOthers, transfer } from './transfer.js';
import { goingOnElsewhere, transferAnswer } from './transfer-deadlines.js';
import { watches } from './watches.js';
import { returnedDecisions } from './returned-decisions.js';
import { endOfGrant } from './end-of-grant.js';
import { restoredSupport } from './restored-support.js';
import { reducings } from './reducing.js';
import { implementationPlan } from './implementation-plan.js';
import { supportReview } from './support-review.js';
import { ubuKf } from './ubu-kf.js';
import { supportChapters } from './supports-by-kind.js';
import { undelivered } from './undelivered.js';
import { temporaryMovingBan } from './temporary-moving-ban.js';
import { tellingOfDelay } from './telling-of-delay.js';
import { ways } from './ways.js';

/** Swedish social services for children: from concern or application to a decision, and to the support that it grants. */
export const childProtection: Procedure<ChildProtection> = {
  name: 'child-protection',
  title: { sv: 'Barn och unga', en: 'Child protection' },
  jurisdiction: 'SE',
  zone: 'social-services',
  matters,
  ways,
  chapters: handledImpartially([
    advice,
    adviceContacts,
    serviceWithoutTest,
    namelessService,
    intake,
    anonymity,
    protectionAssessment,
    preliminaryAssessment,
    investigation,
    informing,
    familyContact,
    investigationPlan,
    investigationContacts,
    childTalks,
    informationRequests,
    areaAssessments,
    feedback,
    bias,
    communication,
    consent,
    overrulings,
    grants,
    ...supportChapters,
    implementationPlan,
    supportReview,
    ubuKf,
    endOfGrant,
    restoredSupport,
    reducings,
    undelivered,
    closings,
    formerDecisions,
    notification,
    returnedDecisions,
    demand,
    tellingOfDelay,
    representatives,
    immediateCustody,
    custodyInCourt,
    careApplication,
    followUp,
    placementGrants,
    placement,
    placementReviews,
    transfer,
    takingOver,
    care,
    ordersInForce,
    careDecisions,
    birthKnown,
    restrictingContact,
    imposedMeasure,
    temporaryMovingBan,
    movingBan,
    movingBanDecisions,
    recordKeeping({
      keepers: ['intake-worker', 'investigator', 'unit-manager', 'on-call'],
      parties: ['guardian', 'parent'],
    }),
    correctingDecisions,
    appealing,
    checkingAppeals,
    changingAppealedDecisions,
    courtRulings,
    disclosure,
    partyExtract,
    filekeeping({
      keepers: ['intake-worker', 'investigator', 'unit-manager', 'on-call'],
      assigners: ['unit-manager'],
      identifiers: ['decision-maker'],
      lifters: ['decision-maker'],
      correctors: ['intake-worker', 'investigator', 'unit-manager'],
      qualified: {
        // SoL 2025:400 25:1 is of assessing, investigating and following up.
        kinds: Object.keys(matters).filter((kind) => !Object.hasOwn(servicesWithoutTest, kind)),
        anyOf: Object.keys(qualifications),
        refusal: handlerNotQualified,
      },
      barred: barredByBias,
      personRoles,
      erasing: { by: ['archivist'], dataClasses, retention, rulesets },
      goesOnAsOne: linkedIntoOne,
      knownAsOne: (file, at) => [...knownToBeLeftToTell(file, at), ...birthsKnownAsOne(file)],
    }),
  ]),
  deadlines: [...goingOnElsewhere(deadlines), transferAnswer, ...followUpDeadlines, watches],
  rulesets,
  settings,
  roles,
  personRoles,
  qualifications,
  refusalCodes,
  dataClasses,
  holdsFreeText: true,
  retention,
  sights,
  passing: passingToOthers,
  extract: extractForParty,
  initialDetails: nothingKnown,
};
