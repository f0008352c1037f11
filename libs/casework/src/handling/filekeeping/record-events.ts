import type { FileEvent } from '../../kernel/event.js';
import {
  assignmentAccepted,
  assignmentDeclined,
  assignmentEnded,
  assignmentGiven,
  providerReported,
} from './assignment-events.js';
import { documentRecorded } from './documents.js';
import { disputeNoted, noteCorrected, noteRecorded } from './note-events.js';
import { relationEnded, relationRecorded, relationWithdrawn } from './relations.js';
import { watchDone, watchMoved, watchSet } from './watches.js';

/** What caseworkers put on record in a file, whatever it is about. */
export const recordEvents: readonly FileEvent[] = [
  noteRecorded,
  noteCorrected,
  disputeNoted,
  documentRecorded,
  watchSet,
  watchMoved,
  watchDone,
  relationRecorded,
  relationEnded,
  relationWithdrawn,
  assignmentGiven,
  assignmentAccepted,
  assignmentDeclined,
  providerReported,
  assignmentEnded,
];

const types: ReadonlySet<string> = new Set(recordEvents.map(({ type }) => type));

/** Whether an event is one of those: it is corrected as a procedure's own, and left out of the file when in error. */
export function isOfRecord({ type }: { readonly type: string }): boolean {
  return types.has(type);
}
