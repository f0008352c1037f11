import {
  fileStream,
  stamped,
  type CaseEvent,
  type DecidedEvent,
  type Evolving,
  type Instant,
  type Stamp,
  type StreamEnd,
  type StreamKind,
} from '#casework';
import type { Appended, EventStore, RecordedEvent } from '#event-store';
import type { KeyStore } from '#trust';
import { LRUCache } from 'lru-cache';
import { randomUUID } from 'node:crypto';
import {
  emptyTail,
  EventCodec,
  everything,
  theFileItself,
  type Opening,
  type StreamTail,
  type TraceOf,
} from './codec.js';
import { giveWay } from './giving-way.js';

/** A stream as it stands at its end. */
export interface LoadedStream<State> {
  /** Its name in the log. */
  readonly stream: string;
  /** Its id among those of its kind. */
  readonly id: string;
  readonly state: State;
  /** Revision of the last event; -1 while nothing is recorded. */
  readonly revision: number;
  /** Empty while nothing is recorded. */
  readonly lastRecordedAt: Instant;
  readonly tail: StreamTail;
  /** When the oldest of the keys that it was folded with was found, by the clock that the streams are kept by. */
  readonly since: number;
}

/** How streams are kept in memory, and what is told of those who write. */
export interface StreamsOptions {
  /** Most folded streams in memory. */
  readonly kept?: number;
  /** A clock for how long, in milliseconds. */
  readonly elapsed?: () => number;
  readonly traceOf?: TraceOf;
  /** Random UUIDs in lower case, for the events of `record`. */
  readonly newId?: () => string;
}

const eventsAPage = 500;
/** Events that are read, opened or folded at once, before others go first. */
const eventsAtOnce = 100;
/** Events of all the folded streams in memory together: a file of thousands weighs as much as thousands of small ones. */
const eventsKept = 400_000;

/**
 * The streams of one kind in the log: load, read, append. Folded streams are kept for speed, up to a bound; a load
 * always reads what was appended since, so that no answer rests on a stale stream, whoever wrote meanwhile.
 *
 * A folded stream holds personal data of the file itself: folding opens no key of a matter. It is kept no longer than
 * the key store lets keys be kept, counted from when its oldest key was found, also when events were added meanwhile:
 * so a stream whose keys another process has destroyed is folded anew, as erased.
 */
export class Streams<State> {
  readonly #codec: EventCodec;
  readonly #keys: KeyStore;
  readonly #kept: LRUCache<string, LoadedStream<State>>;
  /** Long streams that are being folded for the first time: whoever else wants one waits for that. */
  readonly #beingFolded = new Map<string, Promise<unknown>>();
  #erasures = 0;
  readonly #evolving: Evolving<State> = (state, event) => this.kind.evolve(state, event);
  readonly #elapsed: () => number;
  readonly #newId: () => string;

