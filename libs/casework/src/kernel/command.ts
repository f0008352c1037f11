import type { Instant } from '../calendar/index.js';
import type { Casefile } from './casefile.js';
import type { Acting, Context, MunicipalityAsOf, StaffMember } from './context.js';
import type { DecidedEvent, EventDescription } from './event.js';
import { leftOutAs, oneOfCodes, type FieldFault, type InvalidField } from './field-faults.js';
import { Code, IsInstant, Maybe, PersonalText, SaysEverywhere } from './fields.js';
import type { EveryLanguage, Labels } from './labels.js';
import type { Matter } from './matter.js';
import type { FieldsClass } from './personal.js';
import type { Refusal, RefusalRule } from './refusal.js';
import type { Role } from './role.js';

const doneBy: EveryLanguage = { sv: 'Utfört av', da: 'Udført af', en: 'Done by' };

/** Fields that every command has. */
export class CommandBody {
  @SaysEverywhere(
    { sv: 'Tidpunkt', da: 'Tidspunkt', en: 'Time' },
    {
      sv: 'När det hände, om det inte är nu; aldrig en tid i framtiden.',
      da: 'Hvornår det skete, hvis det ikke er nu; aldrig et tidspunkt i fremtiden.',
      en: 'When it happened, if not now; never a time in the future.',
    },
  )
  @Maybe()
  @IsInstant()
  occurredAt?: string;

  @SaysEverywhere(
    {
      sv: 'Skäl till registrering i efterhand',
      da: 'Begrundelse for efterfølgende registrering',
      en: 'Reason for recording afterwards',
    },
    {
      sv: 'Varför det registreras i efterhand. Behövs när det hände för mer än ett dygn sedan.',
      da: 'Hvorfor det registreres efterfølgende. Skal angives, når det skete for mere end et døgn siden.',
      en: 'Why it is recorded afterwards. Needed when it happened more than 24 hours ago.',
    },
  )
  @Maybe()
  @PersonalText('narrative', 2_000)
  lateReason?: string;

  @SaysEverywhere(doneBy, {
    sv: 'Koden för den som gjorde det, om det inte är du som registrerar. Den personen ombeds bekräfta.',
    da: 'Koden for den, der gjorde det, hvis det ikke er dig, der registrerer. Vedkommende bliver bedt om at bekræfte.',
    en: 'The staff id of whoever did it, if not you who record it. They are asked to confirm.',
  })
  @Maybe()
  @Code()
  doneBy?: string;
}

/** Why a command is not carried out: why it is refused, or which field is wrong; and what else is wrong with it. */
export type Undecided = (
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'invalid'; readonly invalid: InvalidField }
) & { readonly further?: readonly Undecided[] };

/** The answer of a command: what happens, or why nothing does. */
export type Decision = { readonly kind: 'accepted'; readonly events: readonly DecidedEvent[] } | Undecided;

export function accept(...events: readonly DecidedEvent[]): Decision {
  return { kind: 'accepted', events };
}

export function refuse(refusal: Refusal, field?: string): Extract<Undecided, { kind: 'refused' }> {
  return { kind: 'refused', refusal: field === undefined ? refusal : { ...refusal, field } };
}

/** Whether a reason for refusing is known before the body. */
export function isHindrance<Details>(reason: RefusalRule | Hindrance<Details>): reason is Hindrance<Details> {
  return 'hinders' in reason;
}

/** A field whose value can't be right, though its form is. */
export function invalid(
  field: string,
  expected: Labels,
  fault: FieldFault = 'wrong-value',
): Extract<Undecided, { kind: 'invalid' }> {
  return { kind: 'invalid', invalid: { field, fault, expected } };
}

/** A field that holds none of the codes that there are where it is given. */
export function notAmong(field: string, codes: Iterable<string>): Extract<Undecided, { kind: 'invalid' }> {
  return invalid(field, oneOfCodes(codes), 'not-a-code');
}

/** A field that may not be given here, and why. */
export function leftOut(field: string, why: Labels): Extract<Undecided, { kind: 'invalid' }> {
  return invalid(field, leftOutAs(why), 'left-out');
}

/** What may be wrong, or isn't. */
type Found = Undecided | false | undefined;

