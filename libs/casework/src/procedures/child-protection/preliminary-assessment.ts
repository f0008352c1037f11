import { latestNamedDay } from '../../deadlines/index.js';
import type { Chapter } from '../../handling/index.js';
import {
  accept,
  Code,
  CommandBody,
  type CommandDefinition,
  type EventDefinition,
  happens,
  invalid,
  IsDay,
  IsId,
  type Labels,
  matterOf,
  Maybe,
  OneOf,
  PersonalText,
  type RefusalRule,
  refuse,
  type Role,
  YesNo,
} from '../../kernel/index.js';
import { isBlank } from './blank.js';
import { undecidedReport } from './matters.js';
import { notAssessed } from './protection-assessment.js';
import { lacksQualification, notQualified } from './staff.js';
import { moving, ongoingInvestigation, openDeadline, reportOf, type ChildProtection } from './state.js';

const contactPartners = {
  reporter: { sv: 'anmälaren', en: 'the reporter' },
  child: { sv: 'barnet', en: 'the child' },
  guardian: { sv: 'en vårdnadshavare', en: 'a guardian' },
  relative: { sv: 'en släkting', en: 'a relative' },
  school: { sv: 'skolan', en: 'the school' },
  'health-care': { sv: 'vården', en: 'health care' },
  police: { sv: 'polisen', en: 'the police' },
  other: { sv: 'någon annan', en: 'somebody else' },
} as const satisfies Record<string, Labels>;

type ContactPartner = keyof typeof contactPartners;

const contactWays = {
  phone: { sv: 'per telefon', en: 'by telephone' },
  meeting: { sv: 'vid ett möte', en: 'in a meeting' },
  video: { sv: 'på video', en: 'by video' },
  letter: { sv: 'per brev', en: 'by letter' },
  'home-visit': { sv: 'vid ett hembesök', en: 'in a home visit' },
} as const satisfies Record<string, Labels>;

type ContactWay = keyof typeof contactWays;

/** A contact before it is decided whether to investigate. */
export class RecordPreliminaryContact extends CommandBody {
  @OneOf(Object.keys(contactPartners)) with!: ContactPartner;
  @OneOf(Object.keys(contactWays)) how!: ContactWay;
  /** Which person of the file. */
  @Maybe() @IsId() personId?: string;
  /** For a talk with the child: a guardian agreed. */
  @Maybe() @YesNo() guardianConsents?: boolean;
  /** Without that: how it was judged that the child is mature enough to decide by itself. */
  @Maybe() @PersonalText('narrative', 2_000) maturityJudgedBy?: string;
  @Maybe() @PersonalText('narrative', 10_000) note?: string;
}

const grounds = ['extraordinary-reasons', 'staff-shortage'] as const;

/** More than the 14 days. */
export class ExtendPreliminary extends CommandBody {
  @OneOf(grounds) ground!: (typeof grounds)[number];
  @Maybe() @PersonalText('narrative', 10_000) reasons?: string;
  /** The new last day. */
  @Maybe() @IsDay() newDate?: string;
}

/** The report leads to no investigation. */
export class DeclineToOpen extends CommandBody {
  @Maybe() @PersonalText('narrative', 10_000) reasons?: string;
  @Maybe() @PersonalText('narrative', 10_000) childsView?: string;
  @Maybe() @PersonalText('narrative', 2_000) whyChildNotHeard?: string;
}

/** The report belongs to what is investigated already. */
export class LinkReport extends CommandBody {}

export class ContactMadeInPreliminary {
  @OneOf(Object.keys(contactPartners)) with!: ContactPartner;
  @OneOf(Object.keys(contactWays)) how!: ContactWay;
  @Maybe() @IsId() personId?: string;
  @Maybe() @YesNo() guardianConsents?: boolean;
  @Maybe() @PersonalText('narrative', 2_000) maturityJudgedBy?: string;
  @Maybe() @PersonalText('narrative', 10_000) note?: string;
}

export class PreliminaryAssessmentExtended {
  @IsDay() newDate!: string;
  @PersonalText('narrative', 10_000) extraordinaryReasons!: string;
  @Code() decidedBy!: string;
}

