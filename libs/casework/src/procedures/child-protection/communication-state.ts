import { localDateOf, type Instant, type LocalDate, type TimeZone } from '../../calendar/index.js';

/** How a party stands to the basis of what is decided: FL 2017:900 25 §. */
export type CommunicationStanding = { readonly at: Instant } & (
  | {
      readonly is: 'communicated';
      /** The last day on which the party can respond. */
      readonly replyBy: LocalDate;
    }
  | { readonly is: 'responded' }
  | { readonly is: 'waived' }
);

/** How each party stands to it, by their id in the file. */
export type Communication = Readonly<Record<string, CommunicationStanding>>;

/** The communication once a party stands to it in another way: what happened last counts, whenever it was recorded. */
export function withCommunication(
  all: Communication,
  partyId: string,
  standing: CommunicationStanding,
): Communication {
  const before = all[partyId];
  return before && before.at > standing.at ? all : { ...all, [partyId]: standing };
}

/** The communication of two investigations that became one. */
export function communicationOfBoth(one: Communication, other: Communication): Communication {
  return Object.entries(other).reduce<Communication>(
    (all, [partyId, standing]) => withCommunication(all, partyId, standing),
    one,
  );
}

/**
 * Whether a decision at an instant may go against a party: they have responded, their time to respond is over, or it was
 * waived. While the time runs that they were given, it may not.
 */
export function isHeardOrWaived(
  standing: CommunicationStanding | undefined,
  at: Instant,
  timeZone: TimeZone,
): boolean {
  if (standing === undefined || standing.at > at) return false;
  return standing.is !== 'communicated' || standing.replyBy < localDateOf(at, timeZone);
}
