import {
  currentFields,
  envelopeOf,
  factsOf,
  personalFieldsOf,
  UnreadableEvent,
  type CaseEvent,
  type DataClass,
  type EventFacts,
  type EventKind,
  type StreamKind,
} from '#casework';
import type { EventToAppend, RecordedEvent } from '#event-store';
import {
  canonicalJson,
  keyIdOf,
  leaveSealed,
  linkEvent,
  seal,
  UnknownKeySet,
  unseal,
  type KeySet,
  type KeySets,
  type KeyStore,
} from '#trust';
import { wrongRecordedFieldIn } from './wrong-fields.js';

/**
 * Whether the personal data of events about a matter are opened, or without one those of the file itself: any of them,
 * or those of one class.
 */
export type Opening = (matterId: string | undefined, dataClass?: DataClass) => boolean;

/** Opens everything that can still be read. */
export const everything: Opening = () => true;

/** Opens what is about the file itself: all that folds may copy from, and no key of a matter is asked for. */
export const theFileItself: Opening = (matterId) => matterId === undefined;

/** What the next event of a stream is chained to and sealed with. */
export interface StreamTail {
  /** Hash of the stream's last event; empty before the first. */
  readonly hash: string;
  /**
   * Ids of the key sets that personal data were last sealed under: a matter's by its id, the file's own by the empty
   * text. Where nothing personal has been written, there is none.
   */
  readonly keyIds: ReadonlyMap<string, string>;
}

