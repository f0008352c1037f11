import { ArrayMaxSize, IsArray } from 'class-validator';
import type { Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  Code,
  CommandBody,
  happens,
  IsDay,
  IsId,
  matterOf,
  Maybe,
  OneOf,
  openMatters,
  PersonalText,
  refuse,
  Says,
  YesNo,
  type Codes,
  type CommandDefinition,
  type EventDefinition,
  type Hindrance,
  type Matter,
  type RefusalRule,
  type Role,
  type Standing,
} from '../../kernel/index.js';
import { arrivalRefusals, CountsFrom, letterProblem } from './arrival.js';
import {
  childNotHeard,
  isSaid,
  SaysChildsView,
  SaysDecidedBy,
  SaysReasons,
  SaysWhyChildNotHeard,
  unreasoned,
} from './reasons.js';
import { notQualified } from './qualifications.js';
import {
  applicationOf,
  deadlineInForce,
  investigationOf,
  moving,
  openDeadline,
  withInvestigation,
  type ChildFile,
  type ChildProtection,
} from './state.js';

const decisionTypes = {
  'close-without-support': {
    label: { sv: 'avsluta utan insats', en: 'close without support' },
    help: {
      sv: 'Utredningen avslutas och ingen insats beviljas.',
      en: 'The investigation is closed and no support is granted.',
    },
  },
} as const satisfies Codes;

type DecisionType = keyof typeof decisionTypes;

const communications = {
  communicated: {
    label: { sv: 'kommunicerat', en: 'communicated' },
    help: {
      sv: 'Sökanden har underrättats om underlaget och fått tillfälle att yttra sig.',
      en: 'The applicant was given the basis and the chance to comment on it.',
    },
  },
  waived: {
    label: { sv: 'underlåtet', en: 'waived' },
    help: {
      sv: 'Det var uppenbart obehövligt, eller lagen gav ett annat skäl att avstå; ange vilket.',
      en: 'It was plainly needless, or the law gave another reason not to; say which.',
    },
  },
} as const satisfies Codes;

type Communication = keyof typeof communications;

const SaysType = Says({ sv: 'Beslut', en: 'Decision' }, { sv: 'Vad som beslutas.', en: 'What is decided.' });

/** FL 2017:900 32 §. */
const SaysLegalBasis = Says(
  { sv: 'Lagrum', en: 'Legal basis' },
  {
    sv: 'De föreskrifter som har tillämpats, med paragraf.',
    en: 'The rules that were applied, by paragraph.',
  },
);

/** FL 2017:900 25 §. */
const SaysCommunication = Says(
  { sv: 'Kommunicering', en: 'Communication' },
  {
    sv: 'När beslutet går en sökande emot: om underlaget har kommunicerats.',
    en: 'Where the decision goes against an applicant: whether the basis was communicated.',
  },
);

const SaysWhyCommunicationWaived = Says(
  { sv: 'Varför kommunicering underläts', en: 'Why communication was waived' },
  {
    sv: 'Anges när underlaget inte har kommunicerats.',
    en: 'Given where the basis was not communicated.',
  },
);

const SaysPresenter = Says(
  { sv: 'Föredragande', en: 'Presenter' },
  { sv: 'Den handläggare som föredrog ärendet.', en: 'The handler who presented the matter.' },
);

const SaysDissent = Says(
  { sv: 'Avvikande mening', en: 'Dissent' },
  {
    sv: 'Vad den som inte höll med ville besluta i stället.',
    en: 'What somebody who disagreed wished to decide instead.',
  },
);

/** Beslut. It closes the investigation, and answers the applications that it was about. */
export class MakeDecision extends CommandBody {
  @SaysType @OneOf(decisionTypes) type!: DecisionType;
  @SaysLegalBasis @Code() legalBasis!: string;
  @SaysReasons @Maybe() @PersonalText('narrative', 10_000) reasons?: string;
  @SaysChildsView @Maybe() @PersonalText('narrative', 10_000) childsView?: string;
  @SaysWhyChildNotHeard @Maybe() @PersonalText('narrative', 2_000) whyChildNotHeard?: string;
  @SaysCommunication @Maybe() @OneOf(communications) communication?: Communication;
  @SaysWhyCommunicationWaived @Maybe() @PersonalText('narrative', 2_000) whyCommunicationWaived?: string;
  @SaysPresenter @Maybe() @Code() presenterId?: string;
  @SaysDissent @Maybe() @PersonalText('narrative', 10_000) dissent?: string;
}

