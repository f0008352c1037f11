import {
  factsOf,
  fileKindOf,
  foldFile,
  readAsOne,
  sameSubject,
  takenOverBy,
  type CaseEvent,
  type Casefile,
  type EndedFile,
  type EventFacts,
  type Procedure,
} from '#casework';
import type { EventStore, RecordedEvent } from '#event-store';
import type { KeyStore } from '#trust';
import { theFileItself, type Opening } from './codec.js';
import { giveWay } from './giving-way.js';
import { Streams, type LoadedStream, type StreamsOptions } from './streams.js';

/** A file as it stands at the end of its stream. */
export interface LoadedFile<Details = unknown> extends LoadedStream<Casefile<Details>> {
  /** What its events have made of it: the stream's state, and what holds for it where it goes on in another. */
  readonly file: Casefile<Details>;
}

/** The files of one procedure in the log. One in which others go on is read with their events before its own. */
export class Casefiles<Details = unknown> extends Streams<Casefile<Details>> {
  constructor(
    readonly procedure: Procedure<Details>,
    log: EventStore,
    keys: KeyStore,
    options: StreamsOptions = {},
  ) {
    super(fileKindOf(procedure), log, keys, options);
  }

  /** The file now; one in which nothing has happened has revision -1, and one that has ended says how it goes on. */
  override async load(fileId: string): Promise<LoadedFile<Details>> {
    const loaded = await super.load(fileId);
    const { mergedInto } = loaded.state;
    if (mergedInto === undefined) return { ...loaded, file: loaded.state };
    const { file } = await this.loadCurrent(mergedInto);
    return { ...loaded, file: { ...loaded.state, goesOnAs: file } };
  }

  /** The file in which work goes on: itself, or the one that it was merged into. */
  async loadCurrent(fileId: string): Promise<LoadedFile<Details>> {
    const loaded = await super.load(fileId);
    const { mergedInto } = loaded.state;
    return mergedInto === undefined ? { ...loaded, file: loaded.state } : this.loadCurrent(mergedInto);
  }

  /** The file as it was when it ended; as it is now while it goes on by itself. */
  async beforeItsEnd(fileId: string): Promise<Casefile<Details>> {
    const { state } = await super.load(fileId);
    const { endedAt } = state;
    if (endedAt === undefined) return state;
    const history = await this.history(fileId, theFileItself);
    return this.asOf(
      state,
      history.filter(({ revision }) => revision < endedAt),
    );
  }

  /** A file as its events until some time made it. */
  asOf(
    { fileId, municipalityId, jurisdiction, timeZone }: Casefile,
    history: readonly CaseEvent[],
  ): Casefile<Details> {
    return foldFile(this.procedure, { fileId, municipalityId, jurisdiction, timeZone }, history);
  }

  /**
   * The stored events up to the last one of a command, in a file or in one that has gone on in it since; none where no
   * file has any of it. Personal data stay sealed.
   */
  async storedUntil(
    commandId: string,
    file: Casefile,
  ): Promise<{ readonly fileId: string; readonly stored: readonly RecordedEvent[] }> {
    for (const { fileId } of [file, ...file.takenOver]) {
      const stored = await this.stored(fileId);
      const last = stored.findLastIndex(({ metadata }) => metadata.commandId === commandId);
      if (last >= 0) return { fileId, stored: stored.slice(0, last + 1) };
    }
    return { fileId: file.fileId, stored: [] };
  }

  /**
   * What some events of a file are, in order and without what they say: those that its fold numbers from a revision on,
   * or up to it. Where files went on in this one, theirs come first, with negative numbers. May be fewer than asked for
   * though there are more: the next reading begins after them.
   */
  async facts(
    file: Casefile,
    { from, upTo, limit }: { readonly from?: number; readonly upTo?: number; readonly limit: number },
  ): Promise<readonly EventFacts[]> {
    const parts = partsOf(file);
    const at = from ?? upTo ?? 0;
    const part = parts.find(({ first, last }) => at >= first && at <= last);
    if (!part) return [];
    const first = from ?? Math.max(part.first, at - limit + 1);
    const last = Math.min(part.last, first + limit - 1, upTo ?? Infinity);
    const stored = await this.storedSome(part.fileId, first - part.first, last - first + 1);
    return stored.map((each) => ({ ...factsOf(each), revision: each.revision + part.first }));
  }

