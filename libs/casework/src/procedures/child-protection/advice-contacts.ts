import type { Instant } from '../../calendar/index.js';
import { withCodedReasons, type Chapter } from '../../handling/index.js';
import {
  accept,
  Code,
  CommandBody,
  Example,
  happens,
  HowMany,
  invalid,
  IsInstant,
  matterOf,
  Maybe,
  OneOf,
  Says,
  type Codes,
  type CommandDefinition,
  type Context,
  type DecidedEvent,
  type EventDefinition,
  type Role,
  type Undecided,
} from '../../kernel/index.js';
import { adviceTopics, type AdviceTopic } from './advice.js';
import { channels, SaysChannel, type Channel } from './channels.js';
import { placed } from './child.js';
import { SaysCaseNumber } from './matters.js';
import { adviceContactOf, matterIdOf, moving, withAdviceContact, type ChildProtection } from './state.js';

const SaysTopic = Says(
  { sv: 'Ämne', en: 'Topic' },
  { sv: 'Vad samtalet gällde.', en: 'What the talk was about.' },
);

const SaysNextTalk = Says(
  { sv: 'Nästa samtal', en: 'Next talk' },
  {
    sv: 'När nästa samtal är avtalat, om det är det.',
    en: 'When the next talk is agreed for, if it is.',
  },
);

const SaysTalkAt = Says(
  { sv: 'Avtalad tid', en: 'Agreed time' },
  { sv: 'När samtalet ska hållas.', en: 'When the talk is to be held.' },
);

const SaysTalks = Says(
  { sv: 'Antal samtal', en: 'Number of talks' },
  { sv: 'Samtal som har hållits, det här inräknat.', en: 'Talks that have been held, this one among them.' },
);

const SaysUnit = Says(
  { sv: 'Enhet', en: 'Unit' },
  { sv: 'Enheten som ger råd.', en: 'The unit that gives advice.' },
);

const whyEnded = {
  done: {
    label: { sv: 'samtalen är klara', en: 'the talks are done' },
    help: { sv: 'Det behövs inte fler.', en: 'No more are needed.' },
  },
  away: {
    label: { sv: 'hördes inte av igen', en: 'was heard of no more' },
    help: { sv: 'Den som ringde kom inte tillbaka.', en: 'Whoever called didn’t come back.' },
  },
  'known-otherwise': {
    label: { sv: 'blev ett ärende', en: 'became a case' },
    help: {
      sv: 'Det blev en ansökan eller anmälan, som registreras för sig och inte kopplas hit.',
      en: 'It became an application or a report, which is recorded apart and not tied to this.',
    },
  },
} as const satisfies Codes;

type WhyEnded = keyof typeof whyEnded;

/**
 * Somebody who seeks advice gets a first talk and a code to come back with. There is no field for a person, for what was
 * said, or for anything else in somebody's own words: SoL 2025:400 14:4 (2001:453 11:5).
 */
export class OpenAdviceContact extends CommandBody {
  @SaysUnit @Example('intake') @Code() unitId!: string;
  @SaysTopic @OneOf(adviceTopics) topic!: AdviceTopic;
  @SaysChannel @OneOf(channels) channel!: Channel;
  @SaysNextTalk @Maybe() @IsInstant() nextTalkAt?: string;
}

/** The caller came back with the code. */
export class RecordAdviceTalk extends CommandBody {
  @SaysTopic @OneOf(adviceTopics) topic!: AdviceTopic;
  @SaysChannel @OneOf(channels) channel!: Channel;
  @SaysNextTalk @Maybe() @IsInstant() nextTalkAt?: string;
}

/** A talk is agreed, or moved: the last time agreed counts. */
export class AgreeAdviceTalk extends CommandBody {
  @SaysTalkAt @Example('2035-01-15T10:00:00+01:00') @IsInstant() talkAt!: string;
}

export class EndAdviceContact extends CommandBody {
  @Says({ sv: 'Varför', en: 'Why' }, { sv: 'Varför kontakten avslutas.', en: 'Why the contact ends.' })
  @OneOf(whyEnded)
  why!: WhyEnded;
}

/** The first talk was held when the event occurred. The case number is the code that the caller is told. */
export class AdviceContactOpened {
  @SaysCaseNumber @Code() caseNumber!: string;
  @SaysUnit @Example('intake') @Code() unitId!: string;
  @SaysTopic @OneOf(adviceTopics) topic!: AdviceTopic;
  @SaysChannel @OneOf(channels) channel!: Channel;
}

