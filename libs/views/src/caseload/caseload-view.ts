import type { LoggedEvent } from '../logged-event.js';
import { indexedColumns } from '../table.js';
import type { View, ViewTransaction } from '../view.js';
import { changes } from './changes.js';
import { CountDifferences } from './counting.js';
import { FileInView, type RowChange } from './file-in-view.js';
import { caseloadTables, fileTable, matterTable, type MatterRow } from './tables.js';

/** The one list of matters: mine, my unit's, unassigned, all. */
export const caseloadView: View = {
  name: 'caseload',
  version: 1,
  tables: caseloadTables,

  async project(transaction, events) {
    const files = await filesOf(transaction, events);
    for (const event of events) {
      const file = files.get(event.fileId);
      if (file) apply(file, event);
    }
    const changed = [...files.values()];
    const matters = changed.flatMap((file) => [...file.changedMatters()]);
    const counts = new CountDifferences();
    for (const change of matters) counts.add(change);
    await transaction.upsert(
      fileTable,
      changed.map((file) => file.changedFile()).filter((row) => row !== undefined),
    );
    const [inPlace, moved] = parted(matters, keepsItsPlace);
    await transaction.refresh(matterTable, inPlace.map(rowAfter));
    await transaction.upsert(matterTable, moved.map(rowAfter));
    await counts.writeTo(transaction);
  },
};

const indexed = [...new Set(indexedColumns(matterTable))] as readonly (keyof MatterRow)[];

/** Most events change nothing that a list sorts or filters by. */
function keepsItsPlace({ before, after }: RowChange): boolean {
  return before !== undefined && indexed.every((column) => before[column] === after[column]);
}

function rowAfter({ after }: RowChange): MatterRow {
  return after;
}

function parted<Each>(all: readonly Each[], holds: (each: Each) => boolean): readonly [Each[], Each[]] {
  return [all.filter(holds), all.filter((each) => !holds(each))];
}

function apply(file: FileInView, event: LoggedEvent): void {
  const { description, facts } = event;
  file.note(event);
  for (const move of description.moves?.(event.fields(), facts) ?? []) file.move(move, event);
  changes.get(facts.type)?.apply(file, event.fields(), event);
}

/** The files of a portion's events as they stand in the tables, each read once. */
async function filesOf(
  transaction: ViewTransaction,
  events: readonly LoggedEvent[],
): Promise<ReadonlyMap<string, FileInView>> {
  const procedures = new Map(events.map(({ fileId, procedure }) => [fileId, procedure]));
  const begun = new Set(events.filter(({ facts }) => facts.revision === 0).map(({ fileId }) => fileId));
  const earlier = [...procedures.keys()].filter((fileId) => !begun.has(fileId));
  const rows = await transaction.load(fileTable, 'file_id', earlier);
  const matters = await transaction.load(matterTable, 'file_id', earlier);
  const rowOf = new Map(rows.map((row) => [row.file_id, row]));
  const mattersOf = new Map<string, MatterRow[]>();
  for (const row of matters) {
    const known = mattersOf.get(row.file_id);
    if (known) known.push(row);
    else mattersOf.set(row.file_id, [row]);
  }
  return new Map(
    [...procedures].map(([fileId, procedure]) => [
      fileId,
      new FileInView(fileId, procedure, rowOf.get(fileId), mattersOf.get(fileId) ?? []),
    ]),
  );
}