const SaysParty = Says(
  { sv: 'Part', en: 'Party' },
  { sv: 'Den person i akten som begär avgörande.', en: 'The person of the file who demands a decision.' },
);

/**
 * After six months a party may demand in writing that its application be decided, once: FL 2017:900 12 §. One that comes
 * before is recorded as well, and rejected.
 */
export class DemandDecision extends CommandBody {
  @SaysParty @IsId() partyId!: string;
  @CountsFrom() countsFrom?: string;
}

/** The demand is refused in a decision of its own, which can be appealed: FL 2017:900 12 §. */
export class RefuseDemand extends CommandBody {
  @SaysReasons @Maybe() @PersonalText('narrative', 10_000) reasons?: string;
  /** FL 2017:900 33 §. */
  @Says(
    { sv: 'Upplyser om överklagande', en: 'Says how to appeal' },
    { sv: 'Beslutet säger hur det överklagas.', en: 'The decision says how to appeal it.' },
  )
  @YesNo()
  saysHowToAppeal!: boolean;
}

/** Decided when the event occurred. */
export class DecisionMade {
  @SaysType @OneOf(decisionTypes) type!: DecisionType;
  @SaysLegalBasis @Code() legalBasis!: string;
  @SaysReasons @PersonalText('narrative', 10_000) reasons!: string;
  @SaysChildsView @Maybe() @PersonalText('narrative', 10_000) childsView?: string;
  @SaysWhyChildNotHeard @Maybe() @PersonalText('narrative', 2_000) whyChildNotHeard?: string;
  @SaysCommunication @Maybe() @OneOf(communications) communication?: Communication;
  @SaysWhyCommunicationWaived @Maybe() @PersonalText('narrative', 2_000) whyCommunicationWaived?: string;
  @SaysDecidedBy @Code() decidedBy!: string;
  @SaysPresenter @Maybe() @Code() presenterId?: string;
  @SaysDissent @Maybe() @PersonalText('narrative', 10_000) dissent?: string;
  @Says(
    { sv: 'Besvarade ansökningar', en: 'Applications answered' },
    { sv: 'De ansökningar som beslutet avgör.', en: 'The applications that the decision answers.' },
  )
  @IsArray()
  @ArrayMaxSize(100)
  @IsId({ each: true })
  answers!: string[];
}

/** Closed when the event occurred. */
export class InvestigationClosed {
  @Says(
    { sv: 'Utfall', en: 'Outcome' },
    { sv: 'Det beslut som utredningen avslutades med.', en: 'The decision that closed the investigation.' },
  )
  @OneOf(decisionTypes)
  outcome!: DecisionType;
}

export class DecisionDemanded {
  @SaysParty @IsId() partyId!: string;
  @CountsFrom() countsFrom?: string;
}

/** The demand came before the six months were over, and is not taken up. */
export class DemandRejected {
  @Says(
    { sv: 'Sex månader till och med', en: 'Six months up to and with' },
    {
      sv: 'Sista dagen av de sex månaderna; från dagen efter får avgörande begäras.',
      en: 'The last day of the six months; from the day after it a decision may be demanded.',
    },
  )
  @IsDay()
  sixMonthsUntil!: string;
  @SaysDecidedBy @Code() decidedBy!: string;
}

export class DemandRefused {
  @SaysReasons @PersonalText('narrative', 10_000) reasons!: string;
  @SaysDecidedBy @Code() decidedBy!: string;
}

const deciders: readonly Role[] = ['unit-manager', 'decision-maker'];

