import type { Recipient, ReminderMessage } from './reminder.js';

/** A way in which messages reach people. */
export interface ReminderChannel {
  /** Stable: it stands in the record of what was sent. */
  readonly name: string;
  /** Most milliseconds that `send` takes, whatever the receiver does. */
  readonly timeLimit: number;
  reaches(recipient: Recipient): boolean;
  /**
   * Resolves when the receiver has taken the message. Another call with the same key repeats it.
   *
   * @throws {ChannelUnavailable} whether it was taken is unknown or it was not: try again later
   * @throws {ChannelRefused} this message will never be taken
   */
  send(message: ReminderMessage): Promise<void>;
  /** Lets what is under way end. */
  close(): Promise<void>;
}

/** A channel can't be reached now. The message may be repeated under its key. */
export class ChannelUnavailable extends Error {
  override readonly name = 'ChannelUnavailable';

  constructor(
    readonly channel: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`Channel ${channel} took no message: ${reason}. It is tried again.`, options);
  }
}

/** The receiver takes no such message, however often it is repeated. */
export class ChannelRefused extends Error {
  override readonly name = 'ChannelRefused';

  constructor(
    readonly channel: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`Channel ${channel} refuses the message: ${reason}.`, options);
  }
}
