import type { Instant, Procedure } from '#casework';
import type { CommandGiving } from '#record';
import { timerDelay, ViewNotReady } from '#projections';
import type { FileToSettle, OpenDeadlines } from '#views';
import type { Clock } from '../clock.js';

const filesAtOnce = 200;
/** How late a miss may be recorded when nobody touches the file before. */
const lookEveryMilliseconds = 15_000;
/** The views have to see what was settled before the next look. */
const whileBehindMilliseconds = 500;

/** What settling needs. */
export interface Settling {
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly giving: Pick<CommandGiving, 'settle'>;
  readonly deadlines: Pick<OpenDeadlines, 'dueForSettling'>;
  readonly now: Clock;
}

/** Records the misses that time alone has brought about, of the files that nobody touches. */
export async function settleForever(
  settling: Settling,
  signal: AbortSignal,
  goesWell: () => void,
): Promise<void> {
  while (!signal.aborted) {
    const settled = await settleDue(settling, signal);
    goesWell();
    await timerDelay(settled === filesAtOnce ? whileBehindMilliseconds : lookEveryMilliseconds, signal);
  }
}

/** One look: settles the files in which something has become due. Answers how many were looked at. */
export async function settleDue(
  { procedures, giving, deadlines, now }: Settling,
  signal?: AbortSignal,
): Promise<number> {
  const due = await dueNow(deadlines, now());
  for (const { procedure: name, fileId } of due) {
    if (signal?.aborted === true) break;
    const procedure = procedures.get(name);
    if (procedure) await giving.settle(procedure, fileId);
  }
  return due.length;
}

/** While the views are filled for the first time nothing is known to be due; the commands settle meanwhile. */
async function dueNow(deadlines: Settling['deadlines'], now: Instant): Promise<readonly FileToSettle[]> {
  try {
    return await deadlines.dueForSettling(now, filesAtOnce);
  } catch (fault) {
    if (fault instanceof ViewNotReady) return [];
    throw fault;
  }
}
