import { timeInWords } from '../kernel/dates-in-words.js';
import type { EveryLanguage, Language } from '../kernel/labels.js';
import { lengthInWords } from './explanation-phrases.js';
import type { RepeatedAt, Rung } from './rule.js';

/** When a rung of a ladder is told: `7 days after the start`, in every language. */
export function rungInWords(at: Rung['at']): EveryLanguage {
  return { sv: inWords(at, 'sv'), da: inWords(at, 'da'), en: inWords(at, 'en') };
}

/** What stands around a length, a number or a time of day. */
interface Phrases {
  afterStart(length: string): string;
  beforeDue(length: string): string;
  onDueDay: string;
  dayAfterStart: string;
  share(percent: number): string;
  beforeEnd(hours: string): string;
  beforeAnchorDay(length: string): string;
  beforeAnchor(hours: string): string;
  from: Readonly<Record<RepeatedAt['from'], string>>;
  whileOpen: string;
  missed: string;
}

const phrases: Readonly<Record<Language, Phrases>> = {
  sv: {
    afterStart: (length) => `${length} efter starten`,
    beforeDue: (length) => `${length} före sista dagen`,
    onDueDay: 'på sista dagen',
    dayAfterStart: 'dagen efter starten',
    share: (percent) => `när ${percent} % av tiden har gått`,
    beforeEnd: (hours) => `${hours} före slutet, efter klockan`,
    beforeAnchorDay: (length) => `${length} före den dag som det räknas från`,
    beforeAnchor: (hours) => `${hours} före den tidpunkt som det räknas från, efter klockan`,
    from: { start: 'från starten', missed: 'efter sista dagen' },
    whileOpen: 'så länge fristen är öppen',
    missed: 'när fristen är missad',
  },
  da: {
    afterStart: (length) => `${length} efter starten`,
    beforeDue: (length) => `${length} før den sidste dag`,
    onDueDay: 'på den sidste dag',
    dayAfterStart: 'dagen efter starten',
    share: (percent) => `når ${percent} % af tiden er gået`,
    beforeEnd: (hours) => `${hours} før udløbet, efter uret`,
    beforeAnchorDay: (length) => `${length} før den dag, der regnes fra`,
    beforeAnchor: (hours) => `${hours} før det tidspunkt, der regnes fra, efter uret`,
    from: { start: 'fra starten', missed: 'efter den sidste dag' },
    whileOpen: 'så længe fristen er åben',
    missed: 'når fristen er overskredet',
  },
  en: {
    afterStart: (length) => `${length} after the start`,
    beforeDue: (length) => `${length} before the last day`,
    onDueDay: 'on the last day',
    dayAfterStart: 'on the day after the start',
    share: (percent) => `when ${percent}% of the time has passed`,
    beforeEnd: (hours) => `${hours} before the end, by the clock`,
    beforeAnchorDay: (length) => `${length} before the day that it counts from`,
    beforeAnchor: (hours) => `${hours} before the time that it counts from, by the clock`,
    from: { start: 'from the start', missed: 'after the last day' },
    whileOpen: 'while the deadline is open',
    missed: 'when it is missed',
  },
};

type Unit = 'days' | 'weeks' | 'months' | 'workingDays';

/** `every day`, and with a number: `every 2 days`. */
const each: Readonly<
  Record<Language, Readonly<Record<Unit, readonly [one: string, many: (n: number) => string]>>>
> = {
  sv: {
    days: ['varje dag', (n) => `var ${ordinal(n)} dag`],
    weeks: ['varje vecka', (n) => `var ${ordinal(n)} vecka`],
    months: ['varje månad', (n) => `var ${ordinal(n)} månad`],
    workingDays: ['varje arbetsdag', (n) => `var ${ordinal(n)} arbetsdag`],
  },
  da: {
    days: ['hver dag', (n) => `hver ${n}. dag`],
    weeks: ['hver uge', (n) => `hver ${n}. uge`],
    months: ['hver måned', (n) => `hver ${n}. måned`],
    workingDays: ['hver arbejdsdag', (n) => `hver ${n}. arbejdsdag`],
  },
  en: {
    days: ['every day', (n) => `every ${n} days`],
    weeks: ['every week', (n) => `every ${n} weeks`],
    months: ['every month', (n) => `every ${n} months`],
    workingDays: ['every working day', (n) => `every ${n} working days`],
  },
};

/** A Swedish ordinal in figures: `2:a`, `3:e`, `11:e`. */
function ordinal(n: number): string {
  return /(?<!1)[12]$/.test(String(n)) ? `${n}:a` : `${n}:e`;
}

function inWords(at: Rung['at'], language: Language): string {
  const say = phrases[language];
  const timed = (words: string, time: string | undefined) =>
    time === undefined ? words : `${words} ${timeInWords(time, language)}`;
  if ('afterStart' in at) return say.afterStart(lengthInWords(at.afterStart, language));
  if ('beforeDue' in at) return say.beforeDue(lengthInWords(at.beforeDue, language));
  if ('onDueDay' in at) return timed(say.onDueDay, at.onDueDay);
  if ('dayAfterStart' in at) return timed(say.dayAfterStart, at.dayAfterStart);
  if ('share' in at) return say.share(at.share);
  if ('workingDaysAfterStart' in at) {
    const days = lengthInWords({ workingDays: at.workingDaysAfterStart }, language);
    return timed(say.afterStart(days), at.at);
  }
  if ('workingDaysBeforeDue' in at) {
    return say.beforeDue(lengthInWords({ workingDays: at.workingDaysBeforeDue }, language));
  }
  if ('hoursBeforeDue' in at) return say.beforeEnd(lengthInWords({ hours: at.hoursBeforeDue }, language));
  if ('beforeAnchor' in at) {
    const length = lengthInWords(at.beforeAnchor, language);
    return 'hours' in at.beforeAnchor ? say.beforeAnchor(length) : say.beforeAnchorDay(length);
  }
  if ('every' in at) return `${timed(repeatedInWords(at, language), at.at)}, ${say.whileOpen}`;
  return say.missed;
}

function repeatedInWords({ every, from }: RepeatedAt, language: Language): string {
  const [unit, count] = periodOf(every);
  const [one, many] = each[language][unit];
  return `${count === 1 ? one : many(count)} ${phrases[language].from[from]}`;
}

function periodOf(every: RepeatedAt['every']): readonly [Unit, number] {
  if ('days' in every) return ['days', every.days];
  if ('weeks' in every) return ['weeks', every.weeks];
  if ('months' in every) return ['months', every.months];
  return ['workingDays', every.workingDays];
}
