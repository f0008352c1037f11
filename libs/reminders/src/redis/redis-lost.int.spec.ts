import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { freshRedis, type FreshRedis } from '../../../../test/engines/redis.js';
import { queueName } from './connections.js';
import { jobIdOf } from './rung-job.js';
import { clockFrom } from './testing/clock-of-the-spec.js';
import { DeskOfTheSpec, rungOfDeadline } from '../testing/desk-of-the-spec.js';
import { eventually } from './testing/eventually.js';
import { openedQueues } from './testing/opened-queues.js';
import { recordingLogger } from '../testing/recording-logger.js';

const withBare = async <Answer>(url: string, work: (queue: Queue) => Promise<Answer>): Promise<Answer> => {
  const queue = new Queue(queueName, { connection: { url }, prefix: 'spec' });
  try {
    return await work(queue);
  } finally {
    await queue.close();
  }
};

/** So long that what is not overdue yet is left to Redis, however busy the machine; the clock is set over it. */
const graceToSpare = { grace: 60_000 };

describe('Without Redis', () => {
  let redis: FreshRedis;
  let desk: DeskOfTheSpec;
  const open = openedQueues();
  const clock = clockFrom('2026-03-06T08:00:00.000Z');
  const { now } = clock;

  beforeEach(async () => {
    redis = await freshRedis();
    desk = new DeskOfTheSpec(now);
  });
  afterEach(() => redis.dispose());

  it('a start goes on, reminders go out by the sweep, and Redis is used when it comes', async () => {
    await redis.stop();
    const logger = recordingLogger();
    const first = rungOfDeadline(1, clock.in(-graceToSpare.grace));
    // The other is there to be handed over: nothing is asked of Redis where nothing is due.
    desk.expect(first, rungOfDeadline(3, clock.in(3_600_000)));
    const queue = await open({ url: redis.url, desk, now, logger, timing: graceToSpare });
    expect(await queue.health()).toEqual({ redis: 'unreachable' });
    await expect(queue.handOver()).rejects.toThrow();
    await eventually(() => expect(desk.received.get(jobIdOf(first))).toBe(1));
    await eventually(() => expect(logger.saying('were told without Redis')).toHaveLength(1));

    await redis.start();
    await eventually(async () => expect((await queue.health()).redis).toBe('working'));
    const second = rungOfDeadline(2, clock.in(1_200));
    desk.expect(second);
    await eventually(() => expect(desk.received.get(jobIdOf(second))).toBe(1));
    expect(logger.saying('were told without Redis')).toHaveLength(1);
    expect(logger.saying('does not answer')).toHaveLength(1);
  });

  it('emptied between queueing and due, everything is told exactly once', async () => {
    const rungs = Array.from({ length: 50 }, (_, n) => rungOfDeadline(n, clock.in(1_000 + n)));
    desk.expect(...rungs);
    const queue = await open({ url: redis.url, desk, now });
    await queue.handOver();
    await redis.flush();
    await eventually(() => expect(desk.received.size).toBe(50));
    await pause(1_500);
    expect(new Set(desk.received.values())).toEqual(new Set([1]));
  });

  it('stopped between queueing and due, everything is told exactly once, and later is punctual again', async () => {
    const rungs = Array.from({ length: 50 }, (_, n) => rungOfDeadline(n, clock.in(1_000 + n)));
    desk.expect(...rungs);
    const logger = recordingLogger();
    const queue = await open({ url: redis.url, desk, now, logger, timing: graceToSpare });
    await queue.handOver();
    await redis.stop('SIGKILL');
    clock.step(2 * graceToSpare.grace);
    await eventually(() => expect(desk.received.size).toBe(50));
    await redis.start();
    await eventually(async () => expect((await queue.health()).redis).toBe('working'));
    const later = rungOfDeadline(77, clock.in(1_500));
    desk.expect(later);
    const withoutRedis = logger.saying('were told without Redis').length;
    await eventually(() => expect(desk.received.get(jobIdOf(later))).toBe(1));
    expect(logger.saying('were told without Redis')).toHaveLength(withoutRedis);
    expect(new Set(desk.received.values())).toEqual(new Set([1]));
  });

  it('a hiccup under load is no unhandled error and loses nothing', async () => {
    const unhandled: unknown[] = [];
    const keep = (fault: unknown) => unhandled.push(fault);
    process.on('unhandledRejection', keep);
    process.on('uncaughtException', keep);
    const rungs = Array.from({ length: 300 }, (_, n) => rungOfDeadline(n, clock.in(n * 10)));
    desk.expect(...rungs);
    desk.sending = () => pause(5);
    const queue = await open({ url: redis.url, desk, now });
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      await pause(400);
      await redis.stop(signal);
      await pause(300);
      await redis.start();
    }
    await eventually(() => expect(desk.received.size).toBe(300), 60_000);
    expect(new Set(desk.received.values())).toEqual(new Set([1]));
    await queue.close();
    process.off('unhandledRejection', keep);
    process.off('uncaughtException', keep);
    expect(unhandled).toEqual([]);
  }, 90_000);

  it('a lost schedule of the sweep comes back', async () => {
    const logger = recordingLogger();
    await open({ url: redis.url, desk, now, logger, timing: graceToSpare });
    await eventually(() => expect(desk.handOvers).toBeGreaterThan(1));
    await redis.flush();
    const rung = rungOfDeadline(1, clock.in(1_200));
    desk.expect(rung);
    await eventually(() => expect(desk.received.get(jobIdOf(rung))).toBe(1));
    expect(logger.saying('were told without Redis')).toEqual([]);
    expect(logger.saying('holds no schedule of the sweep')).toHaveLength(2);
  });

  it('a sweep that has stopped is noticed, said and started again', async () => {
    const logger = recordingLogger();
    await open({ url: redis.url, desk, now, logger, timing: { sweepLateAfter: 1_000 } });
    await eventually(() => expect(desk.handOvers).toBeGreaterThan(0));
    const client = new Redis(redis.url);
    // The next run is lost and the schedule isn't: nobody would ever make another. A run that is under way would.
    await eventually(async () => expect(await client.del(`spec:${queueName}:delayed`)).toBe(1));
    client.disconnect();
    await eventually(() => expect(logger.saying('the sweep of the reminders is late')).not.toEqual([]));
    const { handOvers } = desk;
    await eventually(() => expect(desk.handOvers).toBeGreaterThan(handOvers + 1));
  });

  it('has one schedule, and one sweep at a time, for two processes', async () => {
    const began = Date.now();
    await Promise.all([1, 2].map(() => open({ url: redis.url, desk, now })));
    await eventually(() => expect(desk.handOvers).toBeGreaterThanOrEqual(5));
    const secondsBegun = Math.floor((Date.now() - began) / 1_000) + 1;
    // One a second, and those that the start asks for.
    expect(desk.handOvers).toBeLessThanOrEqual(secondsBegun + 2);
    await withBare(redis.url, async (bare) => {
      expect(await bare.getJobSchedulersCount()).toBe(1);
      expect(await bare.getDelayedCount()).toBeLessThanOrEqual(1);
    });
  });
});
