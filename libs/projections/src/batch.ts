import { UnreadableEvent } from '#casework';
import type { RecordedEvent } from '#event-store';
import type { LoggedEvent } from './logged-event.js';
import { inOneLine } from './supervised.js';
import type { ViewSet } from './view.js';
import type { ViewStore } from './view-store.js';

const heldBack = 'An earlier event of its stream is parked.';

/** The fault lies in the events and not in the engine. The message names it in one line. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken';
  /** An event that can't be read now can't be read a moment later either. */
  readonly isFinal: boolean;

  constructor(cause: unknown) {
    super(inOneLine(cause), { cause });
    this.isFinal = cause instanceof UnreadableEvent;
  }
}

/** Events on their way into a build: taken one portion after another, then committed together, once. */
export class Batch {
  readonly #store: ViewStore;
  readonly #projections;
  readonly #held: RecordedEvent[] = [];
  #size = 0;
  #last: RecordedEvent | undefined;

  constructor(
    readonly build: number,
    store: ViewStore,
    { views }: ViewSet,
    private readonly read: (stored: RecordedEvent) => LoggedEvent | undefined,
  ) {
    this.#store = store;
    this.#projections = views.map((view) => ({ view, projection: view.begin() }));
  }

  /** How many events it has taken. */
  get size(): number {
    return this.#size;
  }

  /**
   * Takes events into memory. Those of streams that an event has been parked of are held back, to be parked too.
   *
   * @throws {NotTaken} nothing of the batch can be committed any more
   */
  async take(events: readonly RecordedEvent[]): Promise<void> {
    await this.#blaming(async () => {
      const parked = await this.#store.parkedStreams(this.build, events);
      const free = parked.size === 0 ? events : events.filter(({ stream }) => !parked.has(stream));
      if (free.length < events.length) this.#held.push(...events.filter(({ stream }) => parked.has(stream)));
      const logged = free.map(this.read).filter((event) => event !== undefined);
      for (const { view, projection } of this.#projections) {
        await projection.take(this.#store.rowsOf(view, this.build), logged);
      }
    });
    this.#size += events.length;
    this.#last = events.at(-1) ?? this.#last;
  }

  /**
   * Writes rows and checkpoint in one transaction; answers the last event that is in them.
   *
   * @throws {NotTaken} nothing has been written
   */
  async commit(): Promise<RecordedEvent | undefined> {
    const last = this.#last;
    if (!last) return undefined;
    await this.#blaming(() =>
      this.#store.advance(this.build, { last, events: this.#size }, async (transaction) => {
        await transaction.park(this.#held, heldBack);
        for (const { view, projection } of this.#projections) {
          await projection.write(transaction.rowsOf(view));
        }
      }),
    );
    return last;
  }

  async #blaming(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (fault) {
      throw this.#store.blamesContent(fault) ? new NotTaken(fault) : fault;
    }
  }
}
