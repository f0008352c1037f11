export * from './casefile-desk.js';
export * from './channel.js';
export * from './desk.js';
export * from './reminder.js';
