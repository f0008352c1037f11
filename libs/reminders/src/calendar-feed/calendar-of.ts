import {
  dateInWords,
  daysBetween,
  inLanguage,
  type EveryLanguage,
  type Instant,
  type Labels,
  type Language,
  type LocalDate,
} from '#casework';
import ical, {
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from 'ical-generator';

/** An open deadline in somebody's calendar: ids, dates and the rule's own words, nothing of a person. */
export interface CalendarEntry {
  readonly deadlineId: string;
  readonly caseNumber: string;
  /** Id of the rule in docs/law, for example `A2`. */
  readonly ruleId: string;
  /** What the rule asks for. */
  readonly what: Labels;
  readonly nominalDueDate: LocalDate;
  readonly legalLatestDate: LocalDate;
  /** Since when it has been missed, if it has. */
  readonly missedSince?: Instant;
}

/** How the calendar is told. */
export interface CalendarOptions {
  /** When it was made. */
  readonly now: Instant;
  readonly language: Language;
}

const words = {
  name: { sv: 'Tidsfrister', da: 'Frister', en: 'Deadlines' },
  missed: { sv: 'Missad', da: 'Overskredet', en: 'Missed' },
  case: { sv: 'Ärende', da: 'Sag', en: 'Case' },
  legalLatest: {
    sv: 'Sista dag med hänsyn till helger',
    da: 'Sidste dag med hensyn til helligdage',
    en: 'Last day with days of rest considered',
  },
} as const satisfies Record<string, EveryLanguage>;

/** How often a client is asked to look again, in seconds. */
const refreshEvery = 3_600;

/** From here the days of SEQUENCE are counted. */
const dayZero: LocalDate = '2000-01-01';

/** A calendar holds at least one component (RFC 5545 section 3.4), also when nothing is due. */
const nothingDue = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
  '',
].join('\r\n');

/**
 * Open deadlines as an iCalendar object (RFC 5545, with the properties of RFC 7986) to be served as `text/calendar;
 * charset=utf-8`. Each is a day, the nominal last one, and no busy time. The same deadline has the same UID whatever
 * becomes of it; one that is met is left out, and so goes from a calendar that follows the feed.
 *
 * @throws {RangeError} dates of another form
 */
export function calendarOf(entries: readonly CalendarEntry[], { now, language }: CalendarOptions): string {
  const calendar = ical({
    prodId: { company: 'Casetrail', product: 'Deadlines', language: language.toUpperCase() },
    scale: 'GREGORIAN',
    name: words.name[language],
    ttl: refreshEvery,
    events: entries
      .toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
      .map((entry) => eventOf(entry, now, language)),
  });
  const text = calendar.toString();
  // The last line is ended as well (section 3.1).
  return `${entries.length > 0 ? text : text.replace('END:VCALENDAR', `${nothingDue}END:VCALENDAR`)}\r\n`;
}

function placeOf({ nominalDueDate, deadlineId }: CalendarEntry): string {
  return `${nominalDueDate} ${deadlineId}`;
}

function eventOf(entry: CalendarEntry, now: Instant, language: Language): ICalEventData {
  const rule = `${entry.ruleId} ${inLanguage(entry.what, language)}`;
  const summary = entry.missedSince !== undefined ? `${words.missed[language]}: ${rule}` : rule;
  return {
    id: `${printable(entry.deadlineId)}@casetrail`,
    stamp: now,
    // Without an end it lasts that day (section 3.6.1).
    start: entry.nominalDueDate,
    allDay: true,
    sequence: sequenceOf(entry),
    summary: printable(`${summary} (${entry.caseNumber})`),
    description: [
      `${words.case[language]}: ${entry.caseNumber}`,
      `${words.legalLatest[language]}: ${dateInWords(entry.legalLatestDate, language)}`,
    ]
      .map(printable)
      .join('\n'),
    status: ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    class: ICalEventClass.CONFIDENTIAL,
  };
}

/** The library escapes line ends of a text but of no UID, and lets other control characters pass (section 3.3.11). */
function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}

/**
 * Grows with every change of a deadline (section 3.8.7.4), without anybody counting changes: a deadline of one id is
 * only ever moved to a later day, by an extension, or recorded as missed; a corrected one has another id.
 */
function sequenceOf({ nominalDueDate, missedSince }: CalendarEntry): number {
  return 2 * daysBetween(dayZero, nominalDueDate) + (missedSince === undefined ? 0 : 1);
}
