import type { Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  Code,
  CommandBody,
  happens,
  invalid,
  IsId,
  matterOf,
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
} from '../../kernel/index.js';
import { isAfterItsDecision } from './after-its-decision.js';
import { mattersOfCare } from './matters.js';
import { SaysDecidedBy } from './reasons.js';
import { decisionsIn, type ChildProtection } from './state.js';

/** By what an obvious mistake came into a decision: FL 2017:900 36 §. */
const slips = {
  writing: {
    label: { sv: 'skrivfel', en: 'a slip of the pen' },
    help: { sv: 'Något blev fel skrivet.', en: 'Something was written wrong.' },
  },
  calculation: {
    label: { sv: 'räknefel', en: 'a slip in counting' },
    help: { sv: 'Något blev fel räknat.', en: 'Something was counted wrong.' },
  },
  oversight: {
    label: { sv: 'liknande förbiseende', en: 'a similar oversight' },
    help: { sv: 'Något liknande förbisågs.', en: 'Something like it was overlooked.' },
  },
} as const satisfies Codes;

type Slip = keyof typeof slips;

const chances = {
  given: {
    label: { sv: 'fick yttra sig', en: 'were heard' },
    help: {
      sv: 'Parterna fick tillfälle att yttra sig innan beslutet rättades.',
      en: 'The parties had the chance to comment before the decision was corrected.',
    },
  },
  needless: {
    label: { sv: 'var uppenbart obehövligt att höra', en: 'plainly needed no hearing' },
    help: {
      sv: 'Det var uppenbart obehövligt att låta parterna yttra sig.',
      en: 'It was plainly needless to let the parties comment.',
    },
  },
} as const satisfies Codes;

type Chance = keyof typeof chances;

const SaysDecision = Says(
  { sv: 'Beslut', en: 'Decision' },
  { sv: 'Det beslut som rättas.', en: 'The decision that is corrected.' },
);

const SaysSlip = Says(
  { sv: 'Felet är', en: 'The mistake is' },
  { sv: 'Hur det uppenbara felet kom till.', en: 'How the obvious mistake came about.' },
);

const SaysWrongText = Says(
  { sv: 'Stod', en: 'It said' },
  { sv: 'Det som stod i beslutet.', en: 'What the decision said.' },
);

const SaysRightText = Says(
  { sv: 'Ska stå', en: 'It has to say' },
  { sv: 'Det som rätteligen ska stå.', en: 'What it rightly has to say.' },
);

const SaysChance = Says(
  { sv: 'Parterna', en: 'The parties' },
  {
    sv: 'Om parterna fick yttra sig före rättelsen (FL 25 §).',
    en: 'Whether the parties could comment before the correction (FL 25 §).',
  },
);

/** Rättelse: an obvious mistake in writing, counting or the like, and nothing else: FL 2017:900 36 §. */
export class CorrectDecision extends CommandBody {
  @SaysDecision @IsId() decisionId!: string;
  @SaysSlip @OneOf(slips) slip!: Slip;
  @SaysWrongText @PersonalText('narrative', 4_000) wrongText!: string;
  @SaysRightText @PersonalText('narrative', 4_000) rightText!: string;
  @SaysChance @OneOf(chances) parties!: Chance;
  @Says(
    { sv: 'Saken är densamma', en: 'Same in substance' },
    {
      sv: 'Rättelsen ändrar inte vad som har beslutats, bara hur det är skrivet.',
      en: 'The correction doesn’t change what was decided, only how it is written.',
    },
  )
  @YesNo()
  sameInSubstance!: boolean;
}

export class DecisionCorrected {
  @SaysDecision @IsId() decisionId!: string;
  @SaysSlip @OneOf(slips) slip!: Slip;
  @SaysWrongText @PersonalText('narrative', 4_000) wrongText!: string;
  @SaysRightText @PersonalText('narrative', 4_000) rightText!: string;
  @SaysChance @OneOf(chances) parties!: Chance;
  @SaysDecidedBy @Code() decidedBy!: string;
}

const nothingDecided: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  says: { sv: 'Inget beslut har fattats i ärendet.', en: 'Nothing has been decided in the matter.' },
  hinders: (standing) => decisionsIn(standing.file.details, matterOf(standing).matterId).length === 0,
};

const changesSubstance: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'FL 2017:900 36–37 §§',
  says: {
    sv: 'Bara en uppenbar felaktighet genom skrivfel, räknefel eller liknande rättas så. Det som ändrar saken är ett nytt beslut.',
    en: 'Only an obvious mistake in writing, counting or the like is corrected so. What changes the substance is a new decision.',
  },
};

const correctDecision: CommandDefinition<ChildProtection, CorrectDecision> = {
  type: 'child-protection/correct-decision',
  title: { sv: 'Rätta beslut', en: 'Correct decision' },
  fields: CorrectDecision,
  at: 'matter',
  during: {
    investigation: ['investigating', 'closed', 'transferred'],
    application: ['received', 'under-investigation', 'decided', 'transferred'],
    appeal: ['dismissed'],
    disclosure: ['not-disclosed'],
    ...mattersOfCare,
  },
  by: ['unit-manager', 'decision-maker'],
  example: { sameInSubstance: true },
  refusals: { nothingDecided, changesSubstance },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId } = matterOf(situation);
    const { decisionId, slip, wrongText, rightText, parties, sameInSubstance } = command;
    const wrong = allThatIsWrong(
      !decisionsIn(file.details, matterId).some((each) => each.decisionId === decisionId) &&
        invalid('decisionId', {
          sv: 'ett beslut som har fattats i ärendet',
          en: 'a decision that was made in the matter',
        }),
      !sameInSubstance && refuse(changesSubstance, 'sameInSubstance'),
    );
    if (wrong) return wrong;
    const { staffId: decidedBy } = context.actor;
    return accept(
      happens(
        decisionCorrected,
        { decisionId, slip, wrongText, rightText, parties, decidedBy },
        { matterId },
      ),
    );
  },
};

/** The time to appeal goes on as it was: the decision is the same (FL 2017:900 36, 44 §§). */
export const decisionCorrected: EventDefinition<ChildProtection, DecisionCorrected> = {
  type: 'child-protection/decision-corrected',
  version: 1,
  fields: DecisionCorrected,
  title: { sv: 'Beslut rättat', en: 'Decision corrected' },
  couldBeOf: isAfterItsDecision,
  evolve: (details) => details,
  tells: {
    sv: ({ decidedBy, slip, parties }, nameOf) =>
      `${nameOf(decidedBy)} rättade beslutet (${slips[slip].label.sv}); parterna ${chances[parties].label.sv}.`,
    en: ({ decidedBy, slip, parties }, nameOf) =>
      `${nameOf(decidedBy)} corrected the decision (${slips[slip].label.en}); the parties ${chances[parties].label.en}.`,
  },
};

export const correctingDecisions: Chapter<ChildProtection> = {
  name: 'correcting-decisions',
  title: { sv: 'Rättelse av beslut', en: 'Correcting decisions' },
  commands: [correctDecision],
  events: [decisionCorrected],
};
