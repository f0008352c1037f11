import { IsArray, IsIn, IsString } from 'class-validator';
import {
  Code,
  CodeOf,
  countries,
  IsDay,
  IsId,
  IsInstant,
  languages,
  Maybe,
  MaybePart,
  Means,
  OneOf,
  Part,
  Parts,
  YesNo,
  type Instant,
  type Jurisdiction,
  type Language,
  type LocalDate,
  type Role,
} from '#casework';
import { CommandHinderedShown, CommandOfferedShown } from './commands-offered.js';
import { lists, type ListName } from '#views';

@Means('A municipality, as it founded its register.')
export class MunicipalityShown {
  @Means('The municipality. Its register is a file of the procedure `municipality` under the same id.')
  @IsId()
  readonly municipalityId!: string;
  @Means('What it is called.') @IsString() readonly name!: string;
  @Means('The country whose law it carries out.')
  @OneOf(countries)
  readonly jurisdiction!: Jurisdiction;
  @Means('The time zone by whose days it counts.') @IsString() readonly timeZone!: string;
  @Means('The languages in which its procedures are read, its country’s first.')
  @IsArray()
  @IsIn([...languages], { each: true })
  readonly languages!: readonly Language[];
}

@Means('A unit of the municipality.')
export class UnitShown {
  @Means('The code that the register knows it by.') @Code() readonly unitId!: string;
  @Means('What it is called.') @IsString() readonly title!: string;
  @Means('Whether it takes in matters.') @YesNo() readonly open!: boolean;
}

@Means('The units of the municipality, in the order in which they were registered.')
export class UnitsShown {
  @Means('The units.') @Parts(() => UnitShown) readonly units!: readonly UnitShown[];
}

@Means('Another municipality, as its register founded it.')
export class OtherMunicipality {
  @Means('The municipality.') @IsId() readonly municipalityId!: string;
  @Means('What it is called.') @IsString() readonly name!: string;
}

@Means('The other municipalities of your country that this system keeps, in the order of their names.')
export class OtherMunicipalities {
  @Means('The municipalities.')
  @Parts(() => OtherMunicipality)
  readonly municipalities!: readonly OtherMunicipality[];
}

@Means('A role that somebody holds.')
export class RoleInForce {
  @Means('The role.') @CodeOf('role') readonly role!: Role;
  @Means('What it is called, in the language asked for.') @IsString() readonly label!: string;
}

@Means('What somebody has learnt that some task asks for.')
export class QualificationInForce {
  @Means('The qualification.') @CodeOf('qualification') readonly qualification!: string;
  @Means('What it is called, in the language asked for.') @IsString() readonly label!: string;
}

@Means('Somebody who works for the municipality, as of a day.')
export class StaffShown {
  @Means('The code that the register knows them by.') @Code() readonly staffId!: string;
  @Means('Their name; absent once it was erased.') @Maybe() @IsString() readonly name?: string;
  @Means('The unit that they belong to.') @Code() readonly unitId!: string;
  @Means('What it is called.') @Maybe() @IsString() readonly unitTitle?: string;
  @Means('The roles in force.') @Parts(() => RoleInForce) readonly roles!: readonly RoleInForce[];
  @Means('The qualifications in force.')
  @Parts(() => QualificationInForce)
  readonly qualifications!: readonly QualificationInForce[];
}

@Means('Who may be chosen: everybody who holds a role on the day, by their staff ids.')
export class StaffToChoose {
  @Means('The day, in the time zone of the municipality.') @IsDay() readonly day!: LocalDate;
  @Means('The staff.') @Parts(() => StaffShown) readonly staff!: readonly StaffShown[];
}