/** The talk was held when the event occurred. */
export class AdviceTalkHeld {
  @SaysTopic @OneOf(adviceTopics) topic!: AdviceTopic;
  @SaysChannel @OneOf(channels) channel!: Channel;
  @SaysTalks @HowMany() talks!: number;
}

export class AdviceTalkAgreed {
  @SaysTalkAt @IsInstant() talkAt!: string;
}

export class AdviceContactEnded {
  @Says({ sv: 'Varför', en: 'Why' }, { sv: 'Varför kontakten avslutades.', en: 'Why the contact ended.' })
  @OneOf(whyEnded)
  why!: WhyEnded;
}

const advisers: readonly Role[] = ['intake-worker', 'investigator', 'unit-manager', 'on-call'];

const openAdviceContact: CommandDefinition<ChildProtection, OpenAdviceContact> = {
  type: 'child-protection/open-advice-contact',
  title: { sv: 'Öppna rådgivningskontakt', en: 'Open advice contact' },
  fields: OpenAdviceContact,
  at: 'intake',
  by: advisers,
  // Whoever it is recorded for would answer for it in words.
  inPerson: true,
  refusals: {},
  decide: ({ command: { unitId, topic, channel, nextTalkAt }, context }) => {
    if (!context.municipality.hasUnit(unitId))
      return invalid('unitId', { sv: 'en enhet som är i drift', en: 'a unit in operation' });
    const matterId = context.idFor('matter', 'advice');
    const caseNumber = context.caseNumberFor('advice');
    return (
      notAhead(nextTalkAt, 'nextTalkAt', context) ??
      accept(
        placed(context, { withoutText: true }),
        happens(adviceContactOpened, { caseNumber, unitId, topic, channel }, { matterId }),
        ...agreed(nextTalkAt, matterId),
      )
    );
  },
};

const recordAdviceTalk: CommandDefinition<ChildProtection, RecordAdviceTalk> = {
  type: 'child-protection/record-advice-talk',
  title: { sv: 'Registrera rådgivningssamtal', en: 'Record advice talk' },
  fields: RecordAdviceTalk,
  at: 'matter',
  during: { advice: ['ongoing'] },
  by: advisers,
  inPerson: true,
  refusals: {},
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId } = matterOf(situation);
    const { topic, channel, nextTalkAt } = command;
    const talks = adviceContactOf(file.details, matterId).talks + 1;
    return (
      notAhead(nextTalkAt, 'nextTalkAt', context) ??
      accept(
        happens(adviceTalkHeld, { topic, channel, talks }, { matterId }),
        ...agreed(nextTalkAt, matterId),
      )
    );
  },
};

const agreeAdviceTalk: CommandDefinition<ChildProtection, AgreeAdviceTalk> = {
  type: 'child-protection/agree-advice-talk',
  title: { sv: 'Avtala rådgivningssamtal', en: 'Agree advice talk' },
  fields: AgreeAdviceTalk,
  at: 'matter',
  during: { advice: ['ongoing'] },
  by: advisers,
  inPerson: true,
  refusals: {},
  decide: (situation) => {
    const { command, context } = situation;
    const { talkAt } = command;
    const { matterId } = matterOf(situation);
    return notAhead(talkAt, 'talkAt', context) ?? accept(...agreed(talkAt, matterId));
  },
};

const endAdviceContact: CommandDefinition<ChildProtection, EndAdviceContact> = {
  type: 'child-protection/end-advice-contact',
  title: { sv: 'Avsluta rådgivningskontakt', en: 'End advice contact' },
  fields: EndAdviceContact,
  at: 'matter',
  during: { advice: ['ongoing'] },
  by: advisers,
  inPerson: true,
  refusals: {},
  decide: (situation) => {
    const { matterId } = matterOf(situation);
    return accept(happens(adviceContactEnded, { why: situation.command.why }, { matterId }));
  },
};

function agreed(talkAt: string | undefined, matterId: string): readonly DecidedEvent[] {
  return talkAt === undefined
    ? []
    : [happens(adviceTalkAgreed, { talkAt: new Date(talkAt).toISOString() }, { matterId })];
}

/** A talk is agreed for a time after it was agreed. */
function notAhead(
  talkAt: string | undefined,
  field: string,
  { occurredAt }: Pick<Context, 'occurredAt'>,
): Undecided | undefined {
  if (talkAt === undefined || new Date(talkAt).toISOString() > occurredAt) return undefined;
  return invalid(field, {
    sv: 'en tidpunkt efter den då det avtalades',
    en: 'a time after it was agreed',
  });
}

