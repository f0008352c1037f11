import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import type { Instant } from '#casework';
import type { Position, StreamRevision } from '#event-store';
import { canonicalJson } from '../chain.js';

/** The last event of a stream. */
export interface Head {
  readonly stream: string;
  readonly revision: StreamRevision;
  readonly hash: string;
}

/** What an anchor says of the log up to one position. */
export interface AnchoredLog {
  /** The last event that it covers. */
  readonly position: Position;
  /** Number of events from the beginning of the log. */
  readonly events: number;
  /** Rolling digest over all of them in the order of the log; see `extendDigest`. */
  readonly digest: string;
  readonly at: Instant;
  /** Heads of the streams that grew since the anchor before: they name what was cut off or put in. */
  readonly heads: readonly Head[];
  /** The marks of all events since the anchor before, in the order of the log; see `orderMark`. */
  readonly order: string;
  /** SHA-256 of the line of the anchor before, in hex; '' for the first. */
  readonly previous: string;
}

/** A line of the anchor file. */
export interface Anchor extends AnchoredLog {
  /** HMAC with SHA-256 (RFC 2104) over the canonical JSON of all the rest, in hex. */
  readonly mac: string;
}

/** Length of the mark of an event. */
export const orderMarkLength = 6;

/** The beginning of an event's hash: enough to find it within one interval; the digest is what proves. */
export function orderMark(eventHash: string): string {
  return eventHash.slice(0, orderMarkLength).padEnd(orderMarkLength, '-');
}

/** The digest of a log without events. */
export const emptyDigest = '';

/** The digest of a log that has grown by one event: SHA-256 of the digest before and the event's hash, in hex. */
export function extendDigest(digest: string, eventHash: string): string {
  return hash('sha256', `${digest}|${eventHash}`, 'hex');
}

/** The line of an anchor, without the line break. */
export function anchorLine(content: AnchoredLog, secret: Buffer): string {
  const anchor: Anchor = { ...content, mac: macOf(content, secret) };
  return canonicalJson(anchor);
}

/** What the next anchor calls `previous`. */
export function lineHash(line: string): string {
  return hash('sha256', line, 'hex');
}

/** @returns undefined for a line that was not written, as it stands, with this secret */
export function anchorFrom(line: string, secret: Buffer): Anchor | undefined {
  try {
    const parsed: unknown = JSON.parse(line);
    return isGenuine(parsed, secret) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isGenuine(parsed: unknown, secret: Buffer): parsed is Anchor {
  if (typeof parsed !== 'object' || parsed === null || !('mac' in parsed)) return false;
  const { mac, ...content } = parsed;
  const expected = Buffer.from(macOf(content, secret));
  const found = Buffer.from(String(mac));
  return found.length === expected.length && timingSafeEqual(found, expected);
}

function macOf(content: object, secret: Buffer): string {
  return createHmac('sha256', secret).update(canonicalJson(content)).digest('hex');
}
