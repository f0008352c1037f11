import { localDateOf, type Jurisdiction, type LocalDate } from '../calendar/index.js';
import type { Casefile } from '../kernel/casefile.js';
import {
  accept,
  allThatIsWrong,
  CommandBody,
  invalid,
  notAmong,
  refuse,
  type Undecided,
} from '../kernel/command.js';
import { happens } from '../kernel/event.js';
import { Maybe, narrowed } from '../kernel/fields.js';
import { From, FromOrToday, QualificationOfStaff, StaffEmail, StaffId, StaffName, UnitId } from './fields.js';
import type { Codes, EveryLanguage } from '../kernel/labels.js';
import type { RefusalRule } from '../kernel/refusal.js';
import { proposing } from './proposed-roles.js';
import {
  endedBy,
  entryOf,
  type MunicipalityRegister,
  type RegisterCommand,
  type RegisterEvent,
  type Qualification,
  type RoleHeld,
  type StaffRecord,
} from './state.js';
import { noneOpen } from './units.js';

export class RegisterStaff extends CommandBody {
  @StaffId() staffId!: string;
  @StaffName() name!: string;
  @UnitId() unitId!: string;
  @QualificationOfStaff() qualification!: Qualification;
  @Maybe() @StaffEmail() email?: string;
  @FromOrToday() from?: LocalDate;
}

/** A new name, address at work, unit or qualification, from a date on. */
export class ChangeStaff extends CommandBody {
  @StaffId() staffId!: string;
  @Maybe() @StaffName() name?: string;
  @Maybe() @StaffEmail() email?: string;
  @Maybe() @UnitId() unitId?: string;
  @Maybe() @QualificationOfStaff() qualification?: Qualification;
  @FromOrToday() from?: LocalDate;
}

export class StaffRegistered {
  @StaffId() staffId!: string;
  @StaffName() name!: string;
  /** Since version 2. */
  @Maybe() @StaffEmail() email?: string;
  @UnitId() unitId!: string;
  @QualificationOfStaff() qualification!: Qualification;
  @From() from!: LocalDate;
}

export class StaffChanged {
  @StaffId() staffId!: string;
  @Maybe() @StaffName() name?: string;
  /** Since version 2. */
  @Maybe() @StaffEmail() email?: string;
  @Maybe() @UnitId() unitId?: string;
  @Maybe() @QualificationOfStaff() qualification?: Qualification;
  @From() from!: LocalDate;
}

function withStaff(register: MunicipalityRegister, record: StaffRecord): MunicipalityRegister {
  return { ...register, staff: { ...register.staff, [record.staffId]: record } };
}

/** The first version knew no address, and none is what it means without one. */
const withoutAddress = { 1: (older: Record<string, unknown>) => older };

export const staffRegistered: RegisterEvent<StaffRegistered> = {
  type: 'municipality/staff-registered',
  version: 2,
  upcasts: withoutAddress,
  fields: StaffRegistered,
  title: { sv: 'Medarbetare upplagd', da: 'Medarbejder oprettet', en: 'Staff registered' },
  evolve: (register, { data: { staffId, name, email, unitId, qualification, from } }) =>
    withStaff(register, {
      staffId,
      name,
      ...(email !== undefined && { email }),
      units: [{ unitId, from }],
      qualifications: [{ qualification, from }],
      roles: [],
      calendarGeneration: 0,
    }),
  tells: {
    sv: ({ name, unitId }) => `${name} lades upp i enheten ${unitId}.`,
    da: ({ name, unitId }) => `${name} blev oprettet i afdelingen ${unitId}.`,
    en: ({ name, unitId }) => `${name} was registered in unit ${unitId}.`,
  },
};

export const staffChanged: RegisterEvent<StaffChanged> = {
  type: 'municipality/staff-changed',
  version: 2,
  upcasts: withoutAddress,
  fields: StaffChanged,
  title: { sv: 'Medarbetare ändrad', da: 'Medarbejder ændret', en: 'Staff changed' },
  evolve: (register, { data: { staffId, name, email, unitId, qualification, from } }) => {
    const before = entryOf(register.staff, staffId);
    if (!before) throw new Error(`Staff ${staffId} changes but was never registered.`);
    return withStaff(leavingUnit(register, staffId, unitId, from), {
      ...before,
      roles: before.roles.flatMap((held) => endedByMove(held, unitId, from) ?? []),
      ...(name !== undefined && { name }),
      ...(email !== undefined && { email }),
      units: unitId === undefined ? before.units : [...before.units, { unitId, from }],
      qualifications:
        qualification === undefined
          ? before.qualifications
          : [...before.qualifications, { qualification, from }],
    });
  },
  tells: {
    sv: ({ staffId, from }, nameOf) => `Uppgifterna om ${nameOf(staffId)} ändrades från ${nameOf(from)}.`,
    da: ({ staffId, from }, nameOf) => `Oplysningerne om ${nameOf(staffId)} blev ændret fra ${nameOf(from)}.`,
    en: ({ staffId, from }, nameOf) => `Data on ${nameOf(staffId)} changed from ${nameOf(from)}.`,
  },
};

/** A role that is held in a unit ends with it: in the next, it takes a second register keeper again. */
function endedByMove<Role extends RoleHeld>(
  held: Role,
  unitId: string | undefined,
  from: LocalDate,
): Role | undefined {
  const staysInForce = unitId === undefined || held.unitId === undefined || held.unitId === unitId;
  return staysInForce ? held : endedBy(held, from);
}

