import { IsArray, IsIn, IsInt, IsString } from 'class-validator';
import {
  Code,
  CodeOf,
  CodesOf,
  countries,
  deadlineKinds,
  forces,
  HowMany,
  languages,
  LengthShown,
  Maybe,
  MaybePart,
  Means,
  OneOf,
  Part,
  Parts,
  PartsByName,
  YesNo,
  type DeadlineKind,
  type Force,
  type Jurisdiction,
  type Language,
  type Role,
} from '#casework';
import { SaidInLanguages } from './texts.js';

@Means('A procedure in the list of all.')
export class ProcedureShown {
  @Means('Its stable name: the first part of the addresses of its commands.')
  @CodeOf('procedure')
  readonly name!: string;
  @Means('What people call it.') @Part(() => SaidInLanguages) readonly title!: SaidInLanguages;
  @Means('The country whose law it carries out; absent for what every country has.')
  @Maybe()
  @OneOf(countries)
  readonly jurisdiction?: Jurisdiction;
  @Means('The languages in which it is read, its country’s first.')
  @IsArray()
  @IsIn([...languages], { each: true })
  readonly languages!: readonly Language[];
  @Means('The secrecy zone that its files lie in.') @CodeOf('zone') readonly zone!: string;
}

@Means('A kind of problem that a request may meet, whatever the procedure.')
class ProblemKindShown {
  @Means('The status of the answer.') @IsInt() readonly status!: number;
  @Means('What it is called: the title of the problem.')
  @Part(() => SaidInLanguages)
  readonly label!: SaidInLanguages;
}

@Means('The procedures that are carried out here.')
export class ProceduresShown {
  @Means('The procedures.') @Parts(() => ProcedureShown) readonly procedures!: readonly ProcedureShown[];
  @Means(
    'The problems that any request may meet, each by its code. Why a command is refused stands with its procedure.',
  )
  @PartsByName(() => ProblemKindShown)
  readonly problems!: Readonly<Record<string, ProblemKindShown>>;
}

@Means('What people are told of a code.')
export class SaidShown {
  @Means('What it is called.') @Part(() => SaidInLanguages) readonly label!: SaidInLanguages;
  @Means('What it means.') @Part(() => SaidInLanguages) readonly help!: SaidInLanguages;
}

@Means('A kind of matter of a procedure.')
class MatterKindShown {
  @Means('What people call it.') @Part(() => SaidInLanguages) readonly title!: SaidInLanguages;
  @Means('The steps that it can be in, in order, each by its code.')
  @PartsByName(() => SaidInLanguages)
  readonly steps!: Readonly<Record<string, SaidInLanguages>>;
  @Means('A file never has two of them open at once.') @Maybe() @IsIn([true]) readonly oneAtATime?: true;
}

@Means('What a procedure leaves to the municipality.')
class SettingShown extends SaidShown {
  @Means('Its name, as it is set.') @CodeOf('setting') readonly name!: string;
  @Means('What a value has to look like, as a regular expression over the whole of it.')
  @IsString()
  readonly pattern!: string;
  @Means('The value while nothing is set.') @IsString() readonly byDefault!: string;
  @Means('The law that leaves it open, where one does.') @Maybe() @IsString() readonly source?: string;
}

@Means('A role of a procedure.')
class RoleShown extends SaidShown {
  @Means('Who is meant when the role is told of a matter.')
  @IsIn(['handler', 'unit', 'municipality'])
  readonly reach!: 'handler' | 'unit' | 'municipality';
}

@Means('What somebody who is no staff may be in a file.')
class SeatKindShown extends SaidShown {
  @Means('What a person of the file has to be to hold it for themselves.')
  @CodesOf('person-role')
  readonly heldBy!: readonly string[];
  @Means('What a person has to be to hold it on behalf of one of those.')
  @Maybe()
  @CodesOf('person-role')
  readonly onBehalfBy?: readonly string[];
}

@Means('A code by which commands are refused.')
class RefusalCodeShown extends SaidShown {
  @Means('`who`: somebody else may. `now`: at another time it may be. `so`: not in this way.')
  @IsIn(['who', 'now', 'so'])
  readonly not!: 'who' | 'now' | 'so';
}

@Means('How long something is kept: one of these.')
class KeepShown {
  @Means('Years after the last entry; finished by the end of the calendar year after that.')
  @Maybe()
  @IsInt()
  readonly yearsAfterLastEntry?: number;
  @Means('Until whoever the file is about reaches this age.')
  @Maybe()
  @IsInt()
  readonly untilSubjectTurns?: number;
  @Means('For ever.') @Maybe() @IsIn([true]) readonly forEver?: true;
}

@Means('Matters that a rule of retention is about.')
class KeptMatters {
  @Means('The kind of matter.') @CodeOf('matter-kind') readonly kind!: string;
  @Means('The steps that it ended in; absent where it doesn’t depend on that.')
  @Maybe()
  @CodesOf('step')
  readonly steps?: readonly string[];
}

