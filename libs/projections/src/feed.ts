import pRetry from 'p-retry';
import type { EventStore, Position, RecordedEvent } from '#event-store';
import { Batch, NotTaken } from './batch.js';
import { eventReader, type LoggedEvent } from './logged-event.js';
import { inOneLine, supervise, type Supervised } from './supervised.js';
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
  /** How often an event is tried by itself before it is parked. */
  readonly attempts: number;
}

/** What a feed says of its way. Each is awaited before it goes on; a fault of one is met like one of its own. */
export interface FeedListener {
  committed(position: Position): void;
  /** It has taken everything that was in the log. */
  caughtUp(): Promise<void>;
}

/** The first pause before an event is tried again, in milliseconds. It doubles. */
const firstPause = 100;

/**
 * The loop that leads the log into one build: read from the checkpoint, project, commit rows and checkpoint
 * together, go on. After any fault it starts again at the checkpoint.
 *
 * If the fault lay in the events, it goes on with care: portion by portion, until the one event is found that the
 * views can't take. That is tried again and then parked. Later events of its stream are parked with it, so that
 * the stream's rows stay as they were before it rather than become half right; other streams go on.
 */
export class Feed {
  readonly #read: (stored: RecordedEvent) => LoggedEvent | undefined;
  #loop: Supervised | undefined;
  #goesWithCare = false;
  #fault: string | undefined;

  constructor(
    readonly build: number,
    private readonly surroundings: FeedSurroundings,
    private readonly listener: FeedListener,
  ) {
    this.#read = eventReader(surroundings.set.kinds);
  }

  /** Why it waits before it starts again; undefined while all is well. */
  get fault(): string | undefined {
    return this.#fault;
  }

  start(): void {
    this.#loop ??= supervise((signal, goesWell) => this.#follow(signal, goesWell), {
      failed: (fault) => {
        this.#fault = inOneLine(fault);
        this.#goesWithCare ||= fault instanceof NotTaken;
      },
    });
  }

  /** Ends it after the portion under way. */
  async stop(): Promise<void> {
    await this.#loop?.stop();
  }

  async #follow(signal: AbortSignal, goesWell: () => void): Promise<void> {
    const { log, portionSize, gathered } = this.surroundings;
    let batch = this.#begin();
    for await (const { events, caughtUp } of log.follow(await this.#checkpoint(), portionSize, signal)) {
      if (this.#goesWithCare) await this.#takeWithCare(events, signal);
      else {
        await batch.take(events);
        if (!caughtUp && batch.size < gathered) continue;
        await this.#commit(batch);
        batch = this.#begin();
      }
      if (caughtUp) {
        await this.listener.caughtUp();
        this.#goesWithCare = false;
      }
      goesWell();
      this.#fault = undefined;
      if (signal.aborted) return;
    }
  }

  async #checkpoint(): Promise<Position> {
    const builds = await this.surroundings.store.builds();
    const build = builds.find(({ number }) => number === this.build);
    if (!build) throw new Error(`There is no build ${this.build} of the views.`);
    return build.position;
  }

  #begin(): Batch {
    const { store, set } = this.surroundings;
    return new Batch(this.build, store, set, this.#read);
  }

  async #commit(batch: Batch): Promise<void> {
    const last = await batch.commit();
    if (last) this.listener.committed(last.position);
  }

  /** Events that are committed by themselves: all together, else each half, else the one that is to blame is parked. */
  async #takeWithCare(events: readonly RecordedEvent[], signal: AbortSignal): Promise<void> {
    const [only, ...others] = events;
    if (!only) return;
    const isAlone = others.length === 0;
    const taking = async () => {
      const batch = this.#begin();
      await batch.take(events);
      await this.#commit(batch);
    };
    try {
      await pRetry(taking, {
        signal,
        retries: isAlone ? this.surroundings.attempts - 1 : 0,
        minTimeout: firstPause,
        shouldRetry: ({ error }) => error instanceof NotTaken && !error.isFinal,
      });
    } catch (fault) {
      if (!(fault instanceof NotTaken)) throw fault;
      if (isAlone) return this.#park(only, fault.message);
      const middle = Math.ceil(events.length / 2);
      await this.#takeWithCare(events.slice(0, middle), signal);
      await this.#takeWithCare(events.slice(middle), signal);
    }
  }

  async #park(event: RecordedEvent, reason: string): Promise<void> {
    await this.surroundings.store.advance(this.build, { last: event, events: 1 }, (transaction) =>
      transaction.park([event], reason),
    );
    this.listener.committed(event.position);
  }
}
