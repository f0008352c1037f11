import { localDateOf } from '../../calendar/index.js';
import type { Chapter } from '../../handling/index.js';
import {
  accept,
  CommandBody,
  happens,
  HowMany,
  invalid,
  IsDay,
  matterOf,
  Maybe,
  PersonalText,
  Says,
  type CommandDefinition,
  type EventDefinition,
} from '../../kernel/index.js';
import { supportsIn } from './matters.js';
import { matterIdOf, moving, type ChildProtection } from './state.js';
import { onSupports } from './support-kinds.js';
import { supportOf, withSupport } from './supports-given.js';

const SaysGoals = Says(
  { sv: 'Mål', en: 'Goals' },
  { sv: 'Vad insatsen ska leda till.', en: 'What the support is to lead to.' },
);

const SaysHow = Says(
  { sv: 'Hur', en: 'How' },
  {
    sv: 'Hur insatsen ges i praktiken: vem gör vad, när och var.',
    en: 'How it is given in practice: who does what, when and where.',
  },
);

const SaysChildsPart = Says(
  { sv: 'Barnets delaktighet', en: 'The child’s part' },
  {
    sv: 'Hur barnet och familjen har varit med om att göra planen.',
    en: 'How the child and the family had a part in the plan.',
  },
);

const SaysReviewOn = Says(
  { sv: 'Följs upp senast', en: 'To be reviewed by' },
  { sv: 'Dagen då planen senast följs upp.', en: 'The day by which the plan is reviewed.' },
);

/**
 * Genomförandeplan: how what was granted is carried out. Set again, it takes the place of the last. What it says is recorded
 * as everything of importance in carrying out a support is: SoL 2025:400 14:3 (2001:453 11:5).
 */
export class SetImplementationPlan extends CommandBody {
  @SaysGoals @PersonalText('narrative', 10_000) goals!: string;
  @SaysHow @PersonalText('narrative', 10_000) how!: string;
  @SaysChildsPart @Maybe() @PersonalText('narrative', 2_000) childsPart?: string;
  @SaysReviewOn @IsDay() reviewOn!: string;
}

export class ImplementationPlanSet {
  @Says(
    { sv: 'Version', en: 'Version' },
    {
      sv: 'Den första planen är 1; en ny ersätter den förra.',
      en: 'The first plan is 1; a new one replaces the last.',
    },
  )
  @HowMany()
  version!: number;
  @SaysGoals @PersonalText('narrative', 10_000) goals!: string;
  @SaysHow @PersonalText('narrative', 10_000) how!: string;
  @SaysChildsPart @Maybe() @PersonalText('narrative', 2_000) childsPart?: string;
  @SaysReviewOn @IsDay() reviewOn!: string;
}

const setImplementationPlan: CommandDefinition<ChildProtection, SetImplementationPlan> = {
  type: 'child-protection/set-implementation-plan',
  title: { sv: 'Upprätta genomförandeplan', en: 'Set implementation plan' },
  fields: SetImplementationPlan,
  at: 'matter',
  during: supportsIn('granted', 'ongoing', 'interrupted'),
  by: onSupports,
  example: {
    goals: 'The evenings are calm, and the child sleeps at eight.',
    how: 'Talks on Tuesdays at home; the parents try one thing a week.',
    reviewOn: '2049-12-31',
  },
  refusals: {},
  decide: (situation) => {
    const { command, context, file } = situation;
    const { goals, how, childsPart, reviewOn } = command;
    const { matterId } = matterOf(situation);
    const day = localDateOf(context.occurredAt, file.timeZone);
    if (reviewOn < day)
      return invalid('reviewOn', { sv: `en dag från och med ${day}`, en: `a day from ${day} on` });
    const version = (supportOf(file.details, matterId).planVersion ?? 0) + 1;
    const set = { version, goals, how, ...(childsPart !== undefined && { childsPart }), reviewOn };
    return accept(happens(implementationPlanSet, set, { matterId }));
  },
};

export const implementationPlanSet: EventDefinition<ChildProtection, ImplementationPlanSet> = {
  type: 'child-protection/implementation-plan-set',
  version: 1,
  fields: ImplementationPlanSet,
  title: { sv: 'Genomförandeplan upprättad', en: 'Implementation plan set' },
  moves: (_, facts) => moving(facts, {}),
  evolve: (details, event) => {
    const { planVersion = 0 } = supportOf(details, matterIdOf(event));
    return withSupport(details, event, { planVersion: Math.max(planVersion, event.data.version) });
  },
  tells: {
    sv: ({ version, reviewOn }, nameOf) =>
      `Genomförandeplanen upprättades, version ${version}. Den följs upp senast ${nameOf(reviewOn)}.`,
    en: ({ version, reviewOn }, nameOf) =>
      `The plan of how the support is given was set, version ${version}. It is reviewed by ${nameOf(reviewOn)}.`,
  },
};

export const implementationPlan: Chapter<ChildProtection> = {
  name: 'implementation-plan',
  title: { sv: 'Genomförandeplan', en: 'Implementation plan' },
  commands: [setImplementationPlan],
  events: [implementationPlanSet],
};
