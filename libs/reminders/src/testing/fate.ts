import type { EventStore } from '#event-store';
import { ChannelRefused, ChannelUnavailable, type ReminderChannel } from '../channel.js';
import type { Recipient, ReminderMessage } from '../reminder.js';

/** The process has died: nothing that it asks for is answered any more. */
export class Death extends Error {}

/** Lets a process die at one of its steps: before or after each write and each sending. */
export class Fate {
  #steps = 0;

  /** @param diesAt the step from which on nothing works; never, if left out */
  constructor(private readonly diesAt = Number.POSITIVE_INFINITY) {}

  get isDead(): boolean {
    return this.#steps >= this.diesAt;
  }

  step(): void {
    this.#steps += 1;
    if (this.isDead) throw new Death();
  }
}

/** A log that dies with its process, before an append or right after it was stored. */
export function mortalLog(log: EventStore, fate: Fate): EventStore {
  return {
    append: async (stream, expectedRevision, events) => {
      fate.step();
      const appended = await log.append(stream, expectedRevision, events);
      fate.step();
      return appended;
    },
    readStream: (stream, from, limit) => {
      if (fate.isDead) throw new Death();
      return log.readStream(stream, from, limit);
    },
    readAll: (after, limit) => log.readAll(after, limit),
    head: () => log.head(),
    follow: (after, limit, signal) => log.follow(after, limit, signal),
    close: () => log.close(),
  };
}

/** What arrives, by key: a receiver takes a repetition for what it is. */
export class Receiver {
  readonly messages: ReminderMessage[] = [];
  /** How the next messages are met. */
  mood: 'takes' | 'is away' | 'refuses' = 'takes';

  /** Every message that arrived, each once. */
  get byKey(): ReadonlyMap<string, ReminderMessage> {
    return new Map(this.messages.map((message) => [message.key, message]));
  }

  channel(
    name: string,
    fate = new Fate(),
    reaches: (recipient: Recipient) => boolean = () => true,
  ): ReminderChannel {
    return {
      name,
      timeLimit: 5_000,
      reaches,
      send: (message) => {
        fate.step();
        if (this.mood === 'is away') return Promise.reject(new ChannelUnavailable(name, 'it is away'));
        if (this.mood === 'refuses') return Promise.reject(new ChannelRefused(name, 'it wants none'));
        this.messages.push(message);
        fate.step();
        return Promise.resolve();
      },
      close: () => Promise.resolve(),
    };
  }
}
