import type { DueRung, ReminderDesk } from '#reminders';
import type { Clock } from '../clock.js';
import type { Metrics } from './metrics.js';
import { currentTrace, linkedTo, traced } from './tracing.js';

/** What observing a desk needs. */
export interface DeskObserved {
  readonly metrics: Metrics;
  readonly now: Clock;
  /** The trace in which a rung's deadline began, if it was traced. Asked only while reminders are. */
  readonly originOf: (rung: DueRung) => Promise<string | undefined>;
}

/** The desk with every reminder counted, timed and traced, those that failed too. */
export function observedDesk(desk: ReminderDesk, { metrics, now, originOf }: DeskObserved): ReminderDesk {
  return {
    dueUntil: (until, limit, after) => desk.dueUntil(until, limit, after),
    remind: (rung) =>
      traced(
        'reminder',
        { 'casetrail.deadline': rung.deadlineId, 'casetrail.rung': rung.rung },
        async (span) => {
          if (currentTrace() !== undefined) span.addLinks(linkedTo(await originOf(rung)));
          try {
            const outcome = await desk.remind(rung);
            span.setAttribute('casetrail.outcome', outcome);
            const late = (Date.parse(now()) - Date.parse(rung.at)) / 1_000;
            metrics.reminded(outcome, outcome === 'sent' ? Math.max(late, 0) : undefined);
            return outcome;
          } catch (fault) {
            metrics.reminded('failed');
            throw fault;
          }
        },
      ),
  };
}