@Means('A rule of retention.')
class RetentionShown {
  @Means('The rule.') @Code() readonly id!: string;
  @Means('What is kept.') @Part(() => SaidInLanguages) readonly what!: SaidInLanguages;
  @Means('Of which matters.') @Parts(() => KeptMatters) readonly matters!: readonly KeptMatters[];
  @Means('How long: one of these.') @Part(() => KeepShown) readonly keep!: KeepShown;
  @Means('Statute and paragraph.') @IsString() readonly source!: string;
  @Means('The versions of the law in which it holds.')
  @CodesOf('ruleset')
  readonly rulesets!: readonly string[];
}

@Means('What people have to be shown before they book.')
class NoticeShown {
  @Means('Counted up when the text changes.') @HowMany() readonly version!: number;
  @Means('What people are shown before they book, and in every reminder.')
  @Part(() => SaidInLanguages)
  readonly text!: SaidInLanguages;
}

@Means('A reason for which a command may be refused.')
export class RefusalShown {
  @Means('The reason, by its stable code.') @CodeOf('problem') readonly code!: string;
  @Means('The paragraph that it rests on; absent where it is this system’s own choice.')
  @Maybe()
  @IsString()
  readonly source?: string;
  @Means('What stands in the way and what to do.')
  @Part(() => SaidInLanguages)
  readonly says!: SaidInLanguages;
}

@Means('A field as people are told of it. Its form stands in the schema.')
export class FieldShown {
  @Means('The field.') @IsString() readonly name!: string;
  @Means('What it is called; absent for a list or a part that the fields in it speak for.')
  @MaybePart(() => SaidInLanguages)
  readonly label?: SaidInLanguages;
  @Means('What it means, or what to enter.')
  @MaybePart(() => SaidInLanguages)
  readonly help?: SaidInLanguages;
  @Means('Whether it may be left out.') @YesNo() readonly optional!: boolean;
  @Means('The kind of personal data that it holds; absent where it holds none.')
  @Maybe()
  @CodeOf('data-class')
  readonly dataClass?: string;
  @Means('The values that it takes, where it is a code.')
  @Maybe()
  @PartsByName(() => SaidShown)
  readonly codes?: Readonly<Record<string, SaidShown>>;
  @Means('The fields of each of its parts, where it has any.')
  @Maybe()
  @Parts(() => FieldShown)
  readonly fields?: readonly FieldShown[];
}

@Means('Steps of a kind of matter.')
class StepsOfKind {
  @Means('The kind of matter.') @CodeOf('matter-kind') readonly kind!: string;
  @Means('The steps that it may be in.') @CodesOf('step') readonly steps!: readonly string[];
}

@Means('A command of a procedure.')
class CommandShown {
  @Means('The command.') @CodeOf('command') readonly type!: string;
  @Means('What it does.') @Part(() => SaidInLanguages) readonly title!: SaidInLanguages;
  @Means('What it is given on: it finds or opens a file, or goes to one, or to a matter of one.')
  @IsIn(['intake', 'file', 'matter'])
  readonly at!: 'intake' | 'file' | 'matter';
  @Means('The operation of the API document.') @IsString() readonly operation!: string;
  @Means('Where it is posted to, with `{fileId}` and `{matterId}` to be filled in.')
  @IsString()
  readonly address!: string;
  @Means('The schema of its body, in the API document.') @IsString() readonly schema!: string;
  @Means('Whoever may give it by law.') @CodesOf('role') readonly by!: readonly Role[];
  @Means('Whether nobody can give it for another.') @YesNo() readonly inPerson!: boolean;
  @Means('The kinds of matters, and the steps of each, in which it may be given.')
  @Maybe()
  @Parts(() => StepsOfKind)
  readonly during?: readonly StepsOfKind[];
  @Means('Why it may be refused.') @Parts(() => RefusalShown) readonly refusals!: readonly RefusalShown[];
  @Means('What it takes.') @Parts(() => FieldShown) readonly fields!: readonly FieldShown[];
}

@Means('An event of a procedure.')
class EventShown {
  @Means('The event.') @CodeOf('event') readonly type!: string;
  @Means('The version of its fields.') @HowMany() readonly version!: number;
  @Means('What it is called.') @Part(() => SaidInLanguages) readonly title!: SaidInLanguages;
  @Means('The schema of its fields, in the API document.') @IsString() readonly schema!: string;
  @Means('What it says.') @Parts(() => FieldShown) readonly fields!: readonly FieldShown[];
}

@Means('A chapter of a procedure: its commands and events.')
class ChapterShown {
  @Means('The chapter.') @IsString() readonly name!: string;
  @Means('What it is called.') @Part(() => SaidInLanguages) readonly title!: SaidInLanguages;
  @Means('Its commands.') @Parts(() => CommandShown) readonly commands!: readonly CommandShown[];
  @Means('Its events.') @Parts(() => EventShown) readonly events!: readonly EventShown[];
}

