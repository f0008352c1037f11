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
import {
  hasLedToInvestigation,
  matterIdOf,
  moving,
  reportConcerned,
  reportOf,
  withReport,
  type ChildProtection,
} from './state.js';

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
  @Says(
    { sv: 'Registrerad efter att utredning inletts', en: 'Recorded after opening' },
    {
      sv: 'En utredning var redan inledd på anmälan när bedömningen registrerades; anmälan flyttas inte av den.',
      en: 'An investigation had been opened on the report when the assessment was recorded; it takes the report no step.',
    },
  )
  @Maybe()
  @YesNo()
  recordedAfterOpening?: boolean;
}

/** Förhandsbedömning: begins by itself, but for a report that belongs to an ongoing investigation (20:2). */
export class PreliminaryAssessmentStarted {}

/**
 * Before a report is laid aside, or put to an investigation, it is assessed whether the child needs protection at once.
 * Opening one waits for no record of that: what may be urgent isn't held up by what is still to be written down.
 */
export const notAssessed: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 20:1; 2001:453 11:1 a',
  says: {
    sv: 'Den omedelbara skyddsbedömningen är inte gjord. Registrera den först.',
    en: 'The immediate protection assessment hasn’t been made. Record it first.',
  },
  hinders: (standing) => reportConcerned(standing).protection === 'not-assessed',
};

const alreadyAssessed: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 20:1; 2001:453 11:1 a',
  says: {
    sv: 'Den omedelbara skyddsbedömningen av anmälan är redan gjord. Se den i tidslinjen; är den fel, rätta den.',
    en: 'The immediate protection assessment of the report has been made. See it in the timeline; if it is wrong, correct it.',
  },
  hinders: (standing) => reportConcerned(standing).protection !== 'not-assessed',
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
  during: { report: ['received', 'opened'] },
  by: ['intake-worker', 'investigator', 'unit-manager', 'on-call'],
  example: { reasons: 'The child is safe at home tonight.' },
  refusals: { alreadyAssessed, assessorNotQualified, reasonsMissing },
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
    const recordedAfterOpening = hasLedToInvestigation(file, matterId);
    const assessment = {
      assessorId,
      needsProtection,
      facts,
      reasons,
      ...(measures !== undefined && { measures }),
      ...(recordedAfterOpening && { recordedAfterOpening }),
    };
    const { receivedDuring } = reportOf(file.details, matterId);
    const isPreliminary = receivedDuring === undefined && !recordedAfterOpening;
    return accept(
      happens(protectionAssessmentMade, assessment, { matterId }),
      ...(isPreliminary ? [happens(preliminaryAssessmentStarted, {}, { matterId })] : []),
    );
  },
};

export const protectionAssessmentMade: EventDefinition<ChildProtection, ProtectionAssessmentMade> = {
  type: 'child-protection/protection-assessment-made',
  once: 'protection-assessed',
  version: 1,
  fields: ProtectionAssessmentMade,
  title: { sv: 'Omedelbar skyddsbedömning gjord', en: 'Protection assessment made' },
  moves: ({ recordedAfterOpening }, facts) =>
    recordedAfterOpening ? [] : moving(facts, { step: 'assessed' }),
  evolve: (details, event) =>
    withReport(details, matterIdOf(event), {
      protection: event.data.needsProtection ? 'needed' : 'not-needed',
    }),
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
