import type { EventStore } from '#event-store';
import { timerDelay } from '#projections';

/**
 * The log for a follower that may lag a little: once it has caught up it rests before it asks again, and then
 * takes what came meanwhile in one portion. Following costs by the portion, and commands go first.
 */
export function atEase(log: EventStore, restMilliseconds: number): EventStore {
  return {
    append: (stream, expectedRevision, events) => log.append(stream, expectedRevision, events),
    readStream: (stream, from, limit) => log.readStream(stream, from, limit),
    readAll: (after, limit) => log.readAll(after, limit),
    head: () => log.head(),
    close: () => log.close(),
    async *follow(after, limit, signal) {
      for await (const portion of log.follow(after, limit, signal)) {
        yield portion;
        if (portion.caughtUp) await timerDelay(restMilliseconds, signal);
      }
    },
  };
}
