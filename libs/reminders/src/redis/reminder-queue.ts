import type { Instant } from '#casework';
import type { Swept } from './hand-over.js';
import type { ReminderQueueStats } from './queue-tally.js';

/** `working`; `unreachable`, which passes by itself; `refused`, until somebody sets it right. */
export type RedisState = 'working' | 'unreachable' | 'refused';

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

/**
 * The reminders of this process on Redis. Redis makes them punctual and shares them among processes; what is due and
 * what was sent it doesn't decide. With Redis away reminders go out all the same, a little later.
 */
export interface ReminderQueue {
  health(): Promise<ReminderQueueHealth>;
  stats(): ReminderQueueStats;
  /**
   * Hands over now what falls due within the horizon; its schedule does so by itself.
   *
   * @throws while Redis is away, or the desk can't say what is due
   */
  handOver(): Promise<Swept>;
  /** Takes nothing new, lets what is under way end for a while, and lets go of Redis. Never rejects. Idempotent. */
  close(): Promise<void>;
}
