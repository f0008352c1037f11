import type { Instant } from '#casework';

/** The present of a test: it stands still until it is moved on. */
export class SettableClock {
  #now: Instant;

  constructor(start: Instant) {
    this.#now = start;
  }

  readonly read = (): Instant => this.#now;

  set(instant: Instant): void {
    this.#now = instant;
  }
}
