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
import { EventCodec, type StreamTail } from './codec.js';

/** A file as it stands at the end of its stream. */
export interface LoadedFile<Details = unknown> {
  readonly stream: string;
  readonly file: Casefile<Details>;
  readonly tail: StreamTail;
}

const eventsAPage = 500;

/** Until its first event says where it belongs, a file belongs nowhere. */
const unopened: Omit<FileOrigin, 'fileId'> = { municipalityId: '', jurisdiction: 'SE', timeZone: 'Etc/UTC' };

/**
 * The files of one procedure in the log: load, read, append. Folded files are kept for speed, up to a bound; a
 * load always reads what was appended since, so that no answer rests on a stale file, whoever wrote meanwhile.
 */
export class Casefiles<Details = unknown> {
  readonly #codec: EventCodec;
  readonly #kept: LRUCache<string, LoadedFile<Details>>;

  constructor(
    readonly procedure: Procedure<Details>,
    private readonly log: EventStore,
    keys: KeyStore,
    kept = 2_000,
  ) {
    this.#codec = new EventCodec(procedure, keys);
    this.#kept = new LRUCache({ max: kept });
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
    const loaded = { stream, file, tail };
    this.#kept.set(stream, loaded);
    return loaded;
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
   * Appends what a command decided on the file as it was loaded.
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
      if (events.some((event) => correctsThePast(event) || mayBeAnothers(event))) this.#kept.delete(stream);
      else if (appended.revision === after.revision) {
        this.#kept.set(stream, { stream, file: after, tail: encoded.tail });
      }
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

/**
 * What one file intends for another is given by whoever comes first, and the log tells the second by its ids alone
 * that it is there: then the first one's events are stored, with other times and another hash than the second's.
 */
function mayBeAnothers({ cause }: CaseEvent): boolean {
  return cause === 'completion';
}
