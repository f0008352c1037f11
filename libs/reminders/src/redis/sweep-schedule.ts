import type { Queue } from 'bullmq';
import type { ReminderLogger } from '../faults.js';
import type { QueueTiming } from './timing.js';

export const sweepJob = 'sweep';
const schedulerId = 'sweep';
/** Finished sweeps stay a while: the last of them tells when Redis last had a sweep done. */
const kept = { count: 20 };

export interface SweepScheduling {
  readonly queue: Queue;
  readonly timing: Pick<QueueTiming, 'sweepPattern' | 'sweepLateAfter'>;
  /** Milliseconds since 1970 by the clock that BullMQ reckons by: the machine's. */
  readonly machineNow: () => number;
  readonly logger: ReminderLogger;
}

/**
 * Sees to it that Redis has the one schedule of the sweep, and that its next run is not long past: the next run is
 * made only when the last one starts, so a chain that broke stays broken. Upserted only when it is needed, with times
 * of a pattern, so that two processes that do it at once make the same next run.
 *
 * @returns whether it had to be made anew, as on the first start or after Redis lost what it held
 */
export async function keepSchedule({
  queue,
  timing: { sweepPattern, sweepLateAfter },
  machineNow,
  logger,
}: SweepScheduling): Promise<boolean> {
  const schedule = await queue.getJobScheduler(schedulerId);
  const isLate = (schedule?.next ?? Infinity) < machineNow() - sweepLateAfter;
  // Behind a backlog it only waits, and to make it anew would put it last each time.
  const hasStopped = isLate && (await queue.getWaitingCount()) === 0;
  if (isLate) logger.error({ hasStopped }, 'the sweep of the reminders is late');
  if (schedule?.pattern === sweepPattern && !hasStopped) return false;
  if (!schedule) logger.info({}, 'Redis holds no schedule of the sweep of the reminders: it is made');
  await queue.upsertJobScheduler(
    schedulerId,
    { pattern: sweepPattern, tz: 'UTC' },
    { name: sweepJob, opts: { removeOnComplete: kept, removeOnFail: kept, stackTraceLimit: 0 } },
  );
  return true;
}

/** Has one sweep done at once by whoever is free. Asked several times, it is done once. */
export async function askForSweep(queue: Queue): Promise<void> {
  await queue.add(
    sweepJob,
    {},
    { jobId: 'sweep_now', removeOnComplete: true, removeOnFail: true, stackTraceLimit: 0 },
  );
}

/** When a worker last ended a scheduled sweep, in milliseconds since 1970 by its machine's clock; 0 when none has. */
export async function lastScheduledSweep(queue: Queue): Promise<number> {
  const [last] = await queue.getJobs(['completed'], 0, 0);
  return last?.finishedOn ?? 0;
}
