import type { Instant } from '#casework';
import { Queue } from 'bullmq';
import type { ReminderDesk } from '../desk.js';
import { BullmqReminderQueue } from './bullmq-reminder-queue.js';
import { failingFast } from './connections.js';
import type { QueueLogger } from './queue-logger.js';
import { queueName } from './queue-name.js';
import type { ReminderQueue } from './reminder-queue.js';
import { usualTiming, type QueueTiming } from './timing.js';

export interface ReminderQueueOptions {
  /** `redis://…` or `rediss://…`, with user, password and number of the database where they are needed. */
  readonly url: string;
  /** Before every key, for several systems on one Redis. */
  readonly prefix: string;
  readonly desk: ReminderDesk;
  readonly now: () => Instant;
  readonly logger: QueueLogger;
  /** Reminders that this process tells at once; 20 unless said. */
  readonly remindersAtOnce?: number;
  readonly timing?: Partial<QueueTiming>;
  /** Milliseconds since 1970 by the clock that BullMQ reckons by: the machine's unless said. */
  readonly machineNow?: () => number;
}

/**
 * Opens the queue of the reminders and works on it. A Redis that is away stops nothing: it is tried again and again,
 * and meanwhile the sweep that does without sends what is overdue. A Redis that drops jobs is refused: at the start
 * by a fault; when it is first seen later it is left alone, and said so in health, until it is set right.
 *
 * @throws {ReminderQueueRefused} in one line, what to set in Redis
 */
export async function openReminderQueue(options: ReminderQueueOptions): Promise<ReminderQueue> {
  const { remindersAtOnce = 20, machineNow = Date.now, timing, ...given } = options;
  const queue = new Queue(queueName, {
    connection: failingFast(given.url),
    prefix: given.prefix,
    skipWaitingForReady: true,
    // BullMQ asks for the version once, when it first connects; with Redis away that would fail for good.
    skipVersionCheck: true,
  });
  const reminders = new BullmqReminderQueue({
    ...given,
    remindersAtOnce,
    machineNow,
    timing: { ...usualTiming, ...timing },
    queue,
    client: await queue.getBackend().client,
  });
  try {
    await reminders.start();
  } catch (fault) {
    await reminders.close();
    throw fault;
  }
  return reminders;
}
