/** So many additions are copied for each further one, before they are taken into the large part. */
const recentAtMost = 32;

/**
 * An immutable record by id that grows by one at a time, as a file does with every event. An addition copies a
 * handful of recent ones and shares the rest, so that a file of a thousand events folds as fast as a hundred small
 * ones.
 */
export class GrowingRecord<Value> {
  private constructor(
    private readonly older: ReadonlyMap<string, Value>,
    private readonly recent: ReadonlyMap<string, Value>,
  ) {}

  static empty<Value>(): GrowingRecord<Value> {
    return new GrowingRecord<Value>(new Map(), new Map());
  }

  get(id: string): Value | undefined {
    return this.recent.get(id) ?? this.older.get(id);
  }

  /** This record with a value added, or put in the place of the one of the same id. */
  with(id: string, value: Value): GrowingRecord<Value> {
    const recent = new Map(this.recent).set(id, value);
    return recent.size < recentAtMost
      ? new GrowingRecord<Value>(this.older, recent)
      : new GrowingRecord<Value>(new Map([...this.older, ...recent]), new Map<string, Value>());
  }

  /** All values in the order in which their ids came. */
  values(): readonly Value[] {
    return [...new Map([...this.older, ...this.recent]).values()];
  }
}
