import type { Matter, Role, RoleHolder } from '#casework';
import type { Recipient } from './reminder.js';

/** Where whoever holds a role is looked for: the one who handles the matter, its unit, or the whole municipality. */
export type RoleReach = (role: Role) => 'handler' | 'unit' | 'municipality';

/**
 * Who is told when a rung names these roles: whoever holds them now. For those who handle matters that is the
 * matter's handler, and while nobody handles it everybody of its unit who holds the role; for a manager it is the
 * unit's; for the others the municipality's.
 *
 * @param holders everybody who holds a role now
 * @param reachOf where each role is looked for
 * @returns each person once, in the order of the staff ids
 */
export function recipientsOf(
  roles: readonly Role[],
  matter: Pick<Matter, 'unitId' | 'handlerId'>,
  holders: readonly RoleHolder[],
  reachOf: RoleReach,
): readonly Recipient[] {
  const told = new Map<string, { readonly holder: RoleHolder; readonly roles: Role[] }>();
  for (const role of roles) {
    for (const holder of holdersOf(role, matter, holders, reachOf)) {
      const known = told.get(holder.staffId);
      if (known) known.roles.push(role);
      else told.set(holder.staffId, { holder, roles: [role] });
    }
  }
  return [...told.values()]
    .map(({ holder: { staffId, email }, roles: held }) => ({
      staffId,
      roles: held,
      ...(email !== undefined && { email }),
    }))
    .sort((one, other) => (one.staffId < other.staffId ? -1 : 1));
}

/** Who is given the task when nobody can be told: the matter's handler, else whose role reaches over its unit. */
export function assigneeOf(
  { unitId, handlerId }: Pick<Matter, 'unitId' | 'handlerId'>,
  holders: readonly RoleHolder[],
  reachOf: RoleReach,
): string | undefined {
  const handler = holders.find(({ staffId }) => staffId === handlerId);
  const manager = holders.find(
    (holder) => holder.unitId === unitId && holder.roles.some((role) => reachOf(role) === 'unit'),
  );
  return (handler ?? manager)?.staffId;
}

function holdersOf(
  role: Role,
  { unitId, handlerId }: Pick<Matter, 'unitId' | 'handlerId'>,
  holders: readonly RoleHolder[],
  reachOf: RoleReach,
): readonly RoleHolder[] {
  const where = reachOf(role);
  const handler = where === 'handler' && holders.find(({ staffId }) => staffId === handlerId);
  if (handler) return [handler];
  return holders.filter(
    (holder) => holder.roles.includes(role) && (where === 'municipality' || holder.unitId === unitId),
  );
}
