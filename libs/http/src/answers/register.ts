import { IsIn, IsInt, IsString } from 'class-validator';
import {
  AnyValue,
  Code,
  CodeOf,
  CodesOf,
  IsDay,
  IsId,
  IsInstant,
  languages,
  Maybe,
  Means,
  OfferText,
  Part,
  Parts,
  YesNo,
  type Instant,
  type Language,
  type LocalDate,
  type Role,
} from '#casework';
import { Cursor } from './forms.js';
import { MunicipalityShown, UnitShown } from './surroundings.js';

@Means('The unit that somebody belongs to from a day on.')
class UnitOfStaff {
  @Means('The unit.') @Code() readonly unitId!: string;
  @Means('The first day on which they belong to it.') @IsDay() readonly from!: LocalDate;
}

@Means('What somebody has learnt, from a day on.')
class QualificationOfStaff {
  @Means('The qualification, or none of them.') @Code() readonly qualification!: string;
  @Means('The first day on which they have it.') @IsDay() readonly from!: LocalDate;
}

@Means('A role that somebody holds for a time.')
class RoleFrom {
  @Means('The role.') @CodeOf('role') readonly role!: Role;
  @Means('The unit in which alone it is held; absent for a role that isn’t one of a unit.')
  @Maybe()
  @Code()
  readonly unitId?: string;
  @Means('The first day on which it is held.') @IsDay() readonly from!: LocalDate;
  @Means('The first day on which it is held no longer.') @Maybe() @IsDay() readonly until?: LocalDate;
}

@Means('A role that somebody holds or held.')
class RoleOfStaff extends RoleFrom {
  @Means('When a second register keeper confirmed it: it counts from there.')
  @Maybe()
  @IsInstant()
  readonly since?: Instant;
}

@Means('Somebody who works for the municipality or has, with all that the register says of them.')
class StaffInRegister {
  @Means('The code that the register knows them by.') @Code() readonly staffId!: string;
  @Means('Their name; absent once it was erased.') @Maybe() @IsString() readonly name?: string;
  @Means('Their address at work; absent where none is registered, and once it was erased.')
  @Maybe()
  @IsString()
  readonly email?: string;
  @Means('The units that they belonged to: of two that have begun, the later.')
  @Parts(() => UnitOfStaff)
  readonly units!: readonly UnitOfStaff[];
  @Means('Their qualifications: of two that have begun, the later.')
  @Parts(() => QualificationOfStaff)
  readonly qualifications!: readonly QualificationOfStaff[];
  @Means('Every role that they ever held.') @Parts(() => RoleOfStaff) readonly roles!: readonly RoleOfStaff[];
  @Means('The roles in force on the day that the register is shown of.')
  @CodesOf('role')
  readonly inForce!: readonly Role[];
}

@Means('A role that waits for a second register keeper.')
class ProposedRoleShown extends RoleFrom {
  @Means('The proposal, as confirm-role and decline-role name it.') @IsId() readonly proposalId!: string;
  @Means('For whom.') @Code() readonly staffId!: string;
  @Means('The register keeper who proposed it; another confirms it.') @Code() readonly proposedBy!: string;
  @Means('When it was proposed.') @IsInstant() readonly proposedAt!: Instant;
}

@Means('To which roles a command is delegated from a day on.')
class DelegatedFrom {
  @Means('The roles that it is delegated to.') @CodesOf('role') readonly roles!: readonly Role[];
  @Means('The first day on which it is.') @IsDay() readonly from!: LocalDate;
}

@Means('To whom a command is delegated.')
class DelegationShown {
  @Means('The procedure; absent for what was decided for each that has the command.')
  @Maybe()
  @CodeOf('procedure')
  readonly procedure?: string;
  @Means('The command.') @Code() readonly commandType!: string;
  @Means('Each time that it was decided.')
  @Parts(() => DelegatedFrom)
  readonly chosen!: readonly DelegatedFrom[];
}

@Means('The value of a setting from a day on.')
class ChosenFrom {
  @Means('The value.') @IsString() readonly value!: string;
  @Means('The first day on which it holds.') @IsDay() readonly from!: LocalDate;
}

