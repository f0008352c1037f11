/** So many additions are copied for each further one, before they are taken into the large part. */
const recentAtMost = 32;

interface Addition<Value> {
  readonly id: string;
  readonly value: Value;
}

/**
 * An immutable record by id that grows by one at a time, as a file does with every event. An addition copies a
 * handful of recent ones and shares the rest, so that a file of a thousand events folds as fast as a hundred small
 * ones.
 */
export class GrowingRecord<Value> {
  #values: readonly Value[] | undefined;

  private constructor(
    private readonly older: ReadonlyMap<string, Value>,
    private readonly recent: readonly Addition<Value>[],
  ) {}

  static empty<Value>(): GrowingRecord<Value> {
    return new GrowingRecord<Value>(new Map(), []);
  }

  get(id: string): Value | undefined {
    for (let place = this.recent.length - 1; place >= 0; place -= 1) {
      const addition = this.recent[place];
      if (addition?.id === id) return addition.value;
    }
    return this.older.get(id);
  }

  /** This record with a value added, or put in the place of the one of the same id. */
  with(id: string, value: Value): GrowingRecord<Value> {
    const recent = [...this.recent, { id, value }];
    return recent.length < recentAtMost
      ? new GrowingRecord<Value>(this.older, recent)
      : new GrowingRecord<Value>(together(this.older, recent), []);
  }

  /** All values in the order in which their ids came. */
  values(): readonly Value[] {
    return (this.#values ??= [...together(this.older, this.recent).values()]);
  }
}

function together<Value>(
  older: ReadonlyMap<string, Value>,
  recent: readonly Addition<Value>[],
): Map<string, Value> {
  const all = new Map(older);
  for (const { id, value } of recent) all.set(id, value);
  return all;
}
