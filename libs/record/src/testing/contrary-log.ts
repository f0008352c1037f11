import { setTimeout as pause } from 'node:timers/promises';
import { StoreUnavailable, type EventStore } from '#event-store';

/** Chance that is the same for the same seed: a number from 0 to below 1. */
export type Chance = () => number;

/** Mulberry32: 32 bits of state are plenty for a test. */
export function chanceFrom(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A log as it is behind a network: everything takes a while, in no certain order, and now and then it is not known
 * whether an append was stored, be it that it never arrived or that the answer was lost.
 *
 * @param doubtful which share of the appends has no answer
 */
export function contraryLog(log: EventStore, chance: Chance, doubtful: number): EventStore {
  const awhile = () => pause(chance() * 3);
  return {
    async append(stream, expectedRevision, events) {
      const fate = chance();
      await awhile();
      if (fate < doubtful / 2) throw new StoreUnavailable('The append did not arrive.');
      const appended = await log.append(stream, expectedRevision, events);
      await awhile();
      if (fate < doubtful) throw new StoreUnavailable('The answer was lost.');
      return appended;
    },
    async readStream(stream, from, limit) {
      await awhile();
      const events = await log.readStream(stream, from, limit);
      await awhile();
      return events;
    },
    readAll: (after, limit) => log.readAll(after, limit),
    head: () => log.head(),
    follow: (after, limit, signal) => log.follow(after, limit, signal),
    close: () => log.close(),
  };
}

/** A log on which somebody else acts just before the first append to a stream that `isAwaited` names. */
export function outpacedLog(
  log: EventStore,
  isAwaited: (stream: string) => boolean,
  act: () => Promise<unknown>,
): EventStore {
  let isDone = false;
  return interruptedLog(log, {
    async before(stream) {
      if (isDone || !isAwaited(stream)) return;
      isDone = true;
      await act();
    },
  });
}

/** What a spec lets happen on either side of an append. */
export interface Interruption {
  /** Before it arrives; a throw means that it never does. */
  readonly before?: (stream: string) => Promise<void> | void;
  /** When it is stored; a throw means that nobody is told. */
  readonly after?: (stream: string) => Promise<void> | void;
}

/** A log whose appends are interrupted where a spec says. */
export function interruptedLog(log: EventStore, { before, after }: Interruption): EventStore {
  return {
    async append(stream, expectedRevision, events) {
      await before?.(stream);
      const appended = await log.append(stream, expectedRevision, events);
      await after?.(stream);
      return appended;
    },
    readStream: (stream, from, limit) => log.readStream(stream, from, limit),
    readAll: (position, limit) => log.readAll(position, limit),
    head: () => log.head(),
    follow: (position, limit, signal) => log.follow(position, limit, signal),
    close: () => log.close(),
  };
}
