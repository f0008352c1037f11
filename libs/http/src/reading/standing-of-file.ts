import {
  deadlinesOfMatter,
  deadlineStarted,
  isInForce,
  isOpen,
  isOverdue,
  missedSince,
  type Deadline,
  type Instant,
  type Matter,
} from '#casework';
import type { FileCounts } from '../answers/file.js';
import type { OpenedFile } from '../caller.js';

/** The matters of a file as somebody sees them, in the order in which they are shown, and how much there is. */
export interface StandingOfFile {
  readonly counts: FileCounts;
  /** Those of which a duty is overdue or was missed, then those that are open, the newest first. */
  readonly matters: readonly Matter[];
  /** The deadlines of a matter that are shown, in the order in which they began. */
  readonly deadlinesOf: (matterId: string) => readonly Deadline[];
}

/**
 * How a file stands at an instant, each matter and deadline looked at once.
 *
 * @param of these of its matters: all that are seen, if left out
 */
export function standingOf(
  { file, seen }: OpenedFile,
  now: Instant,
  of: readonly Matter[] = seen.matters,
): StandingOfFile {
  const deadlinesOf = (matterId: string): readonly Deadline[] =>
    seen.showsEvent({ type: deadlineStarted.type, matterId }) ? deadlinesOfMatter(file, matterId) : [];
  const counts = {
    matters: of.length,
    openMatters: 0,
    overdueMatters: 0,
    deadlines: 0,
    openDeadlines: 0,
    overdueDeadlines: 0,
    missedDeadlines: 0,
  };
  const [urgent, open, others]: [Matter[], Matter[], Matter[]] = [[], [], []];
  // Of those that began at once, what was recorded last comes first.
  for (const matter of of.toReversed()) {
    const deadlines = deadlinesOf(matter.matterId);
    const overdue = deadlines.filter((deadline) => isOverdue(deadline, now)).length;
    const missed = deadlines.filter(isMissed).length;
    counts.deadlines += deadlines.length;
    counts.openDeadlines += deadlines.filter(isOpen).length;
    counts.overdueDeadlines += overdue;
    counts.missedDeadlines += missed;
    if (isMatterOpen(matter)) counts.openMatters += 1;
    if (overdue + missed > 0) counts.overdueMatters += 1;
    (overdue + missed > 0 ? urgent : isMatterOpen(matter) ? open : others).push(matter);
  }
  const matters = [urgent, open, others].flatMap((group) => group.sort(newestFirst));
  return { counts, matters, deadlinesOf };
}

/** Whether a miss of it stands: one that another deadline has taken the place of tells of its misses itself. */
export function isMissed(deadline: Deadline): boolean {
  return isInForce(deadline) && missedSince(deadline) !== undefined;
}

/** Whether something goes on in it. */
export function isMatterOpen({ closedAt, inError, goesOnIn }: Matter): boolean {
  return closedAt === undefined && !inError && goesOnIn === undefined;
}

function newestFirst({ openedAt: one }: Matter, { openedAt: other }: Matter): number {
  return one === other ? 0 : one > other ? -1 : 1;
}
