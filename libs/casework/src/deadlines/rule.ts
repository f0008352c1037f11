import type { Instant, LocalDate } from '../calendar/index.js';
import type { Casefile } from '../kernel/casefile.js';
import type { CaseEvent } from '../kernel/event.js';
import type { Labels } from '../kernel/labels.js';
import type { Role } from '../kernel/role.js';

/** A version of the law, chosen by the local date on which a deadline's starting event occurred (domain.md 1.1). */
export const rulesets = ['SE-2001', 'SE-2025', 'SE-2025B', 'DK-SEL', 'DK-BL'] as const;

export type Ruleset = (typeof rulesets)[number];

/**
 * How binding a deadline is. Figures never mix them: `statutory` stands in a law with a number, `target` puts a
 * number on "at once" or "promptly", `local` is the municipality's own.
 */
export type Force = 'statutory' | 'target' | 'local';

/** How long a deadline runs, counted from its anchor. Months and years count from the anchor's own day. */
export type Length =
  | { readonly days: number }
  | { readonly weeks: number }
  | { readonly months: number }
  | { readonly workingDays: number }
  /** Elapsed hours: a change of the clock moves the wall time. */
  | { readonly hours: number }
  /** Until the end of the anchor's day; of the next calendar day when it lies at or after this local time. */
  | { readonly sameDayBefore: string };

/** What one version of the law says about a deadline. */
export interface RuleVersion {
  /** Paragraph, or [D] for a choice of this system's makers. */
  readonly source: string;
  readonly force: Force;
}

/** One way in which a deadline starts. */
export interface DeadlineStart<Details> {
  /** Type of the starting event. */
  readonly on: string;
  /** Only then; `file` is the file right after the event. */
  when?(file: Casefile<Details>, event: CaseEvent): boolean;
  /** The matter that the deadline belongs to, when it is another than the event's. */
  matter?(file: Casefile<Details>, event: CaseEvent): string;
  /** The parties that get a deadline each. Without it there is one for the matter. */
  parties?(file: Casefile<Details>, event: CaseEvent): readonly string[];
  /** The instant that it counts from, when it is another than the event's `occurredAt`. */
  anchor?(file: Casefile<Details>, event: CaseEvent): Instant;
  readonly length: Length | ((settings: SettingOf) => Length);
  /** The law gives no number ("at once"); the length is an operational target. */
  readonly immediate?: true;
}

/** A named setting of the municipality, its default included. */
export type SettingOf = (name: string) => string;

/** When somebody is told. Reminders go out from this ladder; `ladder.ts` says at which instants. */
export interface Rung {
  readonly at:
    | { readonly afterStart: Exclude<Length, { workingDays: number } | { sameDayBefore: string }> }
    | { readonly beforeDue: { readonly days: number } }
    | { readonly onDueDay: string }
    | { readonly dayAfterStart: string }
    | { readonly missed: true };
  readonly to: readonly Role[];
}

/** What may move a deadline, and on which ground. */
export interface DeadlineExtension {
  readonly on: string;
  readonly ground: Labels;
  /** The new last day that the event names. */
  until(event: CaseEvent): LocalDate;
}

/** A deadline as the law states it. Due dates come from here and the calendar, and from nowhere else. */
export interface DeadlineRule<Details = unknown> {
  /** Id of domain.md, for example `A2`. */
  readonly id: string;
  readonly what: Labels;
  /** Who has to act. */
  readonly responsible: Role;
  /** Per version of the law. A version that is not named has no such deadline. */
  readonly versions: Partial<Readonly<Record<Ruleset, RuleVersion>>>;
  readonly starts: readonly DeadlineStart<Details>[];
  /** Whether the last day moves past Saturdays, Sundays, holidays and eves for `legalLatest`. */
  readonly rolls: boolean;
  /** Types of the events that meet it, when they concern its matter. */
  readonly stops: readonly string[];
  /** Of those, only when this holds. */
  stopsWhen?(file: Casefile<Details>, event: CaseEvent, partyId: string | undefined): boolean;
  readonly extension?: DeadlineExtension;
  /** What it stands guard against. Whoever guards an acute danger is told at any hour. */
  readonly guards?: 'acute-danger';
  readonly ladder: readonly Rung[];
}
