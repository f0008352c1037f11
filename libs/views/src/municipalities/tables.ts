import type { RowOf, SchemaOf, TableDefinition } from '#projections';

/** A municipality that this system keeps. */
export const municipalityTable = {
  name: 'municipality',
  columns: {
    municipality_id: 'text',
    jurisdiction: 'text',
    /** Empty until its founding is known. */
    called: 'text',
  },
  key: ['municipality_id'],
  indexes: { country: ['jurisdiction', 'municipality_id'] },
  distinct: { jurisdiction: 2 },
} as const satisfies TableDefinition;

export const municipalityTables = [municipalityTable] as const;

export type MunicipalitiesSchema = SchemaOf<typeof municipalityTables>;
export type MunicipalityRow = RowOf<typeof municipalityTable>;
