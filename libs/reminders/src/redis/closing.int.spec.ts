import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
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

/** What keeps this process from ending. */
const holding = () =>
  process.getActiveResourcesInfo().filter((kind) => ['TCPSocketWrap', 'Timeout'].includes(kind)).length;

function promiseInHand() {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve: () => resolve() };
}

describe('A queue that is closed', () => {
  let redis: FreshRedis;
  let bare: Queue;
  const open = openedQueues();
  const clock = clockFrom('2026-03-06T08:00:00.000Z');
  const { now } = clock;

  beforeAll(async () => {
    redis = await freshRedis();
    bare = new Queue(queueName, { connection: { url: redis.url }, prefix: 'spec' });
    await bare.waitUntilReady();
  });
  beforeEach(() => redis.flush());

  afterAll(async () => {
    await bare.close();
    await redis.dispose();
  });

  /** A worker that is closed while it waits at Redis still gets the job that comes before its connection is cut. */
  async function untilNobodyFetches(): Promise<void> {
    const client = new Redis(redis.url);
    try {
      await eventually(async () => expect(String(await client.client('LIST'))).not.toMatch(/ cmd=bzpopmin /));
    } finally {
      client.disconnect();
    }
  }

  it('lets what is under way end, takes nothing new, and holds nothing that keeps the process', async () => {
    const before = holding();
    const desk = new DeskOfTheSpec(now);
    const { promise, resolve } = promiseInHand();
    const begun = promiseInHand();
    desk.sending = () => {
      begun.resolve();
      return promise;
    };
    const [under, waiting] = [rungOfDeadline(1, clock.in(0)), rungOfDeadline(2, clock.in(0))];
    desk.expect(under);
    const queue = await open({ url: redis.url, desk, now, timing: { grace: 60_000, closing: 5_000 } });
    await queue.handOver();
    await begun.promise;
    const closing = queue.close();
    await untilNobodyFetches();
    desk.expect(waiting);
    await bare.add('rung', waiting, { jobId: jobIdOf(waiting) });
    resolve();
    await closing;
    expect(desk.outcomes).toEqual(['sent']);
    expect(await bare.getJob(jobIdOf(under))).toBeUndefined();
    expect(await (await bare.getJob(jobIdOf(waiting)))?.getState()).toBe('waiting');
    await eventually(() => expect(holding()).toBeLessThanOrEqual(before));
  });

  it('is forced when a reminder never ends, and another process takes up its job', async () => {
    const before = holding();
    const desk = new DeskOfTheSpec(now);
    const { promise, resolve } = promiseInHand();
    const begun = promiseInHand();
    desk.sending = () => {
      begun.resolve();
      return promise;
    };
    const rung = rungOfDeadline(1, clock.in(0));
    desk.expect(rung);
    const timing = { grace: 60_000, closing: 200, lock: 600 };
    const silent = await open({ url: redis.url, desk, now, timing });
    await silent.handOver();
    await begun.promise;
    await silent.close();
    expect(desk.outcomes).toEqual([]);
    await eventually(() => expect(holding()).toBeLessThanOrEqual(before));

    const logger = recordingLogger();
    await open({ url: redis.url, desk, now, logger, timing });
    await eventually(() => expect(desk.outcomes).toEqual(['claimed-by-another']));
    await eventually(() => expect(logger.saying('a job whose worker went silent')).toHaveLength(1));
    resolve();
    await eventually(() => expect(desk.outcomes).toEqual(['claimed-by-another', 'sent']));
    expect([...desk.received]).toEqual([[jobIdOf(rung), 1]]);
  });

  it('is closed with Redis away as well, twice as well as once', async () => {
    const before = holding();
    const own = await freshRedis();
    const desk = new DeskOfTheSpec(now);
    const queue = await open({ url: own.url, desk, now });
    await eventually(async () => expect((await queue.health()).lastSweep).toBeDefined());
    await own.stop('SIGKILL');
    await eventually(async () => expect((await queue.health()).redis).toBe('unreachable'));
    await Promise.all([queue.close(), queue.close()]);
    await queue.close();
    await own.dispose();
    await eventually(() => expect(holding()).toBeLessThanOrEqual(before));
  });

  it('is closed at the moment in which Redis goes', async () => {
    const before = holding();
    const own = await freshRedis();
    const queue = await open({ url: own.url, desk: new DeskOfTheSpec(now), now });
    await eventually(async () => expect((await queue.health()).lastSweep).toBeDefined());
    await Promise.all([own.stop('SIGKILL'), queue.close()]);
    await own.dispose();
    await eventually(() => expect(holding()).toBeLessThanOrEqual(before));
  });

  it('that never met Redis closes at once', async () => {
    const before = holding();
    const own = await freshRedis();
    await own.stop();
    const queue = await open({ url: own.url, desk: new DeskOfTheSpec(now), now });
    await queue.close();
    await own.dispose();
    await eventually(() => expect(holding()).toBeLessThanOrEqual(before));
  });

  it('tells once what a blocked process ran twice', async () => {
    const desk = new DeskOfTheSpec(now);
    const rungs = [1, 2].map((n) => rungOfDeadline(n, clock.in(0)));
    desk.expect(...rungs);
    let blocked = 0;
    desk.sending = () => {
      const until = Date.now() + 500;
      while (Date.now() < until) blocked += 1;
      return Promise.resolve();
    };
    const timing = { grace: 60_000, lock: 200 };
    const queues = await Promise.all([1, 2].map(() => open({ url: redis.url, desk, now, timing })));
    await Promise.all(queues.map((queue) => queue.handOver()));
    await eventually(() => expect(desk.received.size).toBe(2));
    expect(blocked).toBeGreaterThan(0);
    await eventually(async () => expect((await queues[0]!.health()).depth?.active).toBe(0));
    expect(new Set(desk.received.values())).toEqual(new Set([1]));
  });
});
