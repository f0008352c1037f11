import type { Labels } from '../../kernel/index.js';

/** How somebody turned to the board or was told something. */
export const channels = {
  phone: { sv: 'per telefon', en: 'by telephone' },
  visit: { sv: 'vid ett besök', en: 'in a visit' },
  letter: { sv: 'per brev', en: 'by letter' },
  email: { sv: 'per e-post', en: 'by e-mail' },
  'e-service': { sv: 'genom e-tjänsten', en: 'through the e-service' },
  other: { sv: 'på annat sätt', en: 'in another way' },
} as const satisfies Record<string, Labels>;

export type Channel = keyof typeof channels;

/**
 * Why it counts as having arrived when it did (FL 2017:900 22 §): it reached the authority, it reached a competent
 * official, or it was notified or found in the morning's box and counts as of the working day before.
 */
export const arrivalRules = ['reached-authority', 'reached-official', 'previous-working-day'] as const;

export type ArrivalRule = (typeof arrivalRules)[number];

/** Who reports, by what the law makes of it. */
export const reporterTypes = {
  private: { sv: 'en privatperson', en: 'a private person' },
  mandated: { sv: 'någon som är skyldig att anmäla', en: 'somebody with a duty to report' },
  counsellor: { sv: 'familjerådgivningen', en: 'the family counselling' },
  child: { sv: 'ett barn', en: 'a child' },
  self: { sv: 'den som anmälan gäller', en: 'the one whom the report is about' },
} as const satisfies Record<string, Labels>;

export type ReporterType = keyof typeof reporterTypes;

/** Has a duty to report: everybody of SoL 2025:400 19:1, and family counsellors by 19:2 (2001:453 14:1). */
export function isMandated(type: ReporterType): boolean {
  return type === 'mandated' || type === 'counsellor';
}
