import { rungInWords, type DeadlineRule, type DeadlineStart, type SettingOf } from '#casework';
import { lengthInWords } from '../../libs/casework/src/deadlines/explanation-phrases.js';

/** What a page says of a deadline, in English: what its texts don't tell already. */
export interface DeadlineInWords {
  readonly starts: readonly string[];
  readonly ladder: readonly string[];
}

/** What names something by its stable name: an event by its type, a role. */
export type Naming = (name: string) => string;

/** @param byDefault the settings as they are where a municipality has chosen none */
export function deadlineInWords(rule: DeadlineRule, nameOf: Naming, byDefault: SettingOf): DeadlineInWords {
  return {
    starts: rule.starts.map((start) => startInWords(start, nameOf, byDefault)),
    ladder: rule.ladder.map(({ at, to }) => `${rungInWords(at).en}: ${to.map(nameOf).join(', ')}`),
  };
}

function startInWords(start: DeadlineStart<unknown>, nameOf: Naming, byDefault: SettingOf): string {
  const { length, on, immediate } = start;
  const settings: string[] = [];
  const asked: SettingOf = (name) => {
    settings.push(`\`${name}\``);
    return byDefault(name);
  };
  const counted = lengthInWords(typeof length === 'function' ? length(asked) : length, 'en');
  const long = settings.length === 0 ? counted : `${counted}, by the setting ${settings.join(' and ')}`;
  return [
    `${nameOf(on)}: ${long}`,
    ...(immediate ? ['the law says at once'] : []),
    ...(start.anchor ? ['counted from another time than the event’s'] : []),
    ...(start.parties ? ['for each party'] : []),
    ...(start.when ? ['not in every case'] : []),
  ].join('; ');
}
