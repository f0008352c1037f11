import {
  currentFields,
  envelopeOf,
  factsOf,
  personalFieldsOf,
  UnreadableEvent,
  type CaseEvent,
  type StreamKind,
} from '#casework';
import type { EventToAppend, RecordedEvent } from '#event-store';
import { canonicalJson, linkEvent, seal, unseal, type KeySet, type KeySets, type KeyStore } from '#trust';
import { problemIn } from './schema.js';

/** What the next event of a stream is chained to and sealed with. */
export interface StreamTail {
  /** Hash of the stream's last event; empty before the first. */
  readonly hash: string;
  /** The key set that the stream's personal data are sealed with; absent while it has none. */
  readonly keys?: KeySet;
}

/** The W3C trace context that an event is written in; undefined when nothing is traced. */
export type TraceOf = () => string | undefined;

/** What has to be known of a kind of stream to write its events and read them. */
type EventsOfKind = Pick<StreamKind, 'name' | 'events'>;

/** Turns the events of a kind of stream into what lies in the log, and back: sealed, canonical, chained. */
export class EventCodec {
  readonly #kind: EventsOfKind;
  readonly #keys: KeyStore;

  constructor(
    kind: EventsOfKind,
    keys: KeyStore,
    private readonly traceOf: TraceOf = untraced,
  ) {
    this.#kind = kind;
    this.#keys = keys;
  }

  /**
   * Events that follow one another at the end of a stream, ready to append, and the stream's tail after them. Where
   * they are traced, `traceparent` lies in their metadata, under the hash like everything else.
   *
   * @throws {Error} an event's fields aren't as its class says: a fault of whoever decided it
   * @throws {KeyStoreUnavailable} the stream needs its first keys, and there are none to be had
   */
  async encode(
    stream: string,
    events: readonly CaseEvent[],
    tail: StreamTail,
  ): Promise<{ readonly events: readonly EventToAppend[]; readonly tail: StreamTail }> {
    const traceparent = this.traceOf();
    let { hash, keys } = tail;
    const encoded: EventToAppend[] = [];
    for (const event of events) {
      const description = this.#kind.events.get(event.type);
      if (!description) throw new Error(`${this.#kind.name} has no event ${event.type}.`);
      const problem = problemIn(description.fields, event.data);
      if (problem)
        throw new Error(`${event.type} has a wrong field ${problem.field}: expected ${problem.expected}.`);
      const personal = personalFieldsOf(description.fields);
      if (personal.size > 0) keys ??= await this.#keys.issue();
      const stored = keys ? seal(event.data, personal, keys, bindingOf(stream, event.id)) : event.data;
      const data = canonicalJson(stored);
      const metadata = {
        ...envelopeOf(event, description),
        ...(traceparent !== undefined && { traceparent }),
      };
      const { id, type, revision } = event;
      hash = linkEvent({ stream, revision, id, type, data, metadata, previousHash: hash });
      encoded.push({ id, type, data, metadata: { ...metadata, hash } });
    }
    return { events: encoded, tail: { hash, ...(keys && { keys }) } };
  }

  /**
   * Stored events that follow one another, with their personal fields readable as far as their keys still exist,
   * and the stream's tail after them.
   *
   * @throws {UnreadableEvent} an event is of no known type, newer than this program, or no object
   * @throws {UnknownKeySet} the key store doesn't belong to the log
   * @throws {KeyStoreUnavailable}
   */
  async decode(
    stored: readonly RecordedEvent[],
    before: StreamTail = { hash: '' },
  ): Promise<{ readonly events: readonly CaseEvent[]; readonly tail: StreamTail }> {
    const parsed = stored.map(parsedData);
    const keyIds = new Set(parsed.flatMap((data) => sealedUnder(data) ?? []));
    const found: KeySets = keyIds.size > 0 ? await this.#keys.find([...keyIds]) : new Map();
    const events = stored.map((event, index) => this.#decoded(event, parsed[index] ?? {}, found));
    const hash = stored.at(-1)?.metadata.hash ?? before.hash;
    // After an erasure, or when a class was added, what is new is sealed under a set of its own.
    const isWhole = ({ keys }: KeySet) => this.#keys.dataClasses.every((each) => keys.has(each));
    const keys = before.keys ?? [...keyIds].flatMap((keyId) => found.get(keyId) ?? []).find(isWhole);
    return { events, tail: { hash, ...(keys && { keys }) } };
  }

  #decoded(stored: RecordedEvent, data: Record<string, unknown>, found: KeySets): CaseEvent {
    const { fields, erased } = unseal(data, (keyId) => found.get(keyId), bindingOf(stored.stream, stored.id));
    return {
      ...factsOf(stored),
      data: currentFields(this.#kind, stored, fields),
      ...(erased.length > 0 && { erased }),
    };
  }
}

const untraced: TraceOf = () => undefined;

/** Ties a sealed section to its place, so that it can't be moved to another event. */
function bindingOf(stream: string, eventId: string): string {
  return `${stream}/${eventId}`;
}

function parsedData(stored: RecordedEvent): Record<string, unknown> {
  const data: unknown = JSON.parse(stored.data);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new UnreadableEvent(stored, 'its data are no object');
  }
  return { ...data };
}

function sealedUnder({ sealed }: Record<string, unknown>): string | undefined {
  if (typeof sealed !== 'object' || sealed === null || !('keyId' in sealed)) return undefined;
  return typeof sealed.keyId === 'string' ? sealed.keyId : undefined;
}
