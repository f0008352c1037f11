export * from './casefile-desk.js';
export * from './channel.js';
export * from './desk.js';
export { ReminderQueueRefused } from './faults.js';
export * from './log-channel.js';
export * from './plan.js';
export * from './reminder.js';
export { remindForever } from './sweep.js';
