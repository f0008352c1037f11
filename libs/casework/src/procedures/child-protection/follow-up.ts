import type { Instant } from '../../calendar/index.js';
import type { Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  CommandBody,
  happens,
  IsId,
  invalid,
  matterOf,
  Maybe,
  OneOf,
  PersonalText,
  refuse,
  Says,
  type CaseEvent,
  type CommandDefinition,
  type EventDefinition,
  type RefusalRule,
  type Role,
} from '../../kernel/index.js';
import { guardiansParts, type GuardiansPart } from './child-talk-codes.js';
import { contactWays, type ContactWay } from './contact-ways.js';
import {
  followUpAfterInvestigation,
  followUpAfterInvestigationDecided,
} from './follow-up-after-investigation.js';
import { followUpAfterCare, followUpAfterCareBegun } from './follow-up-after-care.js';
import { followUpAfterPlacement, followUpAfterPlacementDecided } from './follow-up-after-placement.js';
import {
  InformedPersons,
  isLeftUninformed,
  refusalsOfInforming,
  SaysWhyNotInformed,
} from './follow-up-kinds.js';
import { followUpOf, withFollowUp } from './follow-up-state.js';
import { informants, type Informant } from './informants.js';
import { notQualified } from './qualifications.js';
import { isSaid, unreasoned } from './reasons.js';
import { matterIdOf, moving, type ChildFile, type ChildProtection } from './state.js';
import {
  endWaitForReunion,
  reunionAwaited,
  waitForReunion,
  waitForReunionEnded,
} from './waiting-for-reunion.js';

const { 'family-counselling': _, ...contacted } = informants;

/** Whom a follow-up asks besides the child. Family counselling tells it nothing. */
type Contacted = Exclude<Informant, 'family-counselling'>;

const SaysWhom = Says(
  { sv: 'Med', en: 'With' },
  {
    sv: 'Vem kontakten togs med. Samtal med barnet registreras för sig.',
    en: 'Who was contacted. Talks with the child are recorded apart.',
  },
);

const SaysPerson = Says(
  { sv: 'Person', en: 'Person' },
  { sv: 'Vem i akten det var, om det var någon där.', en: 'Which person of the file it was, if one.' },
);

const SaysWho = Says({ sv: 'Namn och roll', en: 'Name and role' }, { sv: 'Vem det var.', en: 'Who it was.' });

const SaysHow = Says(
  { sv: 'Hur', en: 'How' },
  { sv: 'Hur kontakten togs.', en: 'How the contact was made.' },
);

const SaysWhyNeeded = Says(
  { sv: 'Varför den behövdes', en: 'Why it was needed' },
  {
    sv: 'Anges när någon annan än en förälder kontaktades.',
    en: 'Given where somebody else than a parent was contacted.',
  },
);

const SaysLearned = Says(
  { sv: 'Vad som kom fram', en: 'What was learned' },
  {
    sv: 'Uppgifterna så som de lämnades, skilda från bedömningen av dem.',
    en: 'What was told, as it was told, apart from what is made of it.',
  },
);

/** The board may make the contacts that a follow-up needs: SoL 2025:400 23:4. Nobody is bound to tell it anything. */
export class RecordFollowUpContact extends CommandBody {
  @SaysWhom @OneOf(contacted) whom!: Contacted;
  @SaysPerson @Maybe() @IsId() personId?: string;
  @SaysWho @Maybe() @PersonalText('narrative', 500) who?: string;
  @SaysHow @OneOf(contactWays) how!: ContactWay;
  @SaysWhyNeeded @Maybe() @PersonalText('narrative', 2_000) whyNeeded?: string;
  @SaysLearned @PersonalText('narrative') learned!: string;
}

/** Made when the event occurred. */
export class FollowUpContact {
  @SaysWhom @OneOf(contacted) whom!: Contacted;
  @SaysPerson @Maybe() @IsId() personId?: string;
  @SaysWho @Maybe() @PersonalText('narrative', 500) who?: string;
  @SaysHow @OneOf(contactWays) how!: ContactWay;
  @SaysWhyNeeded @Maybe() @PersonalText('narrative', 2_000) whyNeeded?: string;
  @SaysLearned @PersonalText('narrative') learned!: string;
}

const SaysGuardiansPart = Says(
  { sv: 'Vårdnadshavare', en: 'Guardians' },
  {
    sv: 'Om en vårdnadshavare var med eller hade samtyckt. Samtal får hållas utan.',
    en: 'Whether a guardian took part, or had consented. The talk may be held without.',
  },
);

