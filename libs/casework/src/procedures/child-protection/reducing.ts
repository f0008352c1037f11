import { startOfDay } from '../../calendar/index.js';
import type { Chapter } from '../../handling/index.js';
import {
  allThatIsWrong,
  happens,
  invalid,
  IsId,
  leftOut,
  Maybe,
  OneOf,
  PersonalText,
  refuse,
  Says,
  SomeOf,
  type Codes,
  type Hindrance,
  type RefusalRule,
  type Undecided,
} from '../../kernel/index.js';
import {
  Decided,
  Deciding,
  kindOfDecision,
  SaysLegalBasis,
  type DecisionAtHand,
  type LegalBases,
} from './decision-kinds.js';
import { partiesBy } from './parties.js';
import { isSaid } from './reasons.js';
import type { ChildProtection } from './state.js';
import { supportsByKind } from './supports-by-kind.js';
import { openSupports } from './supports-given.js';

const substantialChange = 'SoL 2025:400 14:9';
const favourableDecisions = 'FL 2017:900 37 §';

/** The paragraphs by which what was granted is given up or made less against somebody. */
const bases = {
  [substantialChange]: {
    in: ['SE-2025', 'SE-2025B'],
    label: { sv: 'SoL 2025:400 14 kap. 9 §', en: 'SoL 2025:400 14:9' },
    help: {
      sv: 'Förhållandena har förändrats väsentligt; beslutet gäller tills vidare.',
      en: 'Circumstances have changed substantially; the decision holds until further notice.',
    },
  },
  [favourableDecisions]: {
    in: ['SE-2001', 'SE-2025', 'SE-2025B'],
    label: { sv: 'Förvaltningslagen (2017:900) 37 §', en: 'FL 2017:900, section 37' },
    help: {
      sv: 'När ett gynnande beslut får ändras.',
      en: 'When a favourable decision may be changed.',
    },
  },
} as const satisfies LegalBases;

const Bases = SomeOf(bases, { atLeast: 1, atMost: 1 });

/** The only grounds on which it may be, each by its own paragraph. */
const grounds = {
  'substantially-changed': {
    label: { sv: 'väsentligt ändrade förhållanden', en: 'substantially changed circumstances' },
    help: {
      sv: 'Förhållandena för den enskilde har förändrats väsentligt (SoL 2025:400 14 kap. 9 §).',
      en: 'The circumstances of those concerned have changed substantially (SoL 2025:400 14:9).',
    },
  },
  proviso: {
    label: { sv: 'förbehåll', en: 'proviso' },
    help: {
      sv: 'Det framgår av beslutet eller av föreskrifter att det får återkallas så (FL 37 § 1).',
      en: 'The decision, or the rules it rests on, says that it may be recalled so (FL section 37, point 1).',
    },
  },
  'compelling-safety': {
    label: { sv: 'tvingande säkerhetsskäl', en: 'compelling reasons of safety' },
    help: {
      sv: 'Tvingande säkerhetsskäl kräver att det ändras omedelbart (FL 37 § 2).',
      en: 'Compelling reasons of safety ask for a change at once (FL section 37, point 2).',
    },
  },
  'misleading-information': {
    label: { sv: 'oriktiga eller vilseledande uppgifter', en: 'wrong or misleading information' },
    help: {
      sv: 'Felaktigheten beror på oriktiga eller vilseledande uppgifter från en part (FL 37 § 3).',
      en: 'What is wrong in it comes of wrong or misleading information by a party (FL section 37, point 3).',
    },
  },
} as const satisfies Codes;

type Ground = keyof typeof grounds;

const outcomes = {
  less: {
    label: { sv: 'minskas', en: 'made less' },
    help: { sv: 'Insatsen fortsätter i mindre omfattning.', en: 'The support goes on, and is less.' },
  },
  ended: {
    label: { sv: 'upphör', en: 'ended' },
    help: { sv: 'Insatsen upphör genom beslutet.', en: 'The support ends by the decision.' },
  },
} as const satisfies Codes;

type Outcome = keyof typeof outcomes;

const SaysWhich = Says(
  { sv: 'Insats', en: 'Support' },
  {
    sv: 'Ärendet för insatsen som beslutet ändrar.',
    en: 'The matter of the support that the decision changes.',
  },
);

const SaysGround = Says(
  { sv: 'Grund', en: 'Ground' },
  { sv: 'På vilken av lagens grunder.', en: 'On which of the law’s grounds.' },
);

const SaysBecomes = Says(
  { sv: 'Insatsen', en: 'The support is' },
  { sv: 'Om den minskas eller upphör.', en: 'Whether it is made less or ends.' },
);

const SaysNewScope = Says(
  { sv: 'Ny omfattning', en: 'New scope' },
  { sv: 'Vad som gäller i stället, när insatsen minskas.', en: 'What holds instead, where it is made less.' },
);

/** An ongoing favourable decision is changed against those whom it favours: SoL 2025:400 14:9, FL 2017:900 37 §. */
export class ReduceOngoingDecision extends Deciding {
  @SaysLegalBasis @Bases legalBasis!: string[];
  @SaysWhich @IsId() supportId!: string;
  @SaysGround @OneOf(grounds) ground!: Ground;
  @SaysBecomes @OneOf(outcomes) becomes!: Outcome;
  @SaysNewScope @Maybe() @PersonalText('narrative', 2_000) newScope?: string;
}

/** Decided when the event occurred, with effect at once: SoL 2025:400 35:5 (2001:453 16:3). */
export class OngoingDecisionReduced extends Decided {
  @SaysLegalBasis @Bases legalBasis!: string[];
  @SaysWhich @IsId() supportId!: string;
  @SaysGround @OneOf(grounds) ground!: Ground;
  @SaysBecomes @OneOf(outcomes) becomes!: Outcome;
  @SaysNewScope @Maybe() @PersonalText('narrative', 2_000) newScope?: string;
}

