import type { Instant } from '../calendar/index.js';

/** A report, an application, an investigation: what a row of a caseload shows. */
export interface Matter {
  readonly matterId: string;
  readonly kind: string;
  readonly caseNumber: string;
  readonly step: string;
  readonly unitId: string;
  readonly handlerId?: string;
  /** Everybody who has handled it, in order. */
  readonly handledBy?: readonly string[];
  readonly openedAt: Instant;
  readonly closedAt?: Instant;
  /** The closed matter that this one takes up again. */
  readonly continues?: string;
  readonly inError: boolean;
  /** The file in which it goes on, with the whole of this one. */
  readonly goesOnIn?: string;
  /** Id of the last event that a person caused in this matter. */
  readonly version: string;
}

/**
 * What an event does to a matter, for the file's state and for every list of matters alike. One that changes
 * nothing says that the event rests on the matter: then the matter can't be registered in error beneath it.
 */
export interface MatterMove {
  readonly matterId: string;
  /** The matter begins here. */
  readonly opens?: {
    readonly kind: string;
    readonly caseNumber: string;
    readonly unitId: string;
    /** The closed matter that this one takes up again. */
    readonly continues?: string;
    /** Everybody who handled it in the file that it was moved from. */
    readonly handledBy?: readonly string[];
  };
  readonly step?: string;
  /** Null: nobody handles it any more. */
  readonly handlerId?: string | null;
  readonly unitId?: string;
  /** True: the matter is closed. False: it is open again. */
  readonly closed?: boolean;
  /** When it was closed, where that isn't the event's own time: after a correction. */
  readonly closedAt?: Instant;
  /** The matter was registered in error and is in no list. */
  readonly inError?: boolean;
  /** A corrected time at which the matter began. */
  readonly openedAt?: Instant;
  /** It goes on in another file, and is in no list of this one. */
  readonly goesOnIn?: string;
}

/** What opens a matter in a list as it stands in a file. */
export function asItStands({
  matterId,
  kind,
  caseNumber,
  unitId,
  continues,
  handledBy,
  step,
  handlerId,
  openedAt,
  closedAt,
  inError,
}: Matter): MatterMove {
  return {
    matterId,
    opens: {
      kind,
      caseNumber,
      unitId,
      ...(continues !== undefined && { continues }),
      ...(handledBy && { handledBy }),
    },
    step,
    openedAt,
    inError,
    ...(handlerId !== undefined && { handlerId }),
    ...(closedAt !== undefined && { closed: true, closedAt }),
  };
}

/** Whether a move takes a matter to a step, or closes it or opens it again. */
export function isStep({ step, closed }: MatterMove): boolean {
  return step !== undefined || closed !== undefined;
}

/**
 * A matter after one move.
 *
 * @throws {Error} a move of a matter that was never opened: a fault of the procedure, not of the user
 */
export function moveMatter(
  before: Matter | undefined,
  move: MatterMove,
  event: { readonly id: string; readonly occurredAt: Instant; readonly cause: string },
): Matter {
  const version = event.cause === 'clock' ? (before?.version ?? event.id) : event.id;
  const matter = move.opens ? opened(move.matterId, move.opens, event.occurredAt) : before;
  if (!matter) throw new Error(`A move of matter ${move.matterId}, which no event has opened.`);
  const { continues, handledBy = [] } = matter;
  const closedAt = closingAfter(move, matter.closedAt, event.occurredAt);
  const handlerId = move.handlerId === undefined ? matter.handlerId : (move.handlerId ?? undefined);
  const goesOnIn = move.goesOnIn ?? matter.goesOnIn;
  // Named one by one: matters of one shape are read many times as fast, and a file may have thousands.
  return {
    matterId: matter.matterId,
    kind: matter.kind,
    caseNumber: matter.caseNumber,
    unitId: move.unitId ?? matter.unitId,
    openedAt: move.openedAt ?? matter.openedAt,
    step: move.step ?? matter.step,
    inError: move.inError ?? matter.inError,
    version,
    ...(continues !== undefined && { continues }),
    ...(closedAt !== undefined && { closedAt }),
    ...(handlerId !== undefined && { handlerId }),
    ...((handlerId !== undefined || handledBy.length > 0) && {
      handledBy: withHandler(handledBy, handlerId),
    }),
    ...(goesOnIn !== undefined && { goesOnIn }),
  };
}

function opened(
  matterId: string,
  { kind, caseNumber, unitId, continues, handledBy }: NonNullable<MatterMove['opens']>,
  openedAt: Instant,
): Omit<Matter, 'version'> {
  return {
    matterId,
    kind,
    caseNumber,
    unitId,
    openedAt,
    step: '',
    inError: false,
    ...(continues !== undefined && { continues }),
    ...(handledBy && { handledBy }),
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

function withHandler(before: readonly string[], handlerId: string | undefined): readonly string[] {
  return handlerId === undefined || before.includes(handlerId) ? before : [...before, handlerId];
}