export const adviceContactOpened: EventDefinition<ChildProtection, AdviceContactOpened> = {
  type: 'child-protection/advice-contact-opened',
  version: 1,
  fields: AdviceContactOpened,
  title: { sv: 'Rådgivningskontakt öppnad', en: 'Advice contact opened' },
  moves: ({ caseNumber, unitId }, facts) =>
    moving(facts, { opens: { kind: 'advice', caseNumber, unitId }, step: 'ongoing' }),
  evolve: (details, event) =>
    withAdviceContact(details, matterIdOf(event), { talks: 1, next: { kind: 'none' } }),
  tells: {
    sv: ({ topic, channel }) =>
      `Ett första rådgivningssamtal hölls ${channels[channel].label.sv} utan att ärende inleddes. Det gällde ${adviceTopics[topic].label.sv}.`,
    en: ({ topic, channel }) =>
      `A first talk of advice was held ${channels[channel].label.en} without a case. It was about ${adviceTopics[topic].label.en}.`,
  },
};

export const adviceTalkHeld: EventDefinition<ChildProtection, AdviceTalkHeld> = {
  type: 'child-protection/advice-talk-held',
  version: 1,
  fields: AdviceTalkHeld,
  title: { sv: 'Rådgivningssamtal hållet', en: 'Advice talk held' },
  evolve: (details, event) => {
    const matterId = matterIdOf(event);
    const { talks } = adviceContactOf(details, matterId);
    return withAdviceContact(details, matterId, { talks: talks + 1, next: { kind: 'none' } });
  },
  tells: {
    sv: ({ topic, channel, talks }) =>
      `Samtal ${talks} hölls ${channels[channel].label.sv}. Det gällde ${adviceTopics[topic].label.sv}.`,
    en: ({ topic, channel, talks }) =>
      `Talk ${talks} was held ${channels[channel].label.en}. It was about ${adviceTopics[topic].label.en}.`,
  },
};

export const adviceTalkAgreed: EventDefinition<ChildProtection, AdviceTalkAgreed> = {
  type: 'child-protection/advice-talk-agreed',
  version: 1,
  fields: AdviceTalkAgreed,
  title: { sv: 'Rådgivningssamtal avtalat', en: 'Advice talk agreed' },
  couldBeOf: (_, { data: { talkAt } }, at: Instant) => talkAt > at,
  evolve: (details, event) => {
    const matterId = matterIdOf(event);
    const { talks } = adviceContactOf(details, matterId);
    return withAdviceContact(details, matterId, {
      talks,
      next: { kind: 'agreed', at: event.data.talkAt },
    });
  },
  tells: {
    sv: ({ talkAt }, nameOf) => `Ett samtal avtalades till ${nameOf(talkAt)}.`,
    en: ({ talkAt }, nameOf) => `A talk was agreed for ${nameOf(talkAt)}.`,
  },
};

export const adviceContactEnded: EventDefinition<ChildProtection, AdviceContactEnded> = {
  type: 'child-protection/advice-contact-ended',
  version: 1,
  fields: AdviceContactEnded,
  title: { sv: 'Rådgivningskontakt avslutad', en: 'Advice contact ended' },
  moves: (_, facts) => moving(facts, { step: 'talks-ended', closed: true }),
  evolve: (details, event) => {
    const matterId = matterIdOf(event);
    const { talks } = adviceContactOf(details, matterId);
    return withAdviceContact(details, matterId, { talks, next: { kind: 'none' } });
  },
  tells: {
    sv: ({ why }) => `Rådgivningskontakten avslutades: ${whyEnded[why].label.sv}.`,
    en: ({ why }) => `The advice contact ended: ${whyEnded[why].label.en}.`,
  },
};

export const adviceContacts: Chapter<ChildProtection> = {
  name: 'advice-contacts',
  title: { sv: 'Rådgivningskontakt', en: 'Advice contact' },
  commands: [
    withCodedReasons(openAdviceContact),
    withCodedReasons(recordAdviceTalk),
    withCodedReasons(agreeAdviceTalk),
    withCodedReasons(endAdviceContact),
  ],
  events: [adviceContactOpened, adviceTalkHeld, adviceTalkAgreed, adviceContactEnded],
};
