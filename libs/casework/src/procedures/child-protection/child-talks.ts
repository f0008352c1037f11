import { localDateOf, type Instant } from '../../calendar/index.js';
import type { Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  CommandBody,
  happens,
  invalid,
  matterOf,
  Maybe,
  OneOf,
  PersonalText,
  refuse,
  Says,
  type CommandDefinition,
  type EventDefinition,
  type EventFacts,
  type Hindrance,
  type RefusalRule,
  type Role,
} from '../../kernel/index.js';
import { guardiansParts, whyNotHeard, type GuardiansPart, type WhyNotHeard } from './child-talk-codes.js';
import { ageOfChild, ageOfMajority, ageOfParty } from './childs-age.js';
import { contactWays, type ContactWay } from './contact-ways.js';
import { ongoingCare } from './matters.js';
import { notQualified } from './qualifications.js';
import { isSaid, unreasoned } from './reasons.js';
import {
  matterIdOf,
  withInvestigation,
  type ChildFile,
  type ChildProtection,
  type ChildTalk,
} from './state.js';
import { couldBeTalkedAt, isChildHeardOrExcused, talksOf } from './when-child-was-heard.js';

const SaysTalkedHow = Says(
  { sv: 'Hur', en: 'How' },
  { sv: 'Hur samtalet med barnet skedde.', en: 'How the talk with the child was held.' },
);

const SaysGuardiansPart = Says(
  { sv: 'Vårdnadshavare', en: 'Guardians' },
  {
    sv: 'Om en vårdnadshavare var med, eller hade samtyckt.',
    en: 'Whether a guardian took part, or had consented.',
  },
);

const SaysViews = Says(
  { sv: 'Barnets åsikter', en: 'The child’s views' },
  {
    sv: 'Vad barnet berättade och vad det tycker, så nära dess egna ord som möjligt.',
    en: 'What the child told and what it thinks, as near to its own words as possible.',
  },
);

const SaysWhatChildLearned = Says(
  { sv: 'Information till barnet', en: 'What the child was told' },
  {
    sv: 'Vad barnet fick veta om utredningen, efter sin ålder och mognad.',
    en: 'What the child was told of the investigation, by its age and maturity.',
  },
);

const SaysWhyNotHeard = Says(
  { sv: 'Varför inte', en: 'Why not' },
  { sv: 'Varför nämnden inte har samtalat med barnet.', en: 'Why the board hasn’t talked with the child.' },
);

const SaysWhyInWords = Says(
  { sv: 'Skälen', en: 'The reasons' },
  { sv: 'Vad bedömningen vilar på.', en: 'What the assessment rests on.' },
);

const SaysViewFoundOtherwise = Says(
  { sv: 'Inställning känd på annat sätt', en: 'View found otherwise' },
  {
    sv: 'Vad som är känt av barnets inställning, och hur, till exempel genom iakttagelser.',
    en: 'What is known of the child’s view, and how, for instance by watching it.',
  },
);

/** A talk with the child in an investigation: SoL 2025:400 3:2, 20:7 (2001:453 11:10). */
export class RecordChildTalk extends CommandBody {
  @SaysTalkedHow @OneOf(contactWays) how!: ContactWay;
  @SaysGuardiansPart @OneOf(guardiansParts) guardians!: GuardiansPart;
  @SaysViews @PersonalText('narrative') views!: string;
  @SaysWhatChildLearned @Maybe() @PersonalText('narrative', 2_000) childLearned?: string;
}

/** There was to be no talk, and why: the child has to be given the chance, but need not take it. */
export class RecordChildNotHeard extends CommandBody {
  @SaysWhyNotHeard @OneOf(whyNotHeard) why!: WhyNotHeard;
  @SaysWhyInWords @Maybe() @PersonalText('narrative', 10_000) reasons?: string;
  @SaysViewFoundOtherwise @Maybe() @PersonalText('narrative', 10_000) viewFoundOtherwise?: string;
}

