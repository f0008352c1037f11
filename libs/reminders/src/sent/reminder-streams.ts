import { happens, type DecidedEvent, type Instant, type RungReference } from '#casework';
import type { EventStore } from '#event-store';
import { Streams, type Identifiers, type LoadedStream } from '#record';
import type { KeyStore } from '#trust';
import type { CurrentRung } from '../looking.js';
import { reminderDropped, reminderKind, reminderMadeTask } from './events.js';
import type { DropReason, TaskReason } from './fields.js';
import type { ReminderState } from './state.js';

/** The stream of a reminder or a digest, as far as it was read. */
export type ReminderStream = LoadedStream<ReminderState>;

/** What reading and writing the streams of reminders needs. */
export interface ReminderRecord {
  readonly log: EventStore;
  readonly keys: KeyStore;
  readonly identifiers: Identifiers;
  readonly now: () => Instant;
  /** A random UUID. Two who write at once must never make the same event: the log would take it for a retry. */
  readonly newId: () => string;
}

/** Few are worked on at once, and each is left for good soon. */
const keptStreams = 500;

/** What was sent, as the log tells: one small stream a rung, one a digest, chained and verified like a file. */
export class ReminderStreams {
  readonly #streams: Streams<ReminderState>;

  constructor(private readonly record: ReminderRecord) {
    const { log, keys, newId } = record;
    this.#streams = new Streams(reminderKind, log, keys, { kept: keptStreams, newId });
  }

  /** The id of a rung's reminder: the same whoever asks, and another one when the rung has moved. */
  idOf({ deadlineId, rung, at }: Pick<RungReference, 'deadlineId' | 'rung' | 'at'>): string {
    return this.#derived(deadlineId, 'reminder', String(rung), at);
  }

  /** The key of a message to somebody: the same however often and over whatever channel it is repeated. */
  keyOf(reminderId: string, staffId: string): string {
    return this.#derived(reminderId, 'message', staffId);
  }

  /** The stream as it stands; one in which nothing has happened has revision -1. */
  load(reminderId: string): Promise<ReminderStream> {
    return this.#streams.load(reminderId);
  }

  /**
   * Appends to a stream as it was read, all or nothing.
   *
   * @returns the stream after it
   * @throws {RevisionConflict} somebody else wrote meanwhile
   * @throws {StoreUnavailable} whether it was written is unknown
   */
  append(before: ReminderStream, ...decided: readonly DecidedEvent[]): Promise<ReminderStream> {
    const { newId, now } = this.record;
    return this.#streams.record(before, decided, { cause: 'clock', commandId: newId(), now: now() });
  }

  /** Records that nothing will be sent for a rung any more. */
  drop(stream: ReminderStream, about: RungReference, because: DropReason): Promise<ReminderStream> {
    return this.append(stream, happens(reminderDropped, { about, because }));
  }

  /** Records that nobody could be told of a rung, and whose task it is to see to it. */
  makeTask(
    stream: ReminderStream,
    { about, matter: { unitId }, assigneeId }: Pick<CurrentRung, 'about' | 'matter' | 'assigneeId'>,
    because: TaskReason,
  ): Promise<ReminderStream> {
    const assignee = assigneeId !== undefined && { assigneeId };
    return this.append(stream, happens(reminderMadeTask, { about, unitId, because, ...assignee }));
  }

  #derived(seed: string, ...name: readonly string[]): string {
    return this.record.identifiers.ofCommand(seed).idFor(...name);
  }
}