@Means('Somebody at work: what they may start, and which lists hold something for them.')
class AtWork extends StaffShown {
  @Means('What you may begin now: the commands that find or open a file.')
  @Parts(() => CommandOfferedShown)
  readonly mayStart!: readonly CommandOfferedShown[];
  @Means('What else begins here, and why it isn’t yours to begin now.')
  @Parts(() => CommandHinderedShown)
  readonly notNow!: readonly CommandHinderedShown[];
  @Means('The lists of the caseload that can hold something for you.')
  @IsArray()
  @IsIn([...lists], { each: true })
  readonly lists!: readonly ListName[];
  @Means(
    'Where the register is read and kept as a file, by the commands of the procedure `municipality`: the id of its file ' +
      'is that of the municipality. Absent for whoever doesn’t see it.',
  )
  @Maybe()
  @IsString()
  readonly registerHref?: string;
  @Means('Whether you may read the register and its history.') @YesNo() readonly readsRegister!: boolean;
  @Means('Whether you may read who read what.') @YesNo() readonly readsReads!: boolean;
}

@Means('Somebody in a seat of one file.')
class InSeat {
  @Means('The seat.') @IsId() readonly seatId!: string;
  @Means('Which of the procedure’s seats it is.') @CodeOf('seat') readonly seat!: string;
  @Means('What that is called, in the language asked for.') @IsString() readonly label!: string;
  @Means('The procedure of the file.') @CodeOf('procedure') readonly procedure!: string;
  @Means('The one file that is open to you.') @IsId() readonly fileId!: string;
  @Means('Where it is read.') @IsString() readonly href!: string;
  @Means('The person of the file who you are.') @IsId() readonly personId!: string;
  @Means('The person of the file for whom you act; absent for one who acts for themselves.')
  @Maybe()
  @IsId()
  readonly onBehalfOf?: string;
}

@Means('Who you are, and what is open to you: at work, or in a seat of one file.')
export class Me {
  @Means('The municipality.') @Part(() => MunicipalityShown) readonly municipality!: MunicipalityShown;
  @Means('The secrecy zone that your token reaches.') @Code() readonly zone!: string;
  @Means('When your token stops counting.') @IsInstant() readonly expiresAt!: Instant;
  @Means('The code that the register knows you by; absent in a seat.')
  @Maybe()
  @Code()
  readonly staffId?: string;
  @Means('You at work; absent while you hold no role here, and in a seat.')
  @MaybePart(() => AtWork)
  readonly atWork?: AtWork;
  @Means('Your seat; absent for one at work.') @MaybePart(() => InSeat) readonly inSeat?: InSeat;
}

@Means('What a municipality offers, as all may read it.')
export class OfferShown {
  @Means('The code that the register knows it by.') @Code() readonly offerId!: string;
  @Means('What the support is called.') @IsString() readonly support!: string;
  @Means('Whom it is for.') @IsString() readonly targetGroup!: string;
  @Means('What somebody who looks for support has to know.') @IsString() readonly description!: string;
  @Means('Where to turn.') @IsString() readonly whereToTurn!: string;
  @Means('Whether the need is tested before it is given.') @YesNo() readonly needsTest!: boolean;
  @Means('The day on which the board decided that it is offered; absent where none is known.')
  @Maybe()
  @IsDay()
  readonly decidedOn?: LocalDate;
  @Means('The day on which the board decided that it isn’t recorded who receives it; absent where it is.')
  @Maybe()
  @IsDay()
  readonly namelessDecidedOn?: LocalDate;
  @Means('The procedure in which it is given; absent for what is none of this system’s.')
  @Maybe()
  @CodeOf('procedure')
  readonly procedure?: string;
}

@Means('What a municipality offers today.')
export class OffersShown {
  @Means('The municipality.') @IsId() readonly municipalityId!: string;
  @Means('What it is called.') @IsString() readonly name!: string;
  @Means('The language of the texts.') @IsIn([...languages]) readonly language!: Language;
  @Means('The offers, in the order in which they were registered.')
  @Parts(() => OfferShown)
  readonly offers!: readonly OfferShown[];
}
