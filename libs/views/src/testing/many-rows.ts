import { hoursAfter } from '#casework';
import type { MatterRow } from '../caseload/tables.js';
import type { DeadlineRow } from '../deadlines/tables.js';
import { matterRow } from './filled-caseload.js';
import { steps } from './made-up-procedure.js';

const begins = '2026-01-01T00:00:00.000Z';

/** Matters of a municipality with ten units and a hundred handlers, as they might be spread; always the same. */
export function manyMatters(count: number): MatterRow[] {
  return Array.from({ length: count }, (_, index) => {
    const between = (below: number, aspect: number) => Math.floor(below * spread(index, aspect));
    const isOpen = between(2, 1) === 0;
    const hasDue = isOpen && between(10, 2) < 7;
    const due = hasDue ? hoursAfter(begins, between(3_000, 10)) : '';
    const isMissed = hasDue && between(20, 11) === 0;
    return matterRow(String(index).padStart(6, '0'), {
      municipality_id: between(10, 3) === 0 ? 'south' : 'north',
      unit_id: `unit-${1 + between(10, 4)}`,
      handler_id: ['', 'ada', 'bo'][between(100, 5)] ?? `staff-${between(100, 5)}`,
      kind: between(10, 6) < 6 ? 'plot' : 'tree',
      step: steps[between(steps.length, 7)] ?? 'asked',
      standing: isOpen ? 'open' : 'closed',
      protected: between(30, 8) === 0 ? 1 : 0,
      opened_at: hoursAfter(begins, between(10_000, 9)),
      next_due: due,
      next_running: isMissed ? '' : due,
      overdue_from: due,
      missed: isMissed ? 1 : 0,
    });
  });
}

/** Open deadlines of as many files, due over two years; the first to pass are missed, and recorded so. */
export function manyDeadlines(count: number): DeadlineRow[] {
  return Array.from({ length: count }, (_, index) => {
    const due = hoursAfter(begins, Math.floor(2 * 365 * 24 * spread(index, 1)));
    const isMissed = due < hoursAfter(begins, 24 * 14);
    return {
      deadline_id: `deadline-${index}`,
      file_id: `file-${index}`,
      matter_id: `matter-${index}`,
      municipality_id: 'north',
      procedure: 'garden',
      zone: 'green',
      jurisdiction: 'SE',
      time_zone: 'Europe/Stockholm',
      rule_id: `G${index % 10}`,
      ruleset: index % 100 === 0 ? 'SE-2001' : 'SE-2025',
      anchor_at: begins,
      kind: 'duty',
      force: 'statutory',
      state: isMissed ? 'missed' : 'running',
      elapsed: 0,
      started_at: begins,
      nominal_due: due,
      nominal_due_date: due.slice(0, 10),
      legal_latest: due,
      legal_latest_date: due.slice(0, 10),
      passed_over: '',
      misses: isMissed ? JSON.stringify([{ at: due, explained: false }]) : '',
      extended_to: '',
      extended_late: 0,
      passes_at: isMissed ? '' : due,
      missed_since: isMissed ? due : '',
      due_from: due,
      untold: '',
      told: '',
      remind_at: due,
    };
  });
}

/** A number from 0 to below 1, seemingly by chance: the fraction of a steep wave. */
function spread(index: number, aspect: number): number {
  const value = Math.sin(index * 12.9898 + aspect * 78.233) * 43_758.5453;
  return value - Math.floor(value);
}
