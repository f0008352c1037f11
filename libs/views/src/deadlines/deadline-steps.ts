import {
  fileOpened,
  type DeadlineMove,
  type FileOpened,
  type Procedure,
  type RungReference,
} from '#casework';
import type { LoggedEvent } from '#projections';
import type { DeadlineFileRow } from './tables.js';

/** What an event does to one deadline. */
export type DeadlineStep = { readonly deadlineId: string } & (
  | { readonly move: DeadlineMove; readonly fileId: string; readonly procedure: Procedure }
  | { readonly concluded: ConcludedRung }
);

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

/**
 * What an event does to deadlines, in order.
 *
 * @param procedures by name: those whose files have deadlines
 * @param concludedBy asked about events of other streams
 */
export function deadlineSteps(
  event: LoggedEvent,
  procedures: ReadonlyMap<string, Procedure>,
  concludedBy: ConcludedBy,
): readonly DeadlineStep[] {
  const procedure = procedures.get(event.kind.name);
  if (!procedure) {
    const concluded = concludedBy(event);
    return concluded ? [{ deadlineId: concluded.about.deadlineId, concluded }] : [];
  }
  const { description, facts, streamId: fileId } = event;
  const moves = description.movesDeadlines?.(event.fields(), facts) ?? [];
  return moves.map((move) => ({ deadlineId: move.deadlineId, move, fileId, procedure }));
}

/** The file that an event opens, as far as its deadlines need it; undefined for another event. */
export function openedFile(
  event: LoggedEvent,
  procedures: ReadonlyMap<string, Procedure>,
): DeadlineFileRow | undefined {
  if (event.facts.type !== fileOpened.type || !procedures.has(event.kind.name)) return undefined;
  const { municipalityId, jurisdiction, timeZone } = event.fields() as FileOpened;
  return { file_id: event.streamId, municipality_id: municipalityId, jurisdiction, time_zone: timeZone };
}
