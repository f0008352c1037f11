import type { Codes } from '../../kernel/index.js';

/** Who asks for documents, and on what that rests. */
export const requesters = {
  party: {
    label: { sv: 'en part', en: 'a party' },
    help: {
      sv: 'Partsinsyn i det egna ärendet (FL 10 §).',
      en: 'A party’s insight into their own case (FL 10 §).',
    },
  },
  anybody: {
    label: { sv: 'någon som inte är part', en: 'somebody who is no party' },
    help: {
      sv: 'Allmän handling (TF 2 kap. 15 §); vem som frågar efterforskas inte mer än prövningen kräver.',
      en: 'A public document (TF 2:15); who asks is not inquired into beyond what the test takes.',
    },
  },
  authority: {
    label: { sv: 'en annan myndighet', en: 'another authority' },
    help: {
      sv: 'Uppgift till en annan myndighet (OSL 6 kap. 5 §).',
      en: 'Something for another authority (OSL 6:5).',
    },
  },
} as const satisfies Codes;

export type Requester = keyof typeof requesters;

/** What stands of a request for documents. */
export interface DisclosureState {
  /** The matter whose documents are asked for. */
  readonly requestedIn: string;
  readonly requester: Requester;
  /** The person of the file who asks, where it is one. */
  readonly personId?: string;
  /** The entries that were asked for; none where it is all of them. */
  readonly entries: readonly string[];
  readonly standing: 'requested' | 'disclosed' | 'disclosed-in-part' | 'not-disclosed';
}
