import type { Instant, LocalDate } from '../../calendar/index.js';
import { eachPersonOnce, idsOfPerson, type Casefile } from '../../kernel/index.js';
import type { NotificationMode } from './notification-modes.js';
import type { Home } from './homes.js';
import type { Support } from './supports.js';

/** How a party stands to a decision: whether they have been told of it, and since when their time to appeal runs. */
export type PartyStanding =
  | { readonly is: 'to-be-notified' }
  /** On its way; nobody knows yet when it was received. */
  | {
      readonly is: 'sent';
      readonly sentAt: Instant;
      readonly mode: NotificationMode;
      readonly saysHowToAppeal: boolean;
    }
  | {
      readonly is: 'notified';
      readonly mode: NotificationMode;
      /** The day on which the party received it (FL 2017:900 44 §), or when it was given into their hands. */
      readonly received: { readonly on: LocalDate } | { readonly at: Instant };
      readonly saysHowToAppeal: boolean;
    };

/** What a decision brings about, told apart by `is`. */
export type DecisionOutcome =
  | { readonly is: 'closing' }
  | { readonly is: 'support-refused' }
  | {
      readonly is: 'support-granted';
      readonly support: Support;
      readonly from: LocalDate;
      /** Absent where it holds until further notice. */
      readonly until?: LocalDate;
      /** Those on whose consent it rests: SoL 2025:400 21:1. */
      readonly consentedBy: readonly string[];
      /** All that was applied for, or a part of it. */
      readonly extent: 'whole' | 'part';
    }
  | {
      readonly is: 'placement-granted';
      readonly home: Home;
      readonly from: LocalDate;
      readonly consentedBy: readonly string[];
    }
  /** What is decided in a care that is given, or a measure that is imposed, without consent: LVU 1990:52. */
  | { readonly is: 'decided-in-care' }
  /** Against those whom the support is for: SoL 2025:400 14:9, FL 2017:900 37 §. */
  | { readonly is: 'support-reduced'; readonly supportId: string; readonly becomes: 'less' | 'ended' }
  /** FB 1949:381 6:13 a. */
  | { readonly is: 'guardian-overruled'; readonly guardianId: string; readonly support: Support }
  /** A demand that the application be decided: FL 2017:900 12 §. */
  | { readonly is: 'demand-refused' }
  /** One that came too late: FL 2017:900 45 §. */
  | { readonly is: 'appeal-dismissed' }
  /** OSL 2009:400 6:3, 6:7. */
  | { readonly is: 'disclosure-refused' };

/** What stands of a decision. */
export interface DecisionState {
  readonly decisionId: string;
  /** The name of its kind: `refuse-support`. */
  readonly kind: string;
  /** The matter that it was made in: an investigation, or another where something of it is decided apart. */
  readonly matterId: string;
  readonly decidedAt: Instant;
  readonly brings: DecisionOutcome;
  /** When the board decided something else in its place: FL 2017:900 38–39 §§. */
  readonly changedAt?: Instant;
  /** The applications that it answers. */
  readonly answers: readonly string[];
  /** Whether a party may appeal it at all: SoL 2025:400 35:1; FL 2017:900 41–42 §§. */
  readonly mayBeAppealed: boolean;
  /** The parties whom it goes against. */
  readonly goesAgainst: readonly string[];
  /** How each party stands to it, by their id in the file; one party's standing moves no other's. */
  readonly parties: Readonly<Record<string, PartyStanding>>;
}

/** How the parties of a decision stand to it when it has just been made. */
export function allToBeNotified(parties: readonly string[]): DecisionState['parties'] {
  return Object.fromEntries(parties.map((partyId) => [partyId, { is: 'to-be-notified' } as const]));
}

/** The decision with one party standing to it in another way. */
export function withStanding(
  decision: DecisionState,
  partyId: string,
  standing: PartyStanding,
): DecisionState {
  return { ...decision, parties: { ...decision.parties, [partyId]: standing } };
}

/** How far a party has come who is told of a decision. */
const furthest: readonly PartyStanding['is'][] = ['notified', 'sent', 'to-be-notified'];

/**
 * How a human stands to a decision, who may be among its parties as several persons of the file: what reached one of them
 * has reached them. Undefined for whoever is no party.
 */
export function standingOfPerson(
  file: Pick<Casefile, 'joinings'>,
  parties: DecisionState['parties'],
  partyId: string,
): PartyStanding | undefined {
  const all = idsOfPerson(file, partyId).flatMap((each) => parties[each] ?? []);
  return furthest.flatMap((is) => all.find((each) => each.is === is) ?? [])[0];
}

/** How each human stands to it who is among its parties, once each. */
export function standingsOfPersons(
  file: Pick<Casefile, 'joinings'>,
  parties: DecisionState['parties'],
): readonly PartyStanding[] {
  return eachPersonOnce(file, Object.keys(parties)).flatMap(
    (partyId) => standingOfPerson(file, parties, partyId) ?? [],
  );
}

/** The id under which a human is a party of a decision and stands so to it; undefined where none is. */
export function idStanding(
  file: Pick<Casefile, 'joinings'>,
  parties: DecisionState['parties'],
  partyId: string,
  is?: PartyStanding['is'],
): string | undefined {
  return idsOfPerson(file, partyId).find(
    (each) => parties[each] !== undefined && (is === undefined || parties[each].is === is),
  );
}

/** Parties who have to be told of a decision yet. */
export function leftToNotify({ parties }: DecisionState): readonly string[] {
  return Object.entries(parties)
    .filter(([, { is }]) => is === 'to-be-notified')
    .map(([partyId]) => partyId);
}