/** All that is wrong, told as the first of it; undefined where nothing is. */
export function allThatIsWrong(first: Undecided, ...others: readonly Found[]): Undecided;
export function allThatIsWrong(...found: readonly Found[]): Undecided | undefined;
export function allThatIsWrong(...found: readonly Found[]): Undecided | undefined {
  const [first, ...others] = found.flatMap((each) => (each ? [each, ...(each.further ?? [])] : []));
  return first && (others.length === 0 ? first : { ...first, further: others });
}

/** What is known of a command before its body: whom it meets where. `matter` is there exactly when it acts on one. */
export interface Standing<Details = unknown> {
  readonly file: Casefile<Details>;
  readonly matter: Matter | undefined;
  readonly context: Acting & Pick<Context, 'seen'>;
}

/**
 * A reason for refusing that is known before the body, and holds whatever that says. By it a command is refused, and by
 * the same it is told beforehand that it would be.
 */
export interface Hindrance<Details = unknown, Text extends Labels = Labels> extends RefusalRule<Text> {
  /**
   * Pure. Whether it stands in the way; where other matters of the file do, which of them, by id. Whoever doesn't see one
   * of those is told no more than that it isn't possible. `‹matter›` stands for the first of them.
   */
  hinders(
    standing: Standing<Details> & Pick<Situation<Details, unknown>, 'events'>,
  ): boolean | readonly string[];
}

/** What a command decides from. */
export interface Situation<Details, Body> extends Standing<Details> {
  readonly command: Body;
  readonly context: Context;
  /** The first instant that the law's tables cover. */
  readonly lawBegins: Instant;
  /** Every kind of event that the file may hold, by type. */
  readonly events: ReadonlyMap<string, EventDescription>;
}

/** Whose file a command at intake is given on: looked up by number, named outright, or else a new one. */
export interface SubjectOfCommand {
  readonly personalNumber?: string;
  readonly fileId?: string;
}

/**
 * What a command acts on: `intake` finds or opens the file of its subject, `file` an existing file, `matter` a
 * matter in one.
 */
export type Target = 'intake' | 'file' | 'matter';

/** What a command changes in the subject index: personal numbers that lead to its file from now on, or no more. */
export interface IndexChange {
  readonly claims?: string;
  readonly releases?: readonly string[];
}

/** One command: who may give it, when, why it may be refused, and what it brings about. */
export interface CommandDefinition<
  Details = unknown,
  Body extends CommandBody = CommandBody,
  Text extends Labels = Labels,
