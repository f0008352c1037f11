import { IsString } from 'class-validator';
import {
  HowMany,
  IsDay,
  IsId,
  Maybe,
  Means,
  OneOf,
  Parts,
  relationCodes,
  YesNo,
  type LocalDate,
} from '#casework';
import { PersonShown } from './file.js';

@Means('What one person of a file is, or was, to another: an edge of the drawing.')
export class RelationShown {
  @Means('The relation.') @IsId() readonly relationId!: string;
  @Means('Whoever is it.') @IsId() readonly personId!: string;
  @Means('To whom.') @IsId() readonly otherId!: string;
  @Means('What the person is to the other.') @OneOf(relationCodes) readonly relation!: string;
  @Means('That, in the language asked for, so that the other’s name can follow.')
  @IsString()
  readonly relationTitle!: string;
  @Means('Its first day, where that is known.') @Maybe() @IsDay() readonly from?: LocalDate;
  @Means('Its last day, where that is known.') @Maybe() @IsDay() readonly until?: LocalDate;
  @Means('Whether it has ended.') @YesNo() readonly ended!: boolean;
}

@Means('Who is what to whom in a file, to be drawn.')
export class FamilyShown {
  @Means('The file.') @IsId() readonly fileId!: string;
  @Means('The persons of the file whom you see, those who have left it included.')
  @Parts(() => PersonShown)
  readonly persons!: readonly PersonShown[];
  @Means('How many of them are left out; absent where none is. Two hundred at most are shown.')
  @Maybe()
  @HowMany()
  readonly personsLeftOut?: number;
  @Means('The relations between these persons, as they were recorded, but for those that never were.')
  @Parts(() => RelationShown)
  readonly relations!: readonly RelationShown[];
  @Means('How many of them are left out; absent where none is. A thousand at most are shown.')
  @Maybe()
  @HowMany()
  readonly relationsLeftOut?: number;
}
