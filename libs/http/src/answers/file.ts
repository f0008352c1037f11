import { IsBoolean, IsIn, IsString } from 'class-validator';
import {
  AnyValue,
  causes,
  Code,
  CodeOf,
  HowMany,
  IsId,
  IsInstant,
  kindsOfNumber,
  languages,
  Maybe,
  Means,
  OneOf,
  OrNull,
  Part,
  Parts,
  PartsDeclared,
  PersonFields,
  together,
  YesNo,
  type Awaiting,
  type Cause,
  type Instant,
  type KindOfNumber,
  type Language,
  type Role,
} from '#casework';
import { CommandsShown } from './commands-offered.js';
import { DeadlineOnPage } from './deadline.js';
import { Cursor, Strings, Version } from './forms.js';

const PersonsLeftOut = (): PropertyDecorator =>
  together(
    Means('How many of the persons are left out; absent where none is. A hundred at most are shown.'),
    Maybe(),
    HowMany(),
  );

@Means('A person as somebody sees them: kinds of data that they don’t see are absent.')
export class PersonShown extends PersonFields {
  @Means('The person, within this file; absent of somebody whom an entry doesn’t tie to a person of it.')
  @Maybe()
  @IsId()
  readonly personId?: string;
  @Means('What they are in the file.') @CodeOf('person-role') readonly role!: string;
  @Means('Whether their identity is protected.') @Maybe() @YesNo() readonly protectedIdentity?: boolean;
  @Means('Whether a personal number is on record.') @Maybe() @YesNo() readonly identified?: boolean;
  @Means('Whether they have left the file.') @Maybe() @YesNo() readonly left?: boolean;
  @Means('What kind of number they have.') @Maybe() @OneOf(kindsOfNumber) readonly numberIs?: KindOfNumber;
  @Means('Other persons of the file who are the same human, put on record twice.')
  @Maybe()
  @Strings()
  readonly sameAs?: readonly string[];
  @Means('Numbers that they had before and that were replaced: these lead to the file as well.')
  @Maybe()
  @Strings()
  readonly replacedNumbers?: readonly string[];
}

@Means('What was recorded in somebody’s name by another.')
export class UnconfirmedActShown {
  @Means('The entry that stands for it.') @IsId() readonly entryId!: string;
  @Means('The command that recorded it.') @CodeOf('command') readonly commandType!: string;
  @Means('The matter that it is about; absent where it is about the file itself.')
  @Maybe()
  @IsId()
  readonly matterId?: string;
  @Means('When it happened.') @IsInstant() readonly occurredAt!: Instant;
  @Means('When it was recorded.') @IsInstant() readonly recordedAt!: Instant;
  @Means('Whoever did it, by what was recorded.') @Code() readonly doneBy!: string;
  @Means('In which role.') @CodeOf('role') readonly role!: Role;
  @Means('Whoever recorded it.') @Code() readonly recordedBy!: string;
  @Means('When it was said that it was not so.') @Maybe() @IsInstant() readonly deniedAt?: Instant;
  @Means('How that was settled.') @Maybe() @IsIn(['time-corrected', 'upheld']) readonly settled?:
    'time-corrected' | 'upheld';
}

@Means('A seat in a file that stands.')
class SeatShown {
  @Means('The seat.') @IsId() readonly seatId!: string;
  @Means('Which of the procedure’s seats it is.') @CodeOf('seat') readonly seat!: string;
  @Means('The person who holds it.') @IsId() readonly personId!: string;
  @Means('For whom they act; absent for one who acts for themselves.')
  @Maybe()
  @IsId()
  readonly onBehalfOf?: string;
}

@Means('A matter with what is allowed in it now and its deadlines.')
export class MatterOnPage extends CommandsShown {
  @Means('The matter, within its file.') @IsId() readonly matterId!: string;
  @Means('What kind of matter it is.') @CodeOf('matter-kind') readonly kind!: string;
  @Means('That, in the language asked for.') @Maybe() @IsString() readonly kindTitle?: string | undefined;
  @Means('The step that it is in.') @CodeOf('step') readonly step!: string;
  @Means('That, in the language asked for.') @Maybe() @IsString() readonly stepTitle?: string | undefined;
  @Means('What people call it by: short, random, with a check character.')
  @IsString()
  readonly caseNumber!: string;
  @Means('The unit that it belongs to.') @Code() readonly unitId!: string;
  @Means('Whoever handles it; absent while nobody does.') @Maybe() @Code() readonly handlerId?: string;
  @Means('When it began.') @IsInstant() readonly openedAt!: Instant;
  @Means('When it was closed; absent while it is open.') @Maybe() @IsInstant() readonly closedAt?: Instant;
  @Means('The closed matter that it takes up again.') @Maybe() @IsId() readonly continues?: string;
  @Means('The file in which it goes on.') @Maybe() @IsId() readonly goesOnIn?: string;
  @Means('It was registered in error.') @YesNo() readonly inError!: boolean;
  @Version('What a command on it names in If-Match.') readonly version!: string;
  @Means('The persons as it names them, for whoever doesn’t see those of the file.')
  @Maybe()
  @Parts(() => PersonShown)
  readonly persons?: readonly PersonShown[];
  @PersonsLeftOut() readonly personsLeftOut?: number;
  @Means(
    'Its deadlines, in the order in which they began: twenty at most on the page of a file and fifty where the matter ' +
      'stands by itself, first those that are open, the nearest of them, then those that were missed, then the newest.',
  )
  @Parts(() => DeadlineOnPage)
  readonly deadlines!: readonly DeadlineOnPage[];
  @Means(
    'How many of its deadlines are left out; absent where none is. All are read page by page at …/deadlines?matterId=….',
  )
  @Maybe()
  @HowMany()
  readonly deadlinesLeftOut?: number;
}

