import { localDateOf } from '../../calendar/index.js';
import { latestNamedDay } from '../../deadlines/index.js';
import type { Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  Code,
  CommandBody,
  happens,
  invalid,
  IsDay,
  IsId,
  matterOf,
  Maybe,
  naming,
  OneOf,
  PersonalText,
  refuse,
  Says,
  YesNo,
  type Codes,
  type CommandDefinition,
  type EventDefinition,
  type Hindrance,
  type RefusalRule,
  type Role,
} from '../../kernel/index.js';
import { ageOfChild } from './childs-age.js';
import { contactWays, type ContactWay } from './contact-ways.js';
import { SaysOngoingInvestigation, undecidedReport } from './matters.js';
import { notAssessed } from './protection-assessment.js';
import {
  childNotHeard,
  isSaid,
  SaysChildsView,
  SaysDecidedBy,
  SaysReasons,
  SaysWhyChildNotHeard,
  staffShortage,
  unreasoned,
} from './reasons.js';
import { notQualified } from './qualifications.js';
import {
  matterIdOf,
  moving,
  ongoingInvestigation,
  ongoingInvestigations,
  openDeadline,
  reportConcerned,
  theOngoingInvestigation,
  withReport,
  type ChildProtection,
} from './state.js';

const onceOpen = {
  sv: 'Får kontaktas först när utredning är inledd.',
  en: 'May be contacted once an investigation is open.',
};

const contactPartners = {
  reporter: {
    label: { sv: 'anmälaren', en: 'the reporter' },
    help: { sv: 'Den som gjorde anmälan.', en: 'Whoever made the report.' },
  },
  child: {
    label: { sv: 'barnet', en: 'the child' },
    help: {
      sv: 'Kräver en vårdnadshavares samtycke, eller ett barn som är moget nog att självt bestämma.',
      en: 'Takes a guardian’s consent, or a child mature enough to decide by itself.',
    },
  },
  guardian: {
    label: { sv: 'en vårdnadshavare', en: 'a guardian' },
    help: { sv: 'Någon som har vårdnaden om barnet.', en: 'Somebody with custody of the child.' },
  },
  relative: {
    label: { sv: 'en släkting', en: 'a relative' },
    help: onceOpen,
  },
  school: {
    label: { sv: 'skolan', en: 'the school' },
    help: onceOpen,
  },
  'health-care': {
    label: { sv: 'vården', en: 'health care' },
    help: onceOpen,
  },
  police: {
    label: { sv: 'polisen', en: 'the police' },
    help: onceOpen,
  },
  other: {
    label: { sv: 'någon annan', en: 'somebody else' },
    help: onceOpen,
  },
} as const satisfies Codes;

type ContactPartner = keyof typeof contactPartners;

const SaysWith = Says(
  { sv: 'Med', en: 'With' },
  {
    sv: 'Vem som kontaktades; före en utredning bara anmälaren, barnet och vårdnadshavare.',
    en: 'Who was contacted; before an investigation only the reporter, the child and guardians.',
  },
);

const SaysHow = Says(
  { sv: 'Hur', en: 'How' },
  { sv: 'Hur kontakten togs.', en: 'How the contact was made.' },
);

const SaysPerson = Says(
  { sv: 'Person', en: 'Person' },
  { sv: 'Vem i akten det var.', en: 'Which person of the file it was.' },
);

const SaysGuardianConsents = Says(
  { sv: 'Vårdnadshavare samtycker', en: 'Guardian consents' },
  {
    sv: 'Vid samtal med barnet: en vårdnadshavare har samtyckt.',
    en: 'For a talk with the child: a guardian has consented.',
  },
);

const SaysMaturity = Says(
  { sv: 'Bedömd mognad', en: 'Maturity as judged' },
  {
    sv: 'Utan samtycke: hur det bedömdes att barnet är moget nog att självt bestämma.',
    en: 'Without consent: how it was judged that the child is mature enough to decide by itself.',
  },
);

const SaysNote = Says(
  { sv: 'Anteckning', en: 'Note' },
  { sv: 'Vad som kom fram.', en: 'What came out of it.' },
);

