import { localDateOf, type Instant, type LocalDate, type TimeZone } from '../../calendar/index.js';
import { idsOfPerson, type Casefile } from '../../kernel/index.js';

/** How a party stands to the basis of what is decided: FL 2017:900 25 §. */
export type CommunicationStanding = { readonly at: Instant } & (
  | {
      readonly is: 'communicated';
      /** The last day on which the party can respond. */
      readonly replyBy: LocalDate;
    }
  | {
      readonly is: 'responded';
      /** When they were given what they responded to. */
      readonly givenAt: Instant;
    }
  | {
      readonly is: 'waived';
      /** While they had time to respond: what they say to it is still theirs to say. */
      readonly wasGiven: boolean;
    }
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

/** How a party stands to it, under whichever id they are known in the file: what happened last counts. */
export function standingOf(
  file: Pick<Casefile, 'joinings'>,
  all: Communication | undefined,
  partyId: string,
): CommunicationStanding | undefined {
  return idsOfPerson(file, partyId)
    .flatMap((each) => all?.[each] ?? [])
    .reduce<CommunicationStanding | undefined>(
      (last, each) => (last === undefined || each.at > last.at ? each : last),
      undefined,
    );
}

/** The communication of two investigations that became one. */
export function communicationOfBoth(one: Communication, other: Communication): Communication {
  return Object.entries(other).reduce<Communication>(
    (all, [partyId, standing]) => withCommunication(all, partyId, standing),
    one,
  );
}

/** Whether a party was given what they may respond to. */
export function wasGiven(standing: CommunicationStanding): boolean {
  return standing.is !== 'waived' || standing.wasGiven;
}

/** Until when what had come in was before a party, or was found to need no communicating: what came later was not. */
export function coversUntil(standing: CommunicationStanding): Instant {
  return standing.is === 'responded' ? standing.givenAt : standing.at;
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
