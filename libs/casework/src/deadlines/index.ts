export * from './deadline.js';
export * from './due-dates.js';
export * from './events.js';
export * from './rule.js';
export * from './settling.js';