/** A contact before it is decided whether to investigate. */
export class RecordPreliminaryContact extends CommandBody {
  @SaysWith @OneOf(contactPartners) with!: ContactPartner;
  @SaysHow @OneOf(contactWays) how!: ContactWay;
  @SaysPerson @Maybe() @IsId() personId?: string;
  @SaysGuardianConsents @Maybe() @YesNo() guardianConsents?: boolean;
  @SaysMaturity @Maybe() @PersonalText('narrative', 2_000) maturityJudgedBy?: string;
  @SaysNote @Maybe() @PersonalText('narrative', 10_000) note?: string;
}

const grounds = {
  'extraordinary-reasons': {
    label: { sv: 'synnerliga skäl', en: 'extraordinary reasons' },
    help: {
      sv: 'Något alldeles särskilt i detta ärende.',
      en: 'Something quite out of the ordinary in this case.',
    },
  },
  'staff-shortage': staffShortage,
} as const satisfies Codes;

const SaysNewDate = Says(
  { sv: 'Ny sista dag', en: 'New last day' },
  {
    sv: 'Den dag då det senast ska beslutas om utredning ska inledas.',
    en: 'The day by which it has to be decided whether to open an investigation.',
  },
);

const SaysExtraordinaryReasons = Says(
  { sv: 'Synnerliga skäl', en: 'Extraordinary reasons' },
  { sv: 'Varför fjorton dagar inte räcker.', en: 'Why fourteen days are not enough.' },
);

/** More than the 14 days. */
export class ExtendPreliminary extends CommandBody {
  @Says(
    { sv: 'Grund', en: 'Ground' },
    { sv: 'Vad förlängningen vilar på.', en: 'What the extension rests on.' },
  )
  @OneOf(grounds)
  ground!: keyof typeof grounds;
  @SaysExtraordinaryReasons @Maybe() @PersonalText('narrative', 10_000) reasons?: string;
  @SaysNewDate @Maybe() @IsDay() newDate?: string;
}

/** The report leads to no investigation. */
export class DeclineToOpen extends CommandBody {
  @SaysReasons @Maybe() @PersonalText('narrative', 10_000) reasons?: string;
  @SaysChildsView @Maybe() @PersonalText('narrative', 10_000) childsView?: string;
  @SaysWhyChildNotHeard @Maybe() @PersonalText('narrative', 2_000) whyChildNotHeard?: string;
}

/** The report belongs to what is investigated already. */
export class LinkReport extends CommandBody {}

export class ContactMadeInPreliminary {
  @SaysWith @OneOf(contactPartners) with!: ContactPartner;
  @SaysHow @OneOf(contactWays) how!: ContactWay;
  @SaysPerson @Maybe() @IsId() personId?: string;
  @SaysGuardianConsents @Maybe() @YesNo() guardianConsents?: boolean;
  @SaysMaturity @Maybe() @PersonalText('narrative', 2_000) maturityJudgedBy?: string;
  @SaysNote @Maybe() @PersonalText('narrative', 10_000) note?: string;
}

export class PreliminaryAssessmentExtended {
  @SaysNewDate @IsDay() newDate!: string;
  @SaysExtraordinaryReasons @PersonalText('narrative', 10_000) extraordinaryReasons!: string;
  @SaysDecidedBy @Code() decidedBy!: string;
}

/** Decided when the event occurred. It can't be appealed: it isn't in the list of SoL 2025:400 35:1. */
export class InvestigationNotOpened {
  @SaysReasons @PersonalText('narrative', 10_000) reasons!: string;
  @SaysChildsView @Maybe() @PersonalText('narrative', 10_000) childsView?: string;
  @SaysWhyChildNotHeard @Maybe() @PersonalText('narrative', 2_000) whyChildNotHeard?: string;
  @SaysDecidedBy @Code() decidedBy!: string;
}

export class ReportLinkedToOngoing {
  @SaysOngoingInvestigation @IsId() investigationId!: string;
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

/**
 * JO accepted the talk with a child of twelve; from that age a child's own word counts (SoL 2025:400 21:1). That nobody
 * younger is mature enough is this system's choice: a guardian may consent, or an investigation be opened.
 */
const youngestToDecide = 12;

const notMatureYet: RefusalRule = {
  code: 'MISSING_CONSENT',
  source: 'JO 3891-2014',
  says: {
    sv: `Ett barn under ${youngestToDecide} år, eller som inte är fött, är inte moget nog att självt bestämma. Inhämta en vårdnadshavares samtycke och ange guardianConsents.`,
    en: `A child under ${youngestToDecide}, or not born yet, isn’t mature enough to decide by itself. Obtain a guardian’s consent and give guardianConsents.`,
  },
};

const notExtraordinary: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'SoL 2025:400 20:2; 2001:453 11:1 a',
  says: {
    sv: 'Förhandsbedömningen får bara förlängas av synnerliga skäl; personalbrist är inte ett sådant. Ange dem i reasons.',
    en: 'The preliminary assessment may be extended only for extraordinary reasons; lack of staff is none. Give them in reasons.',
  },
};

