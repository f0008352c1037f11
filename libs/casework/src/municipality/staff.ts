import { localDateOf, type Jurisdiction, type LocalDate } from '../calendar/index.js';
import {
  accept,
  CommandBody,
  invalid,
  refuse,
  type CommandDefinition,
  type Decision,
} from '../kernel/command.js';
import { happens, type EventDefinition } from '../kernel/event.js';
import { Code, IsDay, Maybe, narrowed, PersonalText } from '../kernel/fields.js';
import type { Codes } from '../kernel/labels.js';
import type { RefusalRule } from '../kernel/refusal.js';
import { entryOf, type MunicipalityRegister, type Qualification, type StaffRecord } from './state.js';

export class RegisterStaff extends CommandBody {
  @Code() staffId!: string;
  @PersonalText('identity', 200) name!: string;
  @Code() unitId!: string;
  @Code() qualification!: Qualification;
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
  @Maybe() @Code() qualification?: Qualification;
  @Maybe() @IsDay() from?: LocalDate;
}

export class StaffRegistered {
  @Code() staffId!: string;
  @PersonalText('identity', 200) name!: string;
  /** Since version 2. */
  @Maybe() @PersonalText('contact', 254) email?: string;
  @Code() unitId!: string;
  @Code() qualification!: Qualification;
  @IsDay() from!: LocalDate;
}

export class StaffChanged {
  @Code() staffId!: string;
  @Maybe() @PersonalText('identity', 200) name?: string;
  /** Since version 2. */
  @Maybe() @PersonalText('contact', 254) email?: string;
  @Maybe() @Code() unitId?: string;
  @Maybe() @Code() qualification?: Qualification;
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
  says: { sv: 'Medarbetaren finns redan.', en: 'This member of staff is registered already.' },
};

export const unknownStaff: RefusalRule = {
  code: 'STATE_CONFLICT',
  says: { sv: 'Medarbetaren finns inte i registret.', en: 'This member of staff is not in the register.' },
};

const unknownUnit: RefusalRule = {
  code: 'STATE_CONFLICT',
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

/** What somebody may have learnt that counts in a country; without one, anywhere. */
export type QualificationsIn = (jurisdiction?: Jurisdiction) => Codes;

function unknownQualification(known: Codes, qualification: Qualification | undefined): Decision | undefined {
  if (qualification === undefined || Object.hasOwn(known, qualification)) return undefined;
  return invalid('qualification', `one of ${Object.keys(known).join(', ')}`);
}

export const registerStaff = (
  qualificationsIn: QualificationsIn,
): CommandDefinition<MunicipalityRegister, RegisterStaff> => ({
  type: 'municipality/register-staff',
  title: { sv: 'Lägg upp medarbetare', en: 'Register a member of staff' },
  fields: narrowed(RegisterStaff, { qualification: qualificationsIn() }),
  at: 'file',
  by: ['register-keeper'],
  refusals: { exists, unknownUnit },
  decide({ command: { staffId, name, email, unitId, qualification, from }, file, context }) {
    const { staff, units } = file.details;
    const unknown = unknownQualification(qualificationsIn(file.jurisdiction), qualification);
    if (unknown) return unknown;
    if (!isAddress(email)) return invalid('email', anAddress);
    if (entryOf(staff, staffId)) return refuse(exists, 'staffId');
    if (entryOf(units, unitId)?.closed !== false) return refuse(unknownUnit, 'unitId');
    const firstDay = from ?? localDateOf(context.occurredAt, file.timeZone);
    const address = email !== undefined && { email };
    return accept(
      happens(staffRegistered, { staffId, name, ...address, unitId, qualification, from: firstDay }),
    );
  },
});

export const changeStaff = (
  qualificationsIn: QualificationsIn,
): CommandDefinition<MunicipalityRegister, ChangeStaff> => ({
  type: 'municipality/change-staff',
  title: { sv: 'Ändra medarbetare', en: 'Change a member of staff' },
  fields: narrowed(ChangeStaff, { qualification: qualificationsIn() }),
  at: 'file',
  by: ['register-keeper'],
  refusals: { unknownStaff, unknownUnit },
  decide({ command: { staffId, name, email, unitId, qualification, from }, file, context }) {
    const { staff, units } = file.details;
    const unknown = unknownQualification(qualificationsIn(file.jurisdiction), qualification);
    if (unknown) return unknown;
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
});
