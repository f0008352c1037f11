import {
  catalogueOf,
  correctsThePast,
  emptyFile,
  evolveFile,
  fileStream,
  foldFile,
  type CaseEvent,
  type Casefile,
  type FileOrigin,
  type Procedure,
} from '#casework';
import type { Appended, EventStore, RecordedEvent } from '#event-store';
import type { KeyStore } from '#trust';
import { LRUCache } from 'lru-cache';
import { EventCodec, type StreamTail, type TraceOf } from './codec.js';

/** A file as it stands at the end of its stream. */
export interface LoadedFile<Details = unknown> {
  readonly stream: string;
  readonly file: Casefile<Details>;
  readonly tail: StreamTail;
  /** When the oldest of its keys was found, by the clock that the files are kept by. */
  readonly since: number;
}

/** How the files are kept in memory, and what is told of those who write. */
export interface CasefilesOptions {
  /** Most folded files in memory. */
  readonly kept?: number;
  /** A clock for how long, in milliseconds. */
  readonly elapsed?: () => number;
  readonly traceOf?: TraceOf;
}

const eventsAPage = 500;

/** Until its first event says where it belongs, a file belongs nowhere. */
const unopened: Omit<FileOrigin, 'fileId'> = { municipalityId: '', jurisdiction: 'SE', timeZone: 'Etc/UTC' };

/**
 * The files of one procedure in the log: load, read, append. Folded files are kept for speed, up to a bound; a
 * load always reads what was appended since, so that no answer rests on a stale file, whoever wrote meanwhile.
 *
 * A folded file holds personal data and the key that new ones are sealed with. It is kept no longer than the key
 * store lets keys be kept, counted from when its oldest key was found, also when events were added meanwhile: so
 * a file whose keys another process has destroyed is folded anew, as erased, and gets new keys.
 */
export class Casefiles<Details = unknown> {
  readonly #codec: EventCodec;
  readonly #kept: LRUCache<string, LoadedFile<Details>>;
  readonly #elapsed: () => number;

  constructor(
    readonly procedure: Procedure<Details>,
    private readonly log: EventStore,
    keys: KeyStore,
    { kept = 2_000, elapsed = () => performance.now(), traceOf }: CasefilesOptions = {},
  ) {
    this.#elapsed = elapsed;
    this.#codec = new EventCodec(procedure, keys, traceOf);
    const { keptAtMost } = keys;
    this.#kept = new LRUCache({
      max: kept,
      ...(keptAtMost !== undefined && { ttl: keptAtMost, perf: { now: elapsed }, ttlResolution: 0 }),
    });
    catalogueOf(procedure);
  }

  /** The file now; one in which nothing has happened has revision -1. */
  async load(fileId: string): Promise<LoadedFile<Details>> {
    const stream = fileStream(this.procedure.name, fileId);
    const origin = { fileId, ...unopened };
    const known = this.#kept.get(stream) ?? {
      stream,
      file: emptyFile(this.procedure.name, this.procedure.initialDetails, origin),
      tail: { hash: '' },
      since: this.#elapsed(),
    };
    const news = await this.#stored(stream, known.file.revision + 1);
    if (news.length === 0) return known;
    const { events, tail } = await this.#codec.decode(news, known.tail);
    const isBegun = known.file.revision >= 0;
    if (isBegun && events.some(correctsThePast)) {
      // What earlier events mean has changed: folded anew, from one reading together with its tail.
      this.#kept.delete(stream);
      return this.load(fileId);
    }
    const file = isBegun
      ? events.reduce((folded, event) => evolveFile(this.procedure, folded, event), known.file)
      : foldFile(this.procedure, origin, events);
    return this.#keep({ stream, file, tail, since: known.since });
  }

  /** The file in which work goes on: itself, or the one that it was merged into. */
  async loadCurrent(fileId: string): Promise<LoadedFile<Details>> {
    const passed = new Set<string>();
    let loaded = await this.load(fileId);
    while (loaded.file.mergedInto !== undefined && !passed.has(loaded.file.fileId)) {
      passed.add(loaded.file.fileId);
      loaded = await this.load(loaded.file.mergedInto);
    }
    return loaded;
  }

  /** Every event of a file in order, readable as far as its keys exist. */
  async history(fileId: string): Promise<readonly CaseEvent[]> {
    const stored = await this.#stored(fileStream(this.procedure.name, fileId), 0);
    return (await this.#codec.decode(stored)).events;
  }

  /** The stored events of a file from a revision on, with their positions; personal data stay sealed. */
  async stored(fileId: string, from = 0): Promise<readonly RecordedEvent[]> {
    return this.#stored(fileStream(this.procedure.name, fileId), from);
  }

  /**
   * Appends what a command decided on the file as it was loaded. The events have ids that no other deciding gives:
   * then a success says that these events are stored, and not others under the same ids.
   *
   * @throws {RevisionConflict} somebody else appended since
   * @throws {StoreUnavailable} whether it was stored is unknown
   */
  async append(
    before: LoadedFile<Details>,
    events: readonly CaseEvent[],
    after: Casefile<Details>,
  ): Promise<Appended> {
    const { stream, file } = before;
    const encoded = await this.#codec.encode(stream, events, before.tail);
    const expected = file.revision < 0 ? 'no-stream' : file.revision;
    try {
      const appended = await this.log.append(stream, expected, encoded.events);
      if (events.some(correctsThePast)) this.#kept.delete(stream);
      else this.#keep({ stream, file: after, tail: encoded.tail, since: before.since });
      return appended;
    } catch (fault) {
      this.#kept.delete(stream);
      throw fault;
    }
  }

  /** Events of any of these files, as the log gave them, readable as far as their keys exist. */
  async decode(stored: readonly RecordedEvent[]): Promise<readonly CaseEvent[]> {
    return (await this.#codec.decode(stored)).events;
  }

  /** Forgets what is kept in memory of a file: after its keys were destroyed. */
  forget(fileId: string): void {
    this.#kept.delete(fileStream(this.procedure.name, fileId));
  }

  #keep(loaded: LoadedFile<Details>): LoadedFile<Details> {
    this.#kept.set(loaded.stream, loaded, { start: loaded.since });
    return loaded;
  }

  async #stored(stream: string, from: number): Promise<readonly RecordedEvent[]> {
    const first = await this.log.readStream(stream, from, eventsAPage);
    if (first.length < eventsAPage) return first;
    const all = [...first];
    for (;;) {
      const page = await this.log.readStream(stream, from + all.length, eventsAPage);
      all.push(...page);
      if (page.length < eventsAPage) return all;
    }
  }
}
