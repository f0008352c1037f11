import type { Instant } from '../../calendar/index.js';
import { idsOfPerson, type Casefile, type GrowingRecord } from '../../kernel/index.js';
import type { Home } from './homes.js';
import type { Support } from './supports.js';

/** What somebody can consent to: a support, or care in a form of home (SoL 2025:400 21:1). */
export type Consented = Support | Home;

/** Whether somebody agrees to a support, as they last said. */
export interface ConsentState {
  readonly is: 'given' | 'refused' | 'withdrawn';
  readonly at: Instant;
  /** When that became known. */
  readonly recordedAt: Instant;
}

/** What a consent is known by: who gave it, to what. */
export function consentKey(personId: string, to: Consented): string {
  return `${personId}/${to}`;
}

/** What somebody last said of it, under whichever id they are known in the file; undefined while they have said nothing. */
export function lastSaid(
  file: Pick<Casefile<{ readonly consents: GrowingRecord<ConsentState> }>, 'joinings' | 'details'>,
  personId: string,
  to: Consented,
): ConsentState | undefined {
  return idsOfPerson(file, personId)
    .flatMap((each) => file.details.consents.get(consentKey(each, to)) ?? [])
    .reduce<ConsentState | undefined>(
      (last, each) => (last === undefined || each.at > last.at ? each : last),
      undefined,
    );
}
