import { IsIn, IsString } from 'class-validator';
import {
  Code,
  CodeOf,
  deadlineKinds,
  HowMany,
  IsDay,
  IsId,
  IsInstant,
  Maybe,
  MaybePart,
  Means,
  OneOf,
  OrNull,
  Part,
  Parts,
  YesNo,
  type DeadlineKind,
  type Instant,
  type LocalDate,
  type Role,
} from '#casework';
import { Cursor, Position } from './forms.js';

@Means('The open deadline of a matter that is due first.')
export class NextDue {
  @Means('The rule that set it.') @CodeOf('rule') readonly ruleId!: string;
  @Means('Whose the deadline is.') @OneOf(deadlineKinds) readonly kind!: DeadlineKind;
  @Means('What has to be done, in the language asked for.') @Maybe() @IsString() readonly what?: string;
  @Means('The end of its last day, before it is moved for a holiday.')
  @IsInstant()
  readonly nominalDue!: Instant;
  @Means('That day as people call it, in the time zone of the file.')
  @IsDay()
  readonly nominalDueDate!: LocalDate;
  @Means('The end of its last day by law: after it, it is missed.')
  @IsInstant()
  readonly legalLatest!: Instant;
  @Means('That day, in the time zone of the file.') @IsDay() readonly legalLatestDate!: LocalDate;
}

@Means('Whose turn it is by the deadline that is due first.')
export class WaitingFor {
  @Means('A role of the municipality, where a duty is due first; a party, where it is their time that runs.')
  @IsIn(['role', 'party'])
  readonly who!: 'role' | 'party';
  @Means('The role.') @Maybe() @CodeOf('role') readonly role?: Role;
  @Means('What they are called, in the language asked for.') @IsString() readonly label!: string;
}

@Means(
  'A matter as a list shows it, with nothing personal in it but the name where a page was asked for names.',
)
export class CaseloadRowShown {
  @Means('The matter, within its file.') @IsId() readonly matterId!: string;
  @Means('The file that the matter lies in.') @IsId() readonly fileId!: string;
  @Means('The procedure that it is carried out in.') @CodeOf('procedure') readonly procedure!: string;
  @Means('The municipality whose matter it is.') @IsId() readonly municipalityId!: string;
  @Means('The secrecy zone that it lies in.') @CodeOf('zone') readonly zone!: string;
  @Means('The unit that it belongs to.') @Code() readonly unitId!: string;
  @Means('What that is called.') @Maybe() @IsString() readonly unitTitle?: string;
  @Means('Whoever handles it; absent while nobody does.') @Maybe() @Code() readonly handlerId?: string;
  @Means('That, by name; absent once the name was erased.')
  @Maybe()
  @IsString()
  readonly handlerName?: string;
  @Means('What kind of matter it is.') @CodeOf('matter-kind') readonly kind!: string;
  @Means('That, in the language asked for.') @Maybe() @IsString() readonly kindTitle?: string;
  @Means('The step that it is in.') @CodeOf('step') readonly step!: string;
  @Means('That, in the language asked for.') @Maybe() @IsString() readonly stepTitle?: string;
  @Means('What people call it by: short, random, with a check character.')
  @IsString()
  readonly caseNumber!: string;
  @Means('When it began.') @IsInstant() readonly openedAt!: Instant;

  @Means('When it was closed: it is listed as long as a duty is open or a miss unexplained.')
  @Maybe()
  @IsInstant()
  readonly closedAt?: Instant;

  @Means('It was registered in error: it stands in no list, and is found by its case number alone.')
  @Maybe()
  @IsIn([true])
  readonly inError?: true;

  @Means(
    'The open deadline that is due first; a duty that was missed stays open until it is met. Like all that a row ' +
      'tells of deadlines, absent where its file shows you none.',
  )
  @MaybePart(() => NextDue)
  readonly nextDue?: NextDue;

  @Means(
    'From when on the first of its duties is overdue if nothing happens; absent without one that is open.',
  )
  @Maybe()
  @IsInstant()
  readonly overdueFrom?: Instant;

  @Means(
    'Since when a duty has been missed that is not done, or whose miss asks for its reason; the earliest.',
  )
  @Maybe()
  @IsInstant()
  readonly missedSince?: Instant;

  @Means('A miss asks for its reason.') @Maybe() @IsIn([true]) readonly asksForReason?: true;

  @Means('What bears on its deadlines was recorded more than 24 hours after it happened.')
  @Maybe()
  @IsIn([true])
  readonly recordedLate?: true;

  @Means('A deadline was extended after its last day.') @Maybe() @IsIn([true]) readonly extendedLate?: true;
  @Means('A deadline is open that guards an acute danger.') @Maybe() @IsIn([true]) readonly acute?: true;
  @Means('Whose turn it is; absent where nothing is due, or only a day that was appointed.')
  @MaybePart(() => WaitingFor)
  readonly waitingFor?: WaitingFor;
  @Means('Where its file is read.') @IsString() readonly href!: string;
  @Means(
    'Whom it is about, by name, where names were asked for; null where you may not see it, while nobody is named, and ' +
      'once the name was erased.',
  )
  @Maybe()
  @IsString()
  @OrNull()
  readonly displayName?: string | null;
}

@Means('A page of a list of matters.')
export class CaseloadPageShown {
  @Means('The matters, in the order that was asked for.')
  @Parts(() => CaseloadRowShown)
  readonly rows!: readonly CaseloadRowShown[];

  @Maybe() @Cursor() readonly next?: string;
  @Position('The position of the log that the page shows.') readonly position!: string;
}

@Means('How many there are of something, counted up to a bound.')
class CountShown {
  @Means('How many there are.') @HowMany() readonly count!: number;
  @Means('There are more than are counted.') @YesNo() readonly isCapped!: boolean;
}

@Means('How many matters of a kind are in a step.')
class StepCountShown {
  @Means('A kind of matter.') @CodeOf('matter-kind') readonly kind!: string;
  @Means('A step of it.') @CodeOf('step') readonly step!: string;
  @Means('How many are in it.') @HowMany() readonly count!: number;
}

@Means('How much a standing list holds.')
class ListCountsShown {
  @Means('How many matters the list holds.') @HowMany() readonly total!: number;
  @Means('Of which kind and in which step.')
  @Parts(() => StepCountShown)
  readonly steps!: readonly StepCountShown[];
  @Means('Of which a duty is past its nominal last day.')
  @Part(() => CountShown)
  readonly overdue!: CountShown;
  @Means('Of which a deadline is due soon.') @Part(() => CountShown) readonly dueSoon!: CountShown;
  @Means('Of which a duty is missed.') @Part(() => CountShown) readonly missed!: CountShown;
}

@Means('The standing lists of the caseload.')
class StandingLists {
  @Means('What you handle.') @Part(() => ListCountsShown) readonly mine!: ListCountsShown;
  @Means('What your unit has.') @Part(() => ListCountsShown) readonly unit!: ListCountsShown;
  @Means('What nobody of your unit handles.')
  @Part(() => ListCountsShown)
  readonly unassigned!: ListCountsShown;
  @Means('Whatever you see.') @Part(() => ListCountsShown) readonly all!: ListCountsShown;
}

@Means('How much the standing lists hold of what is still to be done.')
export class CaseloadCountsShown {
  @Means('Each list.') @Part(() => StandingLists) readonly lists!: StandingLists;
  @Position('The position of the log that is counted.') readonly position!: string;
}
