import type { Instant } from '../../calendar/index.js';
import type { Codes } from '../../kernel/index.js';

/** Why nothing came of a request. */
export const whyNothingCame = {
  'no-answer': {
    label: { sv: 'inget svar kom', en: 'no answer came' },
    help: { sv: 'Nämnden väntar inte längre på svar.', en: 'The board waits for an answer no longer.' },
  },
  refused: {
    label: { sv: 'uppgifterna vägrades', en: 'it was refused' },
    help: { sv: 'Den som tillfrågades lämnar dem inte.', en: 'Whoever was asked doesn’t hand it over.' },
  },
  'has-none': {
    label: { sv: 'det finns inga uppgifter', en: 'there is nothing' },
    help: { sv: 'Den som tillfrågades har inga.', en: 'Whoever was asked has nothing.' },
  },
  withdrawn: {
    label: { sv: 'begäran togs tillbaka', en: 'the request was withdrawn' },
    help: { sv: 'Uppgifterna behövs inte längre.', en: 'It is no longer needed.' },
  },
} as const satisfies Codes;

export type WhyNothingCame = keyof typeof whyNothingCame;

/** What an investigation has asked somebody to hand over, and what became of it. */
export type InformationRequest = {
  readonly requestId: string;
  readonly requestedAt: Instant;
} & (
  | { readonly kind: 'open' }
  | { readonly kind: 'answered'; readonly answeredAt: Instant }
  | { readonly kind: 'ended'; readonly endedAt: Instant; readonly why: WhyNothingCame }
);

/** The requests with another in the place of the one of its id; as they are where that was in error. */
export function withRequest(
  requests: readonly InformationRequest[],
  requestId: string,
  becomes: (request: InformationRequest) => InformationRequest,
): readonly InformationRequest[] {
  return requests.map((request) => (request.requestId === requestId ? becomes(request) : request));
}
