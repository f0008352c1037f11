import { fileKindOf, type Casefile, type Procedure } from '#casework';
import type { EventStore } from '#event-store';
import type { KeyStore } from '#trust';
import { Streams, type LoadedStream, type StreamsOptions } from './streams.js';

/** A file as it stands at the end of its stream. */
export interface LoadedFile<Details = unknown> extends LoadedStream<Casefile<Details>> {
  /** What its events have made of it: the stream's state. */
  readonly file: Casefile<Details>;
}

/** The files of one procedure in the log. */
export class Casefiles<Details = unknown> extends Streams<Casefile<Details>> {
  constructor(
    readonly procedure: Procedure<Details>,
    log: EventStore,
    keys: KeyStore,
    options: StreamsOptions = {},
  ) {
    super(fileKindOf(procedure), log, keys, options);
  }

  /** The file now; one in which nothing has happened has revision -1. */
  override async load(fileId: string): Promise<LoadedFile<Details>> {
    const loaded = await super.load(fileId);
    return { ...loaded, file: loaded.state };
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
}
