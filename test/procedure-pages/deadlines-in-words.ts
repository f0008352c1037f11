import {
  deadlineKinds,
  rungInWords,
  type DeadlineRule,
  type DeadlineStart,
  type Labels,
  type OnEvent,
  type RuleVersion,
  type SettingOf,
} from '#casework';
import { lengthInWords } from '../../libs/casework/src/deadlines/explanation-phrases.js';
import { escaped } from './said.js';

/** What a page says of a deadline, in English: what its texts don't tell already. */
export interface DeadlineInWords {
  readonly kind: string;
  /** For each version of the law. */
  readonly versions: readonly string[];
  readonly starts: readonly string[];
  /** Why it counts from another day than that of its start. */
  readonly anchors: readonly WithText[];
  readonly stops: string;
  readonly cancels: readonly WithText[];
  readonly replaces: string | undefined;
  readonly extensions: readonly WithText[];
  /** What follows when it passes unused. */
  readonly passing: string | undefined;
  readonly ladder: readonly string[];
}

/** What happens, and the reason or the ground that people are told. */
export interface WithText {
  readonly by: string;
  readonly text: Labels;
}

/** What names something by its stable name: an event by its type, a role. */
export type Naming = (name: string) => string;

/** @param byDefault the settings as they are where a municipality has chosen none */
export function deadlineInWords(rule: DeadlineRule, nameOf: Naming, byDefault: SettingOf): DeadlineInWords {
  const { kind, versions, starts, stops, cancels = [], replaces = [], extensions = [], passing } = rule;
  const on = (ways: readonly OnEvent<unknown>[]) => ways.map((way) => onEventInWords(way, nameOf)).join(', ');
  return {
    kind: deadlineKinds[kind].label.en,
    versions: Object.entries(versions).flatMap(([ruleset, version]) =>
      version ? [`${ruleset}: ${versionInWords(version, byDefault)}`] : [],
    ),
    starts: starts.map((start) => startInWords(start, nameOf, byDefault)),
    anchors: starts.flatMap(({ on: type, anchoredBecause: text }) =>
      text ? [{ by: nameOf(type), text }] : [],
    ),
    stops: stops.length === 0 ? 'nothing; it passes by itself' : on(stops),
    cancels: cancels.map((way) => ({ by: onEventInWords(way, nameOf), text: way.because })),
    replaces: replaces.length === 0 ? undefined : on(replaces),
    extensions: extensions.map((way) => ({ by: onEventInWords(way, nameOf), text: way.ground })),
    passing: passing && nameOf(passing.event.type),
    ladder: rule.ladder.map(({ at, to }) => `${rungInWords(at).en}: ${to.map(nameOf).join(', ')}`),
  };
}

function onEventInWords(way: OnEvent<unknown>, nameOf: Naming): string {
  return `${nameOf(way.on)}${way.when ? ' (not in every case)' : ''}`;
}

function versionInWords({ force, source, length, running }: RuleVersion, byDefault: SettingOf): string {
  return [
    force,
    ...(length === undefined ? [] : [givenInWords(length, byDefault)]),
    ...(source === undefined ? [] : [escaped(source)]),
    ...(running === 'counted-anew' ? ['counts anew what runs when it comes into force'] : []),
  ].join(', ');
}

function startInWords(start: DeadlineStart<unknown>, nameOf: Naming, byDefault: SettingOf): string {
  const { length, on, immediate } = start;
  const long = [
    ...(length === undefined ? [] : [givenInWords(length, byDefault)]),
    ...(start.until ? ['until the end that it, a plan or a setting names'] : []),
  ];
  return [
    long.length === 0 ? nameOf(on) : `${nameOf(on)}: ${long.join(', ')}`,
    ...(immediate ? ['the law says at once'] : []),
    ...(start.anchor ? ['counted from another time than the event’s'] : []),
    ...(start.extendedTo ? ['extended from the start, where it carries on what was'] : []),
    ...(start.matter ? ['on another matter than the event’s'] : []),
    ...(start.items ? ['for each item'] : []),
    ...(start.parties ? ['for each party'] : []),
    ...(start.when ? ['not in every case'] : []),
  ].join('; ');
}

/** A length, and by which settings where it is not the rule's own. */
function givenInWords(length: NonNullable<RuleVersion['length']>, byDefault: SettingOf): string {
  const settings: string[] = [];
  const asked: SettingOf = (name) => {
    settings.push(`\`${name}\``);
    return byDefault(name);
  };
  const counted = lengthInWords(typeof length === 'function' ? length(asked) : length, 'en');
  return settings.length === 0 ? counted : `${counted}, by the setting ${settings.join(' and ')}`;
}
