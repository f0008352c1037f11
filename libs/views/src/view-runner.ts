import type { EventStore, Position } from '#event-store';
import { timerDelay, type Delay } from './delay.js';
import { Feed, type FeedSurroundings } from './feed.js';
import type { ViewSet } from './view.js';
import type { ViewSignal } from './view-signal.js';
import { definitionOf, type Build, type ParkedEvent, type ViewStore } from './view-store.js';

export interface ViewRunnerOptions extends ViewSet {
  readonly log: EventStore;
  readonly store: ViewStore;
  /** Most events that are read at once. */
  readonly portionSize?: number;
  /** How many are gathered for one commit while a loop catches up. */
  readonly gathered?: number;
  /** How often an event that a view can't take is tried before it is parked. */
  readonly attempts?: number;
  readonly delay?: Delay;
  /** Told of each position that readers have come to see. */
  readonly signal?: ViewSignal;
}

/** How the views stand, for health and operators. */
export interface ViewStatus {
  /** What readers see; undefined while the views are filled for the first time. */
  readonly serving?: BuildStatus;
  /** What is being filled beside it, to take its place. */
  readonly rebuilding?: BuildStatus;
  /** Position of the last event in the log. */
  readonly head: Position;
}

export interface BuildStatus {
  readonly build: number;
  readonly position: Position;
  /** Whether the log holds events that it has not read. */
  readonly isBehind: boolean;
  /** How many events it has read, and when the last of them was recorded (empty before the first). */
  readonly events: number;
  readonly recordedAt: string;
  readonly parked: number;
  /** Why it waits before it goes on; it does so by itself. */
  readonly fault?: string;
}

/** A loop that fills a build, and whether this has come to serve the readers. */
interface Filling {
  readonly feed: Feed;
  readonly served: Promise<boolean>;
  readonly giveUp: () => void;
}

const defaults = { portionSize: 1_000, gathered: 20_000, attempts: 3, delay: timerDelay };

/**
 * Keeps the views of a store: one loop leads the log into the build that readers see; while another is filled,
 * because what the views are made of has changed or somebody asked for it, a second loop fills it and then takes
 * the first one's place.
 */
export class ViewRunner {
  readonly #surroundings: FeedSurroundings;
  readonly #signal: ViewSignal | undefined;
  readonly #waiting = new Set<{ readonly position: Position; readonly reached: () => void }>();
  readonly #stopping = new AbortController();
  #serving: Feed | undefined;
  #filling: Filling | undefined;
  #rebuild: Promise<boolean> | undefined;
  #position: Position | undefined;

  constructor({ log, store, views, procedures, signal, ...options }: ViewRunnerOptions) {
    this.#signal = signal;
    this.#surroundings = { log, store, set: { views, procedures }, ...defaults, ...options };
  }

