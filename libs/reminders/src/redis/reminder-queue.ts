import { once } from 'node:events';
import { instantFromEpoch, type Instant } from '#casework';
import { supervise, timerDelay, type Supervised } from '#projections';
import { Mutex } from 'async-mutex';
import { UnrecoverableError, type Job, type Queue, type RedisClient } from 'bullmq';
import type { Outcome, ReminderDesk } from '../desk.js';
import { faultKind, type ReminderLogger } from '../faults.js';
import { Sweep } from '../sweep.js';
import { failingFastQueue, type QueuePlace } from './connections.js';
import { HandOver, type Swept } from './hand-over.js';
import { endsWithin, QueueWorker } from './queue-worker.js';
import { executeRung, rungJob } from './rung-job.js';
import { ServerWatch, type RedisState } from './server-watch.js';
import { askForSweep, keepSchedule, lastScheduledSweep, sweepJob } from './sweep-schedule.js';
import { usualTiming, type QueueTiming } from './timing.js';

/** How long the first answer of Redis is waited for, in milliseconds. */
const patienceAtStart = 3_000;
/** The longest pause of an overdue reminder that fails again and again, in milliseconds. */
const longestPause = 900_000;

export interface ReminderQueueOptions extends QueuePlace {
  readonly desk: ReminderDesk;
  readonly now: () => Instant;
  readonly logger: ReminderLogger;
  /** Reminders that this process tells at once; 20 unless said. */
  readonly remindersAtOnce?: number;
  readonly timing?: Partial<QueueTiming>;
  /** Milliseconds since 1970 by the clock that BullMQ reckons by: the machine's unless said. */
  readonly machineNow?: () => number;
}

/** How many jobs lie in Redis. */
export interface QueueDepth {
  /** Their time has come and no worker has taken them yet. */
  readonly waiting: number;
  readonly delayed: number;
  readonly active: number;
  /** Failed for the last time within a day. Their rungs come again by the sweep. */
  readonly failed: number;
}

export interface ReminderQueueHealth {
  readonly redis: RedisState;
  /** What to set right, when it is refused. */
  readonly refusal?: string;
  /** While it answers. */
  readonly depth?: QueueDepth;
  /** When a worker, of this or another process, last ended a sweep; by the clock of its machine. */
  readonly lastSweep?: Instant;
}

/** What a queue is made of when it is opened. */
interface QueueParts extends QueuePlace {
  readonly desk: ReminderDesk;
  readonly now: () => Instant;
  readonly machineNow: () => number;
  readonly logger: ReminderLogger;
  readonly remindersAtOnce: number;
  readonly timing: QueueTiming;
  /** Fails at once while Redis is away. */
  readonly queue: Queue;
  /** The connection of the queue. */
  readonly client: RedisClient;
}

/**
 * The reminders of this process on Redis: it hands over, executes, and sweeps without Redis. Redis makes reminders
 * punctual and shares them among processes; what is due and what was sent it doesn't decide. With Redis away they go
 * out all the same, a little later.
 */
export class ReminderQueue {
  readonly #parts: QueueParts;
  readonly #server: ServerWatch;
  readonly #handOver: HandOver;
  readonly #worker: QueueWorker;
  readonly #overdue: Sweep;
  /** Two looks at once would both make the schedule. */
  readonly #caring = new Mutex();
  #loops: readonly Supervised[] = [];
  #lastSweepHere = 0;
  #closing: Promise<void> | undefined;