/** Decided when the event occurred. It can't be appealed: it isn't in the list of SoL 2025:400 35:1. */
export class InvestigationNotOpened {
  @PersonalText('narrative', 10_000) reasons!: string;
  @Maybe() @PersonalText('narrative', 10_000) childsView?: string;
  @Maybe() @PersonalText('narrative', 2_000) whyChildNotHeard?: string;
  @Code() decidedBy!: string;
}

export class ReportLinkedToOngoing {
  @IsId() investigationId!: string;
}

const assessing: readonly Role[] = ['intake-worker', 'investigator', 'unit-manager', 'on-call'];

const onlyThoseConcerned: RefusalRule = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 14:2, 20:2, 20:5; 2001:453 11:1–2; JO 3891-2014',
  says: {
    sv:
      'Före en utredning får bara anmälaren, barnet och vårdnadshavare kontaktas, och inga hembesök göras. ' +
      'Inled utredning först.',
    en:
      'Before an investigation only the reporter, the child and guardians may be contacted, and no home be ' +
      'visited. Open an investigation first.',
  },
};

const noConsentToTalk: RefusalRule = {
  code: 'MISSING_CONSENT',
  source: 'JO 3891-2014',
  says: {
    sv:
      'Samtal med barnet före en utredning kräver en vårdnadshavares samtycke, eller att barnet bedömts ' +
      'moget nog att självt bestämma. Ange guardianConsents eller maturityJudgedBy.',
    en:
      'A talk with the child before an investigation takes a guardian’s consent, or a child judged mature ' +
      'enough to decide by itself. Give guardianConsents or maturityJudgedBy.',
  },
};

const notExtraordinary: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'SoL 2025:400 20:2; 2001:453 11:1 a',
  says: {
    sv: 'Förhandsbedömningen får bara förlängas av synnerliga skäl; personalbrist är inte ett sådant.',
    en: 'The preliminary assessment may be extended only for extraordinary reasons; lack of staff is none.',
  },
};

const noLaterDay: RefusalRule = {
  code: 'DEADLINE_NOT_EXTENDABLE',
  source: 'SoL 2025:400 20:2; 2001:453 11:1 a',
  says: {
    sv: 'Ange i newDate en bestämd dag efter den nuvarande sista dagen.',
    en: 'Give in newDate a fixed day after the present last day.',
  },
};

const noClock: RefusalRule = {
  code: 'DEADLINE_NOT_EXTENDABLE',
  source: 'SoL 2025:400 20:2; 2001:453 11:1 a',
  says: {
    sv: 'Anmälan kom in under en pågående utredning och har ingen fjortondagarsfrist. Koppla den i stället.',
    en: 'The report came during an ongoing investigation and has no 14 days. Link it instead.',
  },
};

const violenceReported: RefusalRule = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 14:2; 2001:453 11:1; SOSFS 2014:4',
  says: {
    sv: 'Anmälan gäller våld eller övergrepp av eller mot någon närstående. Utredning ska inledas.',
    en: 'The report is about violence or abuse by or against somebody close. An investigation has to be opened.',
  },
};

const investigationOngoing: RefusalRule = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 20:2; 2001:453 11:1 a',
  says: {
    sv: 'En utredning pågår redan om barnet. Koppla anmälan till den.',
    en: 'An investigation about the child is ongoing. Link the report to it.',
  },
};

const noneOngoing: RefusalRule = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 20:2; 2001:453 11:1 a',
  says: {
    sv: 'Ingen utredning pågår om barnet. Besluta om utredning ska inledas.',
    en: 'No investigation about the child is ongoing. Decide whether to open one.',
  },
};

const reasonsMissing: RefusalRule = {
  code: 'REASONS_MISSING',
  source: 'SoL 2025:400 14:3, 20:2; 2001:453 11:5, 11:1 a',
  says: { sv: 'Ange skälen för beslutet.', en: 'Give the reasons for the decision.' },
};

const childNotHeard: RefusalRule = {
  code: 'CHILD_NOT_HEARD',
  source: 'SoL 2025:400 3:2; 2001:453 11:10',
  says: {
    sv: 'Ange barnets inställning i childsView, eller i whyChildNotHeard varför barnet inte har hörts.',
    en: 'Give the child’s view in childsView, or in whyChildNotHeard why the child hasn’t been heard.',
  },
};

