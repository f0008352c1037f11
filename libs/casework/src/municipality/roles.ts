import { localDateOf, type Jurisdiction, type LocalDate } from '../calendar/index.js';
import { accept, CommandBody, invalid, refuse } from '../kernel/command.js';
import { happens } from '../kernel/event.js';
import { Maybe, narrowed } from '../kernel/fields.js';
import type { EveryLanguage } from '../kernel/labels.js';
import { From, FromOrToday, RoleOfStaff, StaffId, Until } from './fields.js';
import type { Role, Roles } from '../kernel/role.js';
import type { RefusalRule } from '../kernel/refusal.js';
import { unknownStaff } from './staff.js';
import {
  coveringOn,
  entryOf,
  type MunicipalityRegister,
  type RegisterCommand,
  type RegisterEvent,
  type StaffRecord,
} from './state.js';

/** Gives a role from a day on, until a day that is no longer included. On-call duty is such a role. */
export class GiveRole extends CommandBody {
  @StaffId() staffId!: string;
  @RoleOfStaff() role!: Role;
  @FromOrToday() from?: LocalDate;
  @Maybe() @Until() until?: LocalDate;
}

/** Takes a role away from a day on; today, if left out. */
export class EndRole extends CommandBody {
  @StaffId() staffId!: string;
  @RoleOfStaff() role!: Role;
  @Maybe() @Until() until?: LocalDate;
}

export class RoleGiven {
  @StaffId() staffId!: string;
  @RoleOfStaff() role!: Role;
  @From() from!: LocalDate;
  @Maybe() @Until() until?: LocalDate;
}

export class RoleEnded {
  @StaffId() staffId!: string;
  @RoleOfStaff() role!: Role;
  @Until() until!: LocalDate;
}

function withRoles(
  register: MunicipalityRegister,
  staffId: string,
  change: (held: StaffRecord['roles']) => StaffRecord['roles'],
): MunicipalityRegister {
  const before = entryOf(register.staff, staffId);
  if (!before) throw new Error(`Roles of ${staffId} change, who was never registered.`);
  return {
    ...register,
    staff: { ...register.staff, [staffId]: { ...before, roles: change(before.roles) } },
  };
}

export const roleGiven: RegisterEvent<RoleGiven> = {
  type: 'municipality/role-given',
  version: 1,
  fields: RoleGiven,
  title: { sv: 'Roll tilldelad', da: 'Rolle tildelt', en: 'Role given' },
  evolve: (register, { data: { staffId, ...held } }) =>
    withRoles(register, staffId, (before) => [...before, held]),
  tells: {
    sv: ({ staffId, role, from }, nameOf) => `${nameOf(staffId)} är ${nameOf(role)} från ${nameOf(from)}.`,
    da: ({ staffId, role, from }, nameOf) => `${nameOf(staffId)} er ${nameOf(role)} fra ${nameOf(from)}.`,
    en: ({ staffId, role, from }, nameOf) => `${nameOf(staffId)} is ${nameOf(role)} from ${nameOf(from)}.`,
  },
};

export const roleEnded: RegisterEvent<RoleEnded> = {
  type: 'municipality/role-ended',
  version: 1,
  fields: RoleEnded,
  title: { sv: 'Roll avslutad', da: 'Rolle ophørt', en: 'Role ended' },
  evolve: (register, { data: { staffId, role, until } }) =>
    withRoles(register, staffId, (before) =>
      before.map((held) =>
        held.role === role && (held.until === undefined || held.until > until) ? { ...held, until } : held,
      ),
    ),
  tells: {
    sv: ({ staffId, role, until }, nameOf) =>
      `${nameOf(staffId)} är ${nameOf(role)} till och med dagen före ${nameOf(until)}.`,
    da: ({ staffId, role, until }, nameOf) =>
      `${nameOf(staffId)} er ${nameOf(role)} til og med dagen før ${nameOf(until)}.`,
    en: ({ staffId, role, until }, nameOf) =>
      `${nameOf(staffId)} is ${nameOf(role)} until the day before ${nameOf(until)}.`,
  },
};

/** The roles that somebody may hold in a country; without one, anywhere. */
export type RolesIn = (jurisdiction?: Jurisdiction) => Roles;

const notHeld: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Medarbetaren har inte rollen då.',
    da: 'Medarbejderen har ikke rollen på det tidspunkt.',
    en: 'This member of staff does not hold the role then.',
  },
};

const lastKeeper: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Det är den sista registeransvariga. Ge någon annan rollen först.',
    da: 'Det er den sidste registeransvarlige. Giv en anden rollen først.',
    en: 'This is the last register keeper. Give somebody else the role first.',
  },
};

/** @param rolesIn the roles of a country, or without one of all */
export const giveRole = (rolesIn: RolesIn): RegisterCommand<GiveRole> => ({
  type: 'municipality/give-role',
  title: { sv: 'Tilldela roll', da: 'Tildel rolle', en: 'Give a role' },
  fields: narrowed(GiveRole, { role: rolesIn() }),
  at: 'file',
  by: ['register-keeper'],
  refusals: { unknownStaff },
  decide({ command: { staffId, role, from, until }, file, context }) {
    const roles = rolesIn(file.jurisdiction);
    if (!Object.hasOwn(roles, role)) return invalid('role', `one of ${Object.keys(roles).join(', ')}`);
    if (!entryOf(file.details.staff, staffId)) return refuse(unknownStaff, 'staffId');
    const firstDay = from ?? localDateOf(context.occurredAt, file.timeZone);
    if (until !== undefined && until <= firstDay) return invalid('until', `a day after ${firstDay}`);
    return accept(
      happens(roleGiven, { staffId, role, from: firstDay, ...(until !== undefined && { until }) }),
    );
  },
});

export const endRole = (rolesIn: RolesIn): RegisterCommand<EndRole> => ({
  type: 'municipality/end-role',
  title: { sv: 'Avsluta roll', da: 'Afslut rolle', en: 'End a role' },
  fields: narrowed(EndRole, { role: rolesIn() }),
  at: 'file',
  by: ['register-keeper'],
  refusals: { unknownStaff, notHeld, lastKeeper },
  decide({ command: { staffId, role, until }, file, context }) {
    const { staff } = file.details;
    const roles = rolesIn(file.jurisdiction);
    if (!Object.hasOwn(roles, role)) return invalid('role', `one of ${Object.keys(roles).join(', ')}`);
    const record = entryOf(staff, staffId);
    if (!record) return refuse(unknownStaff, 'staffId');
    const end = until ?? localDateOf(context.occurredAt, file.timeZone);
    const holds = (each: StaffRecord) =>
      coveringOn(
        each.roles.filter((held) => held.role === role),
        end,
      ) !== undefined;
    if (!holds(record)) return refuse(notHeld, 'role');
    const others = Object.values(staff).filter((each) => each.staffId !== staffId && holds(each));
    if (role === 'register-keeper' && others.length === 0) return refuse(lastKeeper, 'staffId');
    return accept(happens(roleEnded, { staffId, role, until: end }));
  },
});
