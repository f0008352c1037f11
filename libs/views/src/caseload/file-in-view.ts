import {
  asksForReason,
  enteredBy,
  isOpen,
  isRunning,
  missedSince,
  moveMatter,
  overdueFrom,
  type Deadline,
  type DeadlineCourse,
  type DeadlineMove,
  type Matter,
  type MatterMove,
  type Procedure,
} from '#casework';
import type { LoggedEvent } from '#projections';
import { unfinishedCourseAfter } from '../course-in-row.js';
import type { FileRow, MatterRow } from './tables.js';

/** A deadline about which something is left to do, and where it stands. */
interface UnfinishedDeadline {
  readonly id: string;
  readonly rule: string;
  readonly course: DeadlineCourse;
  /** What started or extended it was recorded late. */
  readonly recordedLate?: true;
}

/** A matter while events are applied to it. */
interface MatterInView {
  matter: Matter;
  unfinished: readonly UnfinishedDeadline[];
  everMissed: boolean;
  lastPosition: string;
  lastRecordedAt: string;
}

/** A matter's row before and after a batch of events. */
export interface RowChange {
  readonly before: MatterRow | undefined;
  readonly after: MatterRow;
}

/**
 * A file and its matters as the list shows them, while a batch of events is applied. It agrees with the file
 * that the kernel folds: what moves matters and deadlines is the same data, moved by the same functions.
 */
export class FileInView {
  #municipalityId: string;
  readonly #protectedPersons: Set<string>;
  readonly #matters = new Map<string, MatterInView>();
  readonly #before: ReadonlyMap<string, MatterRow>;
  readonly #touched = new Set<string>();
  #isTouched = false;

  /** A file as its rows tell it; a new one without them. */
  constructor(
    readonly fileId: string,
    private readonly procedure: Pick<Procedure, 'name' | 'zone' | 'deadlines'>,
    row: FileRow | undefined,
    matters: readonly MatterRow[],
  ) {
    this.#municipalityId = row?.municipality_id ?? '';
    this.#protectedPersons = new Set(row ? idsIn(row.protected_persons) : []);
    this.#before = new Map(matters.map((matter) => [matter.matter_id, matter]));
    for (const matter of matters) this.#matters.set(matter.matter_id, matterIn(matter));
  }

  belongTo(municipalityId: string): void {
    this.#municipalityId = municipalityId;
    this.#touchAll();
  }

  protect(personId: string, isProtected: boolean): void {
    if (isProtected) this.#protectedPersons.add(personId);
    else this.#protectedPersons.delete(personId);
    this.#touchAll();
  }

  /** Notes that an event is about its matter. */
  note({ facts, position }: LoggedEvent): void {
    const inView = facts.matterId === undefined ? undefined : this.#matters.get(facts.matterId);
    if (!inView) return;
    this.#happened(inView, facts.recordedAt, position);
  }

  /** @throws {Error} a move of a matter that was never opened */
  move(move: MatterMove, { facts, position }: LoggedEvent): void {
    const before = this.#matters.get(move.matterId);
    const moved = moveMatter(before?.matter, move, facts);
    const inView = before ?? {
      matter: moved,
      unfinished: [],
      everMissed: false,
      lastPosition: position,
      lastRecordedAt: facts.recordedAt,
    };
    inView.matter = moved;
    this.#matters.set(move.matterId, inView);
    this.#happened(inView, facts.recordedAt, position);
  }

