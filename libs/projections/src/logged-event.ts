import {
  catalogueOf,
  currentFields,
  factsOf,
  fileOfStream,
  UnreadableEvent,
  type Catalogue,
  type EventDescription,
  type EventFacts,
  type Procedure,
} from '#casework';
import type { Position, RecordedEvent } from '#event-store';

/** An event of a file of a known procedure, as projections read it. Its personal fields stay sealed. */
export class LoggedEvent {
  readonly position: Position;
  readonly facts: EventFacts;
  readonly description: EventDescription;
  readonly #stored: RecordedEvent;
  readonly #catalogue: Catalogue;
  #fields: Record<string, unknown> | undefined;

  /** @throws {UnreadableEvent} of no known type, newer than this program, or without its facts */
  constructor(
    stored: RecordedEvent,
    readonly fileId: string,
    catalogue: Catalogue,
  ) {
    const description = catalogue.events.get(stored.type);
    if (!description) throw new UnreadableEvent(stored, `${catalogue.procedure.name} has no such event`);
    this.position = stored.position;
    this.facts = factsOf(stored);
    this.description = description;
    this.#stored = stored;
    this.#catalogue = catalogue;
    // Older and newer versions are judged at once, whether or not a projection wants the fields.
    if (stored.metadata.version !== String(description.version)) this.fields();
  }

  get procedure(): Procedure {
    return this.#catalogue.procedure;
  }

  /**
   * The clear fields in the version that the procedure knows now; personal ones are absent. Read when first asked
   * for: most events need no more than their facts.
   *
   * @throws {UnreadableEvent} the data are no JSON object
   */
  fields(): object {
    return (this.#fields ??= currentFields(this.#catalogue, this.#stored, clearFields(this.#stored)));
  }
}

/** Reads events of the log; undefined for one of a stream that is no file of these procedures. */
export function eventReader(
  procedures: readonly Procedure[],
): (stored: RecordedEvent) => LoggedEvent | undefined {
  const catalogues = new Map(procedures.map((procedure) => [procedure.name, catalogueOf(procedure)]));
  return (stored) => {
    const file = fileOfStream(stored.stream);
    const catalogue = file && catalogues.get(file.procedure);
    return catalogue && new LoggedEvent(stored, file.fileId, catalogue);
  };
}

function clearFields(stored: RecordedEvent): Record<string, unknown> {
  const data = parsed(stored);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new UnreadableEvent(stored, 'its data are no object');
  }
  const fields: Record<string, unknown> = { ...data };
  Reflect.deleteProperty(fields, 'sealed');
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
