import type { Instant, LocalDate } from '../../calendar/index.js';
import type { Codes } from '../../kernel/index.js';

/** The courts that an appeal goes through: FL 2017:900 40 §; OSL 2009:400 6:8. From the lowest. */
export const courts = {
  'administrative-court': {
    label: { sv: 'förvaltningsrätten', en: 'the administrative court' },
    help: {
      sv: 'Prövar överklaganden av nämndens beslut i första hand.',
      en: 'Tries appeals of the board’s decisions first.',
    },
  },
  'court-of-appeal': {
    label: { sv: 'kammarrätten', en: 'the administrative court of appeal' },
    help: {
      sv: 'Prövar förvaltningsrättens avgöranden, och direkt beslut att inte lämna ut en handling.',
      en: 'Tries rulings of the administrative court, and directly decisions not to disclose a document.',
    },
  },
  'supreme-court': {
    label: { sv: 'Högsta förvaltningsdomstolen', en: 'the Supreme Administrative Court' },
    help: { sv: 'Sista instans.', en: 'The last instance.' },
  },
} as const satisfies Codes;

export type Court = keyof typeof courts;

const fromTheLowest: readonly string[] = Object.keys(courts);

export function isHigherThan(court: Court, other: Court): boolean {
  return fromTheLowest.indexOf(court) > fromTheLowest.indexOf(other);
}

/** What a court made of an appeal. */
export const outcomes = {
  upheld: {
    label: { sv: 'avslog överklagandet', en: 'upheld the decision' },
    help: { sv: 'Nämndens beslut står fast.', en: 'The board’s decision stands.' },
  },
  changed: {
    label: { sv: 'ändrade beslutet', en: 'changed the decision' },
    help: { sv: 'Rättens avgörande gäller i stället.', en: 'The court’s ruling holds in its place.' },
  },
  annulled: {
    label: { sv: 'upphävde beslutet', en: 'annulled the decision' },
    help: {
      sv: 'Beslutet gäller inte längre; en ansökan som det avgjorde är inte avgjord.',
      en: 'The decision holds no longer; an application that it answered is undecided.',
    },
  },
  'sent-back': {
    label: { sv: 'återförvisade ärendet', en: 'sent the case back' },
    help: {
      sv: 'Beslutet är upphävt, och nämnden ska pröva frågan på nytt.',
      en: 'The decision is annulled, and the board has to try the question anew.',
    },
  },
  dismissed: {
    label: { sv: 'avvisade överklagandet', en: 'dismissed the appeal' },
    help: {
      sv: 'Det prövades inte i sak, till exempel för att beslutet inte går den klagande emot.',
      en: 'It was not tried in substance, for instance because the decision doesn’t go against whoever appealed.',
    },
  },
  'written-off': {
    label: { sv: 'avskrev målet', en: 'wrote the case off' },
    help: { sv: 'Det fanns inget kvar att pröva.', en: 'There was nothing left to try.' },
  },
} as const satisfies Codes;

export type Outcome = keyof typeof outcomes;

export interface Ruling {
  readonly court: Court;
  readonly outcome: Outcome;
  readonly ruledOn: LocalDate;
}

/** How an appeal stands. Each of several parties has their own. */
export type AppealStanding =
  | { readonly is: 'received' }
  | { readonly is: 'forwarded' }
  | { readonly is: 'dismissed' }
  | { readonly is: 'ruled'; readonly rulings: readonly Ruling[] };

/** What stands of an appeal. */
export interface AppealState {
  readonly decisionId: string;
  /** The matter in which that was decided. */
  readonly decidedIn: string;
  readonly appellantId: string;
  readonly receivedAt: Instant;
  /** The earlier day that a letter counts from: FL 2017:900 22 §. */
  readonly countsFrom?: LocalDate;
  /** The day on which it came to the court, where it was sent there first: FL 2017:900 45, 47 §§. */
  readonly arrivedAtCourtOn?: LocalDate;
  /** The court that tries it. */
  readonly court: Court;
  /** It was dismissed as late and that holds no longer: it isn’t asked again whether it came in time. */
  readonly isNotLate?: true;
  readonly standing: AppealStanding;
}
