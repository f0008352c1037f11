import type { EventStore, EventToAppend, Position, RecordedEvent } from '../event-store.js';

let streams = 0;
let ids = 0;

/** The name of a stream that no other test uses. */
export function newStream(): string {
  streams += 1;
  return `contract/stream-${streams}`;
}

/** An id that no other event of the suite has. */
export function newId(): string {
  ids += 1;
  return `00000000-0000-4000-8000-${ids.toString(16).padStart(12, '0')}`;
}

/** An event that differs from every other by its id and its number. */
export function newEvent(changes: Partial<EventToAppend> = {}): EventToAppend {
  const id = newId();
  return {
    id,
    type: 'contract/something-happened',
    data: JSON.stringify({ number: ids }),
    metadata: { actor: 'contract' },
    ...changes,
  };
}

export function newEvents(count: number): readonly EventToAppend[] {
  return Array.from({ length: count }, () => newEvent());
}

/** Everything after a position, in portions of at most `limit`. */
export async function readOn(store: EventStore, after: Position, limit = 100): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (;;) {
    const portion = await store.readAll(events.at(-1)?.position ?? after, limit);
    if (portion.length === 0) return events;
    events.push(...portion);
  }
}

/** A whole stream, for streams of the size that tests make. */
export function wholeStream(store: EventStore, stream: string): Promise<readonly RecordedEvent[]> {
  return store.readStream(stream, 0, 1000);
}

export function idsOf(events: readonly EventToAppend[]): readonly string[] {
  return events.map((event) => event.id);
}
