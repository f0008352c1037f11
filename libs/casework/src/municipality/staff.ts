import { localDateOf, type LocalDate } from '../calendar/index.js';
import { accept, CommandBody, refuse, type CommandDefinition } from '../kernel/command.js';
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
  /** The first day; today, if left out. */
  @Maybe() @IsDay() from?: LocalDate;
}

/** A new name, unit or qualification, from a date on. */
export class ChangeStaff extends CommandBody {
  @Code() staffId!: string;
  @Maybe() @PersonalText('identity', 200) name?: string;
  @Maybe() @Code() unitId?: string;
  @Maybe() @OneOf(qualifications) qualification?: Qualification;
  @Maybe() @IsDay() from?: LocalDate;
}

export class StaffRegistered {
  @Code() staffId!: string;
  @PersonalText('identity', 200) name!: string;
  @Code() unitId!: string;
  @OneOf(qualifications) qualification!: Qualification;
  @IsDay() from!: LocalDate;
}

export class StaffChanged {
  @Code() staffId!: string;
  @Maybe() @PersonalText('identity', 200) name?: string;
  @Maybe() @Code() unitId?: string;
  @Maybe() @OneOf(qualifications) qualification?: Qualification;
  @IsDay() from!: LocalDate;
}

function withStaff(register: MunicipalityRegister, record: StaffRecord): MunicipalityRegister {
  return { ...register, staff: { ...register.staff, [record.staffId]: record } };
}

export const staffRegistered: EventDefinition<MunicipalityRegister, StaffRegistered> = {
  type: 'municipality/staff-registered',
  version: 1,
  fields: StaffRegistered,
  title: { sv: 'Medarbetare upplagd', en: 'Staff registered' },
  evolve: (register, { data: { staffId, name, unitId, qualification, from } }) =>
    withStaff(register, {
      staffId,
      name,
      units: [{ unitId, from }],
      qualifications: [{ qualification, from }],
      roles: [],
    }),
  tells: {
    sv: ({ name, unitId }) => `${name} lades upp i enheten ${unitId}.`,
    en: ({ name, unitId }) => `${name} was registered in unit ${unitId}.`,
  },
};

export const staffChanged: EventDefinition<MunicipalityRegister, StaffChanged> = {
  type: 'municipality/staff-changed',
  version: 1,
  fields: StaffChanged,
  title: { sv: 'Medarbetare ändrad', en: 'Staff changed' },
  evolve: (register, { data: { staffId, name, unitId, qualification, from } }) => {
    const before = entryOf(register.staff, staffId);
    if (!before) throw new Error(`Staff ${staffId} changes but was never registered.`);
    return withStaff(register, {
      ...before,
      ...(name !== undefined && { name }),
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

export const registerStaff: CommandDefinition<MunicipalityRegister, RegisterStaff> = {
  type: 'municipality/register-staff',
  title: { sv: 'Lägg upp medarbetare', en: 'Register a member of staff' },
  fields: RegisterStaff,
  at: 'file',
  by: ['register-keeper'],
  refusals: { exists, unknownUnit },
  decide({ command: { staffId, name, unitId, qualification, from }, file, context }) {
    const { staff, units } = file.details;
    if (entryOf(staff, staffId)) return refuse(exists, 'staffId');
    if (entryOf(units, unitId)?.closed !== false) return refuse(unknownUnit, 'unitId');
    const firstDay = from ?? localDateOf(context.occurredAt, file.timeZone);
    return accept(happens(staffRegistered, { staffId, name, unitId, qualification, from: firstDay }));
  },
};

export const changeStaff: CommandDefinition<MunicipalityRegister, ChangeStaff> = {
  type: 'municipality/change-staff',
  title: { sv: 'Ändra medarbetare', en: 'Change a member of staff' },
  fields: ChangeStaff,
  at: 'file',
  by: ['register-keeper'],
  refusals: { unknownStaff, unknownUnit },
  decide({ command: { staffId, name, unitId, qualification, from }, file, context }) {
    const { staff, units } = file.details;
    if (!entryOf(staff, staffId)) return refuse(unknownStaff, 'staffId');
    if (unitId !== undefined && entryOf(units, unitId)?.closed !== false)
      return refuse(unknownUnit, 'unitId');
    return accept(
      happens(staffChanged, {
        staffId,
        from: from ?? localDateOf(context.occurredAt, file.timeZone),
        ...(name !== undefined && { name }),
        ...(unitId !== undefined && { unitId }),
        ...(qualification !== undefined && { qualification }),
      }),
    );
  },
};
