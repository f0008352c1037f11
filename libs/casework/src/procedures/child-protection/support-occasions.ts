import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import {
  accept,
  CommandBody,
  happens,
  invalid,
  IsId,
  matterOf,
  Maybe,
  OneOf,
  PersonalText,
  Says,
  together,
  type Codes,
  type CommandDefinition,
  type EventDefinition,
  type FieldsClass,
  type Labels,
  type Situation,
  type Undecided,
} from '../../kernel/index.js';
import type { SupportMatter } from './matters.js';
import { moving, type ChildProtection } from './state.js';
import { onSupports } from './support-kinds.js';

/** Why what was planned didn't take place. */
const misses = {
  'child-absent': {
    label: { sv: 'barnet kom inte', en: 'the child didn’t come' },
    help: { sv: 'Barnet eller familjen uteblev.', en: 'The child or the family stayed away.' },
  },
  'cancelled-by-family': {
    label: { sv: 'familjen avbokade', en: 'the family cancelled' },
    help: { sv: 'Barnet eller familjen lämnade återbud.', en: 'The child or the family called it off.' },
  },
  'cancelled-by-giver': {
    label: { sv: 'den som ger insatsen avbokade', en: 'whoever gives it cancelled' },
    help: { sv: 'Den som ger insatsen kunde inte.', en: 'Whoever gives the support couldn’t.' },
  },
} as const satisfies Codes;

type WhyMissed = keyof typeof misses;

const SaysAccount = Says(
  { sv: 'Vad som hände', en: 'What happened' },
  {
    sv: 'Det som har betydelse för barnet eller insatsen; inget om andra.',
    en: 'What matters to the child or the support; nothing of others.',
  },
);

const SaysWhyMissed = Says(
  { sv: 'Varför det inte blev av', en: 'Why it didn’t take place' },
  { sv: 'Vad som gjorde att det inte blev av.', en: 'What kept it from taking place.' },
);

const SaysTookPart = Says(
  { sv: 'Deltog', en: 'Took part' },
  { sv: 'Vilka av familjen som deltog.', en: 'Who of the family took part.' },
);

export const TookPart = together(
  SaysTookPart,
  IsArray(),
  ArrayMinSize(1),
  ArrayMaxSize(20),
  IsId({ each: true }),
);

/** What took place happened when the command says that it did. */
export class RecordOccasion extends CommandBody {
  @SaysAccount @Maybe() @PersonalText('narrative', 10_000) account?: string;
}

export class OccasionHeld {
  @SaysAccount @Maybe() @PersonalText('narrative', 10_000) account?: string;
}

/** It was to be when the command says. */
export class RecordMissedOccasion extends CommandBody {
  @SaysWhyMissed @OneOf(misses) because!: WhyMissed;
  @SaysAccount @Maybe() @PersonalText('narrative', 2_000) account?: string;
}

export class OccasionMissed {
  @SaysWhyMissed @OneOf(misses) because!: WhyMissed;
  @SaysAccount @Maybe() @PersonalText('narrative', 2_000) account?: string;
}

/** The times at which a support of a kind is given: visits, meetings, talks, sessions. Its commands and events are its own. */
interface KindOfOccasion<Body extends RecordOccasion, Held extends OccasionHeld> {
  /** What its commands and events are named by: `contact-family-visit`. */
  readonly name: string;
  readonly of: SupportMatter;
  /** What it is called, in the definite singular where the language has that. */
  readonly called: Labels;
  readonly record: FieldsClass<Body>;
  readonly held: FieldsClass<Held>;
  readonly needsFile?: true;
  readonly problems: (situation: Situation<ChildProtection, Body>) => Undecided | undefined;
  readonly own: (body: Body) => Held;
}

/** The commands and events of a kind of occasion. */
export function kindOfOccasion<Body extends RecordOccasion, Held extends OccasionHeld>(
  kind: KindOfOccasion<Body, Held>,
) {
  const { name, of, called, problems, own } = kind;

  const held: EventDefinition<ChildProtection, Held> = {
    type: `child-protection/${name}-held`,
    standsByItself: true,
    version: 1,
    fields: kind.held,
    title: { sv: `${called.sv} ägde rum`, en: `${called.en} held` },
    moves: (_, facts) => moving(facts, {}),
    evolve: (details) => details,
    tells: { sv: () => `${called.sv} ägde rum.`, en: () => `${called.en} took place.` },
  };

  const missed: EventDefinition<ChildProtection, OccasionMissed> = {
    type: `child-protection/${name}-missed`,
    version: 1,
    fields: OccasionMissed,
    title: { sv: `${called.sv} blev inte av`, en: `${called.en} missed` },
    moves: (_, facts) => moving(facts, {}),
    evolve: (details) => details,
    tells: {
      sv: ({ because }) => `${called.sv} blev inte av: ${misses[because].label.sv}.`,
      en: ({ because }) => `${called.en} didn’t take place: ${misses[because].label.en}.`,
    },
  };

  const record: CommandDefinition<ChildProtection, Body> = {
    type: `child-protection/record-${name}`,
    title: { sv: `Registrera: ${lowered(called.sv)} ägde rum`, en: `Record ${lowered(called.en)}` },
    fields: kind.record,
    at: 'matter',
    ...(kind.needsFile && { needsFile: true }),
    during: { [of]: ['ongoing'] },
    by: onSupports,
    refusals: {},
    decide: (situation) => {
      const { matterId } = matterOf(situation);
      return problems(situation) ?? accept(happens(held, own(situation.command), { matterId }));
    },
  };

  const recordMissed: CommandDefinition<ChildProtection, RecordMissedOccasion> = {
    type: `child-protection/record-missed-${name}`,
    title: {
      sv: `Registrera: ${lowered(called.sv)} blev inte av`,
      en: `Record missed ${lowered(called.en)}`,
    },
    fields: RecordMissedOccasion,
    at: 'matter',
    during: { [of]: ['ongoing'] },
    by: onSupports,
    refusals: {},
    decide: (situation) => {
      const { because, account } = situation.command;
      const why = { because, ...(account !== undefined && { account }) };
      return accept(happens(missed, why, { matterId: matterOf(situation).matterId }));
    },
  };

  return { commands: [record, recordMissed] as const, events: [held, missed] as const };
}

function lowered(text = ''): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Of those of which nothing more is asked. */
export const plainOccasion = {
  record: RecordOccasion,
  held: OccasionHeld,
  problems: () => undefined,
  own: ({ account }: RecordOccasion): OccasionHeld => (account === undefined ? {} : { account }),
} as const;

/** Whoever takes part belongs to the file, and hadn't left it then. */
export function wrongParticipants(
  persons: readonly string[],
  { file, context }: Pick<Situation<ChildProtection, unknown>, 'file' | 'context'>,
): Undecided | undefined {
  const isThere = (personId: string) => {
    const person = file.persons[personId];
    return person !== undefined && (person.leftAt === undefined || person.leftAt > context.occurredAt);
  };
  return persons.every(isThere)
    ? undefined
    : invalid('participants', { sv: 'personer som finns i akten', en: 'persons who are in the file' });
}
