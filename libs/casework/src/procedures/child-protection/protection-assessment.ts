import type { Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  Code,
  Example,
  CommandBody,
  happens,
  invalid,
  matterOf,
  Maybe,
  PersonalText,
  refuse,
  Says,
  YesNo,
  type CommandDefinition,
  type EventDefinition,
  type Hindrance,
  type Labels,
} from '../../kernel/index.js';
import { isSaid, unreasoned } from './reasons.js';
import { holdsDegree, notQualified } from './qualifications.js';
import { matterIdOf, moving, reportOf, withReport, type ChildProtection } from './state.js';

const SaysAssessor = Says(
  { sv: 'Bedömare', en: 'Assessor' },
  {
    sv: 'Den handläggare som gjorde bedömningen. Registreras den av någon annan anges samma person i doneBy.',
    en: 'The handler who assessed. Where somebody else records it, doneBy names the same person.',
  },
);

const SaysNeedsProtection = Says(
  { sv: 'Behöver omedelbart skydd', en: 'Needs protection at once' },
  { sv: 'Barnet behöver skyddas genast.', en: 'The child has to be protected at once.' },
);

const SaysFacts = Says(
  { sv: 'Omständigheter', en: 'Facts' },
  { sv: 'Vad som var känt när bedömningen gjordes.', en: 'What was known when it was assessed.' },
);

const SaysReasonsOfAssessment = Says(
  { sv: 'Skäl', en: 'Reasons' },
  {
    sv: 'Varför barnet behöver eller inte behöver skydd genast.',
    en: 'Why the child needs or doesn’t need protection at once.',
  },
);

const SaysMeasures = Says(
  { sv: 'Åtgärder', en: 'Measures' },
  { sv: 'Vad som har gjorts för att skydda barnet.', en: 'What has been done to protect the child.' },
);

/** Omedelbar skyddsbedömning, on every report: SoL 2025:400 20:1 (2001:453 11:1 a). Always in the child's file. */
export class RecordProtectionAssessment extends CommandBody {
  @SaysAssessor @Example('intake-1') @Code() assessorId!: string;
  @SaysNeedsProtection @YesNo() needsProtection!: boolean;
  @SaysFacts @PersonalText('narrative', 10_000) facts!: string;
  @SaysReasonsOfAssessment @Maybe() @PersonalText('narrative', 10_000) reasons?: string;
  @SaysMeasures @Maybe() @PersonalText('narrative', 10_000) measures?: string;
}

/** Made when the event occurred. */
export class ProtectionAssessmentMade {
  @SaysAssessor @Example('intake-1') @Code() assessorId!: string;
  @SaysNeedsProtection @YesNo() needsProtection!: boolean;
  @SaysFacts @PersonalText('narrative', 10_000) facts!: string;
  @SaysReasonsOfAssessment @PersonalText('narrative', 10_000) reasons!: string;
  @SaysMeasures @Maybe() @PersonalText('narrative', 10_000) measures?: string;
}

/** Förhandsbedömning: begins by itself, but for a report that belongs to an ongoing investigation (20:2). */
export class PreliminaryAssessmentStarted {}

/** For whatever is decided on a report: first it is assessed whether the child needs protection at once. */
export const notAssessed: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 20:1; 2001:453 11:1 a',
  says: {
    sv: 'Den omedelbara skyddsbedömningen är inte gjord. Registrera den först.',
    en: 'The immediate protection assessment hasn’t been made. Record it first.',
  },
  hinders: ({ file, matter }) =>
    matter?.kind === 'report' && !reportOf(file.details, matter.matterId).protectionAssessed,
};

/** Whoever decides without a degree assesses no child: no decision-maker is excepted. */
const assessorNotQualified: Hindrance = {
  ...notQualified,
  says: {
    sv: 'Den som bedömer ska ha socionomexamen eller motsvarande. Be en behörig handläggare; har någon bedömt redan, registrera det med den personen i doneBy och assessorId.',
    en: 'Whoever assesses has a social-work degree or its equivalent. Ask a qualified handler; if somebody has assessed already, record it with them in doneBy and assessorId.',
  },
  hinders: ({ context: { actor } }) => !holdsDegree(actor),
};

