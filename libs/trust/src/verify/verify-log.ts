import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  beforeTheFirst,
  CorruptEvent,
  type EventStore,
  type Position,
  type RecordedEvent,
  type StreamRevision,
} from '#event-store';
import type { Anchor, Head } from '../anchors/anchor.js';
import type { AnchorReading } from '../anchors/anchor-file.js';
import { AnchoredInterval } from './anchored-interval.js';
import { examineStream } from './examine-stream.js';
import { findingAt, findingOfAbsent, type Finding } from './finding.js';
import { fits, respelled } from './fitting.js';
import { StreamHeads } from './stream-heads.js';

const pageSize = 500;

/** How far a verification has come. */
export interface Verified {
  readonly events: number;
  readonly streams: number;
  /** Anchors that were compared. */
  readonly anchors: number;
  /** The last event that was verified. */
  readonly position: Position;
  /** The last event that an anchor covers; what follows it is vouched for by its chain alone. */
  readonly anchored: Position;
}

export interface VerifyOptions {
  /** Called after each page of the log. */
  readonly onProgress?: (verified: Verified) => void;
  readonly signal?: AbortSignal;
}

/**
 * Verifies the whole log as it stands when this begins: the hash of each event, its predecessor, the revisions of
 * each stream, and the order and number of all events against the anchors.
 *
 * It reads in pages and keeps the head of each stream (`StreamHeads` says how large that is) and the events since
 * the last anchor. No key is needed: hashes cover what is stored, so an erased file verifies like any other.
 *
 * The hash has no secret in it. Whoever can write the database and computes hashes anew is found by the anchors
 * alone, and only up to the last one: see `anchorLog`.
 *
 * @param anchors as `readAnchors` gives them, not read from yet
 * @returns findings as they are made, and at the end how much was verified
 * @throws the reason of `signal` once it is aborted
 */
export async function* verifyLog(
  store: EventStore,
  anchors: AsyncIterable<AnchorReading>,
  options: VerifyOptions = {},
): AsyncGenerator<Finding, Verified> {
  const readings = anchors[Symbol.asyncIterator]();
  try {
    const verification = new Verification(store, readings, options);
    yield* verification.run();
    return verification.verified;
  } finally {
    await readings.return?.();
  }
}

class Verification {
  readonly #heads = new StreamHeads();
  readonly #interval = new AnchoredInterval();
  /** Streams whose chain does not hold: examined once, then only followed. */
  readonly #examined = new Set<string>();
  /** Places that a finding has named already. */
  readonly #named = new Set<string>();
  /** The last revision of a stream that was named as cut off. */
  readonly #cutOff = new Map<string, StreamRevision>();
  /** Events that no anchor has named so far though it should: put in, unless a later one names them. */
  #unanchored: RecordedEvent[] = [];
  #anchor: Anchor | undefined;
  /** Whether a line before the next anchor is lost, so that it doesn't name all events since the last one. */
  #anchorLost = false;
  #anchors = 0;
  #events = 0;
  #position: Position = beforeTheFirst;

  constructor(
    private readonly store: EventStore,
    private readonly anchors: AsyncIterator<AnchorReading>,
    private readonly options: VerifyOptions,
  ) {}

  get verified(): Verified {
    return {
      events: this.#events,
      streams: this.#heads.size,
      anchors: this.#anchors,
      position: this.#position,
      anchored: this.#interval.begin,
    };
  }

