import { expressionBuilder, type Expression, type SqlBool } from 'kysely';
import type { VisiblePart } from './access-predicate.js';
import type { Instant } from '#casework';
import { dueSoonAt, isAskedFor, type Asked, type CaseloadTables } from './asking.js';
import type { Place } from './cursor.js';
import { asSeen, shownColumns, type ShownRow } from './shown-row.js';
import type { CaseloadSchema } from './tables.js';

/** By the next due date, matters without one last whatever the direction; or by when they were opened. */
export interface CaseloadOrder {
  readonly by: 'due' | 'opened';
  readonly direction: 'ascending' | 'descending';
}

/** A run of rows that one index holds in the order asked for. */
interface Run {
  readonly where?: Expression<SqlBool>;
  readonly after: Place | undefined;
  /** By due date: whether its matters have one. */
  readonly isDated?: boolean;
}

/**
 * Up to `limit` rows in order, each after a place. Each part of what the viewer sees is read along an index of
 * its own, so nothing is sorted but the few rows that were found.
 */
export async function rowsInOrder(
  tables: CaseloadTables,
  asked: Asked & { readonly sort: CaseloadOrder },
  parts: readonly VisiblePart[],
  after: Place | undefined,
  limit: number,
): Promise<readonly ShownRow[]> {
  const sign = asked.sort.direction === 'ascending' ? 1 : -1;
  const rows: ShownRow[] = [];
  for (const run of runsOf(asked, after)) {
    const wanted = limit - rows.length;
    if (wanted === 0) break;
    const found: ShownRow[] = [];
    for (const part of parts) {
      if (run.isDated && !part.showsDeadlines) continue;
      const read = await alongIndex(tables, asked, part, run, wanted).execute();
      found.push(...read.map((row) => asSeen(row, part)));
    }
    found.sort((one, other) => sign * inOrder(placeOf(one, asked.sort), placeOf(other, asked.sort)));
    rows.push(...found.slice(0, wanted));
  }
  return rows;
}

/** Where a row stands in an order. */
export function placeOf(row: ShownRow, { by }: CaseloadOrder): Place {
  return { key: by === 'due' ? row.next_due : row.opened_at, matterId: row.matter_id };
}

/** The one statement of every list. What is shown without its deadlines has no due date, whatever stands in the row. */
export function alongIndex(
  tables: CaseloadTables,
  asked: Asked & { readonly sort: CaseloadOrder },
  part: VisiblePart,
  { where, after, isDated }: Run,
  limit: number,
) {
  const isUndated = isDated === false && !part.showsDeadlines;
  const column = asked.sort.by === 'due' ? 'next_due' : 'opened_at';
  const isAscending = asked.sort.direction === 'ascending';
  const direction = isAscending ? 'asc' : 'desc';
  let query = tables
    .selectFrom('matter')
    .select(shownColumns)
    .where(isAskedFor(asked, part, asked.sort.by))
    .limit(limit);
  if (!isUndated) query = query.orderBy(column, direction);
  query = query.orderBy('matter_id', direction);
  if (where && !isUndated) query = query.where(where);
  if (after && isUndated) query = query.where('matter_id', isAscending ? '>' : '<', after.matterId);
  else if (after) {
    query = query.where((row) =>
      row(row.refTuple(column, 'matter_id'), isAscending ? '>' : '<', row.tuple(after.key, after.matterId)),
    );
  }
  return query;
}

/**
 * By due date: first the matters that have one, then the others. A place lies in one of the two. Where a filter leaves
 * only a stretch of the dates, no more is read.
 */
export function runsOf(
  { sort, filters, now }: Asked & { readonly sort: CaseloadOrder },
  after: Place | undefined,
): readonly Run[] {
  if (sort.by === 'opened') return [{ after }];
  const matter = expressionBuilder<CaseloadSchema, 'matter'>();
  const dueWithin = (from: Instant, until?: Instant, ...more: readonly Expression<SqlBool>[]): Run => ({
    where: matter.and([
      matter('next_due', '>', from),
      ...(until === undefined ? [] : [matter('next_due', '<=', until)]),
      ...more,
    ]),
    after,
    isDated: true,
  });
  const isMissed = matter('missed', '=', 1);
  const asSorted = (...runs: readonly Run[]) => (sort.direction === 'ascending' ? runs : runs.toReversed());
  switch (filters?.deadlineState) {
    case 'overdue':
      // What was extended too late is due later, and still overdue.
      return asSorted(dueWithin('', now), dueWithin(now, undefined, isMissed));
    case 'due-soon': {
      // What has been missed long since may have another deadline that comes soon.
      const [from, until] = dueSoonAt(now);
      return asSorted(dueWithin('', from, isMissed), dueWithin(from, until));
    }
    case 'none':
      return [undatedAfter(after)];
    case 'missed':
    case undefined:
      return after?.key === '' ? [undatedAfter(after)] : [dueWithin(''), undatedAfter(after)];
  }
}

function undatedAfter(after: Place | undefined): Run {
  const matter = expressionBuilder<CaseloadSchema, 'matter'>();
  return {
    where: matter('next_due', '=', ''),
    after: after?.key === '' ? after : undefined,
    isDated: false,
  };
}

function inOrder(one: Place, other: Place): number {
  if (one.key !== other.key) return one.key < other.key ? -1 : 1;
  return one.matterId < other.matterId ? -1 : 1;
}