/** Once the investigation is closed, no clock would hold the report: that closing waits is this system's choice. */
const reportNotLinked: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'En anmälan som kom in under utredningen är inte kopplad till den. Koppla den först: ‹matter›.',
    en: 'A report that came during the investigation isn’t linked to it. Link it first: ‹matter›.',
  },
  hinders: (standing) => unlinkedReports(standing).map(({ matterId }) => matterId),
};

/** Every applicant is answered: what nobody has linked would be neither investigated nor decided. */
const applicationNotLinked: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 14:2; 2001:453 11:1; FL 2017:900 25 §',
  says: {
    sv: 'En ansökan är inte kopplad till utredningen och inte avgjord. Koppla den först: ‹matter›.',
    en: 'An application is neither linked to the investigation nor decided. Link it first: ‹matter›.',
  },
  hinders: ({ file, context }) =>
    openMatters(file, 'application')
      .filter(({ matterId, openedAt }) => {
        const { investigationId } = applicationOf(file.details, matterId);
        return investigationId === undefined && openedAt <= context.occurredAt;
      })
      .map(({ matterId }) => matterId),
};

const reasonsMissing = unreasoned('FL 2017:900 31–32 §§', {
  sv: 'Ange de omständigheter som har varit avgörande i reasons.',
  en: 'Give the facts that were decisive in reasons.',
});

const notCommunicated: RefusalRule = {
  code: 'NOT_COMMUNICATED',
  source: 'FL 2017:900 25 §',
  says: {
    sv:
      'Beslutet går en sökande emot. Ange i communication att underlaget har kommunicerats, eller att det ' +
      'har underlåtits och varför i whyCommunicationWaived.',
    en:
      'The decision goes against an applicant. Say in communication that the basis was communicated, or that ' +
      'this was waived, and why in whyCommunicationWaived.',
  },
};

const notTheApplicant: RefusalRule = {
  code: 'NOT_PARTY',
  source: 'FL 2017:900 12 §',
  says: {
    sv: 'Bara den som har ansökt kan begära att ärendet avgörs.',
    en: 'Only the one who applied can demand a decision.',
  },
};

const demandedBefore: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'FL 2017:900 12 §',
  says: {
    sv: 'Ett avgörande kan begäras en gång under ärendets handläggning, och det har gjorts.',
    en: 'A decision can be demanded once in a case, and that has been done.',
  },
  hinders: (standing) =>
    deadlineInForce(standing.file, 'A11-answer', matterOf(standing).matterId) !== undefined,
};

const noDemand: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'FL 2017:900 12 §',
  says: {
    sv: 'Det finns ingen obesvarad begäran om avgörande.',
    en: 'There is no unanswered demand for a decision.',
  },
  hinders: (standing) => openDeadline(standing.file, 'A11-answer', matterOf(standing).matterId) === undefined,
};

const refusalUnreasoned = unreasoned('FL 2017:900 12, 32 §§', {
  sv: 'Ange skälen för att avslå begäran.',
  en: 'Give the reasons for refusing the demand.',
});

const howToAppealMissing: RefusalRule = {
  code: 'APPEAL_INFO_MISSING',
  source: 'FL 2017:900 12, 33 §§',
  says: {
    sv: 'Avslaget får överklagas. Beslutet ska upplysa om hur.',
    en: 'The refusal can be appealed. The decision has to say how.',
  },
};

