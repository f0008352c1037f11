import type { Instant } from '../../calendar/index.js';
import type { ExtensionKept } from '../../deadlines/index.js';
import {
  type Casefile,
  type Deadline,
  deadlinesOfMatter,
  type EventFacts,
  GrowingRecord,
  isInForce,
  isOpen,
  isSamePerson,
  type MatterMove,
  matterOf,
  openMatters,
  type Standing,
} from '../../kernel/index.js';
import { areasOfBoth, type AreaStates } from './area-state.js';
import type { WhyNotHeard } from './child-talk-codes.js';
import type { BiasOfMatter } from './bias-state.js';
import { communicationOfBoth, type Communication } from './communication-state.js';
import type { ConsentState } from './consent-state.js';
import type { InformationRequest } from './information-request-state.js';
import type { PlacementState } from './placement-state.js';
import type { PlanState } from './plan-state.js';
import type { ServiceState } from './service-state.js';
import type { SupportState } from './support-state.js';
import type { Support } from './supports.js';
import type { DecisionState } from './decision-state.js';
import type { AppealState, AppealStanding } from './appeal-state.js';
import type { DisclosureState } from './disclosure-state.js';
import type { Mandate } from './mandate-state.js';
import type { CareState } from './care-state.js';
import type { CustodyState } from './custody-state.js';
import type { MovingBanState, TemporaryBanState } from './moving-ban-state.js';
import type { MeasureState } from './measure-state.js';
import type { RestrictionState } from './restriction-state.js';
import type { FollowUpState } from './follow-up-state.js';
import type { TransferState } from './transfer-state.js';

/** What decisions need of a report beyond its matter. */
export interface ReportState {
  /** From somebody with a duty to report: may be told one fact (SoL 2025:400 19:6), can't be nameless. */
  readonly mandated: boolean;
  readonly anonymous: boolean;
  readonly violenceIndicated: boolean;
  readonly receivedAt: Instant;
  /** The earlier day that it counts from: FL 2017:900 22 §. */
  readonly countsFrom?: string;
  /** The investigation that was ongoing when the report came: no new 14 days, the report is linked (20:2). */
  readonly receivedDuring?: string;
  /** The ongoing investigation that it was linked to. */
  readonly linkedTo?: string;
  /** What was found of whether the child needs protection at once. */
  readonly protection: 'not-assessed' | 'needed' | 'not-needed';
  readonly anonymityWished: boolean;
  /** An investigation was opened on it or not, or it was linked to one. */
  readonly hasOutcome: boolean;
  readonly feedback: 'not-asked' | 'asked' | 'answered';
}

/** What decisions need of an application beyond its matter. */
export interface ApplicationState {
  readonly applicantId: string;
  /** The supports that were asked for by their codes; none where they were said in words alone. */
  readonly asksFor: readonly Support[];
  /** The investigation that will answer it. */
  readonly investigationId?: string;
}

/** That the child was heard in an investigation, or why it was not. */
export type ChildTalk =
  | { readonly kind: 'heard'; readonly heardAt: Instant }
  | { readonly kind: 'not-heard'; readonly foundAt: Instant; readonly why: WhyNotHeard };

/** What decisions need of an investigation beyond its matter. */
export interface InvestigationState {
  readonly openedAt: Instant;
  /** When it was closed, or was linked into another. */
  readonly closedAt?: Instant;
  /** The investigation that it goes on in: it was linked into that when two files were merged. */
  readonly linkedInto?: string;
  /** When its closing was put on record. */
  readonly closingRecordedAt?: Instant;
  /** The report or application that it was opened on; absent when the board acted by itself. */
  readonly sourceId?: string;
  /** When the four months began: at the opening, or at that of the investigation which it carries on. */
  readonly clockFrom: Instant;
  /** The closed investigation that it carries on, with what that was extended to. */
  readonly continues?: string;
  /** What the investigation registered in error whose place it takes had been extended to. */
  readonly extension?: ExtensionKept;
  /** Persons who were told of it, or from whom it was withheld on special grounds (20:4). */
  readonly toldOrWithheld: readonly string[];
  /** Each talk with the child, and each time that there was to be none, as they were recorded. */
  readonly childTalks: readonly ChildTalk[];
  readonly plan: PlanState;
  /** What others were asked to hand over, in the order in which that was recorded. */
  readonly requests: readonly InformationRequest[];
  readonly areas: AreaStates;
}

/** Talks of advice with somebody who stays nameless. */
export interface AdviceContact {
  /** How many were held. */
  readonly talks: number;
  readonly next: { readonly kind: 'none' } | { readonly kind: 'agreed'; readonly at: Instant };
}

