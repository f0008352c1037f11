import {
  localDateOf,
  localTimeOf,
  weekdayOf,
  type Instant,
  type LocalDate,
  type TimeZone,
  type Weekday,
} from '../calendar/index.js';
import type { Labels, Language } from './labels.js';

const weekdays: Readonly<Record<Weekday, Labels>> = {
  monday: { sv: 'måndag', en: 'Monday' },
  tuesday: { sv: 'tisdag', en: 'Tuesday' },
  wednesday: { sv: 'onsdag', en: 'Wednesday' },
  thursday: { sv: 'torsdag', en: 'Thursday' },
  friday: { sv: 'fredag', en: 'Friday' },
  saturday: { sv: 'lördag', en: 'Saturday' },
  sunday: { sv: 'söndag', en: 'Sunday' },
};

const months: readonly Labels[] = [
  { sv: 'januari', en: 'January' },
  { sv: 'februari', en: 'February' },
  { sv: 'mars', en: 'March' },
  { sv: 'april', en: 'April' },
  { sv: 'maj', en: 'May' },
  { sv: 'juni', en: 'June' },
  { sv: 'juli', en: 'July' },
  { sv: 'augusti', en: 'August' },
  { sv: 'september', en: 'September' },
  { sv: 'oktober', en: 'October' },
  { sv: 'november', en: 'November' },
  { sv: 'december', en: 'December' },
];

/** `torsdag 24 december`, `Thursday 24 December`. */
export function dayInWords(date: LocalDate, language: Language): string {
  const month = months[Number(date.slice(5, 7)) - 1];
  if (!month) throw new RangeError('A year has twelve months.');
  return `${weekdays[weekdayOf(date)][language]} ${Number(date.slice(8))} ${month[language]}`;
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

/** `kl. 16.30`, `at 16:30`. */
export function timeInWords(time: string, language: Language): string {
  return language === 'sv' ? `kl. ${time.replace(':', '.')}` : `at ${time}`;
}
