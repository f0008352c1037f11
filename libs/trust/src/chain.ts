import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What the hash of an event covers. */
export interface EventToLink {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  /** Canonical JSON text, as `canonicalJson` makes it. */
  readonly data: string;
  /** A `hash` in it is left out. */
  readonly metadata: Readonly<Record<string, string>>;
  /** Hash of the stream's event before; '' for revision 0. */
  readonly previousHash: string;
}

/**
 * The canonical JSON text of a value (RFC 8785).
 *
 * @throws {TypeError} JSON has no form for the value
 * @throws {Error} a number that is not finite, half a surrogate pair, or a cycle
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('This value has no JSON form.');
  return text;
}

/**
 * The hash that an event carries as `metadata.hash`: SHA-256 (FIPS 180-4), in lower-case hex, over the canonical
 * JSON of `{ data, id, metadata, previous, revision, stream, type }`. It covers the event as stored, sealed
 * sections included, and through `previous` every event before it in the stream; so it still holds when keys are
 * destroyed.
 */
export function linkEvent(event: EventToLink): string {
  return hash('sha256', canonicalEvent(event), 'hex');
}

/**
 * The text under the hash. It is put together around the data, which is canonical already: parsing and sorting
 * it again would cost more than the hash.
 */
export function canonicalEvent(event: EventToLink): string {
  return (
    `{"data":${event.data},"id":${JSON.stringify(event.id)},"metadata":${canonicalMetadata(event.metadata)},` +
    `"previous":${JSON.stringify(event.previousHash)},"revision":${event.revision},` +
    `"stream":${JSON.stringify(event.stream)},"type":${JSON.stringify(event.type)}}`
  );
}

function canonicalMetadata(metadata: Readonly<Record<string, string>>): string {
  const members = Object.keys(metadata)
    .filter((name) => name !== 'hash')
    .sort()
    .map((name) => `${JSON.stringify(name)}:${JSON.stringify(metadata[name])}`);
  return `{${members.join(',')}}`;
}
