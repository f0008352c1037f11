import { epochOf, instantFromEpoch, type Instant } from '#casework';
import type { ReminderDesk } from '../desk.js';
import type { DueRung } from '../reminder.js';
import { faultKind } from './faults.js';
import { inLanes } from './in-lanes.js';
import type { QueueLogger } from './queue-logger.js';
import type { QueueTally } from './queue-tally.js';
import { jobIdOf } from './rung-job.js';
import type { QueueTiming } from './timing.js';

const portion = 200;
const longestPauseMilliseconds = 900_000;

export interface OverdueSweeping {
  readonly desk: ReminderDesk;
  readonly now: () => Instant;
  readonly timing: Pick<QueueTiming, 'grace' | 'notYetPause' | 'retryPause'>;
  readonly remindersAtOnce: number;
  readonly tally: QueueTally;
  readonly logger: QueueLogger;
}

/** When a rung that was not told is looked at again, and how often it has failed. */
interface Rest {
  readonly until: Instant;
  readonly failures: number;
}

/**
 * The sweep that does without Redis: tells what is overdue by more than a grace, whatever became of its job. So a
 * Redis that is lost, emptied or stopped delays a reminder and loses none.
 */
export class OverdueSweep {
  #rests: ReadonlyMap<string, Rest> = new Map();

  constructor(private readonly parts: OverdueSweeping) {}

  /**
   * Tells what is overdue now. A rung that fails rests, a little longer each time, and keeps back no other.
   *
   * @throws the fault of the desk when it can't say what is due
   */
  async run(signal: AbortSignal): Promise<void> {
    const { desk, now, timing, remindersAtOnce } = this.parts;
    const until = instantFromEpoch(epochOf(now()) - timing.grace);
    const rests = new Map<string, Rest>();
    let after: DueRung | undefined;
    let rungs: readonly DueRung[];
    do {
      rungs = await desk.dueUntil(until, portion, ...(after ? [after] : []));
      await inLanes(rungs, remindersAtOnce, async (rung) => {
        if (signal.aborted) return;
        const rest = await this.#told(rung, this.#rests.get(jobIdOf(rung)));
        if (rest) rests.set(jobIdOf(rung), rest);
      });
      after = rungs.at(-1);
    } while (rungs.length === portion && !signal.aborted);
    this.#rests = rests;
  }

  /** Answers the rest that a rung takes now; undefined when there is nothing more to do. */
  async #told(rung: DueRung, rest: Rest | undefined): Promise<Rest | undefined> {
    const { desk, now, timing, tally, logger } = this.parts;
    if (rest && now() < rest.until) return rest;
    const resting = (milliseconds: number, failures: number): Rest => ({
      until: instantFromEpoch(epochOf(now()) + milliseconds),
      failures,
    });
    try {
      const outcome = await desk.remind(rung);
      tally.became(outcome);
      tally.count('foundOverdue');
      return outcome === 'not-yet' ? resting(timing.notYetPause, 0) : undefined;
    } catch (fault) {
      const failures = (rest?.failures ?? 0) + 1;
      tally.count('failures');
      logger.warn(
        { deadlineId: rung.deadlineId, fault: faultKind(fault), failures },
        'an overdue reminder failed and is tried again',
      );
      return resting(Math.min(timing.retryPause * 2 ** failures, longestPauseMilliseconds), failures);
    }
  }
}
