import { isDeepStrictEqual } from 'node:util';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expressionBuilder } from 'kysely';
import { catalogueOf, fileStream, hoursAfter, type Instant, type Procedure } from '#casework';
import type { EventStore, Position, RecordedEvent } from '#event-store';
import { eventReader, type LoggedEvent, ViewBehind, type ViewStore } from '#projections';
import { isInPart } from './access-predicate.js';
import { dueSoonHours, partsAskedFor, standingOf, type Asked } from './asking.js';
import { caseloadView } from './caseload-view.js';
import { applyTo, mergedBy, reachOf } from './event-meanings.js';
import { FileInView } from './file-in-view.js';
import { isListed, isShownWithDeadlines } from './is-listed.js';
import { asSeen, rowShown, type CaseloadRow } from './shown-row.js';
import type { CaseloadSchema, MatterRow } from './tables.js';

export interface CaseloadChangesOptions {
  readonly store: ViewStore;
  readonly log: Pick<EventStore, 'readStream'>;
  readonly procedures: readonly Procedure[];
}

/** A matter whose row may have become another one, whoever looks. */
export interface MatterChange {
  /** Of the last event of its file in the batch. */
  readonly position: Position;
  /** The row at the beginning of the batch, as far as lists ask of it; absent for a matter that is new. */
  readonly before: MatterRow | undefined;
  readonly after: MatterRow;
  /** The row as lists show it: one for all who see its deadlines. */
  readonly shown: CaseloadRow;
  /** Something happened in the file and not in the matter, which shows the same: that it happened is told by no row. */
  readonly isAsBefore: boolean;
}

/** What a change means to somebody who has the list before them. */
export type ListedChange =
  | { readonly kind: 'row'; readonly position: Position; readonly row: CaseloadRow }
  /** It was in the list, for this viewer, and is no more. */
  | {
      readonly kind: 'left';
      readonly position: Position;
      readonly fileId: string;
      readonly matterId: string;
    };

/** The events of one file in a batch of the log. */
interface TouchedFile {
  readonly fileId: string;
  readonly stream: string;
  readonly procedure: Procedure;
  readonly position: Position;
  /** Every row may have changed, not only those of the matters that the events are about. */
  readonly isWhole: boolean;
  /** Rows may have moved into lists and out of them, whether or not they are closed. */
  readonly hasMoved: boolean;
}

const filesAtOnce = 200;
const filesATurn = 20;
const eventsAtOnce = 500;

/**
 * What changes in the list, for those who follow it. How a row is, the view tells; how it was, so that a list can
 * tell what left it to those who had seen it, and to nobody else, follows from the events of its file alone.
 */
export class CaseloadChanges {
  readonly #options: CaseloadChangesOptions;
  readonly #procedures: ReadonlyMap<string, Procedure>;
  readonly #read: (stored: RecordedEvent) => LoggedEvent | undefined;

  constructor(options: CaseloadChangesOptions) {
    this.#options = options;
    this.#procedures = new Map(options.procedures.map((procedure) => [procedure.name, procedure]));
    this.#read = eventReader(options.procedures.map(catalogueOf));
  }

  /**
   * The matters that a batch of the log may have changed, in the order of their files' last events. Each is told
   * as it is now, which may be later than the end of the batch.
   *
   * @param after where the batch begins: its first event is the next one in the log
   * @param byDeadlines whether somebody's list asks for deadlines, so that these move rows as well
   * @throws {ViewBehind} the view has not come to the end of the batch
   * @throws {ViewNotReady} the list is being filled for the first time
   */
  async between(
    after: Position,
    events: readonly RecordedEvent[],
    { byDeadlines }: { readonly byDeadlines: boolean },
  ): Promise<readonly MatterChange[]> {
    const touched = this.#touchedBy(events, byDeadlines);
    if (touched.length === 0) return [];
    const rows = await this.#rowsOf(touched);
    const changes: MatterChange[] = [];
    let looked = 0;
    for (const file of touched) {
      looked += 1;
      // An engine in this process never waits: between many files the others have their turn.
      if (looked % filesATurn === 0) await nextTurn();
      const known = rows.get(file.fileId) ?? [];
      const now = known.filter((row) => file.isWhole || row.last_position > after);
      if (now.length === 0) continue;
      // What is closed stays listed by its deadlines alone.
      const hasMoved = file.hasMoved || now.some(({ closed_at }) => closed_at !== '');
      const before = hasMoved ? await this.#rowsAt(file, after) : now;
      // What the view could not take stands in its rows as before it: nothing has changed in the list.
      if (!before) continue;
      for (const row of now) {
        const earlier = before.find(({ matter_id }) => matter_id === row.matter_id);
        const shown = rowShown(row);
        const isAsBefore =
          row.last_position <= after && earlier !== undefined && isDeepStrictEqual(rowShown(earlier), shown);
        changes.push({ position: file.position, before: earlier, after: row, shown, isAsBefore });
      }
    }
    return changes;
  }

