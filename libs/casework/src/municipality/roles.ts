import { localDateOf, type Jurisdiction, type LocalDate } from '../calendar/index.js';
import {
  accept,
  allThatIsWrong,
  CommandBody,
  invalid,
  notAmong,
  refuse,
  type Hindrance,
} from '../kernel/command.js';
import { happens } from '../kernel/event.js';
import { Maybe, narrowed } from '../kernel/fields.js';
import type { EveryLanguage } from '../kernel/labels.js';
import { From, FromOrToday, RoleOfStaff, StaffId, Until } from './fields.js';
import type { Role, Roles } from '../kernel/role.js';
import type { RefusalRule } from '../kernel/refusal.js';
import { proposing } from './proposed-roles.js';
import { unknownStaff } from './staff.js';
import {
  coveringOn,
  entryOf,
  endedBy,
  withRoles,
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
  evolve: (register, { data: { staffId, role, until } }) => ({
    ...withRoles(register, staffId, (before) =>
      before.flatMap((held) => (held.role === role ? (endedBy(held, until) ?? []) : held)),
    ),
    // Whoever takes the role away doesn't want it confirmed.
    proposedRoles: register.proposedRoles.filter((each) => each.staffId !== staffId || each.role !== role),
  }),
  tells: {
    sv: ({ staffId, role, until }, nameOf) =>
      `${nameOf(staffId)} är ${nameOf(role)} till och med dagen före ${nameOf(until)}.`,
    da: ({ staffId, role, until }, nameOf) =>
      `${nameOf(staffId)} er ${nameOf(role)} til og med dagen før ${nameOf(until)}.`,
    en: ({ staffId, role, until }, nameOf) =>
      `${nameOf(staffId)} is ${nameOf(role)} until the day before ${nameOf(until)}.`,
  },
};

/** The roles that somebody may hold in a country, and which of them give sight of cases; without one, anywhere. */
export type RolesIn = (jurisdiction?: Jurisdiction) => {
  readonly roles: Roles;
  readonly rolesGivingSight: ReadonlySet<Role>;
};

const notHeld: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Medarbetaren har inte rollen då.',
    da: 'Medarbejderen har ikke rollen på det tidspunkt.',
    en: 'This member of staff does not hold the role then.',
  },
};

/** None that is held now or later can be ended, whenever: two keepers alone are left. */
const nothingToEnd: Hindrance<MunicipalityRegister, EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Ingen har någon roll som kan avslutas: bara två registeransvariga är kvar.',
    da: 'Ingen har en rolle, der kan afsluttes: kun to registeransvarlige er tilbage.',
    en: 'Nobody holds a role that can be ended: only two register keepers are left.',
  },
  hinders: ({ file, context }) => {
    const { staff } = file.details;
    const today = localDateOf(context.occurredAt, file.timeZone);
    return Object.values(staff).every(({ staffId, roles }) =>
      roles.every(
        ({ role, until = lastDay }) =>
          until <= today || (role === keeperRole && keepersFrom(lastDay, staff, staffId) < fewestKeepers),
      ),
    );
  },
};

const lastDay: LocalDate = '9999-12-31';

const keeperRole: Role = 'register-keeper';

/** One proposes what another confirms. */
const fewestKeepers = 2;

const twoKeepers: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Två registeransvariga utan slutdatum ska finnas kvar, för den ena bekräftar vad den andra tilldelar. Ge någon annan rollen först.',
    da: 'To registeransvarlige uden slutdato skal blive tilbage, for den ene bekræfter det, den anden tildeler. Giv en anden rollen først.',
    en: 'Two register keepers without a last day have to remain, for one confirms what the other gives. Give somebody else the role first.',
  },
};

/**
 * Gives a role, or proposes it where it gives sight of cases. One that is held in a unit counts in the unit to which
 * whoever gets it belongs on its first day.
 *
 * @param rolesIn the roles of a country, or without one of all
 */
export const giveRole = (rolesIn: RolesIn): RegisterCommand<GiveRole> => ({
  type: 'municipality/give-role',
  title: { sv: 'Tilldela roll', da: 'Tildel rolle', en: 'Give a role' },
  fields: narrowed(GiveRole, { role: rolesIn().roles }),
  at: 'file',
  by: ['register-keeper'],
  refusals: { unknownStaff },
  decide({ command: { staffId, role, from, until }, file, context }) {
    const { roles, rolesGivingSight } = rolesIn(file.jurisdiction);
    const definition = entryOf(roles, role);
    const record = entryOf(file.details.staff, staffId);
    const firstDay = from ?? localDateOf(context.occurredAt, file.timeZone);
    const givesSight = rolesGivingSight.has(role);
    const isOfUnit = givesSight && definition?.reach !== 'municipality';
    const unitId = record && isOfUnit ? coveringOn(record.units, firstDay)?.unitId : undefined;
    const wrong = allThatIsWrong(
      !definition && notAmong('role', Object.keys(roles)),
      !record && refuse(unknownStaff, 'staffId'),
      until !== undefined &&
        until <= firstDay &&
        invalid('until', {
          sv: `en dag efter ${firstDay}`,
          da: `en dag efter ${firstDay}`,
          en: `a day after ${firstDay}`,
        }),
      record !== undefined &&
        isOfUnit &&
        unitId === undefined &&
        invalid('from', {
          sv: 'en dag då medarbetaren hör till en enhet',
          da: 'en dag, hvor medarbejderen hører til en enhed',
          en: 'a day on which this member of staff belongs to a unit',
        }),
    );
    if (wrong) return wrong;
    const held = { role, from: firstDay, ...(until !== undefined && { until }) };
    if (!givesSight) return accept(happens(roleGiven, { staffId, ...held }));
    return accept(...proposing(staffId, [{ ...held, ...(unitId !== undefined && { unitId }) }], context));
  },
});

export const endRole = (rolesIn: RolesIn): RegisterCommand<EndRole> => ({
  type: 'municipality/end-role',
  title: { sv: 'Avsluta roll', da: 'Afslut rolle', en: 'End a role' },
  fields: narrowed(EndRole, { role: rolesIn().roles }),
  at: 'file',
  by: ['register-keeper'],
  refusals: { nothingToEnd, unknownStaff, notHeld, twoKeepers },
  decide({ command: { staffId, role, until }, file, context }) {
    const { staff } = file.details;
    const { roles } = rolesIn(file.jurisdiction);
    const unknownRole = !Object.hasOwn(roles, role) && notAmong('role', Object.keys(roles));
    const record = entryOf(staff, staffId);
    if (!record) return allThatIsWrong(refuse(unknownStaff, 'staffId'), unknownRole);
    if (unknownRole) return unknownRole;
    const end = until ?? localDateOf(context.occurredAt, file.timeZone);
    const holds = (each: StaffRecord) =>
      coveringOn(
        each.roles.filter((held) => held.role === role),
        end,
      ) !== undefined;
    if (!holds(record)) return refuse(notHeld, 'role');
    if (role === keeperRole && keepersFrom(end, staff, staffId) < fewestKeepers)
      return refuse(twoKeepers, 'staffId');
    return accept(happens(roleEnded, { staffId, role, until: end }));
  },
});

/** How many keep the register from a day on without a last day, but for one. */
function keepersFrom(day: LocalDate, staff: MunicipalityRegister['staff'], exceptFor: string): number {
  return Object.values(staff).filter(
    (each) =>
      each.staffId !== exceptFor &&
      each.roles.some(({ role, from, until }) => role === keeperRole && from <= day && until === undefined),
  ).length;
}
