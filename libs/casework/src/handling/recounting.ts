import type { Instant } from '../calendar/index.js';
import { emptyFile, type Casefile, type FileOrigin } from '../kernel/casefile.js';
import { corrected, correctionsIn, isLeftOut } from './corrections.js';
import { happens, type CaseEvent, type DecidedEvent } from '../kernel/event.js';
import { registeredInError } from './filekeeping/file-events.js';
import { catalogueOf, movesBy } from './catalogue.js';
import { evolveFile } from './fold.js';
import type { Procedure } from './procedure.js';
import { consequencesOf, type DeadlineContext } from '../deadlines/consequences.js';
import { isInForce, type Deadline } from '../kernel/deadline.js';
import {
  deadlineEvents,
  deadlineStarted,
  deadlineSuperseded,
  type DeadlineStarted,
} from '../deadlines/events.js';

/** What becomes of one deadline when its file's history is gone through: its start, extensions and meeting. */
type Course = readonly DecidedEvent[];

/** What the deadlines rest on besides the file, for an event of an instant. */
type ContextAt = (instant: Instant) => DeadlineContext;

/** Starting event, rule and party: what a deadline is the same by, however often it is counted anew. */
type CourseKey = string;

/**
 * What a correction does to deadlines. The history is gone through twice, without the correction and with it, and
 * each deadline whose course differs is superseded and counted anew: with its right anchor, met and extended only
 * by what stays in effect. So a clock that an entry in error had stopped runs again, and one that it had kept from
 * starting starts. What was given before stays readable.
 *
 * A start that the correction doesn't touch keeps the dates that it was given then; a new anchor is counted by the
 * rules and the settings that were in force when it happened.
 *
 * @param history every event of the file in order, the correction being the last
 * @param file right after the correction
 */
export function recounted<Details>(
  procedure: Procedure<Details>,
  file: Casefile<Details>,
  history: readonly CaseEvent[],
  contextAt: ContextAt,
): readonly DecidedEvent[] {
  const correction = history.at(-1);
  if (!correction) throw new Error('Deadlines are counted anew without a correction.');
  const given = startsGiven(history);
  const before = coursesIn(procedure, file, history.slice(0, -1), given, contextAt);
  const after = coursesIn(procedure, file, history, given, contextAt);
  const because =
    correction.type === registeredInError.type ? 'registered-in-error' : ('anchor-corrected' as const);
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => !isSameCourse(before.get(key), after.get(key)))
    .flatMap((key) => {
      const current = inForceUnder(file, key);
      if (!current && before.has(key)) return [];
      const deadlineId = contextAt(correction.occurredAt).idFor('deadline', key, correction.id);
      return [
        ...(current ? [superseding(current, because)] : []),
        ...(after.get(key) ?? []).map((step) => renamed(step, deadlineId, current)),
      ];
    });
}

function superseding(
  { deadlineId, ruleId, matterId }: Deadline,
  because: 'registered-in-error' | 'anchor-corrected',
): DecidedEvent {
  return happens(deadlineSuperseded, { deadlineId, ruleId, because }, { matterId });
}

function renamed(step: DecidedEvent, deadlineId: string, current: Deadline | undefined): DecidedEvent {
  const supersedes = isStart(step) && current !== undefined ? { supersedes: current.deadlineId } : {};
  return { ...step, data: { ...step.data, deadlineId, ...supersedes } };
}

function isSameCourse(one: Course | undefined, other: Course | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function inForceUnder(file: Casefile, key: CourseKey): Deadline | undefined {
  return Object.values(file.deadlines).find((deadline) => isInForce(deadline) && keyOf(deadline) === key);
}

function keyOf({
  anchorEventId,
  ruleId,
  partyId = '',
}: Pick<Deadline, 'anchorEventId' | 'ruleId' | 'partyId'>): CourseKey {
  return keyFrom('deadline', anchorEventId, ruleId, partyId);
}

/** The name under which a start derives its deadline's id. */
function keyFrom(...name: readonly string[]): CourseKey {
  return name.join('/');
}

const ofDeadlines: ReadonlySet<string> = new Set(deadlineEvents.map(({ type }) => type));

/** Every deadline's course if only the persons' events of the history had happened, corrected as it says. */
function coursesIn<Details>(
  procedure: Procedure<Details>,
  origin: FileOrigin,
  history: readonly CaseEvent[],
  given: ReadonlyMap<CourseKey, readonly DeadlineStarted[]>,
  contextAt: ContextAt,
): ReadonlyMap<CourseKey, Course> {
  const catalogue = catalogueOf(procedure);
  const corrections = correctionsIn(history);
  const courses = new Map<CourseKey, Course>();
  const { fileId, municipalityId, jurisdiction, timeZone } = origin;
  let file = emptyFile(procedure.name, procedure.initialDetails, {
    fileId,
    municipalityId,
    jurisdiction,
    timeZone,
  });
  for (const event of history.filter(({ type }) => !ofDeadlines.has(type))) {
    file = evolveFile(procedure, file, event, corrections);
    if (isLeftOut(event, corrections)) continue;
    const right = corrected(event, corrections);
    const context = { ...contextAt(right.occurredAt), idFor: keyFrom };
    for (const step of consequencesOf(catalogue, file, right, movesBy(catalogue, right), context)) {
      const kept = asGiven(step, given);
      const key = deadlineOf(kept);
      courses.set(key, [...(courses.get(key) ?? []), kept]);
      file = evolveFile(procedure, file, supposed(kept, event));
    }
  }
  return courses;
}

function supposed(step: DecidedEvent, { matterId: _, ...event }: CaseEvent): CaseEvent {
  return {
    ...event,
    ...step,
    id: keyFrom(event.id, step.type, deadlineOf(step)),
    occurredAt: step.occurredAt ?? event.occurredAt,
    cause: 'clock',
  };
}

function deadlineOf({ type, data }: DecidedEvent): string {
  if (!('deadlineId' in data) || typeof data.deadlineId !== 'string') {
    throw new Error(`${type} is about no deadline.`);
  }
  return data.deadlineId;
}

function isStart(step: DecidedEvent): step is DecidedEvent<DeadlineStarted> {
  return step.type === deadlineStarted.type;
}

/** The starts that the history holds, the latest last: what was counted then is not counted again. */
function startsGiven(history: readonly CaseEvent[]): ReadonlyMap<CourseKey, readonly DeadlineStarted[]> {
  const given = new Map<CourseKey, readonly DeadlineStarted[]>();
  for (const event of history) {
    if (!isStart(event)) continue;
    const key = keyOf(event.data);
    given.set(key, [...(given.get(key) ?? []), event.data]);
  }
  return given;
}

function asGiven(
  step: DecidedEvent,
  given: ReadonlyMap<CourseKey, readonly DeadlineStarted[]>,
): DecidedEvent {
  if (!isStart(step)) return step;
  const { anchorAt, ruleset, deadlineId } = step.data;
  const then = (given.get(deadlineId) ?? []).findLast(
    (start) => start.anchorAt === anchorAt && start.ruleset === ruleset,
  );
  if (!then) return step;
  const { supersedes: _, ...counted } = then;
  return { ...step, data: { ...counted, deadlineId } };
}
