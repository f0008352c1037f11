import { isFlatStrings } from '../bounds.js';
import type { RecordedEvent } from '../event-store.js';
import { CorruptEvent } from '../faults.js';
import { positionOfRow } from './position.js';

/** An event as the tables keep it, with the name of its stream. */
export interface EventRow {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/** @throws {CorruptEvent} the metadata is not flat strings; the data is the reader's to judge */
export function recordedEvent(row: EventRow): RecordedEvent {
  return { ...row, position: positionOfRow(row.position), metadata: readMetadata(row) };
}

function readMetadata(row: EventRow): Record<string, string> {
  const metadata = parseJson(row.metadata);
  if (!isFlatStrings(metadata)) {
    throw new CorruptEvent(row.stream, row.revision, 'its metadata is not flat strings');
  }
  return metadata;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
