import type { CommandDefinition } from '../kernel/command.js';
import type { Labels } from '../kernel/labels.js';
import type { CaseEvent, EventDefinition, EventDescription, FileEvent } from '../kernel/event.js';
import type { DeadlineMove } from '../kernel/deadline-course.js';
import type { MatterMove } from '../kernel/matter.js';
import type { StreamKind } from '../kernel/stream-kind.js';
import { deadlineExpired, deadlineMissed, deadlinePassed, deadlineStarted } from '../deadlines/events.js';
import { fileEvents } from './filekeeping/file-events.js';
import type { DeadlineRule } from '../deadlines/rule.js';
import { eventsNamedBy, rulesByEvent, type RulesByEvent } from '../deadlines/rules-by-event.js';
import type { Procedure } from './procedure.js';

/** A procedure's definitions by type name, made once. */
export interface Catalogue<Details = unknown> extends RulesByEvent<Details> {
  readonly name: string;
  readonly procedure: Procedure<Details>;
  readonly commands: ReadonlyMap<string, CommandDefinition<Details>>;
  readonly ownEvents: ReadonlyMap<string, EventDefinition<Details>>;
  readonly fileEvents: ReadonlyMap<string, FileEvent>;
  readonly events: ReadonlyMap<string, EventDescription>;
  readonly rules: ReadonlyMap<string, DeadlineRule<Details>>;
  /**
   * Types of events that bear on deadlines: what an act of before may put in another light. A miss alone does not;
   * it stays, and what it brings about is an event of its own.
   */
  readonly bearing: ReadonlySet<string>;
  /** What its texts name, by stable names: roles above all. */
  readonly named: ReadonlyMap<string, Labels>;
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
  const commands = byType(procedure.chapters.flatMap((chapter) => chapter.commands));
  const ownEvents = byType(procedure.chapters.flatMap((chapter) => chapter.events));
  const ofFiles = byType(fileEvents);
  const events = byType<EventDescription>([...ownEvents.values(), ...ofFiles.values()]);
  const { deadlines } = procedure;
  for (const rule of deadlines) {
    const named = eventsNamedBy(rule);
    const unknown = named.find((type) => !events.has(type));
    const unmeasured = Object.entries(rule.versions).find(
      ([, version]) =>
        version?.length === undefined &&
        rule.starts.some((start) => start.length === undefined && start.until === undefined),
    );
    if (unmeasured)
      throw new Error(`Deadline ${rule.id} has neither a length nor an end under ${unmeasured[0]}.`);
    if (unknown !== undefined) throw new Error(`Deadline ${rule.id} names ${unknown}, which no step causes.`);
  }
  const catalogue: Catalogue = {
    name: procedure.name,
    procedure,
    commands,
    ownEvents,
    fileEvents: ofFiles,
    events,
    rules: new Map(deadlines.map((rule) => [rule.id, rule])),
    bearing: new Set([
      ...deadlines.flatMap(eventsNamedBy).filter((type) => type !== deadlineMissed.type),
      ...[deadlineStarted, deadlineExpired, deadlinePassed].map(({ type }) => type),
    ]),
    named: new Map([
      ...Object.entries({ ...procedure.roles, ...procedure.seats }).map(
        ([role, { label }]): [string, Labels] => [role, label],
      ),
      ...(procedure.names ?? []),
    ]),
    ...rulesByEvent(deadlines),
  };
  catalogues.set(procedure, catalogue);
  return catalogue;
}

/** How an event moves matters of its file. */
export function movesBy({ events }: Pick<StreamKind, 'events'>, event: CaseEvent): readonly MatterMove[] {
  const kind = events.get(event.type);
  return kind?.carriesOver ? [] : (kind?.moves?.(event.data, event) ?? []);
}

/** How an event moves deadlines of its file. */
export function deadlineMovesBy(
  { events }: Pick<StreamKind, 'events'>,
  event: CaseEvent,
): readonly DeadlineMove[] {
  const kind = events.get(event.type);
  return kind?.carriesOver ? [] : (kind?.movesDeadlines?.(event.data, event) ?? []);
}

function byType<Defined extends { readonly type: string }>(all: readonly Defined[]): Map<string, Defined> {
  const found = new Map<string, Defined>();
  for (const each of all) {
    if (found.has(each.type)) throw new Error(`Two definitions are named ${each.type}.`);
    found.set(each.type, each);
  }
  return found;
}