const reasonsMissing = unreasoned('SoL 2025:400 14:3, 20:1; 2001:453 11:5, 11:1 a', {
  sv: 'Ange skälen för bedömningen.',
  en: 'Give the reasons for the assessment.',
});

const theSameAsDoneBy: Labels = {
  sv: 'den som gör detta; om någon annan bedömde, ange även den personen i doneBy',
  en: 'whoever does this; if somebody else assessed, name them in doneBy as well',
};

const recordProtectionAssessment: CommandDefinition<ChildProtection, RecordProtectionAssessment> = {
  type: 'child-protection/record-protection-assessment',
  title: { sv: 'Registrera omedelbar skyddsbedömning', en: 'Record immediate protection assessment' },
  fields: RecordProtectionAssessment,
  at: 'matter',
  during: { report: ['received'] },
  by: ['intake-worker', 'investigator', 'unit-manager', 'on-call'],
  example: { reasons: 'The child is safe at home tonight.' },
  refusals: { assessorNotQualified, reasonsMissing },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId } = matterOf(situation);
    const { assessorId, needsProtection, facts, reasons = '', measures } = command;
    // Two who answer for one assessment are none: the other would never be asked to confirm it (decision 22).
    const wrong = allThatIsWrong(
      assessorId !== context.actor.staffId && invalid('assessorId', theSameAsDoneBy),
      !isSaid(reasons) && refuse(reasonsMissing, 'reasons'),
    );
    if (wrong) return wrong;
    const assessment = {
      assessorId,
      needsProtection,
      facts,
      reasons,
      ...(measures !== undefined && { measures }),
    };
    const { receivedDuring } = reportOf(file.details, matterId);
    return accept(
      happens(protectionAssessmentMade, assessment, { matterId }),
      ...(receivedDuring === undefined ? [happens(preliminaryAssessmentStarted, {}, { matterId })] : []),
    );
  },
};

export const protectionAssessmentMade: EventDefinition<ChildProtection, ProtectionAssessmentMade> = {
  type: 'child-protection/protection-assessment-made',
  version: 1,
  fields: ProtectionAssessmentMade,
  title: { sv: 'Omedelbar skyddsbedömning gjord', en: 'Protection assessment made' },
  moves: (_, facts) => moving(facts, { step: 'assessed' }),
  evolve: (details, event) => withReport(details, matterIdOf(event), { protectionAssessed: true }),
  tells: {
    sv: ({ assessorId, needsProtection }, nameOf) =>
      `${nameOf(assessorId)} bedömde att barnet ${needsProtection ? 'behöver' : 'inte behöver'} omedelbart skydd.`,
    en: ({ assessorId, needsProtection }, nameOf) =>
      `${nameOf(assessorId)} found that the child ${needsProtection ? 'needs' : 'doesn’t need'} protection at once.`,
  },
};

export const preliminaryAssessmentStarted: EventDefinition<ChildProtection, PreliminaryAssessmentStarted> = {
  type: 'child-protection/preliminary-assessment-started',
  version: 1,
  fields: PreliminaryAssessmentStarted,
  title: { sv: 'Förhandsbedömning påbörjad', en: 'Preliminary assessment started' },
  moves: (_, facts) => moving(facts, { step: 'preliminary' }),
  evolve: (details) => details,
  tells: {
    sv: () => 'Förhandsbedömningen av om en utredning ska inledas påbörjades.',
    en: () => 'The preliminary assessment of whether to open an investigation started.',
  },
};

export const protectionAssessment: Chapter<ChildProtection> = {
  name: 'protection-assessment',
  title: { sv: 'Omedelbar skyddsbedömning', en: 'Immediate protection assessment' },
  commands: [recordProtectionAssessment],
  events: [protectionAssessmentMade, preliminaryAssessmentStarted],
};