@Means('A setting, with what the municipality chose.')
class SettingInRegister {
  @Means('Its name. What it is about stands with the procedure that declares it.')
  @CodeOf('setting')
  readonly name!: string;
  @Means('The value that holds on the day that the register is shown of.')
  @IsString()
  readonly value!: string;
  @Means('The value while nothing is chosen.') @IsString() readonly byDefault!: string;
  @Means('Each time that it was chosen.') @Parts(() => ChosenFrom) readonly chosen!: readonly ChosenFrom[];
}

@Means('What the municipality offers, as the register has it.')
class OfferInRegister {
  @Means('The code that the register knows it by.') @Code() readonly offerId!: string;
  @Means('The procedure in which it is given; absent for what is none of this system’s.')
  @Maybe()
  @CodeOf('procedure')
  readonly procedure?: string;
  @Means('Whether the need is tested before it is given.') @YesNo() readonly needsTest!: boolean;
  @Means('The day on which the board decided that it is offered; absent where none is known.')
  @Maybe()
  @IsDay()
  readonly decidedOn?: LocalDate;
  @Means('The day on which the board decided that it isn’t recorded who receives it; absent where it is.')
  @Maybe()
  @IsDay()
  readonly namelessDecidedOn?: LocalDate;
  @Means('What all may read, in the language of the country.')
  @Part(() => OfferText)
  readonly inCountryLanguage!: OfferText;
  @Means('The same in English.') @Part(() => OfferText) readonly inEnglish!: OfferText;
}

@Means('A municipality’s register, as it was kept until an instant.')
export class RegisterShown {
  @Means('The municipality.') @Part(() => MunicipalityShown) readonly municipality!: MunicipalityShown;
  @Means('The instant that it is shown of, where one was asked for; otherwise now.')
  @Maybe()
  @IsInstant()
  readonly at?: Instant;
  @Means('Its units.') @Parts(() => UnitShown) readonly units!: readonly UnitShown[];
  @Means('Everybody who works there or has.')
  @Parts(() => StaffInRegister)
  readonly staff!: readonly StaffInRegister[];
  @Means('The roles that wait for a second register keeper.')
  @Parts(() => ProposedRoleShown)
  readonly proposedRoles!: readonly ProposedRoleShown[];
  @Means('The delegation order: a command that isn’t in it may be given by whom the law names.')
  @Parts(() => DelegationShown)
  readonly delegation!: readonly DelegationShown[];
  @Means('Every setting that it may choose.')
  @Parts(() => SettingInRegister)
  readonly settings!: readonly SettingInRegister[];
  @Means('What it offers on the day that the register is shown of.')
  @Parts(() => OfferInRegister)
  readonly offers!: readonly OfferInRegister[];
}

@Means('A field of an entry of the register.')
class RegisterField {
  @Means('The field, as the schema of the event names it.') @IsString() readonly field!: string;
  @Means('What it is called, in the language asked for.') @IsString() readonly label!: string;
  @Means('What was recorded, in the form that the schema of the event says; absent once it was erased.')
  @Maybe()
  @AnyValue()
  readonly value?: unknown;
  @Means('It has been erased.') @Maybe() @IsIn([true]) readonly erased?: true;
}

@Means('An entry of the register: who changed what.')
class RegisterChange {
  @Means('The entry.') @IsId() readonly entryId!: string;
  @Means('Its number in the register, counted from 0.') @IsInt() readonly revision!: number;
  @Means('What kind of event it is.') @CodeOf('event') readonly type!: string;
  @Means('That, in the language asked for.') @IsString() readonly title!: string;
  @Means('What happened, in one sentence.') @IsString() readonly text!: string;
  @Means('When it happened.') @IsInstant() readonly occurredAt!: Instant;
  @Means('When it was recorded.') @IsInstant() readonly recordedAt!: Instant;
  @Means('Whoever did it; absent where the operator of the system did.')
  @Maybe()
  @Code()
  readonly staffId?: string;
  @Means('That, by name; absent once it was erased.') @Maybe() @IsString() readonly staffName?: string;
  @Means('In which role.') @Maybe() @CodeOf('role') readonly role?: Role;
  @Means('What was changed, field by field.')
  @Parts(() => RegisterField)
  readonly fields!: readonly RegisterField[];
}

@Means('A page of who changed what in a register, the newest first.')
export class RegisterHistory {
  @Means('The language of the texts.') @IsIn([...languages]) readonly language!: Language;
  @Means('What was changed.') @Parts(() => RegisterChange) readonly changes!: readonly RegisterChange[];
  @Maybe() @Cursor() readonly next?: string;
}
