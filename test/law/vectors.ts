import {
  daysAfter,
  dueDates,
  instantAt,
  instantFromText,
  isLocalDate,
  localDateOf,
  weekdayOf,
  workingDaysAfter,
  yearsAfter,
  type Instant,
  type Jurisdiction,
  type Length,
  type Locality,
  type TimeZone,
} from '#casework';
import type { Table } from './markdown.js';

const zones: Readonly<Record<Jurisdiction, TimeZone>> = { SE: 'Europe/Stockholm', DK: 'Europe/Copenhagen' };

type Pair = readonly [nominal: string, latest: string];

/** A day, or an instant, as the table writes it: with or without its weekday, which has to be the right one. */
function dayOf(cell: string): { readonly date: string; readonly instant: Instant | undefined } {
  const found = /^(?:(\w{3}) )?(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}) ([+-]\d{2}:\d{2}))?$/.exec(cell);
  const [, weekday, date, time, offset] = found ?? [];
  if (date === undefined || !isLocalDate(date)) throw new Error(`No day: ${cell}`);
  if (weekday !== undefined && weekday.toLowerCase() !== weekdayOf(date).slice(0, 3)) {
    throw new Error(`Another weekday: ${cell}`);
  }
  const instant = time === undefined ? undefined : instantFromText(`${date}T${time}${offset ?? ''}`);
  return { date, instant };
}

const lengths: Readonly<Record<string, (count: number) => Length>> = {
  hour: (hours) => ({ hours }),
  day: (days) => ({ days }),
  week: (weeks) => ({ weeks }),
  month: (months) => ({ months }),
  'working day': (workingDays) => ({ workingDays }),
};

function lengthOf(words: string): Length {
  const cutOff = /^same day before (\d{2}:\d{2})$/.exec(words)?.[1];
  if (cutOff !== undefined) return { sameDayBefore: cutOff };
  const [, count, unit = ''] = /^(\d+) (.+?)s?$/.exec(words) ?? [];
  const length = lengths[unit]?.(Number(count));
  if (length === undefined) throw new Error(`No length: ${words}`);
  return length;
}

/**
 * What a row of the table says, and what the calendar counts for it: its nominal and its latest days.
 *
 * @throws {Error} a row that can't be counted; none is passed over
 */
export function countedRow(row: Table['rows'][number]): {
  readonly expected: unknown;
  readonly counted: unknown;
} {
  const cell = (column: string): string => row[column] ?? '';
  const country = cell('Country');
  if (country !== 'SE' && country !== 'DK') throw new Error(`No country: ${country}`);
  const where: Locality = { jurisdiction: country, timeZone: zones[country] };
  const rolls = cell('Rolls') === 'yes';
  const anchor = dayOf(cell('Anchor (local)'));
  const nominals = cell('Nominal due').split(', ').map(dayOf);
  const latests = cell('Legal latest').split(', ').map(dayOf);
  const expected = nominals.map(({ date }, n): Pair => [date, latests[n]?.date ?? '']);
  const noonOf = (date: string): Instant => instantAt(date, '12:00', where.timeZone);
  const start = anchor.instant ?? noonOf(anchor.date);

  const length = cell('Length');
  const [, hverdage] = /^(\d+) hverdage$/.exec(length) ?? [];
  if (hverdage !== undefined) {
    const by = (week: 'monday-saturday' | 'monday-friday') =>
      workingDaysAfter(anchor.date, Number(hverdage), country, week);
    return { expected, counted: [[by('monday-saturday'), by('monday-friday')]] };
  }
  const [, years] = /^purge after (\d+) years$/.exec(length) ?? [];
  if (years !== undefined) {
    const last = yearsAfter(anchor.date, Number(years));
    return { expected, counted: [[daysAfter(last, 1), yearsAfter(`${last.slice(0, 4)}-12-31`, 1)]] };
  }
  const [, again] = /^(.+), again from each review$/.exec(length) ?? [];
  if (again !== undefined) {
    const heldLate = /held late, on (\S+)$/.exec(cell('About'))?.[1];
    const counted: Pair[] = [];
    for (let from = start; counted.length < expected.length;) {
      const { nominalDueDate, legalLatestDate } = dueDates(from, lengthOf(again), rolls, where);
      counted.push([nominalDueDate, legalLatestDate]);
      from = noonOf(counted.length === 1 && heldLate !== undefined ? heldLate : nominalDueDate);
    }
    return { expected, counted };
  }
  const due = dueDates(start, lengthOf(length), rolls, where);
  const instants = [...nominals, ...latests].flatMap(({ instant }) => instant ?? []);
  if (instants.length > 0) return { expected: instants, counted: [due.nominalDue, due.legalLatest] };
  if (localDateOf(start, where.timeZone) !== due.anchorDate)
    throw new Error(`Another anchor: ${cell('Anchor (local)')}`);
  return { expected, counted: [[due.nominalDueDate, due.legalLatestDate]] };
}
