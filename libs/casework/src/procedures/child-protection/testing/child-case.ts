import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { instantAt, type Instant } from '../../../calendar/index.js';
import { explainDeadline } from '../../../deadlines/index.js';
import { catalogueOf, movesBy, type Outcome } from '../../../handling/index.js';
import type {
  CaseEvent,
  Deadline,
  FieldsClass,
  IntendedCommand,
  StaffMember,
} from '../../../kernel/index.js';
import {
  CaseSpecification,
  type GivenCommand,
  type SpecifiedMunicipality,
} from '../../../testing/specification.js';
import type { ChildConcerned } from '../child.js';
import { leftToNotify } from '../decision-state.js';
import { childProtection } from '../index.js';
import { whoIsLeftToTell } from '../informing.js';
import type { RegisterApplication } from '../intake.js';
import type { ReportAsMade } from '../report-as-made.js';
import { partiesBy } from '../parties.js';
import { applicationOf, decisionsIn, undecidedApplicationsUnder, type ChildProtection } from '../state.js';
import { isChildHeardOrExcused } from '../when-child-was-heard.js';

const staff: readonly StaffMember[] = [
  { staffId: 'ingrid', unitId: 'intake', roles: ['intake-worker'], qualifications: ['social-work-degree'] },
  {
    staffId: 'isak',
    unitId: 'investigations',
    roles: ['investigator'],
    qualifications: ['social-work-degree'],
  },
  { staffId: 'maria', unitId: 'intake', roles: ['unit-manager'], qualifications: ['social-work-degree'] },
  { staffId: 'jonas', unitId: 'emergency', roles: ['on-call'], qualifications: ['social-work-degree'] },
  { staffId: 'the-board', unitId: 'board', roles: ['decision-maker'], qualifications: [] },
  { staffId: 'carl', unitId: 'board', roles: ['chair'], qualifications: [] },
  { staffId: 'agda', unitId: 'board', roles: ['appointed-member'], qualifications: [] },
  { staffId: 'lars', unitId: 'board', roles: ['board-lawyer'], qualifications: [] },
  { staffId: 'arvid', unitId: 'archive', roles: ['archivist'], qualifications: [] },
  {
    staffId: 'vera',
    unitId: 'intake',
    roles: ['intake-worker', 'investigator', 'unit-manager'],
    qualifications: [],
  },
];

const municipality: SpecifiedMunicipality = {
  staff,
  units: ['intake', 'investigations', 'emergency', 'board'],
  offers: [
    { offerId: 'parenting-course', needsTest: false, decidedOn: '2025-07-01' },
    {
      offerId: 'open-house',
      procedure: 'child-protection',
      needsTest: false,
      decidedOn: '2025-07-01',
      namelessDecidedOn: '2025-09-01',
    },
  ],
};

/** A local time in Sweden: the clock shows `time` (HH:MM) on that day. */
export function at(day: string, time = '10:00'): Instant {
  return instantAt(day, time, 'Europe/Stockholm');
}

/** What may be said of a command besides its own fields: who gives it, when and why so late it is recorded. */
export interface Giving extends Partial<Pick<GivenCommand, 'by' | 'at' | 'on' | 'subjectFiles' | 'cause'>> {
  readonly lateReason?: string;
}

function typeOf(name: string): string {
  return name.includes('/') ? name : `child-protection/${name}`;
}

/** What is wrong with fields by their class, but for ids, which are short here so that a spec can name them. */
export function problemsOf(fields: FieldsClass, plain: object): readonly string[] {
  const strictly = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false };
  return validateSync(plainToInstance(fields, plain), strictly)
    .flatMap(flattened)
    .filter((problem) => !problem.includes('UUID'));
}

function flattened({ constraints = {}, children = [] }: ValidationError): readonly string[] {
  return [...Object.values(constraints), ...children.flatMap(flattened)];
}

const reportOfConcern: ReportAsMade = {
  unitId: 'intake',
  channel: 'phone',
  arrivalRule: 'reached-official',
  reporterType: 'private',
  anonymous: false,
  text: 'The child comes to school hungry.',
  violenceIndicated: false,
};

