import type { Ruleset, DeadlineRule } from '../deadlines/rule.js';
import type { Instant, LocalDate } from '../calendar/index.js';
import type { CommandDefinition } from './command.js';
import type { EventDefinition } from './event.js';
import type { Labels } from './labels.js';
import type { SettingDefinition } from './setting.js';
import type { Sights } from './sight.js';

/** One step of a procedure: the commands, events, decisions and folds of one file of its folder. */
export interface Step<Details = unknown> {
  readonly name: string;
  readonly title: Labels;
  readonly commands: readonly CommandDefinition<Details>[];
  readonly events: readonly EventDefinition<Details>[];
}

/** A kind of matter and the steps that it can be in, in order, with their names for people. */
export interface MatterKind {
  readonly title: Labels;
  readonly steps: Readonly<Record<string, Labels>>;
}

/** A version of the law and the local date from which it applies. */
export interface RulesetInForce {
  readonly ruleset: Ruleset;
  readonly from: LocalDate;
}

/**
 * A procedure of the field. Everything else (routes, API document, views, deadlines, timeline, catalogue) follows
 * from this value; adding a procedure is adding its folder and naming it in the list of procedures.
 */
export interface Procedure<Details = unknown> {
  /** Stable; the first part of the types of its commands and events. */
  readonly name: string;
  readonly title: Labels;
  /** The secrecy zone that log, views and keys of it are kept in. */
  readonly zone: string;
  readonly matters: Readonly<Record<string, MatterKind>>;
  readonly steps: readonly Step<Details>[];
  readonly deadlines: readonly DeadlineRule<Details>[];
  /** Versions of the law in the order of their dates. */
  readonly rulesets: (setting: (name: string) => string) => readonly RulesetInForce[];
  readonly settings: readonly SettingDefinition[];
  readonly sights: Sights;
  /** The procedure's own part of a file in which nothing has happened. */
  readonly initialDetails: Details;
}

/** The version of the law that applies on a local date. */
export function rulesetOn(versions: readonly RulesetInForce[], date: LocalDate): Ruleset {
  const inForce = versions.filter(({ from }) => from <= date).at(-1);
  if (!inForce) throw new RangeError(`No version of the law is known for ${date}.`);
  return inForce.ruleset;
}

/** More than this between happening and recording needs a reason and stays visible (design of the record, [D]). */
const lateAfterHours = 24;

export function isRecordedLate(occurredAt: Instant, recordedAt: Instant): boolean {
  return Date.parse(recordedAt) - Date.parse(occurredAt) > lateAfterHours * 3_600_000;
}
