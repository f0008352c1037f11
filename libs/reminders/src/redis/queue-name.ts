/** Of BullMQ's queue, and so part of its keys in Redis: it stays as it is. */
export const queueName = 'reminders';
