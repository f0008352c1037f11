import type { View } from '../view.js';
import { deadlineStep } from './deadline-steps.js';
import { deadlineTable, deadlineTables, type DeadlineRow } from './tables.js';

/** All open deadlines of all files, in the order of their dates: for the clock and for reminders. */
export const deadlinesView: View = {
  name: 'deadlines',
  version: 1,
  tables: deadlineTables,

  async project(transaction, events) {
    const steps = events.map(deadlineStep).filter((step) => step !== undefined);
    const begun = new Set(steps.filter(({ begins }) => begins).map(({ deadlineId }) => deadlineId));
    const earlier = new Set(steps.map(({ deadlineId }) => deadlineId).filter((id) => !begun.has(id)));
    const stored = await transaction.load(deadlineTable, 'deadline_id', [...earlier]);
    const before = new Map(stored.map((row) => [row.deadline_id, row]));
    const after = new Map<string, DeadlineRow | undefined>(before);
    for (const step of steps) after.set(step.deadlineId, step.after(after.get(step.deadlineId)));
    await transaction.upsert(
      deadlineTable,
      [...after.values()].filter((row) => row !== undefined),
    );
    await transaction.remove(
      deadlineTable,
      'deadline_id',
      [...before.keys()].filter((id) => after.get(id) === undefined),
    );
  },
};
