import { IsArray, IsString } from 'class-validator';
import {
  Code,
  Example,
  IsId,
  IsInstant,
  Maybe,
  OneOf,
  Part,
  Personal,
  PersonalText,
  ReadBack,
  Says,
  SomeOf,
  together,
  YesNo,
  type CaseEvent,
  type Codes,
  type EventDefinition,
  type MatterMove,
} from '../../kernel/index.js';
import { arrivalRules, CountsFrom, SaysArrivalRule, type ArrivalRule } from './arrival.js';
import type { ClockSent, Unsent } from './clock-sent.js';
import { channels, SaysChannel, type Channel } from './channels.js';
import { ChildConcerned, namedWith } from './child.js';
import { applicantRoles, type ApplicantRole } from './intake.js';
import { SaysCaseNumber, SaysChild } from './matters.js';
import { isMandated, ReportAsMade } from './report-as-made.js';
import { matterIdOf, moving, type ChildProtection, type ReportState } from './state.js';
import { supports, type Support } from './supports.js';
import {
  SaysGroundOfTransfer,
  SaysSummary,
  transferGrounds,
  type TransferGround,
} from './transfer-grounds.js';

const SaysUnitToHandle = Says(
  { sv: 'Enhet', en: 'Unit' },
  { sv: 'Enheten som ska handlägga ärendet.', en: 'The unit that is to handle the matter.' },
);

const SaysFormerCaseNumber = Says(
  { sv: 'Tidigare ärendenummer', en: 'Former case number' },
  {
    sv: 'Numret som ärendet hade i den kommun som det kom från.',
    en: 'The number that the matter had in the municipality from which it came.',
  },
);

const SaysStepThen = Says(
  { sv: 'Läge', en: 'Step' },
  { sv: 'Hur långt ärendet hade kommit.', en: 'How far the matter had come.' },
);

const SaysClocks = Says(
  { sv: 'Frister som går vidare', en: 'Clocks that go on' },
  {
    sv: 'De frister som löpte i den andra kommunen, med den dag som var och en räknas från.',
    en: 'The deadlines that ran in the other municipality, each with the day from which it counts.',
  },
);

const SaysReceivedThere = Says(
  { sv: 'Inkom', en: 'Received' },
  { sv: 'När det kom in i den andra kommunen.', en: 'When it came to the other municipality.' },
);

const SaysChildAsKnown = Says(
  { sv: 'Barnet som det var känt', en: 'The child as it was known' },
  {
    sv: 'Vem barnet är enligt den andra kommunen.',
    en: 'Who the child is by what the other municipality knows.',
  },
);

const SaysInvestigationHere = Says(
  { sv: 'Utredning', en: 'Investigation' },
  { sv: 'Den utredning som det hör till.', en: 'The investigation that it belongs to.' },
);

/** What every matter says that comes from another municipality. */
const Clocks = (): PropertyDecorator => together(SaysClocks, IsArray(), ReadBack());

const protections = {
  'not-assessed': {
    label: { sv: 'inte bedömt', en: 'not assessed' },
    help: { sv: 'Ingen skyddsbedömning hade gjorts.', en: 'No protection assessment had been made.' },
  },
  needed: {
    label: { sv: 'behöver skydd', en: 'needs protection' },
    help: { sv: 'Barnet bedömdes behöva skydd.', en: 'The child was found to need protection.' },
  },
  'not-needed': {
    label: { sv: 'behöver inte skydd', en: 'needs no protection' },
    help: {
      sv: 'Barnet bedömdes inte behöva skydd genast.',
      en: 'The child was found to need no protection at once.',
    },
  },
} as const satisfies Codes & Record<ReportState['protection'], unknown>;

/** A report that another municipality received and had not decided on. */
export class ReportTakenOver extends ReportAsMade {
  @SaysCaseNumber @Code() caseNumber!: string;
  @SaysFormerCaseNumber @Code() formerCaseNumber!: string;
  @SaysChild @IsId() childId!: string;
  @SaysChildAsKnown @Part(() => ChildConcerned) @Personal('identity') child!: ChildConcerned;
  @SaysStepThen @Code() step!: string;
  @SaysReceivedThere @IsInstant() receivedAt!: string;
  @Says(
    { sv: 'Skyddsbedömning', en: 'Protection assessment' },
    { sv: 'Vad den andra kommunen hade funnit.', en: 'What the other municipality had found.' },
  )
  @OneOf(protections)
  protection!: ReportState['protection'];
  @Says(
    { sv: 'Återkoppling begärd', en: 'Feedback asked for' },
    {
      sv: 'Anmälaren har bett att få veta hur det gick.',
      en: 'The reporter has asked to be told how it went.',
    },
  )
  @YesNo()
  asksForFeedback!: boolean;
  @SaysInvestigationHere @Maybe() @IsId() receivedDuring?: string;
  @Clocks() clocks!: ClockSent[];
}

