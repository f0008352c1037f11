import {
  deadlineCancelled,
  deadlineExtended,
  deadlineMet,
  deadlineMissed,
  deadlineStarted,
  deadlineSuperseded,
  missedAfter,
  type EventDescription,
  type Force,
} from '#casework';
import type { LoggedEvent } from '../logged-event.js';
import type { DeadlineRow } from './tables.js';

/** What an event makes of one deadline. Undefined stands for one that is not open. */
export interface DeadlineStep {
  readonly deadlineId: string;
  /** No table knows it from before. */
  readonly begins: boolean;
  readonly after: (before: DeadlineRow | undefined) => DeadlineRow | undefined;
}

interface Reading<Fields extends object = object> {
  stepOf(fields: Fields, event: LoggedEvent): DeadlineStep;
}

function on<Fields extends object>(
  { type }: EventDescription<Fields>,
  stepOf: Reading<Fields>['stepOf'],
): readonly [type: string, reading: Reading] {
  const reading: Reading<Fields> = { stepOf };
  return [type, reading];
}

const ended = ({ deadlineId }: { readonly deadlineId: string }): DeadlineStep => ({
  deadlineId,
  begins: false,
  after: () => undefined,
});

const readings: ReadonlyMap<string, Reading> = new Map([
  on(
    deadlineStarted,
    ({ deadlineId, ruleId, force, nominalDue, legalLatest }, { facts, fileId, procedure }) => {
      if (facts.matterId === undefined) throw new Error(`Deadline ${deadlineId} belongs to no matter.`);
      const row: DeadlineRow = {
        deadline_id: deadlineId,
        file_id: fileId,
        matter_id: facts.matterId,
        procedure: procedure.name,
        zone: procedure.zone,
        rule_id: ruleId,
        force,
        nominal_due: nominalDue,
        legal_latest: legalLatest,
        missed_after: missedAfter({ force, nominalDue, legalLatest }),
        missed: 0,
      };
      return { deadlineId, begins: true, after: () => row };
    },
  ),
  on(deadlineExtended, ({ deadlineId, nominalDue, legalLatest }) => ({
    deadlineId,
    begins: false,
    after: (before) =>
      before && {
        ...before,
        nominal_due: nominalDue,
        legal_latest: legalLatest,
        missed_after: missedAfter({ force: before.force as Force, nominalDue, legalLatest }),
        missed: 0,
      },
  })),
  on(deadlineMissed, ({ deadlineId }) => ({
    deadlineId,
    begins: false,
    after: (before) => before && { ...before, missed: 1 },
  })),
  on(deadlineMet, ended),
  on(deadlineCancelled, ended),
  on(deadlineSuperseded, ended),
]);

/** What an event makes of a deadline; undefined for an event that is not about one. */
export function deadlineStep(event: LoggedEvent): DeadlineStep | undefined {
  return readings.get(event.facts.type)?.stepOf(event.fields(), event);
}
