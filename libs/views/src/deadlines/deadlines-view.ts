import { enteredBy, type Procedure } from '#casework';
import type { LoggedEvent, Projection, RowReader, RowWriter, StoredView, View } from '#projections';
import { deadlineAfter, deadlineIn, deadlineTold, rowOf, type DeadlineInView } from './deadline-in-view.js';
import {
  deadlineSteps,
  openedFile,
  type ConcludedBy,
  type ConcludedRung,
  type DeadlineStep,
} from './deadline-steps.js';
import {
  deadlineFileTable,
  deadlineTable,
  deadlineTables,
  taskTable,
  type DeadlineFileRow,
  type TaskRow,
} from './tables.js';

/**
 * All open deadlines of all files, in the order of their dates, with the next rung of each ladder of which nothing is
 * recorded: for the clock and for reminders.
 */
export const deadlinesView: StoredView = { name: 'deadlines', version: 4, tables: deadlineTables };

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
  /** Those of the deadlines that have a row. */
  readonly #stored = new Set<string>();
  /** The deadlines that events were about; undefined for one that is not open any more. */
  readonly #after = new Map<string, DeadlineInView | undefined>();
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
      const opened = openedFile(event, this.procedures);
      if (opened) {
        this.#files.set(opened.file_id, opened);
        this.#opened.push(opened);
      }
      steps.push(...deadlineSteps(event, this.procedures, this.concludedBy));
    }
    await this.#readFiles(rows, steps);
    await this.#readDeadlines(rows, steps);
    for (const step of steps) this.#follow(step);
  }

  async write(rows: RowWriter): Promise<void> {
    const open = [...this.#after.values()]
      .filter((deadline) => deadline !== undefined)
      .map((deadline) => rowOf(deadline, this.#laying.get(deadline.origin.deadline_id)));
    const ended = [...this.#stored].filter((id) => this.#after.get(id) === undefined);
    await rows.upsert(deadlineFileTable, this.#opened);
    await rows.upsert(deadlineTable, open);
    await rows.upsert(taskTable, [...this.#tasks.values()]);
    await rows.remove(deadlineTable, 'deadline_id', ended);
    await rows.remove(taskTable, 'deadline_id', ended);
  }

  #follow(step: DeadlineStep): void {
    const { deadlineId } = step;
    const before = this.#after.get(deadlineId);
    const after = 'concluded' in step ? this.#concluded(before, step.concluded) : this.#moved(before, step);
    this.#after.set(deadlineId, after);
    if (!after) this.#tasks.delete(deadlineId);
  }

  #moved(
    before: DeadlineInView | undefined,
    { move, procedure, fileId }: Extract<DeadlineStep, { move: object }>,
  ): DeadlineInView | undefined {
    if (enteredBy(move) || 'extends' in move) this.#laying.set(move.deadlineId, procedure);
    return deadlineAfter(before, move, procedure, this.#files.get(fileId));
  }

  #concluded(before: DeadlineInView | undefined, { about, task }: ConcludedRung): DeadlineInView | undefined {
    if (before && task) this.#tasks.set(about.deadlineId, taskOf(about, task));
    const procedure = this.procedures.get(about.procedure);
    if (before && procedure) this.#laying.set(about.deadlineId, procedure);
    return before && deadlineTold(before, about);
  }

  async #readFiles(rows: RowReader, steps: readonly DeadlineStep[]): Promise<void> {
    const unread = new Set<string>();
    for (const step of steps) {
      if ('move' in step && enteredBy(step.move) && !this.#files.has(step.fileId)) unread.add(step.fileId);
    }
    for (const row of await rows.load(deadlineFileTable, 'file_id', [...unread])) {
      this.#files.set(row.file_id, row);
    }
  }

  async #readDeadlines(rows: RowReader, steps: readonly DeadlineStep[]): Promise<void> {
    const begun = new Set<string>();
    const unread = new Set<string>();
    for (const step of steps) {
      if ('move' in step && 'begins' in step.move) begun.add(step.deadlineId);
      else if (!this.#after.has(step.deadlineId) && !begun.has(step.deadlineId)) unread.add(step.deadlineId);
    }
    for (const row of await rows.load(deadlineTable, 'deadline_id', [...unread])) {
      this.#stored.add(row.deadline_id);
      this.#after.set(row.deadline_id, deadlineIn(row));
    }
  }
}

function taskOf(about: ConcludedRung['about'], task: NonNullable<ConcludedRung['task']>): TaskRow {
  return {
    deadline_id: about.deadlineId,
    municipality_id: about.municipalityId,
    assignee_id: task.assigneeId ?? '',
    unit_id: task.unitId,
    because: task.because,
    rung: about.rung,
    at: about.at,
  };
}