/** An application that another municipality received and had not decided. */
export class ApplicationTakenOver {
  @SaysCaseNumber @Code() caseNumber!: string;
  @SaysFormerCaseNumber @Code() formerCaseNumber!: string;
  @SaysUnitToHandle @Example('intake') @Code() unitId!: string;
  @SaysChild @IsId() childId!: string;
  @SaysChildAsKnown @Part(() => ChildConcerned) @Personal('identity') child!: ChildConcerned;
  @SaysStepThen @Code() step!: string;
  @SaysReceivedThere @IsInstant() receivedAt!: string;
  @SaysChannel @OneOf(channels) channel!: Channel;
  @SaysArrivalRule @OneOf(arrivalRules) arrivalRule!: ArrivalRule;
  @CountsFrom() countsFrom?: string;
  @Says(
    { sv: 'Sökande', en: 'Applicant' },
    { sv: 'Den person i akten som söker.', en: 'The person of the file who applies.' },
  )
  @IsId()
  applicantId!: string;
  @Says(
    { sv: 'Vem som söker', en: 'Who applies' },
    {
      sv: 'Om barnet självt eller en vårdnadshavare ansöker.',
      en: 'Whether the child itself or a guardian applies.',
    },
  )
  @OneOf(applicantRoles)
  applicantRole!: ApplicantRole;
  @Says(
    { sv: 'Önskad hjälp', en: 'Help wished for' },
    { sv: 'Vad sökanden vill ha hjälp med.', en: 'What the applicant wants help with.' },
  )
  @Maybe()
  @PersonalText('narrative')
  wishedHelp?: string;
  @Says(
    { sv: 'Sökta insatser', en: 'Supports applied for' },
    { sv: 'De insatser som sökanden har bett om.', en: 'The supports that the applicant has asked for.' },
  )
  @SomeOf(supports, { atMost: 5 })
  asksFor!: Support[];
  @SaysInvestigationHere @Maybe() @IsId() investigationId?: string;
  @Clocks() clocks!: ClockSent[];
}

/** An investigation that another municipality began. It goes on here from when the event occurred, under its own clock. */
export class InvestigationTakenOver {
  @SaysCaseNumber @Code() caseNumber!: string;
  @SaysFormerCaseNumber @Code() formerCaseNumber!: string;
  @SaysUnitToHandle @Example('investigation') @Code() unitId!: string;
  @SaysChild @IsId() childId!: string;
  @Says(
    { sv: 'Inledd', en: 'Opened' },
    { sv: 'När den andra kommunen inledde utredningen.', en: 'When the other municipality opened it.' },
  )
  @IsInstant()
  openedAt!: string;
  @Says(
    { sv: 'Fristen räknas från', en: 'Clock from' },
    { sv: 'När de fyra månaderna började.', en: 'When the four months began.' },
  )
  @IsInstant()
  clockFrom!: string;
  @Says(
    { sv: 'Syfte', en: 'Purpose' },
    { sv: 'Vad utredningen ska ta reda på.', en: 'What the investigation is to find out.' },
  )
  @Maybe()
  @PersonalText('narrative', 2_000)
  purpose?: string;
  @Says(
    { sv: 'Underrättade', en: 'Informed' },
    {
      sv: 'De personer i akten som redan har underrättats om utredningen, eller inte skulle underrättas.',
      en: 'The persons of the file who have been told of the investigation already, or were not to be.',
    },
  )
  @IsArray()
  @IsString({ each: true })
  toldOrWithheld!: string[];
  @Clocks() clocks!: ClockSent[];
}

