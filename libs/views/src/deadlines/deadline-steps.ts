import {
  deadlineExtended,
  deadlineMet,
  deadlineMissed,
  deadlineStarted,
  deadlineSuperseded,
  fileOpened,
  missedAfter,
  type EventDescription,
  type Force,
  type Procedure,
  type RungReference,
} from '#casework';
import type { LoggedEvent } from '#projections';
import { notLaidOut, withTold } from './ladder-in-row.js';
import type { DeadlineFileRow, DeadlineRow, TaskRow } from './tables.js';

/** What an event makes of one deadline. Undefined stands for one that is not open. */
export interface DeadlineStep {
  readonly deadlineId: string;
  /** The file in which it begins: no table knows it from before. */
  readonly beginsIn?: string;
  /** The deadline's row after the event. One that begins is laid out as its file says. */
  readonly after: (
    before: DeadlineRow | undefined,
    file: DeadlineFileRow | undefined,
  ) => DeadlineRow | undefined;
  /** The procedure by whose rule its ladder has to be laid out anew. */
  readonly lays?: Procedure;
  /** The task that it leaves to somebody, while the deadline is open. */
  readonly task?: TaskRow;
}

/** A rung for which nothing is left to do, as a stream that is no file says. */
export interface ConcludedRung {
  readonly about: RungReference;
  /** When it became somebody's task. */
  readonly task?: {
    /** Absent when nobody could be given it. */
    readonly assigneeId?: string;
    readonly unitId: string;
    /** A stable code. */
    readonly because: string;
  };
}

/** Reads the rung that an event of such a stream concludes; undefined for an event that concludes none. */
export type ConcludedBy = (event: LoggedEvent) => ConcludedRung | undefined;

/** Methods, not function properties: readings of different fields share one list. */
interface Reading<Fields extends object = object> {
  read(fields: Fields, event: LoggedEvent, procedure: Procedure): DeadlineStep | DeadlineFileRow;
}

function on<Fields extends object>(
  { type }: EventDescription<Fields>,
  read: Reading<Fields>['read'],
): readonly [type: string, reading: Reading] {
  const reading: Reading<Fields> = { read };
  return [type, reading];
}

const ended = ({ deadlineId }: { readonly deadlineId: string }): DeadlineStep => ({
  deadlineId,
  after: () => undefined,
});

const concluded = ({ about, task }: ConcludedRung, procedure: Procedure | undefined): DeadlineStep => ({
  deadlineId: about.deadlineId,
  ...(procedure && { lays: procedure }),
  after: (before) => before && withTold(before, about),
  ...(task && {
    task: {
      deadline_id: about.deadlineId,
      municipality_id: about.municipalityId,
      assignee_id: task.assigneeId ?? '',
      unit_id: task.unitId,
      because: task.because,
      rung: about.rung,
      at: about.at,
    },
  }),
});

const readings: ReadonlyMap<string, Reading> = new Map([
  on(fileOpened, ({ municipalityId, jurisdiction, timeZone }, { streamId: fileId }) => ({
    file_id: fileId,
    municipality_id: municipalityId,
    jurisdiction,
    time_zone: timeZone,
  })),
  on(deadlineStarted, (fields, { facts, streamId: fileId }, procedure) => {
    const { deadlineId, ruleId, force, anchorAt, nominalDue, legalLatest } = fields;
    const { matterId } = facts;
    if (matterId === undefined) throw new Error(`Deadline ${deadlineId} belongs to no matter.`);
    return {
      deadlineId,
      beginsIn: fileId,
      lays: procedure,
      after: (_, file) => {
        if (!file) throw new Error(`Deadline ${deadlineId} begins in a file that no event has opened.`);
        const { municipality_id, jurisdiction, time_zone } = file;
        return {
          deadline_id: deadlineId,
          file_id: fileId,
          matter_id: matterId,
          municipality_id,
          procedure: procedure.name,
          zone: procedure.zone,
          jurisdiction,
          time_zone,
          rule_id: ruleId,
          force,
          anchor_at: anchorAt,
          started_at: facts.occurredAt,
          nominal_due: nominalDue,
          nominal_due_date: fields.nominalDueDate,
          legal_latest: legalLatest,
          legal_latest_date: fields.legalLatestDate,
          missed_after: missedAfter({ force, nominalDue, legalLatest }),
          missed: 0,
          ...notLaidOut,
        };
      },
    };
  }),
  on(deadlineExtended, (fields, _, procedure) => ({
    deadlineId: fields.deadlineId,
    lays: procedure,
    after: (before) => {
      if (!before) return undefined;
      const { nominalDue, nominalDueDate, legalLatest, legalLatestDate } = fields;
      const force = before.force as Force;
      return {
        ...before,
        nominal_due: nominalDue,
        nominal_due_date: nominalDueDate,
        legal_latest: legalLatest,
        legal_latest_date: legalLatestDate,
        missed_after: missedAfter({ force, nominalDue, legalLatest }),
        missed: 0,
      };
    },
  })),
  on(deadlineMissed, ({ deadlineId }) => ({
    deadlineId,
    after: (before) => before && { ...before, missed: 1 },
  })),
  on(deadlineMet, ended),
  on(deadlineSuperseded, ended),
]);

/**
 * What an event makes of a deadline, or the file that it opens; undefined for an event of another kind.
 *
 * @param procedures by name: those whose files have deadlines
 * @param concludedBy asked about events of other streams
 */
export function deadlineStep(
  event: LoggedEvent,
  procedures: ReadonlyMap<string, Procedure>,
  concludedBy: ConcludedBy,
): DeadlineStep | DeadlineFileRow | undefined {
  const procedure = procedures.get(event.kind.name);
  if (procedure) return readings.get(event.facts.type)?.read(event.fields(), event, procedure);
  const rung = concludedBy(event);
  return rung && concluded(rung, procedures.get(rung.about.procedure));
}
