import { beforeTheFirst, type Position } from '../event-store.js';
import { InvalidPosition } from '../faults.js';

/** A place in the server's transaction log. */
export interface LogPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** Digits of the largest position that the server counts to (a signed 64-bit number). */
const largest = 2n ** 63n - 1n;
const width = String(largest).length;
const written = new RegExp(`^(\\d{${width}})-(\\d{${width}})$`);

/** A place in the server's log as a position that sorts as a string. */
export function positionOf({ commit, prepare }: LogPosition): Position {
  return `${padded(commit)}-${padded(prepare)}`;
}

/**
 * The place behind a position; `undefined` for `beforeTheFirst`.
 *
 * @throws {InvalidPosition} the text was not made by `positionOf`
 */
export function logPosition(position: Position): LogPosition | undefined {
  if (position === beforeTheFirst) return undefined;
  const [, commit, prepare] = written.exec(position) ?? [];
  if (commit === undefined || prepare === undefined) throw new InvalidPosition();
  const place = { commit: BigInt(commit), prepare: BigInt(prepare) };
  if (place.commit > largest || place.prepare > place.commit) throw new InvalidPosition();
  return place;
}

function padded(value: bigint): string {
  return String(value).padStart(width, '0');
}
