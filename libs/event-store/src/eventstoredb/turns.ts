/** Work on one thing runs in the order in which it was asked for; work on different things side by side. */
export class Turns {
  readonly #last = new Map<string, Promise<void>>();

  run<T>(thing: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(thing);
    const turn = before ? before.then(work) : work();
    const over = turn.then(
      () => undefined,
      () => undefined,
    );
    this.#last.set(thing, over);
    void over.then(() => this.#forget(thing, over));
    return turn;
  }

  /** Resolves when all is done that was asked for before. */
  async over(): Promise<void> {
    await Promise.all(this.#last.values());
  }

  #forget(thing: string, over: Promise<void>): void {
    if (this.#last.get(thing) === over) this.#last.delete(thing);
  }
}

/** At most so many at once; the others wait in order. */
export class Places {
  readonly #waiting: (() => void)[] = [];
  #taken = 0;

  constructor(private readonly most: number) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#taken < this.most) this.#taken += 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#taken -= 1;
    }
  }
}
