import { LRUCache } from 'lru-cache';
import type { StreamRevision } from '../event-store.js';

const kept = 10_000;

/**
 * How far the streams that were written lately reach at most. Only the owner of the folder writes, so whoever asks
 * for what comes after such an end need not be told by the disk that nothing does. An end may be too high, after a
 * commit that failed: that costs a read. It is never too low.
 */
export class StreamEnds {
  readonly #ends = new LRUCache<string, StreamRevision>({ max: kept });

  wrote(stream: string, revision: StreamRevision): void {
    this.#ends.set(stream, revision);
  }

  /** True when certainly nothing is stored at or after the revision; false when it has to be looked up. */
  isBeyond(stream: string, revision: StreamRevision): boolean {
    const end = this.#ends.get(stream);
    return end !== undefined && revision > end;
  }
}
