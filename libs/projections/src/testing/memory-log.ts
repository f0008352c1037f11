import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  beforeTheFirst,
  InvalidPosition,
  type Appended,
  type EventStore,
  type EventToAppend,
  type ExpectedRevision,
  type FollowedPortion,
  type Position,
  type RecordedEvent,
} from '#event-store';

/** A stream that a spec writes: its name, and all events that it has come to hold. */
interface WrittenStream {
  readonly stream: string;
  readonly toAppend: readonly EventToAppend[];
}

/** A log in memory for specs of what follows it: it takes what it is given, and can be made to break off. */
export class MemoryLog implements EventStore {
  readonly events: RecordedEvent[] = [];
  readonly #revisions = new Map<string, number>();
  #wake: (() => void)[] = [];
  #breaking: Error | 'end' | undefined;

  /** @param mark begins each of its positions; logs of one kind have one */
  constructor(private readonly mark = '') {}

  /** Appends everything that a stream has come to hold since it was last written. */
  write(...streams: readonly WrittenStream[]): Position {
    for (const { stream, toAppend } of streams) {
      const written = this.#revisions.get(stream) ?? 0;
      this.writeEvents(stream, toAppend.slice(written));
    }
    return this.events.at(-1)?.position ?? beforeTheFirst;
  }

  writeEvents(stream: string, events: readonly EventToAppend[]): Appended {
    for (const event of events) {
      const revision = this.#revisions.get(stream) ?? 0;
      const position = this.mark + String(this.events.length + 1).padStart(9, '0');
      this.events.push({ ...event, stream, revision, position });
      this.#revisions.set(stream, revision + 1);
    }
    this.#awaken();
    return {
      revision: (this.#revisions.get(stream) ?? 0) - 1,
      position: this.events.at(-1)?.position ?? beforeTheFirst,
    };
  }

  /** The next portion of every follower is a fault, or the end of the log that nobody asked for. */
  breakOff(how: Error | 'end'): void {
    this.#breaking = how;
    this.#awaken();
  }

  append(stream: string, _: ExpectedRevision, events: readonly EventToAppend[]): Promise<Appended> {
    return Promise.resolve(this.writeEvents(stream, events));
  }

  readStream(stream: string, from: number, limit: number): Promise<readonly RecordedEvent[]> {
    const found = this.events.filter((event) => event.stream === stream && event.revision >= from);
    return Promise.resolve(found.slice(0, limit));
  }

  readAll(after: Position, limit: number): Promise<readonly RecordedEvent[]> {
    if (after !== beforeTheFirst && !after.startsWith(this.mark))
      return Promise.reject(new InvalidPosition());
    const from = after === beforeTheFirst ? 0 : Number(after.slice(this.mark.length));
    return Promise.resolve(this.events.slice(from, from + limit));
  }

  head(): Promise<Position> {
    return Promise.resolve(this.#head);
  }

  get #head(): Position {
    return this.events.at(-1)?.position ?? beforeTheFirst;
  }

  async *follow(after: Position, limit: number, signal: AbortSignal): AsyncGenerator<FollowedPortion> {
    let last = after;
    for (let isFirst = true; !signal.aborted; isFirst = false) {
      const breaking = this.#breaking;
      this.#breaking = undefined;
      if (breaking === 'end') return;
      if (breaking) throw breaking;
      const events = await this.readAll(last, limit);
      last = events.at(-1)?.position ?? last;
      const caughtUp = last === (await this.head());
      if (isFirst || events.length > 0) yield { events, caughtUp };
      // As with a real engine, a reader that catches up lets others have their turn.
      await (caughtUp ? this.#news(last, signal) : nextTurn());
    }
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  async #news(last: Position, signal: AbortSignal): Promise<void> {
    // Nothing may come between the look and the waiting: it would wake nobody.
    if (last !== this.#head || this.#breaking || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const awake = () => {
        signal.removeEventListener('abort', awake);
        resolve();
      };
      this.#wake.push(awake);
      signal.addEventListener('abort', awake);
    });
  }

  #awaken(): void {
    for (const wake of this.#wake.splice(0)) wake();
  }
}