const SaysViews = Says(
  { sv: 'Barnets åsikter', en: 'The child’s views' },
  {
    sv: 'Vad barnet berättade och vad det tycker, så nära dess egna ord som möjligt.',
    en: 'What the child told and what it thinks, as near to its own words as possible.',
  },
);

/** A talk with the child, also without a guardian: SoL 2025:400 20:7, 23:4; LVU 1990:52 21 c §. */
export class RecordFollowUpTalk extends CommandBody {
  @SaysHow @OneOf(contactWays) how!: ContactWay;
  @SaysGuardiansPart @OneOf(guardiansParts) guardians!: GuardiansPart;
  @SaysViews @PersonalText('narrative') views!: string;
}

/** The talk was held when the event occurred. */
export class ChildHeardInFollowUp {
  @SaysHow @OneOf(contactWays) how!: ContactWay;
  @SaysGuardiansPart @OneOf(guardiansParts) guardians!: GuardiansPart;
  @SaysViews @PersonalText('narrative') views!: string;
}

const SaysFindings = Says(
  { sv: 'Vad uppföljningen visade', en: 'What the follow-up showed' },
  {
    sv: 'Barnets situation nu, och varför uppföljningen kan avslutas.',
    en: 'The child’s situation now, and why the follow-up can end.',
  },
);

export class EndFollowUp extends CommandBody {
  @SaysFindings @Maybe() @PersonalText('narrative', 10_000) findings?: string;
  @InformedPersons() informed!: string[];
  @SaysWhyNotInformed @Maybe() @PersonalText('narrative', 2_000) whyNotInformed?: string;
}

/** Ended when the event occurred. */
export class FollowUpEnded {
  @SaysFindings @PersonalText('narrative', 10_000) findings!: string;
  @InformedPersons() informed!: string[];
  @SaysWhyNotInformed @Maybe() @PersonalText('narrative', 2_000) whyNotInformed?: string;
}

const followers: readonly Role[] = ['intake-worker', 'investigator', 'unit-manager'];

const whileItGoesOn = {
  at: 'matter',
  needsFile: true,
  during: { 'follow-up': ['following-up'] },
  by: followers,
} as const;

const needUnfounded: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'SoL 2025:400 23:4; 2001:453 11:4 c; LVU 1990:52 21 c §',
  says: {
    sv: 'Andra än föräldrar kontaktas bara när det behövs för uppföljningen. Ange varför i whyNeeded.',
    en: 'Others than parents are contacted only where the follow-up needs it. Say why in whyNeeded.',
  },
};

const findingsMissing = unreasoned('SoL 2025:400 14:3, 23:5; 2001:453 11:5, 11:4 c', {
  sv: 'Ange i findings vad uppföljningen visade och varför den kan avslutas.',
  en: 'Say in findings what the follow-up showed and why it can end.',
});

const recordFollowUpContact: CommandDefinition<ChildProtection, RecordFollowUpContact> = {
  type: 'child-protection/record-follow-up-contact',
  title: { sv: 'Registrera kontakt under uppföljning', en: 'Record contact during a follow-up' },
  fields: RecordFollowUpContact,
  ...whileItGoesOn,
  example: { whom: 'school', whyNeeded: 'The school sees the child each day.' },
  refusals: { notQualified, needUnfounded },
  decide: (situation) => {
    const { command, file } = situation;
    const { matterId } = matterOf(situation);
    const { whom, personId, who, how, whyNeeded, learned } = command;
    const wrong = allThatIsWrong(
      whom !== 'parent' && !isSaid(whyNeeded) && refuse(needUnfounded, 'whyNeeded'),
      personId !== undefined &&
        (!(personId in file.persons) || personId === file.subjectId) &&
        invalid('personId', {
          sv: 'en person i akten, inte barnet självt',
          en: 'a person of the file, not the child itself',
        }),
    );
    if (wrong) return wrong;
    const contact = {
      whom,
      ...(personId !== undefined && { personId }),
      ...(who !== undefined && { who }),
      how,
      ...(whyNeeded !== undefined && { whyNeeded }),
      learned,
    };
    return accept(happens(followUpContact, contact, { matterId }));
  },
};

