import type { CaseEvent, EventKind, FoldedEvent } from './event.js';

/**
 * What has to be known of a kind of stream to write it and read it back: the files of a procedure are one, and so
 * is whatever else lives in a stream of its own.
 */
export interface StreamKind<State = unknown> {
  /** Stable; the first part of the names of its streams. */
  readonly name: string;
  /** Every event that may stand in such a stream, by type. */
  readonly events: ReadonlyMap<string, EventKind>;
  /** A stream in which nothing has happened. */
  initial(id: string): State;
  /** Pure: the same events give the same state, in every process and at every reading. */
  evolve(state: State, event: CaseEvent): State;
  /** Where an event may change what earlier ones mean. */
  readonly refolding?: Refolding<State>;
}

/** What one more event makes of a state. */
export type Evolving<State> = (state: State, event: CaseEvent) => State;

/** How a stream whose past was corrected is folded anew. */
export interface Refolding<State = unknown> {
  /** Whether everything before this event has to be folded once more in its light. */
  isAskedBy(event: CaseEvent): boolean;
  /**
   * How a stream is folded from its first event on once all its events are known, each as later ones have corrected it:
   * one by one, so that whoever folds a long one may rest in between.
   */
  evolvingWith(events: readonly CaseEvent[]): Evolving<State>;
}

/**
 * A kind of stream whose state is what its events make of it one by one, each by its own definition.
 *
 * @param initial the state in which nothing has happened; it doesn't depend on the stream's id
 */
export function streamKind<State>(
  name: string,
  initial: State,
  definitions: readonly FoldedEvent<State>[],
): StreamKind<State> {
  const events = new Map(definitions.map((definition) => [definition.type, definition]));
  return {
    name,
    events,
    initial: () => initial,
    evolve(state, event) {
      const definition = events.get(event.type);
      if (!definition) throw new Error(`${event.type} is no event of ${name}.`);
      return definition.evolve(state, event);
    },
  };
}
