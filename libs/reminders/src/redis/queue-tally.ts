import type { Outcome } from '../desk.js';

/** What this process has counted since it opened the queue. */
export interface ReminderQueueStats {
  /** Rungs that were given to Redis; one that lay there already counts as well. */
  readonly handedOver: number;
  /** Rungs that were no rungs: not queued, or found in the queue. */
  readonly refused: number;
  /** What became of those that were executed, by the queue or by the sweep that does without it. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Of those that were executed, how many the sweep that does without Redis had found overdue. */
  readonly foundOverdue: number;
  /** Executions that failed and are tried again. */
  readonly failures: number;
  /** Jobs that failed for the last time and lie there to be seen; the sweep brings their rungs again. */
  readonly jobsFailed: number;
  /** Jobs whose worker went silent and that another one took up. */
  readonly jobsStalled: number;
  /** Jobs that came before the injected clock said so and went back. */
  readonly early: number;
  /** Sweeps that handed over, and those that could not. */
  readonly sweeps: number;
  readonly sweepsFailed: number;
  /** How often the schedule of the sweep was lost or had stopped, and was made anew. */
  readonly schedulesRestored: number;
  /** Errors of the connections to Redis. */
  readonly connectionErrors: number;
}

const nothing = {
  handedOver: 0,
  refused: 0,
  foundOverdue: 0,
  failures: 0,
  jobsFailed: 0,
  jobsStalled: 0,
  early: 0,
  sweeps: 0,
  sweepsFailed: 0,
  schedulesRestored: 0,
  connectionErrors: 0,
};

/** Counts what a queue does. */
export class QueueTally {
  readonly #counts = { ...nothing };
  readonly #outcomes: Record<Outcome, number> = {
    sent: 0,
    dropped: 0,
    'already-recorded': 0,
    'not-yet': 0,
    'claimed-by-another': 0,
  };

  count(what: keyof typeof nothing): void {
    this.#counts[what] += 1;
  }

  became(outcome: Outcome): void {
    this.#outcomes[outcome] += 1;
  }

  stats(): ReminderQueueStats {
    return { ...this.#counts, outcomes: { ...this.#outcomes } };
  }
}