/** Of a stream in which nothing is written. */
export const emptyTail: StreamTail = { hash: '', keyIds: new Map() };

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
   * @throws {UnknownKeySet} the key store doesn't belong to the log
   * @throws {KeyStoreUnavailable} keys can't be read, or new ones are needed and there are none to be had
   */
  async encode(
    stream: string,
    events: readonly CaseEvent[],
    tail: StreamTail,
  ): Promise<{ readonly events: readonly EventToAppend[]; readonly tail: StreamTail }> {
    const traceparent = this.traceOf();
    const checked = events.map((event) => this.#checked(event));
    const keySets = await this.#lastKeysOf(checked, tail);
    const keyIds = new Map(tail.keyIds);
    let { hash } = tail;
    const encoded: EventToAppend[] = [];
    for (const { event, description, personal, classes } of checked) {
      let stored: object = event.data;
      if (classes.length > 0) {
        const scope = scopeOf(event);
        const last = keySets.get(scope);
        // After an erasure, or when a class was added, what is new is sealed under a set of its own.
        const isWhole = last !== undefined && classes.every((each) => last.keys.has(each));
        const keys = isWhole ? last : await this.#keys.issue();
        keySets.set(scope, keys);
        keyIds.set(scope, keys.keyId);
        stored = seal(event.data, personal, keys, bindingOf(stream, event.id));
      }
      if (description.erases) {
        forget(keySets, event);
        forget(keyIds, event);
      }
      const data = canonicalJson(stored);
      const metadata = {
        ...envelopeOf(event, description),
        ...(traceparent !== undefined && { traceparent }),
      };
      const { id, type, revision } = event;
      hash = linkEvent({ stream, revision, id, type, data, metadata, previousHash: hash });
      encoded.push({ id, type, data, metadata: { ...metadata, hash } });
    }
    return { events: encoded, tail: { hash, keyIds } };
  }

  /**
   * Stored events that follow one another, with their personal fields readable as far as they are opened and their
   * keys still exist, and the stream's tail after them.
   *
   * @param opens whose personal data: keys of others are not even looked up
   * @throws {UnreadableEvent} an event is of no known type, newer than this program, or no object
   * @throws {UnknownKeySet} the key store doesn't belong to the log
   * @throws {KeyStoreUnavailable}
   */
  async decode(
    stored: readonly RecordedEvent[],
    opens: Opening,
    before: StreamTail = emptyTail,
  ): Promise<{ readonly events: readonly CaseEvent[]; readonly tail: StreamTail }> {
    const parsed = stored.map((each) => ({ stored: each, facts: factsOf(each), data: parsedData(each) }));
    const keyIds = new Map(before.keyIds);
    const needed = new Set<string>();
    for (const { facts, data } of parsed) {
      if (this.#kind.events.get(facts.type)?.erases) forget(keyIds, facts);
      const keyId = keyIdOf(data);
      if (keyId === undefined) continue;
      keyIds.set(scopeOf(facts), keyId);
      if (opens(facts.matterId)) needed.add(keyId);
    }
    const found: KeySets = needed.size > 0 ? await this.#keys.find([...needed]) : new Map();
    const events = parsed.map((each) =>
      opens(each.facts.matterId) ? this.#opened(each, found, opens) : this.#unopened(each),
    );
    return { events, tail: { hash: stored.at(-1)?.metadata.hash ?? before.hash, keyIds } };
  }

  /** Ids of the key sets that these events are sealed under, each once: of one matter, or without one of all. */
  keyIdsIn(stored: readonly RecordedEvent[], matterId: string | undefined): readonly string[] {
    const about = stored.filter(({ metadata }) => matterId === undefined || metadata.matterId === matterId);
    return [...new Set(about.flatMap((each) => keyIdOf(parsedData(each)) ?? []))];
  }

  #checked(event: CaseEvent): CheckedEvent {
    const description = this.#kind.events.get(event.type);
    if (!description) throw new Error(`${this.#kind.name} has no event ${event.type}.`);
    const problem = wrongRecordedFieldIn(description.fields, event.data);
    if (problem) {
      throw new Error(`${event.type} has a wrong field ${problem.field}: expected ${problem.expected.en}.`);
    }
    const personal = personalFieldsOf(description.fields);
    return { event, description, personal, classes: classesIn(event.data, personal) };
  }

  /** By scope, the key sets that the stream has last sealed under, as far as these events need them. */
  async #lastKeysOf(events: readonly CheckedEvent[], { keyIds }: StreamTail): Promise<Map<string, KeySet>> {
    const scopes = new Set(
      events.flatMap(({ event, classes }) => (classes.length > 0 ? scopeOf(event) : [])),
    );
    const last = [...scopes].flatMap((scope) => {
      const keyId = keyIds.get(scope);
      return keyId === undefined ? [] : [[scope, keyId] as const];
    });
    if (last.length === 0) return new Map();
    const found = await this.#keys.find(last.map(([, keyId]) => keyId));
    return new Map(
      last.map(([scope, keyId]) => {
        const keys = found.get(keyId);
        if (!keys) throw new UnknownKeySet(keyId);
        return [scope, keys];
      }),
    );
  }

  #opened({ stored, facts, data }: ParsedEvent, found: KeySets, opens: Opening): CaseEvent {
    const { fields, erased, unopened } = unseal(
      data,
      (keyId) => found.get(keyId),
      bindingOf(stored.stream, stored.id),
      (dataClass) => opens(facts.matterId, dataClass),
    );
    return {
      ...facts,
      data: currentFields(this.#kind, stored, fields),
      ...(erased.length > 0 && { erased }),
      ...(unopened.length > 0 && { unopened }),
    };
  }

  #unopened({ stored, facts, data }: ParsedEvent): CaseEvent {
    const { fields, unopened } = leaveSealed(data, bindingOf(stored.stream, stored.id));
    return {
      ...facts,
      data: currentFields(this.#kind, stored, fields),
      ...(unopened.length > 0 && { unopened }),
    };
  }
}

/** An event that is as its class says, with the classes of data that it has to be sealed for. */
interface CheckedEvent {
  readonly event: CaseEvent;
  readonly description: EventKind;
  readonly personal: ReadonlyMap<string, DataClass>;
  readonly classes: readonly DataClass[];
}

interface ParsedEvent {
  readonly stored: RecordedEvent;
  readonly facts: EventFacts;
  readonly data: Record<string, unknown>;
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

/** Whose keys an event's personal data are sealed under: its matter's, or else the file's. */
function scopeOf({ matterId }: Pick<EventFacts, 'matterId'>): string {
  return matterId ?? '';
}

/** After an erasure what is new is sealed under other keys, whether or not the old ones are destroyed yet. */
function forget(byScope: Map<string, unknown>, { matterId }: Pick<EventFacts, 'matterId'>): void {
  if (matterId === undefined) byScope.clear();
  else byScope.delete(matterId);
}

/** The classes of the personal fields that have a value. */
function classesIn(data: object, personal: ReadonlyMap<string, DataClass>): readonly DataClass[] {
  return [...personal].flatMap(([field, dataClass]) =>
    Reflect.get(data, field) === undefined ? [] : [dataClass],
  );
}
