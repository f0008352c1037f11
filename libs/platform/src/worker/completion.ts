import { Mutex } from 'async-mutex';
import { catalogueOf, fileOfStream, type Procedure } from '#casework';
import {
  beforeTheFirst,
  isPositionOf,
  type EventStore,
  type Position,
  type RecordedEvent,
} from '#event-store';
import { timerDelay } from '#projections';
import type { Casefiles, CommandGiving } from '#record';
import type { Logger } from '../logger.js';
import type { KeptProgress } from './kept-progress.js';

const eventsAPortion = 1_000;
const tries = 3;

/** How long what could not be fulfilled is left alone. */
const retryEveryMilliseconds = 60_000;

/** An event whose intent could not be fulfilled; it is tried again every minute, and blocks nobody else. */
export interface Unfulfilled {
  readonly position: Position;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
}

interface Progress {
  readonly position: Position;
  readonly unfulfilled: readonly Unfulfilled[];
}

/** What completing needs. */
export interface Completing {
  readonly log: EventStore;
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly casefiles: ReadonlyMap<string, Casefiles>;
  readonly giving: Pick<CommandGiving, 'fulfil'>;
  readonly logger: Logger;
  /** Losing it costs time, not truth: an intent is fulfilled at most once. */
  readonly progress: KeptProgress;
}

/**
 * Completes what an event calls for outside of its file: reads the log and gives every command that an event intends
 * and that is not in its file yet, for example after a crash between a report and its copy on a sibling's file, destroys
 * the keys of what one erases, and the draft that one takes the place of.
 */
export class Completion {
  #progress: Progress = { position: beforeTheFirst, unfulfilled: [] };
  readonly #keeping = new Mutex();
  readonly #intending: ReadonlySet<string>;
  readonly #erasing: ReadonlySet<string>;

  constructor(private readonly completing: Completing) {
    const events = [...completing.procedures.values()].flatMap((procedure) => [
      ...catalogueOf(procedure).events.values(),
    ]);
    const typesThat = (does: 'intends' | 'erases' | 'concludesDraft') =>
      events.filter((event) => does in event).map(({ type }) => type);
    this.#intending = new Set([...typesThat('intends'), ...typesThat('concludesDraft')]);
    this.#erasing = new Set(typesThat('erases'));
  }

  /** What waits for somebody to look at it. */
  get unfulfilled(): readonly Unfulfilled[] {
    return this.#progress.unfulfilled;
  }

  async run(signal: AbortSignal): Promise<void> {
    this.#progress = await this.#restored();
    await this.retryUnfulfilled();
    for await (const { events, caughtUp } of this.completing.log.follow(
      this.#progress.position,
      eventsAPortion,
      signal,
    )) {
      const intending = events.filter(({ type }) => this.#intending.has(type));
      for (const event of intending) await this.#complete(event);
      // Together, for where several processes have keys each waits until none has them in memory any more.
      const erasing = events.filter(({ type }) => this.#erasing.has(type));
      await Promise.all(erasing.map((event) => this.#complete(event)));
      const last = events.at(-1);
      if (last) this.#progress = { ...this.#progress, position: last.position };
      if (last && (caughtUp || intending.length + erasing.length > 0)) await this.#keep();
    }
    await this.#keep();
  }

  /** Tries what waits once more, now and then: what an engine kept from being done a while ago may be done by now. */
  async retryForever(signal: AbortSignal, goesWell: () => void): Promise<void> {
    for (;;) {
      await timerDelay(retryEveryMilliseconds, signal);
      if (signal.aborted) return;
      await this.retryUnfulfilled();
      goesWell();
    }
  }

  /** Tries each that waits once more. What is fulfilled waits no longer. */
  async retryUnfulfilled(): Promise<void> {
    for (const waiting of this.#progress.unfulfilled) {
      const [event] = await this.completing.log.readStream(waiting.stream, waiting.revision, 1);
      if (event && !(await this.#isFulfilled(event))) continue;
      const unfulfilled = this.#progress.unfulfilled.filter((each) => each !== waiting);
      this.#progress = { ...this.#progress, unfulfilled };
      await this.#keep();
    }
  }

  async #complete(stored: RecordedEvent): Promise<void> {
    for (let attempt = 1; attempt <= tries; attempt += 1) if (await this.#isFulfilled(stored)) return;
    const { position, stream, revision, type } = stored;
    this.completing.logger.error({ type, position }, 'an intent waits for somebody to look at it');
    // Read once more after a crash, it waits already.
    const others = this.#progress.unfulfilled.filter((each) => each.position !== position);
    this.#progress = { ...this.#progress, unfulfilled: [...others, { position, stream, revision, type }] };
  }

  async #isFulfilled(stored: RecordedEvent): Promise<boolean> {
    try {
      await this.#fulfil(stored);
      return true;
    } catch (fault) {
      this.completing.logger.warn(
        { type: stored.type, fault: fault instanceof Error ? fault.name : typeof fault },
        'an intent was not fulfilled',
      );
      return false;
    }
  }

  async #fulfil(stored: RecordedEvent): Promise<void> {
    const { procedures, casefiles, giving } = this.completing;
    const at = fileOfStream(stored.stream);
    const procedure = at && procedures.get(at.procedure);
    const files = at && casefiles.get(at.procedure);
    if (!procedure || !files) return;
    const [event] = await files.decode([stored]);
    if (!event) return;
    // Most events that something may follow call for nothing: their files need not be read.
    const description = catalogueOf(procedure).events.get(event.type);
    const intends = description?.intends?.(event).length ?? 0;
    const concludes = description?.concludesDraft?.(event.data);
    if (intends === 0 && concludes === undefined && description?.erases === undefined) return;
    const { file } = await files.load(at.fileId);
    await giving.fulfil(procedure, file, event);
  }

  async #restored(): Promise<Progress> {
    const { progress, log } = this.completing;
    const kept = parsed(await progress.restore());
    return isProgress(kept) && (await isPositionOf(log, kept.position)) ? kept : this.#progress;
  }

  /** One after the other, whoever keeps: the last word is the newest. */
  #keep(): Promise<void> {
    return this.#keeping.runExclusive(() => this.completing.progress.keep(JSON.stringify(this.#progress)));
  }
}

/** Undefined for what was never written whole. */
function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isProgress(value: unknown): value is Progress {
  return (
    typeof value === 'object' &&
    value !== null &&
    'position' in value &&
    typeof value.position === 'string' &&
    'unfulfilled' in value &&
    Array.isArray(value.unfulfilled)
  );
}
