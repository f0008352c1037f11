import type { CaseEvent } from '../kernel/event.js';
import type { Matter } from '../kernel/matter.js';
import type { Role } from '../kernel/role.js';

/**
 * Staff ids of everybody who has handled a matter: it was assigned to them, or they did or recorded something in it in
 * a role that isn't a superior's; in the file that it was moved from as well.
 *
 * @param history every event of the file
 * @param superiors the roles in which what a miss rested on may be corrected
 */
export function handlersOf(
  { matterId, handledBy = [] }: Matter,
  history: readonly CaseEvent[],
  superiors: readonly Role[],
): readonly string[] {
  const acted = history
    .filter(({ matterId: of, role }) => of === matterId && role !== undefined && !superiors.includes(role))
    .flatMap(recordersOf);
  return [...new Set([...handledBy, ...acted])];
}

/** Staff ids of whoever did something and whoever put it on record; none where the system did so by itself. */
export function recordersOf({ staffId, recordedBy }: CaseEvent): readonly string[] {
  return [staffId, recordedBy].flatMap((each) => (each === undefined || each === '' ? [] : [each]));
}
