import type { RowOf, SchemaOf, TableDefinition } from '#projections';

/** An act that was recorded for another, who hasn't answered for it yet. */
export const confirmationTable = {
  name: 'confirmation',
  columns: {
    entry_id: 'text',
    municipality_id: 'text',
    procedure: 'text',
    zone: 'text',
    file_id: 'text',
    /** Empty for an act on the file itself. */
    matter_id: 'text',
    command_type: 'text',
    done_by: 'text',
    role: 'text',
    recorded_by: 'text',
    occurred_at: 'text',
    recorded_at: 'text',
  },
  key: ['entry_id'],
  indexes: { done_by: ['municipality_id', 'done_by', 'recorded_at', 'entry_id'] },
  distinct: { municipality_id: 2, done_by: 1_000 },
} as const satisfies TableDefinition;

export const confirmationTables = [confirmationTable] as const;

export type ConfirmationsSchema = SchemaOf<typeof confirmationTables>;
export type ConfirmationRow = RowOf<typeof confirmationTable>;
