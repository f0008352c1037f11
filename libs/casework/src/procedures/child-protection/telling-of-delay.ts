import { localDateOf } from '../../calendar/index.js';
import type { Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  CommandBody,
  happens,
  invalid,
  IsDay,
  IsId,
  isSamePerson,
  matterOf,
  Maybe,
  OneOf,
  PersonalText,
  refuse,
  Says,
  type Codes,
  type CommandDefinition,
  type EventDefinition,
  type RefusalRule,
} from '../../kernel/index.js';
import { channels } from './channels.js';
import { isSaid, unreasoned } from './reasons.js';
import { applicationOf, type ChildProtection } from './state.js';

/** The ways of `channels` in which somebody is told in writing: FL 2017:900 9 §. */
const inWriting = {
  letter: channels.letter,
  email: channels.email,
  'e-service': channels['e-service'],
} as const satisfies Codes;

type InWriting = keyof typeof inWriting;

const SaysToldParty = Says(
  { sv: 'Part', en: 'Party' },
  { sv: 'Den som har ansökt och underrättas.', en: 'Whoever applied and is told.' },
);

const SaysHowTold = Says(
  { sv: 'Kanal', en: 'Channel' },
  { sv: 'Hur parten underrättades, skriftligt.', en: 'How the party was told, in writing.' },
);

const SaysWhyDelayed = Says(
  { sv: 'Anledning till förseningen', en: 'Reason for the delay' },
  {
    sv: 'Det som parten fick veta om varför det dröjer.',
    en: 'What the party was told of why it takes long.',
  },
);

const SaysExpectedOn = Says(
  { sv: 'Väntas bli avgjort', en: 'Expected to be decided' },
  {
    sv: 'Den dag då ärendet beräknas bli avgjort, om den är känd. Ingen frist flyttas av den.',
    en: 'The day on which a decision is expected, if known. It moves no deadline.',
  },
);

/** A party who began the case is told that its decision will be substantially delayed, and why: FL 2017:900 11 §. */
export class TellOfDelay extends CommandBody {
  @SaysToldParty @IsId() partyId!: string;
  @SaysHowTold @OneOf(inWriting) channel!: InWriting;
  @SaysWhyDelayed @Maybe() @PersonalText('narrative', 4_000) whyDelayed?: string;
  @SaysExpectedOn @Maybe() @IsDay() expectedOn?: string;
}

/** Told when the event occurred. */
export class DelayTold {
  @SaysToldParty @IsId() partyId!: string;
  @SaysHowTold @OneOf(inWriting) channel!: InWriting;
  @SaysWhyDelayed @PersonalText('narrative', 4_000) whyDelayed!: string;
  @SaysExpectedOn @Maybe() @IsDay() expectedOn?: string;
}

const notTheApplicant: RefusalRule = {
  code: 'NOT_PARTY',
  source: 'FL 2017:900 11 §',
  says: {
    sv: 'Den som underrättas om en försening är den part som har ansökt.',
    en: 'Whoever is told of a delay is the party who applied.',
  },
};

const reasonMissing = unreasoned('FL 2017:900 11 §', {
  sv: 'En underrättelse om försening ska redovisa anledningen. Ange den i whyDelayed.',
  en: 'Telling of a delay has to give the reason for it. Give it in whyDelayed.',
});

const tellOfDelay: CommandDefinition<ChildProtection, TellOfDelay> = {
  type: 'child-protection/tell-of-delay',
  title: { sv: 'Underrätta om försening', en: 'Tell of a delay' },
  fields: TellOfDelay,
  at: 'matter',
  // It names the applicant, whom nobody is shown who sees the clocks alone; the application names them itself.
  needsFile: true,
  withoutFile: ['intake-worker', 'unit-manager'],
  during: { application: ['received', 'under-investigation'] },
  by: ['intake-worker', 'investigator', 'unit-manager'],
  example: {
    channel: 'letter',
    whyDelayed: 'A statement by an expert is awaited.',
    expectedOn: '2049-12-31',
  },
  refusals: { notTheApplicant, reasonMissing },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId } = matterOf(situation);
    const { partyId, channel, whyDelayed, expectedOn } = command;
    const wrong = allThatIsWrong(
      !isSamePerson(file, partyId, applicationOf(file.details, matterId).applicantId) &&
        refuse(notTheApplicant, 'partyId'),
      expectedOn !== undefined &&
        expectedOn <= localDateOf(context.occurredAt, file.timeZone) &&
        invalid('expectedOn', {
          sv: 'en dag efter den då parten underrättas',
          en: 'a day after the one on which the party is told',
        }),
    );
    if (!isSaid(whyDelayed)) return allThatIsWrong(refuse(reasonMissing, 'whyDelayed'), wrong);
    if (wrong) return wrong;
    return accept(
      happens(
        delayTold,
        { partyId, channel, whyDelayed, ...(expectedOn !== undefined && { expectedOn }) },
        { matterId },
      ),
    );
  },
};

export const delayTold: EventDefinition<ChildProtection, DelayTold> = {
  type: 'child-protection/delay-told',
  version: 1,
  fields: DelayTold,
  title: { sv: 'Part underrättad om försening', en: 'Party told of a delay' },
  evolve: (details) => details,
  tells: {
    sv: ({ partyId, channel, expectedOn }, nameOf) =>
      `${nameOf(partyId)} underrättades ${inWriting[channel].label.sv} om att avgörandet dröjer` +
      `${expectedOn === undefined ? '' : ` till omkring ${nameOf(expectedOn)}`}.`,
    en: ({ partyId, channel, expectedOn }, nameOf) =>
      `${nameOf(partyId)} was told ${inWriting[channel].label.en} that the decision is delayed` +
      `${expectedOn === undefined ? '' : ` until about ${nameOf(expectedOn)}`}.`,
  },
};

export const tellingOfDelay: Chapter<ChildProtection> = {
  name: 'telling-of-delay',
  title: { sv: 'Underrättelse om försening', en: 'Telling of a delay' },
  commands: [tellOfDelay],
  events: [delayTold],
};
