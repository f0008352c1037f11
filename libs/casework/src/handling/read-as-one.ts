import type { CaseEvent } from '../kernel/event.js';
import { fileTakenOver, type FileTakenOver } from './filekeeping/merge-events.js';

/** A file that goes on in another: the event by which it was taken over there, and all its own. */
export interface EndedFile {
  readonly takenOver: FileTakenOver;
  readonly history: readonly CaseEvent[];
}

/** The files that events of a file have taken over, in order. */
export function takenOverBy(events: readonly CaseEvent[]): readonly FileTakenOver[] {
  return events.filter(isTakingOver).map(({ data }) => data);
}

/**
 * The history of a file in which others go on: theirs up to their ends, then its own. What went before has revisions
 * below its own, in order, and tells of one subject: whoever an ended file was about is the person whom this one is.
 *
 * @param ended in the order in which they were taken over, each with the history that it had itself
 */
export function readAsOne(ended: readonly EndedFile[], own: readonly CaseEvent[]): readonly CaseEvent[] {
  const before = ended.flatMap(({ takenOver, history }) => {
    const untilItsEnd = history.filter(({ revision }) => revision <= takenOver.endsAt);
    return untilItsEnd.map((event) => sameSubject(takenOver, event));
  });
  return [...before.map((event, index) => ({ ...event, revision: index - before.length })), ...own];
}

/** An event of a file that went on in another, as it is read there: whoever the one was about, the other is. */
export function sameSubject(
  { subjectId, sameAsSubject }: Pick<FileTakenOver, 'subjectId' | 'sameAsSubject'>,
  event: CaseEvent,
): CaseEvent {
  if (subjectId === undefined || sameAsSubject === undefined) return event;
  return { ...event, data: renamed(event.data, sameAsSubject, subjectId) };
}

function isTakingOver(event: CaseEvent): event is CaseEvent<FileTakenOver> {
  return event.type === fileTakenOver.type;
}

/** Ids are random: one that is met is the person, wherever it stands. */
function renamed<Value>(value: Value, from: string, to: string): Value;
function renamed(value: unknown, from: string, to: string): unknown {
  if (value === from) return to;
  if (Array.isArray(value)) return value.map((each: unknown) => renamed(each, from, to));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, each]) => [field, renamed(each, from, to)]));
}
