import type { WriteState } from '../event-store.js';

/** Whether the server answered when it was last asked. */
export class Reachability {
  #trouble: string | undefined;

  constructor(private readonly server: string) {}

  get state(): WriteState {
    if (this.#trouble === undefined) return { writes: 'taken' };
    return {
      writes: 'stopped',
      reason: `EventStoreDB at ${this.server} does not answer (${this.#trouble}).`,
    };
  }

  get isLost(): boolean {
    return this.#trouble !== undefined;
  }

  answered(): void {
    this.#trouble = undefined;
  }

  failed(trouble: string): void {
    this.#trouble = trouble;
  }
}
