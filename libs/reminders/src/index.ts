export * from './channel.js';
export * from './desk.js';
export * from './reminder.js';
