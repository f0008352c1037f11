import { fileOpened, municipalityFounded, type FileOpened, type MunicipalityFounded } from '#casework';
import type { LoggedEvent, Projection, RowReader, RowWriter, StoredView, View } from '#projections';
import { municipalityTable, municipalityTables, type MunicipalityRow } from './tables.js';

/** The municipalities that this system keeps, each as its register founded it. */
export const municipalitiesView: StoredView = {
  name: 'municipalities',
  version: 1,
  tables: municipalityTables,
};

export const municipalities: View = {
  ...municipalitiesView,
  basis: [],
  begin: () => new MunicipalitiesProjection(),
};

class MunicipalitiesProjection implements Projection {
  readonly #after = new Map<string, MunicipalityRow>();

  async take(rows: RowReader, events: readonly LoggedEvent[]): Promise<void> {
    const ofRegisters = events.filter(
      ({ kind, facts }) =>
        kind.events.has(municipalityFounded.type) &&
        [fileOpened.type, municipalityFounded.type].includes(facts.type),
    );
    const unread = ofRegisters.map(({ streamId }) => streamId).filter((id) => !this.#after.has(id));
    for (const row of await rows.load(municipalityTable, 'municipality_id', [...new Set(unread)]))
      this.#after.set(row.municipality_id, row);
    for (const event of ofRegisters) {
      const { streamId: municipality_id } = event;
      const before = this.#after.get(municipality_id) ?? { municipality_id, jurisdiction: '', called: '' };
      this.#after.set(municipality_id, { ...before, ...saidBy(event) });
    }
  }

  async write(rows: RowWriter): Promise<void> {
    await rows.upsert(municipalityTable, [...this.#after.values()]);
  }
}

function saidBy(event: LoggedEvent): Partial<MunicipalityRow> {
  if (event.facts.type === fileOpened.type) {
    const { jurisdiction } = event.fields() as FileOpened;
    return { jurisdiction };
  }
  const { name } = event.fields() as MunicipalityFounded;
  return { called: name };
}
