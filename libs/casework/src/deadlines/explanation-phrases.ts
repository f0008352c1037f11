import { holidayLabels } from '../calendar/index.js';
import { dayInWords, timeInWords } from '../kernel/dates-in-words.js';
import type { UnconfirmedAct } from '../kernel/casefile.js';
import type { Language } from '../kernel/labels.js';
import type {
  DayPassedOver,
  DeadlineKind,
  EndedBecause,
  Force,
  Length,
  MissAnswer,
} from '../kernel/deadline.js';

/** As what a deadline binds; `immediate` is what stands for "at once". */
export type Binding = Force | 'immediate';

/** How long, counted from which day or instant, and the source with its brackets or nothing. */
export type Counted = (length: string, anchor: string, source: string) => string;

/** What was named, by what and when, and the source with its brackets or nothing. */
export type Named = (end: string, by: string, source: string) => string;

/** The sentences of an explanation in one language. Dates and instants come in words. */
export interface Phrases {
  /** What is spoken of, at the beginning of a sentence: `untilThen` is the time until something may be done. */
  readonly subject: Readonly<Record<DeadlineKind | 'untilThen', string>>;
  /** After what a window is: to whom it belongs. */
  belongsTo(somebody: string): string;
  somebodyElse: string;
  readonly counted: Readonly<Record<DeadlineKind, Readonly<Record<Binding, Counted>>>>;
  readonly named: Readonly<Record<Binding, Named>>;
  /** What it is that was named: a last day, the day of an appointment, or an instant. */
  readonly end: Readonly<Record<'lastDay' | 'day' | 'instant', string>>;
  namedBy(event: string, date: string): string;
  namedOn(date: string): string;
  /** After the day that it is counted from: why it is that one. A sentence without its stop. */
  anchoredBecause(because: string): string;
  /** After that: what began was recorded late. */
  beginningRecordedLate(began: string): string;
  recordedAfterwards: string;
  /** When it ends: at the end of a day, or at an instant. */
  readonly ends: Readonly<
    Record<'lastDay' | 'day' | 'untilThen' | 'instant' | 'instantAppointed', (end: string) => string>
  >;
  /** It would have been over before a new version of the law came into force. */
  readonly firstDayOfLaw: (date: string) => string;
  /** The earlier of the two dates of Danish weekdays, and, after the later one, by which way of counting it is. */
  targetOfWeekdays(date: string): string;
  milderCounting: string;
  /** What `ends` says, of the end before any extension: a sentence without its stop. */
  readonly endedAtFirst: Readonly<
    Record<'lastDay' | 'day' | 'untilThen' | 'instant' | 'instantAppointed', (end: string) => string>
  >;
  /** After that, what `overAfter` says. */
  readonly overAtFirst: Readonly<Record<DeadlineKind, (date: string) => string>>;
  couldNotEndOn(days: string): string;
  milderAtFirst: string;
  /** When it was decided, until when, and the ground with its brackets or nothing. */
  readonly extended: Readonly<
    Record<'first' | 'again', (decided: string, until: string, ground: string) => string>
  >;
  /** It was decided after the time had run out; `recordedLate` is for one that was recorded late on top. */
  extendedLate: string;
  extendedLateRecordedLate: string;
  /** After what somebody recorded for another: who did it by that, and what became of it. */
  readonly doneBy: Readonly<
    Record<'unconfirmed' | 'denied' | NonNullable<UnconfirmedAct['settled']>, (name: string) => string>
  >;
  /** Past which day it is over: a sentence without its stop. */
  readonly overAfter: Readonly<Record<DeadlineKind, (date: string) => string>>;
  cannotEndOn(days: string): string;
  /** When a miss came about: a last day was over, or an instant passed. */
  readonly missedWhen: Readonly<Record<'day' | 'instant', (end: string) => string>>;
  /** Its end had gone by already when it began: when that was, its last day or instant, and that a miss follows. */
  readonly missedAtOnce: Readonly<Record<'day' | 'instant', (began: string, end: string) => string>>;
  /** When it began: `again` where it is of a matter that takes up another. */
  readonly began: Readonly<Record<'again' | 'first', (date: string) => string>>;
  /** After that: what became of it, where nothing is known that averted it. */
  missed: string;
  wasMissed: string;
  explained: string;
  unexplained: string;
  /** What was found out of a miss since: for that, it counted as one only as far as was recorded by then. */
  countedAsMissed: string;
  countedAsMissedAtOnce: string;
  readonly averted: Readonly<Record<Exclude<MissAnswer, 'corrected-since'>, string>>;
  correctedSince: string;
  readonly met: Readonly<Record<DeadlineKind, (when: string) => string>>;
  onTime: string;
  late: string;
  /** What was done in time, and what wasn't. */
  readonly metRecordedLate: Readonly<Record<'onTime' | 'late', string>>;
  expired: string;
  readonly passed: Readonly<Record<'day' | 'untilThen' | 'instant', string>>;
  /** After the subject. */
  cancelled(date: string, because: string): string;
  /** Where the rule says nothing of it. */
  servedNoMore: string;
  /** After the subject. */
  readonly superseded: Readonly<Record<EndedBecause, string>>;
  /** After that, where another deadline has taken its place. */
  replaced: string;
}

