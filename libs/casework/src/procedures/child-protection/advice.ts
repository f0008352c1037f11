import { withCodedReasons, type Chapter } from '../../handling/index.js';
import {
  accept,
  type Codes,
  CommandBody,
  type CommandDefinition,
  type EventDefinition,
  happens,
  OneOf,
  Says,
} from '../../kernel/index.js';
import { channels, SaysChannel, type Channel } from './channels.js';
import { placed } from './child.js';
import type { ChildProtection } from './state.js';

/** What advice was sought on. */
export const adviceTopics = {
  parenting: {
    label: { sv: 'föräldraskap', en: 'parenting' },
    help: { sv: 'Att vara förälder, gränser och vardag.', en: 'Being a parent, limits and everyday life.' },
  },
  separation: {
    label: { sv: 'separation', en: 'separation' },
    help: {
      sv: 'Att flytta isär: vårdnad, boende och umgänge.',
      en: 'Moving apart: custody, where to live and contact.',
    },
  },
  school: {
    label: { sv: 'skola', en: 'school' },
    help: { sv: 'Skolan, också frånvaro.', en: 'School, absence included.' },
  },
  'young-person': {
    label: { sv: 'en ung persons situation', en: "a young person's situation" },
    help: { sv: 'Hur en tonåring eller ung vuxen har det.', en: 'How a teenager or young adult is doing.' },
  },
  violence: {
    label: { sv: 'våld', en: 'violence' },
    help: { sv: 'Våld, hot eller kontroll i familjen.', en: 'Violence, threats or control in the family.' },
  },
  addiction: {
    label: { sv: 'missbruk', en: 'addiction' },
    help: { sv: 'Alkohol, droger eller spel.', en: 'Alcohol, drugs or gambling.' },
  },
  reporting: {
    label: { sv: 'hur man anmäler oro', en: 'how to report concern' },
    help: {
      sv: 'Om en oro ska anmälas och hur, utan att barnet namnges.',
      en: 'Whether and how to report a concern, the child not being named.',
    },
  },
  services: {
    label: { sv: 'vilket stöd som finns', en: 'which support there is' },
    help: { sv: 'Vad socialtjänsten och andra erbjuder.', en: 'What social services and others offer.' },
  },
  other: {
    label: { sv: 'annat', en: 'something else' },
    help: { sv: 'Något som inte står i listan.', en: 'Something that isn’t in the list.' },
  },
} as const satisfies Codes;

export type AdviceTopic = keyof typeof adviceTopics;

const SaysTopic = Says(
  { sv: 'Ämne', en: 'Topic' },
  { sv: 'Vad rådet gällde.', en: 'What the advice was about.' },
);

/**
 * Advice without a case. Whoever asked may stay nameless, so there is no field for a person, for what was said, or for
 * anything else in somebody's own words.
 */
export class RecordAdvice extends CommandBody {
  @SaysTopic @OneOf(adviceTopics) topic!: AdviceTopic;
  @SaysChannel @OneOf(channels) channel!: Channel;
}

/** Personal circumstances in pure advice are exempt from documentation: SoL 2025:400 14:4 (2001:453 11:5). */
export class AdviceGiven {
  @SaysTopic @OneOf(adviceTopics) topic!: AdviceTopic;
  @SaysChannel @OneOf(channels) channel!: Channel;
}

const recordAdvice: CommandDefinition<ChildProtection, RecordAdvice> = {
  type: 'child-protection/record-advice',
  title: { sv: 'Registrera rådgivning', en: 'Record advice' },
  fields: RecordAdvice,
  at: 'intake',
  by: ['intake-worker', 'investigator', 'unit-manager', 'on-call'],
  // Whoever it is recorded for would answer for it in words.
  inPerson: true,
  refusals: {},
  decide: ({ command: { topic, channel }, context }) =>
    accept(placed(context, { withoutText: true }), happens(adviceGiven, { topic, channel })),
};

export const adviceGiven: EventDefinition<ChildProtection, AdviceGiven> = {
  type: 'child-protection/advice-given',
  version: 1,
  fields: AdviceGiven,
  title: { sv: 'Rådgivning', en: 'Advice given' },
  evolve: (details) => details,
  tells: {
    sv: ({ topic, channel }) =>
      `Råd gavs ${channels[channel].label.sv} utan att ärende inleddes. Det gällde ${adviceTopics[topic].label.sv}.`,
    en: ({ topic, channel }) =>
      `Advice was given ${channels[channel].label.en} without a case. It was about ${adviceTopics[topic].label.en}.`,
  },
};

export const advice: Chapter<ChildProtection> = {
  name: 'advice',
  title: { sv: 'Rådgivning', en: 'Advice' },
  commands: [withCodedReasons(recordAdvice)],
  events: [adviceGiven],
};