const recordPreliminaryContact: CommandDefinition<ChildProtection, RecordPreliminaryContact> = {
  type: 'child-protection/record-preliminary-contact',
  title: { sv: 'Registrera kontakt i förhandsbedömningen', en: 'Record contact in preliminary assessment' },
  fields: RecordPreliminaryContact,
  at: 'matter',
  during: { report: undecidedReport },
  by: assessing,
  refusals: { notQualified, onlyThoseConcerned, noConsentToTalk },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId } = matterOf(situation);
    const { with: partner, how, personId, guardianConsents, maturityJudgedBy, note } = command;
    if (lacksQualification(context.actor)) return refuse(notQualified);
    if (!['reporter', 'child', 'guardian'].includes(partner)) return refuse(onlyThoseConcerned, 'with');
    if (how === 'home-visit') return refuse(onlyThoseConcerned, 'how');
    if (partner === 'child' && guardianConsents !== true && isBlank(maturityJudgedBy)) {
      return refuse(noConsentToTalk, 'guardianConsents');
    }
    if (personId !== undefined && !(personId in file.persons))
      return invalid('personId', 'a person of the file');
    const contact = {
      with: partner,
      how,
      ...(personId !== undefined && { personId }),
      ...(guardianConsents !== undefined && { guardianConsents }),
      ...(maturityJudgedBy !== undefined && { maturityJudgedBy }),
      ...(note !== undefined && { note }),
    };
    return accept(happens(contactMadeInPreliminary, contact, { matterId }));
  },
};

const extendPreliminary: CommandDefinition<ChildProtection, ExtendPreliminary> = {
  type: 'child-protection/extend-preliminary',
  title: { sv: 'Förläng förhandsbedömningen', en: 'Extend preliminary assessment' },
  fields: ExtendPreliminary,
  at: 'matter',
  during: { report: undecidedReport },
  by: ['unit-manager', 'decision-maker'],
  refusals: { notQualified, noClock, notExtraordinary, noLaterDay },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId } = matterOf(situation);
    const { ground, reasons, newDate } = command;
    if (lacksQualification(context.actor)) return refuse(notQualified);
    const running = openDeadline(file, 'A2', matterId);
    if (!running) return refuse(noClock);
    if (ground !== 'extraordinary-reasons') return refuse(notExtraordinary, 'ground');
    if (reasons === undefined || isBlank(reasons)) return refuse(notExtraordinary, 'reasons');
    if (newDate === undefined || newDate <= running.nominalDueDate) return refuse(noLaterDay, 'newDate');
    if (newDate > latestNamedDay) return invalid('newDate', `a day not after ${latestNamedDay}`);
    const decidedBy = context.actor.staffId;
    const extension = { newDate, extraordinaryReasons: reasons, decidedBy };
    return accept(happens(preliminaryAssessmentExtended, extension, { matterId }));
  },
};

const declineToOpen: CommandDefinition<ChildProtection, DeclineToOpen> = {
  type: 'child-protection/decline-to-open',
  title: { sv: 'Besluta att inte inleda utredning', en: 'Decide not to open an investigation' },
  fields: DeclineToOpen,
  at: 'matter',
  during: { report: undecidedReport },
  by: ['intake-worker', 'investigator', 'unit-manager', 'decision-maker'],
  refusals: {
    notQualified,
    notAssessed,
    investigationOngoing,
    violenceReported,
    reasonsMissing,
    childNotHeard,
  },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId } = matterOf(situation);
    const { reasons, childsView, whyChildNotHeard } = command;
    const report = reportOf(file.details, matterId);
    if (lacksQualification(context.actor)) return refuse(notQualified);
    if (!report.protectionAssessed) return refuse(notAssessed);
    if (ongoingInvestigation(file.details) !== undefined) return refuse(investigationOngoing);
    if (report.violenceIndicated) return refuse(violenceReported);
    if (reasons === undefined || isBlank(reasons)) return refuse(reasonsMissing, 'reasons');
    if (isBlank(childsView) && isBlank(whyChildNotHeard)) return refuse(childNotHeard, 'childsView');
    const decision = {
      reasons,
      ...(childsView !== undefined && { childsView }),
      ...(whyChildNotHeard !== undefined && { whyChildNotHeard }),
      decidedBy: context.actor.staffId,
    };
    return accept(happens(investigationNotOpened, decision, { matterId }));
  },
};

