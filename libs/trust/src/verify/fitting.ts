import type { RecordedEvent, StreamRevision } from '#event-store';
import { canonicalJson, linkEvent } from '../chain.js';

/** The hash that a stored event would have to carry at this revision after an event with that hash. */
export function hashAt(event: RecordedEvent, revision: StreamRevision, previousHash: string): string {
  const { stream, id, type, data, metadata } = event;
  return linkEvent({ stream, revision, id, type, data, metadata, previousHash });
}

/** Whether the stored event is what was recorded at this revision after an event with that hash. */
export function fits(event: RecordedEvent, revision: StreamRevision, previousHash: string): boolean {
  return hashAt(event, revision, previousHash) === event.metadata.hash;
}

/** Whether events that stand one after the other were recorded so, from this revision on. */
export function fitInOrder(
  events: readonly RecordedEvent[],
  revision: StreamRevision,
  previousHash: string,
): boolean {
  let previous = previousHash;
  return events.every((event, index) => {
    const found = fits(event, revision + index, previous);
    previous = event.metadata.hash ?? '';
    return found;
  });
}

/**
 * The event with its data spelled canonically again: an engine keeps the value, not necessarily the spelling.
 *
 * @returns the event itself if its data is no JSON
 */
export function respelled(event: RecordedEvent): RecordedEvent {
  try {
    return { ...event, data: canonicalJson(JSON.parse(event.data)) };
  } catch {
    return event;
  }
}
