import type { CaseEvent, EventDescription } from './event.js';

/**
 * What has to be known of a kind of stream to write it and read it back: the files of a procedure are one, and so
 * is whatever else lives in a stream of its own.
 */
export interface StreamKind<State = unknown> {
  /** Stable; the first part of the names of its streams. */
  readonly name: string;
  /** Every event that may stand in such a stream, by type. */
  readonly events: ReadonlyMap<string, EventDescription>;
  /** A stream in which nothing has happened. */
  initial(id: string): State;
  /** Pure: the same events give the same state, in every process and at every reading. */
  evolve(state: State, event: CaseEvent): State;
}
