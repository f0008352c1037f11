import type { Chapter } from '../../handling/index.js';
import { CommandBody, Maybe, PersonalText, Says } from '../../kernel/index.js';
import type { ChildProtection } from './state.js';
import { ConsentingPersons, kindOfSupport } from './support-kinds.js';
import { kindOfOccasion, plainOccasion } from './support-occasions.js';

const SaysGroup = Says(
  { sv: 'Grupp', en: 'Group' },
  {
    sv: 'Gruppen som barnet går i. Ingen annan deltagare nämns här.',
    en: 'The group that the child goes to. No other participant is named here.',
  },
);

const SaysLedBy = Says(
  { sv: 'Gruppledare', en: 'Leader' },
  { sv: 'Den som leder gruppen, med namn.', en: 'Whoever leads the group, by name.' },
);

class ArrangingGroupSupport extends CommandBody {
  @SaysGroup @PersonalText('narrative', 200) group!: string;
  @SaysLedBy @Maybe() @PersonalText('identity', 200) ledBy?: string;
}

class GroupSupportArranged {
  @SaysGroup @PersonalText('narrative', 200) group!: string;
  @SaysLedBy @Maybe() @PersonalText('identity', 200) ledBy?: string;
}

/** The child goes to a group from then on. */
export class StartGroupSupport extends ArrangingGroupSupport {}

/** Another group, or another leader. */
export class ChangeGroupSupport extends ArrangingGroupSupport {}

export class GroupSupportStarted extends GroupSupportArranged {
  @ConsentingPersons() consentedBy!: string[];
}

export class GroupSupportChanged extends GroupSupportArranged {}

export const groupSupport = kindOfSupport<ArrangingGroupSupport, GroupSupportArranged>({
  name: 'group-support',
  support: 'group',
  start: StartGroupSupport,
  change: ChangeGroupSupport,
  started: GroupSupportStarted,
  changed: GroupSupportChanged,
  example: { group: 'For children whose parents have separated, Tuesdays' },
  refusals: {},
  problems: () => undefined,
  arranged: ({ group, ledBy }) => ({ group, ...(ledBy !== undefined && { ledBy }) }),
});

const attendance = kindOfOccasion({
  ...plainOccasion,
  name: 'group-attendance',
  of: 'group-support',
  called: { sv: 'Barnets deltagande i gruppen', en: 'The child’s attendance of the group' },
});

export const groupSupportChapter: Chapter<ChildProtection> = {
  name: 'group-support',
  title: { sv: 'Gruppverksamhet', en: 'Group support' },
  commands: [...groupSupport.commands, ...attendance.commands],
  events: [...groupSupport.events, ...attendance.events],
};