export const unsentCodes = {
  reporter: {
    label: { sv: 'en anmälare som inte ville nämnas', en: 'a reporter who wished not to be named' },
    help: {
      sv: 'Vem som anmälde kan vara hemligt och lämnades inte (OSL 2009:400 26:5).',
      en: 'Who reported may be secret and was not sent (OSL 2009:400 26:5).',
    },
  },
  whereabouts: {
    label: {
      sv: 'var någon med skyddade personuppgifter finns',
      en: 'where somebody is who has a protected identity',
    },
    help: {
      sv: 'Det behövdes inte för ärendet och lämnades inte.',
      en: 'It wasn’t needed for the case and was not sent.',
    },
  },
  'other-persons': {
    label: { sv: 'andra personer i akten', en: 'other persons of the file' },
    help: {
      sv: 'Bara barnet, den som har eller har haft vårdnaden och sökanden lämnades.',
      en: 'Only the child, those with or without custody and the applicant were sent.',
    },
  },
} as const satisfies Codes & Record<Unsent, unknown>;

export const SaysUnsent = Says(
  { sv: 'Lämnades inte', en: 'Not sent' },
  {
    sv: 'Vad i akten som hör till ärendet men stannade i den kommun som det kom från.',
    en: 'What of the file belongs to the case but stayed in the municipality from which it came.',
  },
);

export const SaysFromMunicipality = Says(
  { sv: 'Från kommun', en: 'From municipality' },
  { sv: 'Den kommun som ärendet kom från.', en: 'The municipality from which the case came.' },
);

export const SaysNameOfMunicipality = Says(
  { sv: 'Kommunens namn', en: 'Name of the municipality' },
  { sv: 'Vad den kommunen heter.', en: 'What that municipality is called.' },
);

/** The case has come from another municipality, which had begun it and agreed with this one: SoL 2025:400 29:9 (2001:453 11:4). */
export class CaseTakenOver {
  @SaysFromMunicipality @IsId() fromMunicipality!: string;
  @SaysNameOfMunicipality @Code() fromMunicipalityName!: string;
  @Says(
    { sv: 'Flyttades', en: 'Sent' },
    {
      sv: 'När den andra kommunen lämnade över ärendet.',
      en: 'When the other municipality handed the case over.',
    },
  )
  @IsInstant()
  sentAt!: string;
  @SaysGroundOfTransfer @OneOf(transferGrounds) ground!: TransferGround;
  @SaysSummary @PersonalText('narrative') summary!: string;
  @SaysUnsent @SomeOf(unsentCodes, { atMost: 5 }) unsent!: Unsent[];
  @Says(
    { sv: 'Ärenden', en: 'Matters' },
    { sv: 'De ärenden som kom över.', en: 'The matters that came over.' },
  )
  @IsArray()
  @IsString({ each: true })
  matters!: string[];
}

export const reportTakenOver: EventDefinition<ChildProtection, ReportTakenOver> = {
  type: 'child-protection/report-taken-over',
  version: 1,
  fields: ReportTakenOver,
  title: { sv: 'Anmälan övertagen', en: 'Report taken over' },
  couldBeOf: () => false,
  namesPersons: ({ childId, child }) => namedWith(childId, child),
  moves: ({ caseNumber, unitId, step }, facts) =>
    moving(facts, { opens: { kind: 'report', caseNumber, unitId }, step }),
  evolve: (details, event) => {
    const { receivedAt, countsFrom, reporterType, anonymous, violenceIndicated, protection } = event.data;
    const { asksForAnonymity = false, asksForFeedback, receivedDuring } = event.data;
    const report: ReportState = {
      receivedAt,
      ...(countsFrom !== undefined && { countsFrom }),
      mandated: isMandated(reporterType),
      anonymous,
      violenceIndicated,
      protection,
      anonymityWished: asksForAnonymity,
      hasOutcome: false,
      feedback: asksForFeedback ? 'asked' : 'not-asked',
      ...(receivedDuring !== undefined && { receivedDuring }),
    };
    return { ...details, reports: details.reports.with(matterIdOf(event), report) };
  },
  tells: {
    sv: ({ formerCaseNumber, receivedAt }, nameOf) =>
      `En anmälan som kom in till den andra kommunen ${nameOf(receivedAt)} togs över; där hade den nummer ${formerCaseNumber}.`,
    en: ({ formerCaseNumber, receivedAt }, nameOf) =>
      `A report that came to the other municipality on ${nameOf(receivedAt)} was taken over; there it had number ${formerCaseNumber}.`,
  },
};

