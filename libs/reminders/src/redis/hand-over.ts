import { hoursAfter, type Instant } from '#casework';
import type { Job, JobsOptions } from 'bullmq';
import type { ReminderDesk } from '../desk.js';
import type { DueRung } from '../reminder.js';
import { faultKind, RungRefused } from './faults.js';
import { inLanes } from './in-lanes.js';
import type { QueueLogger } from './queue-logger.js';
import type { QueueTally } from './queue-tally.js';
import { dataOf, delayOf, jobIdOf, rungOf } from './rung-job.js';

const portion = 500;
/** Parallel adds of one job each go faster than one bulk of many. */
const addsInFlight = 50;
const millisecondsOfHour = 3_600_000;

export const rungJob = 'rung';

/** The part of a queue that rungs are given to. */
export interface RungQueue {
  add(name: string, data: DueRung, options: JobsOptions): Promise<Job>;
}

export interface HandingOver {
  readonly desk: Pick<ReminderDesk, 'dueUntil'>;
  readonly queue: RungQueue;
  readonly now: () => Instant;
  readonly horizon: number;
  readonly jobOptions: JobsOptions;
  readonly tally: QueueTally;
  readonly logger: QueueLogger;
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
    const { desk, now, horizon } = this.parts;
    const until = hoursAfter(now(), horizon / millisecondsOfHour);
    const known = this.#handedOver;
    const there = new Set<string>();
    let handedOver = 0;
    let after: DueRung | undefined;
    let rungs: readonly DueRung[];
    do {
      rungs = await desk.dueUntil(until, portion, ...(after ? [after] : []));
      for (const each of rungs) if (known.has(jobIdOf(each))) there.add(jobIdOf(each));
      const fresh = rungs.filter((each) => !there.has(jobIdOf(each)));
      await inLanes(fresh, addsInFlight, async (each) => {
        if (await this.#add(each, until)) handedOver += 1;
        there.add(jobIdOf(each));
      });
      after = rungs.at(-1);
    } while (rungs.length === portion);
    // Not when it was told to forget meanwhile.
    if (this.#handedOver === known) this.#handedOver = there;
    return { found: there.size, handedOver };
  }

  /** Answers whether it was given to the queue: one that is no rung must not keep back the others. */
  async #add(each: DueRung, until: Instant): Promise<boolean> {
    const { queue, now, jobOptions, tally, logger } = this.parts;
    try {
      const rung = rungOf(dataOf(each));
      if (rung.at > until) throw new RungRefused('at', 'an instant within the horizon');
      await queue.add(rungJob, rung, { ...jobOptions, jobId: jobIdOf(rung), delay: delayOf(rung, now()) });
    } catch (fault) {
      if (!(fault instanceof RungRefused)) throw fault;
      tally.count('refused');
      logger.error(
        { deadlineId: each.deadlineId, fault: faultKind(fault), reason: fault.message },
        'a reminder is not queued',
      );
      return false;
    }
    tally.count('handedOver');
    return true;
  }
}
