import {
  fileKindOf,
  foldFile,
  readAsOne,
  takenOverBy,
  type CaseEvent,
  type Casefile,
  type EndedFile,
  type Procedure,
} from '#casework';
import type { EventStore, RecordedEvent } from '#event-store';
import type { KeyStore } from '#trust';
import { theFileItself, type Opening } from './codec.js';
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

  /** One entry of a file, or of one that goes on in it; undefined where neither has it. */
  async entry({ fileId, takenOver }: Casefile, entryId: string): Promise<CaseEvent | undefined> {
    for (const from of [fileId, ...takenOver.map((ended) => ended.fileId)]) {
      const stored = (await this.stored(from)).filter(({ id }) => id === entryId);
      if (stored.length > 0) return (await this.decode(stored))[0];
    }
    return undefined;
  }

  /**
   * What is erased is erased with what went before it in the files that went on in this one by then. What one has
   * brought along since stays, also where the worker does it once more.
   */
  override async destroyErased(fileId: string, event: CaseEvent): Promise<void> {
    await super.destroyErased(fileId, event);
    if (!this.erases(event)) return;
    const own = await this.decode(await this.stored(fileId), theFileItself);
    const before = own.filter(({ revision }) => revision < event.revision);
    for (const { mergedFile, endsAt } of takenOverBy(before)) {
      await this.destroyErased(mergedFile, { ...event, revision: endsAt + 1 });
    }
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
