import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Queue } from 'bullmq';
import { sharedRedisUrl } from '../../../../test/engines/redis.js';
import { queueName } from './connections.js';
import { jobIdOf } from './rung-job.js';
import { clockFrom } from './testing/clock-of-the-spec.js';
import { DeskOfTheSpec, rungOfDeadline } from '../testing/desk-of-the-spec.js';
import { eventually } from './testing/eventually.js';
import { openedQueues } from './testing/opened-queues.js';
import { recordingLogger } from '../testing/recording-logger.js';

/** Long enough that what is told was told by Redis. */
const byRedisAlone = { grace: 60_000 };

/** After the sweep of the start no other one meets those that are asked for. */
const sweptAtStartAlone = { sweepPattern: '0 0 0 1 1 *' };

describe('The queue of the reminders', () => {
  const url = sharedRedisUrl();
  let prefix: string;
  let bare: Queue;
  const open = openedQueues();
  const clock = clockFrom('2026-03-06T08:00:00.000Z');
  const { now } = clock;

  beforeEach(() => {
    prefix = `spec-${randomUUID()}`;
    bare = new Queue(queueName, { connection: { url }, prefix });
  });
  afterEach(async () => {
    await bare.obliterate({ force: true });
    await bare.close();
  });

  it('tells a rung at its time, once, whoever else finds it', async () => {
    const desk = new DeskOfTheSpec(now);
    const queues = [
      await open({ url, prefix, desk, now, timing: byRedisAlone }),
      await open({ url, prefix, desk, now, timing: byRedisAlone }),
    ];
    const [rung, later] = [rungOfDeadline(1, clock.in(800)), rungOfDeadline(2, clock.in(60_000))];
    desk.expect(rung, later);
    for (const queue of queues) await queue.handOver();
    expect((await bare.getDelayed()).map(({ id }) => id)).toContain(jobIdOf(later));
    await eventually(() => expect(desk.received.get(jobIdOf(rung))).toBe(1));
    expect(desk.toldAt.get(jobIdOf(rung))! >= rung.at).toBe(true);
    await eventually(async () => expect(await bare.getJob(jobIdOf(rung))).toBeUndefined());
    expect([...desk.received]).toEqual([[jobIdOf(rung), 1]]);
  });

  it('holds only what falls due within the horizon', async () => {
    const desk = new DeskOfTheSpec(now);
    const hour = 3_600_000;
    const within = rungOfDeadline(1, clock.in(47 * hour));
    const beyond = rungOfDeadline(2, clock.in(49 * hour));
    const queue = await open({ url, prefix, desk, now, timing: sweptAtStartAlone });
    await eventually(async () => expect((await queue.health()).lastSweep).toBeDefined());
    desk.expect(within, beyond);
    expect(await queue.handOver()).toEqual({ found: 1, handedOver: 1 });
    expect(await bare.getJob(jobIdOf(beyond))).toBeUndefined();
    clock.step(2 * hour);
    await queue.handOver();
    await eventually(async () => expect(await bare.getJob(jobIdOf(beyond))).toBeDefined());
  });

  it('hands over in portions, and no rung again that it knows to lie there', async () => {
    const desk = new DeskOfTheSpec(now);
    desk.expect(...Array.from({ length: 1_201 }, (_, n) => rungOfDeadline(n, clock.in(60_000 + (n % 7)))));
    const queue = await open({ url, prefix, desk, now, timing: sweptAtStartAlone });
    await eventually(async () => expect((await queue.health()).lastSweep).toBeDefined());
    await queue.handOver();
    expect(await bare.getDelayedCount()).toBe(1_202);
    expect(await queue.handOver()).toEqual({ found: 1_201, handedOver: 0 });
    desk.expect(rungOfDeadline(5_000, clock.in(30_000)));
    expect(await queue.handOver()).toEqual({ found: 1_202, handedOver: 1 });
  });

  it('tells a moved deadline at its new time, and the old one never', async () => {
    const desk = new DeskOfTheSpec(now);
    const old = rungOfDeadline(1, clock.in(50_000));
    desk.expect(old);
    const queue = await open({ url, prefix, desk, now, timing: byRedisAlone });
    await queue.handOver();
    // By the clock the old time has come; Redis, which reckons by the machine's, is told so only below.
    clock.step(50_000);
    const moved = rungOfDeadline(1, clock.in(1_500));
    desk.expect(moved);
    await queue.handOver();
    await (await bare.getJob(jobIdOf(old)))?.promote();
    await eventually(() => expect(desk.outcomes.toSorted()).toEqual(['dropped', 'sent']));
    expect([...desk.received]).toEqual([[jobIdOf(moved), 1]]);
    expect(desk.toldAt.get(jobIdOf(moved))! >= moved.at).toBe(true);
  });

  it('tells a recorded rung not again, though Redis takes its id anew', async () => {
    const desk = new DeskOfTheSpec(now);
    const rung = rungOfDeadline(1, clock.in(0));
    desk.expect(rung);
    const queue = await open({ url, prefix, desk, now, timing: byRedisAlone });
    await queue.handOver();
    await eventually(() => expect(desk.outcomes).toContain('sent'));
    // It is told before its job has ended, and until then Redis takes its id for one that it holds.
    await eventually(async () => expect(await bare.getJob(jobIdOf(rung))).toBeUndefined());
    await bare.add('rung', rung, { jobId: jobIdOf(rung) });
    await eventually(() => expect(desk.outcomes).toContain('already-recorded'));
    expect([...desk.received.values()]).toEqual([1]);
  });

  it('does not queue what is no rung, and says so without keeping back the others', async () => {
    const desk = new DeskOfTheSpec(now);
    const logger = recordingLogger();
    const [good, bad] = [rungOfDeadline(1, clock.in(0)), rungOfDeadline(2, clock.in(-5))];
    desk.expect({ ...bad, dueRevision: 'a:b:c' }, good);
    const queue = await open({ url, prefix, desk, now, logger, timing: byRedisAlone });
    await queue.handOver();
    await eventually(() => expect([...desk.received.keys()]).toEqual([jobIdOf(good)]));
    expect(logger.saying('is not queued').length).toBeGreaterThan(0);
    expect(logger.lines.join('\n')).toContain('dueRevision');
  });

  it('fails a job with strange data at once, visibly', async () => {
    const desk = new DeskOfTheSpec(now);
    const logger = recordingLogger();
    const queue = await open({ url, prefix, desk, now, logger });
    const strange = { ...rungOfDeadline(1, clock.in(0)), childName: 'Alva Berg' };
    await bare.add('rung', strange, { jobId: 'rung_strange', attempts: 5 });
    await bare.add('unknown', {}, { jobId: 'job_unknown', attempts: 5 });
    await eventually(async () => expect((await queue.health()).depth?.failed).toBe(2));
    const [failed, unknown] = [await bare.getJob('rung_strange'), await bare.getJob('job_unknown')];
    expect(failed?.attemptsMade).toBe(1);
    expect(failed?.failedReason).toContain('childName');
    expect(failed?.failedReason).not.toContain('Alva');
    expect(unknown?.failedReason).toContain('No such job');
    expect(desk.outcomes).toEqual([]);
    await eventually(() => expect(logger.saying('a job failed for the last time')).toHaveLength(2));
  });

  it('puts a job back that comes before its time by the injected clock', async () => {
    const slow = clockFrom('2026-03-06T08:00:00.000Z');
    const desk = new DeskOfTheSpec(slow.now);
    const rung = rungOfDeadline(1, slow.in(700));
    desk.expect(rung);
    const queue = await open({ url, prefix, desk, now: slow.now, timing: byRedisAlone });
    await queue.handOver();
    slow.step(-800);
    await eventually(() => expect(desk.outcomes).toEqual(['sent']));
    expect(desk.toldAt.get(jobIdOf(rung))! >= rung.at).toBe(true);
  });

  it('lets rest in quiet hours what may not go out yet, and tells it after them', async () => {
    const desk = new DeskOfTheSpec(now);
    desk.isQuiet = true;
    const rung = rungOfDeadline(1, clock.in(0));
    desk.expect(rung);
    const queue = await open({ url, prefix, desk, now, timing: byRedisAlone });
    await queue.handOver();
    await eventually(() => expect(desk.outcomes.length).toBeGreaterThan(1));
    expect(new Set(desk.outcomes)).toEqual(new Set(['not-yet']));
    desk.isQuiet = false;
    await eventually(() => expect(desk.received.get(jobIdOf(rung))).toBe(1));
    expect((await queue.health()).depth?.failed).toBe(0);
  });

  it('tries again what failed', async () => {
    const desk = new DeskOfTheSpec(now);
    desk.failures = 3;
    const rung = rungOfDeadline(1, clock.in(0));
    desk.expect(rung);
    const logger = recordingLogger();
    const queue = await open({ url, prefix, desk, now, logger, timing: byRedisAlone });
    await queue.handOver();
    await eventually(() => expect(desk.received.get(jobIdOf(rung))).toBe(1));
    expect(logger.saying('a reminder failed and is tried again')).toHaveLength(3);
    expect(logger.saying('a job failed for the last time')).toEqual([]);
  });

  it('gives nothing up: what failed for the last time lies there to be seen, and the sweep brings it again', async () => {
    const desk = new DeskOfTheSpec(now);
    desk.failures = 9;
    desk.complaint = '550 no such user alva@storby.example';
    const logger = recordingLogger();
    const rung = rungOfDeadline(1, clock.in(0));
    desk.expect(rung);
    const queue = await open({ url, prefix, desk, now, logger, timing: { ...byRedisAlone, retryPause: 10 } });
    await queue.handOver();
    await eventually(async () => expect((await queue.health()).depth?.failed).toBe(1));
    await eventually(() => expect(logger.saying('a job failed for the last time')).toHaveLength(1));
    clock.step(byRedisAlone.grace);
    await eventually(() => expect(desk.received.get(jobIdOf(rung))).toBe(1));
    expect(logger.saying('a job failed for the last time')).toHaveLength(1);
    expect(logger.saying('a reminder failed and is tried again')).toHaveLength(9);
    await eventually(() => expect(logger.saying('were told without Redis')).toHaveLength(1));
    const job = await bare.getJob(jobIdOf(rung));
    expect(JSON.stringify(job?.asJSON()) + logger.lines.join()).not.toContain('alva');
  });

  it('holds nothing of a person: ids and instants are all that lies in Redis', async () => {
    const desk = new DeskOfTheSpec(now);
    const rung = rungOfDeadline(1, clock.in(60_000));
    desk.expect(Object.assign({ childName: 'Alva Berg' }, rung));
    const queue = await open({ url, prefix, desk, now });
    await queue.handOver();
    const job = await bare.getJob(jobIdOf(rung));
    expect(job?.data).toEqual(rung);
  });

  it('shares the reminders among its processes', async () => {
    const desk = new DeskOfTheSpec(now);
    const many = Array.from({ length: 200 }, (_, n) => rungOfDeadline(n, clock.in(n)));
    desk.expect(...many);
    const queues = await Promise.all(
      [1, 2, 3].map(() => open({ url, prefix, desk, now, timing: { grace: 0 } })),
    );
    await Promise.all(queues.map((queue) => queue.handOver()));
    await eventually(() => expect(desk.received.size).toBe(200));
    expect(new Set(desk.received.values())).toEqual(new Set([1]));
  });

  it('tells how it is', async () => {
    const desk = new DeskOfTheSpec(now);
    desk.expect(rungOfDeadline(1, clock.in(60_000)));
    const queue = await open({ url, prefix, desk, now });
    await queue.handOver();
    const health = await queue.health();
    expect(health).toMatchObject({ redis: 'working', depth: { failed: 0 } });
    expect(health.depth?.delayed).toBeGreaterThan(0);
    expect(Math.abs(Date.parse(health.lastSweep!) - Date.now())).toBeLessThan(10_000);
  });
});