/** The procedure's own part of a child's file, by matter. */
export interface ChildProtection {
  readonly adviceContacts: GrowingRecord<AdviceContact>;
  readonly reports: GrowingRecord<ReportState>;
  readonly applications: GrowingRecord<ApplicationState>;
  readonly investigations: GrowingRecord<InvestigationState>;
  /** What was decided, by decision. */
  readonly decisions: GrowingRecord<DecisionState>;
  /** By investigation: how each party stands to what their case is decided on. */
  readonly communication: GrowingRecord<Communication>;
  /** Whether somebody agrees to a support, by `consentKey`. */
  readonly consents: GrowingRecord<ConsentState>;
  /** Representatives and counsel of the parties, by the entry that recorded them. */
  readonly mandates: GrowingRecord<Mandate>;
  readonly custodies: GrowingRecord<CustodyState>;
  /** Who may be partial, by matter. */
  readonly bias: GrowingRecord<BiasOfMatter>;
  /** Each party's own, by its matter. */
  readonly appeals: GrowingRecord<AppealState>;
  /** What was asked to be disclosed, by its matter. */
  readonly disclosures: GrowingRecord<DisclosureState>;
  readonly followUps: GrowingRecord<FollowUpState>;
  /** Each talk with the child, and each time that there was to be none, in a matter of its care. */
  readonly talksInCare: GrowingRecord<readonly ChildTalk[]>;
  /** Where the child is placed, or was, each by its matter. */
  readonly placements: GrowingRecord<PlacementState>;
  /** What another municipality was asked to take over, by the matter in which it was asked: the last time. */
  readonly transfers: GrowingRecord<TransferState>;
  /** What was granted, each by its matter. */
  readonly supports: GrowingRecord<SupportState>;
  /** What is given without a test of need, each by its matter. */
  readonly services: GrowingRecord<ServiceState>;
  /** Care without consent, each by its matter. */
  readonly cares: GrowingRecord<CareState>;
  /** How contact is restricted, or where the child is is hidden, each by its matter. */
  readonly restrictions: GrowingRecord<RestrictionState>;
  /** What was imposed before care was needed, each by its matter. */
  readonly measures: GrowingRecord<MeasureState>;
  /** What keeps a child in its home until the court has ruled, each by its matter. */
  readonly temporaryBans: GrowingRecord<TemporaryBanState>;
  readonly movingBans: GrowingRecord<MovingBanState>;
}

export const nothingKnown: ChildProtection = {
  adviceContacts: GrowingRecord.empty(),
  reports: GrowingRecord.empty(),
  applications: GrowingRecord.empty(),
  investigations: GrowingRecord.empty(),
  decisions: GrowingRecord.empty(),
  communication: GrowingRecord.empty(),
  consents: GrowingRecord.empty(),
  mandates: GrowingRecord.empty(),
  custodies: GrowingRecord.empty(),
  bias: GrowingRecord.empty(),
  appeals: GrowingRecord.empty(),
  disclosures: GrowingRecord.empty(),
  followUps: GrowingRecord.empty(),
  talksInCare: GrowingRecord.empty(),
  placements: GrowingRecord.empty(),
  transfers: GrowingRecord.empty(),
  supports: GrowingRecord.empty(),
  services: GrowingRecord.empty(),
  cares: GrowingRecord.empty(),
  restrictions: GrowingRecord.empty(),
  measures: GrowingRecord.empty(),
  temporaryBans: GrowingRecord.empty(),
  movingBans: GrowingRecord.empty(),
};

export type ChildFile = Casefile<ChildProtection>;

/** The id of the matter that an event of a matter is about. */
export function matterIdOf({ matterId }: Pick<EventFacts, 'matterId'>): string {
  if (matterId === undefined) throw new Error('An event of a matter names none.');
  return matterId;
}

/** How the event moves the matter that it is about. */
export function moving(
  about: Pick<EventFacts, 'matterId'>,
  move: Omit<MatterMove, 'matterId'>,
): readonly MatterMove[] {
  return [{ matterId: matterIdOf(about), ...move }];
}

export function reportOf(details: ChildProtection, matterId: string): ReportState {
  return known(details.reports.get(matterId), matterId);
}

/** The event by which one is opened: what an entry of it touches, it was opened on. */
const opensInvestigation = 'child-protection/investigation-opened';

/** Whether an investigation opened on a report is on record, whenever it was opened. */
export function hasLedToInvestigation({ entries }: Casefile, reportId: string): boolean {
  return entries
    .values()
    .some(
      ({ type, inError, touches }) => type === opensInvestigation && !inError && touches.includes(reportId),
    );
}

/** The report that a command is given on, as the file has it. */
export function reportConcerned(standing: Standing<ChildProtection>): ReportState {
  return reportOf(standing.file.details, matterOf(standing).matterId);
}

export function applicationOf(details: ChildProtection, matterId: string): ApplicationState {
  return known(details.applications.get(matterId), matterId);
}

