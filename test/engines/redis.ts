import { Redis } from 'ioredis';
import { startRedisServer, type RedisServer } from './redis-server.js';

/** A server of its own, for specs that stop, start and empty it. */
export interface FreshRedis extends RedisServer {
  /** Loses everything that it holds. */
  flush(): Promise<void>;
}

/** @param settings of redis.conf that differ from those in production */
export async function freshRedis(settings: Readonly<Record<string, string>> = {}): Promise<FreshRedis> {
  const server = await startRedisServer(settings);
  return {
    url: server.url,
    get pid() {
      return server.pid;
    },
    start: () => server.start(),
    stop: (signal) => server.stop(signal),
    dispose: () => server.dispose(),
    flush: async () => {
      const client = new Redis(server.url);
      try {
        await client.flushall();
      } finally {
        client.disconnect();
      }
    },
  };
}

/** The server that the test command started, or that CASETRAIL_TEST_REDIS names. Keys on it need a prefix of their own. */
export function sharedRedisUrl(): string {
  const url = process.env.CASETRAIL_TEST_REDIS;
  if (url === undefined) throw new Error('CASETRAIL_TEST_REDIS names no server.');
  return url;
}
