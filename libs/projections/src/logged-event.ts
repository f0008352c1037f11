import {
  currentFields,
  factsOf,
  fileOfStream,
  UnreadableEvent,
  type EventKind,
  type EventFacts,
  type StreamKind,
} from '#casework';
import type { Position, RecordedEvent } from '#event-store';

/** A kind of stream, as far as it has to be known to read its events. */
export type ReadableKind = Pick<StreamKind, 'name' | 'events'>;

/** An event of a stream of a known kind, as projections read it. Its personal fields stay sealed. */
export class LoggedEvent {
  readonly position: Position;
  readonly facts: EventFacts;
  readonly description: EventKind;
  readonly #stored: RecordedEvent;
  #fields: Record<string, unknown> | undefined;

  /** @throws {UnreadableEvent} of no known type, newer than this program, or without its facts */
  constructor(
    stored: RecordedEvent,
    readonly kind: ReadableKind,
    /** What stands after the kind's name in the name of the stream. */
    readonly streamId: string,
  ) {
    const description = kind.events.get(stored.type);
    if (!description) throw new UnreadableEvent(stored, `${kind.name} has no such event`);
    this.position = stored.position;
    this.facts = factsOf(stored);
    this.description = description;
    this.#stored = stored;
    // Older and newer versions are judged at once, whether or not a projection wants the fields.
    if (stored.metadata.version !== String(description.version)) this.fields();
  }

  /**
   * The clear fields in the version that the program knows now; personal ones are absent. Read when first asked
   * for: most events need no more than their facts.
   *
   * @throws {UnreadableEvent} the data are no JSON object
   */
  fields(): object {
    return (this.#fields ??= currentFields(this.kind, this.#stored, clearFields(this.#stored)));
  }
}

/** Reads events of the log; undefined for one of a stream of another kind. */
export function eventReader(
  kinds: readonly ReadableKind[],
): (stored: RecordedEvent) => LoggedEvent | undefined {
  const byName = new Map(kinds.map((kind) => [kind.name, kind]));
  return (stored) => {
    const named = fileOfStream(stored.stream);
    const kind = named && byName.get(named.procedure);
    return kind && new LoggedEvent(stored, kind, named.fileId);
  };
}

function clearFields(stored: RecordedEvent): Record<string, unknown> {
  const data = parsed(stored);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new UnreadableEvent(stored, 'its data are no object');
  }
  // Most events have nothing sealed, and what was parsed just now needs no copy.
  if (!('sealed' in data)) return data as Record<string, unknown>;
  const { sealed: _, ...fields } = data;
  return fields;
}

function parsed(stored: RecordedEvent): unknown {
  try {
    return JSON.parse(stored.data);
  } catch {
    // What the parser says would quote from the data.
    throw new UnreadableEvent(stored, 'its data are no JSON');
  }
}