const linkReport: CommandDefinition<ChildProtection, LinkReport> = {
  type: 'child-protection/link-report',
  title: { sv: 'Koppla anmälan till pågående utredning', en: 'Link report to ongoing investigation' },
  fields: LinkReport,
  at: 'matter',
  during: { report: undecidedReport },
  by: ['intake-worker', 'investigator', 'unit-manager'],
  refusals: { notQualified, notAssessed, noneOngoing },
  decide: (situation) => {
    const { context, file } = situation;
    const { matterId } = matterOf(situation);
    if (lacksQualification(context.actor)) return refuse(notQualified);
    if (!reportOf(file.details, matterId).protectionAssessed) return refuse(notAssessed);
    const investigationId = ongoingInvestigation(file.details);
    if (investigationId === undefined) return refuse(noneOngoing);
    return accept(happens(reportLinkedToOngoing, { investigationId }, { matterId }));
  },
};

export const contactMadeInPreliminary: EventDefinition<ChildProtection, ContactMadeInPreliminary> = {
  type: 'child-protection/contact-made-in-preliminary',
  version: 1,
  fields: ContactMadeInPreliminary,
  title: { sv: 'Kontakt i förhandsbedömningen', en: 'Contact made in preliminary assessment' },
  evolve: (details) => details,
  tells: {
    sv: ({ with: partner, how }) =>
      `Kontakt togs med ${contactPartners[partner].sv} ${contactWays[how].sv} under förhandsbedömningen.`,
    en: ({ with: partner, how }) =>
      `Contact was made with ${contactPartners[partner].en} ${contactWays[how].en} in the preliminary assessment.`,
  },
};

export const preliminaryAssessmentExtended: EventDefinition<ChildProtection, PreliminaryAssessmentExtended> =
  {
    type: 'child-protection/preliminary-assessment-extended',
    version: 1,
    fields: PreliminaryAssessmentExtended,
    title: { sv: 'Förhandsbedömning förlängd', en: 'Preliminary assessment extended' },
    evolve: (details) => details,
    tells: {
      sv: ({ newDate, decidedBy }, nameOf) =>
        `${nameOf(decidedBy)} förlängde förhandsbedömningen till ${nameOf(newDate)} av synnerliga skäl.`,
      en: ({ newDate, decidedBy }, nameOf) =>
        `${nameOf(decidedBy)} extended the preliminary assessment to ${nameOf(newDate)} for extraordinary reasons.`,
    },
  };

export const investigationNotOpened: EventDefinition<ChildProtection, InvestigationNotOpened> = {
  type: 'child-protection/investigation-not-opened',
  version: 1,
  fields: InvestigationNotOpened,
  title: { sv: 'Utredning inleds inte', en: 'Investigation not opened' },
  moves: (_, facts) => moving(facts, { step: 'not-opened', closed: true }),
  evolve: (details) => details,
  tells: {
    sv: ({ decidedBy }, nameOf) => `${nameOf(decidedBy)} beslutade att inte inleda utredning.`,
    en: ({ decidedBy }, nameOf) => `${nameOf(decidedBy)} decided not to open an investigation.`,
  },
};

export const reportLinkedToOngoing: EventDefinition<ChildProtection, ReportLinkedToOngoing> = {
  type: 'child-protection/report-linked-to-ongoing',
  version: 1,
  fields: ReportLinkedToOngoing,
  title: { sv: 'Anmälan kopplad till pågående utredning', en: 'Report linked to ongoing investigation' },
  moves: ({ investigationId }, facts) => [
    ...moving(facts, { step: 'linked', closed: true }),
    { matterId: investigationId },
  ],
  evolve: (details) => details,
  tells: {
    sv: () => 'Anmälan kopplades till den utredning som redan pågick.',
    en: () => 'The report was linked to the investigation that was ongoing already.',
  },
};

export const preliminaryAssessment: Chapter<ChildProtection> = {
  name: 'preliminary-assessment',
  title: { sv: 'Förhandsbedömning', en: 'Preliminary assessment' },
  commands: [recordPreliminaryContact, extendPreliminary, declineToOpen, linkReport],
  events: [
    contactMadeInPreliminary,
    preliminaryAssessmentExtended,
    investigationNotOpened,
    reportLinkedToOngoing,
  ],
};
