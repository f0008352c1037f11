import { EventEmitter } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';

export interface Proposal {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

export interface StoredEvent extends Proposal {
  readonly stream: string;
  readonly revision: number;
  /** Where it begins in the log, in bytes: as with the real server, positions leave gaps. */
  readonly position: number;
}

/** A revision, or a word of the protocol. */
export type Expectation = 'any' | 'no-stream' | 'stream-exists' | number;

/** The answer to an append; `end` is the last revision of the stream, -1 where there is none. */
export type Verdict =
  | { readonly kind: 'written' | 'repeated'; readonly revision: number; readonly position: number }
  | { readonly kind: 'conflict'; readonly end: number };

const frameBytes = 70;

/**
 * The events of the stand-in, in memory and, when it is given a file, in that as one line an append, written
 * before the append is answered. It compares ids as the server does: only where the expectation lies before the
 * end of the stream, so that the same id at the end is written again.
 */
export class StoredLog {
  readonly events: StoredEvent[] = [];
  readonly #streams = new Map<string, StoredEvent[]>();
  readonly #deletedBefore = new Map<string, number>();
  readonly #signal = new EventEmitter().setMaxListeners(0);
  readonly #file: number | undefined;
  #end = 0;

  constructor(path?: string) {
    // Every server holds events of its own between those of its users.
    this.#store('$settings', [proposalOf('$settings', '{}', '{}')]);
    if (path === undefined) return;
    if (existsSync(path)) this.#load(readFileSync(path, 'utf8'));
    this.#file = openSync(path, 'a');
  }

  append(stream: string, expected: Expectation, proposals: readonly Proposal[]): Verdict {
    const stored = this.#streams.get(stream) ?? [];
    const end = stored.length - 1;
    const isDeleted = this.firstOf(stream) > end;
    // An append without events succeeds and makes no stream.
    if (proposals.length === 0) return { kind: 'written', revision: Math.max(end, 0), position: this.#end };
    const wanted = expected === 'no-stream' ? (isDeleted ? end : -1) : expected;
    if (wanted === end || this.#isWelcome(wanted, stored, proposals)) {
      const written = this.#store(stream, proposals);
      this.#keep(stream, proposals);
      this.#signal.emit('appended');
      return { kind: 'written', revision: written.revision, position: written.position };
    }
    const first =
      typeof wanted === 'number' ? wanted + 1 : stored.findIndex(({ id }) => id === proposals[0]?.id);
    const last = stored[first + proposals.length - 1];
    const isRepeated = proposals.every(({ id }, index) => stored[first + index]?.id === id);
    if (last && isRepeated) return { kind: 'repeated', revision: last.revision, position: last.position };
    return { kind: 'conflict', end };
  }

  /** All events of a stream that were not deleted; undefined where there is none. */
  ofStream(stream: string): readonly StoredEvent[] | undefined {
    const kept = this.#streams.get(stream)?.slice(this.firstOf(stream));
    return kept?.length === 0 ? undefined : kept;
  }

  /** The first revision that is left of a stream. */
  firstOf(stream: string): number {
    return this.#deletedBefore.get(stream) ?? 0;
  }

  /** The index of the first event at or after a position. */
  indexFrom(position: number): number {
    let [low, high] = [0, this.events.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.events[middle]?.position ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether reading may begin there: at an event, or beyond the end. */
  isPlace(position: number): boolean {
    return position >= this.#end || this.events[this.indexFrom(position)]?.position === position;
  }

  /** Hides what a stream holds now, as a soft delete does: it goes on numbering. */
  softDelete(stream: string): void {
    this.#deletedBefore.set(stream, this.#streams.get(stream)?.length ?? 0);
  }

  /** Calls `listen` after each append until the answer is called. */
  onAppend(listen: () => void): () => void {
    this.#signal.on('appended', listen);
    return () => this.#signal.off('appended', listen);
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
  }

  #isWelcome(wanted: Expectation, stored: readonly StoredEvent[], proposals: readonly Proposal[]): boolean {
    if (wanted === 'any') return !stored.some(({ id }) => id === proposals[0]?.id);
    return wanted === 'stream-exists' && stored.length > 0;
  }

  #store(stream: string, proposals: readonly Proposal[]) {
    const stored = this.#streams.get(stream) ?? [];
    this.#streams.set(stream, stored);
    let [revision, position] = [stored.length - 1, this.#end];
    for (const proposal of proposals) {
      revision = stored.length;
      position = this.#end;
      const event = { ...proposal, stream, revision, position };
      stored.push(event);
      this.events.push(event);
      this.#end += frameBytes + stream.length + proposal.data.length + proposal.metadata.length;
    }
    return { revision, position };
  }

  #keep(stream: string, proposals: readonly Proposal[]): void {
    if (this.#file === undefined) return;
    const events = proposals.map((each) => ({
      ...each,
      data: base64(each.data),
      metadata: base64(each.metadata),
    }));
    writeSync(this.#file, `${JSON.stringify({ stream, events })}\n`);
  }

  #load(text: string): void {
    // What stands after the last line end was never answered.
    const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
    for (const line of lines.filter((each) => each !== '')) {
      const { stream, events } = JSON.parse(line) as { stream: string; events: KeptProposal[] };
      const proposals = events.map((each) => ({
        ...each,
        data: Buffer.from(each.data, 'base64'),
        metadata: Buffer.from(each.metadata, 'base64'),
      }));
      this.#store(stream, proposals);
    }
  }
}

type KeptProposal = Record<keyof Proposal, string>;

/** An event of JSON, also malformed. */
export function proposalOf(type: string, data: string, metadata: string, id = '0'.repeat(8)): Proposal {
  return {
    id: id.length === 8 ? `${id}-0000-4000-8000-000000000000` : id,
    type,
    contentType: 'application/json',
    data: Buffer.from(data),
    metadata: Buffer.from(metadata),
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
