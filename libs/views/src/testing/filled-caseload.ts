import type { Procedure } from '#casework';
import { Caseload } from '../caseload/caseload.js';
import { caseloadView } from '../caseload/caseload-view.js';
import { matterTable, type MatterRow } from '../caseload/tables.js';
import { CountDifferences } from '../caseload/count-differences.js';
import type { ViewStore } from '#projections';
import { setOf } from './made-up-procedure.js';
import { cursorKey } from './running-views.js';
import type { ViewPlace } from '../../../projections/src/testing/view-engines.js';

/** A list whose rows a spec writes itself, so that it can be large and have every shape. */
export async function fillCaseload(place: ViewPlace, procedures: readonly Procedure[]) {
  const store = await place.open();
  await store.lead();
  const set = setOf(procedures);
  const { number } = await store.create(set);
  await store.index(number, set.views);
  await store.serve(number);
  const caseload = new Caseload({ store, procedures, cursorKey, waitFor: () => Promise.resolve(true) });
  let written = 0;
  const write = async (rows: readonly MatterRow[], before: readonly MatterRow[] = []): Promise<void> => {
    written += 1;
    await writeRows(store, number, String(written).padStart(9, '0'), rows, before);
  };
  return { store, build: number, caseload, write };
}

async function writeRows(
  store: ViewStore,
  build: number,
  position: string,
  rows: readonly MatterRow[],
  before: readonly MatterRow[],
): Promise<void> {
  const last = { id: '', type: '', data: '{}', metadata: {}, stream: '', revision: 0, position };
  const known = new Map(before.map((row) => [row.matter_id, row]));
  await store.advance(build, { last, events: 1 }, async (transaction) => {
    const tables = transaction.rowsOf(caseloadView);
    const counts = new CountDifferences();
    for (const after of rows) counts.add({ before: known.get(after.matter_id), after });
    await tables.upsert(matterTable, rows);
    await counts.writeTo(tables);
  });
}

/** A row that a spec says a few things of. */
export function matterRow(name: string, said: Partial<MatterRow> = {}): MatterRow {
  return {
    file_id: `file-${name}`,
    matter_id: `matter-${name}`,
    procedure: 'garden',
    zone: 'green',
    municipality_id: 'north',
    unit_id: 'unit-1',
    handler_id: '',
    kind: 'plot',
    step: 'asked',
    case_number: `P-${name}`,
    opened_at: '2026-01-01T00:00:00.000Z',
    closed_at: '',
    standing: 'open',
    protected: 0,
    next_due: '',
    next_due_rule: '',
    next_due_kind: '',
    next_due_date: '',
    next_due_latest: '',
    next_due_latest_date: '',
    next_running: '',
    overdue_from: '',
    missed: 0,
    ever_missed: 0,
    missed_since: '',
    asks_for_reason: 0,
    recorded_late: 0,
    extended_late: 0,
    acute: 0,
    unfinished: '',
    last_position: '000000001',
    last_recorded_at: '2026-01-01T00:00:00.000Z',
    ...said,
  };
}
