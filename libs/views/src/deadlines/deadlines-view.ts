import type { Procedure } from '#casework';
import type { LoggedEvent, Projection, RowReader, RowWriter, StoredView, View } from '#projections';
import { deadlineStep, type ConcludedBy, type DeadlineStep } from './deadline-steps.js';
import { laidOut } from './ladder-in-row.js';
import {
  deadlineFileTable,
  deadlineTable,
  deadlineTables,
  taskTable,
  type DeadlineFileRow,
  type DeadlineRow,
  type TaskRow,
} from './tables.js';

/**
 * All open deadlines of all files, in the order of their dates, with the next rung of each ladder of which nothing is
 * recorded: for the clock and for reminders.
 */
export const deadlinesView: StoredView = { name: 'deadlines', version: 3, tables: deadlineTables };

/** The open deadlines as they are kept: of the files of these procedures. */
export function deadlinesOf(
  procedures: readonly Procedure[],
  concludedBy: ConcludedBy = () => undefined,
): View {
  const byName = new Map(procedures.map((procedure) => [procedure.name, procedure]));
  return {
    ...deadlinesView,
    basis: procedures.map(({ name, zone, deadlines }) => [
      [name, zone],
      deadlines.map(({ id, ladder }) => [id, ladder]),
    ]),
    begin: () => new DeadlinesProjection(byName, concludedBy),
  };
}

class DeadlinesProjection implements Projection {
  readonly #files = new Map<string, DeadlineFileRow>();
  readonly #opened: DeadlineFileRow[] = [];
  readonly #before = new Map<string, DeadlineRow>();
  /** The deadlines that events were about; undefined for one that is not open any more. */
  readonly #after = new Map<string, DeadlineRow | undefined>();
  /** The deadlines whose dates or told rungs have changed: their ladders are laid out once, when they are written. */
  readonly #laying = new Map<string, Procedure>();
  readonly #tasks = new Map<string, TaskRow>();

  constructor(
    private readonly procedures: ReadonlyMap<string, Procedure>,
    private readonly concludedBy: ConcludedBy,
  ) {}

  async take(rows: RowReader, events: readonly LoggedEvent[]): Promise<void> {
    const steps: DeadlineStep[] = [];
    for (const event of events) {
      const step = deadlineStep(event, this.procedures, this.concludedBy);
      if (step === undefined) continue;
      if ('deadlineId' in step) {
        steps.push(step);
        continue;
      }
      this.#files.set(step.file_id, step);
      this.#opened.push(step);
    }
    await this.#readFiles(rows, steps);
    await this.#readDeadlines(rows, steps);
    for (const step of steps) this.#follow(step);
  }

  async write(rows: RowWriter): Promise<void> {
    const open = [...this.#after.values()]
      .filter((row) => row !== undefined)
      .map((row) => this.#laidOut(row));
    const ended = [...this.#before.keys()].filter((id) => this.#after.get(id) === undefined);
    await rows.upsert(deadlineFileTable, this.#opened);
    await rows.upsert(deadlineTable, open);
    await rows.upsert(taskTable, [...this.#tasks.values()]);
    await rows.remove(deadlineTable, 'deadline_id', ended);
    await rows.remove(taskTable, 'deadline_id', ended);
  }

  #laidOut(row: DeadlineRow): DeadlineRow {
    const procedure = this.#laying.get(row.deadline_id);
    return procedure ? laidOut(procedure, row) : row;
  }

  #follow({ deadlineId, beginsIn, after, lays, task }: DeadlineStep): void {
    const file = beginsIn === undefined ? undefined : this.#files.get(beginsIn);
    const row = after(this.#after.get(deadlineId), file);
    this.#after.set(deadlineId, row);
    if (lays) this.#laying.set(deadlineId, lays);
    if (row === undefined) this.#tasks.delete(deadlineId);
    else if (task) this.#tasks.set(deadlineId, task);
  }

  async #readFiles(rows: RowReader, steps: readonly DeadlineStep[]): Promise<void> {
    const unknown = new Set<string>();
    for (const { beginsIn } of steps) {
      if (beginsIn !== undefined && !this.#files.has(beginsIn)) unknown.add(beginsIn);
    }
    for (const row of await rows.load(deadlineFileTable, 'file_id', [...unknown])) {
      this.#files.set(row.file_id, row);
    }
  }

  async #readDeadlines(rows: RowReader, steps: readonly DeadlineStep[]): Promise<void> {
    const begun = new Set<string>();
    for (const { beginsIn, deadlineId } of steps) if (beginsIn !== undefined) begun.add(deadlineId);
    const unknown = new Set<string>();
    for (const { deadlineId } of steps) {
      if (!begun.has(deadlineId) && !this.#after.has(deadlineId)) unknown.add(deadlineId);
    }
    for (const row of await rows.load(deadlineTable, 'deadline_id', [...unknown])) {
      this.#before.set(row.deadline_id, row);
      this.#after.set(row.deadline_id, row);
    }
  }
}
