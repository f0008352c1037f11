import { isPositionOf, type Position } from '#event-store';
import { Feed, type FeedSurroundings } from './feed.js';
import type { FaultsOfFeeds } from './view-progress.js';
import { definitionOf, type Build } from './view-store.js';

/** A feed that fills a build, and whether this has come to serve the readers. */
interface Filling {
  readonly feed: Feed;
  readonly served: Promise<boolean>;
  readonly giveUp: () => void;
}

/**
 * The feeds of the process that leads: one leads the log into the build that readers see; while another is filled,
 * because what the views are made of has changed or somebody asked for it, a second one fills it and then takes
 * the first one's place.
 */
export class ViewFeeds {
  #serving: Feed | undefined;
  #filling: Filling | undefined;
  #rebuild: Promise<boolean> | undefined;
  #isStopped = false;

  /** @param advanced told each position that readers come to see */
  constructor(
    private readonly surroundings: FeedSurroundings,
    private readonly advanced: (position: Position) => void,
  ) {}

  get faults(): FaultsOfFeeds {
    return { serving: this.#serving?.fault, filling: this.#filling?.feed.fault };
  }

  /** Starts the feeds; doesn't wait for them to catch up. */
  async start(): Promise<void> {
    const { store, log, set } = this.surroundings;
    await store.dropRetired();
    const definition = definitionOf(set);
    let serving: Build | undefined;
    let filling: Build | undefined;
    for (const build of await store.builds()) {
      const isOurs = build.definition === definition;
      // A build that is ahead was filled from another log, as one whose position is written in another way.
      const isOfThisLog = await isPositionOf(log, build.position);
      if (!isOfThisLog || (build.state === 'filling' && !isOurs)) await store.drop(build.number);
      else if (build.state === 'serving') serving = build;
      else filling = build;
    }
    if (serving && this.#canFeed(serving)) this.#serve(serving);
    if (serving?.definition !== definition) filling ??= await store.create(set);
    if (filling) this.#fill(filling);
  }

  /** Ends the feeds after the portions under way. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await Promise.all([this.#serving?.stop(), this.#filling?.feed.stop()]);
    this.#filling?.giveUp();
  }

  /**
   * Fills all views anew from the first event. While that is under way, a second call joins the first.
   *
   * @returns false when the feeds are stopped before the new ones serve readers
   */
  rebuild(): Promise<boolean> {
    this.#rebuild ??= this.#fillAnew().finally(() => (this.#rebuild = undefined));
    return this.#rebuild;
  }

  /** A build of the same views in the same versions can be kept up, also while its successor is being filled. */
  #canFeed(build: Build): boolean {
    const { views } = this.surroundings.set;
    return (
      Object.keys(build.versions).length === views.length &&
      views.every(({ name, version }) => build.versions[name] === version)
    );
  }

  #serve(build: Build): void {
    this.advanced(build.position);
    this.#serving = new Feed(build.number, this.surroundings, {
      committed: (position) => this.advanced(position),
      caughtUp: () => Promise.resolve(),
    });
    this.#serving.start();
  }

  async #fillAnew(): Promise<boolean> {
    const { store, set } = this.surroundings;
    if (this.#filling) return this.#filling.served;
    const build = await store.create(set);
    // They may have been stopped meanwhile; the build is filled at the next start.
    return this.#isStopped ? false : this.#fill(build).served;
  }

  #fill(build: Build): Filling {
    const { store } = this.surroundings;
    let settle: (isServing: boolean) => void;
    const served = new Promise<boolean>((resolve) => (settle = resolve));
    let { position } = build;
    let isServing = false;
    let isAlone = false;
    const feed = new Feed(build.number, this.surroundings, {
      committed: (reached) => {
        position = reached;
        if (isServing) this.advanced(position);
      },
      caughtUp: async () => {
        if (!isServing) {
          if (!(await this.#takeOver(build))) return;
          isServing = true;
          this.#serving = feed;
          this.#filling = undefined;
          this.advanced(position);
        }
        if (isAlone) return;
        await store.dropRetired();
        isAlone = true;
        settle(true);
      },
    });
    this.#filling = { feed, served, giveUp: () => settle(false) };
    feed.start();
    return this.#filling;
  }

  /** The filled build takes the place of the one that serves; false while it is still behind it. */
  async #takeOver(build: Build): Promise<boolean> {
    const { store, set } = this.surroundings;
    await store.index(build.number, set.views);
    await this.#serving?.stop();
    return store.serve(build.number);
  }
}
