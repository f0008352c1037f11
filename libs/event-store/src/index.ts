export * from './copy-log.js';
export * from './event-store.js';
export * from './faults.js';
export * from './positions.js';
