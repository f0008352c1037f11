import type { EventStore } from '../event-store.js';

/** One log of its own for a run of the suite, empty when it is handed over. */
export interface EngineUnderTest {
  /** The store as it is open now. */
  readonly store: EventStore;
  /** Closes the store, if it is open, and opens the same log again as `store`. */
  reopen(): Promise<void>;
  /** Closes the store and removes whatever the engine left behind. */
  dispose(): Promise<void>;
}

/** The engine that the tests of one section use; it is there once the suite has begun. */
export type EngineInUse = () => EngineUnderTest;
