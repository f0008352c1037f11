import type { Instant, Jurisdiction } from '../calendar/index.js';
import type { DeadlineRule, RulesetInForce } from '../deadlines/index.js';
import type { ExtractDefinition } from './extract.js';
import type {
  Casefile,
  Codes,
  CommandDefinition,
  EventDefinition,
  FieldsClass,
  Labels,
  RefusalCodes,
  RefusalRule,
  Roles,
  Seats,
  SettingDefinition,
  Sights,
  StaffMember,
} from '../kernel/index.js';

/** One chapter of a procedure: the commands, events, decisions and folds of one file of its folder. */
export interface Chapter<Details = unknown> {
  readonly name: string;
  readonly title: Labels;
  readonly commands: readonly CommandDefinition<Details>[];
  readonly events: readonly EventDefinition<Details>[];
}

/** How a matter comes to a step. */
export interface WayOfMatter {
  /** The step that it was in; absent where it is opened by it. */
  readonly from?: string;
  readonly to: string;
  /** Types of the events by which it goes. What sets back what was in error is no way of its own. */
  readonly by: readonly string[];
}

/** A kind of matter and the steps that it can be in, in order, with their names for people. */
export interface MatterKind {
  readonly title: Labels;
  readonly steps: Readonly<Record<string, Labels>>;
  /** A file never has two of them open at once: none is opened into the time of another. Its decisions see to now. */
  readonly oneAtATime?: true;
}

/** How long what is recorded is kept, as the law says it. Nothing is erased by this alone; whoever erases is held to it. */
export interface RetentionRule {
  readonly id: string;
  readonly what: Labels;
  /** Kinds of matters, and the steps that they ended in where it depends on the outcome. */
  readonly matters: Readonly<Record<string, 'any' | readonly string[]>>;
  readonly keep:
    /** Years after the last entry; finished by the end of the calendar year after that. */
    | { readonly yearsAfterLastEntry: number }
    | { readonly untilSubjectTurns: number }
    | { readonly forEver: true };
  readonly source: string;
  /** The versions of the law in which it holds. */
  readonly rulesets: readonly string[];
}

/** What people have to be shown before they book, and in every reminder. */
export interface Notice {
  /** Counted up when the text changes: what somebody was shown is known by it. */
  readonly version: number;
  readonly text: Labels;
}

/** Something in a file that waits for somebody's word, with its codes as the commands that answer it take them. */
export interface Awaiting {
  readonly awaitedSince: Instant;
  /** The types of the commands by which whoever looks may answer it. */
  readonly allowed: readonly string[];
  readonly [code: string]: unknown;
}

/** How work in a file passes to another authority, and what of it is still done here. */
export interface PassingOn<Details = unknown> {
  /** Why nothing goes on in the file: it has passed on, as things stand; undefined while work is done in it. */
  passedOn(file: Casefile<Details>): RefusalRule | undefined;
  /** The chapters whose commands keep what is on record, and are given all the same; so are those at intake. */
  readonly keeps: readonly string[];
}

/** What waits for a word, as one of the staff sees it, and the class that says what each of it looks like. */
export interface Awaits<Details = unknown> {
  readonly fields: FieldsClass;
  of(file: Casefile<Details>, viewer: StaffMember, now: Instant): readonly Awaiting[];
}

/**
 * A procedure of the field. Everything else (routes, API document, views, deadlines, timeline, catalogue) follows
 * from this value; adding a procedure is adding its folder and naming it in the list of procedures. What is its own
 * (who acts, which words, which data, which law) it declares here, and no other part of the system has a list of it.
 */
export interface Procedure<Details = unknown> {
  /** Stable; the first part of the types of its commands and events, and of the names of its settings. */
  readonly name: string;
  readonly title: Labels;
  /**
   * The country whose law it carries out, and in whose language and English it is read. A procedure of every country,
   * as the register is, has none, and is read in each language.
   */
  readonly jurisdiction?: Jurisdiction;
  /** The secrecy zone that log, views and keys of it are kept in. */
  readonly zone: string;
  readonly matters: Readonly<Record<string, MatterKind>>;
  /** By kind of matter every way from step to step, where it says them: its events take no other, which specs see to. */
  readonly ways?: Readonly<Record<string, readonly WayOfMatter[]>>;
  readonly chapters: readonly Chapter<Details>[];
  readonly deadlines: readonly DeadlineRule<Details>[];
  /** Versions of the law in the order of their dates. */
  readonly rulesets: (setting: (name: string) => string) => readonly RulesetInForce[];
  readonly settings: readonly SettingDefinition[];
  /** Who acts in it, besides those whom every municipality has. */
  readonly roles: Roles;
  /** What somebody may be in one of its files, besides its subject. */
  readonly personRoles: Codes;
  /** What somebody who is no staff may be in one of its files, what they see there and what they may do. */
  readonly seats?: Seats;
  /** Educations and licences that its commands ask for. */
  readonly qualifications: Codes;
  /** Why its commands are refused, besides the reasons that every command has. */
  readonly refusalCodes: RefusalCodes;
  /** Kinds of personal data in its files, besides those that every file has. */
  readonly dataClasses: Codes;
  /** Whether its record may hold anything in somebody's own words; see `withoutFreeText` for one that may not. */
  readonly holdsFreeText: boolean;
  readonly retention: readonly RetentionRule[];
  readonly notice?: Notice;
  readonly sights: Sights;
  /** What of a file waits for a word of somebody other than whoever brought it up. */
  readonly awaits?: Awaits<Details>;
  /** For one whose files may pass to another authority. */
  readonly passing?: PassingOn<Details>;
  /** What of a matter goes out to a person of the file, where the law gives anybody that. */
  readonly extract?: ExtractDefinition<Details>;
  /** What else its timeline names, by stable names: for one that speaks of others. */
  readonly names?: ReadonlyMap<string, Labels>;
  /** The procedure's own part of a file in which nothing has happened. */
  readonly initialDetails: Details;
}
