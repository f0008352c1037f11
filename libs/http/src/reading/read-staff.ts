import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  localDateOf,
  registerNames,
  staffOn,
  type InvalidField,
  type Language,
  type LocalDate,
} from '#casework';
import type { Casetrail } from '#platform';
import type { StaffToChoose, UnitsShown } from '../answers/surroundings.js';
import { CASETRAIL, type Caller } from '../caller.js';
import { unknownAmong, type Purpose } from '../read-requests.js';
import { choicesIn, staffShown, unitsShown } from './register-in-words.js';

/** Whom to choose from. */
interface StaffAsked {
  readonly role?: string;
  readonly qualification?: string;
  readonly unit?: string;
  readonly day?: LocalDate;
}

/** Who holds a role on a day, to choose a handler or a decision-maker from. */
export class ReadStaff extends Query<StaffToChoose> {
  constructor(
    readonly caller: Caller,
    readonly purpose: Purpose,
    readonly language: Language,
    readonly asked: StaffAsked,
  ) {
    super();
  }
}

@QueryHandler(ReadStaff)
export class ReadStaffHandler implements IQueryHandler<ReadStaff> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  async execute({ caller, purpose, language, asked }: ReadStaff): Promise<StaffToChoose> {
    const { municipalityId } = caller.identity;
    const { file: register } = await this.system.registers.load(municipalityId);
    const choices = choicesIn(this.system, register.jurisdiction);
    const { role, qualification, unit } = asked;
    const now = this.system.now();
    const day = asked.day ?? localDateOf(now, register.timeZone);
    const names = registerNames(register);
    const staff = staffOn(register, day, now)
      .filter(
        (member) =>
          (role === undefined || member.roles.includes(role)) &&
          (qualification === undefined || member.qualifications.includes(qualification)) &&
          (unit === undefined || member.unitId === unit),
      )
      .map((member) => staffShown(member, names, choices, language));
    await this.system.logRead(caller.staff, municipalityId, {
      what: 'staff',
      purpose,
      ids: [municipalityId],
    });
    return { day, staff };
  }
}

/** The units of the municipality, those that are closed included: matters may still name them. */
export class ReadUnits extends Query<UnitsShown> {
  constructor(
    readonly caller: Caller,
    readonly purpose: Purpose,
  ) {
    super();
  }
}

@QueryHandler(ReadUnits)
export class ReadUnitsHandler implements IQueryHandler<ReadUnits> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  async execute({ caller, purpose }: ReadUnits): Promise<UnitsShown> {
    const { municipalityId } = caller.identity;
    const { file: register } = await this.system.registers.load(municipalityId);
    await this.system.logRead(caller.staff, municipalityId, {
      what: 'units',
      purpose,
      ids: [municipalityId],
    });
    return { units: unitsShown(register) };
  }
}

/** What is wrong with asking for a role, a qualification or a unit that there is not. */
export async function wrongChoices(
  system: Casetrail,
  { identity: { municipalityId } }: Caller,
  { role, qualification, unit }: StaffAsked,
): Promise<readonly InvalidField[]> {
  const { file: register } = await system.registers.load(municipalityId);
  const choices = choicesIn(system, register.jurisdiction);
  return [
    ...unknownAmong('role', role, Object.keys(choices.roles)),
    ...unknownAmong('qualification', qualification, Object.keys(choices.qualifications)),
    ...unknownAmong('unit', unit, Object.keys(register.details.units)),
  ];
}
