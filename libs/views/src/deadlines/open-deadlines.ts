import type { SelectQueryBuilder, Transaction } from 'kysely';
import type {
  CountedAnew,
  DeadlineKind,
  DeadlineState,
  Force,
  Instant,
  LocalDate,
  RungReference,
  RungTime,
  TimeZone,
} from '#casework';
import { caseloadView } from '../caseload/caseload-view.js';
import type { CaseloadSchema } from '../caseload/tables.js';
import type { BookTables, ViewStore } from '#projections';
import { deadlinesView } from './deadlines-view.js';
import { rungsIn } from './ladder-in-row.js';
import type { DeadlineRow, DeadlinesSchema } from './tables.js';

/** A file in which time has brought something about that is not recorded. */
export interface FileToSettle {
  readonly procedure: string;
  readonly fileId: string;
}

/** Where a page of deadlines ended: by the instant that they are in order of, and of several by their ids. */
export interface DeadlinePlace {
  readonly at: Instant;
  readonly deadlineId: string;
}

export interface PageToSettle<Place> {
  /** Each once. */
  readonly files: readonly FileToSettle[];
  /** Absent on the last page. */
  readonly next?: Place;
}

/** Deadlines that a new version of the law counts anew: of a rule and the version before, in a municipality. */
export interface Outdated extends CountedAnew {
  readonly municipalityId: string;
  readonly procedure: string;
}

/** The next rung of an open deadline of which nothing is recorded, and those that follow it, each with its next time. */
export interface UntoldRung extends RungReference {
  readonly later: readonly RungTime[];
}

/** An open deadline as lists and calendars show it: ids, rule and dates, nothing of the case. */
export interface OpenDeadlineRow {
  readonly deadlineId: string;
  readonly municipalityId: string;
  readonly procedure: string;
  readonly fileId: string;
  readonly matterId: string;
  /** Of its file. */
  readonly timeZone: TimeZone;
  /** Empty while the caseload has not come as far as the deadlines. */
  readonly caseNumber: string;
  readonly ruleId: string;
  readonly kind: DeadlineKind;
  readonly force: Force;
  readonly state: DeadlineState;
  /** Whether it ends at an instant rather than with a day. */
  readonly elapsed: boolean;
  readonly nominalDue: Instant;
  readonly nominalDueDate: LocalDate;
  readonly legalLatest: Instant;
  readonly legalLatestDate: LocalDate;
  /** The first of its misses that stands; an extension that came too late leaves it. */
  readonly missedSince?: Instant;
}

/** A reminder that reached nobody, while its deadline is open: the last one of each deadline. */
export interface ReminderTask {
  readonly deadline: OpenDeadlineRow;
  readonly rung: number;
  readonly at: Instant;
  /** A stable code: why it became a task. */
  readonly because: string;
}

export interface DeadlinePage {
  readonly deadlines: readonly OpenDeadlineRow[];
  /** Absent on the last page. */
  readonly next?: DeadlinePlace;
}

/** Whose deadlines a calendar shows. */
export interface HandlerAsked {
  readonly municipalityId: string;
  readonly staffId: string;
  /** Names of the procedures that the handler may see. */
  readonly procedures: readonly string[];
}

/**
 * The open deadlines of all files, by their dates. Everything is read along an index: what is not asked for is not
 * touched.
 */
export class OpenDeadlines {
  constructor(private readonly store: ViewStore) {}

  /**
   * The files in which a deadline has passed by `now` and nothing says so yet, the longest passed first: a miss, an
   * expiry or a day gone by. Reads no deadline that is not due.
   *
   * @param limit most deadlines that are read; as many files at most
   * @throws {ViewNotReady} the view is being filled for the first time
   */
  async dueForSettling(
    now: Instant,
    limit: number,
    after?: DeadlinePlace,
  ): Promise<PageToSettle<DeadlinePlace>> {
    const rows = await this.#read((tables) => dueRows(tables, now, limit, after).execute());
    const last = rows.length === limit ? rows.at(-1) : undefined;
    return {
      files: filesOf(rows),
      ...(last && { next: { at: last.passes_at, deadlineId: last.deadline_id } }),
    };
  }