  constructor(
    readonly kind: StreamKind<State>,
    private readonly log: Pick<EventStore, 'append' | 'readStream'>,
    keys: KeyStore,
    {
      kept = 2_000,
      elapsed = () => performance.now(),
      traceOf,
      newId = () => randomUUID(),
    }: StreamsOptions = {},
  ) {
    this.#elapsed = elapsed;
    this.#newId = newId;
    this.#keys = keys;
    this.#codec = new EventCodec(kind, keys, traceOf);
    const { keptAtMost } = keys;
    this.#kept = new LRUCache({
      max: kept,
      maxSize: eventsKept,
      sizeCalculation: ({ revision }) => revision + 2,
      ...(keptAtMost !== undefined && { ttl: keptAtMost, perf: { now: elapsed }, ttlResolution: 0 }),
    });
  }

  /** The stream now; one in which nothing has happened has revision -1. */
  async load(id: string): Promise<LoadedStream<State>> {
    const stream = this.#nameOf(id);
    await this.#beingFolded.get(stream)?.catch(() => undefined);
    const known = this.#kept.get(stream) ?? this.unwritten(id);
    const first = await this.log.readStream(stream, known.revision + 1, eventsAPage);
    if (first.length === 0) return known;
    if (first.length < eventsAPage) return this.#foldedOn(known, first);
    if (this.#beingFolded.has(stream)) return this.load(id);
    const folding = this.#readOn(stream, first).then((news) => this.#foldedOn(known, news));
    this.#beingFolded.set(stream, folding);
    try {
      return await folding;
    } finally {
      this.#beingFolded.delete(stream);
    }
  }

  /** A stream with what was stored since it was folded. */
  async #foldedOn(known: LoadedStream<State>, news: readonly RecordedEvent[]): Promise<LoadedStream<State>> {
    const { stream, id, revision, since } = known;
    const erasures = this.#erasures;
    const { events, tail } = await this.#decoded(news, theFileItself, known.tail);
    if (revision >= 0 && this.#isPastChangedBy(events)) {
      // What earlier events mean has changed: folded anew, from one reading together with its tail.
      this.#kept.delete(stream);
      return this.#foldedOn(this.unwritten(id), await this.#stored(stream, 0));
    }
    const state =
      revision < 0
        ? await this.#folded(id, await this.readFrom(events, theFileItself))
        : await this.#evolvedAtEase(this.#evolving, known.state, events);
    const loaded = { stream, id, state, ...endOf(known, events), tail, since };
    // What was opened before an erasure is answered to whoever asked before it, and to nobody after.
    return erasures === this.#erasures ? this.#keep(loaded) : loaded;
  }

  /**
   * The stream as it is before its first event, without a look into the log: for somebody who means to write that
   * event, and whom a conflict tells that another has.
   */
  unwritten(id: string): LoadedStream<State> {
    return {
      stream: this.#nameOf(id),
      id,
      state: this.kind.initial(id),
      revision: -1,
      lastRecordedAt: '',
      tail: emptyTail,
      since: this.#elapsed(),
    };
  }

  /**
   * Every event of a stream in order, readable as far as its keys exist; what it is read with comes first.
   *
   * @param opens whose personal data are wanted; keys of others are not looked up
   * @param until revision of the last event that is wanted: of a stream as it was loaded, whatever came since
   */
  async history(id: string, opens: Opening = everything, until = Infinity): Promise<readonly CaseEvent[]> {
    const stored = (await this.stored(id)).filter(({ revision }) => revision <= until);
    return this.readFrom(await this.decode(stored, opens), opens);
  }

  /** What a stream is folded from: its own events and, where streams go on in others, what went before them. */
  protected readFrom(events: readonly CaseEvent[], _opens: Opening): Promise<readonly CaseEvent[]> {
    return Promise.resolve(events);
  }

  /** The stored events of a stream from a revision on, with their positions; personal data stay sealed. */
  stored(id: string, from = 0): Promise<readonly RecordedEvent[]> {
    return this.#stored(this.#nameOf(id), from);
  }

  /** As `stored`, up to so many events. */
  protected storedSome(id: string, from: number, limit: number): Promise<readonly RecordedEvent[]> {
    return this.log.readStream(this.#nameOf(id), from, limit);
  }

  /**
   * Appends events that were made for a stream as it was loaded. They have ids that no other deciding gives: then a
   * success says that these events are stored, and not others under the same ids.
   *
   * @param after what the events make of the stream
   * @throws {RevisionConflict} somebody else appended since
   * @throws {StoreUnavailable} whether it was stored is unknown
   */
  async append(before: LoadedStream<State>, events: readonly CaseEvent[], after: State): Promise<Appended> {
    return (await this.#write(before, events, after)).appended;
  }

  /**
   * Makes what was decided the next events of a stream as it was loaded, under new ids, and appends them, all or
   * none. Answers the stream after them.
   *
   * @throws as `append`
   */
  async record(
    before: LoadedStream<State>,
    decided: readonly DecidedEvent[],
    stamp: Stamp,
  ): Promise<LoadedStream<State>> {
    const events: CaseEvent[] = [];
    let end: StreamEnd = before;
    for (const each of decided) {
      const event = stamped(each, this.#newId(), end, stamp);
      events.push(event);
      end = { revision: event.revision, lastRecordedAt: event.recordedAt };
    }
    const { after } = await this.#write(before, events, this.#evolved(before.state, events));
    return this.#isPastChangedBy(events) ? this.load(before.id) : after;
  }

  /**
   * Events of any of these streams, as the log gave them, readable as far as their keys exist.
   *
   * @param opens as of `history`
   */
  async decode(
    stored: readonly RecordedEvent[],
    opens: Opening = everything,
    signal?: AbortSignal,
  ): Promise<readonly CaseEvent[]> {
    return (await this.#decoded(stored, opens, emptyTail, signal)).events;
  }

  /** As the codec decodes, some at a time. */
  async #decoded(
    stored: readonly RecordedEvent[],
    opens: Opening,
    before: StreamTail,
    signal?: AbortSignal,
  ): Promise<{ readonly events: readonly CaseEvent[]; readonly tail: StreamTail }> {
    if (stored.length <= eventsAtOnce) return this.#codec.decode(stored, opens, before);
    const events: CaseEvent[] = [];
    let tail = before;
    for (let from = 0; from < stored.length; from += eventsAtOnce) {
      await giveWay(signal);
      const decoded = await this.#codec.decode(stored.slice(from, from + eventsAtOnce), opens, tail);
      events.push(...decoded.events);
      ({ tail } = decoded);
    }
    return { events, tail };
  }

  /** Whether an event of these streams takes personal data away: then `destroyErased` has to follow. */
  erases(event: CaseEvent): boolean {
    return this.kind.events.get(event.type)?.erases !== undefined;
  }

  /**
   * Destroys the keys of what an event erases: of its kinds, everything that was sealed before it in its matter, or
   * without one in the whole stream. When it resolves that is durable and true in every process. A second time changes
   * nothing, so whoever finds the event does it again after a crash.
   *
   * @returns the streams in which something was erased; none for an event that erases nothing
   * @throws {KeyStoreUnavailable} not everything could be destroyed: do it again
   */
  async destroyErased(id: string, event: CaseEvent): Promise<readonly string[]> {
    const classes = this.kind.events.get(event.type)?.erases?.(event.data);
    if (classes === undefined) return [];
    const before = (await this.stored(id)).filter(({ revision }) => revision < event.revision);
    const keyIds = this.#codec.keyIdsIn(before, event.matterId);
    try {
      if (keyIds.length > 0) await this.#keys.destroy(keyIds, classes === 'all' ? undefined : classes);
    } finally {
      this.#erasures += 1;
      this.#kept.delete(this.#nameOf(id));
    }
    return [id];
  }

  async #write(
    before: LoadedStream<State>,
    events: readonly CaseEvent[],
    state: State,
  ): Promise<{ readonly appended: Appended; readonly after: LoadedStream<State> }> {
    const { stream, id, revision, since } = before;
    const encoded = await this.#codec.encode(stream, events, before.tail);
    try {
      const expected = revision < 0 ? 'no-stream' : revision;
      const appended = await this.log.append(stream, expected, encoded.events);
      const after = { stream, id, state, ...endOf(before, events), tail: encoded.tail, since };
      if (this.#isPastChangedBy(events)) this.#kept.delete(stream);
      else this.#keep(after);
      return { appended, after };
    } catch (fault) {
      this.#kept.delete(stream);
      throw fault;
    }
  }

  #isPastChangedBy(events: readonly CaseEvent[]): boolean {
    const { refolding } = this.kind;
    return refolding !== undefined && events.some((event) => refolding.isAskedBy(event));
  }

  #folded(id: string, events: readonly CaseEvent[]): Promise<State> {
    const evolve = this.kind.refolding?.evolvingWith(events) ?? this.#evolving;
    return this.#evolvedAtEase(evolve, this.kind.initial(id), events);
  }

  async #evolvedAtEase(evolve: Evolving<State>, before: State, events: readonly CaseEvent[]): Promise<State> {
    let state = before;
    for (const [place, event] of events.entries()) {
      if (place % eventsAtOnce === eventsAtOnce - 1) await giveWay();
      state = evolve(state, event);
    }
    return state;
  }

  #evolved(state: State, events: readonly CaseEvent[]): State {
    return events.reduce((folded, event) => this.kind.evolve(folded, event), state);
  }

  #nameOf(id: string): string {
    return fileStream(this.kind.name, id);
  }

  #keep(loaded: LoadedStream<State>): LoadedStream<State> {
    this.#kept.set(loaded.stream, loaded, { start: loaded.since });
    return loaded;
  }

  async #stored(stream: string, from: number): Promise<readonly RecordedEvent[]> {
    const first = await this.log.readStream(stream, from, eventsAPage);
    return first.length < eventsAPage ? first : this.#readOn(stream, first);
  }

  /** A full page of stored events, with all that come after it. */
  async #readOn(stream: string, first: readonly RecordedEvent[]): Promise<readonly RecordedEvent[]> {
    const all = [...first];
    for (;;) {
      await giveWay();
      const page = await this.log.readStream(stream, (all.at(-1)?.revision ?? -1) + 1, eventsAPage);
      all.push(...page);
      if (page.length < eventsAPage) return all;
    }
  }
}

/** Where a stream ends after further events. */
function endOf({ revision, lastRecordedAt }: StreamEnd, events: readonly CaseEvent[]): StreamEnd {
  const last = events.at(-1);
  return last ? { revision: last.revision, lastRecordedAt: last.recordedAt } : { revision, lastRecordedAt };
}
