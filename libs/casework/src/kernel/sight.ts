import type { StaffMember } from './context.js';
import type { Role } from './role.js';

/**
 * What a role sees of a procedure's matters, as data: the one access predicate. It is evaluated here for a file
 * and compiled into every query of a view, so that both always agree (domain.md 1.4, 2.2).
 */
export interface Sight {
  /** All matters of the municipality, those of the own unit, or those whose handler one is. */
  readonly scope: 'municipality' | 'unit' | 'assigned';
  /** Only matters in these steps. */
  readonly steps?: readonly string[];
  /** Files with a person of protected identity are shown only where this says so. */
  readonly protected: boolean;
}

export type Sights = Partial<Readonly<Record<Role, readonly Sight[]>>>;

/** What the predicate asks of a matter. */
export interface SightedMatter {
  readonly unitId: string;
  readonly handlerId?: string;
  readonly step: string;
  readonly protected: boolean;
}

/** The sights of all roles that somebody holds. */
export function sightsOf(sights: Sights, roles: readonly Role[]): readonly Sight[] {
  return roles.flatMap((role) => sights[role] ?? []);
}

/** Whether somebody of the same municipality and zone may see a matter. */
export function maySee(sights: Sights, viewer: StaffMember, matter: SightedMatter): boolean {
  return sightsOf(sights, viewer.roles).some(
    (sight) =>
      (!matter.protected || sight.protected) &&
      (sight.steps === undefined || sight.steps.includes(matter.step)) &&
      (sight.scope === 'municipality' ||
        (sight.scope === 'unit' && matter.unitId === viewer.unitId) ||
        matter.handlerId === viewer.staffId),
  );
}