  /** What changes mean to a viewer of a list. Rows that neither are in it nor were are not told. */
  told(asked: Asked, changes: readonly MatterChange[]): readonly ListedChange[] {
    const { procedures } = this.#options;
    const isIn = (row: MatterRow | undefined) => row !== undefined && isListed(asked, row, procedures);
    return changes.flatMap(({ position, before, after, shown, isAsBefore }): ListedChange[] => {
      const wasIn = isIn(before);
      if (isIn(after)) {
        if (wasIn && isAsBefore) return [];
        const showsDeadlines = isShownWithDeadlines(asked, after, procedures);
        return [
          {
            kind: 'row',
            position,
            row: showsDeadlines ? shown : rowShown(asSeen(after, { showsDeadlines })),
          },
        ];
      }
      if (!wasIn) return [];
      return [{ kind: 'left', position, fileId: after.file_id, matterId: after.matter_id }];
    });
  }

  /**
   * Whether time alone, without any event, has moved a matter into a list or out of it since an instant. Lists that
   * ask for no deadline, or for missed ones, are moved by events only.
   *
   * @throws {ViewNotReady} as `between`
   */
  async timeHasMoved(asked: Asked, since: Instant): Promise<boolean> {
    const { procedures, store } = this.#options;
    const { viewer, filters, now } = asked;
    const state = filters?.deadlineState;
    if (state !== 'overdue' && state !== 'due-soon') return false;
    const matter = expressionBuilder<CaseloadSchema, 'matter'>();
    const [column, ahead] =
      state === 'overdue' ? (['overdue_from', 0] as const) : (['next_running', dueSoonHours] as const);
    const hasCrossed = matter.and([
      matter(column, '>', hoursAfter(since, ahead)),
      matter(column, '<=', hoursAfter(now, ahead)),
    ]);
    return store.read(caseloadView, async ({ transaction }) => {
      const tables = transaction.withTables<CaseloadSchema>();
      for (const part of partsAskedFor(asked, procedures)) {
        const moved = await tables
          .selectFrom('matter')
          .select('matter_id')
          .where(isInPart(viewer, part))
          .where('standing', '=', standingOf(filters))
          .where(hasCrossed)
          .limit(1)
          .executeTakeFirst();
        if (moved) return true;
      }
      return false;
    });
  }

  /** What can't be read is parked by the view: it touches nothing. */
  #touchedBy(events: readonly RecordedEvent[], byDeadlines: boolean): readonly TouchedFile[] {
    const files = new Map<string, TouchedFile>();
    const goesOnIn = new Map<string, string>();
    for (const stored of events) {
      const event = this.#readable(stored);
      const procedure = event && this.#procedures.get(event.kind.name);
      if (!procedure) continue;
      const touch = (fileId: string, reach: ReturnType<typeof reachOf>): void => {
        const stream = fileStream(procedure.name, fileId);
        const known = files.get(stream);
        // Set anew, so that files come in the order of their last events.
        files.delete(stream);
        files.set(stream, {
          fileId,
          stream,
          procedure,
          position: stored.position,
          isWhole: known?.isWhole === true || reach === 'file',
          hasMoved:
            known?.hasMoved === true ||
            reach === 'file' ||
            reach === 'place' ||
            (byDeadlines && reach === 'deadlines'),
        });
        // Whatever is told of the ended file, the last word on its matters is how they go on.
        const survivingFile = goesOnIn.get(fileId);
        if (survivingFile !== undefined) touch(survivingFile, 'nothing');
      };
      const merged = mergedBy(event);
      if (merged) {
        goesOnIn.set(merged.mergedFile, merged.survivingFile);
        touch(merged.mergedFile, 'place');
      }
      touch(event.streamId, reachOf(event));
    }
    return [...files.values()];
  }

  #readable(stored: RecordedEvent): LoggedEvent | undefined {
    try {
      return this.#read(stored);
    } catch {
      return undefined;
    }
  }

  async #rowsOf(files: readonly TouchedFile[]): Promise<ReadonlyMap<string, readonly MatterRow[]>> {
    const wanted = files.at(-1)?.position ?? '';
    const found = new Map<string, MatterRow[]>();
    await this.#options.store.read(caseloadView, async ({ transaction, position }) => {
      if (position < wanted) throw new ViewBehind(caseloadView.name, wanted);
      const tables = transaction.withTables<CaseloadSchema>();
      for (let from = 0; from < files.length; from += filesAtOnce) {
        const ids = files.slice(from, from + filesAtOnce).map(({ fileId }) => fileId);
        const rows = await tables.selectFrom('matter').selectAll().where('file_id', 'in', ids).execute();
        for (const row of rows) found.set(row.file_id, [...(found.get(row.file_id) ?? []), row]);
      }
    });
    return found;
  }

  /** The file's rows at a position; undefined when the events until then make none, so that the view parked them. */
  async #rowsAt(file: TouchedFile, position: Position): Promise<readonly MatterRow[] | undefined> {
    const events = await this.#eventsUntil(file.stream, position);
    const inView = new FileInView(file.fileId, file.procedure, undefined, []);
    try {
      for (const stored of events) {
        const event = this.#read(stored);
        if (event) applyTo(inView, event);
      }
      return inView.rows();
    } catch {
      return undefined;
    }
  }

  async #eventsUntil(stream: string, position: Position): Promise<readonly RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for (;;) {
      const page = await this.#options.log.readStream(stream, events.length, eventsAtOnce);
      const until = page.filter((event) => event.position <= position);
      events.push(...until);
      if (until.length < eventsAtOnce) return events;
    }
  }
}