const noLaterDay: RefusalRule = {
  code: 'DEADLINE_NOT_EXTENDABLE',
  source: 'SoL 2025:400 20:2; 2001:453 11:1 a',
  says: {
    sv: 'Ange i newDate en bestämd dag efter den nuvarande sista dagen, ‹day›.',
    en: 'Give in newDate a fixed day after the present last day, ‹day›.',
  },
};

const dayHasPassed: RefusalRule = {
  code: 'DEADLINE_NOT_EXTENDABLE',
  source: 'SoL 2025:400 20:2; 2001:453 11:1 a',
  says: {
    sv: 'Den nya sista dagen var redan förbi när förlängningen beslutades. Ange i newDate tidigast ‹day›.',
    en: 'The new last day had passed when the extension was decided. Give in newDate ‹day› or a later day.',
  },
};

const noClock: Hindrance<ChildProtection> = {
  code: 'DEADLINE_NOT_EXTENDABLE',
  source: 'SoL 2025:400 20:2; 2001:453 11:1 a',
  says: {
    sv: 'Anmälan kom in under en pågående utredning och har ingen fjortondagarsfrist. Koppla den i stället.',
    en: 'The report came during an ongoing investigation and has no 14 days. Link it instead.',
  },
  hinders: (standing) => openDeadline(standing.file, 'A2', matterOf(standing).matterId) === undefined,
};

const violenceReported: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 14:2; 2001:453 11:1; SOSFS 2014:4',
  says: {
    sv: 'Anmälan gäller våld eller övergrepp av eller mot någon närstående. Utredning ska inledas.',
    en: 'The report is about violence or abuse by or against somebody close. An investigation has to be opened.',
  },
  hinders: (standing) => reportConcerned(standing).violenceIndicated,
};

const protectionNeeded: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 14:2, 20:1; 2001:453 11:1, 11:1 a',
  says: {
    sv: 'Barnet behöver omedelbart skydd enligt skyddsbedömningen. Utredning ska inledas.',
    en: 'The protection assessment found that the child needs protection at once. An investigation has to be opened.',
  },
  hinders: (standing) => reportConcerned(standing).protection === 'needed',
};

const investigationOngoing: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 20:2; 2001:453 11:1 a',
  says: {
    sv: 'En utredning pågår redan om barnet. Koppla anmälan till den.',
    en: 'An investigation about the child is ongoing. Link the report to it.',
  },
  hinders: ({ file }) => ongoingInvestigations(file.details),
};

const noneOngoing: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 20:2; 2001:453 11:1 a',
  says: {
    sv: 'Ingen utredning pågår om barnet. Besluta om utredning ska inledas.',
    en: 'No investigation about the child is ongoing. Decide whether to open one.',
  },
  hinders: ({ file }) => ongoingInvestigation(file.details) === undefined,
};

const reasonsMissing = unreasoned('SoL 2025:400 14:3, 20:2; 2001:453 11:5, 11:1 a');

