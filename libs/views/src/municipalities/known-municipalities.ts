import type { Transaction } from 'kysely';
import type { Jurisdiction } from '#casework';
import type { BookTables, ViewStore } from '#projections';
import { municipalitiesView } from './municipalities-view.js';
import type { MunicipalitiesSchema } from './tables.js';

/** A municipality as others name it. */
export interface KnownMunicipality {
  readonly municipalityId: string;
  readonly name: string;
}

/** The municipalities that this system keeps: what can be addressed. */
export class KnownMunicipalities {
  constructor(private readonly store: ViewStore) {}

  /**
   * Those of a country, in the order of their ids.
   *
   * @throws {ViewNotReady} the view is being filled for the first time
   */
  async of(jurisdiction: Jurisdiction): Promise<readonly KnownMunicipality[]> {
    const rows = await this.store.read(municipalitiesView, ({ transaction }) =>
      municipalityRows(transaction.withTables<MunicipalitiesSchema>(), jurisdiction).execute(),
    );
    return rows.map(({ municipality_id: municipalityId, called: name }) => ({ municipalityId, name }));
  }
}

/** Those of a country that were founded, along their index. */
export function municipalityRows(
  tables: Transaction<BookTables & MunicipalitiesSchema>,
  jurisdiction: Jurisdiction,
) {
  return tables
    .selectFrom('municipality')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .where('called', '>', '')
    .orderBy('municipality_id');
}
