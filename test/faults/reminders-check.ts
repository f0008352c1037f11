import { fileOfStream, type Instant } from '#casework';
import type { RecordedEvent } from '#event-store';
import type { Identifiers } from '#record';
import { reminderKind, reminderSent } from '#reminders';

/** What the record of a reminder says that counts here. */
interface Recorded {
  /** Of a claim: how long it holds. */
  readonly until?: Instant;
  readonly deliveries?: readonly { readonly staffId: string }[];
  readonly staffId?: string;
  readonly channel?: string;
  /** In the stream of a digest's item, which digest told it. */
  readonly digestId?: string;
  readonly because?: string;
  readonly concludes?: boolean;
}

/** What the log says of reminders. */
export interface RecordedReminders {
  /** The keys under which somebody was told, over the webhook. */
  readonly keys: ReadonlySet<string>;
  /** The keys under which somebody was to be told, as a claim says before anything is sent. */
  readonly announced: ReadonlySet<string>;
  /** Until when somebody may be at one, by reminder. */
  readonly claimedUntil: ReadonlyMap<string, Instant>;
  /** A line for each that is recorded twice. */
  readonly faults: readonly string[];
}

/** Reads from the log who was to be told and who was told under which key, and what somebody is still at. */
export function recordedReminders(
  log: readonly RecordedEvent[],
  identifiers: Identifiers,
): RecordedReminders {
  const keys = new Set<string>();
  const announced = new Set<string>();
  const claimedUntil = new Map<string, Instant>();
  const faults: string[] = [];
  for (const { stream, type, data } of log) {
    const file = fileOfStream(stream);
    if (file?.procedure !== reminderKind.name) continue;
    const reminderId = file.fileId;
    const keyOf = (staffId: string) => identifiers.ofCommand(reminderId).idFor('message', staffId);
    const fields = JSON.parse(data) as Recorded;
    for (const { staffId } of fields.deliveries ?? []) announced.add(keyOf(staffId));
    const isGoneOnWith = fields.concludes === false && fields.because !== 'unavailable';
    if (fields.until !== undefined) claimedUntil.set(reminderId, fields.until);
    else if (!isGoneOnWith) claimedUntil.delete(reminderId);
    const { staffId, channel, digestId } = fields;
    if (type !== reminderSent.type || staffId === undefined || digestId !== undefined) continue;
    const key = keyOf(staffId);
    if (channel !== 'webhook') faults.push(`reminder ${reminderId} went over ${channel}`);
    if (keys.has(key)) faults.push(`reminder ${reminderId} is recorded twice as sent to ${staffId}`);
    keys.add(key);
  }
  return { keys, announced, claimedUntil, faults };
}

/**
 * Holds what a receiver has taken against the record, at a time when nothing is due and nobody is at anything:
 * counted by key, each was sent once. It is recorded as sent, unless its sender died in between and its deadline has
 * ended or moved before another came; then the claim that was recorded before it says to whom it may have gone.
 *
 * @returns a line for each thing that is wrong
 */
export function checkReminders(
  { keys, announced, faults }: RecordedReminders,
  received: ReadonlyMap<string, number>,
): readonly string[] {
  return [
    ...faults,
    ...[...keys].filter((key) => !received.has(key)).map((key) => `message ${key} never came`),
    ...[...received.keys()]
      .filter((key) => !keys.has(key) && !announced.has(key))
      .map((key) => `message ${key} was never recorded, not even as one to be sent`),
  ];
}
