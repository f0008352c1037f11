export * from './event-store.js';
export * from './faults.js';
