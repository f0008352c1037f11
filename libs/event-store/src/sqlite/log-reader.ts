import type { Database, Statement } from 'better-sqlite3';
import type { Position, RecordedEvent, StreamRevision } from '../event-store.js';
import { beforeTheFirst } from '../event-store.js';
import { StoreUnavailable } from '../faults.js';
import { recordedEvent, type EventRow } from './event-row.js';
import { positionOfRow, rowOfPosition } from './position.js';
import { describeFault, sqliteCode } from './sqlite-fault.js';

const columns = 'position, name AS stream, revision, id, type, data, metadata';

/** Reads what is committed, always a bounded portion at once: an open iterator would keep the file's log growing. */
export class LogReader {
  readonly #stream: Statement<[string, number, number], EventRow>;
  readonly #log: Statement<[number, number], EventRow>;
  readonly #head: Statement<[], number | null>;

  constructor(connection: Database) {
    this.#stream = connection.prepare(
      `SELECT ${columns} FROM events JOIN streams ON number = stream
       WHERE stream = (SELECT number FROM streams WHERE name = ?) AND revision >= ? ORDER BY revision LIMIT ?`,
    );
    this.#log = connection.prepare(
      `SELECT ${columns} FROM events JOIN streams ON number = stream
       WHERE position > ? ORDER BY position LIMIT ?`,
    );
    this.#head = connection.prepare<[], number | null>('SELECT max(position) FROM events').pluck();
  }

  stream(name: string, from: StreamRevision, limit: number): readonly RecordedEvent[] {
    return serving(() => this.#stream.all(name, from, limit)).map(recordedEvent);
  }

  log(after: Position, limit: number): readonly RecordedEvent[] {
    const row = rowOfPosition(after);
    return serving(() => this.#log.all(row, limit)).map(recordedEvent);
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
