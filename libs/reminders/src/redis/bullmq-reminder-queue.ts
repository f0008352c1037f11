import { once } from 'node:events';
import { instantFromEpoch, type Instant } from '#casework';
import { UnrecoverableError, type Job, type Queue, type RedisClient } from 'bullmq';
import type { Outcome, ReminderDesk } from '../desk.js';
import { endsWithin } from './closing.js';
import { faultKind } from './faults.js';
import { HandOver, rungJob, type Swept } from './hand-over.js';
import { OverdueSweep } from './overdue-sweep.js';
import type { QueueLogger } from './queue-logger.js';
import { QueueTally, type ReminderQueueStats } from './queue-tally.js';
import { QueueWorker } from './queue-worker.js';
import type { QueueDepth, ReminderQueue, ReminderQueueHealth } from './reminder-queue.js';
import { repeatedly, type Repeated } from './repeatedly.js';
import { executeRung } from './rung-work.js';
import { ServerWatch } from './server-watch.js';
import { askForSweep, keepSchedule, lastScheduledSweep, sweepJob } from './sweep-schedule.js';
import type { QueueTiming } from './timing.js';

/** How long the first answer of Redis is waited for, in milliseconds. */
const patienceAtStart = 3_000;

/** With the pauses between them they last about as long as the grace; then the sweep without Redis goes on. */
const attempts = 6;
const secondsFailedJobsAreKept = 24 * 3_600;

export interface ReminderQueueParts {
  readonly url: string;
  readonly prefix: string;
  readonly desk: ReminderDesk;
  readonly now: () => Instant;
  readonly machineNow: () => number;
  readonly logger: QueueLogger;
  readonly remindersAtOnce: number;
  readonly timing: QueueTiming;
  /** Fails at once while Redis is away. */
  readonly queue: Queue;
  /** The connection of the queue. */
  readonly client: RedisClient;
}

/** The queue of the reminders as one process works on it: hands over, executes, and sweeps without Redis. */
export class BullmqReminderQueue implements ReminderQueue {
  readonly #parts: ReminderQueueParts;
  readonly #tally = new QueueTally();
  readonly #server: ServerWatch;
  readonly #handOver: HandOver;
  readonly #worker: QueueWorker;
  readonly #overdue: OverdueSweep;
  readonly #loops: Repeated[] = [];
  #lastSweepHere = 0;
  #closing: Promise<void> | undefined;

