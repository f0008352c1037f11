import type { Procedure } from '#casework';
import { isInPart, type VisiblePart } from './access-predicate.js';
import { isAskedFor, partsAskedFor, standingOf, type Asked, type CaseloadTables } from './asking.js';

/** A count, or that there are more than it says ("1000+"). */
export interface Count {
  readonly count: number;
  readonly isCapped: boolean;
}

export interface StepCount {
  readonly kind: string;
  readonly step: string;
  readonly count: number;
}

/** Counts that are not kept stop here unless they are to be exact. */
export const countingCap = 1_000;

/** The matters of a list by kind and step, from the counts that are kept. Deadline states are not in them. */
export async function keptCounts(
  tables: CaseloadTables,
  asked: Pick<Asked, 'viewer' | 'list' | 'filters'>,
  procedures: readonly Procedure[],
): Promise<readonly StepCount[]> {
  const found = new Map<string, StepCount>();
  for (const part of partsAskedFor(asked, procedures)) {
    for (const { kind, step, count } of await cellsOf(tables, asked, part).execute()) {
      const key = JSON.stringify([kind, step]);
      found.set(key, { kind, step, count: count + (found.get(key)?.count ?? 0) });
    }
  }
  return [...found.keys()].sort().flatMap((key) => found.get(key) ?? []);
}

/** Counts the matters of a list: all, or up to the cap. */
export async function countMatters(
  tables: CaseloadTables,
  asked: Asked,
  procedures: readonly Procedure[],
  isExact: boolean,
): Promise<Count> {
  let count = 0;
  for (const part of partsAskedFor(asked, procedures)) {
    const rows = mattersOf(tables, asked, part);
    const counted = isExact ? rows : rows.limit(countingCap + 1 - count);
    const found = await tables
      .selectFrom(counted.as('found'))
      .select(({ fn }) => fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    count += Number(found.count);
    if (!isExact && count > countingCap) return { count: countingCap, isCapped: true };
  }
  return { count, isCapped: false };
}

/** The kept counts of a part, by kind and step. */
export function cellsOf(
  tables: CaseloadTables,
  { viewer, filters }: Pick<Asked, 'viewer' | 'filters'>,
  part: VisiblePart,
) {
  const query = tables
    .selectFrom('matter_count')
    .select(({ fn }) => ['kind', 'step', fn.sum<number>('matters').as('count')])
    .where(isInPart(viewer, part))
    .where('standing', '=', standingOf(filters))
    .groupBy(['kind', 'step']);
  return filters?.kind === undefined ? query : query.where('kind', '=', filters.kind);
}

/** The matters of a part that the filters let through, to be counted. */
export function mattersOf(tables: CaseloadTables, asked: Asked, part: VisiblePart) {
  return tables
    .selectFrom('matter')
    .select('matter_id')
    .where(isAskedFor(asked, part, 'none'));
}
