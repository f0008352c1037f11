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
  const { closedAt, handlerId, ...rest } = { closedAt: undefined, handlerId: undefined, ...matter };
  const closing = closingAfter(move, closedAt, event.occurredAt);
  const handling = move.handlerId === undefined ? handlerId : (move.handlerId ?? undefined);
  return {
    ...rest,
    ...(closing !== undefined && { closedAt: closing }),
    ...(handling !== undefined && { handlerId: handling }),
    ...(move.step !== undefined && { step: move.step }),
    ...(move.unitId !== undefined && { unitId: move.unitId }),
    ...(move.openedAt !== undefined && { openedAt: move.openedAt }),
    ...(move.inError !== undefined && { inError: move.inError }),
    version,
  };
}

function closingAfter(
  move: MatterMove,
  before: Instant | undefined,
  occurredAt: Instant,
): Instant | undefined {
  if (move.closed === false) return undefined;
  return move.closedAt ?? (move.closed === true ? occurredAt : before);
}
