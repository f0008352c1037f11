import type { Said } from './labels.js';
import type { Person, PersonRole } from './person.js';
import type { Instant } from '../calendar/index.js';

/**
 * What somebody who is no staff may be in one file: it is named like a role where commands say who gives them and
 * sights what is shown. What is given is a seat in that file alone; no register knows of it.
 */
export interface SeatDefinition extends Said {
  /** What a person of the file has to be to hold it for themselves. */
  readonly heldBy: readonly PersonRole[];
  /** What a person has to be to hold it on behalf of one of those: a guardian, a representative. */
  readonly onBehalfBy?: readonly PersonRole[];
}

/** The seats of a procedure by their stable names, none of which is a role's. */
export type Seats = Readonly<Record<string, SeatDefinition>>;

/** A seat as it was given to a person of a file. */
export interface Seat {
  readonly seatId: string;
  /** Which of the procedure's seats it is. */
  readonly seat: string;
  readonly personId: string;
  /** For whom that person acts; absent for one who acts for themselves. */
  readonly onBehalfOf?: string;
  readonly endedAt?: Instant;
}

/** Who sits in a seat, as a token of theirs says. */
export interface Seated {
  readonly fileId: string;
  readonly seatId: string;
  readonly onBehalfOf?: string;
}

/** Somebody who takes part in one file without being staff. */
export interface Party extends Seated {
  readonly seat: string;
  readonly personId: string;
}

/** What of a file bears on who sits in it. */
interface FileWithSeats {
  readonly fileId: string;
  readonly seats: Readonly<Record<string, Seat>>;
  readonly persons: Readonly<Record<string, Person>>;
  readonly mergedInto?: string;
}

/**
 * The party that a token speaks of, as long as the seat stands: it was given in this file, to act for whom the token
 * says, was not ended, and nobody of theirs has left the file, which goes on in no other.
 */
export function partyIn(
  { fileId, seats, persons, mergedInto }: FileWithSeats,
  seated: Seated,
): Party | undefined {
  const held = Object.hasOwn(seats, seated.seatId) ? seats[seated.seatId] : undefined;
  if (!held || held.endedAt !== undefined || mergedInto !== undefined) return undefined;
  const { seatId, seat, personId, onBehalfOf } = held;
  if (fileId !== seated.fileId || onBehalfOf !== seated.onBehalfOf) return undefined;
  const isHere = (id: string) => persons[id] !== undefined && persons[id].leftAt === undefined;
  if (!isHere(personId) || (onBehalfOf !== undefined && !isHere(onBehalfOf))) return undefined;
  return { fileId, seatId, seat, personId, ...(onBehalfOf !== undefined && { onBehalfOf }) };
}

/** The seats of a file that stand. */
export function standingSeats(file: FileWithSeats): readonly Seat[] {
  return Object.values(file.seats).filter((seat) => partyIn(file, { ...seat, fileId: file.fileId }));
}
