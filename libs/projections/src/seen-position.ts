import type { Position } from '#event-store';
import { timerDelay } from './supervised.js';

/** How often the position is read while somebody waits for it and nobody tells it, in milliseconds. */
const lookEvery = 100;

interface Waiting {
  readonly position: Position;
  readonly over: AbortController;
  fault?: Error;
}

/**
 * How far readers see, for those who wait until they see further. It is told by whoever moves it in this process;
 * else it is read, as soon as a hint of it comes and now and then while somebody waits.
 */
export class SeenPosition {
  readonly #waiting = new Set<Waiting>();
  readonly #stopping = new AbortController();
  #known: Position | undefined;
  #isTold = false;
  #isLooking = false;
  #awaken = new AbortController();

  /** @param read the position that readers see; undefined while they see nothing */
  constructor(private readonly read: () => Promise<Position | undefined>) {}

  /** Whether whoever moves it tells it. While that is so nothing is read. */
  set isTold(isTold: boolean) {
    this.#isTold = isTold;
    if (!isTold) this.#look();
  }

  /** Readers have come to see this far. */
  reached(position: Position): void {
    this.#known = position;
    for (const { position: wanted, over } of this.#waiting) if (wanted <= position) over.abort();
  }

  /** Readers may have come to see further. */
  mayHaveMoved(): void {
    this.#awaken.abort();
  }

  /**
   * Waits until readers see a position.
   *
   * @returns false when the time is over, or it is stopped, before that
   * @throws {ViewStoreUnavailable} it can't be read
   */
  async waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    if (this.#hasReached(position)) return true;
    const waiting: Waiting = { position, over: new AbortController() };
    this.#waiting.add(waiting);
    this.#look();
    await timerDelay(timeoutMs, AbortSignal.any([waiting.over.signal, this.#stopping.signal]));
    this.#waiting.delete(waiting);
    if (waiting.fault !== undefined) throw waiting.fault;
    return this.#hasReached(position);
  }

  /** Nobody waits any longer. */
  stop(): void {
    this.#stopping.abort();
  }

  #look(): void {
    if (this.#isLooking || this.#isTold) return;
    this.#isLooking = true;
    void this.#lookWhileAwaited();
  }

  async #lookWhileAwaited(): Promise<void> {
    while (this.#waiting.size > 0 && !this.#isTold && !this.#stopping.signal.aborted) {
      this.#awaken = new AbortController();
      try {
        const position = await this.read();
        if (position !== undefined) this.reached(position);
      } catch (fault) {
        for (const waiting of this.#waiting) {
          waiting.fault = fault instanceof Error ? fault : new Error(String(fault));
          waiting.over.abort();
        }
      }
      // Those who have been answered go before the next look.
      await timerDelay(lookEvery, AbortSignal.any([this.#awaken.signal, this.#stopping.signal]));
    }
    // In the very step in which nobody was seen to wait: whoever comes a step later has to find nobody looking.
    this.#isLooking = false;
  }

  #hasReached(position: Position): boolean {
    return this.#known !== undefined && this.#known >= position;
  }
}