> {
  /** Stable and unique over all procedures: `child-protection/open-investigation`. */
  readonly type: string;
  readonly title: Text;
  readonly fields: FieldsClass<Body>;
  readonly at: Target;
  /** For a command on a matter: kinds of matters and the steps in which it may be given. */
  readonly during?: Readonly<Record<string, readonly string[]>>;
  /** Instead of `during`: matters of any kind in any step; closed ones, or those in error too, only where it says so. */
  readonly anyStep?: 'open' | 'open-or-closed' | 'also-in-error';
  /** Kinds of matters of which none may be open in the file; `decide` refuses in the words of the law. */
  readonly whileNoneOpen?: readonly string[];
  /** It is about the very file that it is given on, and never carried out where that goes on in another. */
  readonly ofThisFile?: true;
  /** It happens when it is recorded: it is decided on the file as it stands, whenever what intends it did. */
  readonly happensNow?: true;
  readonly by: readonly Role[];
  /**
   * What the example of its body says beside or instead of what the schema makes up of the required fields: so that it is
   * accepted once its ids are those of the case at hand. In English.
   */
  readonly example?: Partial<Body>;
  /**
   * Names every reason for which it may be refused; the general ones (role, step, lateness) not repeated. Those that are
   * known before its body come first, in the order in which they are asked; for the others `decide` refuses.
   */
  readonly refusals: Readonly<Record<string, RefusalRule | Hindrance<Details>>>;
  /**
   * Given by the system alone, as an intent of another file's event: it has no route. One that is addressed to a
   * municipality is at intake, and accepts whatever reaches it: nobody is there to be refused.
   */
  readonly internal?: true;
  /** Of one that the system gives: whether the file waits for it, and nothing else is decided in it before. */
  isAwaitedBy?(file: Casefile<Details>): boolean;
  /** It is given when it happens: what to leave out instead of a time of before, and why; in English. */
  readonly onlyNow?: Labels;
  /** Nobody can give it for another: it is done by giving it, or the law asks for whoever does it in person. */
  readonly inPerson?: true;
  /**
   * On a matter: acts on more of the file than that matter, always or where one of these fields is given. Only whoever
   * sees the file itself may give it, as every command on a file.
   */
  readonly needsFile?: true | readonly string[];
  /** Who may give it all the same where they see the matter alone. */
  readonly withoutFile?: readonly Role[];
  /** Its decision rests on the file's events, which the context then holds, not only on their fold. */
  readonly readsHistory?: true;
  /** Who may give it where it undoes the ground of a miss, unless they have handled the matter; nobody without. */
  readonly undoesMisses?: readonly Role[];
  /**
   * At intake: whose files it concerns; the first is the file that it is given on. Otherwise: the other files that
   * it names; each has to exist in the municipality and to be seen, itself, by whoever records it.
   */
  subjects?(command: Body): readonly SubjectOfCommand[];
  /**
   * The other file of two that it joins, which the context then holds. A person's command is decided in the one whose id
   * sorts first, on whichever it is given: see `filekeeping/merging.ts`.
   */
  joins?(command: Body, fileId: string): string;
  /** The municipalities that it names: which of them this system keeps stands in the context's `municipalities`. */
  addresses?(command: Body): readonly string[];
  /**
   * What it changes in the subject index once it is accepted. Before it is decided, the file that a claimed number
   * leads to stands in the context's `subjectFiles`, this file when there is none. Before its events are appended,
   * the former number is released and then the new one claimed, so that no number leads to another's file.
   */
  indexes?(command: Body, file: Casefile<Details>, context: Context): IndexChange;
  /**
   * Whether somebody owes it to the file as it stands: they may give it whatever roles and sight they have, also where
   * the file goes on in another, and it is listed to them alone. Who else may give it is for `decide`.
   *
   * @param register the municipality's register as of now
   */
  isOwedBy?(file: Casefile<Details>, staff: StaffMember, register: MunicipalityAsOf): boolean;
  /** Pure. What the data above can't say, where nothing known before stands in the way. */
  decide(situation: Situation<Details, Body>): Decision;
}

const SaysDoneInPerson = SaysEverywhere(doneBy, {
  sv: 'Din egen kod, om något anges: detta kan ingen registrera åt någon annan.',
  da: 'Din egen kode, hvis noget angives: dette kan ingen registrere for en anden.',
  en: 'Your own staff id, if any: nobody can record this for another.',
});

/** The fields of a command as people are told of them: of one that is given in person, that nobody else did it. */
export function fieldsTold({
  fields,
  inPerson,
}: Pick<CommandDefinition, 'fields' | 'inPerson'>): FieldsClass {
  if (!inPerson) return fields;
  const general: FieldsClass = fields;
  const told = class extends general {};
  SaysDoneInPerson(told.prototype, 'doneBy');
  return told;
}

/** The matter of a command that acts on one. */
export function matterOf(situation: Pick<Situation<unknown, unknown>, 'matter'>): Matter {
  if (!situation.matter) throw new Error('A command on a matter was decided without one.');
  return situation.matter;
}

/** Whether the command acts on more of a file than the matter that it is given on. */
export function needsFile(
  { at, needsFile: needed = [], isOwedBy }: Pick<CommandDefinition, 'at' | 'needsFile' | 'isOwedBy'>,
  body: object = {},
): boolean {
  if (at !== 'matter') return at === 'file' && isOwedBy === undefined;
  return needed === true || needed.some((field) => field in body);
}

/** Whether the command may be given on the matter in the step that it is in. */
export function isDuring(
  { during, anyStep }: Pick<CommandDefinition, 'during' | 'anyStep'>,
  matter: Matter,
): boolean {
  if (anyStep === 'also-in-error') return true;
  if (matter.inError) return false;
  if (anyStep !== undefined) return anyStep === 'open-or-closed' || matter.closedAt === undefined;
  return during?.[matter.kind]?.includes(matter.step) ?? false;
}