const makeDecision: CommandDefinition<ChildProtection, MakeDecision> = {
  type: 'child-protection/make-decision',
  title: { sv: 'Fatta beslut', en: 'Make decision' },
  fields: MakeDecision,
  at: 'matter',
  during: { investigation: ['investigating'] },
  by: deciders,
  example: {
    reasons: 'The family copes with the support that it has.',
    childsView: 'The child wants to stay at home.',
    communication: 'communicated',
  },
  refusals: {
    notQualified,
    reportNotLinked,
    applicationNotLinked,
    childNotHeard,
    reasonsMissing,
    notCommunicated,
  },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId } = matterOf(situation);
    const {
      type,
      reasons = '',
      childsView,
      whyChildNotHeard,
      communication,
      whyCommunicationWaived,
    } = command;
    const answers = applicationsUnder(file, matterId);
    const isCommunicated =
      communication === 'communicated' || (communication === 'waived' && isSaid(whyCommunicationWaived));
    const wrong = allThatIsWrong(
      !isSaid(childsView) && !isSaid(whyChildNotHeard) && refuse(childNotHeard, 'childsView'),
      !isSaid(reasons) && refuse(reasonsMissing, 'reasons'),
      answers.length > 0 && !isCommunicated && refuse(notCommunicated, 'communication'),
    );
    if (wrong) return wrong;
    const { legalBasis, presenterId, dissent } = command;
    const decision = {
      type,
      legalBasis,
      reasons,
      ...(childsView !== undefined && { childsView }),
      ...(whyChildNotHeard !== undefined && { whyChildNotHeard }),
      ...(communication !== undefined && { communication }),
      ...(whyCommunicationWaived !== undefined && { whyCommunicationWaived }),
      decidedBy: context.actor.staffId,
      ...(presenterId !== undefined && { presenterId }),
      ...(dissent !== undefined && { dissent }),
      answers,
    };
    return accept(
      happens(decisionMade, decision, { matterId }),
      happens(investigationClosed, { outcome: type }, { matterId }),
    );
  },
};

/** Undecided reports that had come during the investigation by then, whenever one or the other was recorded. */
function unlinkedReports(standing: Standing<ChildProtection>): readonly Matter[] {
  const { file, context } = standing;
  const { openedAt } = investigationOf(file.details, matterOf(standing).matterId);
  return openMatters(file, 'report').filter(
    (report) => openedAt <= report.openedAt && report.openedAt <= context.occurredAt,
  );
}

function applicationsUnder(file: ChildFile, investigationId: string): string[] {
  return openMatters(file, 'application')
    .map(({ matterId }) => matterId)
    .filter((matterId) => applicationOf(file.details, matterId).investigationId === investigationId);
}

const { previousWorkingDay } = arrivalRefusals;

const demandDecision: CommandDefinition<ChildProtection, DemandDecision> = {
  type: 'child-protection/demand-decision',
  title: { sv: 'Registrera begäran om avgörande', en: 'Record demand for a decision' },
  fields: DemandDecision,
  at: 'matter',
  // It names the applicant, whom nobody is shown who sees the clocks alone; the application names them itself.
  needsFile: true,
  withoutFile: ['intake-worker', 'unit-manager'],
  during: { application: ['received', 'under-investigation'] },
  by: ['intake-worker', 'investigator', 'unit-manager'],
  refusals: { demandedBefore, notTheApplicant, previousWorkingDay },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId } = matterOf(situation);
    const { applicantId } = applicationOf(file.details, matterId);
    const { partyId, countsFrom } = command;
    const wrong = allThatIsWrong(
      partyId !== applicantId && refuse(notTheApplicant, 'partyId'),
      letterProblem(countsFrom, context.occurredAt, file),
    );
    if (wrong) return wrong;
    const demand = { partyId: applicantId, ...(countsFrom !== undefined && { countsFrom }) };
    const demanded = happens(decisionDemanded, demand, { matterId });
    const sixMonths = deadlineInForce(file, 'A11', matterId);
    if (!sixMonths || sixMonths.state === 'passed') return accept(demanded);
    const rejection = { sixMonthsUntil: sixMonths.nominalDueDate, decidedBy: context.actor.staffId };
    return accept(demanded, happens(demandRejected, rejection, { matterId }));
  },
};

const refuseDemand: CommandDefinition<ChildProtection, RefuseDemand> = {
  type: 'child-protection/refuse-demand',
  title: { sv: 'Avslå begäran om avgörande', en: 'Refuse demand for a decision' },
  fields: RefuseDemand,
  at: 'matter',
  during: { application: ['received', 'under-investigation'] },
  by: deciders,
  example: { reasons: 'The investigation isn’t complete.', saysHowToAppeal: true },
  refusals: { noDemand, refusalUnreasoned, howToAppealMissing },
  decide: (situation) => {
    const { command, context } = situation;
    const { matterId } = matterOf(situation);
    const { reasons = '', saysHowToAppeal } = command;
    return (
      allThatIsWrong(
        !isSaid(reasons) && refuse(refusalUnreasoned, 'reasons'),
        !saysHowToAppeal && refuse(howToAppealMissing, 'saysHowToAppeal'),
      ) ?? accept(happens(demandRefused, { reasons, decidedBy: context.actor.staffId }, { matterId }))
    );
  },
};