@Means('One matter by itself.')
export class MatterAlone extends MatterOnPage {
  @Means('The file that it lies in.') @IsId() readonly fileId!: string;
}

@Means('How much there is in a file, of all that somebody sees of it.')
export class FileCounts {
  @Means('Matters.') @HowMany() readonly matters!: number;
  @Means('Those of them that are open.') @HowMany() readonly openMatters!: number;
  @Means('Those of which a duty is overdue, or was missed: they come first.')
  @HowMany()
  readonly overdueMatters!: number;
  @Means('Deadlines, also those in whose place others are.') @HowMany() readonly deadlines!: number;
  @Means('Those of them that are open; a duty that was missed is, until it is met.')
  @HowMany()
  readonly openDeadlines!: number;
  @Means('Duties that are past their nominal last day and not done.')
  @HowMany()
  readonly overdueDeadlines!: number;
  @Means('Duties of which a miss stands, whether or not they were met since.')
  @HowMany()
  readonly missedDeadlines!: number;
}

@Means('A file as one person may see it.')
export class FilePage extends CommandsShown {
  @Means('The file.') @IsId() readonly fileId!: string;
  @Means('The procedure that it is carried out in.') @CodeOf('procedure') readonly procedure!: string;
  @Means('That, in the language asked for.') @IsString() readonly title!: string;
  @Maybe()
  @Version('What a command on the file itself names in If-Match; absent for whoever doesn’t see it.')
  readonly version?: string;
  @Means('The file in which it goes on.') @Maybe() @IsId() readonly mergedInto?: string;
  @Means('The persons of the file; absent for whoever sees none so.')
  @Maybe()
  @Parts(() => PersonShown)
  readonly persons?: readonly PersonShown[];
  @PersonsLeftOut() readonly personsLeftOut?: number;

  @Means(
    'How many acts were recorded more than 24 hours after they happened. All that one command put on record is one act.',
  )
  @HowMany()
  readonly recordedLate!: number;

  @Means('What was recorded for another who has not said yet whether it was so.')
  @Maybe()
  @Parts(() => UnconfirmedActShown)
  readonly unanswered?: readonly UnconfirmedActShown[];
  @Means('How many of these are left out; absent where none is. Fifty at most are shown, your own first.')
  @Maybe()
  @HowMany()
  readonly unansweredLeftOut?: number;

  @Means(
    'What was recorded for another who said that it was not so. It counts as recorded, until it is registered in error ' +
      'or its time is corrected; a manager who had no part in it looks into it.',
  )
  @Maybe()
  @Parts(() => UnconfirmedActShown)
  readonly denied?: readonly UnconfirmedActShown[];
  @Means(
    'How many of these are left out; absent where none is. Fifty at most are shown, those that you look into first.',
  )
  @Maybe()
  @HowMany()
  readonly deniedLeftOut?: number;

  @Means('The seats in it that stand, where the procedure has any.')
  @Maybe()
  @Parts(() => SeatShown)
  readonly seats?: readonly SeatShown[];
  @Means('How many of these are left out; absent where none is. A hundred at most are shown.')
  @Maybe()
  @HowMany()
  readonly seatsLeftOut?: number;

  @Means(
    'What waits for somebody’s word, by the codes that the commands answering it take, where the procedure has any.',
  )
  @Maybe()
  @PartsDeclared('awaiting')
  readonly awaiting?: readonly Awaiting[];

  @Means('How much there is in it, on all pages.') @Part(() => FileCounts) readonly counts!: FileCounts;

  @Means(
    'Its matters, as far as you see them, page by page: those of which a duty is overdue or was missed, then those that ' +
      'are open, the newest first.',
  )
  @Parts(() => MatterOnPage)
  readonly matters!: readonly MatterOnPage[];
  @Maybe() @Cursor() readonly next?: string;
}

@Means('Deadlines of a file, page by page.')
export class FileDeadlines {
  @Means('The file.') @IsId() readonly fileId!: string;
  @Means('The deadlines, in the order in which they began.')
  @Parts(() => DeadlineOnPage)
  readonly deadlines!: readonly DeadlineOnPage[];
  @Maybe() @Cursor() readonly next?: string;
}

