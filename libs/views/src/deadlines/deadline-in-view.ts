import {
  enteredBy,
  isRunning,
  lateFrom,
  missedSince,
  type DeadlineBeginning,
  type DeadlineCourse,
  type DeadlineFacts,
  type DeadlineMove,
  type Procedure,
  type RungTime,
} from '#casework';
import { columnsOf, courseIn, openCourseAfter } from '../course-in-row.js';
import { laidOut, notLaidOut, withTold, type Ladder } from './ladder-in-row.js';
import type { DeadlineFileRow, DeadlineRow } from './tables.js';

/** What a row has from the beginning of its deadline. */
type Origin = Pick<
  DeadlineRow,
  | 'deadline_id'
  | 'file_id'
  | 'matter_id'
  | 'municipality_id'
  | 'procedure'
  | 'zone'
  | 'jurisdiction'
  | 'time_zone'
  | 'rule_id'
  | 'ruleset'
  | 'anchor_at'
  | 'started_at'
>;

/** An open deadline while events are applied: most end with the batch they begin in, and never become a row. */
export interface DeadlineInView {
  readonly origin: Origin;
  readonly course: DeadlineCourse;
  readonly ladder: Ladder;
}

export function deadlineIn(row: DeadlineRow): DeadlineInView {
  return { origin: row, course: courseIn(row), ladder: row };
}

/** @param procedure of which its ladder is laid out anew; as it was without one */
export function rowOf({ origin, course, ladder }: DeadlineInView, procedure?: Procedure): DeadlineRow {
  const since = missedSince(course) ?? '';
  const row: DeadlineRow = {
    deadline_id: origin.deadline_id,
    file_id: origin.file_id,
    matter_id: origin.matter_id,
    municipality_id: origin.municipality_id,
    procedure: origin.procedure,
    zone: origin.zone,
    jurisdiction: origin.jurisdiction,
    time_zone: origin.time_zone,
    rule_id: origin.rule_id,
    ruleset: origin.ruleset,
    anchor_at: origin.anchor_at,
    started_at: origin.started_at,
    ...columnsOf(course),
    passes_at: isRunning(course) ? lateFrom(course) : '',
    missed_since: since,
    due_from: since !== '' && since < course.nominalDue ? since : course.nominalDue,
    untold: ladder.untold,
    told: ladder.told,
    remind_at: ladder.remind_at,
  };
  return procedure ? laidOut(procedure, row) : row;
}

/**
 * A deadline after a move; undefined when it isn't open.
 *
 * @param file asked for when it begins there, or goes on
 * @throws {Error} it begins, or goes on, in a file that no event has opened
 */
export function deadlineAfter(
  before: DeadlineInView | undefined,
  move: DeadlineMove,
  procedure: Procedure,
  file: DeadlineFileRow | undefined,
): DeadlineInView | undefined {
  const course = openCourseAfter(before?.course, move);
  if (!course) return undefined;
  const entered = enteredBy(move);
  if (entered) {
    // What was told of it elsewhere has been told.
    const ladder = 'goesOn' in move && before ? before.ladder : notLaidOut;
    return { origin: originOf(entered, procedure, file), course, ladder };
  }
  return before && { origin: before.origin, course, ladder: before.ladder };
}

/** A deadline of which one more rung has been told: its ladder has to be laid out anew. */
export function deadlineTold(before: DeadlineInView, rung: RungTime): DeadlineInView {
  return { ...before, ladder: withTold(before.ladder, rung) };
}

function originOf(
  {
    deadlineId,
    matterId,
    ruleId,
    ruleset,
    anchorAt,
    startedAt,
  }: Pick<DeadlineBeginning, keyof DeadlineFacts>,
  { name, zone }: Procedure,
  file: DeadlineFileRow | undefined,
): Origin {
  if (!file) throw new Error(`Deadline ${deadlineId} begins in a file that no event has opened.`);
  return {
    deadline_id: deadlineId,
    file_id: file.file_id,
    matter_id: matterId,
    municipality_id: file.municipality_id,
    procedure: name,
    zone,
    jurisdiction: file.jurisdiction,
    time_zone: file.time_zone,
    rule_id: ruleId,
    ruleset,
    anchor_at: anchorAt,
    started_at: startedAt,
  };
}