const swedishDuty: Readonly<Record<Binding, Counted>> = {
  statutory: (length, anchor, source) => `lagen ger ${length}, räknat från ${anchor}${source}`,
  target: (length, anchor, source) =>
    `lagen anger ingen tid${source}; målet är ${length}, räknat från ${anchor}`,
  local: (length, anchor, source) => `kommunen har själv bestämt ${length}, räknat från ${anchor}${source}`,
  immediate: (length, anchor, source) =>
    `lagen säger genast${source}; vårt mål är ${length}, räknat från ${anchor}`,
};

const swedishWindow: Readonly<Record<Binding, Counted>> = {
  ...swedishDuty,
  target: (length, anchor, source) =>
    `lagen anger ingen tid${source}; den är satt till ${length}, räknat från ${anchor}`,
};

const danishDuty: Readonly<Record<Binding, Counted>> = {
  statutory: (length, anchor, source) => `loven giver ${length}, regnet fra ${anchor}${source}`,
  target: (length, anchor, source) =>
    `loven nævner ingen tid${source}; målet er ${length}, regnet fra ${anchor}`,
  local: (length, anchor, source) => `kommunen har selv fastsat ${length}, regnet fra ${anchor}${source}`,
  immediate: (length, anchor, source) =>
    `loven siger straks${source}; vores mål er ${length}, regnet fra ${anchor}`,
};

const danishWindow: Readonly<Record<Binding, Counted>> = {
  ...danishDuty,
  target: (length, anchor, source) =>
    `loven nævner ingen tid${source}; den er sat til ${length}, regnet fra ${anchor}`,
};

const englishDuty: Readonly<Record<Binding, Counted>> = {
  statutory: (length, anchor, source) => `the law allows ${length}, counted from ${anchor}${source}`,
  target: (length, anchor, source) =>
    `the law names no time${source}; the target is ${length}, counted from ${anchor}`,
  local: (length, anchor, source) =>
    `the municipality itself has set ${length}, counted from ${anchor}${source}`,
  immediate: (length, anchor, source) =>
    `the law says at once${source}; our target is ${length}, counted from ${anchor}`,
};

const englishWindow: Readonly<Record<Binding, Counted>> = {
  ...englishDuty,
  target: (length, anchor, source) =>
    `the law names no time${source}; it is set at ${length}, counted from ${anchor}`,
};

