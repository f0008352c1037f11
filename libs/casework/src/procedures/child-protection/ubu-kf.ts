import type { Chapter } from '../../handling/index.js';
import {
  accept,
  CommandBody,
  happens,
  matterOf,
  Says,
  SomeOf,
  type Codes,
  type CommandDefinition,
  type EventDefinition,
  type Hindrance,
} from '../../kernel/index.js';
import { matterIdOf, moving, type ChildProtection } from './state.js';
import { onSupports } from './support-kinds.js';
import { supportOf, withSupport } from './supports-given.js';

/** Who answers the instrument (nuso.se). */
const answerers = {
  child: {
    label: { sv: 'barnet', en: 'the child' },
    help: { sv: 'Barnet har svarat.', en: 'The child has answered.' },
  },
  guardian: {
    label: { sv: 'vårdnadshavare', en: 'a guardian' },
    help: { sv: 'En vårdnadshavare har svarat.', en: 'A guardian has answered.' },
  },
  'contact-family': {
    label: { sv: 'kontaktfamiljen', en: 'the contact family' },
    help: { sv: 'Kontaktfamiljen har svarat.', en: 'The contact family has answered.' },
  },
} as const satisfies Codes;

const SaysAnsweredBy = Says(
  { sv: 'Besvarat av', en: 'Answered by' },
  {
    sv: 'Vilka som har svarat; svaren själva förvaras i instrumentet.',
    en: 'Who has answered; the answers themselves are kept in the instrument.',
  },
);

const Answerers = SomeOf(answerers, { atLeast: 1, atMost: Object.keys(answerers).length });

type Answerer = keyof typeof answerers;

/** UBU-KF, the instrument by which contact families are followed up: yearly, and once within three months after the end. */
export class RecordUbuKf extends CommandBody {
  @SaysAnsweredBy @Answerers answeredBy!: Answerer[];
}

/** Answered when the event occurred. */
export class UbuKfAnswered {
  @SaysAnsweredBy @Answerers answeredBy!: Answerer[];
}

const nothingToAnswer: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Insatsen har avslutats utan att ha påbörjats, eller så är instrumentet besvarat efter avslutet.',
    en: 'The support ended without having begun, or the instrument was answered after the end.',
  },
  hinders: (standing) => {
    const {
      standing: stands,
      begunAt,
      isFinallyAnswered,
    } = supportOf(standing.file.details, matterOf(standing).matterId);
    return stands.is === 'ended' && (begunAt === undefined || isFinallyAnswered === true);
  },
};

const recordUbuKf: CommandDefinition<ChildProtection, RecordUbuKf> = {
  type: 'child-protection/record-ubu-kf',
  title: { sv: 'Registrera UBU-KF', en: 'Record UBU-KF' },
  fields: RecordUbuKf,
  at: 'matter',
  during: { 'contact-family': ['ongoing', 'interrupted', 'ended'] },
  by: onSupports,
  refusals: { nothingToAnswer },
  decide: (situation) => {
    const { answeredBy } = situation.command;
    return accept(happens(ubuKfAnswered, { answeredBy }, { matterId: matterOf(situation).matterId }));
  },
};

export const ubuKfAnswered: EventDefinition<ChildProtection, UbuKfAnswered> = {
  type: 'child-protection/ubu-kf-answered',
  version: 1,
  fields: UbuKfAnswered,
  title: { sv: 'UBU-KF besvarat', en: 'UBU-KF answered' },
  moves: (_, facts) => moving(facts, {}),
  evolve: (details, event) => {
    const { standing, isFinallyAnswered = false } = supportOf(details, matterIdOf(event));
    return withSupport(details, event, { isFinallyAnswered: isFinallyAnswered || standing.is === 'ended' });
  },
  tells: {
    sv: ({ answeredBy }) =>
      `Instrumentet UBU-KF besvarades av ${answeredBy.map((who) => answerers[who].label.sv).join(', ')}.`,
    en: ({ answeredBy }) =>
      `The instrument UBU-KF was answered by ${answeredBy.map((who) => answerers[who].label.en).join(', ')}.`,
  },
};

export const ubuKf: Chapter<ChildProtection> = {
  name: 'ubu-kf',
  title: { sv: 'Instrumentet UBU-KF', en: 'The instrument UBU-KF' },
  commands: [recordUbuKf],
  events: [ubuKfAnswered],
};
