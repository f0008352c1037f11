import { beforeTheFirst, type EventStore, type RecordedEvent } from '#event-store';

/** Every event of a log, in its order. */
export async function wholeLog(store: EventStore): Promise<readonly RecordedEvent[]> {
  const log: RecordedEvent[] = [];
  for await (const { events, caughtUp } of store.follow(beforeTheFirst, 1000, new AbortController().signal)) {
    log.push(...events);
    if (caughtUp) break;
  }
  return log;
}
