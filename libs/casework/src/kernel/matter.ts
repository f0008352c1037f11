import type { Instant } from '../calendar/index.js';
import type { MatterMove } from './event.js';

/** A report, an application, an investigation: what a row of a caseload shows. */
export interface Matter {
  readonly matterId: string;
  readonly kind: string;
  readonly caseNumber: string;
  readonly step: string;
  readonly unitId: string;
  readonly handlerId?: string;
  readonly openedAt: Instant;
  readonly closedAt?: Instant;
  /** The closed matter that this one takes up again. */
  readonly continues?: string;
  readonly inError: boolean;
  /** Revision of the last event that a person caused in this matter. */
  readonly version: number;
}

/**
 * A matter after one move.
 *
 * @throws {Error} a move of a matter that was never opened: a fault of the procedure, not of the user
 */
export function moveMatter(
  before: Matter | undefined,
  move: MatterMove,
  event: { readonly occurredAt: Instant; readonly revision: number; readonly cause: string },
): Matter {
  const version = event.cause === 'clock' ? (before?.version ?? event.revision) : event.revision;
  const opened = move.opens && {
    matterId: move.matterId,
    kind: move.opens.kind,
    caseNumber: move.opens.caseNumber,
    unitId: move.opens.unitId,
    openedAt: event.occurredAt,
    step: '',
    inError: false,
    ...(move.opens.continues !== undefined && { continues: move.opens.continues }),
  };
  const matter = opened ?? before;
  if (!matter) throw new Error(`A move of matter ${move.matterId}, which no event has opened.`);
  const { closedAt, ...rest } = { closedAt: undefined, ...matter };
  const closing = move.closed === undefined ? closedAt : move.closed ? event.occurredAt : undefined;
  return {
    ...rest,
    ...(closing !== undefined && { closedAt: closing }),
    ...(move.step !== undefined && { step: move.step }),
    ...(move.handlerId !== undefined && { handlerId: move.handlerId }),
    ...(move.unitId !== undefined && { unitId: move.unitId }),
    ...(move.inError !== undefined && { inError: move.inError }),
    version,
  };
}