function leavingUnit(
  register: MunicipalityRegister,
  staffId: string,
  unitId: string | undefined,
  from: LocalDate,
): MunicipalityRegister {
  const proposedRoles = register.proposedRoles.flatMap((proposed) =>
    proposed.staffId === staffId ? (endedByMove(proposed, unitId, from) ?? []) : proposed,
  );
  return { ...register, proposedRoles };
}

/** What somebody holds or is proposed for in another unit than the one that they move to, as it would be there. */
function rolesToMove(
  { details: { staff, proposedRoles } }: Pick<Casefile<MunicipalityRegister>, 'details'>,
  staffId: string,
  unitId: string,
  from: LocalDate,
): readonly RoleHeld[] {
  const roles = [
    ...(entryOf(staff, staffId)?.roles ?? []),
    ...proposedRoles.filter((each) => each.staffId === staffId),
  ].filter((each) => each.unitId !== undefined && (each.until === undefined || each.until > from));
  const there = roles.filter((each) => each.unitId === unitId).map(({ role }) => role);
  return roles
    .filter((each) => each.unitId !== unitId && !there.includes(each.role))
    .map(({ role, until, ...each }) => ({
      role,
      unitId,
      from: each.from > from ? each.from : from,
      ...(until !== undefined && { until }),
    }));
}

const exists: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Medarbetaren finns redan.',
    da: 'Medarbejderen findes allerede.',
    en: 'This member of staff is registered already.',
  },
};

export const unknownStaff: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Medarbetaren finns inte i registret.',
    da: 'Medarbejderen findes ikke i registret.',
    en: 'This member of staff is not in the register.',
  },
};

const unknownUnit: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Det finns ingen öppen enhet med den koden.',
    da: 'Der er ingen åben afdeling med den kode.',
    en: 'There is no open unit of that code.',
  },
};

const anAddress: EveryLanguage = {
  sv: 'en adress, till exempel namn@kommun.example',
  da: 'en adresse, for eksempel navn@kommune.example',
  en: 'an address such as name@municipality.example',
};

/**
 * One mailbox in the plain form of RFC 5321, without quotes, comments or a display name: what everybody's address at
 * work looks like, and what no second receiver fits into.
 */
function isAddress(email: string | undefined): boolean {
  return (
    email === undefined ||
    /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:".]+(\.[^\s@<>()[\]\\,;:".]+)+$/.test(email)
  );
}

/** What somebody may have learnt that counts in a country; without one, anywhere. */
export type QualificationsIn = (jurisdiction?: Jurisdiction) => Codes;

function unknownQualification(known: Codes, qualification: Qualification | undefined): Undecided | undefined {
  if (qualification === undefined || Object.hasOwn(known, qualification)) return undefined;
  return notAmong('qualification', Object.keys(known));
}

export const registerStaff = (qualificationsIn: QualificationsIn): RegisterCommand<RegisterStaff> => ({
  type: 'municipality/register-staff',
  title: { sv: 'Lägg upp medarbetare', da: 'Opret medarbejder', en: 'Register a member of staff' },
  fields: narrowed(RegisterStaff, { qualification: qualificationsIn() }),
  at: 'file',
  by: ['register-keeper'],
  refusals: { noneOpen, exists, unknownUnit },
  decide({ command: { staffId, name, email, unitId, qualification, from }, file, context }) {
    const { staff, units } = file.details;
    const wrong = allThatIsWrong(
      unknownQualification(qualificationsIn(file.jurisdiction), qualification),
      !isAddress(email) && invalid('email', anAddress),
      entryOf(staff, staffId) !== undefined && refuse(exists, 'staffId'),
      entryOf(units, unitId)?.closed !== false && refuse(unknownUnit, 'unitId'),
    );
    if (wrong) return wrong;
    const firstDay = from ?? localDateOf(context.occurredAt, file.timeZone);
    const address = email !== undefined && { email };
    return accept(
      happens(staffRegistered, { staffId, name, ...address, unitId, qualification, from: firstDay }),
    );
  },
});

/** Changes what is registered of somebody. Who moves to another unit is proposed there for what they are here. */
export const changeStaff = (qualificationsIn: QualificationsIn): RegisterCommand<ChangeStaff> => ({
  type: 'municipality/change-staff',
  title: { sv: 'Ändra medarbetare', da: 'Ret medarbejder', en: 'Change a member of staff' },
  fields: narrowed(ChangeStaff, { qualification: qualificationsIn() }),
  at: 'file',
  by: ['register-keeper'],
  refusals: { unknownStaff, unknownUnit },
  decide({ command: { staffId, name, email, unitId, qualification, from }, file, context }) {
    const { staff, units } = file.details;
    const wrong = allThatIsWrong(
      unknownQualification(qualificationsIn(file.jurisdiction), qualification),
      !isAddress(email) && invalid('email', anAddress),
      !entryOf(staff, staffId) && refuse(unknownStaff, 'staffId'),
      unitId !== undefined && entryOf(units, unitId)?.closed !== false && refuse(unknownUnit, 'unitId'),
    );
    if (wrong) return wrong;
    const firstDay = from ?? localDateOf(context.occurredAt, file.timeZone);
    const moving = unitId === undefined ? [] : rolesToMove(file, staffId, unitId, firstDay);
    return accept(
      happens(staffChanged, {
        staffId,
        from: firstDay,
        ...(name !== undefined && { name }),
        ...(email !== undefined && { email }),
        ...(unitId !== undefined && { unitId }),
        ...(qualification !== undefined && { qualification }),
      }),
      ...proposing(staffId, moving, context),
    );
  },
});