export const phrases: Readonly<Record<Language, Phrases>> = {
  sv: {
    subject: { duty: 'Fristen', window: 'Fristen', appointment: 'Den bestämda dagen', untilThen: 'Tiden' },
    belongsTo: (somebody) => `, en tid som tillhör ${somebody}`,
    somebodyElse: 'någon annan än myndigheten',
    counted: {
      duty: swedishDuty,
      window: swedishWindow,
      appointment: {
        ...swedishWindow,
        statutory: (length, anchor, source) =>
          `enligt lagen är tiden ${length}, räknat från ${anchor}${source}`,
      },
    },
    named: {
      statutory: (end, by, source) => `${end} bestämdes ${by}, enligt lagen${source}`,
      target: (end, by, source) => `lagen anger ingen tid${source}; ${end} bestämdes ${by}`,
      local: (end, by, source) => `${end} bestämdes av kommunen själv ${by}${source}`,
      immediate: (end, by, source) => `lagen säger genast${source}; ${end} bestämdes ${by}`,
    },
    end: { lastDay: 'sista dagen', day: 'dagen', instant: 'tidpunkten' },
    namedBy: (event, date) => `genom ”${event}” ${date}`,
    namedOn: (date) => date,
    anchoredBecause: (because) => `Den räknas från den dagen, för ${because}`,
    beginningRecordedLate: (began) => `; att ${began} registrerades mer än ett dygn i efterhand`,
    recordedAfterwards: ', som registrerades mer än ett dygn i efterhand',
    ends: {
      lastDay: (end) => `Sista dagen är ${end}.`,
      day: (end) => `Dagen är ${end}.`,
      untilThen: (end) => `Tiden går till och med ${end}.`,
      instant: (end) => `Tiden går ut ${end}.`,
      instantAppointed: (end) => `Tidpunkten är ${end}.`,
    },
    firstDayOfLaw: (date) => `Sista dagen är ${date}, den första dagen med lagens nya lydelse.`,
    targetOfWeekdays: (date) => `Målet är ${date}, när vardagar räknas på det strängare sättet.`,
    milderCounting: ', när de räknas på det mildare',
    endedAtFirst: {
      lastDay: (end) => `Sista dagen var från början ${end}`,
      day: (end) => `Dagen var från början ${end}`,
      untilThen: (end) => `Tiden gick från början till och med ${end}`,
      instant: (end) => `Tiden gick från början ut ${end}`,
      instantAppointed: (end) => `Tidpunkten var från början ${end}`,
    },
    overAtFirst: {
      duty: (date) => `, och fristen räknades som missad först efter ${date}`,
      window: (date) => `, och tiden gick ut först vid utgången av ${date}`,
      appointment: (date) => `, och dagen räknades som passerad först efter ${date}`,
    },
    couldNotEndOn: (days) => `, eftersom den inte kunde löpa ut ${days}`,
    milderAtFirst: ', när vardagar räknas på det mildare sättet',
    extended: {
      first: (decided, until, ground) => `Tiden förlängdes ${decided} till ${until}${ground}`,
      again: (decided, until, ground) => `; ${decided} förlängdes den till ${until}${ground}`,
    },
    extendedLate: ', men det beslutades först när tiden redan hade gått ut',
    extendedLateRecordedLate: ', och registrerades mer än ett dygn efter det',
    doneBy: {
      unconfirmed: (name) =>
        `; enligt det som registrerades var det ${name} som gjorde det, vilket inte är bekräftat än`,
      denied: (name) => `; enligt det som registrerades var det ${name} som gjorde det, vilket har bestritts`,
      'time-corrected': (name) =>
        `; enligt det som registrerades var det ${name} som gjorde det, vilket bestreds innan tidpunkten rättades`,
      upheld: (name) =>
        `; enligt det som registrerades var det ${name} som gjorde det, vilket har bestritts men har prövats av en chef och står fast`,
    },
    overAfter: {
      duty: (date) => `Fristen räknas som missad först efter ${date}`,
      window: (date) => `Tiden går ut först vid utgången av ${date}`,
      appointment: (date) => `Dagen räknas som passerad först efter ${date}`,
    },
    cannotEndOn: (days) => `, eftersom den inte kan löpa ut ${days}`,
    missedWhen: {
      day: (end) => `när ${end} var slut`,
      instant: (end) => `när tiden gick ut ${end}`,
    },
    missedAtOnce: {
      day: (began, end) => `när ${began} var sista dagen, ${end}, redan förbi, och därmed`,
      instant: (began, end) => `när ${began} hade tiden redan gått ut ${end}, och därmed`,
    },
    began: {
      again: (date) => `ärendet togs upp igen ${date}`,
      first: (date) => `detta började ${date}`,
    },
    missed: 'var det inte gjort, så fristen missades',
    wasMissed: 'missades fristen',
    explained: '(varför är förklarat i akten)',
    unexplained: '(varför är inte förklarat än)',
    countedAsMissed: 'var det inte registrerat som gjort, så fristen räknades som missad',
    countedAsMissedAtOnce: 'räknades fristen som missad',
    averted: {
      'done-in-time': ', men det var redan gjort, vilket registrerades först efteråt',
      'extended-in-time': ', men den var redan förlängd, vilket registrerades först efteråt',
      'ended-before': ', men det som den tjänade hade redan upphört, vilket registrerades först efteråt',
    },
    correctedSince: 'missades fristen, men det som missen berodde på har rättats sedan dess',
    met: {
      duty: (when) => `Det gjordes ${when}`,
      window: (when) => `Tiden användes ${when}`,
      appointment: (when) => `Det skedde ${when}`,
    },
    onTime: ', i tid',
    late: ', för sent',
    metRecordedLate: {
      onTime: ', men registrerades mer än ett dygn efteråt',
      late: ', och registrerades mer än ett dygn efteråt',
    },
    expired: 'Tiden gick ut utan att användas, vilket inte är någon miss.',
    passed: { day: 'Dagen är förbi.', untilThen: 'Den tiden har gått.', instant: 'Tidpunkten är förbi.' },
    cancelled: (date, because) => `föll bort ${date}: ${because}.`,
    servedNoMore: 'det som den tjänade har upphört',
    replaced: 'Vad som gäller nu sägs vid den frist som har trätt i dess ställe.',
    superseded: {
      'anchor-corrected': 'gäller inte längre, för en tidpunkt har rättats; så här räknades den då.',
      'registered-in-error': 'gäller inte längre, för en uppgift var felregistrerad; så här räknades den då.',
      'recorded-late':
        'gäller inte längre, för något som hade hänt tidigare registrerades i efterhand; så här räknades den då.',
      moved: 'gäller inte längre, för en ny tid har bestämts i stället.',
      'goes-on': 'gäller inte längre här, för ärendet går vidare i ett annat, och fristen med det.',
      'law-changed':
        'gäller inte längre, för lagen har ändrats och den har räknats på nytt; så här räknades den då.',
    },
  },
  da: {
    subject: { duty: 'Fristen', window: 'Fristen', appointment: 'Den fastsatte dag', untilThen: 'Tiden' },
    belongsTo: (somebody) => `, en frist, der tilhører ${somebody}`,
    somebodyElse: 'en anden end myndigheden',
    counted: {
      duty: danishDuty,
      window: danishWindow,
      appointment: {
        ...danishWindow,
        statutory: (length, anchor, source) =>
          `efter loven er tiden ${length}, regnet fra ${anchor}${source}`,
      },
    },
    named: {
      statutory: (end, by, source) => `${end} blev fastsat ${by}, i henhold til loven${source}`,
      target: (end, by, source) => `loven nævner ingen tid${source}; ${end} blev fastsat ${by}`,
      local: (end, by, source) => `${end} blev fastsat af kommunen selv ${by}${source}`,
      immediate: (end, by, source) => `loven siger straks${source}; ${end} blev fastsat ${by}`,
    },
    end: { lastDay: 'den sidste dag', day: 'dagen', instant: 'tidspunktet' },
    namedBy: (event, date) => `ved ”${event}” ${date}`,
    namedOn: (date) => date,
    anchoredBecause: (because) => `Den regnes fra den dag, for ${because}`,
    beginningRecordedLate: (began) => `; at ${began}, blev registreret mere end et døgn senere`,
    recordedAfterwards: ', som blev registreret mere end et døgn senere',
    ends: {
      lastDay: (end) => `Den sidste dag er ${end}.`,
      day: (end) => `Dagen er ${end}.`,
      untilThen: (end) => `Tiden løber til og med ${end}.`,
      instant: (end) => `Fristen udløber ${end}.`,
      instantAppointed: (end) => `Tidspunktet er ${end}.`,
    },
    firstDayOfLaw: (date) => `Den sidste dag er ${date}, den første dag med lovens nye ordlyd.`,
    targetOfWeekdays: (date) => `Målet er ${date}, når hverdage tælles på den strengere måde.`,
    milderCounting: ', når de tælles på den mildere',
    endedAtFirst: {
      lastDay: (end) => `Den sidste dag var oprindelig ${end}`,
      day: (end) => `Dagen var oprindelig ${end}`,
      untilThen: (end) => `Tiden løb oprindelig til og med ${end}`,
      instant: (end) => `Fristen udløb oprindelig ${end}`,
      instantAppointed: (end) => `Tidspunktet var oprindelig ${end}`,
    },
    overAtFirst: {
      duty: (date) => `, og fristen regnedes først for overskredet efter ${date}`,
      window: (date) => `, og fristen udløb først ved udgangen af ${date}`,
      appointment: (date) => `, og dagen regnedes først for passeret efter ${date}`,
    },
    couldNotEndOn: (days) => `, fordi den ikke kunne udløbe ${days}`,
    milderAtFirst: ', når hverdage tælles på den mildere måde',
    extended: {
      first: (decided, until, ground) => `Fristen blev ${decided} forlænget til ${until}${ground}`,
      again: (decided, until, ground) => `; ${decided} blev den forlænget til ${until}${ground}`,
    },
    extendedLate: ', men det blev først besluttet, da fristen allerede var udløbet',
    extendedLateRecordedLate: ', og blev registreret mere end et døgn efter det',
    doneBy: {
      unconfirmed: (name) =>
        `; efter det, der blev registreret, var det ${name}, der gjorde det, hvilket ikke er bekræftet endnu`,
      denied: (name) =>
        `; efter det, der blev registreret, var det ${name}, der gjorde det, hvilket er blevet bestridt`,
      'time-corrected': (name) =>
        `; efter det, der blev registreret, var det ${name}, der gjorde det, hvilket blev bestridt, før tidspunktet blev rettet`,
      upheld: (name) =>
        `; efter det, der blev registreret, var det ${name}, der gjorde det, hvilket er blevet bestridt, men er undersøgt af en leder og står ved magt`,
    },
    overAfter: {
      duty: (date) => `Fristen regnes først for overskredet efter ${date}`,
      window: (date) => `Fristen udløber først ved udgangen af ${date}`,
      appointment: (date) => `Dagen regnes først for passeret efter ${date}`,
    },
    cannotEndOn: (days) => `, fordi den ikke kan udløbe ${days}`,
    missedWhen: {
      day: (end) => `da ${end} var omme,`,
      instant: (end) => `da fristen udløb ${end},`,
    },
    missedAtOnce: {
      day: (began, end) => `da ${began}, var den sidste dag, ${end}, allerede omme, og dermed`,
      instant: (began, end) => `da ${began}, var fristen allerede udløbet ${end}, og dermed`,
    },
    began: {
      again: (date) => `sagen blev taget op igen ${date}`,
      first: (date) => `dette begyndte ${date}`,
    },
    missed: 'var det ikke gjort, så fristen blev overskredet',
    wasMissed: 'blev fristen overskredet',
    explained: '(årsagen er forklaret i akten)',
    unexplained: '(årsagen er ikke forklaret endnu)',
    countedAsMissed: 'var det ikke registreret som gjort, så fristen blev regnet for overskredet',
    countedAsMissedAtOnce: 'blev fristen regnet for overskredet',
    averted: {
      'done-in-time': ', men det var allerede gjort, hvilket først blev registreret bagefter',
      'extended-in-time': ', men den var allerede forlænget, hvilket først blev registreret bagefter',
      'ended-before': ', men det, den tjente, var allerede ophørt, hvilket først blev registreret bagefter',
    },
    correctedSince: 'blev fristen overskredet, men det, overskridelsen skyldtes, er siden rettet',
    met: {
      duty: (when) => `Det blev gjort ${when}`,
      window: (when) => `Fristen blev brugt ${when}`,
      appointment: (when) => `Det skete ${when}`,
    },
    onTime: ', til tiden',
    late: ', for sent',
    metRecordedLate: {
      onTime: ', men registreret mere end et døgn senere',
      late: ', og registreret mere end et døgn senere',
    },
    expired: 'Fristen udløb uden at blive brugt, hvilket ikke er nogen overskridelse.',
    passed: { day: 'Dagen er forbi.', untilThen: 'Den tid er gået.', instant: 'Tidspunktet er forbi.' },
    cancelled: (date, because) => `bortfaldt ${date}: ${because}.`,
    servedNoMore: 'det, den tjente, er ophørt',
    replaced: 'Hvad der gælder nu, står ved den frist, der er trådt i stedet.',
    superseded: {
      'anchor-corrected': 'gælder ikke længere, for et tidspunkt er rettet; sådan blev den beregnet dengang.',
      'registered-in-error':
        'gælder ikke længere, for en oplysning var registreret ved en fejl; sådan blev den beregnet dengang.',
      'recorded-late':
        'gælder ikke længere, for noget, der var sket tidligere, blev registreret bagefter; sådan blev den beregnet dengang.',
      moved: 'gælder ikke længere, for en ny tid er fastsat i stedet.',
      'goes-on': 'gælder ikke længere her, for sagen fortsætter i en anden, og fristen med den.',
      'law-changed':
        'gælder ikke længere, for loven er ændret, og den er beregnet på ny; sådan blev den beregnet dengang.',
    },
  },
  en: {
    subject: {
      duty: 'The deadline',
      window: 'The time',
      appointment: 'The day appointed',
      untilThen: 'The time',
    },
    belongsTo: (somebody) => `, a time that belongs to ${somebody}`,
    somebodyElse: 'somebody other than the authority',
    counted: {
      duty: englishDuty,
      window: englishWindow,
      appointment: {
        ...englishWindow,
        statutory: (length, anchor, source) =>
          `by law the time is ${length}, counted from ${anchor}${source}`,
      },
    },
    named: {
      statutory: (end, by, source) => `${end} was set ${by}, as the law provides${source}`,
      target: (end, by, source) => `the law names no time${source}; ${end} was set ${by}`,
      local: (end, by, source) => `${end} was set by the municipality itself ${by}${source}`,
      immediate: (end, by, source) => `the law says at once${source}; ${end} was set ${by}`,
    },
    end: { lastDay: 'the last day', day: 'the day', instant: 'the time' },
    namedBy: (event, date) => `through “${event}” on ${date}`,
    namedOn: (date) => `on ${date}`,
    anchoredBecause: (because) => `It is counted from that day because ${because}`,
    beginningRecordedLate: (began) => `; that ${began} was recorded more than a day afterwards`,
    recordedAfterwards: ', which was recorded more than a day afterwards',
    ends: {
      lastDay: (end) => `The last day is ${end}.`,
      day: (end) => `The day is ${end}.`,
      untilThen: (end) => `The time runs up to and including ${end}.`,
      instant: (end) => `The time runs out on ${end}.`,
      instantAppointed: (end) => `The time is ${end}.`,
    },
    firstDayOfLaw: (date) => `The last day is ${date}, the first day of the new version of the law.`,
    targetOfWeekdays: (date) => `The target is ${date}, counting weekdays the stricter way.`,
    milderCounting: ', counting them the milder way',
    endedAtFirst: {
      lastDay: (end) => `The last day was at first ${end}`,
      day: (end) => `The day was at first ${end}`,
      untilThen: (end) => `The time ran at first up to and including ${end}`,
      instant: (end) => `The time ran out at first on ${end}`,
      instantAppointed: (end) => `The time was at first ${end}`,
    },
    overAtFirst: {
      duty: (date) => `, and it counted as missed only after ${date}`,
      window: (date) => `, and the time ran out only at the end of ${date}`,
      appointment: (date) => `, and it counted as passed only after ${date}`,
    },
    couldNotEndOn: (days) => `, because it could not end on ${days}`,
    milderAtFirst: ', counting weekdays the milder way',
    extended: {
      first: (decided, until, ground) => `The time was extended on ${decided} to ${until}${ground}`,
      again: (decided, until, ground) => `; on ${decided} it was extended to ${until}${ground}`,
    },
    extendedLate: ', but that was decided only when the time had already run out',
    extendedLateRecordedLate: ', and recorded more than a day after that',
    doneBy: {
      unconfirmed: (name) => `; by what was recorded, ${name} did it, which has not been confirmed yet`,
      denied: (name) => `; by what was recorded, ${name} did it, which has been denied`,
      'time-corrected': (name) =>
        `; by what was recorded, ${name} did it, which was denied before its time was corrected`,
      upheld: (name) =>
        `; by what was recorded, ${name} did it, which has been denied, but a manager has looked into it and lets it stand`,
    },
    overAfter: {
      duty: (date) => `It counts as missed only after ${date}`,
      window: (date) => `The time runs out only at the end of ${date}`,
      appointment: (date) => `It counts as passed only after ${date}`,
    },
    cannotEndOn: (days) => `, because it can not end on ${days}`,
    missedWhen: {
      day: (end) => `when ${end} was over,`,
      instant: (end) => `when the time ran out on ${end},`,
    },
    missedAtOnce: {
      day: (began, end) => `when ${began}, the last day, ${end}, had passed already, and so`,
      instant: (began, end) => `when ${began}, the time had run out on ${end} already, and so`,
    },
    began: {
      again: (date) => `the matter was taken up again on ${date}`,
      first: (date) => `this began on ${date}`,
    },
    missed: 'it had not been done, so the deadline was missed',
    wasMissed: 'the deadline was missed',
    explained: '(why is explained in the file)',
    unexplained: '(why has not been explained yet)',
    countedAsMissed: 'it had not been recorded as done, so the deadline counted as missed',
    countedAsMissedAtOnce: 'the deadline counted as missed',
    averted: {
      'done-in-time': ', but it had already been done, which was recorded only afterwards',
      'extended-in-time': ', but it had already been extended, which was recorded only afterwards',
      'ended-before': ', but what it served had already ended, which was recorded only afterwards',
    },
    correctedSince: 'the deadline was missed, but what the miss rested on has been corrected since',
    met: {
      duty: (when) => `It was done on ${when}`,
      window: (when) => `The time was used on ${when}`,
      appointment: (when) => `It happened on ${when}`,
    },
    onTime: ', on time',
    late: ', too late',
    metRecordedLate: {
      onTime: ', but recorded more than a day afterwards',
      late: ', and recorded more than a day afterwards',
    },
    expired: 'The time ran out unused, which is no miss.',
    passed: { day: 'The day is over.', untilThen: 'That time is over.', instant: 'The time has passed.' },
    cancelled: (date, because) => `fell away on ${date}: ${because}.`,
    servedNoMore: 'what it served has ended',
    replaced: 'What applies now is said of the deadline that has taken its place.',
    superseded: {
      'anchor-corrected':
        'no longer applies, because a time has been corrected; this is how it was counted then.',
      'registered-in-error':
        'no longer applies, because an entry was registered in error; this is how it was counted then.',
      'recorded-late':
        'no longer applies, because something that had happened earlier was recorded afterwards; this is how it was counted then.',
      moved: 'no longer applies, because another time has been appointed instead.',
      'goes-on':
        'no longer applies here, because the matter goes on in another one, and the deadline with it.',
      'law-changed':
        'no longer applies, because the law has changed and it has been counted anew; this is how it was counted then.',
    },
  },
};