/** A report by the school, which has a duty to report. */
export const fromSchool: Partial<ReportAsMade> = {
  reporterType: 'mandated',
  reporter: { name: 'Sara Skolsson', authority: 'Ekskolan', profession: 'teacher' },
};

const guardian = { name: 'Gunnar Andersson' };

/**
 * A child's case in the words of the field, each step with the fields that it usually has. A step is recorded when
 * it happens unless `at` says otherwise, and answers the id of the matter that it opened or was about.
 */
export class ChildCase extends CaseSpecification<ChildProtection> {
  constructor(changes: Partial<SpecifiedMunicipality> = {}, fileId?: string) {
    super(childProtection, { ...municipality, ...changes }, undefined, fileId);
  }

  /** Gives a command of the procedure, by its name within it; its outcome may be a refusal. */
  gives(name: string, day: Instant, command: object, giving: Giving = {}): Outcome<ChildProtection> {
    const { lateReason, ...given } = giving;
    const times = {
      ...(giving.at !== undefined && { occurredAt: day }),
      ...(lateReason !== undefined && { lateReason }),
    };
    return this.when({
      type: typeOf(name),
      by: 'ingrid',
      at: day,
      ...given,
      command: { ...times, ...command },
    });
  }

  /** Puts on record what was done on an earlier day; its outcome may be a refusal. */
  afterwards(
    name: string,
    day: Instant,
    recorded: Instant,
    command: object = {},
    giving: Giving = {},
  ): Outcome<ChildProtection> {
    return this.gives(name, day, command, { at: recorded, lateReason: 'It was busy.', ...giving });
  }

  /** Gives a command that has the form of its class and has to be accepted; answers its events. */
  does(name: string, day: Instant, command: object, giving: Giving = {}): readonly CaseEvent[] {
    const definition = catalogueOf(this.procedure).commands.get(typeOf(name));
    const problems = definition ? problemsOf(definition.fields, command) : [`${name} is no command`];
    if (problems.length > 0) throw new Error(problems.join('; '));
    const outcome = this.gives(name, day, command, giving);
    if (outcome.kind !== 'accepted') throw new Error(`${name} was not accepted: ${JSON.stringify(outcome)}`);
    return outcome.events;
  }

  reportArrives(day: Instant, report: Partial<ReportAsMade> = {}, giving: Giving = {}): string {
    return this.reportOnChildrenArrives(
      day,
      [{ name: 'Astrid Andersson', guardians: [guardian] }],
      report,
      giving,
    );
  }

  reportOnChildrenArrives(
    day: Instant,
    children: readonly ChildConcerned[],
    report: Partial<ReportAsMade> = {},
    giving: Giving = {},
  ): string {
    return this.#opened(this.does('register-report', day, this.reportOn(children, report), giving));
  }

  reportOn(children: readonly ChildConcerned[], report: Partial<ReportAsMade> = {}) {
    return { children, report: { ...reportOfConcern, ...report } };
  }

  applicationArrives(
    day: Instant,
    application: Partial<RegisterApplication> = {},
    giving: Giving = {},
  ): string {
    return this.#opened(this.does('register-application', day, this.application(application), giving));
  }

  application(changes: Partial<RegisterApplication> = {}) {
    return {
      child: { name: 'Astrid Andersson' },
      unitId: 'intake',
      channel: 'e-service',
      arrivalRule: 'reached-authority',
      applicantRole: 'guardian',
      applicant: { ...guardian, contact: '070-000 00 00' },
      wishedHelp: 'Somebody to talk to about bedtime.',
      asksFor: ['supportive-talks'],
      consents: ['guardian'],
      ...changes,
    };
  }

  protectionIsAssessed(day: Instant, reportId: string, giving: Giving = {}): void {
    const assessment = this.assessment(giving.by);
    this.does('record-protection-assessment', day, assessment, { on: reportId, ...giving });
  }

