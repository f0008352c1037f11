import { ArrayMaxSize, IsArray } from 'class-validator';
import type { Instant } from '../../calendar/index.js';
import {
  accept,
  allThatIsWrong,
  Code,
  CommandBody,
  happens,
  invalid,
  IsId,
  matterOf,
  Maybe,
  notAmong,
  PersonalText,
  refuse,
  Says,
  type CaseEvent,
  type CommandDefinition,
  type Context,
  type DecidedEvent,
  type EventDefinition,
  type EventFacts,
  type FieldsClass,
  type Hindrance,
  type Labels,
  type MatterMove,
  type LegalSource,
  type RefusalRule,
  type Role,
  type Ruleset,
  type Said,
  type Situation,
  type Standing,
  type Telling,
  type Undecided,
} from '../../kernel/index.js';
import { childNotYetHeard } from './child-talks.js';
import { couldBeDecidedAt } from './decided-at-another-time.js';
import { allToBeNotified, type DecisionOutcome } from './decision-state.js';
import { isHeardAt } from './hearing.js';
import { partiesBy } from './parties.js';
import { mayBePartial } from './bias.js';
import { notQualified } from './qualifications.js';
import {
  isSaid,
  SaysChildsView,
  SaysDecidedBy,
  SaysReasons,
  SaysWhyChildNotHeard,
  unreasoned,
} from './reasons.js';
import { rulesetAt } from './settings.js';
import {
  applicationOf,
  matterIdOf,
  undecidedApplicationsUnder,
  withDecision,
  type ChildFile,
  type ChildProtection,
} from './state.js';

/** A paragraph that a decision may rest on, and the versions of the law in which it is in force. */
export interface LegalBasis extends Said {
  readonly in: readonly Ruleset[];
}

export type LegalBases = Readonly<Record<string, LegalBasis>>;

/** FL 2017:900 32 §. */
export const SaysLegalBasis = Says(
  { sv: 'Lagrum', en: 'Legal basis' },
  {
    sv: 'De föreskrifter som har tillämpats; de som gällde när beslutet fattades.',
    en: 'The rules that were applied; those in force when it was decided.',
  },
);

export const SaysPresenter = Says(
  { sv: 'Föredragande', en: 'Presenter' },
  { sv: 'Den handläggare som föredrog ärendet.', en: 'The handler who presented the matter.' },
);

/** FL 2017:900 30 §. */
export const SaysDissent = Says(
  { sv: 'Avvikande mening', en: 'Dissent' },
  {
    sv: 'Vad den som inte höll med ville besluta i stället.',
    en: 'What somebody who disagreed wished to decide instead.',
  },
);

export const SaysAnswers = Says(
  { sv: 'Besvarade ansökningar', en: 'Applications answered' },
  { sv: 'De ansökningar som beslutet avgör.', en: 'The applications that the decision answers.' },
);

/** A list of applications, by id. */
const Applications = (): PropertyDecorator => (prototype, field) => {
  for (const decorate of [SaysAnswers, IsArray(), ArrayMaxSize(100), IsId({ each: true })])
    decorate(prototype, field);
};

/** What every decision is given with. Each kind has its own class, with the paragraphs that it may rest on. */
export abstract class Deciding extends CommandBody {
  abstract legalBasis: string[];
  @SaysReasons @Maybe() @PersonalText('narrative', 10_000) reasons?: string;
  @SaysPresenter @Maybe() @Code() presenterId?: string;
  @SaysDissent @Maybe() @PersonalText('narrative', 10_000) dissent?: string;
}

/**
 * What every decision has on record: FL 2017:900 31 §. Decided when the event occurred. What the child thought is on record
 * by itself (`child-talks.ts`); that a decision says it, logs hold of before, and no command brings about any more.
 */
