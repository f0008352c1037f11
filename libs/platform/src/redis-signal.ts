import { EventEmitter } from 'node:events';
import type { Position } from '#event-store';
import type { ViewSignal } from '#projections';
import { Redis } from 'ioredis';

export interface RedisSignalOptions {
  /** `redis://…` or `rediss://…`. */
  readonly url: string;
  /** Of Redis: those who name the same one hear one another. */
  readonly channel: string;
}

/** Announcements within so many milliseconds are published as one: who hears the last position needs no other. */
const gatherMilliseconds = 10;
const longestPauseMilliseconds = 2_000;

const reconnecting = { retryStrategy: (times: number) => Math.min(times * 100, longestPauseMilliseconds) };
/** A hint that waits for Redis would be late and of no use. */
const failingFast = {
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  commandTimeout: 2_000,
};

/**
 * The signal of views that several processes read, over Redis, which keeps nothing of it. While Redis is away hints
 * between processes are lost and nothing else, and each process still hears itself; both connections come back by
 * themselves.
 */
export function redisSignal({ url, channel }: RedisSignalOptions): ViewSignal {
  const publisher = new Redis(url, { ...reconnecting, ...failingFast });
  const subscriber = new Redis(url, { ...reconnecting, maxRetriesPerRequest: null });
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  let last: Position | undefined;
  let toPublish: Position;
  let publishing: NodeJS.Timeout | undefined;
  let isClosed = false;

  const hear = (position: Position) => {
    // What this process has published comes back to it.
    if (position === last) return;
    last = position;
    emitter.emit('reached', position);
  };
  const lost = () => undefined;
  publisher.on('error', lost);
  subscriber.on('error', lost);
  subscriber.on('message', (_channel, position) => hear(position));
  subscriber.subscribe(channel).catch(lost);

  return {
    announce: (position) => {
      if (isClosed) return;
      hear(position);
      toPublish = position;
      publishing ??= setTimeout(() => {
        publishing = undefined;
        publisher.publish(channel, toPublish).catch(lost);
      }, gatherMilliseconds);
    },
    listen: (heard) => {
      emitter.on('reached', heard);
      return () => {
        emitter.off('reached', heard);
      };
    },
    close: () => {
      isClosed = true;
      clearTimeout(publishing);
      emitter.removeAllListeners();
      publisher.disconnect();
      subscriber.disconnect();
      return Promise.resolve();
    },
  };
}