  assessment(assessorId = 'ingrid') {
    return {
      assessorId,
      needsProtection: false,
      facts: 'Seen by the school today.',
      reasons: 'Safe now.',
    };
  }

  /** A report that has been assessed. */
  assessedReport(day: Instant, report: Partial<ReportAsMade> = {}): string {
    const reportId = this.reportArrives(day, report);
    this.protectionIsAssessed(day, reportId);
    return reportId;
  }

  openingIsDeclined(day: Instant, reportId: string, giving: Giving = {}): void {
    const command = { reasons: 'The parents have sought help.', childsView: 'Wants no contact.' };
    this.does('decline-to-open', day, command, { on: reportId, ...giving });
  }

  reportIsLinked(day: Instant, reportId: string): void {
    this.does('link-report', day, {}, { on: reportId });
  }

  investigationIsOpened(day: Instant, sourceId: string, how: object = {}, giving: Giving = {}): string {
    const command = { purpose: 'The child’s care at home.', ...how };
    return this.#opened(this.does('open-investigation', day, command, { on: sourceId, ...giving }));
  }

  /** An investigation opened on a report of the same day. */
  investigationOf(day: Instant, report: Partial<ReportAsMade> = {}): string {
    return this.investigationIsOpened(day, this.assessedReport(day, report));
  }

  /** One opened on a report of the same day, in which nothing is left that its closing would wait for. */
  preparedInvestigation(day: Instant, report: Partial<ReportAsMade> = {}): string {
    const investigationId = this.investigationOf(day, report);
    this.closingIsPrepared(day, investigationId);
    return investigationId;
  }

  /** Everybody whom it concerns learns of the investigation, unless they knew of it, and the child is asked. */
  closingIsPrepared(day: Instant, investigationId: string, giving: Giving = {}): void {
    this.concernedAreTold(day, investigationId, giving);
    this.childIsAsked(day, investigationId, giving);
  }

  investigationIsClosed(day: Instant, investigationId: string, how: object = {}, giving: Giving = {}): void {
    this.closingIsPrepared(day, investigationId, { ...giving, by: 'maria' });
    this.does('close-without-support', day, this.closing(how), {
      on: investigationId,
      by: 'maria',
      ...giving,
    });
  }

  closing(changes: object = {}) {
    return {
      legalBasis: ['SoL 2025:400 20:3'],
      reasons: 'The need is met by the family’s own network.',
      ...changes,
    };
  }

  /** Everybody whom the investigation concerns by then learns of it. */
  concernedAreTold(day: Instant, investigationId: string, giving: Giving = {}): void {
    const informed = whoIsLeftToTell(this.file, investigationId, day);
    if (informed.length === 0) return;
    this.does('inform-concerned', day, { informed, channel: 'phone' }, { on: investigationId, ...giving });
  }

  childIsHeard(day: Instant, investigationId: string, how: object = {}, giving: Giving = {}): void {
    const talk = { how: 'meeting', guardians: 'agreeing', views: 'Wants to stay at home.', ...how };
    this.does('record-child-talk', day, talk, { on: investigationId, by: 'isak', ...giving });
  }

  /** The child has been given the chance to be heard, and says no, unless it was heard before. */
  childIsAsked(day: Instant, investigationId: string, giving: Giving = {}): void {
    if (isChildHeardOrExcused(this.file, investigationId, day)) return;
    const found = { why: 'unwilling', reasons: 'The child was asked twice.' };
    this.does('record-child-not-heard', day, found, { on: investigationId, ...giving });
  }

  /** Whoever is a party of the investigation knows all that it rests on already. */
  communicationIsWaived(day: Instant, investigationId: string, giving: Giving = {}): void {
    const applicants = undecidedApplicationsUnder(this.file, investigationId).map(
      (id) => applicationOf(this.file.details, id).applicantId,
    );
    for (const partyId of partiesBy(this.file, { occurredAt: day }, applicants)) {
      const waiver = { partyId, ground: 'plainly-needless', why: 'They told it themselves.' };
      this.does('waive-communication', day, waiver, { on: investigationId, by: 'maria', ...giving });
    }
  }

