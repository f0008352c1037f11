import type { RedisOptions } from 'bullmq';

const longestPauseMilliseconds = 2_000;

const reconnecting: Pick<RedisOptions, 'retryStrategy'> = {
  retryStrategy: (times) => Math.min(times * 100, longestPauseMilliseconds),
};

/** For whoever hands over, asks or shows: while Redis is away every call fails at once instead of waiting for it. */
export const failingFast = (url: string): RedisOptions => ({
  url,
  ...reconnecting,
  enableOfflineQueue: false,
  maxRetriesPerRequest: 1,
  connectTimeout: 5_000,
  commandTimeout: 5_000,
});

/** For whoever works: it waits for Redis as long as it takes (BullMQ, "Going to production"). */
export const patient = (url: string): RedisOptions => ({ url, ...reconnecting, maxRetriesPerRequest: null });
