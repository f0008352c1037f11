import {
  instantAt,
  localDateOf,
  workingDaysBefore,
  type Instant,
  type LocalDate,
} from '../../calendar/index.js';
import {
  invalid,
  IsDay,
  Maybe,
  refuse,
  Says,
  together,
  type Casefile,
  type CaseEvent,
  type Codes,
  type EventFacts,
  type RefusalRule,
  type Undecided,
} from '../../kernel/index.js';
import type { Channel } from './channels.js';

/** Why it counts as having arrived when it did: FL 2017:900 22 §. */
export const arrivalRules = {
  'reached-authority': {
    label: { sv: 'nådde myndigheten', en: 'reached the authority' },
    help: {
      sv: 'Handlingen kom in den dag då den nådde myndigheten.',
      en: 'It arrived on the day on which it reached the authority.',
    },
  },
  'reached-official': {
    label: { sv: 'nådde en behörig tjänsteman', en: 'reached a competent official' },
    help: {
      sv: 'Den nådde en behörig tjänsteman och kom in i och med det.',
      en: 'It reached a competent official, and arrived with that.',
    },
  },
  'previous-working-day': {
    label: { sv: 'föregående arbetsdag', en: 'the working day before' },
    help: {
      sv: 'Ett brev som låg i postlådan på morgonen eller hade aviserats, och räknas som inkommet arbetsdagen före.',
      en: 'A letter that was in the box in the morning or had been notified, and counts as of the working day before.',
    },
  },
} as const satisfies Codes;

export type ArrivalRule = keyof typeof arrivalRules;

export const SaysArrivalRule = Says(
  { sv: 'Räknas som inkommen', en: 'Counts as arrived' },
  {
    sv: 'Varför den räknas som inkommen när den gör det; frister räknas därifrån.',
    en: 'Why it counts as having arrived when it did; deadlines count from there.',
  },
);

/** The day of the legal arrival, where it is another than the one on which it came. */
export const CountsFrom = (): PropertyDecorator =>
  together(
    Says(
      { sv: 'Räknas från', en: 'Counts from' },
      {
        sv: 'Anges bara för ett brev som räknas som inkommet föregående arbetsdag: vilken dag det är.',
        en: 'Given only for a letter that counts as of the working day before: which day that is.',
      },
    ),
    Maybe(),
    IsDay(),
  );

/** How something came to the board, and from when it counts as having come: FL 2017:900 22 §. */
export interface Arrival {
  readonly channel: Channel;
  readonly arrivalRule: ArrivalRule;
  readonly countsFrom?: LocalDate;
}

type Place = Pick<Casefile, 'jurisdiction' | 'timeZone'>;

const lettersAlone: RefusalRule = {
  code: 'STATE_CONFLICT',
  not: 'so',
  source: 'FL 2017:900 22 §',
  says: {
    sv: 'Bara ett brev kan räknas som inkommet före den dag då det kom. Ange en annan arrivalRule, utan countsFrom.',
    en: 'Only a letter can count as having arrived before the day on which it came. Give another arrivalRule, without countsFrom.',
  },
};

const previousWorkingDay: RefusalRule = {
  code: 'STATE_CONFLICT',
  not: 'so',
  source: 'FL 2017:900 22 §',
  says: {
    sv: 'Brevet räknas som inkommet närmast föregående arbetsdag och ingen annan dag. Ange den i countsFrom.',
    en: 'The letter counts as arrived on the nearest working day before, and on no other. Give that day in countsFrom.',
  },
};

export const arrivalRefusals = { lettersAlone, previousWorkingDay };

/** What is wrong with an arrival of that instant. `within` is the field that holds its own, with a dot. */
export function arrivalProblem(
  { channel, arrivalRule, countsFrom }: Arrival,
  occurredAt: Instant,
  place: Place,
  within = '',
): Undecided | undefined {
  const isByRule = arrivalRule === 'previous-working-day';
  if (!isByRule && countsFrom === undefined) return undefined;
  if (channel !== 'letter')
    return refuse(lettersAlone, `${within}${isByRule ? 'arrivalRule' : 'countsFrom'}`);
  if (!isByRule)
    return invalid(`${within}countsFrom`, {
      sv: 'utelämnat, eller arrivalRule previous-working-day',
      en: 'left out, or arrivalRule previous-working-day',
    });
  if (countsFrom === undefined) return refuse(previousWorkingDay, `${within}countsFrom`);
  return letterProblem(countsFrom, occurredAt, place, within);
}

/** What is wrong with the day from which a letter that came at that instant is said to count, if any is. */
export function letterProblem(
  countsFrom: LocalDate | undefined,
  occurredAt: Instant,
  place: Place,
  within = '',
): Undecided | undefined {
  return countsFrom === undefined || countsFrom === dayBefore(occurredAt, place)
    ? undefined
    : refuse(previousWorkingDay, `${within}countsFrom`);
}

/** From when it counts by law: the day before is that of the day on which it came, also where that is corrected. */
export function legalArrival(
  place: Place,
  { countsFrom }: Pick<Arrival, 'countsFrom'>,
  { occurredAt }: Pick<EventFacts, 'occurredAt'>,
): Instant {
  if (countsFrom === undefined) return occurredAt;
  return instantAt(dayBefore(occurredAt, place), '00:00', place.timeZone);
}

function dayBefore(occurredAt: Instant, { jurisdiction, timeZone }: Place): LocalDate {
  return workingDaysBefore(localDateOf(occurredAt, timeZone), 1, jurisdiction);
}

/** All but the protection assessment count from the legal arrival: FL 2017:900 22 §. */
export const fromLegalArrival = {
  anchor: (file: Place, event: CaseEvent) => legalArrival(file, event.data, event),
  anchoredBecause: {
    sv:
      'ett brev som låg i postlådan på morgonen eller hade aviserats räknas som inkommet närmast föregående arbetsdag ' +
      '(FL 2017:900 22 § andra och tredje styckena)',
    en:
      'a letter that was in the box in the morning or had been notified counts as arrived on the working day before ' +
      '(FL 2017:900 22 § second and third paragraphs)',
  },
};
