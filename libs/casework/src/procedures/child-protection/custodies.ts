import { isInForce, type Casefile, type Deadline, type EventFacts } from '../../kernel/index.js';
import type { CustodyState } from './custody-state.js';
import { deadlinesOf, matterIdOf, type ChildProtection } from './state.js';

/**
 * What stands of a custody.
 *
 * @throws {Error} the matter is no custody: a fault of the procedure
 */
export function custodyOf({ custodies }: ChildProtection, matterId: string): CustodyState {
  const custody = custodies.get(matterId);
  if (!custody) throw new Error(`Matter ${matterId} is no custody.`);
  return custody;
}

/** The details after a change of the custody that an event is about. */
export function withCustody(
  details: ChildProtection,
  event: Pick<EventFacts, 'matterId'>,
  change: Partial<CustodyState>,
): ChildProtection {
  const id = matterIdOf(event);
  const changed = { ...custodyOf(details, id), ...change };
  return { ...details, custodies: details.custodies.with(id, changed) };
}

/** The custodies by which the child is held: one, or two where files were merged that had one each. */
export function standingCustodies({ custodies }: ChildProtection): readonly string[] {
  return [...custodies]
    .filter(([, { standing }]) => standing.is === 'standing')
    .map(([matterId]) => matterId);
}

/** The last time that a custody had in which to apply for care, or has: LVU 1990:52 8 §. */
export function lastTimeToApply(file: Casefile, matterId: string): Deadline | undefined {
  return deadlinesOf(file, 'A22-care', matterId).findLast(isInForce);
}
