import type { RowOf, SchemaOf, TableDefinition } from '#projections';
import { courseColumns } from '../course-in-row.js';

/** What the view has to remember of a file to lay out the ladders of its deadlines. */
export const deadlineFileTable = {
  name: 'deadline_file',
  columns: { file_id: 'text', municipality_id: 'text', jurisdiction: 'text', time_zone: 'text' },
  key: ['file_id'],
  indexes: {},
  distinct: {},
} as const satisfies TableDefinition;

/** A deadline that is open: it still waits for what meets it, or for its day. */
export const deadlineTable = {
  name: 'open_deadline',
  columns: {
    deadline_id: 'text',
    file_id: 'text',
    matter_id: 'text',
    municipality_id: 'text',
    procedure: 'text',
    zone: 'text',
    /** Of the file, as the zone: by both its ladder is laid out. */
    jurisdiction: 'text',
    time_zone: 'text',
    rule_id: 'text',
    /** The version of the law that it was counted by. */
    ruleset: 'text',
    anchor_at: 'text',
    /** When what started it happened. */
    started_at: 'text',
    ...courseColumns,
    /** The first instant that is too late: from then on time has brought something about. Empty once that is recorded. */
    passes_at: 'text',
    /** The first of its misses that stands; empty without one. */
    missed_since: 'text',
    /** From when on it is shown as due: its nominal due, or a miss before that which stands. */
    due_from: 'text',
    /**
     * The rungs of its ladder of which nothing is recorded, in order, as JSON pairs of rung and instant; of one that
     * repeats its next time.
     */
    untold: 'text',
    /** The rungs of which something is recorded, as JSON pairs likewise; of one that repeats its last time. */
    told: 'text',
    /** When the first of those untold comes; empty without one. */
    remind_at: 'text',
  },
  key: ['deadline_id'],
  indexes: {
    passes_at: ['passes_at', 'deadline_id'],
    due_from: ['due_from', 'deadline_id'],
    remind_at: ['remind_at', 'deadline_id'],
    law: ['municipality_id', 'procedure', 'rule_id', 'ruleset', 'state', 'deadline_id'],
  },
  distinct: {
    passes_at: 1_000,
    due_from: 200,
    remind_at: 1_000,
    municipality_id: 2,
    procedure: 2,
    rule_id: 20,
    ruleset: 3,
    state: 3,
  },
} as const satisfies TableDefinition;

/** A reminder that reached nobody and became somebody's task: the last one of each open deadline. */
export const taskTable = {
  name: 'reminder_task',
  columns: {
    deadline_id: 'text',
    municipality_id: 'text',
    /** Empty when nobody could be given it. */
    assignee_id: 'text',
    unit_id: 'text',
    because: 'text',
    rung: 'integer',
    at: 'text',
  },
  key: ['deadline_id'],
  indexes: { assignee: ['municipality_id', 'assignee_id', 'at'] },
  distinct: { municipality_id: 2, assignee_id: 1_000 },
} as const satisfies TableDefinition;

export const deadlineTables = [deadlineFileTable, deadlineTable, taskTable] as const;

export type DeadlinesSchema = SchemaOf<typeof deadlineTables>;
export type DeadlineFileRow = RowOf<typeof deadlineFileTable>;
export type DeadlineRow = RowOf<typeof deadlineTable>;
export type TaskRow = RowOf<typeof taskTable>;
