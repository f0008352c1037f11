import {
  localDateOf,
  localTimeOf,
  weekdayOf,
  type Instant,
  type LocalDate,
  type TimeZone,
  type Weekday,
} from '../calendar/index.js';
import type { EveryLanguage, Language } from './labels.js';

const weekdays: Readonly<Record<Weekday, EveryLanguage>> = {
  monday: { sv: 'måndag', da: 'mandag', en: 'Monday' },
  tuesday: { sv: 'tisdag', da: 'tirsdag', en: 'Tuesday' },
  wednesday: { sv: 'onsdag', da: 'onsdag', en: 'Wednesday' },
  thursday: { sv: 'torsdag', da: 'torsdag', en: 'Thursday' },
  friday: { sv: 'fredag', da: 'fredag', en: 'Friday' },
  saturday: { sv: 'lördag', da: 'lørdag', en: 'Saturday' },
  sunday: { sv: 'söndag', da: 'søndag', en: 'Sunday' },
};

const months: readonly EveryLanguage[] = [
  { sv: 'januari', da: 'januar', en: 'January' },
  { sv: 'februari', da: 'februar', en: 'February' },
  { sv: 'mars', da: 'marts', en: 'March' },
  { sv: 'april', da: 'april', en: 'April' },
  { sv: 'maj', da: 'maj', en: 'May' },
  { sv: 'juni', da: 'juni', en: 'June' },
  { sv: 'juli', da: 'juli', en: 'July' },
  { sv: 'augusti', da: 'august', en: 'August' },
  { sv: 'september', da: 'september', en: 'September' },
  { sv: 'oktober', da: 'oktober', en: 'October' },
  { sv: 'november', da: 'november', en: 'November' },
  { sv: 'december', da: 'december', en: 'December' },
];

/** `torsdag 24 december`, `torsdag den 24. december`, `Thursday 24 December`. */
export function dayInWords(date: LocalDate, language: Language): string {
  const month = months[Number(date.slice(5, 7)) - 1];
  if (!month) throw new RangeError('A year has twelve months.');
  const day = Number(date.slice(8));
  return `${weekdays[weekdayOf(date)][language]} ${language === 'da' ? `den ${day}.` : day} ${month[language]}`;
}

/** `torsdag 24 december 2026`, `Thursday 24 December 2026`. */
export function dateInWords(date: LocalDate, language: Language): string {
  return `${dayInWords(date, language)} ${Number(date.slice(0, 4))}`;
}

/** `fredag 6 mars 2026 kl. 16.30`, `Friday 6 March 2026 at 16:30`, by the clocks of the zone. */
export function instantInWords(instant: Instant, language: Language, timeZone: TimeZone): string {
  const date = dateInWords(localDateOf(instant, timeZone), language);
  return `${date} ${timeInWords(localTimeOf(instant, timeZone), language)}`;
}

/** `kl. 16.30` in both countries, `at 16:30`. */
export function timeInWords(time: string, language: Language): string {
  return language === 'en' ? `at ${time}` : `kl. ${time.replace(':', '.')}`;
}

/** An entry as it is called in a sentence about it: `”Utredning inledd” (fredag 6 mars 2026 kl. 16.30)`. */
export function entryInWords(title: string, when: string, language: Language): string {
  return language === 'en' ? `“${title}” (${when})` : `”${title}” (${when})`;
}