  /** Starts the loops; doesn't wait for them to catch up. */
  async start(): Promise<void> {
    const { store, log, set } = this.#surroundings;
    const head = await log.head();
    const definition = definitionOf(set);
    let serving: Build | undefined;
    let filling: Build | undefined;
    for (const build of await store.builds()) {
      const isOurs = build.definition === definition;
      // A build that is ahead was filled from another log.
      if (build.position > head || (build.state === 'filling' && !isOurs)) await store.drop(build.number);
      else if (build.state === 'serving') serving = build;
      else filling = build;
    }
    if (serving && this.#canFeed(serving)) this.#serve(serving);
    if (serving?.definition !== definition) filling ??= await store.create(set);
    if (filling) this.#fill(filling);
  }

  /** Ends the loops after the portions under way. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all([this.#serving?.stop(), this.#filling?.feed.stop()]);
    this.#filling?.giveUp();
  }

  /**
   * Waits until readers see the log up to a position.
   *
   * @returns false when the time is over or the runner stops before that
   */
  async waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    if (this.#hasReached(position)) return true;
    const giveUp = new AbortController();
    const signal = AbortSignal.any([giveUp.signal, this.#stopping.signal]);
    const waiting = { position, reached: () => giveUp.abort() };
    this.#waiting.add(waiting);
    await this.#surroundings.delay(timeoutMs, signal);
    this.#waiting.delete(waiting);
    return this.#hasReached(position);
  }

  /**
   * Fills all views anew from the first event, beside those that readers see, and lets the new ones take their
   * place. While that is under way, a second call joins the first.
   *
   * @returns true when the new ones serve readers; false when the runner stops before, it then goes on at the
   * next start
   */
  rebuild(): Promise<boolean> {
    this.#rebuild ??= this.#fillAnew().finally(() => (this.#rebuild = undefined));
    return this.#rebuild;
  }

  async status(): Promise<ViewStatus> {
    const { store, log } = this.#surroundings;
    const head = await log.head();
    const builds = await store.builds();
    const told = async (feed: Feed | undefined, state: Build['state']): Promise<BuildStatus | undefined> => {
      const build = builds.find((each) => each.state === state);
      return (
        build && {
          build: build.number,
          position: build.position,
          isBehind: build.position < head,
          events: build.events,
          recordedAt: build.recordedAt,
          parked: await store.countParked(build.number),
          ...(feed?.fault !== undefined && { fault: feed.fault }),
        }
      );
    };
    const serving = await told(this.#serving, 'serving');
    const rebuilding = await told(this.#filling?.feed, 'filling');
    return { head, ...(serving && { serving }), ...(rebuilding && { rebuilding }) };
  }

  /** Events that the views could not take, in the order of the log. A rebuild tries them again. */
  async parked(limit = 100): Promise<readonly ParkedEvent[]> {
    const { store } = this.#surroundings;
    const [build] = await store.builds();
    return build ? store.parked(build.number, limit) : [];
  }

  /** A build of the same views in the same versions can be kept up, also while its successor is being filled. */
  #canFeed(build: Build): boolean {
    const { views } = this.#surroundings.set;
    return (
      Object.keys(build.versions).length === views.length &&
      views.every(({ name, version }) => build.versions[name] === version)
    );
  }

  #serve(build: Build): void {
    this.#advanced(build.position);
    this.#serving = new Feed(build.number, this.#surroundings, {
      committed: (position) => this.#advanced(position),
      caughtUp: () => Promise.resolve(),
    });
    this.#serving.start();
  }

  async #fillAnew(): Promise<boolean> {
    const { store, set } = this.#surroundings;
    if (this.#filling) return this.#filling.served;
    const build = await store.create(set);
    // It may have been stopped meanwhile; the build is filled at the next start.
    return this.#stopping.signal.aborted ? false : this.#fill(build).served;
  }

  #fill(build: Build): Filling {
    let settle: (isServing: boolean) => void;
    const served = new Promise<boolean>((resolve) => (settle = resolve));
    let { position } = build;
    let isServing = false;
    const feed = new Feed(build.number, this.#surroundings, {
      committed: (reached) => {
        position = reached;
        if (isServing) this.#advanced(position);
      },
      caughtUp: async () => {
        if (isServing || !(await this.#takeOver(build))) return;
        isServing = true;
        this.#serving = feed;
        this.#filling = undefined;
        this.#advanced(position);
        settle(true);
      },
    });
    this.#filling = { feed, served, giveUp: () => settle(false) };
    feed.start();
    return this.#filling;
  }

  /** The filled build takes the place of the one that serves; false while it is still behind it. */
  async #takeOver(build: Build): Promise<boolean> {
    const { store, set } = this.#surroundings;
    await store.index(build.number, set.views);
    await this.#serving?.stop();
    return store.serve(build.number);
  }

  #advanced(position: Position): void {
    this.#position = position;
    for (const { position: wanted, reached } of this.#waiting) if (wanted <= position) reached();
    this.#signal?.announce(position);
  }

  #hasReached(position: Position): boolean {
    return this.#position !== undefined && this.#position >= position;
  }
}
