import type { Transaction } from 'kysely';
import type { Instant } from '#casework';
import type { BookTables } from '../view-database.js';
import type { ViewStore } from '../view-store.js';
import { deadlinesView } from './deadlines-view.js';
import type { DeadlinesSchema } from './tables.js';

/** A file in which a deadline has passed without its miss being recorded. */
export interface FileToSettle {
  readonly procedure: string;
  readonly fileId: string;
}

/** The open deadlines of all files, by their dates. */
export class OpenDeadlines {
  constructor(private readonly store: ViewStore) {}

  /**
   * The files in which time has brought about a miss by `now` that is not recorded, the longest passed first.
   * Reads no deadline that is not due.
   *
   * @param limit most deadlines that are read; as many files at most
   * @throws {ViewNotReady} the view is being filled for the first time
   */
  async dueForSettling(now: Instant, limit: number): Promise<readonly FileToSettle[]> {
    return this.store.read(deadlinesView, async ({ transaction }) => {
      const rows = await dueRows(transaction.withTables<DeadlinesSchema>(), now, limit).execute();
      const files = new Map(rows.map((row) => [`${row.procedure}:${row.file_id}`, row]));
      return [...files.values()].map((row) => ({ procedure: row.procedure, fileId: row.file_id }));
    });
  }
}

/** Deadlines that have passed without their miss being recorded, along their index. */
export function dueRows(tables: Transaction<BookTables & DeadlinesSchema>, now: Instant, limit: number) {
  return tables
    .selectFrom('open_deadline')
    .select(['procedure', 'file_id'])
    .where('missed', '=', 0)
    .where('missed_after', '<=', now)
    .orderBy('missed_after')
    .orderBy('deadline_id')
    .limit(limit);
}
