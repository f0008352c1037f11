import { ArrayMaxSize, IsArray } from 'class-validator';
import type { Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  Code,
  CommandBody,
  happens,
  IsId,
  matterOf,
  Maybe,
  OneOf,
  openMatters,
  PersonalText,
  refuse,
  Says,
  type Codes,
  type CommandDefinition,
  type EventDefinition,
  type Hindrance,
  type Matter,
  type RefusalRule,
  type Role,
  type Standing,
} from '../../kernel/index.js';
import { allToBeNotified } from './decision-state.js';
import { childInCustody } from './immediate-custody.js';
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
  investigationOf,
  matterIdOf,
  moving,
  withDecision,
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
    childInCustody,
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

export const decisionMade: EventDefinition<ChildProtection, DecisionMade> = {
  type: 'child-protection/decision-made',
  version: 1,
  fields: DecisionMade,
  title: { sv: 'Beslut fattat', en: 'Decision made' },
  moves: ({ answers }) => answers.map((matterId) => ({ matterId, step: 'decided', closed: true })),
  evolve: (details, made) => {
    const { answers } = made.data;
    // It closed the investigation without support: whoever had applied was refused by it.
    const refused = answers.flatMap((id) => details.applications.get(id)?.applicantId ?? []);
    return withDecision(details, {
      decisionId: made.id,
      kind: 'make-decision',
      matterId: matterIdOf(made),
      decidedAt: made.occurredAt,
      brings: answers.length > 0 ? { is: 'support-refused' } : { is: 'closing' },
      answers,
      mayBeAppealed: answers.length > 0,
      goesAgainst: refused,
      parties: allToBeNotified(refused),
    });
  },
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

export const decision: Chapter<ChildProtection> = {
  name: 'decision',
  title: { sv: 'Beslut', en: 'Decision' },
  commands: [makeDecision],
  events: [decisionMade, investigationClosed],
};
