export * from './board.js';
export * from './open-reminder-queue.js';
export type { QueueLogger } from './queue-logger.js';
export type { ReminderQueueStats } from './queue-tally.js';
export * from './reminder-queue.js';
export { usualTiming, type QueueTiming } from './timing.js';