@Means('What a version of the law says of a deadline.')
class RuleVersionShown {
  @Means('The version of the law.') @CodeOf('ruleset') readonly ruleset!: string;
  @Means('Statute and paragraph; absent where it is this system’s own choice.')
  @Maybe()
  @IsString()
  readonly source?: string;
  @Means('How binding it is.') @OneOf(forces) readonly force!: Force;
  @Means('How long it runs, where a start doesn’t say otherwise.')
  @MaybePart(() => LengthShown)
  readonly length?: LengthShown;
  @Means('The municipality sets how long it runs.') @Maybe() @IsIn([true]) readonly isSet?: true;
  @Means('What runs when this version comes into force is counted anew by it.')
  @Maybe()
  @IsIn([true])
  readonly countedAnew?: true;
}

@Means('What starts a deadline.')
class StartShown {
  @Means('The event that starts it.') @CodeOf('event') readonly on!: string;
  @Means('Whether the law gives no number, and the length is a target.')
  @YesNo()
  readonly immediate!: boolean;
  @Means('How long it runs then, where that is not what the version says.')
  @MaybePart(() => LengthShown)
  readonly length?: LengthShown;
  @Means('The municipality sets how long it runs.') @Maybe() @IsIn([true]) readonly isSet?: true;
  @Means('Why it counts from another day than the event’s, where it does.')
  @MaybePart(() => SaidInLanguages)
  readonly anchoredBecause?: SaidInLanguages;
}

@Means('What ends or changes a deadline.')
class EndingShown {
  @Means('The event that does it.') @CodeOf('event') readonly on!: string;
  @Means('On which ground.') @MaybePart(() => SaidInLanguages) readonly because?: SaidInLanguages;
}

@Means('Whom is told of a deadline, and when.')
class RungShown {
  @Means('When it is told.') @Part(() => SaidInLanguages) readonly when!: SaidInLanguages;
  @Means('Whom.') @CodesOf('role') readonly to!: readonly Role[];
}

@Means('A rule that sets deadlines.')
class RuleShown {
  @Means('The rule, by the id that the pages of the law know it by.') @CodeOf('rule') readonly id!: string;
  @Means('What it asks for.') @Part(() => SaidInLanguages) readonly what!: SaidInLanguages;
  @Means('Whose its deadlines are.') @OneOf(deadlineKinds) readonly kind!: DeadlineKind;
  @Means('Who has to act.') @CodeOf('role') readonly responsible!: Role;
  @Means('What each version of the law says.')
  @Parts(() => RuleVersionShown)
  readonly versions!: readonly RuleVersionShown[];
  @Means('What starts it.') @Parts(() => StartShown) readonly starts!: readonly StartShown[];
  @Means('Whether its last day by law moves past days of rest.') @YesNo() readonly rolls!: boolean;
  @Means('What meets it.') @Parts(() => EndingShown) readonly stops!: readonly EndingShown[];
  @Means('With what that which it serves has ended.')
  @Parts(() => EndingShown)
  readonly cancels!: readonly EndingShown[];
  @Means('What puts another in its place.')
  @Parts(() => EndingShown)
  readonly replaces!: readonly EndingShown[];
  @Means('What may extend it.') @Parts(() => EndingShown) readonly extensions!: readonly EndingShown[];
  @Means('Who is told when.') @Parts(() => RungShown) readonly ladder!: readonly RungShown[];
}

@Means('A procedure as data: what a lawyer or an interface wants to know of it.')
export class ProcedureDescribed extends ProcedureShown {
  @Means('The kinds of matters, each by its code.')
  @PartsByName(() => MatterKindShown)
  readonly matters!: Readonly<Record<string, MatterKindShown>>;
  @Means('What the law or practice leaves to the municipality.')
  @Parts(() => SettingShown)
  readonly settings!: readonly SettingShown[];
  @Means('Who acts in it, each by its code.') @PartsByName(() => RoleShown) readonly roles!: Readonly<
    Record<string, RoleShown>
  >;
  @Means('What somebody may be in a file of it, besides its subject.')
  @PartsByName(() => SaidShown)
  readonly personRoles!: Readonly<Record<string, SaidShown>>;
  @Means('What somebody who is no staff may be in a file of it.')
  @PartsByName(() => SeatKindShown)
  readonly seats!: Readonly<Record<string, SeatKindShown>>;
  @Means('Educations and licences that it asks for.')
  @PartsByName(() => SaidShown)
  readonly qualifications!: Readonly<Record<string, SaidShown>>;
  @Means('Why its commands are refused, by code.')
  @PartsByName(() => RefusalCodeShown)
  readonly refusalCodes!: Readonly<Record<string, RefusalCodeShown>>;
  @Means('Kinds of personal data, each sealed under a key of its own.')
  @PartsByName(() => SaidShown)
  readonly dataClasses!: Readonly<Record<string, SaidShown>>;
  @Means('Whether its record may hold anything in somebody’s own words.')
  @YesNo()
  readonly holdsFreeText!: boolean;
  @Means('How long what is recorded is kept.')
  @Parts(() => RetentionShown)
  readonly retention!: readonly RetentionShown[];
  @Means('What people have to be shown before they book.')
  @MaybePart(() => NoticeShown)
  readonly notice?: NoticeShown;
  @Means('Its chapters, in order.') @Parts(() => ChapterShown) readonly chapters!: readonly ChapterShown[];
  @Means('Its deadlines.') @Parts(() => RuleShown) readonly deadlines!: readonly RuleShown[];
}
