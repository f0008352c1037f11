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
import { laidOut, notLaidOut, withTold } from './ladder-in-row.js';
import {
  deadlineFileTable,
  deadlineTable,
  deadlineTables,
  endedTable,
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

/** A deadline as the tables know it: its row while it is open, else what of its ladder was told. */
interface Kept {
  readonly row?: DeadlineRow;
  readonly told: string;
}

const unknown: Kept = { told: '' };

class DeadlinesProjection implements Projection {
  readonly #files = new Map<string, DeadlineFileRow>();
  readonly #opened: DeadlineFileRow[] = [];
  /** The deadlines that events were about, as the tables have them, and after the events. */
  readonly #before = new Map<string, Kept>();
  readonly #after = new Map<string, Kept>();
  /** The deadlines whose dates have changed: their ladders are laid out once, when they are written. */
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
    const kept = [...this.#after];
    const open = kept.flatMap(([, { row }]) => (row ? [this.#laidOut(row)] : []));
    const ended = kept.filter(([, { row }]) => !row);
    const told = ended.flatMap(([deadline_id, { told }]) => (told === '' ? [] : [{ deadline_id, told }]));
    const wereOpen = ended.flatMap(([id]) => (this.#before.get(id)?.row ? [id] : []));
    const goOn = open
      .map(({ deadline_id }) => deadline_id)
      .filter((id) => (this.#before.get(id) ?? unknown).told !== '');
    await rows.upsert(deadlineFileTable, this.#opened);
    await rows.upsert(deadlineTable, open);
    await rows.upsert(endedTable, told);
    await rows.upsert(taskTable, [...this.#tasks.values()]);
    await rows.remove(deadlineTable, 'deadline_id', wereOpen);
    await rows.remove(taskTable, 'deadline_id', wereOpen);
    await rows.remove(endedTable, 'deadline_id', goOn);
  }

  #laidOut(row: DeadlineRow): DeadlineRow {
    const procedure = this.#laying.get(row.deadline_id);
    return procedure ? laidOut(procedure, row) : row;
  }

  #follow(step: DeadlineStep): void {
    const { deadlineId } = step;
    const before = this.#after.get(deadlineId) ?? unknown;
    const after = 'concluded' in step ? this.#concluded(before, step.concluded) : this.#moved(before, step);
    this.#after.set(deadlineId, after);
    if (!after.row) this.#tasks.delete(deadlineId);
  }

  #moved({ row, told }: Kept, { move, procedure, fileId }: Extract<DeadlineStep, { move: object }>): Kept {
    const after = rowAfter(row, move, procedure, this.#files.get(fileId));
    if (!after) return { told: row?.told ?? told };
    if ('begins' in move || 'extends' in move) this.#laying.set(move.deadlineId, procedure);
    return { row: row ? after : { ...after, told }, told: '' };
  }

  #concluded({ row, told }: Kept, { about, task }: ConcludedRung): Kept {
    if (!row) return { told: withTold({ ...notLaidOut, told }, about).told };
    if (task) this.#tasks.set(about.deadlineId, taskOf(about, task));
    return { row: { ...row, ...withTold(row, about) }, told: '' };
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
    const unread = new Set<string>();
    for (const { deadlineId } of steps) if (!this.#after.has(deadlineId)) unread.add(deadlineId);
    const keep = (deadlineId: string, kept: Kept) => {
      this.#before.set(deadlineId, kept);
      this.#after.set(deadlineId, kept);
    };
    for (const row of await rows.load(deadlineTable, 'deadline_id', [...unread])) {
      keep(row.deadline_id, { row, told: '' });
      unread.delete(row.deadline_id);
    }
    for (const { deadline_id, told } of await rows.load(endedTable, 'deadline_id', [...unread])) {
      keep(deadline_id, { told });
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
