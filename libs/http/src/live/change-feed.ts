import { Mutex } from 'async-mutex';
import type { MunicipalityAsOf } from '#casework';
import type { EventStore, Position, RecordedEvent } from '#event-store';
import type { Casetrail, Logger } from '#platform';
import { supervise, timerDelay } from '#projections';
import type { CaseloadChanges } from '#views';
import type { Batch, Follower } from './batch.js';

/** Most events that are told together. Who comes back after more of them reads the page again. */
export const mostEventsAtOnce = 10_000;

const eventsAPortion = 1_000;
/** How long the feed rests once it has caught up: what comes meanwhile is looked up and told together. */
const shortestRest = 100;
const longestRest = 2_000;
/** After telling much to many it rests longer, so that commands keep nine tenths of the time. */
const restForWork = 9;
const longestRestAfterFault = 1_000;
/** How long one look at the views waits; a shutdown waits no longer either. */
const patienceMilliseconds = 250;

/** What the feed reads. */
export interface FollowedSystem extends Pick<Casetrail, 'head' | 'viewsReach' | 'municipalityAsOf' | 'now'> {
  readonly log: Pick<EventStore, 'readAll' | 'follow'>;
  readonly caseloadChanges: Pick<CaseloadChanges, 'between'>;
}

/** A reading of the log, from when the first follower came until the last one left. */
interface Run {
  readonly stopping: AbortController;
  /** Up to where it has been handed on. */
  position: Position;
}

/**
 * The one reader of the log for everybody who follows live at this process. It reads a batch, waits until the
 * views show it, looks up once what it means, and hands it to each follower. It runs while there is one.
 */
export class ChangeFeed {
  readonly #followers = new Set<Follower>();
  /** Followers and those who are still being told what they missed. */
  readonly #interested = new Set<Follower>();
  #run: Run | undefined;
  #ended: Promise<void> = Promise.resolve();
  /** Nobody joins in the middle of a batch, and only one at a time is told what it missed. */
  readonly #mutex = new Mutex();

  constructor(
    private readonly system: FollowedSystem,
    private readonly logger: Logger,
  ) {}

  /**
   * Where somebody begins who has missed nothing: the feed's place in the log.
   *
   * @throws {StoreUnavailable} the log can't be read now
   */
  async beginning(): Promise<Position> {
    return this.#run?.position ?? this.system.head();
  }

  /**
   * Tells a follower what it has missed, then lets it take part in all that comes until it leaves.
   *
   * @throws as the log and the views do; the follower has left then
   */
  async join(follower: Follower): Promise<void> {
    this.#interested.add(follower);
    try {
      const head = await this.system.head();
      await this.#mutex.runExclusive(async () => {
        if (!this.#interested.has(follower)) return;
        this.#run ??= this.#begin(head);
        await this.#catchUp(follower, this.#run);
        if (this.#interested.has(follower)) this.#followers.add(follower);
      });
    } catch (fault) {
      this.leave(follower);
      throw fault;
    }
  }

  /** Forgets a follower; with the last one the reading ends. */
  leave(follower: Follower): void {
    this.#followers.delete(follower);
    if (!this.#interested.delete(follower) || this.#interested.size > 0) return;
    this.#run?.stopping.abort();
    this.#run = undefined;
  }

  /** Ends the reading, and resolves when nothing of it is under way. */
  async close(): Promise<void> {
    for (const follower of [...this.#interested]) this.leave(follower);
    await this.#ended;
    await this.#mutex.waitForUnlock();
  }

  #begin(position: Position): Run {
    const run: Run = { stopping: new AbortController(), position };
    const reading = supervise((signal, goesWell) => this.#read(run, signal, goesWell), {
      failed: (fault) => {
        const name = fault instanceof Error ? fault.name : typeof fault;
        this.logger.error({ loop: 'live', fault: name }, 'a loop failed and starts again');
      },
      longestPause: longestRestAfterFault,
    });
    run.stopping.signal.addEventListener('abort', () => {
      const before = this.#ended;
      this.#ended = reading.stop().then(() => before);
    });
    return run;
  }

  async #read(run: Run, signal: AbortSignal, goesWell: () => void): Promise<void> {
    let gathered: RecordedEvent[] = [];
    for await (const { events, caughtUp } of this.system.log.follow(run.position, eventsAPortion, signal)) {
      gathered.push(...events);
      if (!caughtUp && gathered.length < mostEventsAtOnce) continue;
      const handedOn = gathered;
      const worked = await this.#mutex.runExclusive(() => this.#handOn(run, handedOn));
      gathered = [];
      goesWell();
      await timerDelay(Math.min(Math.max(shortestRest, restForWork * worked), longestRest), signal);
      if (signal.aborted) return;
    }
  }

  /** Answers how long looking up and telling took, in milliseconds. */
  async #handOn(run: Run, events: readonly RecordedEvent[]): Promise<number> {
    const last = events.at(-1)?.position;
    if (last === undefined || !(await this.#areShown(last, run))) return 0;
    const began = performance.now();
    const waiting = [...this.#followers].filter(({ position }) => position < last);
    // Who came back from beyond the feed's place begins within the batch.
    for (const after of new Set(waiting.map(({ position }) => position))) {
      const followers = waiting.filter(({ position }) => position === after);
      const batch = await this.#batch(after, events, followers, false);
      await Promise.all(followers.map((follower) => follower.take(batch)));
    }
    run.position = last;
    return performance.now() - began;
  }

  /** Tells somebody who comes back what they missed up to the feed's place; if that is too much, only so. */
  async #catchUp(follower: Follower, run: Run): Promise<void> {
    const missed: RecordedEvent[] = [];
    for (let at = follower.position; at < run.position && missed.length <= mostEventsAtOnce;) {
      const portion = await this.system.log.readAll(at, eventsAPortion);
      const last = portion.at(-1)?.position;
      if (last === undefined) break;
      missed.push(...portion);
      at = last;
    }
    const last = missed.at(-1)?.position;
    if (missed.length > mostEventsAtOnce) follower.skipTo(run.position);
    else if (last !== undefined && (await this.#areShown(last, run))) {
      await follower.take(await this.#batch(follower.position, missed, [follower], true));
    }
  }

  async #batch(
    after: Position,
    read: readonly RecordedEvent[],
    followers: readonly Follower[],
    isMissed: boolean,
  ): Promise<Batch> {
    const { caseloadChanges, municipalityAsOf, now } = this.system;
    const events = read.filter(({ position }) => position > after);
    const lists = followers.flatMap(({ list }) => list ?? []);
    const byDeadlines = lists.some((list) => list.byDeadlines);
    const registers = new Map<string, Promise<MunicipalityAsOf | undefined>>();
    return {
      after,
      last: events.at(-1)?.position ?? after,
      events,
      matters: lists.length === 0 ? [] : await caseloadChanges.between(after, events, { byDeadlines }),
      isMissed,
      municipality: (municipalityId) => {
        const register = registers.get(municipalityId) ?? municipalityAsOf(municipalityId, now());
        registers.set(municipalityId, register);
        return register;
      },
    };
  }

  /** Waits until the views show a position, however long that takes; false when the reading ends before. */
  async #areShown(position: Position, { stopping: { signal } }: Run): Promise<boolean> {
    while (!signal.aborted) {
      if (await this.system.viewsReach(position, patienceMilliseconds)) return true;
    }
    return false;
  }
}
