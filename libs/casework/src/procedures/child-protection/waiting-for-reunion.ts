import { localDateOf, type Instant } from '../../calendar/index.js';
import { latestNamedDay } from '../../deadlines/index.js';
import {
  accept,
  allThatIsWrong,
  CommandBody,
  happens,
  invalid,
  IsDay,
  matterOf,
  Maybe,
  OneOf,
  PersonalText,
  refuse,
  Says,
  type CaseEvent,
  type Codes,
  type CommandDefinition,
  type EventDefinition,
  type Hindrance,
  type Role,
} from '../../kernel/index.js';
import { careConcerned } from './care.js';
import { careOf, withCare } from './cares.js';
import { investigatedSince, neverBegan, ofAgeThen } from './follow-up-after-care.js';
import { comesAfter } from './follow-up-kinds.js';
import { isSaid, unreasoned } from './reasons.js';
import { matterIdOf, moving, type ChildFile, type ChildProtection } from './state.js';

const SaysPrepared = Says(
  { sv: 'Vad som förbereds', en: 'What is prepared' },
  {
    sv: 'Varför återföreningen med den eller dem som har vårdnaden behöver förberedas, och hur det görs.',
    en: 'Why the reunion with those who have custody has to be prepared, and how that is done.',
  },
);

const SaysExpectedOn = Says(
  { sv: 'Väntas senast', en: 'Expected by' },
  {
    sv: 'Dagen då återföreningen väntas ha skett. Då ska det stå om den har det, eller en ny dag.',
    en: 'The day by which the reunion is expected. By then it is on record whether it has come about, or another day.',
  },
);

/** The young person is to live with those who have custody again, which has to be prepared: LVU 1990:52 21 b § second paragraph. */
export class WaitForReunion extends CommandBody {
  @SaysPrepared @Maybe() @PersonalText('narrative', 10_000) prepared?: string;
  @SaysExpectedOn @IsDay() expectedOn!: string;
}

/** Found when the event occurred; said again, another day holds. */
export class ReunionAwaited {
  @SaysPrepared @PersonalText('narrative', 10_000) prepared!: string;
  @SaysExpectedOn @IsDay() expectedOn!: string;
}

const endings = {
  reunited: {
    label: { sv: 'återföreningen har skett', en: 'the reunion has come about' },
    help: {
      sv: 'Den unge bor hos den eller dem som har vårdnaden.',
      en: 'The young person lives with those who have custody.',
    },
  },
  'given-up': {
    label: { sv: 'det blir ingen återförening', en: 'there will be no reunion' },
    help: {
      sv: 'Den unge ska bo på annat håll, och följs upp där.',
      en: 'The young person is to live elsewhere, and is followed up there.',
    },
  },
} as const satisfies Codes<Readonly<Record<'sv' | 'en', string>>>;

type Ending = keyof typeof endings;

const SaysEnding = Says(
  { sv: 'Därför att', en: 'Because' },
  { sv: 'Vad väntan slutade med.', en: 'What the wait ended with.' },
);

/** From then on the follow-up is to be begun. */
export class EndWaitForReunion extends CommandBody {
  @SaysEnding @OneOf(endings) because!: Ending;
}

/** It was so when the event occurred. */
export class WaitForReunionEnded {
  @SaysEnding @OneOf(endings) because!: Ending;
}

const handlers: readonly Role[] = ['investigator', 'unit-manager'];

const followedUpAlready: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'LVU 1990:52 21 b §',
  says: {
    sv: 'Uppföljningen är redan inledd: ‹matter›.',
    en: 'The follow-up has been begun already: ‹matter›.',
  },
  hinders: (standing) =>
    [...standing.file.details.followUps]
      .filter(([, { afterId }]) => afterId === comesAfter(standing))
      .map(([followUpId]) => followUpId),
};

const reunitedAlready: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'LVU 1990:52 21 b §',
  says: {
    sv: 'Väntan på återföreningen är redan över. Inled uppföljningen.',
    en: 'The wait for the reunion is over already. Begin the follow-up.',
  },
  hinders: (standing) => careConcerned(standing).reunion?.is === 'over',
};

const notAwaited: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'LVU 1990:52 21 b §',
  says: {
    sv: 'Ingen återförening väntas, så väntan kan inte vara över.',
    en: 'No reunion is awaited, so that the wait can’t be over.',
  },
  hinders: (standing) => careConcerned(standing).reunion?.is !== 'awaited',
};