  /**
   * The files in which a deadline still runs as a version of the law counted it that a later one has replaced. Reads
   * none that runs under another.
   *
   * @param after the last deadline of the page before
   * @throws {ViewNotReady} the view is being filled for the first time
   */
  async outdated(of: Outdated, limit: number, after = ''): Promise<PageToSettle<string>> {
    const rows = await this.#read((tables) => outdatedRows(tables, of, limit, after).execute());
    const last = rows.length === limit ? rows.at(-1) : undefined;
    return { files: filesOf(rows), ...(last && { next: last.deadline_id }) };
  }

  /**
   * The municipalities that have open deadlines. Reads one deadline of each.
   *
   * @throws {ViewNotReady} the view is being filled for the first time
   */
  async municipalities(): Promise<readonly string[]> {
    return this.#read(async (tables) => {
      const found: string[] = [];
      for (let after = ''; ;) {
        const next = await nextMunicipality(tables, after).executeTakeFirst();
        if (!next) return found;
        after = next.municipality_id;
        found.push(after);
      }
    });
  }

  /**
   * Of each open deadline the next rung of which nothing is recorded, if its time comes until an instant, earliest
   * first. Reads only those.
   *
   * @param after the last one of the page before
   * @throws {ViewNotReady} the view is being filled for the first time
   */
  async untoldUntil(until: Instant, limit: number, after?: DeadlinePlace): Promise<readonly UntoldRung[]> {
    const rows = await this.#read((tables) => untoldRows(tables, until, limit, after).execute());
    return rows.flatMap(untoldIn);
  }

  /**
   * The next rung of one deadline of which nothing is recorded; undefined when it has none, or isn't open.
   *
   * @throws {ViewNotReady} the view is being filled for the first time
   */
  async untoldOf(deadlineId: string): Promise<UntoldRung | undefined> {
    const rows = await this.#read((tables) =>
      tables.selectFrom('open_deadline').select(ofUntold).where('deadline_id', '=', deadlineId).execute(),
    );
    return rows.flatMap(untoldIn)[0];
  }

  /**
   * The open deadlines whose nominal last day ends until an instant, or of which a miss stands by then, however they
   * were extended since; in the order of what of these came first.
   *
   * @param after the place where the page before ended
   * @throws {ViewNotReady} a view is being filled for the first time
   */
  async dueUntil(until: Instant, limit: number, after?: DeadlinePlace): Promise<DeadlinePage> {
    const found = await this.#read((tables) => rowsDue(tables, until, limit + 1, after).execute());
    const rows = found.slice(0, limit);
    const last = found.length > limit ? rows.at(-1) : undefined;
    return {
      deadlines: await this.#shown(rows),
      ...(last && { next: { at: last.due_from, deadlineId: last.deadline_id } }),
    };
  }

  /**
   * The open deadlines of the matters that somebody handles, the next due first.
   *
   * @param limit most matters of one procedure and standing that are read
   * @throws {ViewNotReady} a view is being filled for the first time
   */
  async ofHandler(asked: HandlerAsked, limit: number): Promise<readonly OpenDeadlineRow[]> {
    const matters = await this.store.read(caseloadView, async ({ transaction }) => {
      const tables = transaction.withTables<CaseloadSchema>();
      const found: { readonly unfinished: string }[] = [];
      for (const procedure of asked.procedures) {
        for (const standing of standings) {
          found.push(...(await handledRows(tables, { ...asked, procedure, standing }, limit).execute()));
        }
      }
      return found;
    });
    const ids = matters.flatMap(({ unfinished }) => deadlineIdsIn(unfinished));
    return this.#shown(await this.#byId(ids));
  }

  /**
   * What fell to somebody because nobody whom a reminder was for could be reached, the oldest first.
   *
   * @throws {ViewNotReady} a view is being filled for the first time
   */
  async tasksOf(municipalityId: string, staffId: string, limit: number): Promise<readonly ReminderTask[]> {
    const tasks = await this.#read((tables) => taskRows(tables, municipalityId, staffId, limit).execute());
    const deadlines = await this.#shown(await this.#byId(tasks.map(({ deadline_id }) => deadline_id)));
    const byId = new Map(deadlines.map((deadline) => [deadline.deadlineId, deadline]));
    return tasks.flatMap(({ deadline_id, rung, at, because }) => {
      const deadline = byId.get(deadline_id);
      return deadline ? [{ deadline, rung, at, because }] : [];
    });
  }

  async #byId(ids: readonly string[]): Promise<readonly DeadlineRow[]> {
    if (ids.length === 0) return [];
    return this.#read((tables) =>
      tables
        .selectFrom('open_deadline')
        .selectAll()
        .where('deadline_id', 'in', ids)
        .orderBy('nominal_due')
        .orderBy('deadline_id')
        .execute(),
    );
  }

  async #shown(rows: readonly DeadlineRow[]): Promise<readonly OpenDeadlineRow[]> {
    const files = [...new Set(rows.map(({ file_id }) => file_id))];
    const matters =
      files.length === 0
        ? []
        : await this.store.read(caseloadView, ({ transaction }) =>
            transaction
              .withTables<CaseloadSchema>()
              .selectFrom('matter')
              .select(['matter_id', 'case_number'])
              .where('file_id', 'in', files)
              .execute(),
          );
    const numbers = new Map(matters.map(({ matter_id, case_number }) => [matter_id, case_number]));
    return rows.map((row) => shown(row, numbers.get(row.matter_id) ?? ''));
  }

  #read<Result>(work: (tables: DeadlineTables) => Promise<Result>): Promise<Result> {
    return this.store.read(deadlinesView, ({ transaction }) =>
      work(transaction.withTables<DeadlinesSchema>()),
    );
  }
}