  private constructor(parts: QueueParts) {
    const { url, prefix, desk, now, timing, queue, client, logger, remindersAtOnce } = parts;
    const erred = (fault: Error) => this.#erred(fault);
    this.#parts = parts;
    this.#server = new ServerWatch(client, logger);
    this.#handOver = new HandOver({ desk, queue, now, timing, logger });
    this.#worker = new QueueWorker({
      ...{ url, prefix, logger, erred },
      jobsAtOnce: remindersAtOnce,
      lock: timing.lock,
      execute: (job, token) => this.#execute(job, token),
    });
    this.#overdue = new Sweep(
      { desk, now, logger },
      {
        atOnce: remindersAtOnce,
        grace: timing.grace,
        rests: { 'not-yet': timing.notYetPause },
        firstPause: 2 * timing.retryPause,
        longestPause,
      },
    );
    queue.on('error', erred);
  }

  /**
   * Opens the queue and works on it. A Redis that is away stops nothing: it is tried again and again, and meanwhile
   * the sweep that does without sends what is overdue. A Redis that drops jobs is refused: at the start by a fault;
   * when it is first seen later it is left alone, and said so in health, until it is set right.
   *
   * @throws {ReminderQueueRefused} in one line, what to set in Redis
   */
  static async open(options: ReminderQueueOptions): Promise<ReminderQueue> {
    const { remindersAtOnce = 20, machineNow = Date.now, timing, ...given } = options;
    const queue = failingFastQueue(given);
    const reminders = new ReminderQueue({
      ...{ ...given, remindersAtOnce, machineNow, queue },
      timing: { ...usualTiming, ...timing },
      client: await queue.getBackend().client,
    });
    try {
      await reminders.#start();
    } catch (fault) {
      await reminders.close();
      throw fault;
    }
    return reminders;
  }

  async #start(): Promise<void> {
    const { queue, client } = this.#parts;
    // An error is an answer too.
    if (client.status !== 'ready') await endsWithin(patienceAtStart, once(queue.getBackend(), 'ready'));
    await this.#server.look();
    if (this.#server.refusal) throw this.#server.refusal;
    this.#loops = [
      this.#againAndAgain(() => this.#care()),
      this.#againAndAgain((signal) => this.#tellOverdue(signal)),
    ];
    client.on('ready', () => {
      this.#handOver.forget();
      this.#care().catch((fault: unknown) => this.#lookFailed(fault));
    });
  }

  /**
   * Hands over now what falls due within the horizon; its schedule does so by itself.
   *
   * @throws while Redis is away, or the desk can't say what is due
   */
  async handOver(): Promise<Swept> {
    try {
      const swept = await this.#handOver.sweep();
      this.#lastSweepHere = this.#parts.machineNow();
      return swept;
    } catch (fault) {
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

  /** Takes nothing new, lets what is under way end for a while, and lets go of Redis. Never rejects. Idempotent. */
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

  /** Looks again after each pause, until it is closed. */
  #againAndAgain(look: (signal: AbortSignal) => Promise<void>): Supervised {
    const { lookEvery } = this.#parts.timing;
    return supervise(
      async (signal, goesWell) => {
        while (!signal.aborted) {
          await look(signal);
          goesWell();
          await timerDelay(lookEvery, signal);
        }
      },
      { failed: (fault) => this.#lookFailed(fault), longestPause: lookEvery },
    );
  }

  #lookFailed(fault: unknown): void {
    const { logger } = this.#parts;
    logger.warn({ fault: faultKind(fault) }, 'a look after the reminders failed and is repeated');
  }

  /** So a Redis that is lost, emptied or stopped delays a reminder and loses none. */
  async #tellOverdue(signal: AbortSignal): Promise<void> {
    const rungs = await this.#overdue.once(signal);
    if (rungs > 0) this.#parts.logger.info({ rungs }, 'overdue reminders were told without Redis');
  }

  /** Looks whether Redis can be worked with, and works with it or leaves it alone. */
  #care(): Promise<void> {
    return this.#caring.runExclusive(() => this.#lookAfterRedis());
  }

  async #lookAfterRedis(): Promise<void> {
    const { queue, timing, machineNow, logger } = this.#parts;
    const state = await this.#server.look();
    if (state === 'refused') await this.#worker.rest();
    if (state !== 'working') return;
    await this.#worker.work();
    if (await keepSchedule({ queue, timing, machineNow, logger })) {
      this.#handOver.forget();
      await askForSweep(queue);
    }
  }

  async #execute(job: Job<unknown>, token: string | undefined): Promise<Outcome | Swept> {
    if (job.name === sweepJob) return this.#sweep();
    if (job.name !== rungJob) throw new UnrecoverableError('No such job: another version has queued it.');
    const { desk, now, machineNow, timing, logger } = this.#parts;
    const { notYetPause } = timing;
    return executeRung({ desk, now, machineNow, notYetPause, logger }, job, token);
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
