import type { Procedure } from '#casework';
import type { LoggedEvent, Projection, RowReader, RowWriter, StoredView, View } from '#projections';
import {
  deadlineSteps,
  openedFile,
  rowAfter,
  type ConcludedBy,
  type ConcludedRung,
  type DeadlineStep,
} from './deadline-steps.js';
import { laidOut, withTold } from './ladder-in-row.js';
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

  #follow(step: DeadlineStep): void {
    const { deadlineId } = step;
    const before = this.#after.get(deadlineId);
    const after = 'concluded' in step ? this.#concluded(before, step.concluded) : this.#moved(before, step);
    this.#after.set(deadlineId, after);
    if (!after) this.#tasks.delete(deadlineId);
  }

  #moved(
    before: DeadlineRow | undefined,
    { move, procedure, fileId }: Extract<DeadlineStep, { move: object }>,
  ): DeadlineRow | undefined {
    if ('begins' in move || 'extends' in move) this.#laying.set(move.deadlineId, procedure);
    return rowAfter(before, move, procedure, this.#files.get(fileId));
  }

  #concluded(before: DeadlineRow | undefined, { about, task }: ConcludedRung): DeadlineRow | undefined {
    if (before && task) this.#tasks.set(about.deadlineId, taskOf(about, task));
    const procedure = this.procedures.get(about.procedure);
    if (before && procedure) this.#laying.set(about.deadlineId, procedure);
    return before && withTold(before, about);
  }

  async #readFiles(rows: RowReader, steps: readonly DeadlineStep[]): Promise<void> {
    const unread = new Set<string>();
    for (const step of steps) {
      if ('move' in step && 'begins' in step.move && !this.#files.has(step.fileId)) unread.add(step.fileId);
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
      this.#before.set(row.deadline_id, row);
      this.#after.set(row.deadline_id, row);
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
