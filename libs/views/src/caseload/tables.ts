import type { RowOf, SchemaOf, TableDefinition } from '#projections';

/** What the view has to remember of a file to keep its matters' rows. */
export const fileTable = {
  name: 'file',
  columns: {
    file_id: 'text',
    municipality_id: 'text',
    /** Ids of its persons with a protected identity, as a JSON array. */
    protected_persons: 'text',
  },
  key: ['file_id'],
  indexes: {},
  distinct: {},
} as const satisfies TableDefinition;

/** What all list queries begin with. */
const within = ['municipality_id', 'procedure', 'standing'] as const;
const byDue = ['next_due', 'matter_id'] as const;
const byOpened = ['opened_at', 'matter_id'] as const;

/** A matter: a row of the one list. Every filter has an index for each order. */
export const matterTable = {
  name: 'matter',
  columns: {
    file_id: 'text',
    matter_id: 'text',
    procedure: 'text',
    zone: 'text',
    municipality_id: 'text',
    unit_id: 'text',
    /** Empty while nobody is assigned. */
    handler_id: 'text',
    kind: 'text',
    step: 'text',
    case_number: 'text',
    opened_at: 'text',
    /** Empty while it is open. */
    closed_at: 'text',
    /**
     * `open` while something is left to do: it isn't closed, or it is and a duty of it is open or a miss asks for its
     * reason. Else `closed`; or `in-error` or `elsewhere`, which are in no list.
     */
    standing: 'text',
    /** Whether somebody of the file has a protected identity. */
    protected: 'integer',
    /** Earliest nominal due of its open deadlines; empty without one. */
    next_due: 'text',
    next_due_rule: 'text',
    next_due_kind: 'text',
    /** The local day of it, in the time zone of the file. */
    next_due_date: 'text',
    next_due_latest: 'text',
    next_due_latest_date: 'text',
    /** Earliest nominal due of its open deadlines whose last day is still to come; empty without one. */
    next_running: 'text',
    /** From when on the first of its duties is overdue; empty without one that is open. */
    overdue_from: 'text',
    /** Whether a miss stands of a duty that is open, or asks for its reason. */
    missed: 'integer',
    /** Whether a deadline of it is or ever was missed, whatever became of the miss. */
    ever_missed: 'integer',
    /** The first such miss; empty without one. */
    missed_since: 'text',
    asks_for_reason: 'integer',
    /** Whether what an unfinished deadline was started, extended or met by was recorded late. */
    recorded_late: 'integer',
    /** Whether one was extended after its last day. */
    extended_late: 'integer',
    /** Whether a deadline is open that guards an acute danger. */
    acute: 'integer',
    /** All its deadlines that are open or ask for a reason, and where they stand, as JSON. */
    unfinished: 'text',
    last_position: 'text',
    last_recorded_at: 'text',
  },
  key: ['file_id', 'matter_id'],
  indexes: {
    due: [...within, ...byDue],
    opened: [...within, ...byOpened],
    unit_due: [...within, 'unit_id', ...byDue],
    unit_opened: [...within, 'unit_id', ...byOpened],
    handler_due: [...within, 'handler_id', ...byDue],
    handler_opened: [...within, 'handler_id', ...byOpened],
    step_due: [...within, 'step', ...byDue],
    step_opened: [...within, 'step', ...byOpened],
    kind_due: [...within, 'kind', ...byDue],
    kind_opened: [...within, 'kind', ...byOpened],
    missed_due: [...within, 'missed', ...byDue],
    missed_opened: [...within, 'missed', ...byOpened],
    running: [...within, 'next_running', 'matter_id'],
    overdue: [...within, 'overdue_from', 'matter_id'],
    case_number: ['municipality_id', 'case_number'],
  },
  // Of the flag only the rarer value is looked for.
  distinct: {
    municipality_id: 2,
    procedure: 2,
    standing: 2,
    unit_id: 20,
    handler_id: 5_000,
    step: 8,
    kind: 3,
    missed: 50,
    next_due: 200,
    next_running: 200,
    overdue_from: 200,
    opened_at: 100_000,
    case_number: 1_000_000,
  },
} as const satisfies TableDefinition;

/** How many matters share all that the access predicate, the standing lists and the filters ask for. */
export const countTable = {
  name: 'matter_count',
  columns: {
    /** The other columns but the last, as a JSON array. */
    cell: 'text',
    municipality_id: 'text',
    procedure: 'text',
    zone: 'text',
    unit_id: 'text',
    handler_id: 'text',
    kind: 'text',
    step: 'text',
    standing: 'text',
    protected: 'integer',
    ever_missed: 'integer',
    matters: 'integer',
  },
  key: ['cell'],
  indexes: {
    unit: [...within, 'unit_id'],
    handler: [...within, 'handler_id'],
  },
  distinct: { municipality_id: 2, procedure: 2, standing: 2, unit_id: 20, handler_id: 5_000 },
} as const satisfies TableDefinition;

export const caseloadTables = [fileTable, matterTable, countTable] as const;

export type CaseloadSchema = SchemaOf<typeof caseloadTables>;
export type FileRow = RowOf<typeof fileTable>;
export type MatterRow = RowOf<typeof matterTable>;
export type CountRow = RowOf<typeof countTable>;
