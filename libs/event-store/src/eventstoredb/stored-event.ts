import {
  binaryEvent,
  jsonEvent,
  type EventData,
  type RecordedEvent as ServerEvent,
} from '@eventstore/db-client';
import { isFlatStrings } from '../bounds.js';
import type { EventToAppend, RecordedEvent } from '../event-store.js';
import { CorruptEvent } from '../faults.js';
import { positionOf } from './position.js';

/**
 * An event as the client takes it, its data checked before.
 *
 * The client spells data anew, and what is sealed and chained is the text. So only text that survives this
 * goes as JSON, which the server's own tools show; any other goes as bytes.
 */
export function proposedEvent({ id, type, data, metadata }: EventToAppend): EventData {
  const value = JSON.parse(data) as Record<string, unknown>;
  return JSON.stringify(value) === data
    ? jsonEvent({ id, type, data: value, metadata })
    : binaryEvent({ id, type, data: Buffer.from(data), metadata });
}

/**
 * An event as it was handed over.
 *
 * @param prefix what the server's name of the stream begins with, before our own
 * @throws {CorruptEvent} its data is no JSON object or its metadata are not flat strings: the client hands on
 *   malformed JSON as if it were a value
 */
export function recordedEvent(event: ServerEvent, prefix: string): RecordedEvent {
  const stream = event.streamId.slice(prefix.length);
  const revision = Number(event.revision);
  if (event.position === undefined) throw new CorruptEvent(stream, revision, 'the server is older than 22.6');
  if (!isFlatStrings(event.metadata))
    throw new CorruptEvent(stream, revision, 'its metadata is not flat strings');
  const data = event.isJson ? JSON.stringify(objectOf(event.data)) : textOf(event.data);
  if (data === undefined) throw new CorruptEvent(stream, revision, 'its data is no JSON object');
  const { id, type, metadata } = event;
  return { id, type, data, metadata, stream, revision, position: positionOf(event.position) };
}

function objectOf(value: unknown): object | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}

function textOf(bytes: unknown): string | undefined {
  if (!(bytes instanceof Uint8Array)) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return objectOf(JSON.parse(text)) && text;
  } catch {
    return undefined;
  }
}