/** Whether somebody asked for a support in one of these applications: that is a yes to it, and to no other. */
export function hasAskedFor(
  file: Pick<ChildFile, 'details' | 'joinings'>,
  applications: readonly string[],
  personId: string,
  support: Support,
): boolean {
  return applications
    .map((id) => applicationOf(file.details, id))
    .some(
      ({ applicantId, asksFor }) => isSamePerson(file, applicantId, personId) && asksFor.includes(support),
    );
}

export function investigationOf(details: ChildProtection, matterId: string): InvestigationState {
  return known(details.investigations.get(matterId), matterId);
}

export function adviceContactOf(details: ChildProtection, matterId: string): AdviceContact {
  return known(details.adviceContacts.get(matterId), matterId);
}

export function withAdviceContact(
  details: ChildProtection,
  matterId: string,
  becomes: AdviceContact,
): ChildProtection {
  return { ...details, adviceContacts: details.adviceContacts.with(matterId, becomes) };
}

export function appealOf(details: ChildProtection, matterId: string): AppealState {
  return known(details.appeals.get(matterId), matterId);
}

/** The appeal that a command is given on, as the file has it. */
export function appealConcerned(standing: Standing<ChildProtection>): AppealState {
  return appealOf(standing.file.details, matterOf(standing).matterId);
}

/** The details once an appeal stands in another way. */
export function withAppeal(
  details: ChildProtection,
  matterId: string,
  standing: AppealStanding,
): ChildProtection {
  return {
    ...details,
    appeals: details.appeals.with(matterId, { ...appealOf(details, matterId), standing }),
  };
}

/** The details once an appeal goes on whose dismissal as late holds no longer: before the board, or before the court. */
export function withAppealGoingOn(
  details: ChildProtection,
  matterId: string,
  is: 'received' | 'forwarded',
): ChildProtection {
  const appeal = appealOf(details, matterId);
  return {
    ...details,
    appeals: details.appeals.with(matterId, { ...appeal, standing: { is }, isNotLate: true }),
  };
}

/** The details once the dismissal of an appeal as late stands after all. */
export function withAppealDismissed(details: ChildProtection, matterId: string): ChildProtection {
  const { isNotLate: _, ...appeal } = appealOf(details, matterId);
  return {
    ...details,
    appeals: details.appeals.with(matterId, { ...appeal, standing: { is: 'dismissed' } }),
  };
}

export function disclosureOf(details: ChildProtection, matterId: string): DisclosureState {
  return known(details.disclosures.get(matterId), matterId);
}

/** The details once a request for documents is answered. */
export function withDisclosure(
  details: ChildProtection,
  matterId: string,
  standing: DisclosureState['standing'],
): ChildProtection {
  const asked = { ...disclosureOf(details, matterId), standing };
  return { ...details, disclosures: details.disclosures.with(matterId, asked) };
}

/** The details once an investigation goes on in another: what belonged to it belongs to that. */
export function withInvestigationLinked(
  details: ChildProtection,
  linkedId: string,
  ongoingId: string,
  at: Instant,
): ChildProtection {
  const linked = investigationOf(details, linkedId);
  const ongoing = investigationOf(details, ongoingId);
  return {
    ...details,
    reports: mapped(details.reports, (report) =>
      report.receivedDuring === linkedId ? { ...report, receivedDuring: ongoingId } : report,
    ),
    applications: mapped(details.applications, (application) =>
      application.investigationId === linkedId ? { ...application, investigationId: ongoingId } : application,
    ),
    investigations: details.investigations
      .with(linkedId, { ...linked, closedAt: at, linkedInto: ongoingId })
      .with(ongoingId, {
        ...ongoing,
        clockFrom: linked.clockFrom < ongoing.clockFrom ? linked.clockFrom : ongoing.clockFrom,
        toldOrWithheld: [...new Set([...ongoing.toldOrWithheld, ...linked.toldOrWithheld])],
        plan: ongoing.plan.kind === 'none' ? linked.plan : ongoing.plan,
        requests: [...ongoing.requests, ...linked.requests],
        areas: areasOfBoth(ongoing.areas, linked.areas),
      }),
    communication: details.communication.with(
      ongoingId,
      communicationOfBoth(
        details.communication.get(ongoingId) ?? {},
        details.communication.get(linkedId) ?? {},
      ),
    ),
  };
}

function mapped<State>(states: GrowingRecord<State>, change: (state: State) => State): GrowingRecord<State> {
  let after = states;
  for (const [matterId, state] of states) {
    const changed = change(state);
    if (changed !== state) after = after.with(matterId, changed);
  }
  return after;
}

/** The details after a change of a report. */
export function withReport(
  details: ChildProtection,
  reportId: string,
  change: Partial<ReportState>,
): ChildProtection {
  const changed = { ...reportOf(details, reportId), ...change };
  return { ...details, reports: details.reports.with(reportId, changed) };
}

