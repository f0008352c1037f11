import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { localDateOf, oneOfCodes, registerNames, staffOn, type Language, type LocalDate } from '#casework';
import type { Casetrail } from '#platform';
import type { StaffToChoose, UnitsShown } from '../answers/surroundings.js';
import { CASETRAIL, type Caller } from '../caller.js';
import { invalidField } from '../problem.js';
import type { Purpose } from '../read-requests.js';
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

  /** @throws {Problem} INVALID_FIELD naming the known ones, for a role, qualification or unit that there is not */
  async execute({ caller, purpose, language, asked }: ReadStaff): Promise<StaffToChoose> {
    const { municipalityId } = caller.identity;
    const { file: register } = await this.system.registers.load(municipalityId);
    const choices = choicesIn(this.system, register.jurisdiction);
    const { role, qualification, unit } = asked;
    knownAmong('role', role, Object.keys(choices.roles));
    knownAmong('qualification', qualification, Object.keys(choices.qualifications));
    knownAmong('unit', unit, Object.keys(register.details.units));
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

/** @throws {Problem} INVALID_FIELD naming those that are known */
export function knownAmong(field: string, given: string | undefined, known: readonly string[]): void {
  if (given !== undefined && !known.includes(given))
    throw invalidField(field, 'not-a-code', oneOfCodes(known));
}
