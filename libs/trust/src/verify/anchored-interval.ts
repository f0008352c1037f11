import { beforeTheFirst, type Position, type RecordedEvent } from '#event-store';
import {
  emptyDigest,
  extendDigest,
  orderMark,
  orderMarkLength,
  type AnchoredLog,
} from '../anchors/anchor.js';

/** What was read since the anchor before, and the digest over all that was read. */
export class AnchoredInterval {
  #digest = emptyDigest;
  #events = 0;
  #since: RecordedEvent[] = [];
  #begin: Position = beforeTheFirst;

  /** Events since the anchor before, while another anchor is to come. */
  get since(): readonly RecordedEvent[] {
    return this.#since;
  }

  get begin(): Position {
    return this.#begin;
  }

  get events(): number {
    return this.#events;
  }

  /** @param kept whether a later anchor may ask for the event; without one, memory would grow with the log */
  add(event: RecordedEvent, kept: boolean): void {
    this.#digest = extendDigest(this.#digest, event.metadata.hash ?? '');
    this.#events += 1;
    if (kept) this.#since.push(event);
  }

  isAsAnchored({ digest, events }: AnchoredLog): boolean {
    return digest === this.#digest && events === this.#events;
  }

  /** Events whose hashes the anchor doesn't name. */
  unknownTo({ order }: AnchoredLog): RecordedEvent[] {
    const marks = new Map<string, number>();
    for (const mark of marksOf(order)) marks.set(mark, (marks.get(mark) ?? 0) + 1);
    return this.#since.filter((event) => {
      const mark = orderMark(event.metadata.hash ?? '');
      const left = marks.get(mark) ?? 0;
      marks.set(mark, left - 1);
      return left <= 0;
    });
  }

  /** The first event that stands where the anchor names another. */
  firstOutOfOrder({ order }: AnchoredLog): RecordedEvent | undefined {
    const marks = marksOf(order);
    return this.#since.find((event, index) => orderMark(event.metadata.hash ?? '') !== marks[index]);
  }

  /** Goes on from what the anchor says, so that each interval is judged by itself. */
  goOnFrom({ digest, events, position }: AnchoredLog): void {
    this.#digest = digest;
    this.#events = events;
    this.#begin = position;
    this.#since = [];
  }
}

function marksOf(order: string): string[] {
  return Array.from({ length: order.length / orderMarkLength }, (_, index) =>
    order.slice(index * orderMarkLength, (index + 1) * orderMarkLength),
  );
}
