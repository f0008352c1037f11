import {
  deadlineCancelled,
  deadlineExtended,
  deadlineMet,
  deadlineMissed,
  deadlineStarted,
  deadlineSuperseded,
  fileOpened,
  missedAfter,
  reminderDropped,
  reminderFailed,
  reminderMadeTask,
  reminderSent,
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

/** Methods, not function properties: readings of different fields share one list. */
interface Reading<Fields extends object = object> {
  read(
    fields: Fields,
    event: LoggedEvent,
    procedure: Procedure | undefined,
  ): DeadlineStep | DeadlineFileRow | undefined;
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

/** Nothing is left to do for a rung. */
const told = (about: RungReference): DeadlineStep => ({
  deadlineId: about.deadlineId,
  after: (before) => before && { ...before, ...withTold(before, about) },
});

const readings: ReadonlyMap<string, Reading> = new Map([
  on(fileOpened, ({ municipalityId, timeZone }, { streamId: fileId }) => ({
    file_id: fileId,
    municipality_id: municipalityId,
    time_zone: timeZone,
  })),
  on(deadlineStarted, (fields, { facts, streamId: fileId }, procedure) => {
    const { deadlineId, ruleId, force, anchorAt, nominalDue, legalLatest } = fields;
    const { matterId } = facts;
    if (!procedure || matterId === undefined) {
      throw new Error(`Deadline ${deadlineId} belongs to no matter of a procedure.`);
    }
    return {
      deadlineId,
      beginsIn: fileId,
      lays: procedure,
      after: (_, file) => {
        if (!file) throw new Error(`Deadline ${deadlineId} begins in a file that no event has opened.`);
        const { municipality_id, time_zone } = file;
        return {
          deadline_id: deadlineId,
          file_id: fileId,
          matter_id: matterId,
          municipality_id,
          procedure: procedure.name,
          zone: procedure.zone,
          time_zone,
          rule_id: ruleId,
          force,
          anchor_at: anchorAt,
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
    ...(procedure && { lays: procedure }),
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
  on(deadlineCancelled, ended),
  on(deadlineSuperseded, ended),
  on(reminderSent, ({ about, concludes }) => (about && concludes ? told(about) : undefined)),
  on(reminderFailed, ({ about, concludes }) => (about && concludes ? told(about) : undefined)),
  on(reminderDropped, ({ about }) => told(about)),
  on(reminderMadeTask, ({ about, assigneeId, unitId, because }) => ({
    ...told(about),
    task: {
      deadline_id: about.deadlineId,
      municipality_id: about.municipalityId,
      assignee_id: assigneeId ?? '',
      unit_id: unitId,
      because,
      rung: about.rung,
      at: about.at,
    },
  })),
]);

/**
 * What an event makes of a deadline, or the file that it opens; undefined for an event of another kind.
 *
 * @param procedures by name: those whose files have deadlines
 */
export function deadlineStep(
  event: LoggedEvent,
  procedures: ReadonlyMap<string, Procedure>,
): DeadlineStep | DeadlineFileRow | undefined {
  const reading = readings.get(event.facts.type);
  return reading?.read(event.fields(), event, procedures.get(event.kind.name));
}
