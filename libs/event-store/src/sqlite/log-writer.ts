import type { Database, Statement } from 'better-sqlite3';
import type { Appended, EventToAppend, ExpectedRevision, StreamRevision } from '../event-store.js';
import { RevisionConflict } from '../faults.js';
import { positionOfRow } from './position.js';
import type { StreamEnds } from './stream-ends.js';

interface StreamHead {
  readonly number: number;
  readonly revision: StreamRevision;
}

interface StoredId {
  readonly id: string;
  readonly position: number;
}

/** Appends within a transaction that the caller began, and decides whether the stream is as expected. */
export class LogWriter {
  readonly #head: Statement<[string], StreamHead>;
  readonly #ids: Statement<[number, number, number], StoredId>;
  readonly #nameStream: Statement<[string]>;
  readonly #insert: Statement<[number, number, string, string, string, string]>;

  constructor(
    connection: Database,
    private readonly ends: StreamEnds,
  ) {
    this.#head = connection.prepare(
      'SELECT number, (SELECT max(revision) FROM events WHERE stream = number) AS revision FROM streams WHERE name = ?',
    );
    this.#ids = connection.prepare(
      'SELECT id, position FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?',
    );
    this.#nameStream = connection.prepare('INSERT INTO streams (name) VALUES (?)');
    this.#insert = connection.prepare(
      'INSERT INTO events (stream, revision, id, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?)',
    );
  }

  /** @throws {RevisionConflict} before anything is written */
  append(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): Appended {
    const head = this.#head.get(stream);
    const first = expected === 'no-stream' ? 0 : expected + 1;
    if (first === (head?.revision ?? -1) + 1) return this.#write(stream, head?.number, first, events);
    const stored = head && this.#storedBefore(head, first, events);
    if (stored === undefined) throw new RevisionConflict(stream, expected, head?.revision ?? 'no-stream');
    return stored;
  }

  #write(
    stream: string,
    number: number | undefined,
    first: StreamRevision,
    events: readonly EventToAppend[],
  ): Appended {
    const owner = number ?? Number(this.#nameStream.run(stream).lastInsertRowid);
    const revision = first + events.length - 1;
    this.ends.wrote(stream, revision);
    let row = 0;
    for (const [index, { id, type, data, metadata }] of events.entries()) {
      const stored = this.#insert.run(owner, first + index, id, type, data, JSON.stringify(metadata));
      row = Number(stored.lastInsertRowid);
    }
    return { revision, position: positionOfRow(row) };
  }

  /** The first answer to an append whose very events stand where it wants to put them: a retry. */
  #storedBefore(
    head: StreamHead,
    first: StreamRevision,
    events: readonly EventToAppend[],
  ): Appended | undefined {
    const stored = this.#ids.all(head.number, first, events.length);
    const last = stored.at(-1);
    if (last === undefined || events.some((event, index) => event.id !== stored[index]?.id)) return undefined;
    return { revision: first + events.length - 1, position: positionOfRow(last.position) };
  }
}
