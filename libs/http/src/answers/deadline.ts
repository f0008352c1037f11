import { IsIn, IsString } from 'class-validator';
import {
  Code,
  CodeOf,
  daysOfRest,
  deadlineKinds,
  deadlineStates,
  endReasons,
  forces,
  IsDay,
  IsId,
  IsInstant,
  LengthShown,
  Maybe,
  Means,
  missAnswers,
  OneOf,
  Part,
  Parts,
  YesNo,
  type DeadlineKind,
  type DeadlineState,
  type EndedBecause,
  type Force,
  type Instant,
  type LocalDate,
  type MissAnswer,
  type Role,
} from '#casework';

@Means('A day on which a deadline may not end.')
class DayPassedOverShown {
  @Means('The day that it may not end on.') @IsDay() readonly date!: LocalDate;
  @Means('Why not.') @OneOf(daysOfRest) readonly because!: string;
}

@Means('The two last days of a deadline.')
export class LastDaysShown {
  @Means('Whether the end is an instant rather than the end of a day.') @YesNo() readonly elapsed!: boolean;
  @Means('The end of its last day, before it is moved for a holiday.')
  @IsInstant()
  readonly nominalDue!: Instant;
  @Means('Its last day in the file’s time zone, before it is moved for a holiday.')
  @IsDay()
  readonly nominalDueDate!: LocalDate;
  @Means('The end of its last day by law: after it, it is missed.')
  @IsInstant()
  readonly legalLatest!: Instant;
  @Means('Its last day by law, in the file’s time zone.') @IsDay() readonly legalLatestDate!: LocalDate;
  @Means('The days that its end was moved past, in order.')
  @Parts(() => DayPassedOverShown)
  readonly passedOver!: readonly DayPassedOverShown[];
}

@Means('A last day that went by without it having been done.')
class MissShown {
  @Means('The end of the last day: the first instant that was too late.') @IsInstant() readonly at!: Instant;
  @Means('Whether a reason has been given.') @YesNo() readonly explained!: boolean;
  @Means('What has become known of it since; absent where it stands.')
  @Maybe()
  @OneOf(missAnswers)
  readonly answer?: MissAnswer;
}

@Means('An extension of a deadline.')
class ExtensionShown {
  @Means('The entry that extended it.') @IsId() readonly byEventId!: string;
  @Means('When that was decided.') @IsInstant() readonly decidedAt!: Instant;
  @Means('It was decided after the last day, and left it missed.')
  @Maybe()
  @IsIn([true])
  readonly decidedLate?: true;
  @Means('The last days that it gave.') @Part(() => LastDaysShown) readonly end!: LastDaysShown;
  @Means('It was recorded more than 24 hours after it was decided.')
  @Maybe()
  @YesNo()
  readonly recordedLate?: boolean;
}

@Means('A deadline, explained.')
export class DeadlineOnPage extends LastDaysShown {
  @Means('The deadline.') @IsId() readonly deadlineId!: string;
  @Means('The rule that set it.') @CodeOf('rule') readonly ruleId!: string;
  @Means('The version of the law that it was counted by.') @CodeOf('ruleset') readonly ruleset!: string;
  @Means('Statute and paragraph; absent where it is this system’s own choice.')
  @Maybe()
  @IsString()
  readonly source?: string;
  @Means('What the rule asks for, in the language asked for.') @Maybe() @IsString() readonly what?:
    string | undefined;
  @Means('The role that has to see to it.') @Maybe() @CodeOf('role') readonly responsible?: Role | undefined;
  @Means('Whose the deadline is.') @OneOf(deadlineKinds) readonly kind!: DeadlineKind;
  @Means('How binding it is.') @OneOf(forces) readonly force!: Force;
  @Means('How it stands.') @OneOf(deadlineStates) readonly state!: DeadlineState;
  @Means('Whether it is to be done at once.') @YesNo() readonly immediate!: boolean;
  @Means('The matter that it is of.') @IsId() readonly matterId!: string;
  @Means('The person whom it is for, where each has one.') @Maybe() @IsId() readonly partyId?: string;
  @Means('What of the matter it is for, where several have one each.')
  @Maybe()
  @Code()
  readonly itemId?: string;
  @Means('The entry that it counts from.') @IsId() readonly anchorEventId!: string;
  @Means('The instant that it counts from.') @IsInstant() readonly anchorAt!: Instant;
  @Means('When what started it happened.') @IsInstant() readonly startedAt!: Instant;
  @Means('The day that it counts from.') @IsDay() readonly anchorDate!: LocalDate;
  @Means('How long it runs, or the end that was named.')
  @Part(() => LengthShown)
  readonly length!: LengthShown;
  @Means('What started it was recorded more than 24 hours after it happened.')
  @YesNo()
  readonly recordedLate!: boolean;
  @Means('The deadline whose place it takes.') @Maybe() @IsId() readonly supersedes?: string;
  @Means('The last days that it was counted to at first.')
  @Part(() => LastDaysShown)
  readonly firstEnd!: LastDaysShown;
  @Means('The extensions, as they were decided.')
  @Parts(() => ExtensionShown)
  readonly extensions!: readonly ExtensionShown[];
  @Means('The last nominal day that an extension gave.') @Maybe() @IsDay() readonly extendedTo?: LocalDate;
  @Means('An extension came after the last day, and left it missed.')
  @Maybe()
  @IsIn([true])
  readonly extendedLate?: true;
  @Means('Every last day that went by without it having been done.')
  @Parts(() => MissShown)
  readonly misses!: readonly MissShown[];
  @Means('Since when it has been missed, of the misses that stand.')
  @Maybe()
  @IsInstant()
  readonly missedSince?: Instant | undefined;
  @Means('Whether its nominal last day is over and it is not done.') @YesNo() readonly overdue!: boolean;
  @Means('The entry that met it.') @Maybe() @IsId() readonly metByEventId?: string;
  @Means('When it was met.') @Maybe() @IsInstant() readonly metAt?: Instant;
  @Means('The day on which it was met.') @Maybe() @IsDay() readonly metOn?: LocalDate;
  @Means('Whether it was met in time.') @Maybe() @YesNo() readonly onTime?: boolean;
  @Means('What met it was recorded more than 24 hours after it happened.')
  @Maybe()
  @YesNo()
  readonly metRecordedLate?: boolean;
  @Means('When it ended without being met.') @Maybe() @IsInstant() readonly endedAt?: Instant;
  @Means('The day on which it ended so.') @Maybe() @IsDay() readonly endedOn?: LocalDate;
  @Means('Why another has taken its place, or none.')
  @Maybe()
  @OneOf(endReasons)
  readonly endedBecause?: EndedBecause;
  @Means('The kind of event that cancelled it.') @Maybe() @CodeOf('event') readonly cancelledBy?: string;
  @Means('Why it is due when it is, in words that can be read to a parent.')
  @Maybe()
  @IsString()
  readonly explanation?: string | undefined;
}
