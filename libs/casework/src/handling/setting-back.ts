import type { Instant } from '../calendar/index.js';
import { deadlineStarted, deadlineSuperseded } from '../deadlines/events.js';
import type { Casefile } from '../kernel/casefile.js';
import { isPlaceTaken } from '../kernel/deadline.js';
import type { CaseEvent } from '../kernel/event.js';
import type { Matter, MatterMove } from '../kernel/matter.js';
import { catalogueOf, movesBy, type Catalogue } from './catalogue.js';
import { corrected, correctionsIn, correctsThePast, isLeftOut, type Corrections } from './corrections.js';
import { confirmationAsked } from './filekeeping/file-events.js';
import { foldFile } from './fold.js';
import type { Procedure } from './procedure.js';

/**
 * Whether something happened in a matter after an instant, or that bears on deadlines: an act of then met the file
 * without it, and may put it in another light.
 */
export function isPast(file: Pick<Casefile, 'lastBearingAt'>, at: Instant): boolean {
  return file.lastBearingAt > at;
}

/**
 * A file as an act of that instant meets it: as what persons did in matters up to and with then had made it, by the
 * times that are right, and without what followed later by the rules or by time alone. Who people are, who handles
 * what, and what an id on record names stay as they are known now.
 *
 * @param history every event of the file, in recorded order
 */
export function setBack<Details>(
  procedure: Procedure<Details>,
  file: Casefile<Details>,
  history: readonly CaseEvent[],
  to: Instant,
): Casefile<Details> {
  const catalogue = catalogueOf(procedure);
  const corrections = correctionsIn(history);
  // Of acts, matters and deadlines: what is said of one that was not there yet goes with it.
  const notYet = new Set<string>();
  const then = history.filter((event) => {
    const moves = movesBy(catalogue, event);
    const { deadlineId, entryId } = { ...factsOf(event), ...entryNamedBy(event) };
    const about = [event.matterId, deadlineId, entryId, ...moves.map(({ matterId }) => matterId)];
    const isThere = about.every((id) => id === undefined || !notYet.has(id));
    if (isThere && !isLaterThan(to, catalogue, corrected(event, corrections))) return true;
    notYet.add(event.id);
    for (const { matterId, opens } of moves) if (opens) notYet.add(matterId);
    if (event.type === deadlineStarted.type && deadlineId !== undefined) notYet.add(deadlineId);
    return false;
  });
  const asOf = foldFile(procedure, file, then, corrections);
  const { revision, lastRecordedAt, version, entries, commands, unconfirmed } = file;
  return { ...asOf, revision, lastRecordedAt, version, entries, commands, unconfirmed };
}

/** Whether an event came about only after an instant: an act in a matter, or what the rules or time made of one. */
function isLaterThan(
  to: Instant,
  { ownEvents }: Pick<Catalogue, 'ownEvents'>,
  { cause, type, matterId, occurredAt, data }: CaseEvent,
): boolean {
  if (occurredAt <= to || type === confirmationAsked.type) return false;
  return cause === 'clock' ? !isCountedAnew({ type, data }) : ownEvents.has(type) && matterId !== undefined;
}

/**
 * A matter as an act of that instant meets it: in the step in which it was then, by what is known of it now. A matter
 * that began later is met as it began.
 *
 * @param history every event of the file, in recorded order
 */
export function matterAsOf<Details>(
  procedure: Procedure<Details>,
  now: Matter,
  history: readonly CaseEvent[],
  at: Instant,
): Matter {
  const catalogue = catalogueOf(procedure);
  const { closedAt: _, ...asItBegan } = { closedAt: undefined, ...now, step: '' };
  return asItHappened(history)
    .filter(({ occurredAt }) => occurredAt <= at || occurredAt <= now.openedAt)
    .flatMap((event) => movesBy(catalogue, event).map((move) => ({ move, occurredAt: event.occurredAt })))
    .filter(({ move }) => move.matterId === now.matterId)
    .reduce<Matter>((before, { move, occurredAt }) => stepped(before, move, occurredAt), asItBegan);
}

/** What is in effect of a history but its corrections, at the times that are right and in their order. */
export function asItHappened(history: readonly CaseEvent[]): readonly CaseEvent[] {
  const corrections = correctionsIn(history);
  return history
    .filter((event) => !correctsThePast(event) && !isOutOfEffect(event, corrections))
    .map((event) => corrected(event, corrections))
    .toSorted(({ occurredAt: one }, { occurredAt: other }) => (one < other ? -1 : one > other ? 1 : 0));
}

function isOutOfEffect(event: CaseEvent, corrections: Corrections): boolean {
  return isLeftOut(event, corrections) || corrections.withdrawn.has(event.id);
}

function stepped(before: Matter, { step = before.step, closed }: MatterMove, occurredAt: Instant): Matter {
  if (closed === undefined) return { ...before, step };
  const { closedAt: _, ...open } = { closedAt: undefined, ...before, step };
  return closed ? { ...open, closedAt: occurredAt } : open;
}

/** Whether a deadline was counted anew because more is known: then it never was as it had been counted. */
function isCountedAnew(event: Pick<CaseEvent, 'type' | 'data'>): boolean {
  const { because } = factsOf(event);
  return event.type === deadlineSuperseded.type && because !== 'law-changed' && !isPlaceTaken(because);
}

/** What an event of a deadline's life says of whose and by what it is; nothing for another event. */
export interface DeadlineEventFacts {
  readonly deadlineId?: string;
  readonly ruleId?: string;
  readonly byEventId?: string;
  readonly anchorEventId?: string;
  readonly supersedes?: string;
  readonly because?: string;
}

export function factsOf({ data }: Pick<CaseEvent, 'data'>): DeadlineEventFacts {
  return 'deadlineId' in data ? (data as DeadlineEventFacts) : {};
}

/** The entry that an event corrects, asks about or answers for; nothing for another event. */
export function entryNamedBy({ data }: Pick<CaseEvent, 'data'>): { readonly entryId?: string } {
  return 'entryId' in data && typeof data.entryId === 'string' ? { entryId: data.entryId } : {};
}
