import { UnreadableEvent } from '#casework';
import type { EventStore, Position, RecordedEvent } from '#event-store';
import { backOff, type Delay } from './delay.js';
import { eventReader, type LoggedEvent } from './logged-event.js';
import { Stretch } from './stretch.js';
import type { ViewSet } from './view.js';
import type { ViewStore } from './view-store.js';

/** What a feed stands between: the log, the views and their store. */
export interface FeedSurroundings {
  readonly log: EventStore;
  readonly store: ViewStore;
  readonly set: ViewSet;
  /** Most events that are read at once. */
  readonly portionSize: number;
  /** How many are gathered for one commit while it catches up. What comes live is committed as it comes. */
  readonly gathered: number;
  /** How often an event is tried before it is parked. */
  readonly attempts: number;
  readonly delay: Delay;
}

/** What a feed says of its way. Each is awaited before it goes on; a fault of one is met like one of its own. */
export interface FeedListener {
  committed(position: Position): void;
  /** It has taken everything that was in the log. */
  caughtUp(): Promise<void>;
}

/**
 * One supervised loop that leads the log into one build: read from the checkpoint, project, commit rows and
 * checkpoint together, go on. After any end that it did not ask for it begins again at the checkpoint.
 *
 * An event that the views can't take is tried again and then parked. Later events of its file are parked with it,
 * so that the file's rows stay as they were before it rather than become half right; other files go on.
 */
export class Feed {
  readonly #stopping = new AbortController();
  readonly #read: (stored: RecordedEvent) => LoggedEvent | undefined;
  #running: Promise<void> | undefined;
  /** An event ahead can't be taken: portions are committed one by one until the log's end. */
  #isCareful = false;
  #fault: string | undefined;

  constructor(
    readonly build: number,
    private readonly surroundings: FeedSurroundings,
    private readonly listener: FeedListener,
  ) {
    this.#read = eventReader(surroundings.set.procedures);
  }

  /** Why it waits before it begins again; undefined while all is well. */
  get fault(): string | undefined {
    return this.#fault;
  }

  start(): void {
    this.#running ??= this.#supervise();
  }

  /** Ends it after the portion under way. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #supervise(): Promise<void> {
    const { signal } = this.#stopping;
    for (let failures = 0; !signal.aborted; failures += 1) {
      try {
        const end = await this.#follow(() => (failures = 0));
        if (end === 'goes on with care') continue;
        this.#fault = 'The log has ended.';
      } catch (fault) {
        this.#fault = inOneLine(fault);
      }
      await this.surroundings.delay(backOff(failures), signal);
    }
  }

  async #follow(progressed: () => void): Promise<'goes on with care' | 'has ended'> {
    const { log, store, portionSize, gathered } = this.surroundings;
    const { signal } = this.#stopping;
    let stretch = this.#begin();
    for await (const { events, caughtUp } of log.follow(await this.#checkpoint(), portionSize, signal)) {
      const isFirst = stretch.size === 0;
      try {
        await stretch.take(events);
        if (!caughtUp && !this.#isCareful && stretch.size < gathered) continue;
        await this.#commit(stretch);
      } catch (fault) {
        if (!store.blamesContent(fault)) throw fault;
        this.#isCareful = true;
        // Of an earlier portion nothing is left: it is read again, and from now on each is committed by itself.
        if (!isFirst) return 'goes on with care';
        await this.#divide(events, fault);
      }
      if (caughtUp) {
        await this.listener.caughtUp();
        this.#isCareful = false;
      }
      stretch = this.#begin();
      progressed();
      this.#fault = undefined;
      if (signal.aborted) break;
    }
    return 'has ended';
  }

  async #checkpoint(): Promise<Position> {
    const builds = await this.surroundings.store.builds();
    const build = builds.find(({ number }) => number === this.build);
    if (!build) throw new Error(`There is no build ${this.build} of the views.`);
    return build.position;
  }

  #begin(): Stretch {
    const { store, set } = this.surroundings;
    return new Stretch(this.build, store, set, this.#read);
  }

  async #commit(stretch: Stretch): Promise<void> {
    const last = await stretch.commit();
    if (last) this.listener.committed(last.position);
  }

  async #project(events: readonly RecordedEvent[]): Promise<void> {
    const stretch = this.#begin();
    await stretch.take(events);
    await this.#commit(stretch);
  }

  /** An event is to blame: each half is tried alone, until it is found. */
  async #divide(events: readonly RecordedEvent[], fault: unknown): Promise<void> {
    const [only, ...others] = events;
    if (only && others.length === 0) return this.#retry(only, fault);
    const middle = Math.ceil(events.length / 2);
    for (const half of [events.slice(0, middle), events.slice(middle)]) {
      try {
        await this.#project(half);
      } catch (next) {
        if (!this.surroundings.store.blamesContent(next)) throw next;
        await this.#divide(half, next);
      }
    }
  }

  /** Tries an event again that could not be taken, then parks it. What can't be read is not tried again. */
  async #retry(event: RecordedEvent, first: unknown): Promise<void> {
    const { store, attempts, delay } = this.surroundings;
    let fault = first;
    for (let attempt = 1; attempt < attempts && !isUnreadable(fault); attempt += 1) {
      await delay(backOff(attempt), this.#stopping.signal);
      try {
        await this.#project([event]);
        return;
      } catch (next) {
        if (!store.blamesContent(next)) throw next;
        fault = next;
      }
    }
    const reason = inOneLine(fault);
    await store.advance(this.build, { last: event, events: 1 }, (transaction) =>
      transaction.park([event], reason),
    );
    this.listener.committed(event.position);
  }
}

function isUnreadable(fault: unknown): boolean {
  return fault instanceof UnreadableEvent;
}

/** A fault as an operator reads it. */
export function inOneLine(fault: unknown): string {
  return (fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault)).replaceAll(/\s+/g, ' ');
}
