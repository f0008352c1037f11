import { catalogueOf, rungTimes, type Force, type Procedure, type RungTime } from '#casework';
import type { DeadlineRow } from './tables.js';

type Ladder = Pick<DeadlineRow, 'untold' | 'told' | 'remind_at'>;
/** The ladder of a deadline before it is laid out. */
export const notLaidOut: Ladder = { untold: '', told: '', remind_at: '' };

/** A row with its ladder as its dates now lay it out, without the rungs that were told at the same instant. */
export function laidOut(procedure: Procedure, row: DeadlineRow): DeadlineRow {
  const ladder = catalogueOf(procedure).rules.get(row.rule_id)?.ladder ?? [];
  const deadline = {
    anchorAt: row.anchor_at,
    elapsed: row.elapsed === 1,
    force: row.force as Force,
    nominalDue: row.nominal_due,
    nominalDueDate: row.nominal_due_date,
    legalLatest: row.legal_latest,
  };
  return { ...row, ...ladderOf(rungTimes(ladder, deadline, row.time_zone), rungsIn(row.told)) };
}

/** The ladder of a row after one of its rungs has been told. */
export function withTold(row: Ladder, rung: RungTime): Ladder {
  const told = rungsIn(row.told);
  return ladderOf(rungsIn(row.untold), isAmong(told, rung) ? told : [...told, rung]);
}

/** The rungs of a column. */
export function rungsIn(column: string): readonly RungTime[] {
  if (column === '') return [];
  return (JSON.parse(column) as readonly (readonly [rung: number, at: string])[]).map(([rung, at]) => ({
    rung,
    at,
  }));
}

function ladderOf(all: readonly RungTime[], told: readonly RungTime[]): Ladder {
  const untold = told.length === 0 ? all : all.filter((rung) => !isAmong(told, rung));
  return { untold: columnOf(untold), told: columnOf(told), remind_at: untold[0]?.at ?? '' };
}

function isAmong(rungs: readonly RungTime[], { rung, at }: RungTime): boolean {
  return rungs.some((each) => each.rung === rung && each.at === at);
}

function columnOf(rungs: readonly RungTime[]): string {
  return rungs.length === 0 ? '' : JSON.stringify(rungs.map(({ rung, at }) => [rung, at]));
}
