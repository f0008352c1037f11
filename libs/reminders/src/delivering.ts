import { happens, type Instant, type RungReference } from '#casework';
import { ChannelRefused, ChannelUnavailable, type ReminderChannel } from './channel.js';
import type { ReminderMessage } from './reminder.js';
import { reminderFailed, reminderSent } from './sent/events.js';
import { outlasts, slowestOf } from './sent/lease.js';
import type { ReminderStream, ReminderStreams } from './sent/reminder-streams.js';
import { leftToSend, type Handed } from './sent/state.js';

/** A claim whose messages are to be handed to the channels. */
export interface Claimed {
  readonly stream: ReminderStream;
  /** The rung, when the claim is on one and not on a digest. */
  readonly about?: RungReference;
  /** The message to somebody; undefined for one who holds no role any more. */
  readonly messageTo: (staffId: string) => ReminderMessage | undefined;
}

/** What delivering needs. */
export interface Delivering {
  readonly streams: ReminderStreams;
  readonly channels: readonly ReminderChannel[];
  readonly now: () => Instant;
}

/** The claim's lease ends before everything can be sent: another may be at it. */
export class LeaseEnded extends Error {
  override readonly name = 'LeaseEnded';

  constructor() {
    super('The claim of a reminder has ended before everything was sent. It is sent on by a new claim.');
  }
}

/**
 * Hands a claim's messages to their channels, those that are not recorded yet, and records each right after it was
 * taken. A channel that fails holds no other up; the claim is given up then, so that anybody may go on.
 *
 * @returns the stream when everything was taken or refused
 * @throws {ChannelUnavailable} the first one that failed
 * @throws {LeaseEnded} another may be at it
 * @throws {RevisionConflict} another is at it
 */
export async function deliver(
  { streams, channels, now }: Delivering,
  { stream: before, about, messageTo }: Claimed,
): Promise<ReminderStream> {
  const on = about && { about };
  const failed: { readonly handed: Handed; readonly fault: ChannelUnavailable }[] = [];
  let stream = before;
  const slowest = slowestOf(channels);
  for (const handed of leftToSend(before.state)) {
    if (!outlasts(stream.state, now(), slowest)) throw new LeaseEnded();
    const channel = channels.find(({ name }) => name === handed.channel);
    const answer = await handedTo(channel, messageTo(handed.staffId));
    if (answer instanceof ChannelUnavailable) {
      failed.push({ handed, fault: answer });
      continue;
    }
    const isLast = leftToSend(stream.state).length === 1;
    const anySent = answer === 'taken' || stream.state.sent.length > 0;
    const concludes = isLast && anySent;
    stream = await streams.append(
      stream,
      answer === 'taken'
        ? happens(reminderSent, { ...on, ...handed, concludes })
        : happens(reminderFailed, { ...on, ...handed, because: 'refused', concludes }),
    );
  }
  const [first] = failed;
  if (!first) return stream;
  await streams.append(
    stream,
    ...failed.map(({ handed }) =>
      happens(reminderFailed, { ...on, ...handed, because: 'unavailable', concludes: false }),
    ),
  );
  throw first.fault;
}

async function handedTo(
  channel: ReminderChannel | undefined,
  message: ReminderMessage | undefined,
): Promise<'taken' | 'refused' | ChannelUnavailable> {
  if (!channel || !message || !channel.reaches(message.recipient)) return 'refused';
  try {
    await channel.send(message);
    return 'taken';
  } catch (fault) {
    if (fault instanceof ChannelRefused) return 'refused';
    if (fault instanceof ChannelUnavailable) return fault;
    return new ChannelUnavailable(channel.name, 'it met a fault that it does not name', { cause: fault });
  }
}