/** The talk was held when the event occurred. */
export class ChildHeard {
  @SaysTalkedHow @OneOf(contactWays) how!: ContactWay;
  @SaysGuardiansPart @OneOf(guardiansParts) guardians!: GuardiansPart;
  @SaysViews @PersonalText('narrative') views!: string;
  @SaysWhatChildLearned @Maybe() @PersonalText('narrative', 2_000) childLearned?: string;
}

/** Found when the event occurred. */
export class ChildNotHeard {
  @SaysWhyNotHeard @OneOf(whyNotHeard) why!: WhyNotHeard;
  @SaysWhyInWords @PersonalText('narrative', 10_000) reasons!: string;
  @SaysViewFoundOtherwise @Maybe() @PersonalText('narrative', 10_000) viewFoundOtherwise?: string;
}

const talkers: readonly Role[] = ['intake-worker', 'investigator', 'unit-manager', 'on-call'];

const hasGuardian: RefusalRule = {
  code: 'AGE_RULE',
  source: 'SoL 2025:400 3:1; 2001:453 1:2; FB 1949:381 6:2',
  says: {
    sv: `Den som är under ${ageOfMajority} är ett barn. Ange i guardians om en vårdnadshavare var med eller hade samtyckt.`,
    en: `Somebody under ${ageOfMajority} is a child. Say in guardians whether a guardian took part or had consented.`,
  },
};

const notTooYoung: RefusalRule = {
  code: 'AGE_RULE',
  source: 'SoL 2025:400 3:4; 2001:453 11:10',
  says: {
    sv: `Den som har fyllt ${ageOfParty} för sin egen talan och är inte för liten att höras. Ange det verkliga skälet i why.`,
    en: `Somebody who has turned ${ageOfParty} speaks for themselves and isn’t too young to be heard. Give the real reason in why.`,
  },
};

const notHeardUnreasoned = unreasoned('SoL 2025:400 3:2, 14:3; 2001:453 11:5, 11:10', {
  sv: 'Ange i reasons vad bedömningen att inte samtala med barnet vilar på.',
  en: 'Say in reasons what the assessment not to talk with the child rests on.',
});

/** Of every kind of decision: the record has to show a talk with the child by then, or why there was none. */
export const childNotYetHeard: Hindrance<ChildProtection> = {
  code: 'CHILD_NOT_HEARD',
  not: 'now',
  source: 'SoL 2025:400 3:2; 2001:453 11:10',
  says: {
    sv: 'Det finns inget samtal med barnet i ärendet, och det sägs inte varför. Registrera det ena eller det andra först.',
    en: 'There is no talk with the child in the matter, and nothing says why. Record the one or the other first.',
  },
  hinders: (standing) =>
    !isChildHeardOrExcused(standing.file, matterOf(standing).matterId, standing.context.occurredAt),
};

const recordChildTalk: CommandDefinition<ChildProtection, RecordChildTalk> = {
  type: 'child-protection/record-child-talk',
  title: { sv: 'Registrera samtal med barnet', en: 'Record talk with the child' },
  fields: RecordChildTalk,
  at: 'matter',
  // How old the child is stands in the file.
  needsFile: true,
  during: { investigation: ['investigating'], ...ongoingCare },
  by: talkers,
  example: { guardians: 'agreeing' },
  refusals: { notQualified, hasGuardian },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId } = matterOf(situation);
    const { how, guardians, views, childLearned } = command;
    const wrong = allThatIsWrong(
      (ageAt(file, context.occurredAt) ?? 0) < 0 &&
        invalid('occurredAt', {
          sv: 'en tidpunkt då barnet var fött',
          en: 'a time at which the child was born',
        }),
      guardians === 'none' && isChild(file, context.occurredAt) && refuse(hasGuardian, 'guardians'),
    );
    if (wrong) return wrong;
    const talk = { how, guardians, views, ...(childLearned !== undefined && { childLearned }) };
    return accept(happens(childHeard, talk, { matterId }));
  },
};

