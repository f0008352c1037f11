import { isFlatStrings } from '../bounds.js';
import type { RecordedEvent } from '../event-store.js';
import { CorruptEvent } from '../faults.js';
import { positionOfRow } from './position.js';

/** An event as the tables keep it, in this order. */
export type EventColumns = readonly [
  position: number,
  revision: number,
  id: string,
  type: string,
  data: string,
  metadata: string,
];

/** @throws {CorruptEvent} the metadata is not flat strings; the data is the reader's to judge */
export function recordedEvent(
  stream: string,
  [row, revision, id, type, data, text]: EventColumns,
): RecordedEvent {
  const metadata = parseJson(text);
  if (!isFlatStrings(metadata)) {
    throw new CorruptEvent(stream, revision, 'its metadata is not flat strings');
  }
  return { position: positionOfRow(row), stream, revision, id, type, data, metadata };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
