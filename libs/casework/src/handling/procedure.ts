import type { DeadlineRule, RulesetInForce } from '../deadlines/rule.js';
import type { CommandDefinition } from '../kernel/command.js';
import type { EventDefinition } from '../kernel/event.js';
import type { Labels } from '../kernel/labels.js';
import type { SettingDefinition } from '../kernel/setting.js';
import type { Sights } from '../kernel/sight.js';

/** One chapter of a procedure: the commands, events, decisions and folds of one file of its folder. */
export interface Chapter<Details = unknown> {
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
  readonly chapters: readonly Chapter<Details>[];
  readonly deadlines: readonly DeadlineRule<Details>[];
  /** Versions of the law in the order of their dates. */
  readonly rulesets: (setting: (name: string) => string) => readonly RulesetInForce[];
  readonly settings: readonly SettingDefinition[];
  readonly sights: Sights;
  /** The procedure's own part of a file in which nothing has happened. */
  readonly initialDetails: Details;
}
