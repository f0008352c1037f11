import type { Instant } from '../calendar/index.js';
import { deadlineStarted, deadlineSuperseded } from '../deadlines/events.js';
import type { Casefile } from '../kernel/casefile.js';
import type { CaseEvent } from '../kernel/event.js';
import type { Matter, MatterMove } from '../kernel/matter.js';
import { catalogueOf, movesBy } from './catalogue.js';
import { corrected, correctionsIn, correctsThePast, isLeftOut, type Corrections } from './corrections.js';
import { foldFile } from './fold.js';
import type { Procedure } from './procedure.js';

/**
 * Whether something happened after an instant that bears on deadlines or took a matter a step: an act of then may put
 * the one in another light, and met the other where it was.
 */
export function isPast(file: Pick<Casefile, 'lastBearingAt'>, at: Instant): boolean {
  return file.lastBearingAt > at;
}

/**
 * A file as an act of that instant meets it: with all that persons put on record, and without what followed later by
 * the rules or by time alone.
 *
 * @param history every event of the file, in recorded order
 */
export function setBack<Details>(
  procedure: Procedure<Details>,
  file: Casefile<Details>,
  history: readonly CaseEvent[],
  to: Instant,
): Casefile<Details> {
  const begunLater = new Set<string>();
  const then = history.filter((event) => {
    if (event.cause !== 'clock') return true;
    const { deadlineId = '' } = factsOf(event);
    if (begunLater.has(deadlineId)) return false;
    if (event.occurredAt <= to || isCountedAnew(event)) return true;
    if (event.type === deadlineStarted.type) begunLater.add(deadlineId);
    return false;
  });
  const { revision, lastRecordedAt, version } = file;
  const asOf = foldFile(procedure, file, then, correctionsIn(history));
  return { ...asOf, revision, lastRecordedAt, version };
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
  const corrections = correctionsIn(history);
  const { closedAt: _, ...asItBegan } = { closedAt: undefined, ...now, step: '' };
  return history
    .filter((event) => !correctsThePast(event) && !isOutOfEffect(event, corrections))
    .map((event) => corrected(event, corrections))
    .filter(({ occurredAt }) => occurredAt <= at || occurredAt <= now.openedAt)
    .toSorted(({ occurredAt: one }, { occurredAt: other }) => (one < other ? -1 : one > other ? 1 : 0))
    .flatMap((event) => movesBy(catalogue, event).map((move) => ({ move, occurredAt: event.occurredAt })))
    .filter(({ move }) => move.matterId === now.matterId)
    .reduce<Matter>((before, { move, occurredAt }) => stepped(before, move, occurredAt), asItBegan);
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
function isCountedAnew(event: CaseEvent): boolean {
  const { because } = factsOf(event);
  return event.type === deadlineSuperseded.type && because !== 'law-changed' && because !== 'moved';
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
