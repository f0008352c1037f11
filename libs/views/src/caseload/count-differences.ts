import type { RowWriter } from '#projections';
import type { RowChange } from './file-in-view.js';
import { countTable, type CountRow, type MatterRow } from './tables.js';

/** The counts that a batch of events changes: differences first, then written in one go. */
export class CountDifferences {
  readonly #cells = new Map<string, CountRow>();

  add({ before, after }: RowChange): void {
    if (before) this.#add(before, -1);
    this.#add(after, 1);
  }

  async writeTo(rows: RowWriter): Promise<void> {
    const changed = [...this.#cells.values()].filter(({ matters }) => matters !== 0);
    const stored = await rows.load(
      countTable,
      'cell',
      changed.map(({ cell }) => cell),
    );
    const before = new Map(stored.map(({ cell, matters }) => [cell, matters]));
    const counts = changed.map((row) => ({ ...row, matters: row.matters + (before.get(row.cell) ?? 0) }));
    await rows.upsert(
      countTable,
      counts.filter(({ matters }) => matters !== 0),
    );
    await rows.remove(
      countTable,
      'cell',
      counts.filter(({ matters }) => matters === 0).map(({ cell }) => cell),
    );
  }

  #add(row: MatterRow, difference: number): void {
    if (row.standing === 'in-error') return;
    const { municipality_id, procedure, zone, unit_id, handler_id, kind, step, standing } = row;
    const where = [municipality_id, procedure, unit_id, handler_id, kind, step, standing];
    const flags = [row.protected, row.ever_missed];
    const cell = JSON.stringify([...where, ...flags]);
    const known = this.#cells.get(cell);
    if (known) known.matters += difference;
    else {
      this.#cells.set(cell, {
        ...{ cell, municipality_id, procedure, zone, unit_id, handler_id, kind, step, standing },
        protected: row.protected,
        ever_missed: row.ever_missed,
        matters: difference,
      });
    }
  }
}
