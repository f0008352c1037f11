import { RevisionConflict, type EventStore, type FollowedPortion } from '#event-store';
import type { Metrics } from './metrics.js';
import { traced, traceparent } from './tracing.js';

/** The log with every append timed and traced. */
export function observedLog<Log extends EventStore>(log: Log, metrics: Metrics): Log {
  const append: EventStore['append'] = (stream, expectedRevision, events) =>
    traced('append', { 'casetrail.events': events.length }, async () => {
      const began = performance.now();
      const told = (outcome: 'stored' | 'conflict' | 'failed') =>
        metrics.appended((performance.now() - began) / 1_000, outcome);
      try {
        const appended = await log.append(stream, expectedRevision, events);
        told('stored');
        return appended;
      } catch (fault) {
        told(fault instanceof RevisionConflict ? 'conflict' : 'failed');
        throw fault;
      }
    });
  return withMethods(log, { append });
}

/**
 * The log for a follower, with a span for each portion from when it is handed over until the next is asked for:
 * that is, until it has been committed. It goes on in the trace of the request that wrote the portion, or links
 * to those of several.
 */
export function tracedFollowing<Log extends EventStore>(log: Log, name: string): Log {
  async function* follow(...asked: Parameters<EventStore['follow']>): AsyncGenerator<FollowedPortion> {
    for await (const portion of log.follow(...asked)) {
      const origins = [...new Set(portion.events.flatMap(({ metadata }) => metadata[traceparent] ?? []))];
      if (origins.length === 0) {
        yield portion;
        continue;
      }
      let handled = (): void => undefined;
      const span = traced(
        name,
        { 'casetrail.events': portion.events.length },
        () => new Promise<void>((resolve) => (handled = resolve)),
        origins.length === 1 ? { within: origins[0] } : { after: origins.slice(0, mostLinks) },
      );
      try {
        yield portion;
      } finally {
        handled();
        await span;
      }
    }
  }
  return withMethods(log, { follow });
}

/** Links of one span: more say nothing that a reader of traces could use. */
const mostLinks = 32;

/** The same object, but that these methods stand in the place of its own. */
function withMethods<Log extends EventStore>(log: Log, methods: Partial<EventStore>): Log {
  return new Proxy(log, {
    get(target, name) {
      const own: unknown = Reflect.get(methods, name);
      if (own !== undefined) return own;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
