import type { EventStore, Position } from '#event-store';
import { ViewsLedElsewhere } from './faults.js';
import type { FeedSurroundings } from './feed.js';
import { SeenPosition } from './seen-position.js';
import { inOneLine, supervise, timerDelay, type Supervised } from './supervised.js';
import type { Lead } from './view-database.js';
import { ViewFeeds } from './view-feeds.js';
import { statusOf, type ViewProgress, type ViewStatus } from './view-progress.js';
import type { ViewSet } from './view.js';
import type { ViewSignal } from './view-signal.js';
import type { ParkedEvent, ViewStore } from './view-store.js';

export interface ViewRunnerOptions extends ViewSet {
  readonly log: EventStore;
  readonly store: ViewStore;
  /** Most events that are read at once. */
  readonly portionSize?: number;
  /** How many are gathered for one commit while a loop catches up. */
  readonly gathered?: number;
  /** How often an event that a view can't take is tried before it is parked. */
  readonly attempts?: number;
  /** Told of each position that readers have come to see, and heard while another process leads. */
  readonly signal?: ViewSignal;
}

const defaults = { portionSize: 1_000, gathered: 20_000, attempts: 3 };

/** How often a process that stands by asks for the lead, in milliseconds. */
const asksEvery = 1_000;

/** The feeds under a lead. */
interface Leading {
  readonly lead: Lead;
  readonly feeds: ViewFeeds;
}

/**
 * Keeps the views of a store, or stands by: of all processes that run one on the same store, the one that has the
 * lead follows the log into the views. When it ends, dies or loses its connection, another takes over.
 */
export class ViewRunner implements ViewProgress {
  readonly #surroundings: FeedSurroundings;
  readonly #signal: ViewSignal | undefined;
  readonly #seen: SeenPosition;
  #loop: Supervised | undefined;
  #stopListening: (() => void) | undefined;
  #leading: Leading | undefined;
  #fault: string | undefined;

  constructor({ log, store, views, kinds, signal, ...options }: ViewRunnerOptions) {
    this.#surroundings = { log, store, set: { views, kinds }, ...defaults, ...options };
    this.#signal = signal;
    this.#seen = new SeenPosition(() => store.position());
  }

  /** Starts the feeds if it can lead, else stands by; doesn't wait for the views to catch up. */
  async start(): Promise<void> {
    await this.#askForLead();
    this.#stopListening = this.#signal?.listen(() => this.#seen.mayHaveMoved());
    this.#loop = supervise((signal, goesWell) => this.#leadOrStandBy(signal, goesWell), {
      failed: (fault) => (this.#fault = inOneLine(fault)),
      longestPause: asksEvery,
    });
  }

  /** Ends the feeds after the portions under way, and lets another process lead. */
  async stop(): Promise<void> {
    this.#seen.stop();
    await this.#loop?.stop();
    this.#stopListening?.();
  }

  waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return this.#seen.waitFor(position, timeoutMs);
  }

  /**
   * Fills all views anew from the first event, beside those that readers see, and lets the new ones take their
   * place. While that is under way, a second call joins the first.
   *
   * @returns true when the new ones serve readers; false when the runner stops or loses the lead before: whoever
   * leads next goes on with it
   * @throws {ViewsLedElsewhere} another process leads
   */
  async rebuild(): Promise<boolean> {
    if (!this.#leading) throw new ViewsLedElsewhere();
    return this.#leading.feeds.rebuild();
  }

  async status(): Promise<ViewStatus> {
    const { store, log } = this.#surroundings;
    const fault = this.#fault;
    return {
      ...(await statusOf(store, log, this.#leading?.feeds.faults)),
      leads: this.#leading !== undefined,
      ...(fault !== undefined && { fault }),
    };
  }

  /** Events that the views could not take, in the order of the log. A rebuild tries them again. */
  async parked(limit = 100): Promise<readonly ParkedEvent[]> {
    const { store } = this.#surroundings;
    const [build] = await store.builds();
    return build ? store.parked(build.number, limit) : [];
  }

  async #leadOrStandBy(signal: AbortSignal, goesWell: () => void): Promise<void> {
    while (!signal.aborted) {
      if (!this.#leading) await this.#askForLead();
      this.#fault = undefined;
      goesWell();
      if (this.#leading) await this.#leadUntilItEnds(this.#leading, signal);
      else await timerDelay(asksEvery, signal);
    }
  }

  /** Takes the lead if it is free, and starts the feeds. */
  async #askForLead(): Promise<void> {
    const lead = await this.#surroundings.store.lead();
    if (!lead) return;
    const feeds = new ViewFeeds(this.#surroundings, (position) => {
      this.#seen.reached(position);
      this.#signal?.announce(position);
    });
    try {
      await feeds.start();
    } catch (fault) {
      await feeds.stop();
      await lead.release();
      throw fault;
    }
    this.#leading = { lead, feeds };
    this.#seen.isTold = true;
  }

  async #leadUntilItEnds({ lead, feeds }: Leading, signal: AbortSignal): Promise<void> {
    await aborted(AbortSignal.any([lead.lost, signal]));
    await feeds.stop();
    await lead.release();
    this.#leading = undefined;
    this.#seen.isTold = false;
  }
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
