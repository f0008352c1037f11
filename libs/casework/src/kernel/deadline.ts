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

/** Whose a deadline is, and so what its passing is called ([kinds](docs/law/time.md)). Only duties count in figures. */
export const deadlineKinds = {
  duty: {
    label: { sv: 'skyldighet', da: 'pligt', en: 'duty' },
    help: {
      sv: 'Binder myndigheten. Är den inte gjord i tid, är den missad och öppen tills den är gjord.',
      da: 'Binder myndigheden. Er den ikke opfyldt til tiden, er den overskredet og åben, til den er opfyldt.',
      en: 'Binds the authority. Not done in time, it is missed, and open until it is done.',
    },
  },
  window: {
    label: { sv: 'någon annans tid', da: 'en andens frist', en: 'window' },
    help: {
      sv: 'Tiden tillhör någon annan och går ut av sig själv. Det är ingen miss.',
      da: 'Tiden tilhører en anden og udløber af sig selv. Det er ingen overskridelse.',
      en: 'The time is somebody else’s and runs out by itself, which is no miss.',
    },
  },
  appointment: {
    label: { sv: 'bestämd dag', da: 'fastsat dag', en: 'appointment' },
    help: {
      sv: 'En dag då något äger rum eller från och med vilken något får göras. Den passerar av sig själv.',
      da: 'En dag, hvor noget finder sted, eller fra hvilken noget må gøres. Den går af sig selv.',
      en: 'A day on which something takes place, or from which it may. It passes by itself.',
    },
  },
} as const satisfies Codes<EveryLanguage>;

export type DeadlineKind = keyof typeof deadlineKinds;

/** How long a deadline runs, counted from its anchor. Months count from the anchor's own day. */
export type Length =
  | { readonly days: number }
  | { readonly weeks: number }
  | { readonly months: number }
  | { readonly workingDays: number }
  /** Danish hverdage: Monday to Saturday for the nominal day, Monday to Friday for the legal one. */
  | { readonly danishWeekdays: number }
  /** Elapsed hours: a change of the clock moves the wall time. */
  | { readonly hours: number }
  /** Elapsed minutes likewise. */
  | { readonly minutes: number }
  /** Until the end of the anchor's day; of the next calendar day when it lies at or after this local time. */
  | { readonly sameDayBefore: string };

/** An end that somebody or something has named: the last day, or the last instant. */
export type NamedEnd = { readonly day: LocalDate } | { readonly instant: Instant };

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

/** The two last days of a deadline. Each instant is the end (24:00) of the local day, or of elapsed time. */
export interface LastDays {
  /** Whether the end is an instant rather than the end of a day: at that very instant it is still in time. */
  readonly elapsed: boolean;
  /** Without roll-over: what reminders use. */
  readonly nominalDue: Instant;
  readonly nominalDueDate: LocalDate;
  /** After roll-over: what counts as missed. */
  readonly legalLatest: Instant;
  readonly legalLatestDate: LocalDate;
  /** The days that the end was moved past, in order. */
  readonly passedOver: readonly DayPassedOver[];
}