type Unit = 'days' | 'weeks' | 'months' | 'workingDays' | 'danishWeekdays' | 'hours' | 'minutes';

const units: Readonly<Record<Language, Readonly<Record<Unit, readonly [one: string, many: string]>>>> = {
  sv: {
    days: ['dag', 'dagar'],
    weeks: ['vecka', 'veckor'],
    months: ['månad', 'månader'],
    workingDays: ['arbetsdag', 'arbetsdagar'],
    danishWeekdays: ['dansk vardag', 'danska vardagar'],
    hours: ['timme', 'timmar'],
    minutes: ['minut', 'minuter'],
  },
  da: {
    days: ['dag', 'dage'],
    weeks: ['uge', 'uger'],
    months: ['måned', 'måneder'],
    workingDays: ['arbejdsdag', 'arbejdsdage'],
    danishWeekdays: ['hverdag', 'hverdage'],
    hours: ['time', 'timer'],
    minutes: ['minut', 'minutter'],
  },
  en: {
    days: ['day', 'days'],
    weeks: ['week', 'weeks'],
    months: ['month', 'months'],
    workingDays: ['working day', 'working days'],
    danishWeekdays: ['Danish weekday', 'Danish weekdays'],
    hours: ['hour', 'hours'],
    minutes: ['minute', 'minutes'],
  },
};

