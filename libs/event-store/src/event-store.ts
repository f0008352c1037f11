/**
 * The port to the log: an append-only store of event streams. Every engine stands behind this interface and
 * passes the suite in `contract/`; nothing above it knows which engine runs.
 */

/** A gap-free number of an event within its stream, from 0. */
export type StreamRevision = number;

/**
 * An event's place in the whole log: opaque, kept as cursor and checkpoint. Positions of one log compare as
 * strings (`<`) in the order of the log.
 */
export type Position = string;

/** Sorts before every position of every engine: reading after it begins at the first event. */
export const beforeTheFirst: Position = '';

/** What the stream must look like for an append to count: not there at all, or ending at an exact revision. */
export type ExpectedRevision = 'no-stream' | StreamRevision;

/** An event as it is handed to the log. The writer has sealed and serialised it already. */
export interface EventToAppend {
  /** A UUID in lower case, unique in its stream; a retry hands over the same id again. */
  readonly id: string;
  /** The stable type name, for example `child-protection/investigation-opened`. */
  readonly type: string;
  /** The body as JSON text (an object). Engines keep the value, not necessarily the spelling. */
  readonly data: string;
  /** Flat strings only: some engines refuse anything else. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** An event as the log gives it back. */
export interface RecordedEvent extends EventToAppend {
  readonly stream: string;
  readonly revision: StreamRevision;
  readonly position: Position;
}

/** The answer to an append that is durably stored. */
export interface Appended {
  /** Revision of the last event of the append. */
  readonly revision: StreamRevision;
  /** Position of the last event of the append. */
  readonly position: Position;
}

/** One portion of a followed log. `caughtUp` says that nothing further was stored when the portion was read. */
export interface FollowedPortion {
  readonly events: readonly RecordedEvent[];
  readonly caughtUp: boolean;
}

/** Whether a store takes writes, for health to show. `reason` is one line for the operator. */
export type WriteState =
  | { readonly writes: 'taken' }
  | { readonly writes: 'stopped'; readonly reason: string }
  | { readonly writes: 'closed' };

export interface EventStore {
  /**
   * Appends all events or none, durably, and answers only after that.
   *
   * A retry with the same event ids and the same expectation, of an append that was stored already, succeeds
   * with the first answer, also when the stream has grown since. Only ids are compared, and only where the
   * expectation says the events would stand: a retry must keep its first expectation.
   *
   * @throws {InvalidAppend} no event or more than 1,000; a malformed or oversized one (256 KiB an event, 900 KiB
   *   an append); the same id twice; data that is no JSON object; metadata that is not flat strings; an id that is
   *   no UUID in lower case; a name of a stream or type that is empty, over 200 characters, begins with `$` or
   *   holds white space or control characters; an expectation that is no revision
   * @throws {RevisionConflict} the stream is not as expected; nothing was written
   * @throws {StoreUnavailable} the engine can't write now; whether the append was stored is unknown
   * @throws {StoreClosed} after `close`
   */
  append(
    stream: string,
    expectedRevision: ExpectedRevision,
    events: readonly EventToAppend[],
  ): Promise<Appended>;

  /**
   * Up to `limit` events of one stream in order, beginning with revision `from`. An empty list means that there
   * is no such stream or that it ends before `from`.
   *
   * @throws {CorruptEvent} a stored event can't be read back
   * @throws {RangeError} `from` is no whole number from 0, or `limit` none from 1
   * @throws {StoreUnavailable} the engine can't read now
   * @throws {StoreClosed} after `close`
   */
  readStream(stream: string, from: StreamRevision, limit: number): Promise<readonly RecordedEvent[]>;

  /**
   * Up to `limit` events of the whole log in its order, each strictly after `after`.
   *
   * @throws {InvalidPosition} `after` is no position of this kind of log
   * @throws as `readStream`
   */
  readAll(after: Position, limit: number): Promise<readonly RecordedEvent[]>;

  /**
   * The position of the last stored event; `beforeTheFirst` for an empty log.
   *
   * @throws as `readStream`
   */
  head(): Promise<Position>;

  /**
   * The whole log from a position on, then live, without gap or repeat, in portions of at most `limit` events
   * (at least one event each, but for an empty first portion that only says `caughtUp`). The reader sets the
   * pace: the next portion is read when it is asked for. Ends when `signal` is aborted or the store is closed;
   * any other end is a fault and throws as `readAll` does.
   */
  follow(after: Position, limit: number, signal: AbortSignal): AsyncIterable<FollowedPortion>;

  /** Stops taking appends, answers those under way, ends followers, frees the engine. Idempotent. */
  close(): Promise<void>;
}

/** Most bytes of one event: its data plus its metadata as JSON, in UTF-8. */
export const maximumEventBytes = 256 * 1024;

/** Most bytes of one append, all its events together. */
export const maximumAppendBytes = 900 * 1024;

/** Most events of one append: engines add a frame to each, which must fit beside the bytes above. */
export const maximumAppendEvents = 1000;
