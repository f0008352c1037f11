/** Lets one after another use what only one can use at a time. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** @returns ends the turn; idempotent */
  async take(): Promise<() => void> {
    const before = this.#last;
    let end: (() => void) | undefined;
    this.#last = new Promise((resolve) => (end = resolve));
    await before;
    return () => end?.();
  }
}
