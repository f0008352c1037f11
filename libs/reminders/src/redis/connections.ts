import { Queue, type QueueOptions, type RedisOptions } from 'bullmq';

/** Of BullMQ's queue, and so part of its keys in Redis: it stays as it is. */
export const queueName = 'reminders';

/** Where the queue lies. */
export interface QueuePlace {
  /** `redis://…` or `rediss://…`, with user, password and number of the database where they are needed. */
  readonly url: string;
  /** Before every key, for several systems on one Redis. */
  readonly prefix: string;
}

const longestPauseMilliseconds = 2_000;

const reconnecting: Pick<RedisOptions, 'retryStrategy'> = {
  retryStrategy: (times) => Math.min(times * 100, longestPauseMilliseconds),
};

/** For whoever hands over, asks or shows: while Redis is away every call fails at once instead of waiting for it. */
export function failingFastQueue(
  { url, prefix }: QueuePlace,
  options: Pick<QueueOptions, 'skipMetasUpdate'> = {},
): Queue {
  return new Queue(queueName, {
    connection: {
      url,
      ...reconnecting,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      connectTimeout: 5_000,
      commandTimeout: 5_000,
    },
    prefix,
    skipWaitingForReady: true,
    // BullMQ asks for the version once, when it first connects; with Redis away that would fail for good.
    skipVersionCheck: true,
    ...options,
  });
}

/** For whoever works: it waits for Redis as long as it takes (BullMQ, "Going to production"). */
export const patient = (url: string): RedisOptions => ({ url, ...reconnecting, maxRetriesPerRequest: null });
