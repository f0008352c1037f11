import type { Chapter } from '../../handling/index.js';
import { CommandBody, Maybe, PersonalText, Says } from '../../kernel/index.js';
import type { ChildProtection } from './state.js';
import { ConsentingPersons, kindOfSupport } from './support-kinds.js';
import { kindOfOccasion, plainOccasion } from './support-occasions.js';

const SaysTalksWith = Says(
  { sv: 'Samtalar med', en: 'Talks are with' },
  { sv: 'Den som håller samtalen, med namn.', en: 'Whoever holds the talks, by name.' },
);

const SaysForm = Says(
  { sv: 'Hur samtalen hålls', en: 'How the talks are held' },
  {
    sv: 'Enskilt eller med familjen, hur ofta och var.',
    en: 'Alone or with the family, how often and where.',
  },
);

class ArrangingSupportiveTalks extends CommandBody {
  @SaysTalksWith @PersonalText('identity', 200) talksWith!: string;
  @SaysForm @Maybe() @PersonalText('narrative', 2_000) form?: string;
}

class SupportiveTalksArranged {
  @SaysTalksWith @PersonalText('identity', 200) talksWith!: string;
  @SaysForm @Maybe() @PersonalText('narrative', 2_000) form?: string;
}

/** The talks begin. */
export class StartSupportiveTalks extends ArrangingSupportiveTalks {}

/** Somebody else holds them, or they are held in another way. */
export class ChangeSupportiveTalks extends ArrangingSupportiveTalks {}

export class SupportiveTalksStarted extends SupportiveTalksArranged {
  @ConsentingPersons() consentedBy!: string[];
}

export class SupportiveTalksChanged extends SupportiveTalksArranged {}

export const supportiveTalks = kindOfSupport<ArrangingSupportiveTalks, SupportiveTalksArranged>({
  name: 'supportive-talks',
  support: 'supportive-talks',
  start: StartSupportiveTalks,
  change: ChangeSupportiveTalks,
  started: SupportiveTalksStarted,
  changed: SupportiveTalksChanged,
  example: { talksWith: 'Karin Berg' },
  refusals: {},
  problems: () => undefined,
  arranged: ({ talksWith, form }) => ({ talksWith, ...(form !== undefined && { form }) }),
});

const talks = kindOfOccasion({
  ...plainOccasion,
  name: 'supportive-talk',
  of: 'supportive-talks',
  called: { sv: 'Stödsamtalet', en: 'The supportive talk' },
});

export const supportiveTalksChapter: Chapter<ChildProtection> = {
  name: 'supportive-talks',
  title: { sv: 'Stödsamtal', en: 'Supportive talks' },
  commands: [...supportiveTalks.commands, ...talks.commands],
  events: [...supportiveTalks.events, ...talks.events],
};
