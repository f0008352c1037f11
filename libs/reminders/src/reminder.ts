import type { EveryLanguage, Force, Instant, Labels, Language, LocalDate, Role } from '#casework';

/** How a role is called. */
export type RoleTitle = (role: Role, language: Language) => string;

/** Somebody who holds a role that a rung names. */
export interface Recipient {
  readonly staffId: string;
  /** Those for which the message comes. */
  readonly roles: readonly Role[];
  /** The work address of the municipality's register, when it has one. */
  readonly email?: string;
}

/** `coming`: the last day lies ahead; `due`: it has come, or has passed by the date alone; `missed`: by the law. */
export type ReminderReason = 'coming' | 'due' | 'missed';

/** What one rung tells, or several of one deadline that are due together: case number and rule, never a name of a client or content of a case. */
export interface ReminderItem {
  readonly reminderId: string;
  readonly caseNumber: string;
  readonly procedure: string;
  readonly matterId: string;
  readonly fileId: string;
  /** Id of the rule in docs/law, for example `A2`. */
  readonly ruleId: string;
  readonly what: Labels;
  readonly force: Force;
  /** Statute and paragraph; absent where the deadline is this system's own choice. */
  readonly source?: string;
  readonly reason: ReminderReason;
  readonly nominalDueDate: LocalDate;
  readonly legalLatestDate: LocalDate;
  readonly nominalDue: Instant;
  /** When the rung's time came; of several the last one's. */
  readonly at: Instant;
  /** When the rungs of the ladder are told that it stands for, in the order of their times: the last is its own. */
  readonly rungs: readonly EveryLanguage[];
  /** What the procedure has to show in every reminder. */
  readonly notice?: Labels;
}

/** One message to one person: a reminder holds one item, a digest several. */
export interface ReminderMessage {
  /** Same for every repetition. */
  readonly key: string;
  readonly kind: 'reminder' | 'digest';
  readonly municipalityId: string;
  readonly language: Language;
  readonly recipient: Recipient;
  readonly items: readonly ReminderItem[];
  /** The same for every repetition. */
  readonly composedAt: Instant;
}