  /** All its matters are in the list of another file from now on, and in none of this one. */
  goOnIn(survivingFile: string, event: LoggedEvent): void {
    for (const matterId of this.#matters.keys()) this.move({ matterId, goesOnIn: survivingFile }, event);
  }

  /** @throws {Error} a deadline begins, or goes on, for a matter that was never opened */
  moveDeadline(move: DeadlineMove): void {
    const { deadlineId: id } = move;
    const entered = enteredBy(move);
    const inView = entered ? this.#matters.get(entered.matterId) : this.#withDeadline(id);
    if (!inView) {
      if (entered) throw new Error(`Deadline ${id} begins for a matter that no event has opened.`);
      return;
    }
    const before = inView.unfinished.find((deadline) => deadline.id === id);
    const after = deadlineAfter(before, move);
    const others = inView.unfinished.filter((deadline) => deadline !== before);
    inView.unfinished = after ? [...others, after] : others;
    const misses = 'goesOn' in move ? move.goesOn.misses : (after?.course.misses ?? []);
    if (misses.length > 0) inView.everMissed = true;
    this.#touched.add(inView.matter.matterId);
  }

  /** The file's own row, if it may have changed. */
  changedFile(): FileRow | undefined {
    return this.#isTouched
      ? {
          file_id: this.fileId,
          municipality_id: this.#municipalityId,
          protected_persons: JSON.stringify([...this.#protectedPersons].sort()),
        }
      : undefined;
  }

  /** The rows of all its matters as they stand. */
  rows(): readonly MatterRow[] {
    return [...this.#matters.values()].map((inView) => this.#rowOf(inView));
  }

  /** The rows of its matters that may have changed. */
  *changedMatters(): Iterable<RowChange> {
    for (const [matterId, inView] of this.#matters) {
      if (this.#isTouched || this.#touched.has(matterId)) {
        yield { before: this.#before.get(matterId), after: this.#rowOf(inView) };
      }
    }
  }

  #happened(inView: MatterInView, recordedAt: string, position: string): void {
    inView.lastPosition = position;
    inView.lastRecordedAt = recordedAt;
    this.#touched.add(inView.matter.matterId);
  }

  #withDeadline(deadlineId: string): MatterInView | undefined {
    for (const inView of this.#matters.values()) {
      if (inView.unfinished.some(({ id }) => id === deadlineId)) return inView;
    }
    return undefined;
  }

  #touchAll(): void {
    this.#isTouched = true;
  }

  #rowOf({ matter, unfinished, everMissed, lastPosition, lastRecordedAt }: MatterInView): MatterRow {
    const courses = unfinished.map(({ course }) => course);
    const inOrder = unfinished.toSorted(byDue);
    const next = inOrder.find(({ course }) => isOpen(course));
    const running = inOrder.find(({ course }) => isRunning(course));
    const [since] = courses.flatMap((course) => missedSince(course) ?? []).sort();
    const [overdue] = courses.flatMap((course) => overdueFrom(course) ?? []).sort();
    return {
      file_id: this.fileId,
      matter_id: matter.matterId,
      procedure: this.procedure.name,
      zone: this.procedure.zone,
      municipality_id: this.#municipalityId,
      unit_id: matter.unitId,
      handler_id: matter.handlerId ?? '',
      kind: matter.kind,
      step: matter.step,
      case_number: matter.caseNumber,
      opened_at: matter.openedAt,
      closed_at: matter.closedAt ?? '',
      standing: standingOf(matter, courses),
      protected: this.#protectedPersons.size > 0 ? 1 : 0,
      next_due: next?.course.nominalDue ?? '',
      next_due_rule: next?.rule ?? '',
      next_due_kind: next?.course.kind ?? '',
      next_due_date: next?.course.nominalDueDate ?? '',
      next_due_latest: next?.course.legalLatest ?? '',
      next_due_latest_date: next?.course.legalLatestDate ?? '',
      next_running: running?.course.nominalDue ?? '',
      overdue_from: overdue ?? '',
      missed: since === undefined ? 0 : 1,
      ever_missed: everMissed ? 1 : 0,
      missed_since: since ?? '',
      asks_for_reason: courses.some(asksForReason) ? 1 : 0,
      recorded_late: unfinished.some(isRecordedLate) ? 1 : 0,
      extended_late: courses.some(({ extendedLate }) => extendedLate) ? 1 : 0,
      acute: unfinished.some((deadline) => this.#isAcute(deadline)) ? 1 : 0,
      unfinished: unfinished.length === 0 ? '' : JSON.stringify(unfinished),
      last_position: lastPosition,
      last_recorded_at: lastRecordedAt,
    };
  }

  #isAcute({ rule, course }: UnfinishedDeadline): boolean {
    return isOpen(course) && acuteRules(this.procedure).includes(rule);
  }
}

/** The ids of the rules that guard an acute danger. */
export function acuteRules({ deadlines }: Pick<Procedure, 'deadlines'>): readonly string[] {
  return deadlines.filter(({ guards }) => guards === 'acute-danger').map(({ id }) => id);
}

function matterIn(row: MatterRow): MatterInView {
  return {
    matter: {
      matterId: row.matter_id,
      kind: row.kind,
      caseNumber: row.case_number,
      step: row.step,
      unitId: row.unit_id,
      openedAt: row.opened_at,
      inError: row.standing === 'in-error',
      // Where it went on is told by the row that it has there.
      ...(row.standing === 'elsewhere' && { goesOnIn: '' }),
      // No list shows it: that of the file may be newer.
      version: '',
      ...(row.handler_id !== '' && { handlerId: row.handler_id }),
      ...(row.closed_at !== '' && { closedAt: row.closed_at }),
    },
    unfinished: row.unfinished === '' ? [] : deadlinesIn(row.unfinished),
    everMissed: row.ever_missed === 1,
    lastPosition: row.last_position,
    lastRecordedAt: row.last_recorded_at,
  };
}

/** A deadline after a move; undefined when nothing is left to do about it. */
function deadlineAfter(
  before: UnfinishedDeadline | undefined,
  move: DeadlineMove,
): UnfinishedDeadline | undefined {
  const course = unfinishedCourseAfter(before?.course, move);
  if (!course) return undefined;
  const { deadlineId: id } = move;
  const entered = enteredBy(move);
  if (entered) {
    const { ruleId: rule } = entered;
    const recordedLate = entered.recordedLate || ('goesOn' in move && isExtensionRecordedLate(move.goesOn));
    return { id, rule, course, ...(recordedLate && { recordedLate }) };
  }
  if (!before) return undefined;
  const isExtendedLater = 'extends' in move && move.extends.recordedLate === true;
  return { ...before, course, ...(isExtendedLater && { recordedLate: true }) };
}

function isExtensionRecordedLate({ extensions }: Pick<Deadline, 'extensions'>): boolean {
  return extensions.some(({ recordedLate }) => recordedLate);
}

function isRecordedLate({ recordedLate, course }: UnfinishedDeadline): boolean {
  return recordedLate === true || course.metRecordedLate === true;
}

/** A window or an appointment of a matter that is closed leaves nothing to do: it ends by itself. */
function standingOf(
  { inError, closedAt, goesOnIn }: Matter,
  unfinished: readonly DeadlineCourse[],
): 'in-error' | 'elsewhere' | 'open' | 'closed' {
  if (goesOnIn !== undefined) return 'elsewhere';
  if (inError) return 'in-error';
  return closedAt === undefined || unfinished.some(({ kind }) => kind === 'duty') ? 'open' : 'closed';
}

/** The next one due first; of several at once always the same. */
function byDue(one: UnfinishedDeadline, other: UnfinishedDeadline): number {
  const [due, otherDue] = [one.course.nominalDue, other.course.nominalDue];
  if (due !== otherDue) return due < otherDue ? -1 : 1;
  // Ids are made by chance: what is due at the same time is shown in one order for every matter.
  if (one.rule !== other.rule) return one.rule < other.rule ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

function idsIn(json: string): string[] {
  return JSON.parse(json) as string[];
}

function deadlinesIn(json: string): readonly UnfinishedDeadline[] {
  return JSON.parse(json) as readonly UnfinishedDeadline[];
}
