import type { Instant } from '../calendar/index.js';
import { deadlineStarted, deadlineSuperseded } from '../deadlines/events.js';
import type { Casefile } from '../kernel/casefile.js';
import type { CaseEvent } from '../kernel/event.js';
import { correctionsIn } from './corrections.js';
import { foldFile } from './fold.js';
import type { Procedure } from './procedure.js';

/** Whether something that bears on deadlines happened after an instant: an act of then may put it in another light. */
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
