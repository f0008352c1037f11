import { IsIn, IsString } from 'class-validator';
import {
  Code,
  CodeOf,
  deadlineKinds,
  deadlineStates,
  IsDay,
  IsId,
  IsInstant,
  Maybe,
  Means,
  OneOf,
  PartsOfKinds,
  type DeadlineKind,
  type DeadlineState,
  type Instant,
  type LocalDate,
  type Role,
} from '#casework';
import { Version } from './forms.js';

@Means('What every task says.')
class TaskShown {
  @Means('The procedure of the file.') @CodeOf('procedure') readonly procedure!: string;
  @Means('The file that it is about.') @IsId() readonly fileId!: string;
  @Means('What it is about, in the language asked for.') @IsString() readonly what!: string;
}

@Means('A reminder that reached nobody.')
export class ReminderTask extends TaskShown {
  @Means('A reminder reached nobody.') @IsIn(['reminder']) readonly task!: 'reminder';
  @Means('The matter.') @IsId() readonly matterId!: string;
  @Means('What people call it by.') @IsString() readonly caseNumber!: string;
  @Means('The deadline.') @IsId() readonly deadlineId!: string;
  @Means('The rule that set it.') @CodeOf('rule') readonly ruleId!: string;
  @Means('Whose the deadline is.') @OneOf(deadlineKinds) readonly kind!: DeadlineKind;
  @Means('How it stands.') @OneOf(deadlineStates) readonly state!: DeadlineState;
  @Means('The end of its last day, before it is moved for a holiday.')
  @IsInstant()
  readonly nominalDue!: Instant;
  @Means('That day in the file’s time zone.') @IsDay() readonly nominalDueDate!: LocalDate;
  @Means('The end of its last day by law.') @IsInstant() readonly legalLatest!: Instant;
  @Means('That day in the file’s time zone.') @IsDay() readonly legalLatestDate!: LocalDate;
  @Means('Since when it has been missed, if it has.') @Maybe() @IsInstant() readonly missedSince?: Instant;
  @Means('When the reminder was to be given.') @IsInstant() readonly remindedAt!: Instant;
  @Means('Why it reached nobody.') @IsString() readonly because!: string;
}

@Means('What came in on a file in which one handles something, and nobody handles yet.')
export class UnhandledMatterTask extends TaskShown {
  @Means('Nobody handles it yet.') @IsIn(['unhandled-matter']) readonly task!: 'unhandled-matter';
  @Means('The matter.') @IsId() readonly matterId!: string;
  @Means('What people call it by.') @IsString() readonly caseNumber!: string;
  @Means('What kind of matter it is.') @CodeOf('matter-kind') readonly kind!: string;
  @Means('The step that it is in.') @CodeOf('step') readonly step!: string;
  @Means('The unit that it came to.') @Code() readonly unitId!: string;
  @Means('When it came in.') @IsInstant() readonly openedAt!: Instant;
  @Version('What a command on it names in If-Match.') readonly version!: string;
}

@Means('What was recorded for somebody else, to be answered for or, where they denied it, to be looked into.')
export class ConfirmationTask extends TaskShown {
  @Means('Whether you are asked if it was so, or asked to look into what was denied.')
  @IsIn(['confirmation', 'denied-act'])
  readonly task!: 'confirmation' | 'denied-act';

  @Means('The matter; absent for an act on the file itself.') @Maybe() @IsId() readonly matterId?: string;
  @Means('What people call it by; absent where the matter isn’t yours to see.')
  @Maybe()
  @IsString()
  readonly caseNumber?: string;
  @Means('The entry that stands for the act.') @IsId() readonly entryId!: string;
  @Means('The command that recorded it.') @CodeOf('command') readonly commandType!: string;
  @Means('Whoever did it, by what was recorded.') @Code() readonly doneBy!: string;
  @Means('In which role.') @CodeOf('role') readonly role!: Role;
  @Means('Whoever recorded it.') @Code() readonly recordedBy!: string;
  @Means('When it was said that it was not so.') @Maybe() @IsInstant() readonly deniedAt?: Instant;
  @Means('How that was settled.') @Maybe() @IsIn(['time-corrected', 'upheld']) readonly settled?:
    'time-corrected' | 'upheld';
  @Means('When it happened.') @IsInstant() readonly occurredAt!: Instant;
  @Means('When it was recorded.') @IsInstant() readonly recordedAt!: Instant;
  @Version('What the answer names in If-Match.') readonly version!: string;
}

@Means('What is somebody’s to see to, the oldest first.')
export class Tasks {
  @Means('The tasks, told apart by `task`.')
  @PartsOfKinds(() => [ReminderTask, UnhandledMatterTask, ConfirmationTask])
  readonly tasks!: readonly (ReminderTask | UnhandledMatterTask | ConfirmationTask)[];
}
