import {
  catalogueOf,
  rungTimes,
  toldThatCounts,
  type DeadlineKind,
  type Force,
  type Jurisdiction,
  type Procedure,
  type RungTime,
} from '#casework';
import type { DeadlineRow } from './tables.js';

/** What of its ladder is told and untold, as a row holds it. */
export type Ladder = Pick<DeadlineRow, 'untold' | 'told' | 'remind_at'>;

/** The ladder of a deadline before it is laid out. */
export const notLaidOut: Ladder = { untold: '', told: '', remind_at: '' };

/** A row with its ladder as its dates now lay it out, without the rungs that were told at the same instant. */
export function laidOut(procedure: Procedure, row: DeadlineRow): DeadlineRow {
  const ladder = catalogueOf(procedure).rules.get(row.rule_id)?.ladder ?? [];
  const deadline = {
    startedAt: row.started_at,
    anchorAt: row.anchor_at,
    elapsed: row.elapsed === 1,
    kind: row.kind as DeadlineKind,
    force: row.force as Force,
    nominalDue: row.nominal_due,
    nominalDueDate: row.nominal_due_date,
    legalLatest: row.legal_latest,
    legalLatestDate: row.legal_latest_date,
  };
  const place = { jurisdiction: row.jurisdiction as Jurisdiction, timeZone: row.time_zone };
  const told = toldThatCounts(ladder, rungsIn(row.told));
  const untold = rungTimes(ladder, deadline, place, told);
  return { ...row, untold: columnOf(untold), told: columnOf(told), remind_at: untold[0]?.at ?? '' };
}

/** A ladder of which one more rung has been told: it has to be laid out anew. */
export function withTold(ladder: Ladder, rung: RungTime): Ladder {
  const told = rungsIn(ladder.told);
  const isKnown = told.some((each) => each.rung === rung.rung && each.at === rung.at);
  if (isKnown) return ladder;
  return { untold: ladder.untold, told: columnOf([...told, rung]), remind_at: ladder.remind_at };
}

/** The rungs of a column. */
export function rungsIn(column: string): readonly RungTime[] {
  if (column === '') return [];
  return (JSON.parse(column) as readonly (readonly [rung: number, at: string])[]).map(([rung, at]) => ({
    rung,
    at,
  }));
}

function columnOf(rungs: readonly RungTime[]): string {
  return rungs.length === 0 ? '' : JSON.stringify(rungs.map(({ rung, at }) => [rung, at]));
}
