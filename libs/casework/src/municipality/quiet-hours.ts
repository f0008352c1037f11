import {
  daysAfter,
  instantAt,
  localDateOf,
  localTimeOf,
  type Instant,
  type TimeZone,
} from '../calendar/index.js';
import type { EveryLanguage } from '../kernel/labels.js';
import type { SettingDefinition } from '../kernel/setting.js';

const time = '([01]\\d|2[0-3]):[0-5]\\d';

/** When the municipality's staff is left alone. Nothing is held back unless it says so: a reminder late is a harm. */
export const quietHours = {
  name: 'municipality/quiet-hours',
  label: { sv: 'Tysta timmar', da: 'Stille timer', en: 'Quiet hours' },
  help: {
    sv: 'Klockslag mellan vilka påminnelser väntar, utom de som gäller akut fara: 18:00-07:00, eller none.',
    da: 'Klokkeslæt, hvorimellem påmindelser venter, undtagen dem om akut fare: 18:00-07:00, eller none.',
    en: 'Times of day between which reminders wait, but for those about an acute danger: 18:00-07:00, or none.',
  },
  pattern: `none|${time}-${time}`,
  byDefault: 'none',
} as const satisfies SettingDefinition<EveryLanguage>;

/**
 * The first instant from the given one on that lies outside the quiet hours: itself, or their end. They begin with
 * their first minute and end before their last, and go over midnight when they end earlier in the day than they
 * begin; from and until one time of day they last no time at all.
 *
 * @param hours a value of the setting `municipality/quiet-hours`: `none` or `HH:MM-HH:MM`, local time
 * @throws {RangeError} an unknown zone
 */
export function afterQuietHours(instant: Instant, hours: string, timeZone: TimeZone): Instant {
  const [from, until] = hours.split('-');
  if (from === undefined || until === undefined || from === until) return instant;
  const now = localTimeOf(instant, timeZone);
  const isOvernight = from > until;
  const isQuiet = isOvernight ? now >= from || now < until : now >= from && now < until;
  if (!isQuiet) return instant;
  const today = localDateOf(instant, timeZone);
  const end = instantAt(isOvernight && now >= from ? daysAfter(today, 1) : today, until, timeZone);
  // When clocks go back, a time of day comes twice; the quiet hours have ended the first time.
  return end > instant ? end : instant;
}
