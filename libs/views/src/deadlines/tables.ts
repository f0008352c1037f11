import type { RowOf, SchemaOf, TableDefinition } from '../table.js';

/** A deadline that is open: not met, cancelled or superseded. */
export const deadlineTable = {
  name: 'open_deadline',
  columns: {
    deadline_id: 'text',
    file_id: 'text',
    matter_id: 'text',
    procedure: 'text',
    zone: 'text',
    rule_id: 'text',
    force: 'text',
    nominal_due: 'text',
    legal_latest: 'text',
    /** The instant after which it counts as missed. */
    missed_after: 'text',
    /** Whether its miss has been recorded. */
    missed: 'integer',
  },
  key: ['deadline_id'],
  indexes: {
    missed_after: ['missed', 'missed_after', 'deadline_id'],
    nominal_due: ['nominal_due', 'deadline_id'],
  },
  distinct: { missed: 2, missed_after: 200, nominal_due: 200 },
} as const satisfies TableDefinition;

export const deadlineTables = [deadlineTable] as const;

export type DeadlinesSchema = SchemaOf<typeof deadlineTables>;
export type DeadlineRow = RowOf<typeof deadlineTable>;
