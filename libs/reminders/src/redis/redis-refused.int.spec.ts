import { describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { freshRedis } from '../../../../test/engines/redis.js';
import { ReminderQueueRefused } from '../faults.js';
import { jobIdOf } from './rung-job.js';
import { clockFrom } from './testing/clock-of-the-spec.js';
import { DeskOfTheSpec, rungOfDeadline } from '../testing/desk-of-the-spec.js';
import { eventually } from './testing/eventually.js';
import { openedQueues } from './testing/opened-queues.js';
import { recordingLogger } from '../testing/recording-logger.js';

const clock = clockFrom('2026-03-06T08:00:00.000Z');
const { now } = clock;

describe('A Redis that may drop jobs', () => {
  const open = openedQueues();

  it('is refused at the start, in one line that says what to set', async () => {
    const redis = await freshRedis({ 'maxmemory-policy': 'allkeys-lru' });
    try {
      const opening = open({ url: redis.url, desk: new DeskOfTheSpec(now), now });
      await expect(opening).rejects.toThrow(ReminderQueueRefused);
      await expect(opening).rejects.toThrow(/^[^\n]*Set maxmemory-policy to noeviction\.$/);
    } finally {
      await redis.dispose();
    }
  });

  it('is left alone when it is first seen later, until it is set right', async () => {
    const redis = await freshRedis({ 'maxmemory-policy': 'allkeys-lru' });
    try {
      await redis.stop();
      const logger = recordingLogger();
      const desk = new DeskOfTheSpec(now);
      const queue = await open({ url: redis.url, desk, now, logger });
      await redis.start();
      await eventually(async () => expect((await queue.health()).redis).toBe('refused'));
      expect((await queue.health()).refusal).toContain('noeviction');
      const rung = rungOfDeadline(1, clock.in(0));
      desk.expect(rung);
      await eventually(() => expect(desk.received.get(jobIdOf(rung))).toBe(1));
      const client = new Redis(redis.url);
      expect(await client.dbsize()).toBeLessThanOrEqual(1);
      await client.config('SET', 'maxmemory-policy', 'noeviction');
      await eventually(async () => expect((await queue.health()).redis).toBe('working'));
      await eventually(async () => expect((await queue.health()).lastSweep).toBeDefined());
      await client.config('SET', 'maxmemory-policy', 'volatile-lru');
      await eventually(async () => expect((await queue.health()).redis).toBe('refused'));
      client.disconnect();
      expect(logger.lines.filter((line) => line.includes('is not used for reminders'))).toHaveLength(2);
    } finally {
      await redis.dispose();
    }
  });

  it('is warned of when it forgets at a restart', async () => {
    const redis = await freshRedis({ appendonly: 'no' });
    try {
      const logger = recordingLogger();
      await open({ url: redis.url, desk: new DeskOfTheSpec(now), now, logger });
      expect(logger.lines.join('\n')).toContain('Set appendonly to yes');
    } finally {
      await redis.dispose();
    }
  });
});
