export * from './open-event-store-db.js';
export type { EventStoreDb } from './event-store-db.js';
export type { Patience } from './patience.js';
