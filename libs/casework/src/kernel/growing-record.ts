/** So many values lie together; a change copies those that it is among. */
const together = 64;

/**
 * An immutable record by id that grows by one at a time, as a file does with every event. A change copies a handful of
 * values and shares the rest, so that a file of many thousand events folds in a time that grows as they do.
 *
 * The places of ids are one map for a record and all that have grown from it one after the other: each knows of it as
 * many as it has. Where two grow from the same one, the second takes a map of its own.
 */
export class GrowingRecord<Value> implements Iterable<readonly [string, Value]> {
  readonly #places: Map<string, number>;
  readonly #runs: readonly (readonly Value[])[];
  readonly #size: number;
  #values: readonly Value[] | undefined;

  private constructor(places: Map<string, number>, runs: readonly (readonly Value[])[], size: number) {
    this.#places = places;
    this.#runs = runs;
    this.#size = size;
  }

  static empty<Value>(): GrowingRecord<Value> {
    return new GrowingRecord<Value>(new Map(), [], 0);
  }

  /** How many ids it has. */
  get size(): number {
    return this.#size;
  }

  get(id: string): Value | undefined {
    const place = this.placeOf(id);
    return place === undefined ? undefined : this.#runs[runOf(place)]?.[place % together];
  }

  /** This record with a value added, or put in the place of the one of the same id. */
  with(id: string, value: Value): GrowingRecord<Value> {
    const known = this.placeOf(id);
    const place = known ?? this.#size;
    const runs = [...this.#runs];
    const run = [...(runs[runOf(place)] ?? [])];
    run[place % together] = value;
    runs[runOf(place)] = run;
    if (known !== undefined) return new GrowingRecord(this.#places, runs, this.#size);
    const places = this.#places.size === this.#size ? this.#places : new Map(this.#ownPlaces());
    places.set(id, place);
    return new GrowingRecord(places, runs, this.#size + 1);
  }

  /** This record without an id. All others are copied: for what is seldom left out. */
  without(id: string): GrowingRecord<Value> {
    return [...this].reduce(
      (left, [each, value]) => (each === id ? left : left.with(each, value)),
      GrowingRecord.empty<Value>(),
    );
  }

  /** All values in the order in which their ids came. */
  values(): readonly Value[] {
    return (this.#values ??= this.#runs.flat());
  }

  /** All ids in the order in which they came. */
  ids(): readonly string[] {
    return [...this].map(([id]) => id);
  }

  *[Symbol.iterator](): Iterator<readonly [string, Value]> {
    const values = this.values();
    for (const [id, place] of this.#ownPlaces()) yield [id, values[place] as Value];
  }

  /** How many came before an id: the same in whatever grows from this record. */
  placeOf(id: string): number | undefined {
    const place = this.#places.get(id);
    return place !== undefined && place < this.#size ? place : undefined;
  }

  *#ownPlaces(): Iterable<readonly [string, number]> {
    let left = this.#size;
    for (const entry of this.#places) {
      if (left === 0) return;
      left -= 1;
      yield entry;
    }
  }
}

function runOf(place: number): number {
  return Math.floor(place / together);
}
