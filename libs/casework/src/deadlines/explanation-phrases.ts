import { holidayLabels } from '../calendar/index.js';
import { dayInWords, timeInWords } from '../kernel/dates-in-words.js';
import type { Language } from '../kernel/labels.js';
import type { DayPassedOver, EndedBecause, Length, NamedEnd } from '../kernel/deadline.js';

/** The sentences of an explanation in one language. Dates come in words, a source with its brackets or empty. */
export interface Phrases {
  /** What the law gives, what a target or the municipality sets, or what stands for "at once". */
  statutory(length: string, anchor: string, source: string): string;
  target(length: string, anchor: string, source: string): string;
  local(length: string, anchor: string, source: string): string;
  immediate(length: string, anchor: string, source: string): string;
  startRecordedLate: string;
  lastDay(date: string): string;
  extended(date: string, ground: string): string;
  movedPast(days: string, date: string): string;
  missed(date: string): string;
  explained: string;
  unexplained: string;
  met(date: string, onTime: boolean): string;
  metRecordedLate: string;
  metAfterMiss: string;
  ended: Readonly<Record<EndedBecause, string>>;
}

export const phrases: Readonly<Record<Language, Phrases>> = {
  sv: {
    statutory: (length, anchor, source) => `lagen ger ${length}, räknat från ${anchor}${source}`,
    target: (length, anchor, source) =>
      `lagen anger ingen tid${source}; målet är ${length}, räknat från ${anchor}`,
    local: (length, anchor, source) => `kommunen har själv bestämt ${length}, räknat från ${anchor}${source}`,
    immediate: (length, anchor, source) =>
      `lagen säger genast${source}; vårt mål är ${length}, räknat från ${anchor}`,
    startRecordedLate: ', som registrerades mer än ett dygn i efterhand',
    lastDay: (date) => `Sista dagen är ${date}.`,
    extended: (date, ground) => `Tiden har förlängts till ${date}: ${ground}.`,
    movedPast: (days, date) =>
      `Fristen räknas som missad först efter ${date}, eftersom den inte kan löpa ut ${days}.`,
    missed: (date) => `Det var inte gjort när sista dagen, ${date}, var slut, så fristen är missad`,
    explained: '; varför är förklarat i akten.',
    unexplained: '; varför är inte förklarat än.',
    met: (date, onTime) => `Det gjordes ${date}, ${onTime ? 'i tid' : 'för sent'}`,
    metRecordedLate: ', men registrerades mer än ett dygn efteråt',
    metAfterMiss: '; när det registrerades hade fristen redan antecknats som missad',
    ended: {
      'recorded-late': '',
      moved: '',
      'law-changed': '',
      'anchor-corrected':
        'Den gäller inte längre: en tidpunkt har rättats, och fristen har räknats på nytt. Så här räknades den då.',
      'registered-in-error': 'Den gäller inte längre: en uppgift var felregistrerad. Så här räknades den då.',
    },
  },
  da: {
    statutory: (length, anchor, source) => `loven giver ${length}, regnet fra ${anchor}${source}`,
    target: (length, anchor, source) =>
      `loven nævner ingen tid${source}; målet er ${length}, regnet fra ${anchor}`,
    local: (length, anchor, source) => `kommunen har selv fastsat ${length}, regnet fra ${anchor}${source}`,
    immediate: (length, anchor, source) =>
      `loven siger straks${source}; vores mål er ${length}, regnet fra ${anchor}`,
    startRecordedLate: ', som blev registreret mere end et døgn senere',
    lastDay: (date) => `Den sidste dag er ${date}.`,
    extended: (date, ground) => `Fristen er forlænget til ${date}: ${ground}.`,
    movedPast: (days, date) =>
      `Fristen regnes først for overskredet efter ${date}, fordi den ikke kan udløbe ${days}.`,
    missed: (date) => `Det var ikke gjort, da den sidste dag, ${date}, var omme, så fristen er overskredet`,
    explained: '; årsagen er forklaret i akten.',
    unexplained: '; årsagen er ikke forklaret endnu.',
    met: (date, onTime) => `Det blev gjort ${date}, ${onTime ? 'til tiden' : 'for sent'}`,
    metRecordedLate: ', men registreret mere end et døgn senere',
    metAfterMiss: '; da det blev registreret, var fristen allerede noteret som overskredet',
    ended: {
      'recorded-late': '',
      moved: '',
      'law-changed': '',
      'anchor-corrected':
        'Den gælder ikke længere: et tidspunkt er rettet, og fristen er beregnet på ny. Sådan blev den beregnet dengang.',
      'registered-in-error':
        'Den gælder ikke længere: en oplysning var registreret ved en fejl. Sådan blev den beregnet dengang.',
    },
  },
  en: {
    statutory: (length, anchor, source) => `the law allows ${length}, counted from ${anchor}${source}`,
    target: (length, anchor, source) =>
      `the law names no time${source}; the target is ${length}, counted from ${anchor}`,
    local: (length, anchor, source) =>
      `the municipality itself has set ${length}, counted from ${anchor}${source}`,
    immediate: (length, anchor, source) =>
      `the law says at once${source}; our target is ${length}, counted from ${anchor}`,
    startRecordedLate: ', which was recorded more than a day afterwards',
    lastDay: (date) => `The last day is ${date}.`,
    extended: (date, ground) => `The time has been extended to ${date}: ${ground}.`,
    movedPast: (days, date) => `It counts as missed only after ${date}, because it can not end on ${days}.`,
    missed: (date) =>
      `It had not been done when the last day, ${date}, was over, so the deadline has been missed`,
    explained: '; why is explained in the file.',
    unexplained: '; why has not been explained yet.',
    met: (date, onTime) => `It was done on ${date}, ${onTime ? 'on time' : 'too late'}`,
    metRecordedLate: ', but recorded more than a day afterwards',
    metAfterMiss: '; by the time it was recorded the deadline had already been noted as missed',
    ended: {
      'recorded-late': '',
      moved: '',
      'law-changed': '',
      'anchor-corrected':
        'It no longer applies: a time has been corrected, and the deadline counted anew. This is how it was counted then.',
      'registered-in-error':
        'It no longer applies: an entry was registered in error. This is how it was counted then.',
    },
  },
};