type DeadlineTables = Transaction<BookTables & DeadlinesSchema>;

/** A window or an appointment may outlive its matter without keeping it among what is still to be done. */
const standings = ['open', 'closed'] as const;

/** A page of deadlines along the index of an instant, until one: those that have it, after the page before. */
function pageUntil<Output>(
  query: SelectQueryBuilder<BookTables & DeadlinesSchema, 'open_deadline', Output>,
  column: 'passes_at' | 'remind_at' | 'due_from',
  until: Instant,
  limit: number,
  after: DeadlinePlace | undefined,
) {
  const rows = query.where(column, '<=', until).orderBy(column).orderBy('deadline_id').limit(limit);
  return after
    ? rows.where((row) =>
        row(row.refTuple(column, 'deadline_id'), '>', row.tuple(after.at, after.deadlineId)),
      )
    : rows.where(column, '>', '');
}

/** Deadlines that have passed without anything saying so, along their index. */
export function dueRows(tables: DeadlineTables, now: Instant, limit: number, after?: DeadlinePlace) {
  const rows = tables
    .selectFrom('open_deadline')
    .select(['procedure', 'file_id', 'passes_at', 'deadline_id']);
  return pageUntil(rows, 'passes_at', now, limit, after);
}

/** Deadlines that run under a version of the law, along their index. One that was missed keeps its days. */
export function outdatedRows(
  tables: DeadlineTables,
  { municipalityId, procedure, ruleId, ruleset }: Outdated,
  limit: number,
  after: string,
) {
  return tables
    .selectFrom('open_deadline')
    .select(['procedure', 'file_id', 'deadline_id'])
    .where('municipality_id', '=', municipalityId)
    .where('procedure', '=', procedure)
    .where('rule_id', '=', ruleId)
    .where('ruleset', '=', ruleset)
    .where('state', '=', 'running')
    .where('missed_since', '=', '')
    .where('deadline_id', '>', after)
    .orderBy('deadline_id')
    .limit(limit);
}

