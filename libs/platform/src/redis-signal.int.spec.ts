import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ViewSignal } from '#projections';
import { Redis } from 'ioredis';
import { eventually } from '../../../test/e2e/support/eventually.js';
import { freshRedis, type FreshRedis } from '../../../test/engines/redis.js';
import { redisSignal } from './redis-signal.js';

describe('A signal over Redis', () => {
  let redis: FreshRedis;
  const signals: ViewSignal[] = [];
  const opened = () => {
    const signal = redisSignal({ url: redis.url, channel: 'spec' });
    signals.push(signal);
    return signal;
  };
  const heardBy = (signal: ViewSignal) => {
    const heard: string[] = [];
    signal.listen((position) => heard.push(position));
    return heard;
  };
  /** Hints are lost until both are connected: announces until one is heard. */
  const untilHeard = async (signal: ViewSignal, heard: readonly string[], prefix: string) => {
    let n = 0;
    await eventually(() => {
      n += 1;
      signal.announce(`${prefix}${n}`);
      return Promise.resolve(heard.some((position) => position.startsWith(prefix)));
    });
  };
  const untilHas = (heard: readonly string[], position: string) =>
    eventually(() => Promise.resolve(heard.includes(position)));

  beforeEach(async () => {
    redis = await freshRedis();
  });
  afterEach(async () => {
    await Promise.all(signals.splice(0).map((signal) => signal.close()));
    await redis.dispose();
  });

  it('tells those who listen in another process, and in its own once', async () => {
    const [one, other] = [opened(), opened()];
    const [heard, own] = [heardBy(other), heardBy(one)];
    await untilHeard(one, heard, 'up-');
    own.length = 0;
    heard.length = 0;
    one.announce('41');
    await untilHas(heard, '41');
    await pause(50);
    expect(own).toEqual(['41']);
  });

  it('publishes many announcements as one, the last', async () => {
    const [one, other] = [opened(), opened()];
    const heard = heardBy(other);
    await untilHeard(one, heard, 'up-');
    for (let n = 1; n <= 1_000; n += 1) one.announce(String(n));
    await untilHas(heard, '1000');
    // Those that were announced first may still come meanwhile.
    expect(heard.filter((position) => !position.startsWith('up-'))).toEqual(['1000']);
  });

  it('loses hints while Redis is away, and nothing else: its own process hears, and the others do again after it', async () => {
    const [one, other] = [opened(), opened()];
    const [heard, own] = [heardBy(other), heardBy(one)];
    await untilHeard(one, heard, 'up-');
    await redis.stop('SIGKILL');
    one.announce('lost');
    await pause(200);
    expect(own.at(-1)).toBe('lost');
    expect(heard).not.toContain('lost');
    await redis.start();
    await untilHeard(one, heard, 'again-');
    await untilHeard(other, own, 'back-');
  });

  it('begins without Redis and works once it is there', async () => {
    await redis.stop();
    const [one, other] = [opened(), opened()];
    const heard = heardBy(other);
    one.announce('lost');
    await pause(100);
    await redis.start();
    await untilHeard(one, heard, 'up-');
  });

  it('says and hears nothing after it was closed, and lets go of Redis', async () => {
    const [one, other] = [opened(), opened()];
    const heard = heardBy(other);
    await untilHeard(one, heard, 'up-');
    await other.close();
    await other.close();
    heard.length = 0;
    one.announce('1');
    other.announce('2');
    await pause(100);
    expect(heard).toEqual([]);
    await one.close();
    const client = new Redis(redis.url);
    await eventually(
      async () =>
        String(await client.client('LIST'))
          .trim()
          .split('\n').length === 1,
    );
    client.disconnect();
  });
});