const recordFollowUpTalk: CommandDefinition<ChildProtection, RecordFollowUpTalk> = {
  type: 'child-protection/record-follow-up-talk',
  title: {
    sv: 'Registrera samtal med barnet under uppföljning',
    en: 'Record talk with the child in a follow-up',
  },
  fields: RecordFollowUpTalk,
  ...whileItGoesOn,
  example: { guardians: 'none' },
  refusals: { notQualified },
  decide: (situation) => {
    const { how, guardians, views } = situation.command;
    const { matterId } = matterOf(situation);
    return accept(happens(childHeardInFollowUp, { how, guardians, views }, { matterId }));
  },
};

const endFollowUp: CommandDefinition<ChildProtection, EndFollowUp> = {
  type: 'child-protection/end-follow-up',
  title: { sv: 'Avsluta uppföljning', en: 'End follow-up' },
  fields: EndFollowUp,
  ...whileItGoesOn,
  example: {
    findings: 'The father is at home in the evenings, and the child sleeps well.',
    whyNotInformed: 'The guardian hasn’t been reached.',
  },
  refusals: { notQualified, findingsMissing, ...refusalsOfInforming },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId } = matterOf(situation);
    const { findings = '', informed, whyNotInformed } = command;
    const wrong = allThatIsWrong(
      !isSaid(findings) && refuse(findingsMissing, 'findings'),
      isLeftUninformed(file, context, command),
    );
    if (wrong) return wrong;
    const ended = {
      findings,
      informed: [...informed],
      ...(whyNotInformed !== undefined && { whyNotInformed }),
    };
    return accept(happens(followUpEnded, ended, { matterId }));
  },
};

export const followUpContact: EventDefinition<ChildProtection, FollowUpContact> = {
  type: 'child-protection/follow-up-contact',
  version: 1,
  fields: FollowUpContact,
  title: { sv: 'Kontakt under uppföljning', en: 'Contact during a follow-up' },
  evolve: (details) => details,
  tells: {
    sv: ({ whom, how }) => `Kontakt togs med ${informants[whom].label.sv} ${contactWays[how].label.sv}.`,
    en: ({ whom, how }) => `Contact was made with ${informants[whom].label.en} ${contactWays[how].label.en}.`,
  },
};

export const childHeardInFollowUp: EventDefinition<ChildProtection, ChildHeardInFollowUp> = {
  type: 'child-protection/child-heard-in-follow-up',
  version: 1,
  fields: ChildHeardInFollowUp,
  title: { sv: 'Barnet hört under uppföljning', en: 'Child heard in a follow-up' },
  evolve: (details) => details,
  tells: {
    sv: ({ how, guardians }) =>
      `Ett samtal hölls med barnet ${contactWays[how].label.sv}, ${guardiansParts[guardians].label.sv}.`,
    en: ({ how, guardians }) =>
      `A talk was held with the child ${contactWays[how].label.en}, ${guardiansParts[guardians].label.en}.`,
  },
};

export const followUpEnded: EventDefinition<ChildProtection, FollowUpEnded> = {
  type: 'child-protection/follow-up-ended',
  version: 1,
  fields: FollowUpEnded,
  title: { sv: 'Uppföljning avslutad', en: 'Follow-up ended' },
  couldBeOf: isAfterBeginning,
  moves: (_, facts) => moving(facts, { step: 'follow-up-ended', closed: true }),
  evolve: (details, event) => withFollowUp(details, matterIdOf(event), { is: 'ended', at: event.occurredAt }),
  tells: {
    sv: () => 'Uppföljningen av barnets situation avslutades.',
    en: () => 'The follow-up of the child’s situation ended.',
  },
};

function isAfterBeginning(file: ChildFile, event: CaseEvent, at: Instant): boolean {
  return followUpOf(file.details, event).decidedAt <= at;
}

export const followUp: Chapter<ChildProtection> = {
  name: 'follow-up',
  title: { sv: 'Uppföljning', en: 'Follow-up' },
  commands: [
    followUpAfterInvestigation,
    followUpAfterPlacement,
    followUpAfterCare,
    waitForReunion,
    endWaitForReunion,
    recordFollowUpContact,
    recordFollowUpTalk,
    endFollowUp,
  ],
  events: [
    followUpAfterInvestigationDecided,
    followUpAfterPlacementDecided,
    followUpAfterCareBegun,
    reunionAwaited,
    waitForReunionEnded,
    followUpContact,
    childHeardInFollowUp,
    followUpEnded,
  ],
};
