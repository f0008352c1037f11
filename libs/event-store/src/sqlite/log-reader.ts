import type { Database, Statement } from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import type { Position, RecordedEvent, StreamRevision } from '../event-store.js';
import { beforeTheFirst } from '../event-store.js';
import { StoreUnavailable } from '../faults.js';
import { recordedEvent, type EventColumns } from './event-row.js';
import { positionOfRow, rowOfPosition } from './position.js';
import { describeFault, sqliteCode } from './sqlite-fault.js';

const columns = 'position, revision, id, type, data, metadata';

/** Of so many streams is remembered which number they have. */
const numbersKept = 50_000;

/** Reads what is committed, always a bounded portion at once: an open iterator would keep the file's log growing. */
export class LogReader {
  readonly #number: Statement<[string], number>;
  readonly #stream: Statement<[number, number, number], EventColumns>;
  readonly #log: Statement<[number, number], [string, ...EventColumns]>;
  readonly #head: Statement<[], number | null>;
  /** Streams are never renamed nor removed. */
  readonly #numbers = new LRUCache<string, number>({ max: numbersKept });

  /** Rows come as lists: naming their columns costs as much as a short reading itself. */
  constructor(connection: Database) {
    this.#number = connection.prepare<[string], number>('SELECT number FROM streams WHERE name = ?').pluck();
    this.#stream = connection
      .prepare<[number, number, number], EventColumns>(
        `SELECT ${columns} FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?`,
      )
      .raw();
    this.#log = connection
      .prepare<[number, number], [string, ...EventColumns]>(
        `SELECT name, ${columns} FROM events JOIN streams ON number = stream
         WHERE position > ? ORDER BY position LIMIT ?`,
      )
      .raw();
    this.#head = connection.prepare<[], number | null>('SELECT max(position) FROM events').pluck();
  }

  stream(name: string, from: StreamRevision, limit: number): readonly RecordedEvent[] {
    const rows = serving(() => {
      const number = this.#numbers.get(name) ?? this.#number.get(name);
      if (number === undefined) return [];
      this.#numbers.set(name, number);
      return this.#stream.all(number, from, limit);
    });
    return rows.map((row) => recordedEvent(name, row));
  }

  log(after: Position, limit: number): readonly RecordedEvent[] {
    const row = rowOfPosition(after);
    return serving(() => this.#log.all(row, limit)).map(([name, ...event]) => recordedEvent(name, event));
  }

  head(): Position {
    const row = serving(() => this.#head.get());
    return typeof row === 'number' ? positionOfRow(row) : beforeTheFirst;
  }
}

/** @throws {StoreUnavailable} the engine failed to read */
function serving<T>(read: () => T): T {
  try {
    return read();
  } catch (fault) {
    if (sqliteCode(fault) === undefined) throw fault;
    throw new StoreUnavailable(`The log can't be read (${describeFault(fault)}).`, { cause: fault });
  }
}
