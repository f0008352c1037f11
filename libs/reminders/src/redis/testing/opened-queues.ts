import { afterEach } from '@jest/globals';
import { ReminderQueue, type ReminderQueueOptions } from '../reminder-queue.js';
import type { QueueTiming } from '../timing.js';
import { recordingLogger } from '../../testing/recording-logger.js';

/** As in use, but in seconds what takes minutes. */
const quickTiming: Partial<QueueTiming> = {
  sweepPattern: '* * * * * *',
  grace: 1_500,
  lookEvery: 100,
  notYetPause: 200,
  retryPause: 50,
  closing: 1_000,
};

/** Opens queues of the reminders for a spec, and closes them after each test. */
export function openedQueues(): (
  options: Pick<ReminderQueueOptions, 'url' | 'desk' | 'now'> & Partial<ReminderQueueOptions>,
) => Promise<ReminderQueue> {
  const open: ReminderQueue[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((queue) => queue.close()));
  });
  return async ({ timing, ...options }) => {
    const queue = await ReminderQueue.open({
      prefix: 'spec',
      logger: recordingLogger(),
      ...options,
      timing: { ...quickTiming, ...timing },
    });
    open.push(queue);
    return queue;
  };
}
