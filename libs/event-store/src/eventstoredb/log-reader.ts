import type { AllStreamRecordedEvent, EventStoreDBClient, StreamingRead } from '@eventstore/db-client';
import pRetry from 'p-retry';
import { beforeTheFirst, type Position, type RecordedEvent, type StreamRevision } from '../event-store.js';
import { CorruptEvent, InvalidPosition, StoreUnavailable } from '../faults.js';
import { connectionFault, type Connection } from './connection.js';
import { restingWithin } from './patience.js';
import { logPosition, positionOf, type LogPosition } from './position.js';
import { describeServerFault } from './server-fault.js';
import { recordedEvent } from './stored-event.js';

/** Most events of one question: an answer stays well within the patience for it. */
const pageSize = 1_000;

/** How far back the first look for the end of our log goes; each further one goes twice as far. */
const firstLookBack = 4;

/** What lies between two places of the server's log. */
export interface LogBatch {
  readonly events: readonly RecordedEvent[];
  /** Where it ends: reading on begins after it. */
  readonly end: Position;
  /** Whether the server's log ends with it. */
  readonly isLast: boolean;
}

/** Reads what is committed, from the leader, and of the server's log only the streams of one namespace. */
export class LogReader {
  /** Where the last event of ours stands that was seen. */
  #known: Position = beforeTheFirst;
  /** The end of the server's log when it was last looked for ours: no event comes before it any more. */
  #lookedUpTo: Position = beforeTheFirst;

  constructor(
    private readonly connection: Connection,
    private readonly prefix: string,
    private readonly report: (trouble: string) => void,
  ) {}

  /** @throws as `EventStore.readStream` */
  async stream(stream: string, from: StreamRevision, limit: number): Promise<readonly RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for (let isFull = true; isFull && events.length < limit;) {
      const next = from + events.length;
      const count = Math.min(limit - events.length, pageSize);
      const page = await this.#asking((client) => ofStream(client, this.prefix + stream, next, count));
      for (const [index, event] of page.entries()) {
        // A stream that was cut or deleted on the server begins later, or not at all.
        if (Number(event.revision) !== next + index) {
          throw new CorruptEvent(stream, next + index, 'it is missing');
        }
        events.push(recordedEvent(event, this.prefix));
      }
      isFull = page.length === count;
    }
    return events;
  }

  /** Where the events from a revision on stand, asked for once. */
  async places(stream: string, from: StreamRevision, count: number) {
    const found = await this.connection.ask((client) => ofStream(client, this.prefix + stream, from, count));
    return found.flatMap(({ id, revision, position }) =>
      position ? { id, revision: Number(revision), position: positionOf(position) } : [],
    );
  }

  /** The revision of the last event of a stream. */
  async end(stream: string): Promise<StreamRevision | 'no-stream'> {
    const [last] = await this.#asking((client) => ofStream(client, this.prefix + stream, 'end', 1));
    return last === undefined ? 'no-stream' : Number(last.revision);
  }

  /**
   * The events of ours in the next batch of the whole server's log after a position.
   *
   * @throws as `EventStore.readAll`
   */
  async batch(after: Position, limit: number): Promise<LogBatch> {
    const from = logPosition(after);
    // One more than wanted, for reading from a position begins with the event that stands there.
    const count = Math.min(limit + 1, pageSize);
    const found = await this.#asking((client) => ofLog(client, 'forwards', from, count), from && after);
    const ours = found.filter((event) => isOurs(event, this.prefix) && isAfter(event.position, from));
    const last = found.at(-1)?.position;
    return {
      events: ours.map((event) => recordedEvent(event, this.prefix)),
      end: last ? positionOf(last) : after,
      isLast: found.length < count,
    };
  }

  /** @throws as `EventStore.head` */
  async head(): Promise<Position> {
    let newest: Position | undefined;
    let before: LogPosition | undefined;
    for (let count = firstLookBack; ; count = Math.min(count * 4, pageSize)) {
      const from = before;
      const page = await this.#asking((client) => ofLog(client, 'backwards', from, count));
      const [first] = page;
      newest ??= first && positionOf(first.position);
      const ours = page.find((event) => isOurs(event, this.prefix));
      if (ours) this.sees(positionOf(ours.position));
      before = page.at(-1)?.position;
      if (ours || before === undefined || this.#hasLookedAt(positionOf(before))) break;
    }
    if (newest !== undefined && newest > this.#lookedUpTo) this.#lookedUpTo = newest;
    return this.#known;
  }

  /** Takes note that an event of ours stands there. */
  sees(position: Position): void {
    if (position > this.#known) this.#known = position;
  }

  #hasLookedAt(position: Position): boolean {
    return position <= this.#known || position <= this.#lookedUpTo;
  }

  /** Asks again where the connection failed, for reading twice does no harm. */
  async #asking<T>(work: (client: EventStoreDBClient) => Promise<T>, after?: Position): Promise<T> {
    // So the server answers when no event stands where reading is to begin.
    const isNowhere = (fault: unknown) => connectionFault(fault) === 'unsettled' && after !== undefined;
    try {
      return await pRetry(() => this.connection.ask(work), {
        ...restingWithin(this.connection.patience),
        shouldRetry: ({ error }) => {
          if (isNowhere(error) || connectionFault(error) === 'barred' || this.connection.isClosed)
            return false;
          this.report(`Reading again after: ${describeServerFault(error)}`);
          return true;
        },
      });
    } catch (fault) {
      if (isNowhere(fault)) throw new InvalidPosition();
      const words = `The log can't be read (${describeServerFault(fault)}).`;
      throw new StoreUnavailable(words, { cause: fault });
    }
  }
}

/** Whether an event stands strictly after a place. Reading from a place begins with the event there. */
function isAfter(position: LogPosition, place: LogPosition | undefined): boolean {
  return place === undefined || positionOf(position) > positionOf(place);
}

function isOurs(event: AllStreamRecordedEvent, prefix: string): boolean {
  return event.streamId.startsWith(prefix);
}

/** Events of one stream, forwards from a revision or backwards from the end; none if it is not there. */
async function ofStream(client: EventStoreDBClient, stream: string, from: number | 'end', maxCount: number) {
  const where =
    from === 'end'
      ? ({ fromRevision: 'end', direction: 'backwards' } as const)
      : ({ fromRevision: BigInt(from), direction: 'forwards' } as const);
  try {
    return await eventsOf(client.readStream(stream, { ...where, maxCount, requiresLeader: true }));
  } catch (fault) {
    if (connectionFault(fault) === 'missing') return [];
    throw fault;
  }
}

/** Events of the whole server, forwards from a place or the start, or backwards from before a place or the end. */
function ofLog(
  client: EventStoreDBClient,
  direction: 'forwards' | 'backwards',
  from: LogPosition | undefined,
  maxCount: number,
): Promise<readonly AllStreamRecordedEvent[]> {
  const fromPosition = from ?? (direction === 'forwards' ? 'start' : 'end');
  return eventsOf(client.readAll({ direction, fromPosition, maxCount, requiresLeader: true }));
}

async function eventsOf<Event>(found: StreamingRead<{ readonly event?: Event }>): Promise<Event[]> {
  const events: Event[] = [];
  for await (const { event } of found) if (event) events.push(event);
  return events;
}
