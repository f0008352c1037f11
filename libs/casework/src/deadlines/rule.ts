import type { Instant, LocalDate } from '../calendar/index.js';
import type { Casefile } from '../kernel/casefile.js';
import type { DeadlineKind, Force, Length, Miss, NamedEnd, PlaceTaken, Ruleset } from '../kernel/deadline.js';
import type { Deadline, Extension } from '../kernel/deadline-course.js';
import type { CaseEvent, DecidedEvent, EventDescription } from '../kernel/event.js';
import type { Labels } from '../kernel/labels.js';
import type { Role } from '../kernel/role.js';

/** A length, or how the municipality's settings give it. */
export type LengthOrSetting = Length | ((settings: SettingOf) => Length);

/** What one version of the law says about a deadline. */
export interface RuleVersion {
  /** Statute and paragraph; absent where the deadline is this system's own choice. */
  readonly source?: string;
  readonly force: Force;
  /** How long it runs under this version, where a start does not say otherwise. */
  readonly length?: LengthOrSetting;
  /**
   * What becomes of deadlines that run when this version comes into force: kept as they are (when it says nothing),
   * or counted anew from their anchors by this version.
   */
  readonly running?: 'counted-anew';
}

/** Another instant than that of the starting event to count from. */
interface CountedFromElsewhere<Details> {
  /** The instant that it counts from, when it is another than the event's `occurredAt`. */
  anchor(file: Casefile<Details>, event: CaseEvent, of: DeadlineOf): Instant;
  /** Why it counts from another day than the event's, with its paragraph; told where it does. */
  readonly anchoredBecause: Labels;
}

/** One way in which a deadline starts. */
export type DeadlineStart<Details> = StartOnEvent<Details> &
  (CountedFromElsewhere<Details> | { readonly anchor?: undefined; readonly anchoredBecause?: undefined });

interface StartOnEvent<Details> {
  /** Type of the starting event. */
  readonly on: string;
  /** Only then; `file` is the file right after the event. */
  when?(file: Casefile<Details>, event: CaseEvent): boolean;
  /** The matter that the deadline belongs to, when it is another than the event's. */
  matter?(file: Casefile<Details>, event: CaseEvent, of: DeadlineOf): string | undefined;
  /** The parties that get a deadline each. Without it there is one for the matter. */
  parties?(file: Casefile<Details>, event: CaseEvent): readonly string[];
  /** The items of the matter that get a deadline each, or of each of the parties: placements, parts of a plan. */
  items?(file: Casefile<Details>, event: CaseEvent, of: Pick<DeadlineOf, 'partyId'>): readonly string[];
  readonly length?: LengthOrSetting;
  /** Instead of a length: the end that the event, a plan or a setting names. */
  until?(file: Casefile<Details>, event: CaseEvent, of: DeadlineOf, settings: SettingOf): NamedEnd;
  /** What it is extended to from the start: what carries on something that had been extended keeps that. */
  extendedTo?(file: Casefile<Details>, event: CaseEvent, of: DeadlineOf): ExtensionKept | undefined;
  /** What has been missed already: of what carries on a deadline of another matter, which ends. */
  missedBefore?(file: Casefile<Details>, event: CaseEvent): readonly Miss[];
  /** The law gives no number ("at once"); the length is an operational target. */
  readonly immediate?: true;
}

/** An extension that is kept by what carries on what had been extended, with what is known of it. */
export interface ExtensionKept extends Partial<
  Pick<Extension, 'decidedAt' | 'byEventId' | 'decidedLate' | 'recordedLate'>
> {
  readonly until: NamedEnd;
}

/** Whose deadline of a matter it is, where several have one each. */
export type DeadlineOf = Pick<Deadline, 'partyId' | 'itemId'>;

/** A named setting of the municipality, its default included. */
export type SettingOf = (name: string) => string;

/**
 * When somebody is told. Reminders go out from this ladder; `ladder.ts` says at which instants. The start is the
 * anchor, the due the nominal one. A time of day is `HH:MM`, local; where none is named, a day means 09:00.
 */
export interface Rung {
  readonly at:
    | {
        readonly afterStart: Extract<
          Length,
          { days: number } | { weeks: number } | { months: number } | { hours: number }
        >;
      }
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

/** An event that does something to the deadlines of its matters; one of the file itself, to those of every matter. */
export interface OnEvent<Details> {
  readonly on: string;
  /** Only those deadlines for which this holds; `file` is the file right after the event. */
  when?(file: Casefile<Details>, event: CaseEvent, deadline: Deadline): boolean;
}

/** An event that meets a deadline. */
export interface DeadlineStop<Details> extends OnEvent<Details> {
  /**
   * When it counts as done, where that is before the event: it had come in elsewhere, or counts for a day before. A window
   * whose end went by between the two was used in time then, and is met as well.
   */
  countsAt?(file: Casefile<Details>, event: CaseEvent): Instant;
}

/** What may move a deadline, and on which ground. */
export interface DeadlineExtension<Details = unknown> extends OnEvent<Details> {
  readonly ground: Labels;
  /** The new last day, or last instant, that the event names. */
  until(event: CaseEvent): NamedEnd;
}

/** What ends a deadline that has not been met, because what it served has ended. */
export interface DeadlineCancelling<Details = unknown> extends OnEvent<Details> {
  readonly because: Labels;
}

/** What puts another in the place of a deadline: a day that is appointed, where it doesn't say otherwise. */
export interface DeadlineReplacing<Details = unknown> extends OnEvent<Details> {
  readonly because?: PlaceTaken;
}

/** What time alone brings about when a deadline passes unused: an event of the procedure, written by the clock. */
export interface PassingConsequence<Details = unknown> {
  readonly event: EventDescription;
  /** The event, or undefined where nothing follows; `file` is the file right after the passing. */
  brings(file: Casefile<Details>, deadline: Deadline): DecidedEvent | undefined;
}

/** A deadline as the law states it. Due dates come from here and the calendar, and from nowhere else. */
export interface DeadlineRule<Details = unknown> {
  /** The id that the pages of the law know it by (docs/law/README.md), for example `A2`. */
  readonly id: string;
  readonly what: Labels;
  readonly kind: DeadlineKind;
  /** Who has to act. */
  readonly responsible: Role;
  /** Per version of the law. A version that is not named has no such deadline. */
  readonly versions: Partial<Readonly<Record<Ruleset, RuleVersion>>>;
  readonly starts: readonly DeadlineStart<Details>[];
  /** Whether the last day moves past Saturdays, Sundays, holidays and eves for `legalLatest`. */
  readonly rolls: boolean;
  /** The events that meet it, when they concern its matter. */
  readonly stops: readonly DeadlineStop<Details>[];
  /** The events with which what it served ends. */
  readonly cancels?: readonly DeadlineCancelling<Details>[];
  /** The events by which another takes its place: they end it, and start that if they are among its starts. */
  readonly replaces?: readonly DeadlineReplacing<Details>[];
  readonly extensions?: readonly DeadlineExtension<Details>[];
  /** What follows when it passes unused. */
  readonly passing?: PassingConsequence<Details>;
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
