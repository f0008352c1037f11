import type { EventStore } from '#event-store';
import { AnchorsRefused, openAnchorWriter, type AnchorOptions } from './anchor-writer.js';

const portionSize = 500;

/**
 * Anchors a log outside its database: catches up from the last anchor, then follows the log, until the signal or
 * the end of the store; what has no anchor then gets one.
 *
 * Anchors show a change that keeps the chain in itself: a stream taken out whole or cut off, an event put in with
 * a hash of its own, a stream rewritten from one event on, another order of the log. They show it only for events
 * that they cover. Behind the last anchor a cut-off end is not seen, and an event that was put in is taken for a
 * real one; so anchor often. Nor is it seen if log and anchors are cut off alike; so copy the anchor file to where
 * whoever can write the log can't.
 *
 * @throws {AnchorsRefused} the log ends before its last anchor, or the last anchor was changed
 */
export async function anchorLog(
  store: Pick<EventStore, 'head' | 'follow'>,
  options: AnchorOptions,
  signal: AbortSignal,
): Promise<void> {
  const writer = await openAnchorWriter(options);
  try {
    if ((await store.head()) < writer.position) {
      throw new AnchorsRefused(
        'The log ends before its last anchor, as if an older copy had been put back: ' +
          'verify it, then move the anchor file aside and keep it.',
      );
    }
    for await (const { events } of store.follow(writer.position, portionSize, signal))
      await writer.take(events);
  } finally {
    await writer.close();
  }
}