export function withApplication(
  details: ChildProtection,
  applicationId: string,
  change: Partial<ApplicationState>,
): ChildProtection {
  const changed = { ...applicationOf(details, applicationId), ...change };
  return { ...details, applications: details.applications.with(applicationId, changed) };
}

export function withInvestigation(
  details: ChildProtection,
  event: Pick<EventFacts, 'matterId'>,
  change: Partial<InvestigationState>,
): ChildProtection {
  const id = matterIdOf(event);
  const changed = { ...investigationOf(details, id), ...change };
  return { ...details, investigations: details.investigations.with(id, changed) };
}

/** A matter with every investigation that was linked into it, by id: what belonged to those belongs to it. */
export function joinedInto(details: ChildProtection, matterId: string): readonly string[] {
  const linked = [...details.investigations].filter(([, { linkedInto }]) => linkedInto === matterId);
  return [matterId, ...linked.flatMap(([id]) => joinedInto(details, id))];
}

/** What was decided in a matter, and in those that go on in it. */
export function decisionsIn(details: ChildProtection, id: string): readonly DecisionState[] {
  const matters = joinedInto(details, id);
  return details.decisions.values().filter(({ matterId }) => matters.includes(matterId));
}

/** The applications that an investigation is about and that nobody has decided, by id. */
export function undecidedApplicationsUnder(file: ChildFile, investigationId: string): readonly string[] {
  return openMatters(file, 'application')
    .map(({ matterId }) => matterId)
    .filter((matterId) => applicationOf(file.details, matterId).investigationId === investigationId);
}

/** The details with a decision as it stands: a new one, or in the place of how it stood. */
export function withDecision(details: ChildProtection, decision: DecisionState): ChildProtection {
  return { ...details, decisions: details.decisions.with(decision.decisionId, decision) };
}

/**
 * The child's ongoing investigation. There is never more than one: a second is refused (SoL 2025:400 20:2), and of two
 * that meet where files are merged one is linked into the other.
 */
export function ongoingInvestigation(details: ChildProtection): string | undefined {
  return ongoingInvestigations(details)[0];
}

/**
 * The child's ongoing investigation, where something was found to rest on it.
 *
 * @throws {Error} there is none
 */
export function theOngoingInvestigation({ details, fileId }: ChildFile): string {
  const matterId = ongoingInvestigation(details);
  if (matterId === undefined) throw new Error(`File ${fileId} has no ongoing investigation.`);
  return matterId;
}

/** Until they are linked, there may be more than one; that which the others are linked into comes first. */
export function ongoingInvestigations({ investigations }: ChildProtection): readonly string[] {
  return [...investigations]
    .filter(([, { closedAt }]) => closedAt === undefined)
    .map(([matterId, { clockFrom, openedAt }]) => ({
      matterId,
      order: [clockFrom, openedAt, matterId].join(),
    }))
    .toSorted(({ order: one }, { order: other }) => (one < other ? -1 : 1))
    .map(({ matterId }) => matterId);
}

/** The investigation that was ongoing at an instant and still is. */
export function ongoingSince(details: ChildProtection, at: Instant): string | undefined {
  return ongoingInvestigations(details).find((matterId) => isOngoingSince(details, matterId, at));
}

/** Whether an investigation was ongoing at an instant and still is. */
export function isOngoingSince({ investigations }: ChildProtection, matterId: string, at: Instant): boolean {
  const investigation = investigations.get(matterId);
  return investigation !== undefined && investigation.closedAt === undefined && investigation.openedAt <= at;
}

/** The deadline of a rule that is in force for a matter, whether it is open or over. */
export function deadlineInForce(file: Casefile, ruleId: string, matterId: string): Deadline | undefined {
  return deadlinesOf(file, ruleId, matterId).find(isInForce);
}

/** The six months of an application after which a decision may be demanded, as they run or ran last: FL 2017:900 12 §. */
export function sixMonthsOf(file: Casefile, applicationId: string): Deadline | undefined {
  return deadlinesOf(file, 'A11', applicationId).findLast(isInForce);
}

/** The deadline of a rule that is open for a matter. */
export function openDeadline(file: Casefile, ruleId: string, matterId: string): Deadline | undefined {
  return deadlinesOf(file, ruleId, matterId).find(isOpen);
}

/** Every deadline of a rule that a matter has had, in the order in which they began. */
export function deadlinesOf(file: Casefile, ruleId: string, matterId: string): readonly Deadline[] {
  return deadlinesOfMatter(file, matterId).filter((deadline) => deadline.ruleId === ruleId);
}

function known<State>(state: State | undefined, matterId: string): State {
  if (state === undefined) throw new Error(`Matter ${matterId} moves but was never opened.`);
  return state;
}
