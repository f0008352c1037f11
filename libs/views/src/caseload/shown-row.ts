import type { DeadlineKind, Instant, LocalDate } from '#casework';
import type { MatterRow } from './tables.js';

/** A row of the list: a matter, with nothing personal in it. */
export interface CaseloadRow {
  readonly matterId: string;
  readonly fileId: string;
  readonly procedure: string;
  readonly municipalityId: string;
  readonly zone: string;
  readonly unitId: string;
  readonly handlerId?: string;
  readonly kind: string;
  readonly step: string;
  readonly caseNumber: string;
  readonly openedAt: Instant;
  /** When it was closed: it is listed with what is still to be done as long as a duty is open or a miss unexplained. */
  readonly closedAt?: Instant;
  /** It was registered in error: it stands in no list, and is found by its case number alone. */
  readonly inError?: true;
  /** The open deadline of any kind that is due first; a duty that was missed stays open until it is met. */
  readonly nextDue?: {
    readonly ruleId: string;
    readonly kind: DeadlineKind;
    readonly nominalDue: Instant;
    /** Its last day as people call it, in the time zone of the file. */
    readonly nominalDueDate: LocalDate;
    readonly legalLatest: Instant;
    readonly legalLatestDate: LocalDate;
  };
  /** From when on the first of its duties is overdue if nothing happens; absent without one that is open. */
  readonly overdueFrom?: Instant;
  /**
   * Since when a duty has been missed, of those that are not done, however they were extended since, and those whose
   * miss asks for its reason, also when they are done or have ended; the earliest one.
   */
  readonly missedSince?: Instant;
  /** A miss asks for its reason. */
  readonly asksForReason?: true;
  /** What started, extended or met one of these deadlines was recorded more than 24 hours after it happened. */
  readonly recordedLate?: true;
  /** One of them was extended after its last day. */
  readonly extendedLate?: true;
  /** A deadline is open that guards an acute danger. */
  readonly acute?: true;
}

/** The columns that a row shows. */
export const shownColumns = [
  'matter_id',
  'file_id',
  'procedure',
  'municipality_id',
  'zone',
  'unit_id',
  'handler_id',
  'kind',
  'step',
  'case_number',
  'opened_at',
  'closed_at',
  'standing',
  'next_due',
  'next_due_rule',
  'next_due_kind',
  'next_due_date',
  'next_due_latest',
  'next_due_latest_date',
  'overdue_from',
  'missed_since',
  'asks_for_reason',
  'recorded_late',
  'extended_late',
  'acute',
] as const satisfies readonly (keyof MatterRow)[];

export type ShownRow = Pick<MatterRow, (typeof shownColumns)[number]>;

/** What a row tells of deadlines, as it stands where there are none. */
const noDeadlines = {
  next_due: '',
  next_due_rule: '',
  next_due_kind: '',
  next_due_date: '',
  next_due_latest: '',
  next_due_latest_date: '',
  overdue_from: '',
  missed_since: '',
  asks_for_reason: 0,
  recorded_late: 0,
  extended_late: 0,
  acute: 0,
} as const satisfies Partial<ShownRow>;

/** A row as somebody may have it: where they don't see the deadlines of its matter, it is one without any. */
export function asSeen(row: ShownRow, part: { readonly showsDeadlines: boolean }): ShownRow {
  return part.showsDeadlines ? row : { ...row, ...noDeadlines };
}

export function rowShown(row: ShownRow): CaseloadRow {
  return {
    matterId: row.matter_id,
    fileId: row.file_id,
    procedure: row.procedure,
    municipalityId: row.municipality_id,
    zone: row.zone,
    unitId: row.unit_id,
    kind: row.kind,
    step: row.step,
    caseNumber: row.case_number,
    openedAt: row.opened_at,
    ...(row.handler_id !== '' && { handlerId: row.handler_id }),
    ...(row.closed_at !== '' && { closedAt: row.closed_at }),
    ...(row.standing === 'in-error' && { inError: true }),
    ...(row.missed_since !== '' && { missedSince: row.missed_since }),
    ...(row.asks_for_reason === 1 && { asksForReason: true }),
    ...(row.recorded_late === 1 && { recordedLate: true }),
    ...(row.extended_late === 1 && { extendedLate: true }),
    ...(row.acute === 1 && { acute: true }),
    ...(row.next_due !== '' && {
      nextDue: {
        ruleId: row.next_due_rule,
        kind: row.next_due_kind as DeadlineKind,
        nominalDue: row.next_due,
        nominalDueDate: row.next_due_date,
        legalLatest: row.next_due_latest,
        legalLatestDate: row.next_due_latest_date,
      },
    }),
    ...(row.overdue_from !== '' && { overdueFrom: row.overdue_from }),
  };
}
