import type { Instant } from '../calendar/index.js';
import type { Casefile } from '../kernel/casefile.js';
import { happens, type DecidedEvent } from '../kernel/event.js';
import { isRunning, missedAfter } from '../kernel/deadline.js';
import { deadlineMissed } from './events.js';

/**
 * What time alone has brought about by `now` and no event says yet: the misses, in the order of their dates.
 * Whoever comes first records them, the worker or the next command; a second time yields nothing.
 */
export function settle(file: Casefile, now: Instant): readonly DecidedEvent[] {
  return Object.values(file.deadlines)
    .filter((deadline) => isRunning(deadline) && missedAfter(deadline) <= now)
    .sort((one, other) => (missedAfter(one) < missedAfter(other) ? -1 : 1))
    .map((deadline) =>
      happens(
        deadlineMissed,
        { deadlineId: deadline.deadlineId, ruleId: deadline.ruleId, legalLatest: missedAfter(deadline) },
        { matterId: deadline.matterId, occurredAt: missedAfter(deadline) },
      ),
    );
}
