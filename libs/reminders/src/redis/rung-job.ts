import { Code, epochOf, IsId, type Instant } from '#casework';
import { wrongFieldIn } from '#record';
import { DelayedError, UnrecoverableError, type Job } from 'bullmq';
import { IsInt, Matches, Max, Min } from 'class-validator';
import type { DueRung, Outcome, ReminderDesk } from '../desk.js';
import { faultKind, type ReminderLogger } from '../faults.js';

/** The name of a rung's job. */
export const rungJob = 'rung';

/** What lies in the queue, in clear text: ids and an instant, nothing of a person. */
export class RungFields implements DueRung {
  @Code() municipalityId!: string;
  @Code() procedure!: string;
  @IsId() fileId!: string;
  @IsId() matterId!: string;
  @IsId() deadlineId!: string;
  @IsInt() @Min(0) @Max(99) rung!: number;
  /** Part of a job's id, in which a colon has a meaning of BullMQ's own. */
  @Matches(/^[0-9A-Za-z._-]{1,64}$/) dueRevision!: string;
  /** As an `Instant` is written; whether there is such a time is looked at besides. */
  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/) at!: Instant;
}

/** @throws {RungRefused} data of another form: written by another version, or by hand */
export function rungOf(data: unknown): DueRung {
  if (!isRung(data)) {
    const { field, expected } = wrongFieldIn(RungFields, data) ?? { field: '', expected: { en: 'a rung' } };
    throw new RungRefused(field, expected.en);
  }
  if (!isInstant(data.at)) throw new RungRefused('at', 'an instant');
  return data;
}

function isRung(data: unknown): data is RungFields {
  return wrongFieldIn(RungFields, data) === undefined;
}

function isInstant(text: string): boolean {
  try {
    epochOf(text);
    return true;
  } catch (fault) {
    if (fault instanceof RangeError) return false;
    throw fault;
  }
}

/**
 * The same for every process that finds the rung, and another one when its deadline moved. Letters first and no
 * colon: BullMQ refuses digits alone and reads colons.
 */
export function jobIdOf({ deadlineId, dueRevision, rung }: DueRung): string {
  return `rung_${deadlineId}_${dueRevision}_${rung}`;
}

/** What of a rung goes into its job, whatever else its finder knows of it. */
export function dataOf(found: DueRung): DueRung {
  const { municipalityId, procedure, fileId, matterId, deadlineId, rung, dueRevision, at } = found;
  return { municipalityId, procedure, fileId, matterId, deadlineId, rung, dueRevision, at };
}

/**
 * How long a rung's time has yet to come.
 *
 * @returns whole milliseconds; 0 when it has come
 */
export function delayOf({ at }: DueRung, now: Instant): number {
  return Math.max(0, epochOf(at) - epochOf(now));
}

export interface RungWork {
  readonly desk: Pick<ReminderDesk, 'remind'>;
  readonly now: () => Instant;
  /** Milliseconds since 1970 by the clock that BullMQ reckons by: the machine's. */
  readonly machineNow: () => number;
  readonly notYetPause: number;
  readonly logger: Pick<ReminderLogger, 'warn'>;
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
  { desk, now, machineNow, notYetPause, logger }: RungWork,
  job: RungJob,
  token: string | undefined,
): Promise<Outcome> {
  const putBack = async (milliseconds: number): Promise<never> => {
    await job.moveToDelayed(machineNow() + milliseconds, token);
    throw new DelayedError();
  };
  const rung = rungIn(job);
  const early = delayOf(rung, now());
  if (early > 0) return putBack(early);
  const outcome = await told(desk, rung, logger);
  return outcome === 'not-yet' ? putBack(notYetPause) : outcome;
}

function rungIn({ data }: RungJob): DueRung {
  try {
    return rungOf(data);
  } catch (fault) {
    if (!(fault instanceof RungRefused)) throw fault;
    throw new UnrecoverableError(fault.message);
  }
}

async function told(desk: RungWork['desk'], rung: DueRung, logger: RungWork['logger']): Promise<Outcome> {
  try {
    return await desk.remind(rung);
  } catch (fault) {
    logger.warn(
      { deadlineId: rung.deadlineId, fault: faultKind(fault) },
      'a reminder failed and is tried again',
    );
    throw new RungNotTold(fault);
  }
}

/** What should go into the queue, or came out of it, is no rung. It names the field, never its value. */
export class RungRefused extends Error {
  override readonly name = 'RungRefused';

  constructor(field: string, expected: string) {
    super(`A reminder's ${field === '' ? 'job' : field} is not as expected: ${expected}.`);
  }
}

/**
 * A rung could not be told now. Redis keeps the message in clear text, so it holds the kind of fault and nothing of
 * what a channel answered.
 */
export class RungNotTold extends Error {
  override readonly name = 'RungNotTold';

  constructor(fault: unknown) {
    super(`Not told: ${faultKind(fault)}. It is tried again.`);
  }
}
