import { localDateOf, type Jurisdiction, type LocalDate } from '../calendar/index.js';
import { accept, CommandBody, invalid, refuse, type CommandDefinition } from '../kernel/command.js';
import { happens, type EventDefinition } from '../kernel/event.js';
import { Code, IsDay, Maybe, narrowed } from '../kernel/fields.js';
import type { Role, Roles } from '../kernel/role.js';
import type { RefusalRule } from '../kernel/refusal.js';
import { unknownStaff } from './staff.js';
import { coveringOn, entryOf, type MunicipalityRegister, type StaffRecord } from './state.js';

/** Gives a role from a day on, until a day that is no longer included. On-call duty is such a role. */
export class GiveRole extends CommandBody {
  @Code() staffId!: string;
  @Code() role!: Role;
  @Maybe() @IsDay() from?: LocalDate;
  @Maybe() @IsDay() until?: LocalDate;
}

/** Takes a role away from a day on; today, if left out. */
export class EndRole extends CommandBody {
  @Code() staffId!: string;
  @Code() role!: Role;
  @Maybe() @IsDay() until?: LocalDate;
}

export class RoleGiven {
  @Code() staffId!: string;
  @Code() role!: Role;
  @IsDay() from!: LocalDate;
  @Maybe() @IsDay() until?: LocalDate;
}

export class RoleEnded {
  @Code() staffId!: string;
  @Code() role!: Role;
  @IsDay() until!: LocalDate;
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

export const roleGiven: EventDefinition<MunicipalityRegister, RoleGiven> = {
  type: 'municipality/role-given',
  version: 1,
  fields: RoleGiven,
  title: { sv: 'Roll tilldelad', en: 'Role given' },
  evolve: (register, { data: { staffId, ...held } }) =>
    withRoles(register, staffId, (before) => [...before, held]),
  tells: {
    sv: ({ staffId, role, from }, nameOf) => `${nameOf(staffId)} är ${nameOf(role)} från ${nameOf(from)}.`,
    en: ({ staffId, role, from }, nameOf) => `${nameOf(staffId)} is ${nameOf(role)} from ${nameOf(from)}.`,
  },
};

export const roleEnded: EventDefinition<MunicipalityRegister, RoleEnded> = {
  type: 'municipality/role-ended',
  version: 1,
  fields: RoleEnded,
  title: { sv: 'Roll avslutad', en: 'Role ended' },
  evolve: (register, { data: { staffId, role, until } }) =>
    withRoles(register, staffId, (before) =>
      before.map((held) =>
        held.role === role && (held.until === undefined || held.until > until) ? { ...held, until } : held,
      ),
    ),
  tells: {
    sv: ({ staffId, role, until }, nameOf) =>
      `${nameOf(staffId)} är ${nameOf(role)} till och med dagen före ${nameOf(until)}.`,
    en: ({ staffId, role, until }, nameOf) =>
      `${nameOf(staffId)} is ${nameOf(role)} until the day before ${nameOf(until)}.`,
  },
};

/** The roles that somebody may hold in a country; without one, anywhere. */
export type RolesIn = (jurisdiction?: Jurisdiction) => Roles;

const notHeld: RefusalRule = {
  code: 'STATE_CONFLICT',
  says: { sv: 'Medarbetaren har inte rollen då.', en: 'This member of staff does not hold the role then.' },
};

const lastKeeper: RefusalRule = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Det är den sista registeransvariga. Ge någon annan rollen först.',
    en: 'This is the last register keeper. Give somebody else the role first.',
  },
};

/** @param rolesIn the roles of a country, or without one of all */
export const giveRole = (rolesIn: RolesIn): CommandDefinition<MunicipalityRegister, GiveRole> => ({
  type: 'municipality/give-role',
  title: { sv: 'Tilldela roll', en: 'Give a role' },
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

export const endRole = (rolesIn: RolesIn): CommandDefinition<MunicipalityRegister, EndRole> => ({
  type: 'municipality/end-role',
  title: { sv: 'Avsluta roll', en: 'End a role' },
  fields: narrowed(EndRole, { role: rolesIn() }),
  at: 'file',
  by: ['register-keeper'],
  refusals: { unknownStaff, notHeld, lastKeeper },
  decide({ command: { staffId, role, until }, file, context }) {
    const { staff } = file.details;
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