  /** Refuses every application of an investigation, whose parties know what it rests on, once the child was asked. */
  applicationsAreRefused(day: Instant, investigationId: string, giving: Giving = {}): void {
    const answers = undecidedApplicationsUnder(this.file, investigationId);
    this.communicationIsWaived(day, investigationId, giving);
    this.childIsAsked(day, investigationId, giving);
    this.does('refuse-support', day, this.refusal([...answers]), {
      on: investigationId,
      by: 'maria',
      ...giving,
    });
  }

  refusal(answers: readonly string[], changes: object = {}) {
    return {
      legalBasis: ['SoL 2025:400 11:1'],
      reasons: 'The need is met by the family’s own network.',
      answers,
      ...changes,
    };
  }

  /** Talks for everybody who has to agree to them. */
  granting(changes: object = {}) {
    return {
      legalBasis: ['SoL 2025:400 11:1'],
      support: 'supportive-talks',
      scope: 'Ten talks.',
      from: '2026-04-01',
      ...changes,
    };
  }

  /** Whoever was a party of a decision of an investigation is handed it, unless they have had it. */
  partiesAreNotified(day: Instant, investigationId: string): void {
    for (const decision of decisionsIn(this.file.details, investigationId)) {
      for (const partyId of leftToNotify(decision)) {
        const { decisionId } = decision;
        const notified = { decisionId, partyId, mode: 'handed-over', saysHowToAppeal: true };
        this.does('notify-decision', day, notified, { on: investigationId });
      }
    }
  }

  consents(
    day: Instant,
    investigationId: string,
    personId: string,
    support = 'supportive-talks',
    giving: Giving = {},
  ): void {
    const consent = { personId, support, how: 'visit' };
    this.does('record-consent', day, consent, { on: investigationId, ...giving });
  }

  feedbackIsAsked(day: Instant, reportId: string): void {
    this.does('request-feedback', day, {}, { on: reportId });
  }

  /** Fulfils what an event of another file intends on this one. */
  isCompleted({ type, body }: IntendedCommand, day: Instant): readonly CaseEvent[] {
    return this.does(type, day, body, { cause: 'completion' });
  }

  /** The deadlines of a rule, in the order of their start; of one matter if it is named. */
  deadlinesOf(ruleId: string, matterId?: string): readonly Deadline[] {
    return this.file.deadlines
      .values()
      .filter(
        (deadline) =>
          deadline.ruleId === ruleId && (matterId === undefined || deadline.matterId === matterId),
      );
  }

  /** The one deadline of a rule. */
  deadline(ruleId: string, matterId?: string): Deadline {
    const [deadline, ...others] = this.deadlinesOf(ruleId, matterId);
    if (!deadline || others.length > 0)
      throw new Error(`${others.length + (deadline ? 1 : 0)} of ${ruleId}.`);
    return deadline;
  }

  /** What is said of a deadline, in English. */
  explained(deadline: Deadline): string {
    const { rules, events } = catalogueOf(this.procedure);
    const rule = rules.get(deadline.ruleId);
    if (!rule) throw new Error(`There is no rule ${deadline.ruleId}.`);
    return explainDeadline(deadline, rule, { file: this.file, events, nameOf: (id) => id }, 'en');
  }

  stepOf(matterId: string): string | undefined {
    return this.file.matters.get(matterId)?.step;
  }

  /** The guardian whom a report names. */
  get guardianId(): string {
    const found = Object.values(this.file.persons).find(({ role }) => role === 'guardian');
    if (!found) throw new Error('The file has no guardian.');
    return found.personId;
  }

  get childId(): string {
    return this.file.subjectId ?? '';
  }

  #opened(events: readonly CaseEvent[]): string {
    const catalogue = catalogueOf(this.procedure);
    const [move] = events
      .flatMap((event) => movesBy(catalogue, event))
      .filter(({ opens }) => opens !== undefined);
    if (!move) throw new Error('The command opened no matter.');
    return move.matterId;
  }
}
