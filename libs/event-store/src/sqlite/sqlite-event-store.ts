import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
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
import { CommitSignal } from './commit-signal.js';
import { GroupCommit } from './group-commit.js';
import { LogReader } from './log-reader.js';
import { LogWriter } from './log-writer.js';
import { StreamEnds } from './stream-ends.js';

/** The log in one SQLite file. Appends of one turn of the event loop share one durable commit. */
export class SqliteEventStore implements EventStore {
  readonly #writing: Database;
  readonly #reading: Database;
  readonly #committed = new CommitSignal();
  readonly #ends = new StreamEnds();
  readonly #groupCommit: GroupCommit;
  readonly #writer: LogWriter;
  readonly #reader: LogReader;
  #isClosed = false;

  /** Takes over two connections to one file with the tables of the log; `close` closes both. */
  constructor(writing: Database, reading: Database) {
    this.#writing = writing;
    this.#reading = reading;
    this.#groupCommit = new GroupCommit(writing, () => this.#committed.wake());
    this.#writer = new LogWriter(writing, this.#ends);
    this.#reader = new LogReader(reading);
  }

  /** Whether appends are taken. A fault of the disk stops them until the log is opened anew; reads go on. */
  get state(): WriteState {
    return this.#groupCommit.state;
  }

  /** How many commits the appends so far have cost. */
  get commits(): number {
    return this.#groupCommit.commits;
  }

  async append(
    stream: string,
    expectedRevision: ExpectedRevision,
    events: readonly EventToAppend[],
  ): Promise<Appended> {
    const bytes = checkAppend(stream, expectedRevision, events);
    return this.#groupCommit.run(() => this.#writer.append(stream, expectedRevision, events), bytes);
  }

  readStream(stream: string, from: StreamRevision, limit: number): Promise<readonly RecordedEvent[]> {
    return this.#read(() => {
      checkRevision(from);
      checkLimit(limit);
      return this.#ends.isBeyond(stream, from) ? [] : this.#reader.stream(stream, from, limit);
    });
  }

  readAll(after: Position, limit: number): Promise<readonly RecordedEvent[]> {
    return this.#read(() => {
      checkLimit(limit);
      return this.#reader.log(after, limit);
    });
  }

  head(): Promise<Position> {
    return this.#read(() => this.#reader.head());
  }

  async *follow(after: Position, limit: number, signal: AbortSignal): AsyncGenerator<FollowedPortion> {
    checkLimit(limit);
    let last = after;
    let isFirst = true;
    while (!signal.aborted && !this.#isClosed) {
      const generation = this.#committed.generation;
      // One more than asked for tells whether anything is left, without a second read.
      const found = this.#reader.log(last, limit + 1);
      const caughtUp = found.length <= limit;
      const events = found.slice(0, limit);
      last = events.at(-1)?.position ?? last;
      if (isFirst || events.length > 0) yield { events, caughtUp };
      isFirst = false;
      // Reading never waits for I/O, so a reader that catches up must let the others have their turn.
      await (caughtUp ? this.#committed.next(generation, signal) : nextTurn());
    }
  }

  close(): Promise<void> {
    if (!this.#isClosed) {
      this.#groupCommit.close();
      this.#isClosed = true;
      this.#committed.wake();
      // The reader first: the last connection to leave folds the write-ahead log into the file.
      this.#reading.close();
      this.#writing.close();
    }
    return Promise.resolve();
  }

  #read<T>(read: () => T): Promise<T> {
    return new Promise((resolve) => {
      if (this.#isClosed) throw new StoreClosed();
      resolve(read());
    });
  }
}
