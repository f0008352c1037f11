import { setTimeout as pause } from 'node:timers/promises';

/** Where another node of the cluster serves. */
export interface Leader {
  readonly address: string;
  readonly port: number;
}

/**
 * How the stand-in is to misbehave. `silent`: it takes everything and answers nothing until it is healed, and then
 * late, like a process that was stopped and goes on. `slow`: so many milliseconds late. `cut-before-commit`,
 * `cut-after-commit`: an append loses all connections and is, or is not, stored. `not-ready`: as a server that
 * starts. `without-positions`: an append that was stored before is answered without a position. `leader`: another
 * node leads.
 */
export type Misbehaviour =
  | 'silent'
  | 'cut-before-commit'
  | 'cut-after-commit'
  | 'not-ready'
  | 'without-positions'
  | { readonly slow: number }
  | { readonly leader: Leader };

/** What the stand-in is told to do wrong now. */
export class Conduct {
  #how: Misbehaviour | undefined;
  #timesLeft = 0;
  #healed: Promise<void> = Promise.resolve();
  #heal: () => void = () => undefined;

  /** @param times so many appends; all until it is healed when it is left out */
  misbehave(how: Misbehaviour, times = Number.POSITIVE_INFINITY): void {
    this.heal();
    this.#how = how;
    this.#timesLeft = times;
    this.#healed = new Promise((resolve) => (this.#heal = resolve));
  }

  heal(): void {
    this.#how = undefined;
    this.#heal();
  }

  get how(): Misbehaviour | undefined {
    return this.#how;
  }

  get leader(): Leader | undefined {
    return typeof this.#how === 'object' && 'leader' in this.#how ? this.#how.leader : undefined;
  }

  /** What to do with one append; counts it. */
  forAppend(): Misbehaviour | undefined {
    const how = this.#how;
    if (how !== undefined) {
      this.#timesLeft -= 1;
      if (this.#timesLeft <= 0) this.heal();
    }
    return how;
  }

  /** What an answer has to wait for; undefined when nothing. */
  delay(): Promise<void> | undefined {
    if (this.#how === 'silent') return this.#healed;
    if (typeof this.#how === 'object' && 'slow' in this.#how) return pause(this.#how.slow);
    return undefined;
  }
}
