import type { CommandDefinition } from './command.js';
import type { EventDefinition, EventDescription, FileEvent } from './event.js';
import { fileEvents } from './file-events.js';
import type { DeadlineRule, DeadlineStart } from '../deadlines/rule.js';
import type { Procedure } from './procedure.js';

/** A rule together with one way in which it starts. */
export interface RuleStart<Details> {
  readonly rule: DeadlineRule<Details>;
  readonly start: DeadlineStart<Details>;
}

/** A procedure's definitions by type name, made once. */
export interface Catalogue<Details = unknown> {
  readonly procedure: Procedure<Details>;
  readonly commands: ReadonlyMap<string, CommandDefinition<Details>>;
  readonly ownEvents: ReadonlyMap<string, EventDefinition<Details>>;
  readonly fileEvents: ReadonlyMap<string, FileEvent>;
  readonly events: ReadonlyMap<string, EventDescription>;
  readonly rules: ReadonlyMap<string, DeadlineRule<Details>>;
  readonly startsOn: ReadonlyMap<string, readonly RuleStart<Details>[]>;
  readonly stopsOn: ReadonlyMap<string, readonly DeadlineRule<Details>[]>;
  readonly extendsOn: ReadonlyMap<string, readonly DeadlineRule<Details>[]>;
}

const catalogues = new WeakMap<object, Catalogue>();

/**
 * The catalogue of a procedure.
 *
 * @throws {Error} two definitions under one name, or a deadline that starts or stops by an event of no step
 */
export function catalogueOf<Details>(procedure: Procedure<Details>): Catalogue<Details>;
export function catalogueOf(procedure: Procedure): Catalogue {
  const known = catalogues.get(procedure);
  if (known) return known;
  const commands = byType(procedure.steps.flatMap((step) => step.commands));
  const ownEvents = byType(procedure.steps.flatMap((step) => step.events));
  const ofFiles = byType(fileEvents);
  const events = byType<EventDescription>([...ownEvents.values(), ...ofFiles.values()]);
  const { deadlines } = procedure;
  for (const rule of deadlines) {
    const named = [
      ...rule.starts.map(({ on }) => on),
      ...rule.stops,
      ...(rule.extension ? [rule.extension.on] : []),
    ];
    const unknown = named.find((type) => !events.has(type));
    if (unknown !== undefined) throw new Error(`Deadline ${rule.id} names ${unknown}, which no step causes.`);
  }
  const catalogue: Catalogue = {
    procedure,
    commands,
    ownEvents,
    fileEvents: ofFiles,
    events,
    rules: new Map(deadlines.map((rule) => [rule.id, rule])),
    startsOn: grouped(deadlines.flatMap((rule) => rule.starts.map((start) => [start.on, { rule, start }]))),
    stopsOn: grouped(deadlines.flatMap((rule) => rule.stops.map((type) => [type, rule]))),
    extendsOn: grouped(deadlines.flatMap((rule) => (rule.extension ? [[rule.extension.on, rule]] : []))),
  };
  catalogues.set(procedure, catalogue);
  return catalogue;
}

function byType<Defined extends { readonly type: string }>(all: readonly Defined[]): Map<string, Defined> {
  const found = new Map<string, Defined>();
  for (const each of all) {
    if (found.has(each.type)) throw new Error(`Two definitions are named ${each.type}.`);
    found.set(each.type, each);
  }
  return found;
}

function grouped<Value>(pairs: readonly (readonly [string, Value])[]): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
