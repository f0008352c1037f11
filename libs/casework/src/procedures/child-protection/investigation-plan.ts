import type { Chapter } from '../../handling/index.js';
import {
  accept,
  CommandBody,
  happens,
  HowMany,
  matterOf,
  Maybe,
  PersonalText,
  Says,
  SomeOf,
  type CommandDefinition,
  type EventDefinition,
} from '../../kernel/index.js';
import { areas, type Area } from './bbic-areas.js';
import { informants, type Informant } from './informants.js';
import { notQualified } from './qualifications.js';
import { investigationOf, matterIdOf, withInvestigation, type ChildProtection } from './state.js';

const SaysQuestions = Says(
  { sv: 'Frågor', en: 'Questions' },
  { sv: 'Vad utredningen ska besvara.', en: 'What the investigation is to answer.' },
);

const SaysWhomToAsk = Says(
  { sv: 'Kontakter', en: 'Contacts' },
  {
    sv: 'Vilka som ska tillfrågas, inte fler än som behövs.',
    en: 'Who is to be asked, and no more than are needed.',
  },
);

const SaysHowToGoAbout = Says(
  { sv: 'Upplägg', en: 'How it is to be done' },
  {
    sv: 'Vem som gör vad och när, och hur barnet tar del.',
    en: 'Who does what and when, and how the child takes part.',
  },
);

const SaysAreas = Says(
  { sv: 'Områden', en: 'Areas' },
  {
    sv: 'De områden av BBIC som utredningen rör, inte fler än vad omständigheterna motiverar.',
    en: 'The areas of BBIC that the investigation is about, no more than circumstances call for.',
  },
);

const mostContacts = Object.keys(informants).length;
const mostAreas = Object.keys(areas).length;

/** What the investigation is to find out, and how. Set again, it takes the place of the last: SoL 2025:400 20:5 (2001:453 11:2). */
export class SetPlan extends CommandBody {
  @SaysQuestions @PersonalText('narrative', 10_000) questions!: string;
  @SaysWhomToAsk @SomeOf(informants, { atMost: mostContacts }) contacts!: Informant[];
  @SaysAreas @SomeOf(areas, { atLeast: 1, atMost: mostAreas }) areas!: Area[];
  @SaysHowToGoAbout @Maybe() @PersonalText('narrative', 10_000) how?: string;
}

export class InvestigationPlanSet {
  @Says(
    { sv: 'Version', en: 'Version' },
    {
      sv: 'Den första planen är 1; en ny ersätter den förra.',
      en: 'The first plan is 1; a new one replaces the last.',
    },
  )
  @HowMany()
  version!: number;
  @SaysQuestions @PersonalText('narrative', 10_000) questions!: string;
  @SaysWhomToAsk @SomeOf(informants, { atMost: mostContacts }) contacts!: Informant[];
  @SaysAreas @SomeOf(areas, { atLeast: 1, atMost: mostAreas }) areas!: Area[];
  @SaysHowToGoAbout @Maybe() @PersonalText('narrative', 10_000) how?: string;
}

const setPlan: CommandDefinition<ChildProtection, SetPlan> = {
  type: 'child-protection/set-plan',
  title: { sv: 'Upprätta utredningsplan', en: 'Set investigation plan' },
  fields: SetPlan,
  at: 'matter',
  during: { investigation: ['investigating'] },
  by: ['intake-worker', 'investigator', 'unit-manager'],
  refusals: { notQualified },
  decide: (situation) => {
    const { command, file } = situation;
    const { matterId } = matterOf(situation);
    const { plan } = investigationOf(file.details, matterId);
    const { questions, contacts, areas: concerned, how } = command;
    const set = {
      version: plan.kind === 'set' ? plan.version + 1 : 1,
      questions,
      contacts,
      areas: concerned,
      ...(how !== undefined && { how }),
    };
    return accept(happens(investigationPlanSet, set, { matterId }));
  },
};

export const investigationPlanSet: EventDefinition<ChildProtection, InvestigationPlanSet> = {
  type: 'child-protection/investigation-plan-set',
  version: 1,
  fields: InvestigationPlanSet,
  title: { sv: 'Utredningsplan upprättad', en: 'Investigation plan set' },
  evolve: (details, event) => {
    const { version, areas: concerned } = event.data;
    const { plan } = investigationOf(details, matterIdOf(event));
    const isNewer = plan.kind === 'none' || plan.version < version;
    return isNewer
      ? withInvestigation(details, event, {
          plan: { kind: 'set', version, setAt: event.occurredAt, areas: concerned },
        })
      : details;
  },
  tells: {
    sv: ({ version, areas: concerned }) =>
      `Utredningsplanen upprättades, version ${version}. Den rör ${concerned.map((area) => areas[area].label.sv).join(', ')}.`,
    en: ({ version, areas: concerned }) =>
      `The plan of the investigation was set, version ${version}. It is about ${concerned.map((area) => areas[area].label.en).join(', ')}.`,
  },
};

export const investigationPlan: Chapter<ChildProtection> = {
  name: 'investigation-plan',
  title: { sv: 'Utredningsplan', en: 'Investigation plan' },
  commands: [setPlan],
  events: [investigationPlanSet],
};
