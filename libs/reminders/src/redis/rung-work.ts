import type { Instant } from '#casework';
import { DelayedError, UnrecoverableError, type Job } from 'bullmq';
import type { Outcome, ReminderDesk } from '../desk.js';
import type { DueRung } from '../reminder.js';
import { faultKind, RungNotTold, RungRefused } from './faults.js';
import type { QueueLogger } from './queue-logger.js';
import type { QueueTally } from './queue-tally.js';
import { delayOf, rungOf } from './rung-job.js';

export interface RungWork {
  readonly desk: Pick<ReminderDesk, 'remind'>;
  readonly now: () => Instant;
  /** Milliseconds since 1970 by the clock that BullMQ reckons by: the machine's. */
  readonly machineNow: () => number;
  readonly notYetPause: number;
  readonly tally: QueueTally;
  readonly logger: QueueLogger;
}

/** The part of a job that its execution needs. */
export type RungJob = Pick<Job<unknown>, 'data' | 'moveToDelayed'>;

/**
 * Executes the job of a rung. The machine's clock woke it; whether its time has come the injected clock says, and the
 * desk whether it is to be told at all.
 *
 * @throws {DelayedError} it was put back and comes again
 * @throws {UnrecoverableError} its data are no rung: to try again is of no use
 * @throws {RungNotTold} it failed and is tried again
 */
export async function executeRung(
  { desk, now, machineNow, notYetPause, tally, logger }: RungWork,
  job: RungJob,
  token: string | undefined,
): Promise<Outcome> {
  const putBack = async (milliseconds: number): Promise<never> => {
    await job.moveToDelayed(machineNow() + milliseconds, token);
    throw new DelayedError();
  };
  const rung = rungIn(job, tally);
  const early = delayOf(rung, now());
  if (early > 0) {
    tally.count('early');
    return putBack(early);
  }
  const outcome = await told(desk, rung, tally, logger);
  return outcome === 'not-yet' ? putBack(notYetPause) : outcome;
}

function rungIn({ data }: RungJob, tally: QueueTally): DueRung {
  try {
    return rungOf(data);
  } catch (fault) {
    if (!(fault instanceof RungRefused)) throw fault;
    tally.count('refused');
    throw new UnrecoverableError(fault.message);
  }
}

async function told(
  desk: RungWork['desk'],
  rung: DueRung,
  tally: QueueTally,
  logger: QueueLogger,
): Promise<Outcome> {
  try {
    const outcome = await desk.remind(rung);
    tally.became(outcome);
    return outcome;
  } catch (fault) {
    tally.count('failures');
    logger.warn(
      { deadlineId: rung.deadlineId, fault: faultKind(fault) },
      'a reminder failed and is tried again',
    );
    throw new RungNotTold(fault);
  }
}