@Means('One event of a file, told.')
export class TimelineEntryShown {
  @Means('The entry: what a correction names it by.') @IsId() readonly entryId!: string;
  @Means('What kind of event it is.') @CodeOf('event') readonly type!: string;
  @Means('That, in the language asked for.') @IsString() readonly title!: string;
  @Means('What happened, in one sentence.') @IsString() readonly text!: string;
  @Means('When it happened, as it was recorded.') @IsInstant() readonly occurredAt!: Instant;
  @Means('When it happened, where that was recorded wrong at first.')
  @Maybe()
  @IsInstant()
  readonly correctedAt?: Instant;
  @Means('When it was recorded.') @IsInstant() readonly recordedAt!: Instant;
  @Means('Recorded by a person more than 24 hours after it happened.')
  @YesNo()
  readonly recordedLate!: boolean;
  @Means('The matter that it is about; absent where it is about the file itself.')
  @Maybe()
  @IsId()
  readonly matterId?: string;
  @Means('Who or what brought it about.') @OneOf(causes) readonly cause!: Cause;
  @Means('Whoever did it.') @Maybe() @Code() readonly staffId?: string;
  @Means('In which role, or from which seat.') @Maybe() @CodeOf('role') readonly role?: Role;
  @Means('Whoever recorded it, when that was another.') @Maybe() @Code() readonly recordedBy?: string;
  @Means('Instead of one of the staff: the person of the file who did it from a seat.')
  @Maybe()
  @IsId()
  readonly partyId?: string;
  @Means('For whom that person acted, where not for themselves.')
  @Maybe()
  @IsId()
  readonly onBehalfOf?: string;
  @Means('That party by name, with the one for whom they acted.')
  @Maybe()
  @IsString()
  readonly party?: string;
  @Means('Whether the one in whose name it was recorded says that it was so.')
  @Maybe()
  @IsBoolean()
  readonly confirmed?: boolean;
  @Means('Registered in error: it stays readable and has no effect.') @YesNo() readonly inError!: boolean;
}

@Means(
  'What has happened in a file, told in the order in which it was recorded or the other way round, page by page.',
)
export class TimelineShown {
  @Means('The file.') @IsId() readonly fileId!: string;
  @Means('The language that it is told in.') @IsIn([...languages]) readonly language!: Language;
  @Means('What happened.') @Parts(() => TimelineEntryShown) readonly entries!: readonly TimelineEntryShown[];
  @Maybe() @Cursor() readonly next?: string;
}

@Means('A personal field of an entry.')
export class ContentFieldShown {
  @Means('The field.') @IsString() readonly field!: string;
  @Means('What it is called, in the language asked for.') @IsString() readonly label!: string;
  @Means('What kind of personal data it holds.') @CodeOf('data-class') readonly dataClass!: string;
  @Means('What was recorded; absent where it has been erased.') @Maybe() @AnyValue() readonly value?: unknown;
  @Means('It has been erased.') @Maybe() @IsIn([true]) readonly erased?: true;
}

@Means('What an entry says in its personal fields, as far as somebody sees them.')
export class EntryContentShown {
  @Means('The file.') @IsId() readonly fileId!: string;
  @Means('The entry.') @IsId() readonly entryId!: string;
  @Means('What kind of event it is.') @CodeOf('event') readonly type!: string;
  @Means('That, in the language asked for.') @IsString() readonly title!: string;
  @Means('The matter that it is about; absent where it is about the file itself.')
  @Maybe()
  @IsId()
  readonly matterId?: string;
  @Means('When it happened, as it was recorded.') @IsInstant() readonly occurredAt!: Instant;

  @Means('Each field that is shown to you. One that is not shown is absent, and nothing says so.')
  @Parts(() => ContentFieldShown)
  readonly content!: readonly ContentFieldShown[];
}

@Means('Whom a matter is about, by name.')
class DisplayNameShown {
  @Means('The matter that was asked for.') @IsId() readonly matterId!: string;
  @Means('Whom it is about, by name; null while nobody is named, or once the name was erased.')
  @IsString()
  @OrNull()
  readonly name!: string | null;
}

@Means('Names of the subjects of matters.')
export class DisplayNamesShown {
  @Means('Those of the matters asked for that you see.')
  @Parts(() => DisplayNameShown)
  readonly names!: readonly DisplayNameShown[];
}

@Means('A matter of a file that was looked up.')
class MatterFound {
  @Means('The matter, within its file.') @IsId() readonly matterId!: string;
  @Means('What kind of matter it is.') @CodeOf('matter-kind') readonly kind!: string;
  @Means('What people call it by.') @IsString() readonly caseNumber!: string;
  @Means('The step that it is in.') @CodeOf('step') readonly step!: string;
  @Means('The unit that it belongs to.') @Code() readonly unitId!: string;
  @Means('Whether it is open.') @YesNo() readonly open!: boolean;
}

@Means('The file of a subject that was looked up.')
export class SubjectFound {
  @Means('The file.') @IsId() readonly fileId!: string;
  @Means('Its matters, as far as you see them: the first page of them, in the order of the page of the file.')
  @Parts(() => MatterFound)
  readonly matters!: readonly MatterFound[];
  @Means('How much there is in it.') @Part(() => FileCounts) readonly counts!: FileCounts;
}
