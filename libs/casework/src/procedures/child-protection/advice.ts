import type { Chapter } from '../../handling/index.js';
import {
  accept,
  CommandBody,
  type CommandDefinition,
  type EventDefinition,
  happens,
  type Labels,
  OneOf,
} from '../../kernel/index.js';
import { placed } from './child.js';
import { channels, type Channel } from './codes.js';
import type { ChildProtection } from './state.js';

/** What advice was sought on. */
const adviceTopics = {
  parenting: { sv: 'föräldraskap', en: 'parenting' },
  separation: { sv: 'separation', en: 'separation' },
  school: { sv: 'skola', en: 'school' },
  'young-person': { sv: 'en ung persons situation', en: "a young person's situation" },
  violence: { sv: 'våld', en: 'violence' },
  addiction: { sv: 'missbruk', en: 'addiction' },
  reporting: { sv: 'hur man anmäler oro', en: 'how to report concern' },
  services: { sv: 'vilket stöd som finns', en: 'which support there is' },
  other: { sv: 'annat', en: 'something else' },
} as const satisfies Record<string, Labels>;

type AdviceTopic = keyof typeof adviceTopics;

/** Advice without a case. Whoever asked may stay nameless, so there is no field for a person or for what was said. */
export class RecordAdvice extends CommandBody {
  @OneOf(Object.keys(adviceTopics)) topic!: AdviceTopic;
  @OneOf(Object.keys(channels)) channel!: Channel;
}

/** Personal circumstances in pure advice are exempt from documentation: SoL 2025:400 14:4 (2001:453 11:5). */
export class AdviceGiven {
  @OneOf(Object.keys(adviceTopics)) topic!: AdviceTopic;
  @OneOf(Object.keys(channels)) channel!: Channel;
}

const recordAdvice: CommandDefinition<ChildProtection, RecordAdvice> = {
  type: 'child-protection/record-advice',
  title: { sv: 'Registrera rådgivning', en: 'Record advice' },
  fields: RecordAdvice,
  at: 'intake',
  by: ['intake-worker', 'investigator', 'unit-manager', 'on-call'],
  refusals: {},
  decide: ({ command: { topic, channel }, context }) =>
    accept(placed(context), happens(adviceGiven, { topic, channel })),
};

export const adviceGiven: EventDefinition<ChildProtection, AdviceGiven> = {
  type: 'child-protection/advice-given',
  version: 1,
  fields: AdviceGiven,
  title: { sv: 'Rådgivning', en: 'Advice given' },
  evolve: (details) => details,
  tells: {
    sv: ({ topic, channel }) =>
      `Råd gavs ${channels[channel].sv} utan att ärende inleddes. Det gällde ${adviceTopics[topic].sv}.`,
    en: ({ topic, channel }) =>
      `Advice was given ${channels[channel].en} without a case. It was about ${adviceTopics[topic].en}.`,
  },
};

export const advice: Chapter<ChildProtection> = {
  name: 'advice',
  title: { sv: 'Rådgivning', en: 'Advice' },
  commands: [recordAdvice],
  events: [adviceGiven],
};
