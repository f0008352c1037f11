import type { Transaction } from 'kysely';
import type { Instant, Role } from '#casework';
import type { BookTables, ViewStore } from '#projections';
import { confirmationsView } from './confirmations-view.js';
import type { ConfirmationRow, ConfirmationsSchema } from './tables.js';

/** An act that waits for an answer, or was denied and waits for a manager: ids, command and times, nothing of the case. */
export interface OpenConfirmation {
  readonly entryId: string;
  readonly procedure: string;
  readonly zone: string;
  readonly fileId: string;
  /** Absent for an act on the file itself. */
  readonly matterId?: string;
  readonly commandType: string;
  /** Staff id of whoever did it, by what was recorded. */
  readonly doneBy: string;
  readonly role: Role;
  readonly recordedBy: string;
  readonly deniedAt?: Instant;
  readonly recordedAt: Instant;
}

/** What was recorded for others and waits for their answers, or for a manager where they said no. */
export class OpenConfirmations {
  constructor(private readonly store: ViewStore) {}

  /**
   * What waits for the answer of somebody, the oldest first.
   *
   * @throws {ViewNotReady} the view is being filled for the first time
   */
  async of(municipalityId: string, staffId: string, limit: number): Promise<readonly OpenConfirmation[]> {
    const rows = await this.store.read(confirmationsView, ({ transaction }) =>
      confirmationRows(
        transaction.withTables<ConfirmationsSchema>(),
        municipalityId,
        staffId,
        limit,
      ).execute(),
    );
    return rows.map(shown);
  }

  /**
   * What was denied in files of a secrecy zone and waits for a manager, the oldest denial first.
   *
   * @throws {ViewNotReady} the view is being filled for the first time
   */
  async denied(municipalityId: string, zone: string, limit: number): Promise<readonly OpenConfirmation[]> {
    const rows = await this.store.read(confirmationsView, ({ transaction }) =>
      deniedRows(transaction.withTables<ConfirmationsSchema>(), municipalityId, zone, limit).execute(),
    );
    return rows.map(shown);
  }

  /**
   * The staff ids of all of whom an answer is awaited.
   *
   * @throws {ViewNotReady} the view is being filled for the first time
   */
  async staffAsked(municipalityId: string): Promise<readonly string[]> {
    const rows = await this.store.read(confirmationsView, ({ transaction }) =>
      transaction
        .withTables<ConfirmationsSchema>()
        .selectFrom('confirmation')
        .select('done_by')
        .distinct()
        .where('municipality_id', '=', municipalityId)
        .where('denied_at', '=', '')
        .orderBy('done_by')
        .execute(),
    );
    return rows.map(({ done_by }) => done_by);
  }
}

/** What waits for somebody's answer, along its index. */
export function confirmationRows(
  tables: Transaction<BookTables & ConfirmationsSchema>,
  municipalityId: string,
  staffId: string,
  limit: number,
) {
  return tables
    .selectFrom('confirmation')
    .selectAll()
    .where('municipality_id', '=', municipalityId)
    .where('done_by', '=', staffId)
    .where('denied_at', '=', '')
    .orderBy('recorded_at')
    .orderBy('entry_id')
    .limit(limit);
}

/** What was denied in a zone, along its index. */
export function deniedRows(
  tables: Transaction<BookTables & ConfirmationsSchema>,
  municipalityId: string,
  zone: string,
  limit: number,
) {
  return tables
    .selectFrom('confirmation')
    .selectAll()
    .where('municipality_id', '=', municipalityId)
    .where('zone', '=', zone)
    .where('denied_at', '>', '')
    .orderBy('denied_at')
    .orderBy('entry_id')
    .limit(limit);
}

function shown(row: ConfirmationRow): OpenConfirmation {
  return {
    entryId: row.entry_id,
    procedure: row.procedure,
    zone: row.zone,
    fileId: row.file_id,
    ...(row.matter_id !== '' && { matterId: row.matter_id }),
    commandType: row.command_type,
    doneBy: row.done_by,
    role: row.role,
    recordedBy: row.recorded_by,
    ...(row.denied_at !== '' && { deniedAt: row.denied_at }),
    recordedAt: row.recorded_at,
  };
}