export const decisionMade: EventDefinition<ChildProtection, DecisionMade> = {
  type: 'child-protection/decision-made',
  version: 1,
  fields: DecisionMade,
  title: { sv: 'Beslut fattat', en: 'Decision made' },
  moves: ({ answers }) => answers.map((matterId) => ({ matterId, step: 'decided', closed: true })),
  evolve: (details) => details,
  tells: {
    sv: ({ decidedBy, legalBasis }, nameOf) =>
      `${nameOf(decidedBy)} beslutade att avsluta utredningen utan insats, enligt ${legalBasis}.`,
    en: ({ decidedBy, legalBasis }, nameOf) =>
      `${nameOf(decidedBy)} decided to close the investigation without support, by ${legalBasis}.`,
  },
};

export const investigationClosed: EventDefinition<ChildProtection, InvestigationClosed> = {
  type: 'child-protection/investigation-closed',
  version: 1,
  fields: InvestigationClosed,
  title: { sv: 'Utredning avslutad', en: 'Investigation closed' },
  moves: (_, facts) => moving(facts, { step: 'closed', closed: true }),
  evolve: (details, event) =>
    withInvestigation(details, event, {
      closedAt: event.occurredAt,
      closingRecordedAt: event.recordedAt,
    }),
  tells: {
    sv: () => 'Utredningen avslutades.',
    en: () => 'The investigation was closed.',
  },
};

export const decisionDemanded: EventDefinition<ChildProtection, DecisionDemanded> = {
  type: 'child-protection/decision-demanded',
  version: 1,
  fields: DecisionDemanded,
  title: { sv: 'Avgörande begärt', en: 'Decision demanded' },
  evolve: (details) => details,
  tells: {
    sv: ({ partyId }, nameOf) => `${nameOf(partyId)} begärde att ärendet avgörs.`,
    en: ({ partyId }, nameOf) => `${nameOf(partyId)} demanded a decision.`,
  },
};

export const demandRejected: EventDefinition<ChildProtection, DemandRejected> = {
  type: 'child-protection/demand-rejected',
  version: 1,
  fields: DemandRejected,
  title: { sv: 'Begäran om avgörande avvisad', en: 'Demand rejected' },
  evolve: (details) => details,
  tells: {
    sv: ({ decidedBy, sixMonthsUntil }, nameOf) =>
      `${nameOf(decidedBy)} avvisade begäran om avgörande: sex månader från ansökan har gått först efter ${nameOf(sixMonthsUntil)}.`,
    en: ({ decidedBy, sixMonthsUntil }, nameOf) =>
      `${nameOf(decidedBy)} rejected the demand: six months from the application are over only after ${nameOf(sixMonthsUntil)}.`,
  },
};

export const demandRefused: EventDefinition<ChildProtection, DemandRefused> = {
  type: 'child-protection/demand-refused',
  version: 1,
  fields: DemandRefused,
  title: { sv: 'Begäran om avgörande avslagen', en: 'Demand refused' },
  evolve: (details) => details,
  tells: {
    sv: ({ decidedBy }, nameOf) => `${nameOf(decidedBy)} avslog begäran om att ärendet avgörs.`,
    en: ({ decidedBy }, nameOf) => `${nameOf(decidedBy)} refused the demand for a decision.`,
  },
};

export const decision: Chapter<ChildProtection> = {
  name: 'decision',
  title: { sv: 'Beslut', en: 'Decision' },
  commands: [makeDecision, demandDecision, refuseDemand],
  events: [decisionMade, investigationClosed, decisionDemanded, demandRejected, demandRefused],
};
