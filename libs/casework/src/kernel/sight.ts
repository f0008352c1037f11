import { isProtected, type Casefile } from './casefile.js';
import type { StaffMember } from './context.js';
import type { Matter } from './matter.js';
import type { Role } from './role.js';

/**
 * What a role sees of a procedure's matters, as data: the one access predicate. It is evaluated here for a file
 * and compiled into every query of a view, so that both always agree ([access](docs/law/confidentiality-and-erasure.md)).
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

/** Who looks: somebody of a municipality, as its register has them at that instant. */
export interface Viewer {
  readonly municipalityId: string;
  readonly staff: StaffMember;
}

/**
 * The one answer to whether a file is open to somebody, and what of it: the matters that they may see, or undefined
 * when the file isn't theirs to open. One that doesn't exist, one of another municipality and one that is hidden from
 * them answer alike.
 *
 * Who handles a matter of a file works with the whole of it; everybody else sees the matters that their role shows.
 * A file without matters is open to every role with a sight, and shows none.
 */
export function openTo(
  sights: Sights,
  { municipalityId, staff }: Viewer,
  file: Casefile,
): readonly Matter[] | undefined {
  if (file.revision < 0 || file.municipalityId !== municipalityId) return undefined;
  const matters = Object.values(file.matters);
  if (matters.length === 0) return staff.roles.some((role) => role in sights) ? [] : undefined;
  const hidden = isProtected(file);
  const seen = matters.filter((matter) => maySee(sights, staff, { ...matter, protected: hidden }));
  if (seen.length === 0) return undefined;
  return seen.some((matter) => matter.handlerId === staff.staffId) ? matters : seen;
}

/**
 * The matters of a file that somebody may see. Who handles one of them works with the whole file; everybody else
 * sees the matters that their role shows.
 */
export function mattersSeen(sights: Sights, viewer: StaffMember, file: Casefile): readonly Matter[] {
  const hidden = isProtected(file);
  const matters = Object.values(file.matters);
  const seen = matters.filter((matter) => maySee(sights, viewer, { ...matter, protected: hidden }));
  return seen.some((matter) => matter.handlerId === viewer.staffId) ? matters : seen;
}

/** Whether somebody of the file's municipality may open it. One without matters is open to every role with a sight. */
export function mayOpen(sights: Sights, viewer: StaffMember, file: Casefile): boolean {
  return Object.keys(file.matters).length === 0
    ? viewer.roles.some((role) => role in sights)
    : mattersSeen(sights, viewer, file).length > 0;
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
