import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Queue } from 'bullmq';
import { freshRedis, type FreshRedis } from '../../../../test/engines/redis.js';
import { openReminderBoard, type ReminderBoard } from './board.js';
import { queueName } from './connections.js';

describe('The board of the reminders', () => {
  let redis: FreshRedis;
  let queue: Queue;
  let board: ReminderBoard;

  beforeAll(async () => {
    redis = await freshRedis();
    queue = new Queue(queueName, { connection: { url: redis.url }, prefix: 'spec' });
    await queue.add('rung', {}, { jobId: 'rung_1', delay: 60_000 });
    board = await openReminderBoard({ url: redis.url, prefix: 'spec', port: 0 });
  });
  afterAll(async () => {
    await board.close();
    await queue.close();
    await redis.dispose();
  });

  const ask = (path: string, method = 'GET') => fetch(new URL(path, board.url), { method });

  it('is served on loopback and shows the queue', async () => {
    expect(new URL(board.url).hostname).toBe('127.0.0.1');
    expect((await ask('/')).headers.get('content-type')).toContain('text/html');
    const shown: unknown = await (await ask('/api/queues?activeQueue=reminders&status=delayed')).json();
    expect(JSON.stringify(shown)).toContain('rung_1');
  });

  it.each([
    ['/api/queues/reminders/rung_1/promote', 'PUT'],
    ['/api/queues/reminders/rung_1/clean', 'PUT'],
    ['/api/queues/reminders/pause', 'PUT'],
    ['/api/queues/reminders/empty', 'PUT'],
    ['/api/queues/reminders/obliterate', 'PUT'],
  ])('changes nothing: %s', async (path, method) => {
    expect((await ask(path, method)).status).toBeGreaterThanOrEqual(400);
    expect(await (await queue.getJob('rung_1'))?.getState()).toBe('delayed');
    expect(await queue.isPaused()).toBe(false);
  });

  it('tells that Redis does not answer, and is served all the same', async () => {
    await redis.stop();
    expect((await ask('/')).status).toBe(200);
    expect((await ask('/api/queues')).status).toBeGreaterThanOrEqual(500);
    await redis.start();
  });
});
