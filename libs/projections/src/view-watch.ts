import type { EventStore, Position } from '#event-store';
import { SeenPosition } from './seen-position.js';
import { statusOf, type ViewProgress, type ViewStatus } from './view-progress.js';
import type { ViewSignal } from './view-signal.js';
import type { ViewStore } from './view-store.js';

export interface ViewWatchOptions {
  readonly log: Pick<EventStore, 'head'>;
  readonly store: ViewStore;
  /** Makes it look at once when the views have moved. */
  readonly signal?: ViewSignal;
}

/** The progress of views that another process keeps, as their store tells it. */
export class ViewWatch implements ViewProgress {
  readonly #options: ViewWatchOptions;
  readonly #seen: SeenPosition;
  readonly #stopListening: (() => void) | undefined;

  constructor(options: ViewWatchOptions) {
    const { store, signal } = options;
    this.#options = options;
    this.#seen = new SeenPosition(() => store.position());
    this.#stopListening = signal?.listen(() => this.#seen.mayHaveMoved());
  }

  waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return this.#seen.waitFor(position, timeoutMs);
  }

  async status(): Promise<ViewStatus> {
    return { ...(await statusOf(this.#options.store, this.#options.log)), leads: false };
  }

  /** Nobody waits any longer. Leaves store and signal open. Idempotent. */
  close(): void {
    this.#stopListening?.();
    this.#seen.stop();
  }
}
