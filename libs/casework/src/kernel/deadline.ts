import type { HolidayName, Instant, LocalDate } from '../calendar/index.js';
import type { Codes, EveryLanguage } from './labels.js';

/**
 * A version of the law by its stable name, chosen by the local date on which a deadline's starting event occurred
 * ([which there are](docs/law/README.md)).
 */
export type Ruleset = string;

/**
 * How binding a deadline is. Figures never mix them: `statutory` stands in a law with a number, `target` puts a
 * number on "at once" or "promptly", `local` is the municipality's own.
 */
export const forces = {
  statutory: {
    label: { sv: 'lagstadgad', da: 'lovbestemt', en: 'statutory' },
    help: { sv: 'Tiden står i lag.', da: 'Fristen står i loven.', en: 'The time stands in a law.' },
  },
  target: {
    label: { sv: 'mål', da: 'mål', en: 'target' },
    help: {
      sv: 'Lagen säger genast eller skyndsamt; talet är ett mål.',
      da: 'Loven siger straks eller hurtigst muligt; tallet er et mål.',
      en: 'The law says at once or promptly; the number is a target.',
    },
  },
  local: {
    label: { sv: 'kommunens egen', da: 'kommunens egen', en: 'local' },
    help: {
      sv: 'Kommunen har själv satt tiden.',
      da: 'Kommunen har selv fastsat fristen.',
      en: 'The municipality has set the time itself.',
    },
  },
} as const satisfies Codes<EveryLanguage>;

export type Force = keyof typeof forces;

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

/** A day that a deadline may not end on, and why. */
export interface DayPassedOver {
  readonly date: LocalDate;
  readonly because: 'saturday' | 'sunday' | HolidayName;
}

/** The two last days of a deadline and how they were counted. Each instant is the end (24:00) of the local day. */
export interface DueDates {
  /** The day counted from. */
  readonly anchorDate: LocalDate;
  readonly length: Length;
  /** Without roll-over: what reminders use. */
  readonly nominalDue: Instant;
  readonly nominalDueDate: LocalDate;
  /** After roll-over: what counts as missed. */
  readonly legalLatest: Instant;
  readonly legalLatestDate: LocalDate;
  /** The days that the end was moved past, in order. */
  readonly passedOver: readonly DayPassedOver[];
}

export const deadlineStates = ['running', 'extended', 'missed', 'met', 'cancelled', 'superseded'] as const;

export type DeadlineState = (typeof deadlineStates)[number];

/** Why a deadline no longer applies without having been met. */
export const endReasons = {
  'anchor-corrected': {
    label: { sv: 'tidpunkt rättad', da: 'tidspunkt rettet', en: 'time corrected' },
    help: {
      sv: 'Det som fristen räknas från hände en annan tid.',
      da: 'Det, fristen regnes fra, skete på et andet tidspunkt.',
      en: 'What it counts from happened at another time.',
    },
  },
  'registered-in-error': {
    label: { sv: 'felregistrerat', da: 'registreret ved en fejl', en: 'registered in error' },
    help: {
      sv: 'Det som fristen räknas från var felregistrerat.',
      da: 'Det, fristen regnes fra, var registreret ved en fejl.',
      en: 'What it counts from was registered in error.',
    },
  },
  'law-changed': {
    label: { sv: 'lagen ändrad', da: 'loven ændret', en: 'law changed' },
    help: {
      sv: 'En ny lag gäller för fristen.',
      da: 'En ny lov gælder for fristen.',
      en: 'Another law applies to it.',
    },
  },
  'matter-closed': {
    label: { sv: 'ärendet avslutat', da: 'sagen afsluttet', en: 'matter closed' },
    help: {
      sv: 'Det som fristen gällde är avslutat.',
      da: 'Det, fristen gjaldt, er afsluttet.',
      en: 'What it served has ended.',
    },
  },
} as const satisfies Codes<EveryLanguage>;

export type EndedBecause = keyof typeof endReasons;

/** A deadline of a file, as its events have made it. */
export interface Deadline extends DueDates {
  readonly deadlineId: string;
  readonly ruleId: string;
  readonly ruleset: Ruleset;
  /** Statute and paragraph; absent where it is this system's own choice. */
  readonly source?: string;
  readonly force: Force;
  readonly immediate: boolean;
  readonly matterId: string;
  readonly partyId?: string;
  readonly anchorEventId: string;
  readonly anchorAt: Instant;
  /** The starting event was recorded more than 24 hours after it happened. */
  readonly recordedLate: boolean;
  readonly state: DeadlineState;
  readonly missedAt?: Instant;
  readonly extendedTo?: LocalDate;
  readonly metByEventId?: string;
  readonly metAt?: Instant;
  /** The local date of `metAt`. */
  readonly metOn?: LocalDate;
  readonly onTime?: boolean;
  /** The meeting event was recorded more than 24 hours after it happened. */
  readonly metRecordedLate?: boolean;
  readonly missExplained: boolean;
  /** Why it was cancelled or superseded. */
  readonly endedBecause?: EndedBecause;
}

/** A missed deadline stays open until it is met late. */
export function isOpen(deadline: Pick<Deadline, 'state'>): boolean {
  return deadline.state === 'running' || deadline.state === 'extended' || deadline.state === 'missed';
}

/** A deadline that is open and whose miss has not been recorded. */
export function isRunning(deadline: Pick<Deadline, 'state'>): boolean {
  return deadline.state === 'running' || deadline.state === 'extended';
}

/** Whether it still applies: open, or met and so kept for the figures. */
export function isInForce(deadline: Pick<Deadline, 'state'>): boolean {
  return deadline.state !== 'cancelled' && deadline.state !== 'superseded';
}

/** The instant after which it counts as missed: the legal latest, for a target the nominal due. */
export function missedAfter(deadline: Pick<Deadline, 'force' | 'nominalDue' | 'legalLatest'>): Instant {
  return deadline.force === 'statutory' ? deadline.legalLatest : deadline.nominalDue;
}
