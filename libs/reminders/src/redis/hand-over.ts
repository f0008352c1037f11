import { hoursAfter, type Instant } from '#casework';
import type { JobsOptions, Queue } from 'bullmq';
import pLimit from 'p-limit';
import type { DueRung, ReminderDesk } from '../desk.js';
import { faultKind, type ReminderLogger } from '../faults.js';
import { dataOf, delayOf, jobIdOf, rungJob, rungOf, RungRefused } from './rung-job.js';
import type { QueueTiming } from './timing.js';

const portion = 500;
/** Parallel adds of one job each go faster than one bulk of many. */
const addsInFlight = 50;
const millisecondsOfHour = 3_600_000;

/** With the pauses between them they last about as long as the grace; then the sweep without Redis goes on. */
const attempts = 6;
const secondsFailedJobsAreKept = 24 * 3_600;

export interface HandingOver {
  readonly desk: Pick<ReminderDesk, 'dueUntil'>;
  readonly queue: Pick<Queue, 'add'>;
  readonly now: () => Instant;
  readonly timing: Pick<QueueTiming, 'horizon' | 'retryPause'>;
  readonly logger: Pick<ReminderLogger, 'error'>;
}

/** What a sweep found, and how many of these it gave to the queue. */
export interface Swept {
  readonly found: number;
  readonly handedOver: number;
}

/**
 * Hands to the queue what falls due within the horizon. A rung that lies there already is left as it is, so to hand
 * over twice is harmless; what this process knows to be there it doesn't hand over again.
 */
export class HandOver {
  #handedOver: ReadonlySet<string> = new Set();

  constructor(private readonly parts: HandingOver) {}

  /** The next sweep hands everything over again: Redis may have lost it. */
  forget(): void {
    this.#handedOver = new Set();
  }

  /** @throws the fault of the desk or of Redis that ended it early */
  async sweep(): Promise<Swept> {
    const { desk, now, timing } = this.parts;
    const until = hoursAfter(now(), timing.horizon / millisecondsOfHour);
    const known = this.#handedOver;
    const there = new Set<string>();
    let handedOver = 0;
    let after: DueRung | undefined;
    let rungs: readonly DueRung[];
    do {
      rungs = await desk.dueUntil(until, portion, after);
      for (const each of rungs) if (known.has(jobIdOf(each))) there.add(jobIdOf(each));
      const fresh = rungs.filter((each) => !there.has(jobIdOf(each)));
      const adding = pLimit(addsInFlight);
      try {
        await adding.map(fresh, async (each) => {
          if (await this.#add(each, until)) handedOver += 1;
          there.add(jobIdOf(each));
        });
      } finally {
        adding.clearQueue();
      }
      after = rungs.at(-1);
    } while (rungs.length === portion);
    // Not when it was told to forget meanwhile.
    if (this.#handedOver === known) this.#handedOver = there;
    return { found: there.size, handedOver };
  }

  /** Answers whether it was given to the queue: one that is no rung must not keep back the others. */
  async #add(each: DueRung, until: Instant): Promise<boolean> {
    const { queue, now, logger } = this.parts;
    try {
      const rung = rungOf(dataOf(each));
      if (rung.at > until) throw new RungRefused('at', 'an instant within the horizon');
      await queue.add(rungJob, rung, this.#optionsOf(rung, now()));
    } catch (fault) {
      if (!(fault instanceof RungRefused)) throw fault;
      logger.error(
        { deadlineId: each.deadlineId, fault: faultKind(fault), reason: fault.message },
        'a reminder is not queued',
      );
      return false;
    }
    return true;
  }

  #optionsOf(rung: DueRung, now: Instant): JobsOptions {
    return {
      jobId: jobIdOf(rung),
      delay: delayOf(rung, now),
      attempts,
      backoff: { type: 'exponential', delay: this.parts.timing.retryPause },
      removeOnComplete: true,
      removeOnFail: { age: secondsFailedJobsAreKept },
      stackTraceLimit: 0,
    };
  }
}
