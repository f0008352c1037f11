import type { Procedure } from '#casework';
import {
  indexedColumns,
  type LoggedEvent,
  type Projection,
  type RowReader,
  type RowWriter,
  type StoredView,
  type View,
} from '#projections';
import { applyTo, takingOver } from './event-meanings.js';
import { CountDifferences } from './count-differences.js';
import { acuteRules, FileInView, type RowChange } from './file-in-view.js';
import { caseloadTables, fileTable, matterTable, type MatterRow } from './tables.js';

/** The one list of matters: mine, my unit's, unassigned, all. */
export const caseloadView: StoredView = { name: 'caseload', version: 7, tables: caseloadTables };

/** The list as it is kept: of the matters of these procedures. */
export function caseloadOf(procedures: readonly Procedure[]): View {
  const byName = new Map(procedures.map((procedure) => [procedure.name, procedure]));
  return {
    ...caseloadView,
    basis: procedures.map((procedure) => [procedure.name, procedure.zone, acuteRules(procedure)]),
    begin: () => new CaseloadProjection(byName),
  };
}

class CaseloadProjection implements Projection {
  readonly #files = new Map<string, FileInView>();

  constructor(private readonly procedures: ReadonlyMap<string, Procedure>) {}

  async take(rows: RowReader, events: readonly LoggedEvent[]): Promise<void> {
    await this.#readFiles(rows, events);
    for (const event of events) {
      const file = this.#files.get(event.streamId);
      if (!file) continue;
      const { mergedFile, survivingFile } = takingOver(event) ?? {};
      if (mergedFile !== undefined && survivingFile !== undefined)
        this.#files.get(mergedFile)?.goOnIn(survivingFile, event);
      applyTo(file, event);
    }
  }

  async write(rows: RowWriter): Promise<void> {
    const files = [...this.#files.values()];
    const matters = files.flatMap((file) => [...file.changedMatters()]);
    const counts = new CountDifferences();
    for (const change of matters) counts.add(change);
    await rows.upsert(
      fileTable,
      files.map((file) => file.changedFile()).filter((row) => row !== undefined),
    );
    await rows.refresh(matterTable, matters.filter(keepsItsPlace).map(rowAfter));
    await rows.upsert(matterTable, matters.filter((change) => !keepsItsPlace(change)).map(rowAfter));
    await counts.writeTo(rows);
  }

  /** The files of the events as they stand in the tables; one that begins with them stands in none. */
  async #readFiles(rows: RowReader, events: readonly LoggedEvent[]): Promise<void> {
    const unknown = new Map<string, Procedure>();
    const earlier: string[] = [];
    for (const event of events) {
      const procedure = this.procedures.get(event.kind.name);
      if (!procedure) continue;
      const begins = event.facts.revision === 0 ? event.streamId : undefined;
      for (const fileId of [event.streamId, takingOver(event)?.mergedFile]) {
        if (fileId === undefined || this.#files.has(fileId) || unknown.has(fileId)) continue;
        unknown.set(fileId, procedure);
        if (fileId !== begins) earlier.push(fileId);
      }
    }
    const files = new Map((await rows.load(fileTable, 'file_id', earlier)).map((row) => [row.file_id, row]));
    const matters = new Map<string, MatterRow[]>();
    for (const row of await rows.load(matterTable, 'file_id', earlier)) {
      const known = matters.get(row.file_id);
      if (known) known.push(row);
      else matters.set(row.file_id, [row]);
    }
    for (const [fileId, procedure] of unknown) {
      const file = new FileInView(fileId, procedure, files.get(fileId), matters.get(fileId) ?? []);
      this.#files.set(fileId, file);
    }
  }
}

const indexed = [...new Set(indexedColumns(matterTable))] as readonly (keyof MatterRow)[];

/** Most events change nothing that a list sorts or filters by. */
function keepsItsPlace({ before, after }: RowChange): boolean {
  return before !== undefined && indexed.every((column) => before[column] === after[column]);
}

function rowAfter({ after }: RowChange): MatterRow {
  return after;
}