const recordPreliminaryContact: CommandDefinition<ChildProtection, RecordPreliminaryContact> = {
  type: 'child-protection/record-preliminary-contact',
  title: { sv: 'Registrera kontakt i förhandsbedömningen', en: 'Record contact in preliminary assessment' },
  fields: RecordPreliminaryContact,
  at: 'matter',
  // How mature a child can be rests on what the file knows of its birth.
  needsFile: ['maturityJudgedBy'],
  during: { report: undecidedReport },
  by: assessing,
  refusals: { notQualified, onlyThoseConcerned, noConsentToTalk, notMatureYet },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId } = matterOf(situation);
    const { with: partner, how, personId, guardianConsents, maturityJudgedBy, note } = command;
    const isAgreedTo = guardianConsents === true || isSaid(maturityJudgedBy);
    const age = context.seen?.isOpen
      ? ageOfChild(file, localDateOf(context.occurredAt, file.timeZone))
      : undefined;
    const isJudgedTooSoon = isSaid(maturityJudgedBy) && age !== undefined && age < youngestToDecide;
    const wrong = allThatIsWrong(
      !['reporter', 'child', 'guardian'].includes(partner) && refuse(onlyThoseConcerned, 'with'),
      how === 'home-visit' && refuse(onlyThoseConcerned, 'how'),
      partner === 'child' && !isAgreedTo && refuse(noConsentToTalk, 'guardianConsents'),
      partner === 'child' && isJudgedTooSoon && refuse(notMatureYet, 'maturityJudgedBy'),
      partner === 'child' &&
        age !== undefined &&
        age < 0 &&
        invalid('with', {
          sv: 'någon annan: barnet är inte fött',
          en: 'somebody else: the child isn’t born',
        }),
      personId !== undefined &&
        !(personId in file.persons) &&
        invalid('personId', { sv: 'en person i akten', en: 'a person of the file' }),
    );
    if (wrong) return wrong;
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
  example: { reasons: 'The guardians are abroad and can’t be reached before.', newDate: '2027-03-31' },
  refusals: { notQualified, noClock, notExtraordinary, noLaterDay, dayHasPassed },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId } = matterOf(situation);
    const { ground, reasons = '', newDate = '' } = command;
    const lastDay = openDeadline(file, 'A2', matterId)?.nominalDueDate;
    if (lastDay === undefined) throw new Error(`Report ${matterId} is extended without a clock.`);
    const decidedOn = localDateOf(context.occurredAt, file.timeZone);
    const wrong = allThatIsWrong(
      ground !== 'extraordinary-reasons' && refuse(notExtraordinary, 'ground'),
      !isSaid(reasons) && refuse(notExtraordinary, 'reasons'),
      newDate <= lastDay && refuse(naming(lastDay, noLaterDay), 'newDate'),
      newDate < decidedOn && refuse(naming(decidedOn, dayHasPassed), 'newDate'),
      newDate > latestNamedDay &&
        invalid('newDate', {
          sv: `en dag inte efter ${latestNamedDay}`,
          en: `a day not after ${latestNamedDay}`,
        }),
    );
    if (wrong) return wrong;
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
  needsFile: true,
  during: { report: undecidedReport },
  // SoL 2025:400 20:2; 2001:453 11:1 a
  whileNoneOpen: ['investigation'],
  by: ['intake-worker', 'investigator', 'unit-manager', 'decision-maker'],
  example: {
    reasons: 'The school sees to what the child needs.',
    childsView: 'The child is content as it is.',
  },
  refusals: {
    notQualified,
    notAssessed,
    investigationOngoing,
    protectionNeeded,
    violenceReported,
    reasonsMissing,
    childNotHeard,
  },
  decide: (situation) => {
    const { command, context } = situation;
    const { matterId } = matterOf(situation);
    const { reasons = '', childsView, whyChildNotHeard } = command;
    const wrong = allThatIsWrong(
      !isSaid(reasons) && refuse(reasonsMissing, 'reasons'),
      !isSaid(childsView) && !isSaid(whyChildNotHeard) && refuse(childNotHeard, 'childsView'),
    );
    if (wrong) return wrong;
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
  needsFile: true,
  during: { report: undecidedReport },
  by: ['intake-worker', 'investigator', 'unit-manager'],
  refusals: { notQualified, notAssessed, noneOngoing },
  decide: (situation) => {
    const { matterId } = matterOf(situation);
    const investigationId = theOngoingInvestigation(situation.file);
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
      `Kontakt togs med ${contactPartners[partner].label.sv} ${contactWays[how].label.sv} under förhandsbedömningen.`,
    en: ({ with: partner, how }) =>
      `Contact was made with ${contactPartners[partner].label.en} ${contactWays[how].label.en} in the preliminary assessment.`,
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
  standsByItself: true,
  version: 1,
  fields: InvestigationNotOpened,
  title: { sv: 'Utredning inleds inte', en: 'Investigation not opened' },
  moves: (_, facts) => moving(facts, { step: 'not-opened', closed: true }),
  evolve: (details, event) => withReport(details, matterIdOf(event), { hasOutcome: true }),
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
  evolve: (details, event) =>
    withReport(details, matterIdOf(event), { hasOutcome: true, linkedTo: event.data.investigationId }),
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
