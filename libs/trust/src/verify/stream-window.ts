import type { EventStore, RecordedEvent } from '#event-store';
import { respelled } from './fitting.js';

const pageSize = 200;

/** The next events of a stream, read in pages, of which a few can be looked at before they are taken. */
export class StreamWindow {
  #events: RecordedEvent[] = [];
  #nextRevision = 0;
  #isAtEnd = false;

  constructor(
    private readonly store: Pick<EventStore, 'readStream'>,
    private readonly stream: string,
  ) {}

  /**
   * The next events, at most `count`; fewer only at the end of the stream.
   *
   * @throws {CorruptEvent} one of them can't be read back
   */
  async peek(count: number): Promise<readonly RecordedEvent[]> {
    while (this.#events.length < count && !this.#isAtEnd) {
      const page = await this.store.readStream(this.stream, this.#nextRevision, pageSize);
      const last = page.at(-1);
      if (last === undefined) this.#isAtEnd = true;
      else this.#nextRevision = last.revision + 1;
      this.#events.push(...page.map(respelled));
    }
    return this.#events.slice(0, count);
  }

  take(count: number): void {
    this.#events = this.#events.slice(count);
  }
}
