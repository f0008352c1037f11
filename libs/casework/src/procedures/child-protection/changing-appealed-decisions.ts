import type { Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  Code,
  CommandBody,
  happens,
  IsId,
  matterOf,
  Maybe,
  PersonalText,
  refuse,
  Says,
  YesNo,
  type CommandDefinition,
  type EventDefinition,
  type Hindrance,
  type RefusalRule,
  type Role,
} from '../../kernel/index.js';
import { SaysAppealGoingOn, SaysDecidedIn, SaysDecisionAppealed } from './appeal-words.js';
import { allToBeNotified } from './decision-state.js';
import { isSaid, SaysDecidedBy, SaysReasons, unreasoned } from './reasons.js';
import { appealConcerned, appealOf, withAppealGoingOn, withDecision, type ChildProtection } from './state.js';

const SaysNewDecision = Says(
  { sv: 'Ändrat beslut', en: 'Changed decision' },
  { sv: 'Vad som beslutas i stället.', en: 'What is decided in its place.' },
);

/** The board changes what has been appealed: FL 2017:900 38–39 §§. */
export class ChangeAppealedDecision extends CommandBody {
  @Says(
    { sv: 'Uppenbart felaktigt', en: 'Obviously wrong' },
    {
      sv: 'Beslutet är uppenbart felaktigt i något väsentligt hänseende.',
      en: 'The decision is obviously wrong in something essential.',
    },
  )
  @YesNo()
  obviouslyWrong!: boolean;
  @Says(
    { sv: 'Snabbt och enkelt', en: 'Quickly and simply' },
    { sv: 'Det kan ändras snabbt och enkelt.', en: 'It can be changed quickly and simply.' },
  )
  @YesNo()
  quickAndSimple!: boolean;
  @Says(
    { sv: 'Ingen till nackdel', en: 'To nobody’s disadvantage' },
    {
      sv: 'Ändringen är inte till nackdel för någon enskild part.',
      en: 'The change is to no private party’s disadvantage.',
    },
  )
  @YesNo()
  toNobodysDisadvantage!: boolean;
  @SaysNewDecision @PersonalText('narrative', 10_000) newDecision!: string;
  @SaysReasons @Maybe() @PersonalText('narrative', 10_000) reasons?: string;
}

export class DecisionChangedByAuthority {
  @SaysDecisionAppealed @IsId() decisionId!: string;
  @SaysDecidedIn @IsId() decidedIn!: string;
  @SaysNewDecision @PersonalText('narrative', 10_000) newDecision!: string;
  @SaysReasons @PersonalText('narrative', 10_000) reasons!: string;
  @SaysDecidedBy @Code() decidedBy!: string;
  @SaysAppealGoingOn @Maybe() @IsId() appealGoesOn?: string;
}

const deciders: readonly Role[] = ['unit-manager', 'decision-maker'];

const handedOver: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'FL 2017:900 39 §',
  says: {
    sv: 'Överklagandet har överlämnats till domstolen, och beslutet ändras inte längre av nämnden.',
    en: 'The appeal has been handed over to the court, and the board changes the decision no more.',
  },
  hinders: (standing) => appealConcerned(standing).standing.is !== 'received',
};

const notToBeChanged: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'FL 2017:900 38–39 §§',
  says: {
    sv: 'Ett överklagat beslut ändras av nämnden bara om det är uppenbart felaktigt och kan ändras snabbt och enkelt, utan nackdel för någon part. Överlämna överklagandet.',
    en: 'An appealed decision is changed by the board only if it is obviously wrong and can be changed quickly and simply, to no party’s disadvantage. Forward the appeal.',
  },
};

const changeUnreasoned = unreasoned('FL 2017:900 32 §');

const changeAppealedDecision: CommandDefinition<ChildProtection, ChangeAppealedDecision> = {
  type: 'child-protection/change-appealed-decision',
  title: { sv: 'Ändra överklagat beslut', en: 'Change appealed decision' },
  fields: ChangeAppealedDecision,
  at: 'matter',
  during: { appeal: ['received', 'forwarded', 'ruled'] },
  by: deciders,
  example: {
    obviouslyWrong: true,
    quickAndSimple: true,
    toNobodysDisadvantage: true,
    newDecision: 'The support is granted as applied for.',
    reasons: 'A certificate that had come in was overlooked.',
  },
  refusals: { handedOver, notToBeChanged, changeUnreasoned },
  decide: (situation) => {
    const { command, context } = situation;
    const { matterId } = matterOf(situation);
    const { obviouslyWrong, quickAndSimple, toNobodysDisadvantage, newDecision, reasons } = command;
    const unmet = Object.entries({ obviouslyWrong, quickAndSimple, toNobodysDisadvantage }).find(
      ([, holds]) => !holds,
    );
    const wrong = unmet && refuse(notToBeChanged, unmet[0]);
    if (!isSaid(reasons)) return allThatIsWrong(refuse(changeUnreasoned, 'reasons'), wrong);
    if (wrong) return wrong;
    const { decisionId, decidedIn } = appealConcerned(situation);
    const { details } = situation.file;
    const isOfDismissal = details.decisions.get(decisionId)?.brings.is === 'appeal-dismissed';
    const wasDismissed = isOfDismissal && appealOf(details, decidedIn).standing.is === 'dismissed';
    const { staffId: decidedBy } = context.actor;
    return accept(
      happens(
        decisionChangedByAuthority,
        {
          decisionId,
          decidedIn,
          newDecision,
          reasons,
          decidedBy,
          ...(wasDismissed && { appealGoesOn: decidedIn }),
        },
        { matterId },
      ),
    );
  },
};

/** The appeal goes on, and covers what was decided anew: FL 2017:900 46 §. */
export const decisionChangedByAuthority: EventDefinition<ChildProtection, DecisionChangedByAuthority> = {
  type: 'child-protection/decision-changed-by-authority',
  standsByItself: true,
  version: 1,
  fields: DecisionChangedByAuthority,
  title: { sv: 'Överklagat beslut ändrat', en: 'Appealed decision changed' },
  // A dismissal as late that is changed is none any more: that appeal goes on as well.
  moves: ({ decidedIn, appealGoesOn }) => [
    appealGoesOn === undefined
      ? { matterId: decidedIn }
      : { matterId: appealGoesOn, step: 'received', closed: false },
  ],
  // Each party is told of it as changed: FL 2017:900 33 §.
  evolve: (details, { data, occurredAt: changedAt }) => {
    const before = details.decisions.get(data.decisionId);
    if (!before) return details;
    const { appealGoesOn } = data;
    const after = appealGoesOn === undefined ? details : withAppealGoingOn(details, appealGoesOn, 'received');
    return withDecision(after, {
      ...before,
      changedAt,
      parties: allToBeNotified(Object.keys(before.parties)),
    });
  },
  tells: {
    sv: ({ decidedBy }, nameOf) =>
      `${nameOf(decidedBy)} ändrade det överklagade beslutet; överklagandet omfattar det ändrade.`,
    en: ({ decidedBy }, nameOf) =>
      `${nameOf(decidedBy)} changed the appealed decision; the appeal covers it as changed.`,
  },
};

export const changingAppealedDecisions: Chapter<ChildProtection> = {
  name: 'changing-appealed-decisions',
  title: { sv: 'Ändring av överklagade beslut', en: 'Changing appealed decisions' },
  commands: [changeAppealedDecision],
  events: [decisionChangedByAuthority],
};
