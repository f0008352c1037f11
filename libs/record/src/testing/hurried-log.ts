import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  RevisionConflict,
  type EventStore,
  type EventToAppend,
  type ExpectedRevision,
  type RecordedEvent,
} from '#event-store';
import type { Chance } from './contrary-log.js';

/** A process of a spec ends here: whatever it was about to do, it does no more. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/** What a process that gives commands needs of a log. */
export type LogOfCommands = Pick<EventStore, 'append' | 'readStream'>;

/**
 * A log as one process of several has it: each of its steps comes at some turn or other, as chance has it.
 *
 * @param stepsToLive the process is killed at this append, before or after it is stored; never without
 */
export function hurried(log: LogOfCommands, chance: Chance, stepsToLive = Infinity): LogOfCommands {
  let steps = 0;
  const awhile = async () => {
    for (let turns = Math.floor(chance() * 4); turns > 0; turns -= 1) await nextTurn();
  };
  return {
    append: async (stream, expectedRevision, events) => {
      await awhile();
      steps += 1;
      const isLast = steps >= stepsToLive;
      if (isLast && (steps > stepsToLive || chance() < 0.5)) throw new Killed();
      const appended = await log.append(stream, expectedRevision, events);
      if (isLast) throw new Killed();
      await awhile();
      return appended;
    },
    readStream: async (stream, from, limit) => {
      await awhile();
      const events = await log.readStream(stream, from, limit);
      await awhile();
      return events;
    },
  };
}

/**
 * A log in memory that is read and written by several at once. It keeps the one promise that matters here: an append is
 * taken at the expected revision alone.
 */
export class HurriedLog {
  readonly events: RecordedEvent[] = [];
  readonly #streams = new Map<string, RecordedEvent[]>();

  /** The events of a stream. */
  in(stream: string): readonly RecordedEvent[] {
    return this.#streams.get(stream) ?? [];
  }

  /** The log as one process has it, which may be killed: see `hurried`. */
  for(chance: Chance, stepsToLive?: number): LogOfCommands {
    const log: LogOfCommands = {
      append: async (stream, expectedRevision, events) =>
        Promise.resolve(this.#append(stream, expectedRevision, events)),
      readStream: async (stream, from, limit) => Promise.resolve(this.in(stream).slice(from, from + limit)),
    };
    return hurried(log, chance, stepsToLive);
  }

  #append(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]) {
    const stored = this.#streams.get(stream) ?? [];
    const revision = stored.length - 1;
    if ((expected === 'no-stream' ? -1 : expected) !== revision) {
      throw new RevisionConflict(stream, expected, revision < 0 ? 'no-stream' : revision);
    }
    for (const event of events) {
      const position = String(this.events.length).padStart(9, '0');
      const recorded = { ...event, stream, revision: stored.length, position };
      stored.push(recorded);
      this.events.push(recorded);
    }
    this.#streams.set(stream, stored);
    return { revision: stored.length - 1, position: this.events.at(-1)?.position ?? '' };
  }
}