const sameDay: Readonly<Record<Language, (time: string) => string>> = {
  sv: (time) => `samma dag, eller nästa dag om det kom in ${time} eller senare`,
  da: (time) => `samme dag, eller næste dag, hvis det kom ind ${time} eller senere`,
  en: (time) => `the same day, or the next day if it came in ${time} or later`,
};

const or: Readonly<Record<Language, string>> = { sv: ' eller ', da: ' eller ', en: ' or ' };

/** `14 dagar`, `6 hverdage`, `1 working day`, `the same day, or the next day if it came in at 15:00 or later`. */
export function lengthInWords(length: Length, language: Language): string {
  if ('sameDayBefore' in length) {
    return sameDay[language](timeInWords(length.sameDayBefore, language));
  }
  const counted = (unit: Unit, count: number) => `${count} ${units[language][unit][count === 1 ? 0 : 1]}`;
  if ('days' in length) return counted('days', length.days);
  if ('weeks' in length) return counted('weeks', length.weeks);
  if ('months' in length) return counted('months', length.months);
  if ('workingDays' in length) return counted('workingDays', length.workingDays);
  if ('danishWeekdays' in length) return counted('danishWeekdays', length.danishWeekdays);
  if ('hours' in length) return counted('hours', length.hours);
  return counted('minutes', length.minutes);
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
