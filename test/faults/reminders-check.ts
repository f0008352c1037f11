import { fileOfStream } from '#casework';
import type { RecordedEvent } from '#event-store';
import type { Identifiers } from '#record';
import { reminderKind, reminderSent } from '#reminders';

/** What the record of a message says that counts here; in the stream of a digest's item, which digest told it. */
interface Sent {
  readonly staffId: string;
  readonly channel: string;
  readonly digestId?: string;
}

/** What the log says of the reminders that were sent. */
export interface RecordedReminders {
  /** The keys under which somebody was told, over the webhook. */
  readonly keys: ReadonlySet<string>;
  /** A line for each that is recorded twice. */
  readonly faults: readonly string[];
}

/** Reads from the log who was told under which key. */
export function recordedReminders(
  log: readonly RecordedEvent[],
  identifiers: Identifiers,
): RecordedReminders {
  const keys = new Set<string>();
  const faults: string[] = [];
  for (const { stream, type, data } of log) {
    const file = fileOfStream(stream);
    if (type !== reminderSent.type || file?.procedure !== reminderKind.name) continue;
    const { staffId, channel, digestId } = JSON.parse(data) as Sent;
    if (digestId !== undefined) continue;
    const reminderId = file.fileId;
    const key = identifiers.ofCommand(reminderId).idFor('message', staffId);
    if (channel !== 'webhook') faults.push(`reminder ${reminderId} went over ${channel}`);
    if (keys.has(key)) faults.push(`reminder ${reminderId} is recorded twice as sent to ${staffId}`);
    keys.add(key);
  }
  return { keys, faults };
}

/**
 * Holds what a receiver has taken against the record: counted by key, each was sent once and is recorded as sent.
 *
 * @returns a line for each thing that is wrong
 */
export function checkReminders(
  { keys, faults }: RecordedReminders,
  received: ReadonlyMap<string, number>,
): readonly string[] {
  return [
    ...faults,
    ...[...keys].filter((key) => !received.has(key)).map((key) => `message ${key} never came`),
    ...[...received.keys()].filter((key) => !keys.has(key)).map((key) => `message ${key} is not recorded`),
  ];
}
