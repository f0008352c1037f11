import { localDateOf, type LocalDate } from '../calendar/index.js';
import { accept, CommandBody, invalid, refuse, type CommandDefinition } from '../kernel/command.js';
import { happens, type EventDefinition } from '../kernel/event.js';
import { Code, IsDay, Maybe, OneOf, PersonalText } from '../kernel/fields.js';
import type { RefusalRule } from '../kernel/refusal.js';
import {
  entryOf,
  qualifications,
  type MunicipalityRegister,
  type Qualification,
  type StaffRecord,
} from './state.js';

export class RegisterStaff extends CommandBody {
  @Code() staffId!: string;
  @PersonalText('identity', 200) name!: string;
  @Code() unitId!: string;
  @OneOf(qualifications) qualification!: Qualification;
  /** The address at work: reminders go there. */
  @Maybe() @PersonalText('contact', 254) email?: string;
  /** The first day; today, if left out. */
  @Maybe() @IsDay() from?: LocalDate;
}

/** A new name, address at work, unit or qualification, from a date on. */
export class ChangeStaff extends CommandBody {
  @Code() staffId!: string;
  @Maybe() @PersonalText('identity', 200) name?: string;
  @Maybe() @PersonalText('contact', 254) email?: string;
  @Maybe() @Code() unitId?: string;
  @Maybe() @OneOf(qualifications) qualification?: Qualification;
  @Maybe() @IsDay() from?: LocalDate;
}

export class StaffRegistered {
  @Code() staffId!: string;
  @PersonalText('identity', 200) name!: string;
  /** Since version 2. */
  @Maybe() @PersonalText('contact', 254) email?: string;
  @Code() unitId!: string;
  @OneOf(qualifications) qualification!: Qualification;
  @IsDay() from!: LocalDate;
}

export class StaffChanged {
  @Code() staffId!: string;
  @Maybe() @PersonalText('identity', 200) name?: string;
  /** Since version 2. */
  @Maybe() @PersonalText('contact', 254) email?: string;
  @Maybe() @Code() unitId?: string;
  @Maybe() @OneOf(qualifications) qualification?: Qualification;
  @IsDay() from!: LocalDate;
}

function withStaff(register: MunicipalityRegister, record: StaffRecord): MunicipalityRegister {
  return { ...register, staff: { ...register.staff, [record.staffId]: record } };
}

/** The first version knew no address, and none is what it means without one. */
const withoutAddress = { 1: (older: Record<string, unknown>) => older };

export const staffRegistered: EventDefinition<MunicipalityRegister, StaffRegistered> = {
  type: 'municipality/staff-registered',
  version: 2,
  upcasts: withoutAddress,
  fields: StaffRegistered,
  title: { sv: 'Medarbetare upplagd', en: 'Staff registered' },
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
    en: ({ name, unitId }) => `${name} was registered in unit ${unitId}.`,
  },
};

export const staffChanged: EventDefinition<MunicipalityRegister, StaffChanged> = {
  type: 'municipality/staff-changed',
  version: 2,
  upcasts: withoutAddress,
  fields: StaffChanged,
  title: { sv: 'Medarbetare ändrad', en: 'Staff changed' },
  evolve: (register, { data: { staffId, name, email, unitId, qualification, from } }) => {
    const before = entryOf(register.staff, staffId);
    if (!before) throw new Error(`Staff ${staffId} changes but was never registered.`);
    return withStaff(register, {
      ...before,
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
    sv: ({ staffId, from }) => `Uppgifterna om ${staffId} ändrades från ${from}.`,
    en: ({ staffId, from }) => `Data on ${staffId} changed from ${from}.`,
  },
};

const exists: RefusalRule = {
  code: 'STATE_CONFLICT',
  source: '[D]',
  says: { sv: 'Medarbetaren finns redan.', en: 'This member of staff is registered already.' },
};

export const unknownStaff: RefusalRule = {
  code: 'STATE_CONFLICT',
  source: '[D]',
  says: { sv: 'Medarbetaren finns inte i registret.', en: 'This member of staff is not in the register.' },
};

const unknownUnit: RefusalRule = {
  code: 'STATE_CONFLICT',
  source: '[D]',
  says: { sv: 'Det finns ingen öppen enhet med den koden.', en: 'There is no open unit of that code.' },
};

const anAddress = 'an address such as name@municipality.example';

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

export const registerStaff: CommandDefinition<MunicipalityRegister, RegisterStaff> = {
  type: 'municipality/register-staff',
  title: { sv: 'Lägg upp medarbetare', en: 'Register a member of staff' },
  fields: RegisterStaff,
  at: 'file',
  by: ['register-keeper'],
  refusals: { exists, unknownUnit },
  decide({ command: { staffId, name, email, unitId, qualification, from }, file, context }) {
    const { staff, units } = file.details;
    if (!isAddress(email)) return invalid('email', anAddress);
    if (entryOf(staff, staffId)) return refuse(exists, 'staffId');
    if (entryOf(units, unitId)?.closed !== false) return refuse(unknownUnit, 'unitId');
    const firstDay = from ?? localDateOf(context.occurredAt, file.timeZone);
    const address = email !== undefined && { email };
    return accept(
      happens(staffRegistered, { staffId, name, ...address, unitId, qualification, from: firstDay }),
    );
  },
};

export const changeStaff: CommandDefinition<MunicipalityRegister, ChangeStaff> = {
  type: 'municipality/change-staff',
  title: { sv: 'Ändra medarbetare', en: 'Change a member of staff' },
  fields: ChangeStaff,
  at: 'file',
  by: ['register-keeper'],
  refusals: { unknownStaff, unknownUnit },
  decide({ command: { staffId, name, email, unitId, qualification, from }, file, context }) {
    const { staff, units } = file.details;
    if (!isAddress(email)) return invalid('email', anAddress);
    if (!entryOf(staff, staffId)) return refuse(unknownStaff, 'staffId');
    if (unitId !== undefined && entryOf(units, unitId)?.closed !== false)
      return refuse(unknownUnit, 'unitId');
    return accept(
      happens(staffChanged, {
        staffId,
        from: from ?? localDateOf(context.occurredAt, file.timeZone),
        ...(name !== undefined && { name }),
        ...(email !== undefined && { email }),
        ...(unitId !== undefined && { unitId }),
        ...(qualification !== undefined && { qualification }),
      }),
    );
  },
};
