import { Worker, type Job } from 'bullmq';
import { setTimeout as pause } from 'node:timers/promises';
import type { ReminderLogger } from '../faults.js';
import { patient, queueName, type QueuePlace } from './connections.js';

export interface QueueWorking extends QueuePlace {
  readonly jobsAtOnce: number;
  /** Milliseconds after which the job of a worker that went silent goes to another. */
  readonly lock: number;
  readonly execute: (job: Job<unknown>, token: string | undefined) => Promise<unknown>;
  readonly erred: (fault: Error) => void;
  readonly logger: ReminderLogger;
}

/** BullMQ's worker, whose close waits without limit for its jobs and for Redis, and can't be hastened. */
class SeverableWorker extends Worker<unknown> {
  /** Lets go of Redis and of its jobs' locks, whatever is under way. */
  async cutOff(): Promise<void> {
    // Ends the look for stalled jobs as well, whose timer would keep the process.
    await this.pause(true);
    await this.lockManager.close();
    await this.backend.close(true);
    this.stopReading();
  }

  /**
   * A read that waits for a job while ioredis tries to reconnect outlives its connection by seconds, and the process
   * with it. Another attempt that is broken off makes ioredis give it up.
   */
  stopReading(): void {
    void this.backend.blockingClient?.then((client) => {
      client.connect().catch(() => undefined);
      client.disconnect();
    });
  }
}

/** The part of this process that takes jobs from Redis. It connects when it begins to work. */
export class QueueWorker {
  #worker: SeverableWorker | undefined;
  readonly #underWay = new Set<Promise<unknown>>();
  #isClosing = false;

  constructor(private readonly parts: QueueWorking) {}

  /** Takes jobs from now on, unless it is being closed. */
  async work(): Promise<void> {
    if (this.#isClosing) return;
    if (this.#worker?.isPaused() === true) await this.#worker.resume();
    this.#worker ??= this.#opened();
  }

  /** Takes no more jobs until it is told to work; those under way go on. */
  async rest(): Promise<void> {
    await this.#worker?.pause(true);
  }

  /**
   * Lets jobs under way end for a while. What has not ended by then is cut off from Redis, and another worker takes it
   * up. BullMQ itself would wait without limit.
   *
   * @param isServed whether Redis answers, so that it can be told how jobs ended
   */
  async close(milliseconds: number, isServed: boolean): Promise<void> {
    this.#isClosing = true;
    const worker = this.#worker;
    if (!worker) return;
    if (isServed) {
      if (!(await endsWithin(milliseconds, worker.close()))) await worker.cutOff();
      return;
    }
    await worker.pause(true);
    await endsWithin(milliseconds, Promise.all(this.#underWay));
    await worker.close(true);
    worker.stopReading();
  }

  #opened(): SeverableWorker {
    const { url, prefix, jobsAtOnce, lock, erred, logger } = this.parts;
    const worker = new SeverableWorker(queueName, (job, token) => this.#execute(job, token), {
      connection: patient(url),
      prefix,
      concurrency: jobsAtOnce,
      lockDuration: lock,
      stalledInterval: lock / 2,
      // Of 15 seconds, unless said: so long it would fetch nothing after Redis came back, and keep the process.
      runRetryDelay: 1_000,
    });
    worker.on('error', erred);
    worker.on('stalled', (job) => {
      logger.warn({ job }, 'a job whose worker went silent is taken up');
    });
    worker.on('failed', (job, fault) => {
      if (job?.finishedOn === undefined) return;
      logger.error({ job: job.id, reason: fault.message }, 'a job failed for the last time');
    });
    return worker;
  }

  async #execute(job: Job<unknown>, token: string | undefined): Promise<unknown> {
    const execution = this.parts.execute(job, token);
    const ended = execution.then(
      () => undefined,
      () => undefined,
    );
    this.#underWay.add(ended);
    try {
      return await execution;
    } finally {
      this.#underWay.delete(ended);
    }
  }
}

/** Answers whether some work ended in time, well or not. Never rejects; late work goes on unseen. */
export async function endsWithin(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  const ended = new AbortController();
  const inTime = work.then(
    () => true,
    () => true,
  );
  const late = pause(milliseconds, false, { signal: ended.signal }).catch(() => false);
  try {
    return await Promise.race([inTime, late]);
  } finally {
    ended.abort();
  }
}