export abstract class Decided {
  @Says(
    { sv: 'Beslutets id', en: 'Decision id' },
    { sv: 'Det som beslutet nämns med senare.', en: 'What the decision is named by later.' },
  )
  @IsId()
  decisionId!: string;
  abstract legalBasis: string[];
  @SaysReasons @Maybe() @PersonalText('narrative', 10_000) reasons?: string;
  @SaysChildsView @Maybe() @PersonalText('narrative', 10_000) childsView?: string;
  @SaysWhyChildNotHeard @Maybe() @PersonalText('narrative', 2_000) whyChildNotHeard?: string;
  @SaysDecidedBy @Code() decidedBy!: string;
  @SaysPresenter @Maybe() @Code() presenterId?: string;
  @SaysDissent @Maybe() @PersonalText('narrative', 10_000) dissent?: string;
  @Applications() answers!: string[];
  @Says(
    { sv: 'Parter', en: 'Parties' },
    {
      sv: 'De som var parter när beslutet fattades; var och en underrättas.',
      en: 'Those who were parties when it was decided; each is notified.',
    },
  )
  @IsArray()
  @ArrayMaxSize(100)
  @IsId({ each: true })
  parties!: string[];
  @Says(
    { sv: 'Går emot', en: 'Goes against' },
    { sv: 'De parter som beslutet går emot.', en: 'The parties whom the decision goes against.' },
  )
  @IsArray()
  @ArrayMaxSize(100)
  @IsId({ each: true })
  goesAgainst!: string[];
}

