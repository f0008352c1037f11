import {
  maximumAppendBytes,
  maximumAppendEvents,
  maximumEventBytes,
  type EventToAppend,
  type ExpectedRevision,
} from './event-store.js';
import { InvalidAppend } from './faults.js';

const canonicalUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** No spaces, control characters or lone surrogates; a leading `$` marks the system streams of some engines. */
const plainName = /^[^\s$\p{C}][^\s\p{C}]{0,199}$/u;

/** Text with half a surrogate pair has no UTF-8 form: an engine would store something else, or nothing. */
const loneSurrogate = /\p{Surrogate}/u;

/**
 * Refuses what no engine can keep, so that every adapter refuses the same.
 *
 * @returns the size of the append in bytes: data and metadata of all events, in UTF-8
 * @throws {InvalidAppend} for each reason named at `EventStore.append`
 */
export function checkAppend(
  stream: string,
  expectedRevision: ExpectedRevision,
  events: readonly EventToAppend[],
): number {
  if (!plainName.test(stream)) throw new InvalidAppend('The name of the stream is malformed.');
  if (expectedRevision !== 'no-stream' && !isWholeNumber(expectedRevision)) {
    throw new InvalidAppend(`${expectedRevision} is no revision.`);
  }
  if (events.length === 0) throw new InvalidAppend('An append needs at least one event.');
  if (events.length > maximumAppendEvents) {
    throw new InvalidAppend(`An append holds at most ${maximumAppendEvents} events.`);
  }
  if (new Set(events.map((event) => event.id)).size < events.length) {
    throw new InvalidAppend('Two events of the append have the same id.');
  }
  const bytes = events.reduce((total, event) => total + checkEvent(event), 0);
  if (bytes > maximumAppendBytes) {
    throw new InvalidAppend(`The append has ${bytes} bytes; at most ${maximumAppendBytes} are stored.`);
  }
  return bytes;
}

/**
 * Refuses a portion that can't be read. Nobody reads without a bound.
 *
 * @throws {RangeError} `limit` is no whole number above 0
 */
export function checkLimit(limit: number): void {
  if (!isWholeNumber(limit) || limit === 0) throw new RangeError(`${limit} is no limit: give 1 or more.`);
}

/** @throws {RangeError} `revision` is no whole number from 0 */
export function checkRevision(revision: number): void {
  if (!isWholeNumber(revision)) throw new RangeError(`${revision} is no revision: give 0 or more.`);
}

function isWholeNumber(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function checkEvent(event: EventToAppend): number {
  if (!canonicalUuid.test(event.id)) {
    throw new InvalidAppend('The id of an event is no UUID in lower case.');
  }
  if (!plainName.test(event.type)) throw new InvalidAppend(`The type of event ${event.id} is malformed.`);
  if (!isFlatStrings(event.metadata)) {
    throw new InvalidAppend(`The metadata of event ${event.id} is not flat strings.`);
  }
  const bytes = Buffer.byteLength(event.data) + Buffer.byteLength(JSON.stringify(event.metadata));
  if (bytes > maximumEventBytes) {
    throw new InvalidAppend(`Event ${event.id} has ${bytes} bytes; at most ${maximumEventBytes} are stored.`);
  }
  if (loneSurrogate.test(event.data) || !isJsonObject(event.data)) {
    throw new InvalidAppend(`The data of event ${event.id} is no JSON object.`);
  }
  return bytes;
}

function isJsonObject(text: string): boolean {
  try {
    return isRecord(JSON.parse(text));
  } catch {
    return false;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is an object of strings only: what every engine can keep as metadata. */
export function isFlatStrings(value: unknown): value is Record<string, string> {
  return isRecord(value) && Object.values(value).every((each) => typeof each === 'string');
}
