import { causes, type Cause, type EventKind, type EventFacts } from './event.js';
import type { StreamKind } from './stream-kind.js';

/**
 * How an event's facts lie beside its fields in the log: flat strings, so that every engine takes them. The hash
 * of the chain lies there too (`hash`), and is not part of the facts.
 */
export type Envelope = Readonly<Record<string, string>>;

/** The name of the stream of a file. Both parts are random or public; nothing of a person is in it. */
export function fileStream(procedure: string, fileId: string): string {
  return `${procedure}:${fileId}`;
}

/** The procedure and file of a stream; undefined for a stream of another kind. */
export function fileOfStream(
  stream: string,
): { readonly procedure: string; readonly fileId: string } | undefined {
  const colon = stream.indexOf(':');
  return colon < 0 ? undefined : { procedure: stream.slice(0, colon), fileId: stream.slice(colon + 1) };
}

/** The envelope of an event in the version in which the procedure knows it now. */
export function envelopeOf(event: EventFacts, { version }: Pick<EventKind, 'version'>): Envelope {
  return {
    occurredAt: event.occurredAt,
    recordedAt: event.recordedAt,
    cause: event.cause,
    commandId: event.commandId,
    version: String(version),
    ...(event.commandType !== undefined && { commandType: event.commandType }),
    ...(event.matterId !== undefined && { matterId: event.matterId }),
    ...(event.staffId !== undefined && { staffId: event.staffId }),
    ...(event.role !== undefined && { role: event.role }),
    ...(event.recordedBy !== undefined && { recordedBy: event.recordedBy }),
    ...(event.partyId !== undefined && { partyId: event.partyId }),
    ...(event.onBehalfOf !== undefined && { onBehalfOf: event.onBehalfOf }),
    ...(event.fingerprint !== undefined && { fingerprint: event.fingerprint }),
  };
}

/** An event as the log holds it: what is needed to read its facts. */
export interface StoredEvent {
  readonly id: string;
  readonly type: string;
  readonly revision: number;
  readonly metadata: Envelope;
}

/** An event can't be read: this program is too old for it, or something else wrote it. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';

  constructor(event: Pick<StoredEvent, 'id' | 'type'>, reason: string) {
    super(`Event ${event.id} (${event.type}) can't be read: ${reason}.`);
  }
}

function isCause(text: string | undefined): text is Cause {
  return text !== undefined && Object.hasOwn(causes, text);
}

/**
 * The facts of a stored event.
 *
 * @throws {UnreadableEvent} a fact is missing, of no known kind, or contradicts another
 */
export function factsOf(stored: StoredEvent): EventFacts {
  const { occurredAt, recordedAt, cause, commandId, ...facts } = stored.metadata;
  const { commandType, matterId, staffId, role, recordedBy, partyId, onBehalfOf, fingerprint } = facts;
  if (occurredAt === undefined || recordedAt === undefined || commandId === undefined) {
    throw new UnreadableEvent(stored, 'occurredAt, recordedAt or commandId is missing');
  }
  if (staffId !== undefined && partyId !== undefined) {
    throw new UnreadableEvent(stored, 'it names both a member of staff and a party');
  }
  if (!isCause(cause)) throw new UnreadableEvent(stored, 'its cause is unknown');
  return {
    id: stored.id,
    type: stored.type,
    revision: stored.revision,
    occurredAt,
    recordedAt,
    cause,
    commandId,
    ...(commandType !== undefined && { commandType }),
    ...(matterId !== undefined && { matterId }),
    ...(staffId !== undefined && { staffId }),
    ...(role !== undefined && { role }),
    ...(recordedBy !== undefined && { recordedBy }),
    ...(partyId !== undefined && { partyId }),
    ...(onBehalfOf !== undefined && { onBehalfOf }),
    ...(fingerprint !== undefined && { fingerprint }),
  };
}

/**
 * The fields of a stored event in the version that its kind of stream knows now, older ones upcast.
 *
 * @throws {UnreadableEvent} an unknown type, a newer version, or an older one without an upcast
 */
export function currentFields(
  { name, events }: Pick<StreamKind, 'name' | 'events'>,
  stored: StoredEvent,
  fields: Record<string, unknown>,
): Record<string, unknown> {
  const description = events.get(stored.type);
  if (!description) throw new UnreadableEvent(stored, `${name} has no such event`);
  const storedVersion = Number(stored.metadata.version);
  if (!Number.isInteger(storedVersion) || storedVersion < 1) {
    throw new UnreadableEvent(stored, 'its version is missing');
  }
  if (storedVersion > description.version) {
    throw new UnreadableEvent(stored, `version ${storedVersion} is newer than this program`);
  }
  let current = fields;
  for (let version = storedVersion; version < description.version; version += 1) {
    const upcast = description.upcasts?.[version];
    if (!upcast) throw new UnreadableEvent(stored, `version ${version} has no upcast`);
    current = upcast(current);
  }
  return current;
}
