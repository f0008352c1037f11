import { localDateOf } from '../../calendar/index.js';
import type { Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  CommandBody,
  happens,
  invalid,
  IsDay,
  leftOut,
  matterOf,
  Maybe,
  OneOf,
  PersonalText,
  refuse,
  Says,
  type Codes,
  type CommandDefinition,
  type EventDefinition,
  type Hindrance,
} from '../../kernel/index.js';
import { supportsIn } from './matters.js';
import { childNotHeard, isSaid, SaysChildsView, SaysWhyChildNotHeard } from './reasons.js';
import { matterIdOf, moving, type ChildProtection } from './state.js';
import { onSupports } from './support-kinds.js';
import { supportOf, withSupport } from './supports-given.js';

const outcomes = {
  reached: {
    label: { sv: 'målen är nådda', en: 'the goals are reached' },
    help: { sv: 'Det som insatsen skulle leda till är nått.', en: 'What it was to lead to is there.' },
  },
  'partly-reached': {
    label: { sv: 'målen är delvis nådda', en: 'the goals are partly reached' },
    help: { sv: 'En del är nått, annat återstår.', en: 'Some of it is there, some is left.' },
  },
  'not-reached': {
    label: { sv: 'målen är inte nådda', en: 'the goals are not reached' },
    help: { sv: 'Det har inte blivit som det var tänkt.', en: 'It has not turned out as it was meant to.' },
  },
} as const satisfies Codes;

type Outcome = keyof typeof outcomes;

const occasions = {
  'under-way': {
    label: { sv: 'under insatsen', en: 'under way' },
    help: { sv: 'Insatsen pågick eller hade uppehåll.', en: 'The support was ongoing or interrupted.' },
  },
  final: {
    label: { sv: 'efter avslut', en: 'after its end' },
    help: { sv: 'Insatsen hade avslutats.', en: 'The support had ended.' },
  },
} as const satisfies Codes;

const SaysOutcome = Says(
  { sv: 'Måluppfyllelse', en: 'Goals' },
  { sv: 'Hur långt målen är nådda.', en: 'How far the goals are reached.' },
);

const SaysFound = Says(
  { sv: 'Vad uppföljningen visar', en: 'What the review shows' },
  {
    sv: 'Hur det går: vad barnet, familjen och den som ger insatsen säger, och vad som ändras.',
    en: 'How it goes: what the child, the family and whoever gives the support say, and what changes.',
  },
);

const SaysNextOn = Says(
  { sv: 'Nästa uppföljning senast', en: 'Next review by' },
  {
    sv: 'Dagen för nästa uppföljning, om en annan än den vanliga har bestämts.',
    en: 'The day of the next review, where another than the usual one is agreed.',
  },
);

/** Uppföljning of how a support goes, or went. */
export class ReviewSupport extends CommandBody {
  @SaysOutcome @OneOf(outcomes) outcome!: Outcome;
  @SaysFound @PersonalText('narrative', 10_000) found!: string;
  @SaysChildsView @Maybe() @PersonalText('narrative', 10_000) childsView?: string;
  @SaysWhyChildNotHeard @Maybe() @PersonalText('narrative', 2_000) whyChildNotHeard?: string;
  @SaysNextOn @Maybe() @IsDay() nextOn?: string;
}

/** Held when the event occurred. */
export class SupportReviewed {
  @Says(
    { sv: 'När', en: 'When' },
    { sv: 'Om insatsen pågick eller hade avslutats.', en: 'Whether it was under way or had ended.' },
  )
  @OneOf(occasions)
  occasion!: keyof typeof occasions;
  @SaysOutcome @OneOf(outcomes) outcome!: Outcome;
  @SaysFound @PersonalText('narrative', 10_000) found!: string;
  @SaysChildsView @Maybe() @PersonalText('narrative', 10_000) childsView?: string;
  @SaysWhyChildNotHeard @Maybe() @PersonalText('narrative', 2_000) whyChildNotHeard?: string;
  @SaysNextOn @Maybe() @IsDay() nextOn?: string;
}

const nothingToReview: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Insatsen har avslutats utan att ha påbörjats, eller så är slutuppföljningen gjord.',
    en: 'The support ended without having begun, or has had its final review.',
  },
  hinders: (standing) => {
    const {
      standing: stands,
      begunAt,
      isFinallyReviewed,
    } = supportOf(standing.file.details, matterOf(standing).matterId);
    return stands.is === 'ended' && (begunAt === undefined || isFinallyReviewed === true);
  },
};

const reviewSupport: CommandDefinition<ChildProtection, ReviewSupport> = {
  type: 'child-protection/review-support',
  title: { sv: 'Följ upp insatsen', en: 'Review the support' },
  fields: ReviewSupport,
  at: 'matter',
  during: supportsIn('ongoing', 'interrupted', 'ended'),
  by: onSupports,
  example: {
    outcome: 'partly-reached',
    found: 'The evenings are calmer; mornings are left.',
    childsView: 'Likes the talks.',
  },
  refusals: { nothingToReview, childNotHeard },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { outcome, found, childsView, whyChildNotHeard, nextOn } = command;
    const { matterId } = matterOf(situation);
    const day = localDateOf(context.occurredAt, file.timeZone);
    const isOver = supportOf(file.details, matterId).standing.is === 'ended';
    const wrong = allThatIsWrong(
      !isSaid(childsView) && !isSaid(whyChildNotHeard) && refuse(childNotHeard, 'childsView'),
      nextOn !== undefined &&
        isOver &&
        leftOut('nextOn', { sv: 'insatsen har avslutats', en: 'the support has ended' }),
      nextOn !== undefined &&
        !isOver &&
        nextOn <= day &&
        invalid('nextOn', { sv: `en dag efter ${day}`, en: `a day after ${day}` }),
    );
    if (wrong) return wrong;
    const review = {
      occasion: isOver ? 'final' : 'under-way',
      outcome,
      found,
      ...(childsView !== undefined && { childsView }),
      ...(whyChildNotHeard !== undefined && { whyChildNotHeard }),
      ...(nextOn !== undefined && { nextOn }),
    } as const;
    return accept(happens(supportReviewed, review, { matterId }));
  },
};

export const supportReviewed: EventDefinition<ChildProtection, SupportReviewed> = {
  type: 'child-protection/support-reviewed',
  version: 1,
  fields: SupportReviewed,
  title: { sv: 'Insats uppföljd', en: 'Support reviewed' },
  moves: (_, facts) => moving(facts, {}),
  evolve: (details, event) => {
    const { isFinallyReviewed = false } = supportOf(details, matterIdOf(event));
    return withSupport(details, event, {
      isFinallyReviewed: isFinallyReviewed || event.data.occasion === 'final',
    });
  },
  tells: {
    sv: ({ occasion, outcome }) =>
      `Insatsen följdes upp ${occasions[occasion].label.sv}: ${outcomes[outcome].label.sv}.`,
    en: ({ occasion, outcome }) =>
      `The support was reviewed ${occasions[occasion].label.en}: ${outcomes[outcome].label.en}.`,
  },
};

export const supportReview: Chapter<ChildProtection> = {
  name: 'support-review',
  title: { sv: 'Uppföljning av insats', en: 'Reviewing a support' },
  commands: [reviewSupport],
  events: [supportReviewed],
};