const unprepared = unreasoned('LVU 1990:52 21 b §', {
  sv: 'Ange i prepared varför återföreningen behöver förberedas. Annars följs den unge upp från det att vården upphörde.',
  en: 'Say in prepared why the reunion has to be prepared. Else the young person is followed up from the end of the care.',
});

export const waitForReunion: CommandDefinition<ChildProtection, WaitForReunion> = {
  type: 'child-protection/wait-for-reunion',
  title: { sv: 'Avvakta förberedd återförening', en: 'Wait for the prepared reunion' },
  fields: WaitForReunion,
  at: 'matter',
  needsFile: true,
  during: { care: ['care-ended'] },
  by: handlers,
  example: {
    prepared: 'Longer and longer weekends at home until the school year ends.',
    expectedOn: '2049-06-30',
  },
  refusals: {
    neverBegan,
    ofAgeThen,
    investigatedSince,
    followedUpAlready,
    reunitedAlready,
    unprepared,
  },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { prepared = '', expectedOn } = command;
    const today = localDateOf(context.occurredAt, file.timeZone);
    const wrong = allThatIsWrong(
      !isSaid(prepared) && refuse(unprepared, 'prepared'),
      (expectedOn < today || expectedOn > latestNamedDay) &&
        invalid('expectedOn', {
          sv: `en dag från ${today} till ${latestNamedDay}`,
          en: `a day from ${today} to ${latestNamedDay}`,
        }),
    );
    if (wrong) return wrong;
    return accept(
      happens(reunionAwaited, { prepared, expectedOn }, { matterId: matterOf(situation).matterId }),
    );
  },
};

export const endWaitForReunion: CommandDefinition<ChildProtection, EndWaitForReunion> = {
  type: 'child-protection/end-wait-for-reunion',
  title: { sv: 'Registrera att väntan på återförening är över', en: 'End the wait for the reunion' },
  fields: EndWaitForReunion,
  at: 'matter',
  during: { care: ['care-ended'] },
  by: handlers,
  refusals: { notAwaited },
  decide: (situation) => {
    const { because } = situation.command;
    return accept(happens(waitForReunionEnded, { because }, { matterId: matterOf(situation).matterId }));
  },
};

export const reunionAwaited: EventDefinition<ChildProtection, ReunionAwaited> = {
  type: 'child-protection/reunion-awaited',
  version: 1,
  fields: ReunionAwaited,
  title: { sv: 'Återförening förbereds', en: 'Reunion being prepared' },
  moves: (_, facts) => moving(facts, {}),
  evolve: (details, event) => {
    const { reunion } = careOf(details, matterIdOf(event));
    return withCare(details, event, {
      reunion: { is: 'awaited', since: reunion?.since ?? event.occurredAt },
    });
  },
  tells: {
    sv: ({ expectedOn }, nameOf) => `Återföreningen förbereds, och väntas ha skett ${nameOf(expectedOn)}.`,
    en: ({ expectedOn }, nameOf) => `The reunion is being prepared, and expected by ${nameOf(expectedOn)}.`,
  },
};

export const waitForReunionEnded: EventDefinition<ChildProtection, WaitForReunionEnded> = {
  type: 'child-protection/wait-for-reunion-ended',
  version: 1,
  fields: WaitForReunionEnded,
  title: { sv: 'Väntan på återförening över', en: 'Wait for the reunion over' },
  couldBeOf: couldBeOverAt,
  moves: (_, facts) => moving(facts, {}),
  evolve: (details, event) => {
    const { reunion } = careOf(details, matterIdOf(event));
    const at = event.occurredAt;
    return withCare(details, event, { reunion: { is: 'over', since: reunion?.since ?? at, at } });
  },
  tells: {
    sv: ({ because }) => `Väntan på återföreningen är över: ${endings[because].label.sv}.`,
    en: ({ because }) => `The wait for the reunion is over: ${endings[because].label.en}.`,
  },
};

/** It ends after it began, and before the follow-up that it leads to. */
function couldBeOverAt({ details }: ChildFile, event: CaseEvent, at: Instant): boolean {
  const careId = matterIdOf(event);
  const { reunion } = careOf(details, careId);
  const followed = details.followUps.values().filter(({ afterId }) => afterId === careId);
  return reunion !== undefined && reunion.since <= at && followed.every(({ decidedAt }) => at <= decidedAt);
}
