import { procedures, rolesOf, type Role } from '#casework';

const roles = rolesOf(procedures);

/** Two municipalities, made up. Their staff have the same ids, so that only the municipality tells them apart. */
export const municipalities = {
  home: { municipalityId: '00000000-0000-8000-8000-00000000a001', name: 'Hemköping' },
  neighbour: { municipalityId: '00000000-0000-8000-8000-00000000b002', name: 'Grannköping' },
} as const;

export type MunicipalityName = keyof typeof municipalities;

export const units = ['north', 'south'] as const;

export type UnitName = (typeof units)[number];

export const zone = 'social-services';

/** The first register keeper, who enters everybody else, and the second, who confirms it. */
export const founderId = 'founder';
export const secondKeeperId = 'second-keeper';

export const allRoles = Object.keys(roles) as readonly Role[];

export interface StaffEntry {
  readonly staffId: string;
  readonly name: string;
  readonly unitId: UnitName;
  readonly role: Role;
  readonly qualification: 'social-work-degree' | 'none';
}

const withoutDegree: readonly Role[] = ['decision-maker', 'quality-officer', 'register-keeper', 'auditor'];

/** The member of staff who holds a role in a unit. */
export function staffIdOf(role: Role, unitId: UnitName): string {
  return `${role}-${unitId}`;
}

/** One member of staff for each role in each unit. */
export const staff: readonly StaffEntry[] = units.flatMap((unitId) =>
  allRoles.map((role) => ({
    staffId: staffIdOf(role, unitId),
    name: `${roles[role]?.label.en ?? role} of ${unitId}`,
    unitId,
    role,
    qualification: withoutDegree.includes(role) ? ('none' as const) : ('social-work-degree' as const),
  })),
);