type Unit = 'days' | 'weeks' | 'months' | 'workingDays' | 'hours';

const units: Readonly<Record<Language, Readonly<Record<Unit, readonly [one: string, many: string]>>>> = {
  sv: {
    days: ['dag', 'dagar'],
    weeks: ['vecka', 'veckor'],
    months: ['månad', 'månader'],
    workingDays: ['arbetsdag', 'arbetsdagar'],
    hours: ['timme', 'timmar'],
  },
  da: {
    days: ['dag', 'dage'],
    weeks: ['uge', 'uger'],
    months: ['måned', 'måneder'],
    workingDays: ['arbejdsdag', 'arbejdsdage'],
    hours: ['time', 'timer'],
  },
  en: {
    days: ['day', 'days'],
    weeks: ['week', 'weeks'],
    months: ['month', 'months'],
    workingDays: ['working day', 'working days'],
    hours: ['hour', 'hours'],
  },
};

const sameDay: Readonly<Record<Language, (time: string) => string>> = {
  sv: (time) => `samma dag, eller nästa dag om det kom in ${time} eller senare`,
  da: (time) => `samme dag, eller næste dag, hvis det kom ind ${time} eller senere`,
  en: (time) => `the same day, or the next day if it came in ${time} or later`,
};

const or: Readonly<Record<Language, string>> = { sv: ' eller ', da: ' eller ', en: ' or ' };

/** `14 dagar`, `1 working day`, `the same day, or the next day if it came in at 15:00 or later`. */
export function lengthInWords(length: Length | NamedEnd, language: Language): string {
  if ('sameDayBefore' in length) {
    return sameDay[language](timeInWords(length.sameDayBefore, language));
  }
  const counted = (unit: Unit, count: number) => `${count} ${units[language][unit][count === 1 ? 0 : 1]}`;
  if ('days' in length) return counted('days', length.days);
  if ('weeks' in length) return counted('weeks', length.weeks);
  if ('months' in length) return counted('months', length.months);
  if ('workingDays' in length) return counted('workingDays', length.workingDays);
  return 'hours' in length ? counted('hours', length.hours) : '';
}

/** `torsdag 24 december (julafton), fredag 25 december (juldagen) eller lördag 26 december (annandag jul)`. */
export function daysInWords(days: readonly DayPassedOver[], language: Language): string {
  const told = days.map(({ date, because }) =>
    because === 'saturday' || because === 'sunday'
      ? dayInWords(date, language)
      : `${dayInWords(date, language)} (${holidayLabels[because][language]})`,
  );
  return [told.slice(0, -1).join(', '), ...told.slice(-1)].filter((part) => part !== '').join(or[language]);
}