const nothingToReduce: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 14:9; FL 2017:900 37 §',
  says: {
    sv: 'Barnet har ingen beviljad insats som beslutet kunde gälla.',
    en: 'The child has no granted support that it could be about.',
  },
  hinders: ({ file }) => openSupports(file.details).length === 0,
};

const otherParagraph: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'SoL 2025:400 14:9; FL 2017:900 37 §',
  says: {
    sv: 'Grunden hör till en annan paragraf: väsentligt ändrade förhållanden till SoL 14 kap. 9 §, de andra till FL 37 §.',
    en: 'The ground belongs to another paragraph: substantially changed circumstances to SoL 14:9, the others to FL section 37.',
  },
};

/** Punkt 3 of the transitional rules of SoL 2025:400: 14:9 isn't for what was decided before it. */
const onlyUntilFurtherNotice: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'SoL 2025:400 14:9',
  says: {
    sv: 'Beslutet gäller till en viss dag, eller är från tiden före den 1 juli 2025. Då får det bara ändras på en av grunderna i FL 37 §.',
    en: 'The decision holds until a day, or is from before 1 July 2025. Then it may be changed on one of the grounds of FL section 37 alone.',
  },
};

const firstDayOf2025 = '2025-07-01';

function wrongInReducing(hand: DecisionAtHand<ReduceOngoingDecision>): Undecided | undefined {
  const { command, file } = hand;
  const { supportId, ground, becomes, newScope, legalBasis } = command;
  const reduced = new Map(openSupports(file.details)).get(supportId);
  const isBySoL = ground === 'substantially-changed';
  const { grant } = reduced ?? {};
  const decidedAt = file.details.decisions.get(grant?.decisionId ?? '')?.decidedAt;
  const isOfBefore = decidedAt !== undefined && decidedAt < startOfDay(firstDayOf2025, file.timeZone);
  return allThatIsWrong(
    !reduced &&
      invalid('supportId', {
        sv: 'en insats i akten som är beviljad och inte avslutad',
        en: 'a support of the file that is granted and has not ended',
      }),
    legalBasis.includes(substantialChange) !== isBySoL && refuse(otherParagraph, 'ground'),
    isBySoL && (grant?.until !== undefined || isOfBefore) && refuse(onlyUntilFurtherNotice, 'ground'),
    becomes === 'less' &&
      !isSaid(newScope) &&
      invalid('newScope', { sv: 'vad som gäller i stället', en: 'what holds instead' }, 'missing'),
    becomes === 'ended' &&
      newScope !== undefined &&
      leftOut('newScope', { sv: 'insatsen upphör', en: 'the support ends' }),
  );
}

const reducing = kindOfDecision<ReduceOngoingDecision, Omit<OngoingDecisionReduced, keyof Decided>>({
  name: 'reduce-ongoing-decision',
  title: { sv: 'Ändra pågående insats till nackdel', en: 'Reduce an ongoing decision' },
  fields: ReduceOngoingDecision,
  example: {
    legalBasis: [substantialChange],
    reasons: 'The child lives with another family now, and has all that the support gave.',
    ground: 'substantially-changed',
    becomes: 'less',
    newScope: 'One weekend a month.',
  },
  recordedAs: {
    name: 'ongoing-decision-reduced',
    title: { sv: 'Pågående insats ändrad till nackdel', en: 'Ongoing decision reduced' },
    fields: OngoingDecisionReduced,
    tells: {
      sv: ({ decidedBy, becomes, ground, legalBasis }, nameOf) =>
        `${nameOf(decidedBy)} beslutade att insatsen ${outcomes[becomes].label.sv}: ${grounds[ground].label.sv}, enligt ${legalBasis.join(', ')}.`,
      en: ({ decidedBy, becomes, ground, legalBasis }, nameOf) =>
        `${nameOf(decidedBy)} decided that the support is ${outcomes[becomes].label.en}: ${grounds[ground].label.en}, by ${legalBasis.join(', ')}.`,
    },
  },
  legalBases: bases,
  mayBeDelegatedTo: 'official',
  appealedUnder: 'SoL 2025:400 35:1; 2001:453 16:3',
  // It names a support of the file.
  needsFile: true,
  goesAgainst: {
    whom: ({ parties }) => parties,
    // Who was a party by what was on record then, besides, its own decision asks.
    possible: ({ file, context: { occurredAt } }) => [partiesBy(file, { occurredAt })],
  },
  reasons: 'asked-for',
  answers: () => [],
  refusals: { nothingToReduce, otherParagraph, onlyUntilFurtherNotice },
  problems: wrongInReducing,
  own: ({ command: { supportId, ground, becomes, newScope } }) => ({
    supportId,
    ground,
    becomes,
    ...(newScope !== undefined && { newScope }),
  }),
  brings: ({ supportId, becomes }) => ({ is: 'support-reduced', supportId, becomes }),
  follows: ({ file }, { supportId, becomes }) => {
    const reduced = new Map(openSupports(file.details)).get(supportId);
    if (!reduced || becomes !== 'ended') return [];
    return [happens(supportsByKind[reduced.support].ended, { because: 'reduced' }, { matterId: supportId })];
  },
});

export const { event: ongoingDecisionReduced } = reducing;

export const reducings: Chapter<ChildProtection> = {
  name: 'reducing',
  title: { sv: 'Ändring till nackdel', en: 'Changes against those concerned' },
  commands: [reducing.command],
  events: [ongoingDecisionReduced],
};