const recordChildNotHeard: CommandDefinition<ChildProtection, RecordChildNotHeard> = {
  type: 'child-protection/record-child-not-heard',
  title: { sv: 'Registrera varför barnet inte hörs', en: 'Record why the child isn’t heard' },
  fields: RecordChildNotHeard,
  at: 'matter',
  needsFile: true,
  during: { investigation: ['investigating'], ...ongoingCare },
  by: talkers,
  example: { why: 'unwilling', reasons: 'The child was asked twice.' },
  refusals: { notQualified, notTooYoung, notHeardUnreasoned },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId } = matterOf(situation);
    const { why, reasons = '', viewFoundOtherwise } = command;
    const wrong = allThatIsWrong(
      why === 'unwilling' &&
        (ageAt(file, context.occurredAt) ?? 0) < 0 &&
        invalid('why', {
          sv: 'ett skäl som gäller ett barn som inte är fött',
          en: 'a reason that holds of a child who isn’t born',
        }),
      why === 'too-young' && isOwnParty(file, context.occurredAt) && refuse(notTooYoung, 'why'),
      !isSaid(reasons) && refuse(notHeardUnreasoned, 'reasons'),
    );
    if (wrong) return wrong;
    const found = { why, reasons, ...(viewFoundOtherwise !== undefined && { viewFoundOtherwise }) };
    return accept(happens(childNotHeard, found, { matterId }));
  },
};

export const childHeard: EventDefinition<ChildProtection, ChildHeard> = {
  type: 'child-protection/child-heard',
  version: 1,
  fields: ChildHeard,
  title: { sv: 'Barnet hört', en: 'Child heard' },
  couldBeOf: (file: ChildFile, talk, at) =>
    couldBeTalkedAt(file, talk, at) && (talk.data.guardians !== 'none' || !isChild(file, at)),
  evolve: (details, event) => withTalk(details, event, { kind: 'heard', heardAt: event.occurredAt }),
  tells: {
    sv: ({ how, guardians }) =>
      `Ett samtal hölls med barnet ${contactWays[how].label.sv}, ${guardiansParts[guardians].label.sv}.`,
    en: ({ how, guardians }) =>
      `A talk was held with the child ${contactWays[how].label.en}, ${guardiansParts[guardians].label.en}.`,
  },
};

export const childNotHeard: EventDefinition<ChildProtection, ChildNotHeard> = {
  type: 'child-protection/child-not-heard',
  version: 1,
  fields: ChildNotHeard,
  title: { sv: 'Barnet inte hört', en: 'Child not heard' },
  couldBeOf: (file: ChildFile, found, at) =>
    couldBeTalkedAt(file, found, at) && (found.data.why !== 'too-young' || !isOwnParty(file, at)),
  evolve: (details, event) => {
    const { why } = event.data;
    return withTalk(details, event, { kind: 'not-heard', foundAt: event.occurredAt, why });
  },
  tells: {
    sv: ({ why }) => `Nämnden samtalade inte med barnet: ${whyNotHeard[why].label.sv}.`,
    en: ({ why }) => `The board didn’t talk with the child: ${whyNotHeard[why].label.en}.`,
  },
};

type AgedFile = Pick<ChildFile, 'subjectId' | 'persons' | 'timeZone'>;

function ageAt(file: AgedFile, at: Instant): number | undefined {
  return ageOfChild(file, localDateOf(at, file.timeZone));
}

/** Whether the one whom the file is about was a child then, as far as is known. */
function isChild(file: AgedFile, at: Instant): boolean {
  const age = ageAt(file, at);
  return age !== undefined && age < ageOfMajority;
}

function isOwnParty(file: AgedFile, at: Instant): boolean {
  return (ageAt(file, at) ?? 0) >= ageOfParty;
}

function withTalk(
  details: ChildProtection,
  event: Pick<EventFacts, 'matterId'>,
  talk: ChildTalk,
): ChildProtection {
  const matterId = matterIdOf(event);
  const talks = [...talksOf(details, matterId), talk];
  if (details.investigations.get(matterId)) return withInvestigation(details, event, { childTalks: talks });
  return { ...details, talksInCare: details.talksInCare.with(matterId, talks) };
}

export const childTalks: Chapter<ChildProtection> = {
  name: 'child-talks',
  title: { sv: 'Samtal med barnet', en: 'Talks with the child' },
  commands: [recordChildTalk, recordChildNotHeard],
  events: [childHeard, childNotHeard],
};
