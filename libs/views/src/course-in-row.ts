import {
  courseBegun,
  courseMoved,
  courseOf,
  endsIt,
  isOpen,
  isUnfinished,
  type DayPassedOver,
  type DeadlineCourse,
  type DeadlineKind,
  type DeadlineMove,
  type DeadlineState,
  type Force,
  type Miss,
} from '#casework';
import type { TableDefinition } from '#projections';

/** The columns that hold where an open deadline stands. */
export const courseColumns = {
  kind: 'text',
  force: 'text',
  state: 'text',
  /** Whether it ends at an instant rather than with a day. */
  elapsed: 'integer',
  nominal_due: 'text',
  nominal_due_date: 'text',
  legal_latest: 'text',
  legal_latest_date: 'text',
  /** The days that its end was moved past, as JSON; empty without one. */
  passed_over: 'text',
  /** Every time that it was missed, as JSON; empty without one. */
  misses: 'text',
  /** The last day that an extension has given; empty without one. */
  extended_to: 'text',
  extended_late: 'integer',
} as const satisfies TableDefinition['columns'];

/** Where an open deadline stands, as a row holds it. */
export type CourseInRow = {
  -readonly [Column in keyof typeof courseColumns]: (typeof courseColumns)[Column] extends 'integer'
    ? number
    : string;
};

/**
 * The course of an open deadline after a move; undefined when it has ended. What has ended is kept nowhere: a move of
 * it changes nothing.
 */
export function openCourseAfter(
  before: DeadlineCourse | undefined,
  move: DeadlineMove,
): DeadlineCourse | undefined {
  if (endsIt(move)) return undefined;
  const after = courseAfter(before, move);
  return after && isOpen(after) ? after : undefined;
}

/**
 * The course of a deadline after a move as long as something is left to do about it: one that has ended stays until
 * each of its misses has a reason or was none. Most end without a miss, and are not followed to their end.
 */
export function unfinishedCourseAfter(
  before: DeadlineCourse | undefined,
  move: DeadlineMove,
): DeadlineCourse | undefined {
  if (endsIt(move) && (before?.misses ?? []).length === 0) return undefined;
  const after = courseAfter(before, move);
  return after && isUnfinished(after) ? after : undefined;
}

function courseAfter(before: DeadlineCourse | undefined, move: DeadlineMove): DeadlineCourse | undefined {
  if ('begins' in move) return courseBegun(move.begins);
  if ('goesOn' in move) return courseOf(move.goesOn);
  return before && courseMoved(before, move);
}

export function courseIn(row: CourseInRow): DeadlineCourse {
  return {
    kind: row.kind as DeadlineKind,
    force: row.force as Force,
    state: row.state as DeadlineState,
    elapsed: row.elapsed === 1,
    nominalDue: row.nominal_due,
    nominalDueDate: row.nominal_due_date,
    legalLatest: row.legal_latest,
    legalLatestDate: row.legal_latest_date,
    passedOver: listIn(row.passed_over) as readonly DayPassedOver[],
    misses: listIn(row.misses) as readonly Miss[],
    ...(row.extended_to !== '' && { extendedTo: row.extended_to }),
    ...(row.extended_late === 1 && { extendedLate: true }),
  };
}

export function columnsOf(course: DeadlineCourse): CourseInRow {
  return {
    kind: course.kind,
    force: course.force,
    state: course.state,
    elapsed: course.elapsed ? 1 : 0,
    nominal_due: course.nominalDue,
    nominal_due_date: course.nominalDueDate,
    legal_latest: course.legalLatest,
    legal_latest_date: course.legalLatestDate,
    passed_over: columnOf(course.passedOver),
    misses: columnOf(course.misses),
    extended_to: course.extendedTo ?? '',
    extended_late: course.extendedLate ? 1 : 0,
  };
}

function listIn(column: string): unknown {
  return column === '' ? [] : JSON.parse(column);
}

function columnOf(list: readonly object[]): string {
  return list.length === 0 ? '' : JSON.stringify(list);
}
