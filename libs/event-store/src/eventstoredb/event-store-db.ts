import { Mutex, Semaphore } from 'async-mutex';
import { checkAppend, checkLimit, checkRevision } from '../bounds.js';
import type {
  Appended,
  EventStore,
  EventToAppend,
  ExpectedRevision,
  FollowedPortion,
  Position,
  RecordedEvent,
  StreamRevision,
  WriteState,
} from '../event-store.js';
import { StoreClosed } from '../faults.js';
import { CatchUp } from './catch-up.js';
import { LogReader } from './log-reader.js';
import { LogWriter } from './log-writer.js';
import { logPosition } from './position.js';
import type { SharedConnection } from './shared-connection.js';

/** Appends under way at once: beyond it the server gains nothing, and the client has been seen to break. */
const appendsAtOnce = 128;

/** The log on an EventStoreDB or KurrentDB server: the streams of one namespace. */
export class EventStoreDb implements EventStore {
  readonly #shared: SharedConnection;
  readonly #prefix: string;
  readonly #report: (trouble: string) => void;
  readonly #reader: LogReader;
  readonly #writer: LogWriter;
  /** Of the streams that are being appended to. */
  readonly #mutexes = new Map<string, Mutex>();
  readonly #appending = new Semaphore(appendsAtOnce);
  readonly #closing = new AbortController();
  #closed: Promise<void> | undefined;

  constructor(shared: SharedConnection, prefix: string, report: (trouble: string) => void) {
    this.#shared = shared;
    this.#prefix = prefix;
    this.#report = report;
    this.#reader = new LogReader(shared.connection, prefix, report);
    this.#writer = new LogWriter(shared.connection, this.#reader, prefix, report);
  }

  /** Whether the server answers. It recovers by itself. */
  get state(): WriteState {
    return this.#closing.signal.aborted ? { writes: 'closed' } : this.#shared.connection.state;
  }

  async append(
    stream: string,
    expectedRevision: ExpectedRevision,
    events: readonly EventToAppend[],
  ): Promise<Appended> {
    checkAppend(stream, expectedRevision, events);
    this.#requireOpen();
    // One at a time to a stream: the client may send a later one first, and the server drops an append whose
    // events are under way already and lets its writer wait for seconds.
    const mutex = this.#mutexes.get(stream) ?? new Mutex();
    this.#mutexes.set(stream, mutex);
    try {
      return await mutex.runExclusive(() =>
        this.#appending.runExclusive(() => this.#writer.append(stream, expectedRevision, events)),
      );
    } finally {
      if (!mutex.isLocked()) this.#mutexes.delete(stream);
    }
  }

  async readStream(stream: string, from: StreamRevision, limit: number): Promise<readonly RecordedEvent[]> {
    this.#requireOpen();
    checkRevision(from);
    checkLimit(limit);
    return this.#reader.stream(stream, from, limit);
  }

  async readAll(after: Position, limit: number): Promise<readonly RecordedEvent[]> {
    this.#requireOpen();
    checkLimit(limit);
    const { events, end, isLast } = await this.#reader.batch(after, limit);
    if (isLast || events.length >= limit) return events.slice(0, limit);
    return [...events, ...(await this.#readOn(end, limit - events.length))];
  }

  async head(): Promise<Position> {
    this.#requireOpen();
    return this.#reader.head();
  }

  async *follow(after: Position, limit: number, signal: AbortSignal): AsyncGenerator<FollowedPortion> {
    checkLimit(limit);
    logPosition(after);
    const ending = AbortSignal.any([signal, this.#closing.signal]);
    if (ending.aborted) return;
    const source = this.#catchUp(after, ending);
    try {
      yield* this.#portions(source, limit);
    } catch (fault) {
      if (!source.isOver()) throw fault;
    } finally {
      source.stop();
    }
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  /** The next events up to the end of our log, with those of others left out by the server. */
  async #readOn(after: Position, limit: number): Promise<readonly RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    const end = await this.#reader.head();
    const source = this.#catchUp(after, this.#closing.signal);
    try {
      while (events.length < limit && source.last < end) {
        const event = source.take();
        if (event) events.push(event);
        else if (!(await source.arrival())) throw new StoreClosed();
      }
      return events;
    } finally {
      source.stop();
    }
  }

  #catchUp(after: Position, signal: AbortSignal): CatchUp {
    const log = {
      connection: this.#shared.connection,
      reader: this.#reader,
      prefix: this.#prefix,
      report: this.#report,
    };
    return new CatchUp(log, after, signal);
  }

  async *#portions(source: CatchUp, limit: number): AsyncGenerator<FollowedPortion> {
    let known = await this.#reader.head();
    if (source.last >= known && !source.isOver()) yield { events: [], caughtUp: true };
    while (!source.isOver()) {
      const portion = await this.#portion(source, limit, known);
      if (portion === undefined) return;
      const { events, caughtUp } = portion;
      known = portion.known;
      yield { events, caughtUp };
    }
  }

  /** Events until the limit or the end of the log, which is asked for anew when the known one is reached. */
  async #portion(
    source: CatchUp,
    limit: number,
    knownBefore: Position,
  ): Promise<(FollowedPortion & { known: Position }) | undefined> {
    const events: RecordedEvent[] = [];
    let known = knownBefore;
    let isFresh = false;
    while (events.length < limit) {
      const event = source.take();
      if (event === undefined) {
        if (!(await source.arrival())) return undefined;
        continue;
      }
      events.push(event);
      if (source.last >= known && !isFresh) {
        this.#reader.sees(source.last);
        known = await this.#reader.head();
        isFresh = true;
      }
      if (source.last >= known) break;
    }
    return { events, caughtUp: source.last >= known, known };
  }

  async #close(): Promise<void> {
    this.#closing.abort();
    await Promise.all([...this.#mutexes.values()].map((mutex) => mutex.waitForUnlock()));
    await this.#shared.release();
  }

  #requireOpen(): void {
    if (this.#closing.signal.aborted) throw new StoreClosed();
  }
}
