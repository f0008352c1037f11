import { holidayLabels, type HolidayName, type Instant, type LocalDate } from '../calendar/index.js';
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

/** The days that a deadline may not end on. */
export const daysOfRest: Codes<EveryLanguage> = {
  saturday: {
    label: { sv: 'lördag', da: 'lørdag', en: 'Saturday' },
    help: {
      sv: 'En frist som flyttas slutar inte på en lördag.',
      da: 'En frist, der flyttes, ender ikke på en lørdag.',
      en: 'A deadline that is moved does not end on a Saturday.',
    },
  },
  sunday: {
    label: { sv: 'söndag', da: 'søndag', en: 'Sunday' },
    help: {
      sv: 'En frist som flyttas slutar inte på en söndag.',
      da: 'En frist, der flyttes, ender ikke på en søndag.',
      en: 'A deadline that is moved does not end on a Sunday.',
    },
  },
  ...Object.fromEntries(
    Object.entries(holidayLabels).map(([day, label]) => [
      day,
      {
        label,
        help: {
          sv: 'Dagen är en helgdag i landet eller räknas som en.',
          da: 'Dagen er en helligdag i landet eller regnes som en.',
          en: 'The day is a public holiday of the country, or counts as one.',
        },
      },
    ]),
  ),
};

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

export const deadlineStates = {
  running: {
    label: { sv: 'löper', da: 'løber', en: 'running' },
    help: {
      sv: 'Fristen löper, och det den gäller är inte gjort.',
      da: 'Fristen løber, og det, den gælder, er ikke gjort.',
      en: 'It runs, and what it asks for has not been done.',
    },
  },
  extended: {
    label: { sv: 'förlängd', da: 'forlænget', en: 'extended' },
    help: {
      sv: 'Fristen löper till en senare dag än den räknades till först.',
      da: 'Fristen løber til en senere dag, end den først blev beregnet til.',
      en: 'It runs to a later day than it was first counted to.',
    },
  },
  missed: {
    label: { sv: 'missad', da: 'overskredet', en: 'missed' },
    help: {
      sv: 'Sista dagen är över, och det den gäller är fortfarande inte gjort.',
      da: 'Den sidste dag er omme, og det, den gælder, er stadig ikke gjort.',
      en: 'The last day is over, and what it asks for has still not been done.',
    },
  },
  met: {
    label: { sv: 'uppfylld', da: 'opfyldt', en: 'met' },
    help: {
      sv: 'Det den gäller är gjort, i tid eller för sent.',
      da: 'Det, den gælder, er gjort, til tiden eller for sent.',
      en: 'What it asks for has been done, on time or late.',
    },
  },
  superseded: {
    label: { sv: 'ersatt', da: 'erstattet', en: 'superseded' },
    help: {
      sv: 'Fristen har räknats på nytt eller fallit bort efter en rättelse.',
      da: 'Fristen er beregnet på ny eller bortfaldet efter en rettelse.',
      en: 'After a correction it has been counted anew, or has fallen away.',
    },
  },
} as const satisfies Codes<EveryLanguage>;

export type DeadlineState = keyof typeof deadlineStates;

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
  /** When what started it happened: the anchor may lie before or ahead. */
  readonly startedAt: Instant;
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
  /** Why it was superseded. */
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
  return deadline.state !== 'superseded';
}

/** The instant after which it counts as missed: the legal latest, for a target the nominal due. */
export function missedAfter(deadline: Pick<Deadline, 'force' | 'nominalDue' | 'legalLatest'>): Instant {
  return deadline.force === 'statutory' ? deadline.legalLatest : deadline.nominalDue;
}
