import type { Instant, LocalDate } from '../../calendar/index.js';
import type { Codes } from '../../kernel/index.js';

/** As what somebody stands beside a party: FL 2017:900 14 §; LVU 1990:52 39 §. */
export const capacities = {
  representative: {
    label: { sv: 'ombud', en: 'representative' },
    help: {
      sv: 'För partens talan i partens ställe, så långt fullmakten räcker.',
      en: 'Acts in the party’s place, as far as the power of attorney goes.',
    },
  },
  counsel: {
    label: { sv: 'biträde', en: 'counsel' },
    help: {
      sv: 'Hjälper parten, som själv för sin talan.',
      en: 'Helps the party, who acts in person.',
    },
  },
  'public-counsel': {
    label: { sv: 'offentligt biträde', en: 'public counsel' },
    help: {
      sv: 'Har förordnats av förvaltningsrätten i ett ärende enligt LVU.',
      en: 'Was appointed by the administrative court in a matter under LVU.',
    },
  },
} as const satisfies Codes;

export type Capacity = keyof typeof capacities;

/** What a power of attorney covers: FL 2017:900 15 §. */
export const scopes = {
  'whole-case': {
    label: { sv: 'hela ärendet', en: 'the whole case' },
    help: { sv: 'Allt som parten själv får göra i ärendet.', en: 'All that the party may do in the case.' },
  },
  insight: {
    label: { sv: 'ta del av handlingar', en: 'having sight of documents' },
    help: {
      sv: 'Ta del av det material som parten har rätt till.',
      en: 'Having sight of the material that the party may have.',
    },
  },
  receiving: {
    label: { sv: 'ta emot beslut', en: 'receiving decisions' },
    help: {
      sv: 'Ta emot kommunicering och underrättelser i partens ställe.',
      en: 'Receiving the basis and notifications in the party’s place.',
    },
  },
  appeal: {
    label: { sv: 'överklaga', en: 'appealing' },
    help: { sv: 'Överklaga beslut i partens ställe.', en: 'Appealing decisions in the party’s place.' },
  },
} as const satisfies Codes;

export type MandateScope = keyof typeof scopes;

/** For whom somebody acts, on what that rests and how it stands. */
export type Mandate = {
  readonly partyId: string;
  readonly representativeId: string;
  readonly capacity: Capacity;
  readonly covers: readonly MandateScope[];
  readonly from: LocalDate;
  /** The last day; absent where none was named. */
  readonly to?: LocalDate;
} & (
  | { readonly standing: 'given' }
  | { readonly standing: 'ended'; readonly endedAt: Instant }
  /** The board found them unsuitable: they may take no further part (FL 2017:900 14 §). */
  | { readonly standing: 'turned-away'; readonly endedAt: Instant }
);
