/** Wakes those who wait for the next commit within this process. Holds nobody who gave up. */
export class CommitSignal {
  #generation = 0;
  readonly #waiting = new Set<() => void>();

  /** Counts the calls of `wake`: read it before looking at the log, then wait for the next one after it. */
  get generation(): number {
    return this.#generation;
  }

  /** Lets everybody go on who waits. */
  wake(): void {
    this.#generation += 1;
    for (const goOn of [...this.#waiting]) goOn();
  }

  /** Resolves once `wake` was called after `generation` was read, or `signal` is aborted. */
  next(generation: number, signal: AbortSignal): Promise<void> {
    if (generation !== this.#generation || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const goOn = () => {
        this.#waiting.delete(goOn);
        signal.removeEventListener('abort', goOn);
        resolve();
      };
      this.#waiting.add(goOn);
      signal.addEventListener('abort', goOn);
    });
  }
}
