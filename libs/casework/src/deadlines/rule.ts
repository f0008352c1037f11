import type { Instant, LocalDate } from '../calendar/index.js';
import type { Casefile } from '../kernel/casefile.js';
import type { Force, Length, Ruleset } from '../kernel/deadline.js';
import type { CaseEvent } from '../kernel/event.js';
import type { Labels } from '../kernel/labels.js';
import type { Role } from '../kernel/role.js';

/** What one version of the law says about a deadline. */
export interface RuleVersion {
  /** Statute and paragraph; absent where the deadline is this system's own choice. */
  readonly source?: string;
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

/**
 * When somebody is told. Reminders go out from this ladder; `ladder.ts` says at which instants. The start is the
 * anchor, the due the nominal one. A time of day is `HH:MM`, local; where none is named, a day means 09:00.
 */
export interface Rung {
  readonly at:
    | { readonly afterStart: Exclude<Length, { workingDays: number } | { sameDayBefore: string }> }
    | { readonly beforeDue: { readonly days: number } }
    | { readonly onDueDay: string }
    | { readonly dayAfterStart: string }
    /** Percent of the time between start and due, 0 to 100. */
    | { readonly share: number }
    | { readonly workingDaysAfterStart: number; readonly at?: string }
    | { readonly workingDaysBeforeDue: number }
    /** By the wall clock, as all that is told to people (docs/law/time.md). */
    | { readonly hoursBeforeDue: number }
    /** Before an anchor that lies ahead when the deadline starts; hours by the wall clock. */
    | {
        readonly beforeAnchor:
          { readonly days: number } | { readonly workingDays: number } | { readonly hours: number };
      }
    | RepeatedAt
    | { readonly missed: true };
  readonly to: readonly Role[];
}

/** Told again and again while the deadline is open: first one period after the start, or after the last day. */
export interface RepeatedAt {
  readonly every:
    | { readonly days: number }
    | { readonly weeks: number }
    | { readonly months: number }
    | { readonly workingDays: number };
  readonly from: 'start' | 'missed';
  readonly at?: string;
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
  /** The id that the pages of the law know it by (docs/law/README.md), for example `A2`. */
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

/** A version of the law and the local date from which it applies. */
export interface RulesetInForce {
  readonly ruleset: Ruleset;
  readonly from: LocalDate;
}

/** The version of the law that applies on a local date. */
export function rulesetOn(versions: readonly RulesetInForce[], date: LocalDate): Ruleset {
  const inForce = versions.filter(({ from }) => from <= date).at(-1);
  if (!inForce) throw new RangeError(`No version of the law is known for ${date}.`);
  return inForce.ruleset;
}
