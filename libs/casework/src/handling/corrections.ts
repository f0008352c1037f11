import type { Instant } from '../calendar/index.js';
import { passingWithdrawn, type PassingWithdrawn } from '../deadlines/events.js';
import type { CaseEvent } from '../kernel/event.js';
import {
  occurrenceCorrected,
  registeredInError,
  type OccurrenceCorrected,
  type RegisteredInError,
} from './filekeeping/file-events.js';

/** What later events say of earlier ones: left out, or at another time. */
export interface Corrections {
  readonly inError: ReadonlySet<string>;
  readonly mattersInError: ReadonlySet<string>;
  readonly occurredAt: ReadonlyMap<string, Instant>;
  /** What time had brought about and was taken back: the file is read without it. */
  readonly withdrawn: ReadonlySet<string>;
}

export const uncorrected: Corrections = {
  inError: new Set(),
  mattersInError: new Set(),
  occurredAt: new Map(),
  withdrawn: new Set(),
};

/** Types after which a file has to be folded anew from its first event: they change what earlier events mean. */
const correcting: ReadonlySet<string> = new Set([
  registeredInError.type,
  occurrenceCorrected.type,
  passingWithdrawn.type,
]);

export function correctsThePast(event: Pick<CaseEvent, 'type'>): boolean {
  return correcting.has(event.type);
}

/** Everything that the events of a file say of earlier ones of them; of two corrections the later holds. */
export function correctionsIn(events: readonly CaseEvent[]): Corrections {
  if (!events.some(correctsThePast)) return uncorrected;
  const inError = new Set<string>();
  const mattersInError = new Set<string>();
  const occurredAt = new Map<string, Instant>();
  const withdrawn = new Set<string>();
  for (const event of events) {
    if (isOf<RegisteredInError>(registeredInError.type, event)) {
      inError.add(event.data.entryId);
      for (const move of event.data.restores) if (move.inError === true) mattersInError.add(move.matterId);
    }
    if (isOf<OccurrenceCorrected>(occurrenceCorrected.type, event)) {
      occurredAt.set(event.data.entryId, event.data.to);
    }
    if (isOf<PassingWithdrawn>(passingWithdrawn.type, event)) {
      for (const id of event.data.withdrawn) withdrawn.add(id);
    }
  }
  return { inError, mattersInError, occurredAt, withdrawn };
}

/** Whether an event is out of effect: it, or the matter that it is about, was registered in error. */
export function isLeftOut(
  event: Pick<CaseEvent, 'id' | 'matterId'>,
  { inError, mattersInError }: Corrections,
): boolean {
  return inError.has(event.id) || (event.matterId !== undefined && mattersInError.has(event.matterId));
}

/** The event at the time that is known to be right. */
export function corrected(event: CaseEvent, { occurredAt }: Corrections): CaseEvent {
  const at = occurredAt.get(event.id);
  return at === undefined ? event : { ...event, occurredAt: at };
}

function isOf<Fields extends object>(type: string, event: CaseEvent): event is CaseEvent<Fields> {
  return event.type === type;
}
