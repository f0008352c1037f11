import {
  beforeTheFirst,
  maximumAppendBytes,
  maximumAppendEvents,
  type EventStore,
  type RecordedEvent,
} from './event-store.js';

/** How far a copy is, in events. */
export interface CopyProgress {
  /** The target held them before, and they were compared with the source. */
  readonly found: number;
  /** They were appended to the target, read back and compared. */
  readonly copied: number;
}

export interface CopyOptions {
  /** Told after each portion. */
  readonly progress?: (progress: CopyProgress) => void;
  /** Ends the copying between two appends. */
  readonly signal?: AbortSignal;
  /** Events that are read and compared at once. */
  readonly batch?: number;
}

export interface CopiedLog extends CopyProgress {
  /** Whether the target holds all that the source held when its end was read; not when the signal was aborted. */
  readonly isComplete: boolean;
}

/** The target holds what the source does not hold in the same place. */
export class ForeignTarget extends Error {
  override readonly name = 'ForeignTarget';

  constructor(readonly event: Pick<RecordedEvent, 'stream' | 'revision'>) {
    super(
      `The target is no copy of the source at event ${event.revision} of stream ${event.stream}: choose an empty one.`,
    );
  }
}

/**
 * Copies a log into another engine, in the order of the whole log: streams, revisions, ids, types, the text of the
 * data byte for byte, and metadata. Whatever ends it, the next copying goes on where it ended: what the target
 * holds is compared with the source first, event by event, and everything that is appended is read back.
 *
 * Nobody else may write to the target meanwhile. The source may grow: what is there when its end is reached is
 * copied.
 *
 * @throws {ForeignTarget} the target holds something that is no copy of the beginning of the source
 * @throws as `EventStore.append` and `EventStore.readAll` of either
 */
export async function copyLog(
  from: EventStore,
  to: EventStore,
  { progress = () => undefined, signal, batch = 500 }: CopyOptions = {},
): Promise<CopiedLog> {
  let [source, target] = [beforeTheFirst, beforeTheFirst];
  let [found, copied] = [0, 0];
  for (;;) {
    const there = await to.readAll(target, batch);
    if (there.length === 0) break;
    if (signal?.aborted) return { found, copied, isComplete: false };
    const here = await from.readAll(source, there.length);
    refuseForeign(here, there);
    [source, target] = [endOf(here, source), endOf(there, target)];
    found += there.length;
    progress({ found, copied });
  }
  for (;;) {
    const here = await from.readAll(source, batch);
    if (here.length === 0) return { found, copied, isComplete: true };
    for (const run of runsOf(here)) {
      if (signal?.aborted) return { found, copied, isComplete: false };
      await appendRun(to, run);
    }
    const there = await to.readAll(target, here.length);
    refuseForeign(here, there);
    [source, target] = [endOf(here, source), endOf(there, target)];
    copied += here.length;
    progress({ found, copied });
  }
}

export interface LogComparison {
  /** Events that are the same in both, from the first on. */
  readonly same: number;
  /** In one line, the first thing that differs; absent when nothing does. */
  readonly difference?: string;
}

/** Compares two logs event by event: streams, revisions, ids, types, data, metadata, order and number. */
export async function compareLogs(one: EventStore, other: EventStore, batch = 500): Promise<LogComparison> {
  let [here, there] = [beforeTheFirst, beforeTheFirst];
  let same = 0;
  for (;;) {
    const expected = await one.readAll(here, batch);
    const actual = await other.readAll(there, batch);
    const most = Math.max(expected.length, actual.length);
    for (let index = 0; index < most; index += 1) {
      const difference = differenceOf(expected[index], actual[index]);
      if (difference !== undefined) return { same: same + index, difference };
    }
    same += most;
    if (most < batch) return { same };
    [here, there] = [endOf(expected, here), endOf(actual, there)];
  }
}

function differenceOf(one: RecordedEvent | undefined, other: RecordedEvent | undefined): string | undefined {
  if (one === undefined || other === undefined) {
    const [where, extra] = one ? ['second', one] : ['first', other];
    return extra && `Event ${extra.revision} of stream ${extra.stream} is missing in the ${where} log.`;
  }
  const field = (['stream', 'revision', 'id', 'type', 'data'] as const).find(
    (each) => one[each] !== other[each],
  );
  const name = field ?? (hasSameMetadata(one, other) ? undefined : 'metadata');
  return name && `Event ${one.revision} of stream ${one.stream} differs in its ${name}.`;
}

function hasSameMetadata(one: RecordedEvent, other: RecordedEvent): boolean {
  const [entries, others] = [Object.entries(one.metadata), new Map(Object.entries(other.metadata))];
  return entries.length === others.size && entries.every(([key, value]) => others.get(key) === value);
}

function refuseForeign(source: readonly RecordedEvent[], target: readonly RecordedEvent[]): void {
  for (const [index, event] of target.entries()) {
    if (differenceOf(source[index], event) !== undefined) throw new ForeignTarget(event);
  }
}

function endOf(events: readonly RecordedEvent[], otherwise: string): string {
  return events.at(-1)?.position ?? otherwise;
}

/** Neighbouring events of one stream, as many as one append takes. */
function runsOf(events: readonly RecordedEvent[]): readonly (readonly RecordedEvent[])[] {
  const runs: RecordedEvent[][] = [];
  let bytes = 0;
  for (const event of events) {
    const run = runs.at(-1);
    bytes += bytesOf(event);
    if (
      run?.[0]?.stream === event.stream &&
      run.length < maximumAppendEvents &&
      bytes <= maximumAppendBytes
    ) {
      run.push(event);
    } else {
      runs.push([event]);
      bytes = bytesOf(event);
    }
  }
  return runs;
}

function bytesOf({ data, metadata }: RecordedEvent): number {
  return Buffer.byteLength(data) + Buffer.byteLength(JSON.stringify(metadata));
}

async function appendRun(to: EventStore, run: readonly RecordedEvent[]): Promise<void> {
  const [first] = run;
  if (first === undefined) return;
  const events = run.map(({ id, type, data, metadata }) => ({ id, type, data, metadata }));
  await to.append(first.stream, first.revision === 0 ? 'no-stream' : first.revision - 1, events);
}
