import type { Instant, Procedure } from '#casework';
import type { Position } from '#event-store';
import { ViewBehind, type ViewStore } from '#projections';
import type { Viewer, VisiblePart } from './access-predicate.js';
import { lists, partsAskedFor, type Asked, type CaseloadTables, type ListName } from './asking.js';
import { caseloadView } from './caseload-view.js';
import { Cursors, InvalidCursor } from './cursor.js';
import { placeOf, rowsInOrder, type CaseloadOrder } from './ordered-rows.js';
import { asSeen, rowShown, shownColumns, type CaseloadRow } from './shown-row.js';
import type { CaseloadSchema } from './tables.js';
import { countMatters, keptCounts, type Count, type StepCount } from './totals.js';

export interface CaseloadOptions {
  readonly store: ViewStore;
  readonly procedures: readonly Procedure[];
  /** Signs cursors: a secret that all servers of the system share, at least 32 bytes. */
  readonly cursorKey: Uint8Array;
  /** Waits until readers see a position (`ViewRunner.waitFor`). */
  readonly waitFor: (position: Position, timeoutMs: number) => Promise<boolean>;
  /** How long a query waits for `minPosition`, in milliseconds. */
  readonly patienceMs?: number;
}

export interface PageAsked extends Asked {
  readonly sort: CaseloadOrder;
  /** 1 to 100. */
  readonly limit: number;
  /** The `next` of the page before, for the same viewer, list, filters and sort. */
  readonly cursor?: string;
  /** What the reader has written itself and wants to see. */
  readonly minPosition?: Position;
}

export interface CaseloadPage {
  readonly rows: readonly CaseloadRow[];
  /** Cursor of the next page; absent on the last one. */
  readonly next?: string;
  /** Position of the log that the page shows. */
  readonly position: Position;
}

export interface CountsAsked {
  readonly viewer: Viewer;
  readonly now: Instant;
  /** Counts past the cap. */
  readonly isExact?: boolean;
  readonly minPosition?: Position;
}

/** What a list holds of what is still to be done: by kind and step, exact; and by how deadlines stand. */
export interface ListCounts {
  readonly total: number;
  readonly steps: readonly StepCount[];
  readonly overdue: Count;
  readonly dueSoon: Count;
  readonly missed: Count;
}

export interface CaseloadCounts {
  readonly lists: Readonly<Record<ListName, ListCounts>>;
  readonly position: Position;
}

/** Most rows of a page. */
export const largestPage = 100;

const defaultPatienceMs = 5_000;

/**
 * The one list of matters, as a viewer may see it: what the viewer may not see is in no row and in no count. The
 * sights are those of the procedures that it was made with.
 */
export class Caseload {
  readonly #options: CaseloadOptions;
  readonly #cursors: Cursors;

  constructor(options: CaseloadOptions) {
    this.#options = options;
    this.#cursors = new Cursors(options.cursorKey);
  }