  /**
   * Events of a file by their revisions, as its fold numbers them, in order. Only these are read; of them as much is
   * opened as is asked for.
   *
   * @param signal of somebody who waits for them
   */
  async eventsAt(
    file: Casefile,
    revisions: Iterable<number>,
    opens: Opening,
    signal?: AbortSignal,
  ): Promise<readonly CaseEvent[]> {
    const wanted = new Set(revisions);
    const events: CaseEvent[] = [];
    for (const part of partsOf(file)) {
      const ofPart = [...wanted]
        .filter((revision) => revision >= part.first && revision <= part.last)
        .sort((one, other) => one - other);
      for (const run of runsOf(ofPart)) {
        await giveWay(signal);
        const [first = 0, last = 0] = [run[0], run.at(-1)];
        const stored = await this.storedSome(part.fileId, first - part.first, last - first + 1);
        const chosen = stored.filter(({ revision }) => wanted.has(revision + part.first));
        for (const event of await this.decode(chosen, opens, signal)) events.push(part.asRead(event));
      }
    }
    return events;
  }

  /**
   * One entry of a file, or of one that goes on in it; undefined where neither has it.
   *
   * @param signal of somebody who waits for it
   */
  async entry(
    file: Casefile,
    entryId: string,
    opens: Opening,
    signal?: AbortSignal,
  ): Promise<CaseEvent | undefined> {
    const revision = file.entries.get(entryId)?.revision ?? (await this.#revisionOf(file, entryId, signal));
    return revision === undefined ? undefined : (await this.eventsAt(file, [revision], opens, signal))[0];
  }

  /** Of an event that the fold keeps no place of, as what the clock wrote. */
  async #revisionOf(
    file: Casefile,
    entryId: string,
    signal: AbortSignal | undefined,
  ): Promise<number | undefined> {
    let from = partsOf(file)[0]?.first ?? 0;
    for (;;) {
      await giveWay(signal);
      const facts = await this.facts(file, { from, limit: factsAtOnce });
      const last = facts.at(-1);
      if (!last) return undefined;
      const found = facts.find(({ id }) => id === entryId);
      if (found) return found.revision;
      from = last.revision + 1;
    }
  }

  /**
   * What is erased is erased with what went before it in the files that went on in this one by then. What one has
   * brought along since stays, also where the worker does it once more.
   */
  override async destroyErased(fileId: string, event: CaseEvent): Promise<readonly string[]> {
    const erasedIn = [...(await super.destroyErased(fileId, event))];
    if (!this.erases(event)) return erasedIn;
    const own = await this.decode(await this.stored(fileId), theFileItself);
    const before = own.filter(({ revision }) => revision < event.revision);
    for (const { mergedFile, endsAt } of takenOverBy(before)) {
      erasedIn.push(...(await this.destroyErased(mergedFile, { ...event, revision: endsAt + 1 })));
    }
    return erasedIn;
  }

  protected override async readFrom(
    own: readonly CaseEvent[],
    opens: Opening,
  ): Promise<readonly CaseEvent[]> {
    const ended: EndedFile[] = [];
    for (const takenOver of takenOverBy(own)) {
      ended.push({ takenOver, history: await this.history(takenOver.mergedFile, opens) });
    }
    return ended.length === 0 ? own : readAsOne(ended, own);
  }
}

const factsAtOnce = 200;

/** Events so far apart are still read together: a reading costs about as much as so many events. */
const apartAtMost = 8;
const longestRun = 200;

/** What a file is read of: its own stream, and before it those of the files that went on in it. */
interface PartOfFile {
  readonly fileId: string;
  /** The revisions of its events, as the file numbers them. */
  readonly first: number;
  readonly last: number;
  /** An event of it as it is read in the file. */
  asRead(event: CaseEvent): CaseEvent;
}

function partsOf({ fileId, revision, takenOver }: Casefile): readonly PartOfFile[] {
  const before = takenOver.reduce((events, { endsAt }) => events + endsAt + 1, 0);
  let first = -before;
  const ended = takenOver.map((taken): PartOfFile => {
    const part = { first, last: first + taken.endsAt };
    first = part.last + 1;
    const asRead = (event: CaseEvent) => ({
      ...sameSubject(taken, event),
      revision: event.revision + part.first,
    });
    return { fileId: taken.fileId, ...part, asRead };
  });
  return [...ended, { fileId, first: 0, last: revision, asRead: (event) => event }];
}

/** Revisions in order, in runs that are each worth one reading. */
function runsOf(revisions: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const revision of revisions) {
    const run = runs.at(-1);
    const isNear =
      run && revision - (run.at(-1) ?? 0) <= apartAtMost && revision - (run[0] ?? 0) < longestRun;
    if (isNear) run.push(revision);
    else runs.push([revision]);
  }
  return runs;
}
