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
  /** Where it was given, since they last said otherwise: it is to what is decided there. */
  readonly givenIn?: readonly GivenIn[];
}

/** An investigation, with what was granted in it, in which somebody consented. */
export interface GivenIn {
  readonly investigationId: string;
  readonly at: Instant;
}

/** Whether a consent is to what is decided in one of these investigations, by an instant: not to a need of another time. */
export function isGivenIn(
  said: ConsentState | undefined,
  investigations: readonly string[],
  by: Instant,
): boolean {
  return (
    said?.is === 'given' &&
    (said.givenIn ?? []).some(
      ({ investigationId, at }) => at <= by && investigations.includes(investigationId),
    )
  );
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
      (last, each) => (last === undefined ? each : bothSaid(last, each)),
      undefined,
    );
}

/** What counts of two that somebody said: the later; two that say yes are to what is decided in either. */
export function bothSaid(one: ConsentState, other: ConsentState): ConsentState {
  const [earlier, later] = one.at > other.at ? [other, one] : [one, other];
  if (earlier.is !== 'given' || later.is !== 'given') return later;
  return { ...later, givenIn: [...(earlier.givenIn ?? []), ...(later.givenIn ?? [])] };
}