/** The last days of a deadline and how they were come by. */
export interface DueDates extends LastDays {
  /** The day counted from. */
  readonly anchorDate: LocalDate;
  /** How long it runs, or the end that was named. */
  readonly length: Length | NamedEnd;
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
  expired: {
    label: { sv: 'utgången', da: 'udløbet', en: 'expired' },
    help: {
      sv: 'Tiden tillhörde någon annan och gick ut utan att användas. Det är ingen miss.',
      da: 'Tiden tilhørte en anden og udløb uden at blive brugt. Det er ingen overskridelse.',
      en: 'The time was somebody else’s and ran out unused, which is no miss.',
    },
  },
  passed: {
    label: { sv: 'passerad', da: 'passeret', en: 'passed' },
    help: {
      sv: 'Den bestämda dagen är förbi.',
      da: 'Den fastsatte dag er forbi.',
      en: 'The day appointed is over.',
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
  cancelled: {
    label: { sv: 'bortfallen', da: 'bortfaldet', en: 'cancelled' },
    help: {
      sv: 'Det som fristen tjänade har upphört.',
      da: 'Det, fristen tjente, er ophørt.',
      en: 'What the deadline served has ended.',
    },
  },
  superseded: {
    label: { sv: 'ersatt', da: 'erstattet', en: 'superseded' },
    help: {
      sv: 'En annan frist har tagit dess plats, eller den har fallit bort efter en rättelse.',
      da: 'En anden frist er trådt i stedet, eller den er bortfaldet efter en rettelse.',
      en: 'Another deadline has taken its place, or it has fallen away after a correction.',
    },
  },
} as const satisfies Codes<EveryLanguage>;

export type DeadlineState = keyof typeof deadlineStates;

/** Why a deadline, as it had been counted, no longer applies. */
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
  'recorded-late': {
    label: { sv: 'sent registrerat', da: 'registreret sent', en: 'recorded late' },
    help: {
      sv: 'Något som hände tidigare registrerades i efterhand.',
      da: 'Noget, der skete tidligere, blev registreret bagefter.',
      en: 'Something that had happened earlier was recorded afterwards.',
    },
  },
  moved: {
    label: { sv: 'flyttad', da: 'flyttet', en: 'moved' },
    help: {
      sv: 'En ny dag har bestämts i stället.',
      da: 'En ny dag er fastsat i stedet.',
      en: 'Another day has been appointed instead.',
    },
  },
  'goes-on': {
    label: {
      sv: 'går vidare i ett annat ärende',
      da: 'fortsætter i en anden sag',
      en: 'goes on in another matter',
    },
    help: {
      sv: 'Ärendet går vidare i ett annat, och fristen med det.',
      da: 'Sagen fortsætter i en anden, og fristen med den.',
      en: 'The matter goes on in another one, and the deadline with it.',
    },
  },
  'law-changed': {
    label: { sv: 'lagen ändrad', da: 'loven ændret', en: 'law changed' },
    help: {
      sv: 'En ny lydelse av lagen gäller även frister som redan löper.',
      da: 'En ny version af loven gælder også frister, der allerede løber.',
      en: 'A new version of the law also applies to deadlines that run already.',
    },
  },
} as const satisfies Codes<EveryLanguage>;

export type EndedBecause = keyof typeof endReasons;

/** Why another takes the place of a deadline that had been counted rightly until then. */
export const placeTaken = ['moved', 'goes-on'] as const satisfies readonly EndedBecause[];

export type PlaceTaken = (typeof placeTaken)[number];

/** Whether another has taken its place though nothing of how it had been counted was wrong. */
export function isPlaceTaken(because: string | undefined): because is PlaceTaken {
  return placeTaken.some((each) => each === because);
}

/** What has become known of a miss since. The miss itself is never taken away. */
export const missAnswers = {
  'done-in-time': {
    label: { sv: 'gjort i tid', da: 'gjort til tiden', en: 'done in time' },
    help: {
      sv: 'Det var gjort i tid men registrerades sedan missen var ett faktum.',
      da: 'Det var gjort til tiden, men blev registreret efter overskridelsen.',
      en: 'It had been done in time and was recorded after the miss.',
    },
  },
  'extended-in-time': {
    label: { sv: 'förlängt i tid', da: 'forlænget til tiden', en: 'extended in time' },
    help: {
      sv: 'Det var förlängt i tid men registrerades sedan missen var ett faktum.',
      da: 'Den var forlænget til tiden, men det blev registreret efter overskridelsen.',
      en: 'It had been extended in time, which was recorded after the miss.',
    },
  },
  'ended-before': {
    label: { sv: 'upphörde dessförinnan', da: 'ophørte inden da', en: 'ended before' },
    help: {
      sv: 'Det som fristen tjänade hade upphört innan den löpte ut.',
      da: 'Det, fristen tjente, var ophørt, før den udløb.',
      en: 'What the deadline served had ended before it ran out.',
    },
  },
  'corrected-since': {
    label: {
      sv: 'missad, rättad sedan dess',
      da: 'overskredet, rettet siden',
      en: 'missed, corrected since',
    },
    help: {
      sv: 'Det som missen berodde på har rättats efteråt.',
      da: 'Det, overskridelsen skyldtes, er siden rettet.',
      en: 'What the miss rested on has been corrected since.',
    },
  },
} as const satisfies Codes<EveryLanguage>;

export type MissAnswer = keyof typeof missAnswers;

/** A last day that went by without the duty having been done. */
export interface Miss {
  /** The end of the last day: the first instant that was too late. */
  readonly at: Instant;
  readonly explained: boolean;
  /** Absent where the miss stands. */
  readonly answer?: MissAnswer;
}
