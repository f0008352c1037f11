import { Code, epochOf, IsId, type Instant } from '#casework';
import { problemIn } from '#record';
import { IsInt, Matches, Max, Min } from 'class-validator';
import type { DueRung } from '../reminder.js';
import { RungRefused } from './faults.js';

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
    const { field, expected } = problemIn(RungFields, data) ?? { field: '', expected: 'a rung' };
    throw new RungRefused(field, expected);
  }
  if (!isInstant(data.at)) throw new RungRefused('at', 'an instant');
  return data;
}

function isRung(data: unknown): data is RungFields {
  return problemIn(RungFields, data) === undefined;
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