export const applicationTakenOver: EventDefinition<ChildProtection, ApplicationTakenOver> = {
  type: 'child-protection/application-taken-over',
  version: 1,
  fields: ApplicationTakenOver,
  title: { sv: 'Ansökan övertagen', en: 'Application taken over' },
  couldBeOf: () => false,
  namesPersons: ({ childId, child }) => namedWith(childId, child),
  moves: ({ caseNumber, unitId, step }, facts) =>
    moving(facts, { opens: { kind: 'application', caseNumber, unitId }, step }),
  evolve: (details, event) => {
    const { applicantId, asksFor, investigationId } = event.data;
    const application = { applicantId, asksFor, ...(investigationId !== undefined && { investigationId }) };
    return { ...details, applications: details.applications.with(matterIdOf(event), application) };
  },
  tells: {
    sv: ({ formerCaseNumber, receivedAt }, nameOf) =>
      `En ansökan som kom in till den andra kommunen ${nameOf(receivedAt)} togs över; där hade den nummer ${formerCaseNumber}.`,
    en: ({ formerCaseNumber, receivedAt }, nameOf) =>
      `An application that came to the other municipality on ${nameOf(receivedAt)} was taken over; there it had number ${formerCaseNumber}.`,
  },
};

/** The details with an investigation that another municipality began. */
export function withInvestigationTakenOver(
  details: ChildProtection,
  { matterId, occurredAt, data }: Pick<CaseEvent<InvestigationTakenOver>, 'matterId' | 'occurredAt' | 'data'>,
): ChildProtection {
  const { clockFrom, toldOrWithheld } = data;
  const investigation = {
    openedAt: occurredAt,
    clockFrom,
    toldOrWithheld,
    childTalks: [],
    plan: { kind: 'none' as const },
    requests: [],
    areas: {},
  };
  return {
    ...details,
    investigations: details.investigations.with(matterIdOf({ matterId: matterId ?? '' }), investigation),
  };
}

export const investigationTakenOver: EventDefinition<ChildProtection, InvestigationTakenOver> = {
  type: 'child-protection/investigation-taken-over',
  version: 1,
  fields: InvestigationTakenOver,
  title: { sv: 'Utredning övertagen', en: 'Investigation taken over' },
  couldBeOf: () => false,
  moves: ({ caseNumber, unitId }, facts): readonly MatterMove[] =>
    moving(facts, { opens: { kind: 'investigation', caseNumber, unitId }, step: 'investigating' }),
  evolve: withInvestigationTakenOver,
  tells: {
    sv: ({ formerCaseNumber, openedAt }, nameOf) =>
      `En utredning som den andra kommunen inledde ${nameOf(openedAt)} togs över; där hade den nummer ${formerCaseNumber}. Tiden räknas vidare.`,
    en: ({ formerCaseNumber, openedAt }, nameOf) =>
      `An investigation that the other municipality opened on ${nameOf(openedAt)} was taken over; there it had number ${formerCaseNumber}. Its time goes on.`,
  },
};

export const caseTakenOver: EventDefinition<ChildProtection, CaseTakenOver> = {
  type: 'child-protection/case-taken-over',
  version: 1,
  fields: CaseTakenOver,
  title: { sv: 'Ärende övertaget från annan kommun', en: 'Case taken over from another municipality' },
  couldBeOf: () => false,
  moves: ({ matters }) => matters.map((matterId) => ({ matterId })),
  evolve: (details) => details,
  tells: {
    sv: ({ fromMunicipalityName, sentAt, unsent }, nameOf) =>
      `Ärendet kom från ${fromMunicipalityName}, som lämnade över det ${nameOf(sentAt)}. ` +
      (unsent.length === 0
        ? 'Ingen har utsetts att handlägga det.'
        : `Det som inte lämnades: ${unsent.map((each) => unsentCodes[each].label.sv).join(', ')}. Ingen har utsetts att handlägga det.`),
    en: ({ fromMunicipalityName, sentAt, unsent }, nameOf) =>
      `The case came from ${fromMunicipalityName}, which handed it over on ${nameOf(sentAt)}. ` +
      (unsent.length === 0
        ? 'Nobody has been assigned to handle it.'
        : `What was not sent: ${unsent.map((each) => unsentCodes[each].label.en).join(', ')}. Nobody has been assigned to handle it.`),
  },
};
