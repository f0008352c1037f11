import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { EventStore } from '#event-store';
import { openSqliteEventStore } from '#event-store/sqlite';
import { anchorLog, type AnchorOptions } from '../anchors/index.js';
import { canonicalJson, linkEvent } from '../chain.js';

/** Appends events with their hashes, as the record does. Need not be waited for: the log keeps the order. */
export class ChainedWriter {
  readonly #last = new Map<string, { revision: number; hash: string }>();

  constructor(private readonly store: EventStore) {}

  async append(stream: string, data: object, id: string = randomUUID()): Promise<void> {
    const last = this.#last.get(stream);
    const revision = last === undefined ? 0 : last.revision + 1;
    const event = {
      id,
      type: 'specification/happened',
      data: canonicalJson(data),
      metadata: { recordedAt: '2026-03-06T15:30:00.000Z' },
    };
    const hash = linkEvent({ ...event, stream, revision, previousHash: last?.hash ?? '' });
    const metadata = { ...event.metadata, hash };
    this.#last.set(stream, { revision, hash });
    await this.store.append(stream, last?.revision ?? 'no-stream', [{ ...event, metadata }]);
  }
}

export const anchorSecret = Buffer.alloc(32, 5);

/** Anchors with a fixed clock and a timer that never rings. */
export function anchorOptions(folder: string, everyEvents: number): AnchorOptions {
  return {
    folder,
    secret: anchorSecret,
    now: () => '2026-03-06T15:31:00.000Z',
    timer: () => () => undefined,
    everyEvents,
    everyMilliseconds: 1000,
  };
}

/** Anchors all that a log holds and stops. */
export async function anchorAll(store: EventStore, options: AnchorOptions): Promise<void> {
  const stop = new AbortController();
  const untilCaughtUp: Pick<EventStore, 'head' | 'follow'> = {
    head: () => store.head(),
    async *follow(after, limit) {
      for await (const portion of store.follow(after, limit, stop.signal)) {
        yield portion;
        if (portion.caughtUp) stop.abort();
      }
    },
  };
  await anchorLog(untilCaughtUp, options, stop.signal);
}

/** Does with the file of a closed log what its triggers forbid, one statement after the other. */
export function tamper(folder: string, statements: string): void {
  const database = new Database(join(folder, 'log.sqlite'));
  const triggers = database
    .prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    .pluck()
    .all();
  for (const trigger of triggers) database.exec(`DROP TRIGGER ${trigger}`);
  database.exec(statements);
  database.close();
}

export async function withLog<Result>(
  folder: string,
  work: (store: EventStore) => Promise<Result>,
): Promise<Result> {
  const store = openSqliteEventStore({ folder });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
