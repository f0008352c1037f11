import { expressionBuilder, type Expression, type SqlBool, type Transaction } from 'kysely';
import { hoursAfter, type Instant, type Procedure } from '#casework';
import type { BookTables } from '#projections';
import { isInPart, narrowed, visibleParts, type Viewer, type VisiblePart } from './access-predicate.js';
import type { CaseloadSchema } from './tables.js';

/** The standing lists. */
export const lists = ['mine', 'unit', 'unassigned', 'all'] as const;

export type ListName = (typeof lists)[number];

/**
 * How a matter's open deadlines stand: the earliest nominal due is past; it comes within a week; one has been
 * missed and not been met since; there is none.
 */
export const deadlineFilters = ['overdue', 'due-soon', 'missed', 'none'] as const;

export type DeadlineFilter = (typeof deadlineFilters)[number];

/** What comes within this many hours is due soon. */
export const dueSoonHours = 7 * 24;

export interface CaseloadFilters {
  readonly kind?: string;
  readonly step?: string;
  readonly handlerId?: string;
  readonly unitId?: string;
  readonly deadlineState?: DeadlineFilter;
  /** Without it, open matters. */
  readonly open?: boolean;
}

/** What is asked of the list, whoever looks. */
export interface Asked {
  readonly viewer: Viewer;
  readonly list: ListName;
  readonly filters?: CaseloadFilters;
  /** What "overdue" and "due soon" compare with. */
  readonly now: Instant;
}

/** The view's tables within a reading. */
export type CaseloadTables = Transaction<BookTables & CaseloadSchema>;

/** The parts of what the viewer sees that a list with its filters can lie in. */
export function partsAskedFor(
  { viewer, list, filters }: Pick<Asked, 'viewer' | 'list' | 'filters'>,
  procedures: readonly Procedure[],
): readonly VisiblePart[] {
  const asked = [
    listed(list, viewer),
    { handlerId: filters?.handlerId, unitId: filters?.unitId, step: filters?.step },
  ];
  return visibleParts(viewer, procedures).flatMap((part) => {
    let left: VisiblePart | undefined = part;
    for (const values of asked) left = left && narrowed(left, values);
    return left ? [left] : [];
  });
}

/**
 * The condition on a matter to lie in a part and pass the filters that are not part of it.
 *
 * @param along the index that the rows are read along
 */
export function isAskedFor(
  { viewer, filters, now }: Asked,
  part: VisiblePart,
  along: 'due' | 'opened',
): Expression<SqlBool> {
  const matter = expressionBuilder<CaseloadSchema, 'matter'>();
  return matter.and([
    isInPart(viewer, part),
    matter('standing', '=', standingOf(filters)),
    ...(filters?.kind === undefined ? [] : [matter('kind', '=', filters.kind)]),
    ...(filters?.deadlineState === undefined ? [] : [isInState(filters.deadlineState, now, along)]),
  ]);
}

/** Matters registered in error stand in no list. */
export function standingOf(filters: CaseloadFilters | undefined): string {
  return filters?.open === false ? 'closed' : 'open';
}

function isInState(state: DeadlineFilter, now: Instant, along: 'due' | 'opened'): Expression<SqlBool> {
  const matter = expressionBuilder<CaseloadSchema, 'matter'>();
  // An engine would take the index by due date for these and then sort; a calculated value has no index.
  const nextDue = along === 'due' ? matter.ref('next_due') : matter.fn.coalesce('next_due', matter.val(''));
  switch (state) {
    case 'overdue':
      return matter.and([matter(nextDue, '>', ''), matter(nextDue, '<=', now)]);
    case 'due-soon':
      return matter.and([matter(nextDue, '>', now), matter(nextDue, '<=', hoursAfter(now, dueSoonHours))]);
    case 'missed':
      return matter('missed', '=', 1);
    case 'none':
      return matter(nextDue, '=', '');
  }
}

/** The values that a standing list asks of a matter. */
export function listed(
  list: ListName,
  { staff }: Viewer,
): Readonly<Record<'handlerId' | 'unitId' | 'step', string | undefined>> {
  const anywhere = { handlerId: undefined, unitId: undefined, step: undefined };
  switch (list) {
    case 'mine':
      return { ...anywhere, handlerId: staff.staffId };
    case 'unit':
      return { ...anywhere, unitId: staff.unitId };
    case 'unassigned':
      return { ...anywhere, handlerId: '' };
    case 'all':
      return anywhere;
  }
}