  /**
   * A page of a list. Over the pages, each row whose place in the order did not change is shown exactly once.
   *
   * @throws {RangeError} a limit outside 1 to 100
   * @throws {InvalidCursor} a cursor that was not handed out for this viewer, list, filters and sort
   * @throws {ViewBehind} `minPosition` is not reached in time
   * @throws {ViewNotReady} the list is being filled for the first time
   */
  async page(asked: PageAsked): Promise<CaseloadPage> {
    const { limit, cursor, sort } = asked;
    if (!Number.isInteger(limit) || limit < 1 || limit > largestPage) {
      throw new RangeError(`A page has 1 to ${largestPage} rows.`);
    }
    const bound = boundTo(asked);
    const after = cursor === undefined ? undefined : this.#cursors.takeBack(cursor, bound);
    const parts = partsAskedFor(asked, this.#options.procedures);
    return this.#read(asked.minPosition, async (tables, position) => {
      const found = await rowsInOrder(tables, asked, parts, after, limit + 1);
      const rows = found.slice(0, limit);
      const last = found.length > limit ? rows.at(-1) : undefined;
      return {
        rows: rows.map(rowShown),
        position,
        ...(last && { next: this.#cursors.handOut(placeOf(last, sort), bound) }),
      };
    });
  }

  /** Whether a cursor was handed out for what is asked; where none is given, there is nothing to ask. */
  takesCursorOf(asked: PageAsked): boolean {
    try {
      if (asked.cursor !== undefined) this.#cursors.takeBack(asked.cursor, boundTo(asked));
      return true;
    } catch (fault) {
      if (fault instanceof InvalidCursor) return false;
      throw fault;
    }
  }

  /**
   * What the standing lists hold for the viewer. Counts by deadline state depend on `now` and stop at 1,000
   * unless they are to be exact.
   *
   * @throws {ViewBehind} as `page`
   * @throws {ViewNotReady} as `page`
   */
  async counts({ viewer, now, isExact = false, minPosition }: CountsAsked): Promise<CaseloadCounts> {
    const { procedures } = this.#options;
    return this.#read(minPosition, async (tables, position) => {
      const countsOf = async (list: ListName): Promise<ListCounts> => {
        const steps = await keptCounts(tables, { viewer, list }, procedures);
        const inState = (deadlineState: 'overdue' | 'due-soon' | 'missed') =>
          countMatters(tables, { viewer, list, now, filters: { deadlineState } }, procedures, isExact);
        return {
          total: sumOf(steps),
          steps,
          overdue: await inState('overdue'),
          dueSoon: await inState('due-soon'),
          missed: await inState('missed'),
        };
      };
      const lists = {
        mine: await countsOf('mine'),
        unit: await countsOf('unit'),
        unassigned: await countsOf('unassigned'),
        all: await countsOf('all'),
      };
      return { lists, position };
    });
  }

  /**
   * The matter of a case number, open, closed or registered in error, whichever list it stands in: one, or none.
   *
   * @param sees whether it is somebody's to see, and its deadlines too, as its file says: by sight of another matter of
   *   that file as well, which no list knows
   * @throws {ViewBehind} as `page`
   * @throws {ViewNotReady} as `page`
   */
  async ofCaseNumber(
    within: Pick<Viewer, 'municipalityId' | 'zone'>,
    caseNumber: string,
    sees: (row: CaseloadRow) => Promise<Pick<VisiblePart, 'showsDeadlines'> | undefined>,
    minPosition?: Position,
  ): Promise<CaseloadPage> {
    const { row, position } = await this.#read(minPosition, async (tables, shown) => ({
      row: await numbered(tables, within, caseNumber).executeTakeFirst(),
      position: shown,
    }));
    const seen = row && (await sees(rowShown(row)));
    return { rows: row && seen ? [rowShown(asSeen(row, seen))] : [], position };
  }

  /** The standing lists that can hold something for a viewer, by their roles and the procedures of their zone. */
  listsOf(viewer: Viewer): readonly ListName[] {
    return lists.filter((list) => partsAskedFor({ viewer, list }, this.#options.procedures).length > 0);
  }

  /**
   * How many matters a list with filters holds: exact unless they name a deadline state; then up to 1,000, or all
   * if asked for.
   *
   * @throws {ViewBehind} as `page`
   * @throws {ViewNotReady} as `page`
   */
  async count(
    asked: Asked & Pick<CountsAsked, 'isExact' | 'minPosition'>,
  ): Promise<Count & { readonly position: Position }> {
    const { procedures } = this.#options;
    return this.#read(asked.minPosition, async (tables, position) => {
      if (asked.filters?.deadlineState !== undefined) {
        return { ...(await countMatters(tables, asked, procedures, asked.isExact ?? false)), position };
      }
      return { count: sumOf(await keptCounts(tables, asked, procedures)), isCapped: false, position };
    });
  }

  /**
   * The open matters that nobody handles in files in which somebody handles another, the oldest first: what has come in
   * there since they took it over. Whether it is theirs to see is for the file to say.
   *
   * @param most of them, of at most as many files
   * @throws {ViewNotReady} the list is being filled for the first time
   */
  async unhandledBeside(
    { municipalityId, zone, staff: { staffId } }: Viewer,
    most: number,
  ): Promise<readonly CaseloadRow[]> {
    const names = this.#options.procedures.map(({ name }) => name);
    return this.#read(undefined, async (tables) => {
      const handled = await filesHandledBy(tables, { municipalityId, names, staffId }, most).execute();
      if (handled.length === 0) return [];
      const files = handled.map(({ file_id }) => file_id);
      const rows = await unhandledIn(tables, files, zone, most).execute();
      return rows.map(rowShown);
    });
  }

  async #read<Result>(
    minPosition: Position | undefined,
    work: (tables: CaseloadTables, position: Position) => Promise<Result>,
  ): Promise<Result> {
    const { store, waitFor, patienceMs = defaultPatienceMs } = this.#options;
    if (minPosition !== undefined && !(await waitFor(minPosition, patienceMs))) {
      throw new ViewBehind(caseloadView.name, minPosition);
    }
    return store.read(caseloadView, ({ transaction, position }) =>
      work(transaction.withTables<CaseloadSchema>(), position),
    );
  }
}

/** The matter of a case number where it is now: a row of a file that it went on from leads nowhere. */
export function numbered(
  tables: CaseloadTables,
  { municipalityId, zone }: Pick<Viewer, 'municipalityId' | 'zone'>,
  caseNumber: string,
) {
  return tables
    .selectFrom('matter')
    .select(shownColumns)
    .where('municipality_id', '=', municipalityId)
    .where('case_number', '=', caseNumber)
    .where('zone', '=', zone)
    .where('standing', '<>', 'elsewhere')
    .limit(1);
}

/** The files in which somebody handles what is still to be done. */
export function filesHandledBy(
  tables: CaseloadTables,
  { municipalityId, names, staffId }: { municipalityId: string; names: readonly string[]; staffId: string },
  most: number,
) {
  return tables
    .selectFrom('matter')
    .select('file_id')
    .distinct()
    .where('municipality_id', '=', municipalityId)
    .where('procedure', 'in', names)
    .where('standing', '=', 'open')
    .where('handler_id', '=', staffId)
    .limit(most);
}

/** The open matters of files that nobody handles, the oldest first. */
export function unhandledIn(tables: CaseloadTables, files: readonly string[], zone: string, most: number) {
  return tables
    .selectFrom('matter')
    .select(shownColumns)
    .where('file_id', 'in', files)
    .where('standing', '=', 'open')
    .where('handler_id', '=', '')
    .where('closed_at', '=', '')
    .where('zone', '=', zone)
    .orderBy('opened_at')
    .orderBy('matter_id')
    .limit(most);
}

/** What a cursor is handed out for. `now` is not among it: it moves on from page to page. */
function boundTo({ viewer, list, filters = {}, sort }: PageAsked): unknown {
  const { kind, step, handlerId, unitId, deadlineState, open = true } = filters;
  return [
    [viewer.municipalityId, viewer.zone, viewer.staff.staffId],
    [list, sort.by, sort.direction],
    { kind, step, handlerId, unitId, deadlineState, open },
  ];
}

function sumOf(steps: readonly StepCount[]): number {
  return steps.reduce((sum, { count }) => sum + count, 0);
}
