export * from './describe-event-store.js';
export type { EngineUnderTest } from './engine-under-test.js';