  constructor(parts: ReminderQueueParts) {
    const { desk, now, timing, queue, client, logger, remindersAtOnce } = parts;
    const tally = this.#tally;
    const erred = (fault: Error) => this.#erred(fault);
    this.#parts = parts;
    this.#server = new ServerWatch(client, logger);
    this.#handOver = new HandOver({
      desk,
      queue,
      now,
      horizon: timing.horizon,
      jobOptions: {
        attempts,
        backoff: { type: 'exponential', delay: timing.retryPause },
        removeOnComplete: true,
        removeOnFail: { age: secondsFailedJobsAreKept },
        stackTraceLimit: 0,
      },
      tally,
      logger,
    });
    this.#worker = new QueueWorker({
      url: parts.url,
      prefix: parts.prefix,
      queueName: queue.name,
      jobsAtOnce: remindersAtOnce,
      lock: timing.lock,
      execute: (job, token) => this.#execute(job, token),
      erred,
      tally,
      logger,
    });
    this.#overdue = new OverdueSweep({ desk, now, timing, remindersAtOnce, tally, logger });
    queue.on('error', erred);
  }

  /** @throws {ReminderQueueRefused} */
  async start(): Promise<void> {
    const { queue, client, timing, logger } = this.#parts;
    // An error is an answer too.
    if (client.status !== 'ready') await endsWithin(patienceAtStart, once(queue.getBackend(), 'ready'));
    await this.#server.look();
    if (this.#server.refusal) throw this.#server.refusal;
    const failed = (fault: unknown) => {
      logger.warn({ fault: faultKind(fault) }, 'a look after the reminders failed and is repeated');
    };
    const care = repeatedly(timing.lookEvery, () => this.#care(), failed);
    this.#loops.push(
      care,
      repeatedly(timing.lookEvery, (signal) => this.#overdue.run(signal), failed),
    );
    client.on('ready', () => {
      this.#handOver.forget();
      care.hurry();
    });
  }

  async handOver(): Promise<Swept> {
    try {
      const swept = await this.#handOver.sweep();
      this.#tally.count('sweeps');
      this.#lastSweepHere = this.#parts.machineNow();
      return swept;
    } catch (fault) {
      this.#tally.count('sweepsFailed');
      this.#parts.logger.warn({ fault: faultKind(fault) }, 'reminders could not be handed over');
      throw fault;
    }
  }

  async health(): Promise<ReminderQueueHealth> {
    const { queue } = this.#parts;
    const { state, refusal } = this.#server;
    if (state === 'refused') return { redis: state, ...(refusal && { refusal: refusal.message }) };
    if (state === 'unreachable') return { redis: state };
    try {
      const lastSweep = Math.max(this.#lastSweepHere, await lastScheduledSweep(queue));
      return {
        redis: state,
        depth: await depthOf(queue),
        ...(lastSweep > 0 && { lastSweep: instantFromEpoch(lastSweep) }),
      };
    } catch (fault) {
      this.#server.lost(fault);
      return { redis: 'unreachable' };
    }
  }

  stats(): ReminderQueueStats {
    return this.#tally.stats();
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  /** Workers before the queue: a job that is put back or a follow-up needs it still. */
  async #close(): Promise<void> {
    const { queue, client, timing } = this.#parts;
    await Promise.all([
      endsWithin(timing.closing, Promise.all(this.#loops.map((loop) => loop.stop()))),
      this.#worker.close(timing.closing, client.status === 'ready'),
    ]);
    if (client.status === 'ready') await endsWithin(timing.closing, queue.close());
    client.disconnect();
  }

  /** Looks whether Redis can be worked with, and works with it or leaves it alone. */
  async #care(): Promise<void> {
    const { queue, timing, machineNow, logger } = this.#parts;
    const state = await this.#server.look();
    if (state === 'refused') await this.#worker.rest();
    if (state !== 'working') return;
    await this.#worker.work();
    if (await keepSchedule({ queue, timing, machineNow, tally: this.#tally, logger })) {
      this.#handOver.forget();
      await askForSweep(queue);
    }
  }

  async #execute(job: Job<unknown>, token: string | undefined): Promise<Outcome | Swept> {
    if (job.name === sweepJob) return this.#sweep();
    if (job.name !== rungJob) throw new UnrecoverableError('No such job: another version has queued it.');
    const { desk, now, machineNow, timing, logger } = this.#parts;
    const { notYetPause } = timing;
    return executeRung({ desk, now, machineNow, notYetPause, tally: this.#tally, logger }, job, token);
  }

  /** What failed is told in words of our own, for Redis keeps them in clear text. */
  async #sweep(): Promise<Swept> {
    try {
      return await this.handOver();
    } catch (fault) {
      throw new Error(`Not handed over: ${faultKind(fault)}. The next sweep tries again.`, { cause: fault });
    }
  }

  #erred(fault: Error): void {
    const { client, logger } = this.#parts;
    this.#tally.count('connectionErrors');
    if (client.status !== 'ready') this.#server.lost(fault);
    else logger.warn({ fault: faultKind(fault) }, 'an error on the way to Redis');
  }
}

async function depthOf(queue: Queue): Promise<QueueDepth> {
  const {
    waiting = 0,
    delayed = 0,
    active = 0,
    failed = 0,
  } = await queue.getJobCounts('waiting', 'delayed', 'active', 'failed');
  return { waiting, delayed, active, failed };
}
