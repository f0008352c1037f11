import { Mutex } from 'async-mutex';
import { setTimeout as passTime } from 'node:timers/promises';

/** What turns are taken by: spec and process hand in their own. */
export interface TurnsOptions {
  /** Most who have or await a turn at one file of this process. */
  readonly mostAtOnce?: number;
  /** Most tries in one turn. */
  readonly mostTries?: number;
  readonly pause?: (milliseconds: number) => Promise<unknown>;
  /** A number from 0 to below 1. */
  readonly chance?: () => number;
}

/** In milliseconds. */
const [shortestPause, longestPause] = [4, 256];

/** Those at one file: who has the turn, how many there are with those who wait, and how much others interfere. */
interface Line {
  readonly mutex: Mutex;
  length: number;
  /** The longest pause before a try: doubled by a conflict, halved by a success. */
  longestPause: number;
}

/**
 * Who writes to one file, one after another in the order in which they came, so that nobody of this process meets a
 * conflict with another of it. What other processes write meanwhile is met by trying again after pauses of random
 * length, which grow with every conflict and shrink with every success: as in Ethernet's backoff, each process has the
 * same chance, also the one that has just lost. Whoever meets no conflict waits for nothing but their turn.
 */
export class Turns {
  readonly #lines = new Map<string, Line>();
  readonly #options: Required<TurnsOptions>;

  constructor({
    mostAtOnce = 256,
    mostTries = 32,
    pause = (milliseconds) => passTime(milliseconds),
    chance = () => Math.random(),
  }: TurnsOptions = {}) {
    this.#options = { mostAtOnce, mostTries, pause, chance };
  }

  /**
   * Does some work in a turn at a file, again as long as it answers that it met a conflict.
   *
   * @param work undefined for a conflict
   * @returns undefined when too many wait already, or when every try has met a conflict
   */
  async take<Result>(at: string, work: () => Promise<Result | undefined>): Promise<Result | undefined> {
    const line = this.#lines.get(at) ?? { mutex: new Mutex(), length: 0, longestPause: 0 };
    if (line.length >= this.#options.mostAtOnce) return undefined;
    this.#lines.set(at, line);
    line.length += 1;
    try {
      return await line.mutex.runExclusive(() => this.#tries(line, work));
    } finally {
      line.length -= 1;
      if (line.length === 0) this.#lines.delete(at);
    }
  }

  async #tries<Result>(line: Line, work: () => Promise<Result | undefined>): Promise<Result | undefined> {
    const { mostTries, pause, chance } = this.#options;
    for (let tries = 0; tries < mostTries; tries += 1) {
      if (line.longestPause > 0) await pause(chance() * line.longestPause);
      const result = await work();
      if (result !== undefined) {
        line.longestPause = line.longestPause > shortestPause ? line.longestPause / 2 : 0;
        return result;
      }
      line.longestPause = Math.min(Math.max(line.longestPause * 2, shortestPause), longestPause);
    }
    return undefined;
  }
}
