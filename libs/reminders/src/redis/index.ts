export { openReminderBoard } from './board.js';
export { ReminderQueue } from './reminder-queue.js';
export type { QueueTiming } from './timing.js';
