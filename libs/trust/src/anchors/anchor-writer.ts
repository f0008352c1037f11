import { Mutex } from 'async-mutex';
import { mkdir, type FileHandle } from 'node:fs/promises';
import type { Instant } from '#casework';
import { beforeTheFirst, type Position, type RecordedEvent } from '#event-store';
import {
  anchorFrom,
  anchorLine,
  emptyDigest,
  extendDigest,
  lineHash,
  orderMark,
  type Head,
} from './anchor.js';
import { anchorPath, openAnchorFile, readLastLine } from './anchor-file.js';

/** The anchor file does not fit, so that writing on would hide something. The message says what to do. */
export class AnchorsRefused extends Error {
  override readonly name = 'AnchorsRefused';
}

/** Calls `run` once after so many milliseconds, unless the function that it returns is called before. */
export type Timer = (milliseconds: number, run: () => void) => () => void;

export interface AnchorOptions {
  /** A folder of its own, best on another disk; copy it elsewhere regularly. */
  readonly folder: string;
  /** The secret of the key store for `anchors`. */
  readonly secret: Buffer;
  readonly now: () => Instant;
  readonly timer: Timer;
  /** An anchor is written at the latest after so many events ... */
  readonly everyEvents: number;
  /** ... and so many milliseconds after the first event that has none. */
  readonly everyMilliseconds: number;
}

/** Writes anchors for a log that it is fed with. */
export interface AnchorWriter {
  /** The position of the last anchor: feed the log from there. */
  readonly position: Position;
  /**
   * Takes the next events in the order of the log, and returns when those that need an anchor have it on the disk.
   *
   * @throws whatever kept an anchor from being written, also by the timer; open a new writer then
   */
  take(events: readonly RecordedEvent[]): Promise<void>;
  /** Writes an anchor for what has none yet and frees the file. */
  close(): Promise<void>;
}

/**
 * Opens the anchors of a folder and goes on after the last one.
 *
 * An anchor takes about 150 bytes, 6 for each of its events and 130 for each stream that grew.
 *
 * @throws {AnchorsRefused} the last anchor was changed, or written under another master key
 */
export async function openAnchorWriter(options: AnchorOptions): Promise<AnchorWriter> {
  await mkdir(options.folder, { recursive: true, mode: 0o700 });
  const file = await openAnchorFile(options.folder);
  try {
    const { text, end } = await readLastLine(file);
    // A line without its line break was being written when the machine stopped: nobody relies on it.
    await file.truncate(end);
    return new FileAnchorWriter(file, options, lastAnchored(text, options));
  } catch (error) {
    await file.close();
    throw error;
  }
}

interface LastAnchored {
  readonly position: Position;
  readonly events: number;
  readonly digest: string;
  readonly previous: string;
}

function lastAnchored(line: string, { folder, secret }: AnchorOptions): LastAnchored {
  if (line === '') return { position: beforeTheFirst, events: 0, digest: emptyDigest, previous: '' };
  const anchor = anchorFrom(line, secret);
  if (anchor === undefined) {
    throw new AnchorsRefused(
      `The last line of ${anchorPath(folder)} was changed or belongs to another master key: ` +
        'verify the log, then move the file aside and keep it.',
    );
  }
  const { position, events, digest } = anchor;
  return { position, events, digest, previous: lineHash(line) };
}

class FileAnchorWriter implements AnchorWriter {
  #anchored: LastAnchored;
  #position: Position;
  #events: number;
  #digest: string;
  #heads = new Map<string, Head>();
  #order: string[] = [];
  #cancelTimer: (() => void) | undefined;
  readonly #mutex = new Mutex();
  #failed: { readonly fault: unknown } | undefined;

  constructor(
    private readonly file: FileHandle,
    private readonly options: AnchorOptions,
    anchored: LastAnchored,
  ) {
    this.#anchored = anchored;
    ({ position: this.#position, events: this.#events, digest: this.#digest } = anchored);
  }

  get position(): Position {
    return this.#anchored.position;
  }

  take(events: readonly RecordedEvent[]): Promise<void> {
    return this.#next(async () => {
      for (const event of events) {
        this.#count(event);
        if (this.#order.length >= this.options.everyEvents) await this.#write();
      }
    });
  }

  async close(): Promise<void> {
    try {
      await this.#next(() => this.#write());
    } finally {
      this.#stopTimer();
      await this.file.close();
    }
  }

  /** One thing after the other; after a failure nothing more, for the end of the file is unknown then. */
  #next(work: () => Promise<void>): Promise<void> {
    return this.#mutex.runExclusive(async () => {
      if (this.#failed) throw this.#failed.fault;
      try {
        await work();
      } catch (fault) {
        this.#failed = { fault };
        throw fault;
      }
    });
  }

  #count({ stream, revision, position, metadata }: RecordedEvent): void {
    const hash = metadata.hash ?? '';
    this.#position = position;
    this.#events += 1;
    this.#digest = extendDigest(this.#digest, hash);
    this.#heads.set(stream, { stream, revision, hash });
    this.#order.push(orderMark(hash));
    this.#cancelTimer ??= this.options.timer(this.options.everyMilliseconds, () => this.#writeSoon());
  }

  #writeSoon(): void {
    this.#next(() => this.#write()).catch(() => {
      // Kept: the next call meets it.
    });
  }

  async #write(): Promise<void> {
    this.#stopTimer();
    if (this.#order.length === 0) return;
    const { position, events, digest } = {
      position: this.#position,
      events: this.#events,
      digest: this.#digest,
    };
    const line = anchorLine(
      {
        position,
        events,
        digest,
        at: this.options.now(),
        heads: [...this.#heads.values()],
        order: this.#order.join(''),
        previous: this.#anchored.previous,
      },
      this.options.secret,
    );
    await this.file.appendFile(`${line}\n`);
    await this.file.datasync();
    this.#anchored = { position, events, digest, previous: lineHash(line) };
    this.#heads = new Map();
    this.#order = [];
  }

  #stopTimer(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
  }
}