/** The first open deadline of the municipality after another, along the index. */
export function nextMunicipality(tables: DeadlineTables, after: string) {
  return tables
    .selectFrom('open_deadline')
    .select('municipality_id')
    .where('municipality_id', '>', after)
    .orderBy('municipality_id')
    .limit(1);
}

/** What is read of a deadline to tell its rungs. */
const ofUntold = ['municipality_id', 'procedure', 'file_id', 'matter_id', 'deadline_id', 'untold'] as const;

/** Deadlines of which a rung is untold whose time comes until an instant, along their index. */
export function untoldRows(tables: DeadlineTables, until: Instant, limit: number, after?: DeadlinePlace) {
  const rows = tables.selectFrom('open_deadline').select(ofUntold);
  return pageUntil(rows, 'remind_at', until, limit, after);
}

/** Deadlines by when they are due or have been missed, along their index. */
export function rowsDue(tables: DeadlineTables, until: Instant, limit: number, after?: DeadlinePlace) {
  return pageUntil(tables.selectFrom('open_deadline').selectAll(), 'due_from', until, limit, after);
}

/** Tasks of somebody, along their index. */
export function taskRows(tables: DeadlineTables, municipalityId: string, staffId: string, limit: number) {
  return tables
    .selectFrom('reminder_task')
    .select(['deadline_id', 'rung', 'at', 'because'])
    .where('municipality_id', '=', municipalityId)
    .where('assignee_id', '=', staffId)
    .orderBy('at')
    .limit(limit);
}

/** The matters of a handler that have an open deadline, along the index of the list. */
export function handledRows(
  tables: Transaction<BookTables & CaseloadSchema>,
  asked: Omit<HandlerAsked, 'procedures'> & { readonly procedure: string; readonly standing: string },
  limit: number,
) {
  return tables
    .selectFrom('matter')
    .select('unfinished')
    .where('municipality_id', '=', asked.municipalityId)
    .where('procedure', '=', asked.procedure)
    .where('standing', '=', asked.standing)
    .where('handler_id', '=', asked.staffId)
    .where('next_due', '>', '')
    .orderBy('next_due')
    .limit(limit);
}

function deadlineIdsIn(column: string): readonly string[] {
  if (column === '') return [];
  return (JSON.parse(column) as readonly { readonly id: string }[]).map(({ id }) => id);
}

function filesOf(rows: readonly Pick<DeadlineRow, 'procedure' | 'file_id'>[]): readonly FileToSettle[] {
  const files = new Map(rows.map((row) => [`${row.procedure}:${row.file_id}`, row]));
  return [...files.values()].map(({ procedure, file_id }) => ({ procedure, fileId: file_id }));
}

function untoldIn(row: Pick<DeadlineRow, (typeof ofUntold)[number]>): readonly UntoldRung[] {
  const [next, ...later] = rungsIn(row.untold);
  return next ? [{ ...placeOf(row), ...next, later }] : [];
}

function placeOf(
  row: Pick<DeadlineRow, 'municipality_id' | 'procedure' | 'file_id' | 'matter_id' | 'deadline_id'>,
): Omit<RungReference, 'rung' | 'at'> {
  return {
    municipalityId: row.municipality_id,
    procedure: row.procedure,
    fileId: row.file_id,
    matterId: row.matter_id,
    deadlineId: row.deadline_id,
  };
}

function shown(row: DeadlineRow, caseNumber: string): OpenDeadlineRow {
  return {
    ...placeOf(row),
    timeZone: row.time_zone,
    caseNumber,
    ruleId: row.rule_id,
    kind: row.kind as DeadlineKind,
    force: row.force as Force,
    state: row.state as DeadlineState,
    elapsed: row.elapsed === 1,
    nominalDue: row.nominal_due,
    nominalDueDate: row.nominal_due_date,
    legalLatest: row.legal_latest,
    legalLatestDate: row.legal_latest_date,
    ...(row.missed_since !== '' && { missedSince: row.missed_since }),
  };
}
