import type { LoggedEvent } from '../logged-event.js';
import type { Projection, RowReader, RowWriter, View } from '../view.js';
import { deadlineStep } from './deadline-steps.js';
import { deadlineTable, deadlineTables, type DeadlineRow } from './tables.js';

/** All open deadlines of all files, in the order of their dates: for the clock and for reminders. */
export const deadlinesView: View = {
  name: 'deadlines',
  version: 1,
  tables: deadlineTables,
  begin: () => new DeadlinesProjection(),
};

class DeadlinesProjection implements Projection {
  readonly #before = new Map<string, DeadlineRow>();
  /** The deadlines that events were about; undefined for one that is not open any more. */
  readonly #after = new Map<string, DeadlineRow | undefined>();

  async take(rows: RowReader, events: readonly LoggedEvent[]): Promise<void> {
    const steps = events.map(deadlineStep).filter((step) => step !== undefined);
    const begun = new Set(steps.filter(({ begins }) => begins).map(({ deadlineId }) => deadlineId));
    const unknown = new Set<string>();
    for (const { deadlineId } of steps) {
      if (!begun.has(deadlineId) && !this.#after.has(deadlineId)) unknown.add(deadlineId);
    }
    for (const row of await rows.load(deadlineTable, 'deadline_id', [...unknown])) {
      this.#before.set(row.deadline_id, row);
      this.#after.set(row.deadline_id, row);
    }
    for (const { deadlineId, after } of steps)
      this.#after.set(deadlineId, after(this.#after.get(deadlineId)));
  }

  async write(rows: RowWriter): Promise<void> {
    const open = [...this.#after.values()].filter((row) => row !== undefined);
    const ended = [...this.#before.keys()].filter((id) => this.#after.get(id) === undefined);
    await rows.upsert(deadlineTable, open);
    await rows.remove(deadlineTable, 'deadline_id', ended);
  }
}
