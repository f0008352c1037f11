import type { RowOf, SchemaOf, TableDefinition } from '#projections';

/** An act that was recorded for another and waits for their answer, or was denied and waits for a manager. */
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
    /** Empty while no answer has been given. */
    denied_at: 'text',
    /** 1 for what counts no more: once denied, nobody has to look into it. */
    in_error: 'integer',
    recorded_at: 'text',
  },
  key: ['entry_id'],
  indexes: {
    done_by: ['municipality_id', 'done_by', 'recorded_at', 'entry_id'],
    denied: ['municipality_id', 'zone', 'denied_at', 'entry_id'],
    matter: ['matter_id'],
    file: ['file_id'],
  },
  distinct: {
    municipality_id: 2,
    done_by: 1_000,
    zone: 2,
    denied_at: 10_000,
    matter_id: 200_000,
    file_id: 200_000,
  },
} as const satisfies TableDefinition;

export const confirmationTables = [confirmationTable] as const;

export type ConfirmationsSchema = SchemaOf<typeof confirmationTables>;
export type ConfirmationRow = RowOf<typeof confirmationTable>;