  async *run(): AsyncGenerator<Finding, void> {
    // Anchors first: one that is written from now on may cover events beyond the head read here.
    yield* this.#nextAnchor();
    const head = await this.store.head();
    let limit = pageSize;
    while (this.#position < head) {
      this.options.signal?.throwIfAborted();
      try {
        const page = await this.store.readAll(this.#position, limit);
        if (page.length === 0) break;
        for (const event of page) {
          while (this.#anchor !== undefined && event.position > this.#anchor.position) {
            yield* this.#reachAnchor(this.#anchor);
          }
          if (!this.#follows(event)) yield* this.#examine(event.stream);
          this.#count(event);
        }
      } catch (fault) {
        if (!(fault instanceof CorruptEvent)) throw fault;
        if (limit === 1) {
          yield unreadable(fault);
          return;
        }
        // One by one, so that all events before the unreadable one are verified.
        limit = 1;
      }
      this.options.onProgress?.(this.verified);
      await nextTurn();
    }
    yield* this.#end();
  }

  async *#end(): AsyncGenerator<Finding, void> {
    if (this.#anchor !== undefined && this.#anchor.position > this.#position) {
      yield {
        kind: 'cut-off',
        says: `The log ends with ${this.#events} events, and an anchor covers ${this.#anchor.events}.`,
      };
    }
    while (this.#anchor !== undefined) yield* this.#reachAnchor(this.#anchor);
    for (const event of this.#unanchored)
      yield* this.#report(findingAt('inserted', event, 'is in no anchor'));
  }

  #follows(event: RecordedEvent): boolean {
    const head = this.#heads.get(event.stream);
    const revision = head === undefined ? 0 : head.revision + 1;
    const hash = head?.hash ?? '';
    return (
      event.revision === revision && (fits(event, revision, hash) || fits(respelled(event), revision, hash))
    );
  }

  #count(event: RecordedEvent): void {
    const { stream, revision, position, metadata } = event;
    const head = this.#heads.get(stream);
    if (head === undefined || revision > head.revision) {
      this.#heads.set(stream, revision, metadata.hash ?? '');
    }
    this.#interval.add(event, this.#anchor !== undefined && !this.#anchorLost);
    this.#events += 1;
    this.#position = position;
  }

  async *#examine(stream: string): AsyncGenerator<Finding, void> {
    if (this.#examined.has(stream)) return;
    this.#examined.add(stream);
    try {
      for await (const finding of examineStream(this.store, stream)) yield* this.#report(finding);
    } catch (fault) {
      if (!(fault instanceof CorruptEvent)) throw fault;
      yield* this.#report(unreadable(fault));
    }
  }

  async *#reachAnchor(anchor: Anchor): AsyncGenerator<Finding, void> {
    if (!this.#interval.isAsAnchored(anchor)) yield* this.#explain(anchor);
    this.#anchors += 1;
    this.#interval.goOnFrom(anchor);
    yield* this.#nextAnchor();
  }

  async *#nextAnchor(): AsyncGenerator<Finding, void> {
    this.#anchor = undefined;
    this.#anchorLost = false;
    for (;;) {
      const result = await this.anchors.next();
      if (result.done === true) return;
      const reading = result.value;
      if ('broken' in reading) {
        this.#anchorLost = true;
        yield { kind: 'anchor-broken', says: reading.broken };
      } else if (reading.anchor.position > this.#interval.begin) {
        this.#anchor = reading.anchor;
        return;
      }
    }
  }

  /** Names the events by which the log differs from what an anchor says. */
  async *#explain(anchor: Anchor): AsyncGenerator<Finding, void> {
    for (const head of anchor.heads) yield* this.#compareHead(head);
    if (this.#anchorLost) {
      yield {
        kind: 'changed',
        position: anchor.position,
        says: `The events up to position ${anchor.position} are not those that were anchored.`,
      };
      return;
    }
    const unknown = this.#interval.unknownTo(anchor);
    for (const event of unknown) {
      const head = anchor.heads.find(({ stream }) => stream === event.stream);
      if (head === undefined || event.revision > head.revision) this.#unanchored.push(event);
      else yield* this.#report(findingAt('changed', event, 'carries another hash than the one anchored'));
    }
    const outOfOrder = this.#interval.firstOutOfOrder(anchor);
    if (unknown.length === 0 && this.#interval.events === anchor.events && outOfOrder !== undefined) {
      yield* this.#report(findingAt('reordered', outOfOrder, 'stands in the log where another was recorded'));
    }
  }

  async *#compareHead(head: Head): AsyncGenerator<Finding, void> {
    const { stream } = head;
    for (const event of this.#unanchored) {
      if (event.stream === stream && event.revision <= head.revision) {
        yield* this.#report(findingAt('reordered', event, 'stands in the log before its time'));
      }
    }
    const found = Math.max(this.#heads.get(stream)?.revision ?? -1, this.#cutOff.get(stream) ?? -1);
    if (found >= head.revision) return;
    yield* this.#examine(stream);
    const first = found + 1;
    const [next] = await this.store.readStream(stream, first, 1);
    if (next?.revision === first) {
      yield* this.#report(findingAt('reordered', next, 'stands in the log behind an anchor that covers it'));
    } else if (next === undefined) {
      this.#cutOff.set(stream, head.revision);
      const [kind, says] = this.#heads.get(stream) === undefined ? whole : cutOff;
      yield* this.#report(findingOfAbsent(kind, stream, first, head.revision, says));
    }
  }

  /** Passes a finding on, unless the event has been named already. */
  *#report(finding: Finding): Generator<Finding, void> {
    if (finding.stream !== undefined) {
      const place = `${finding.stream} ${finding.revision ?? ''}`;
      if (this.#named.has(place)) return;
      this.#named.add(place);
    }
    yield finding;
  }
}

const cutOff = ['cut-off', 'cut off'] as const;
const whole = ['missing', 'missing: the whole stream was taken out'] as const;

function unreadable({ stream, revision }: CorruptEvent): Finding {
  const says = `Revision ${revision} of ${stream} can't be read; what follows it in the log was not verified.`;
  return { kind: 'unreadable', stream, revision, says };
}