/** How far down the board may delegate a kind of decision. The delegation order can narrow it, and never widen it. */
export const floors = {
  /** No floor: KL 2017:725 6:37. */
  official: ['unit-manager', 'decision-maker'],
  /** A committee of the board at the lowest: SoL 2025:400 30:5–7. */
  committee: ['decision-maker'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

/** What a kind of decision decides from besides its body. */
export interface DecisionAtHand<Body extends Deciding> extends Situation<ChildProtection, Body> {
  readonly investigationId: string;
  /** The applications that it answers. */
  readonly answers: readonly string[];
  readonly parties: readonly string[];
}

/**
 * A kind of decision as the law knows it: one value a kind. Its command and its event come from it (`kindOfDecision`), each
 * under a name of its own; no decision says its kind in a field.
 */
export interface DecisionKind<Body extends Deciding, Own extends object> {
  /** Its command within the procedure: `refuse-support`. */
  readonly name: string;
  readonly title: Labels;
  readonly fields: FieldsClass<Body>;
  readonly example?: Partial<Body>;
  readonly recordedAs: {
    /** Its event within the procedure: `support-refused`. */
    readonly name: string;
    readonly title: Labels;
    readonly fields: FieldsClass<Decided & Own>;
    readonly tells: Required<Pick<Telling<Decided & Own>, 'sv' | 'en'>>;
  };
  readonly legalBases: LegalBases;
  readonly mayBeDelegatedTo: keyof typeof floors;
  /** Under which law a party may appeal it; absent where nobody may (SoL 2025:400 35:1 names what may be). */
  readonly appealedUnder?: LegalSource;
  /** Whom it goes against; all of them have to be communicated with first (FL 2017:900 25 §). */
  readonly goesAgainst: 'nobody' | GoingAgainst<Body>;
  /** Reasons may be left out where they are plainly needless: FL 2017:900 32 §. */
  readonly reasons: 'asked-for' | 'may-be-left-out';
  /** The applications that it answers. */
  answers(command: Body): readonly string[];
  /** In which matters it is made, and in which steps of them: where it doesn't say, in an ongoing investigation. */
  readonly during?: Readonly<Record<string, readonly string[]>>;
  /** How it moves the matter that it is made in, where it does. */
  moves?(decided: Decided & Own, facts: Pick<EventFacts, 'matterId'>): readonly MatterMove[];
  /** What it changes besides being decided. */
  changes?(details: ChildProtection, made: CaseEvent<Decided & Own>): ChildProtection;
  /** It names somebody of the file. */
  readonly needsFile?: true;
  /** Why else it may be refused. */
  readonly refusals: Readonly<Record<string, RefusalRule | Hindrance<ChildProtection>>>;
  /** What only this kind asks for, where something of it is wrong. */
  problems?(at: DecisionAtHand<Body>): Undecided | undefined;
  /** What only this kind records. */
  own(at: DecisionAtHand<Body>): Own;
  /** What it brings about, as it stands from then on. */
  brings(decided: Decided & Own): DecisionOutcome;
  /** Whether what only this kind rests on was there at another time. */
  couldBeOf?(file: ChildFile, decided: CaseEvent<Decided & Own>, at: Instant): boolean;
  /** What follows at once: the end of the investigation, or a support that is to be carried out. */
  follows?(at: DecisionAtHand<Body>, decided: Decided & Own): readonly DecidedEvent[];
}

/** Whom a kind of decision goes against. */
export interface GoingAgainst<Body extends Deciding> {
  /** The one at hand. */
  whom(at: DecisionAtHand<Body>): readonly string[];
  /** It goes against the same whatever it says, so that it is known before its body whether they are heard. */
  readonly always?: true;
  /** Each that could be made as things stand: whom it would go against. */
  possible(standing: Standing<ChildProtection>): readonly (readonly string[])[];
}

/** The command and the event of a kind of decision. */
export interface MadeOfKind<Body extends Deciding, Own extends object> {
  readonly command: CommandDefinition<ChildProtection, Body>;
  readonly event: EventDefinition<ChildProtection, Decided & Own>;
}

const reasonsMissing = unreasoned('FL 2017:900 31–32 §§', {
  sv: 'Ange de omständigheter som har varit avgörande i reasons.',
  en: 'Give the facts that were decisive in reasons.',
});

/** Whoever may be partial takes no part in the handling, and so presents nothing. */
const presenterBiased: RefusalRule = {
  code: 'IMPARTIALITY',
  source: 'FL 2017:900 16–17 §§',
  says: {
    sv: 'Jäv har anmälts mot föredraganden i ärendet. Låt någon annan föredra det.',
    en: 'Bias was declared against the presenter of the matter. Let somebody else present it.',
  },
};

const notCommunicated: RefusalRule = {
  code: 'NOT_COMMUNICATED',
  source: 'FL 2017:900 25 §',
  says: {
    sv:
      'Beslutet går emot en part som inte har fått underlaget, med det som har kommit in sist, och tid att yttra sig. Kommunicera det, vänta ' +
      'tills parten har svarat eller tiden är ute, eller besluta att avstå på en av lagens grunder.',
    en:
      'The decision goes against a party who was not given the basis, with what came in last, and time to respond. Communicate it, wait ' +
      'until the party has responded or the time is over, or decide to waive it on one of the law’s grounds.',
  },
};

/** Known before the body where whatever could be decided would go against somebody who isn't heard. */
function nobodyHeard({ possible }: Pick<GoingAgainst<never>, 'possible'>): Hindrance<ChildProtection> {
  return {
    code: 'NOT_COMMUNICATED',
    not: 'now',
    source: 'FL 2017:900 25 §',
    says: {
      sv: 'Den som beslutet skulle gå emot har inte yttrat sig, tiden för det är inte ute och det har inte underlåtits, eller så har något kommit in sedan dess.',
      en: 'Whoever the decision would go against hasn’t responded, their time isn’t over and it wasn’t waived, or something has come in since.',
    },
    hinders: (standing) => {
      const { file, context } = standing;
      const { matterId } = matterOf(standing);
      return !possible(standing).some((against) =>
        against.every((partyId) => isHeardAt(file, matterId, partyId, context.occurredAt)),
      );
    },
  };
}

/**
 * Makes the command and the event of a kind. What holds of every decision is asked here: who may make it, the paragraphs in
 * force, the reasons, that the child was heard or why not is on record, and that nobody is decided against unheard.
 */
export function kindOfDecision<Body extends Deciding, Own extends object>(
  kind: DecisionKind<Body, Own>,
): MadeOfKind<Body, Own> {
  const asksForReasons = kind.reasons === 'asked-for';
  const { name, recordedAs, refusals, needsFile, example, goesAgainst } = kind;

  const event: EventDefinition<ChildProtection, Decided & Own> = {
    type: `child-protection/${recordedAs.name}`,
    version: 1,
    fields: recordedAs.fields,
    title: recordedAs.title,
    standsByItself: true,
    couldBeOf: (file: ChildFile, decided, at) =>
      couldBeDecidedAt(file, decided, at) && (kind.couldBeOf?.(file, decided, at) ?? true),
    moves: (decided, facts) => [
      ...decided.answers.map((matterId) => ({ matterId, step: 'decided', closed: true })),
      ...(kind.moves?.(decided, facts) ?? []),
    ],
    evolve: (details, made) => {
      const { decisionId, answers, parties, goesAgainst: against } = made.data;
      return withDecision(kind.changes?.(details, made) ?? details, {
        decisionId,
        kind: name,
        matterId: matterIdOf(made),
        decidedAt: made.occurredAt,
        brings: kind.brings(made.data),
        answers,
        mayBeAppealed: kind.appealedUnder !== undefined,
        goesAgainst: against,
        parties: allToBeNotified(parties),
      });
    },
    tells: recordedAs.tells,
  };

  const command: CommandDefinition<ChildProtection, Body> = {
    type: `child-protection/${name}`,
    title: kind.title,
    fields: kind.fields,
    at: 'matter',
    ...(needsFile && { needsFile }),
    during: kind.during ?? { investigation: ['investigating'] },
    by: floors[kind.mayBeDelegatedTo],
    ...(example && { example }),
    refusals: {
      ...(kind.mayBeDelegatedTo === 'official' && { notQualified }),
      ...refusals,
      ...(goesAgainst !== 'nobody' && { nobodyHeard: nobodyHeard(goesAgainst) }),
      ...(goesAgainst !== 'nobody' && goesAgainst.always !== true && { notCommunicated }),
      childNotYetHeard,
      presenterBiased,
      ...(asksForReasons && { reasonsMissing }),
    },
    decide: (situation) => {
      const { command: body, context, file } = situation;
      const { matterId: investigationId } = matterOf(situation);
      const answers = kind.answers(body);
      const open = undecidedApplicationsUnder(file, investigationId);
      const applicants = answers.filter((id) => open.includes(id));
      const parties = partiesBy(
        file,
        context,
        applicants.map((id) => applicationOf(file.details, id).applicantId),
      );
      const hand = { ...situation, investigationId, parties, answers: applicants };
      const against = goesAgainst === 'nobody' ? [] : goesAgainst.whom(hand);
      const { legalBasis, reasons, presenterId, dissent } = body;
      const inForce = basesInForce(kind.legalBases, context);
      const wrong = allThatIsWrong(
        legalBasis.some((each) => !inForce.includes(each)) && notAmong('legalBasis', inForce),
        answers.some((id) => !open.includes(id)) && invalid('answers', underIt),
        presenterId !== undefined &&
          mayBePartial(file, investigationId, presenterId) &&
          refuse(presenterBiased, 'presenterId'),
        asksForReasons && !isSaid(reasons) && refuse(reasonsMissing, 'reasons'),
        kind.problems?.(hand),
        against.some((partyId) => !isHeardAt(file, investigationId, partyId, context.occurredAt)) &&
          refuse(notCommunicated),
      );
      if (wrong) return wrong;
      const decided: Decided = {
        decisionId: context.idFor('decision'),
        legalBasis: [...legalBasis],
        ...(reasons !== undefined && { reasons }),
        decidedBy: context.actor.staffId,
        ...(presenterId !== undefined && { presenterId }),
        ...(dissent !== undefined && { dissent }),
        answers: [...answers],
        parties: [...parties],
        goesAgainst: [...against],
      };
      const made = { ...decided, ...kind.own(hand) };
      return accept(
        happens(event, made, { matterId: investigationId }),
        ...(kind.follows?.(hand, made) ?? []),
      );
    },
  };

  return { command, event };
}

const underIt: Labels = {
  sv: 'ansökningar som utreds i utredningen och inte är avgjorda',
  en: 'applications under the investigation that are not decided',
};

/** The paragraphs of a kind that were in force when it was decided. */
function basesInForce(
  bases: LegalBases,
  context: Pick<Context, 'municipality' | 'occurredAt'>,
): readonly string[] {
  const ruleset = rulesetAt(context);
  return Object.entries(bases)
    .filter(([, { in: versionsOfIt }]) => versionsOfIt.includes(ruleset))
    .map(([code]) => code);
}
