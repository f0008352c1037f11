import type { Instant, Jurisdiction, LocalDate, TimeZone } from '../calendar/index.js';
import type { Casefile } from './casefile.js';
import type { CaseEvent } from './event.js';
import type { Role } from './role.js';
import type { Party } from './seat.js';
import type { SeenFile } from './seen-file.js';

/** Somebody who works for the municipality, as of an instant. */
export interface StaffMember {
  readonly staffId: string;
  /** For texts that are made on reading; absent after an erasure. */
  readonly name?: string;
  readonly unitId: string;
  /** The roles in force. */
  readonly roles: readonly Role[];
  /** The qualifications in force, by the names that procedures declare them under. */
  readonly qualifications: readonly string[];
}

/** What acts rest on of a support that the municipality offers to those who look for it. */
export interface OfferInForce {
  readonly offerId: string;
  /** The procedure in which it is given; absent for what is none of this system's. */
  readonly procedure?: string;
  /** Whether the need is tested before it is given. */
  readonly needsTest: boolean;
  /** The day on which the board decided that it is offered; absent where the register knows of no decision. */
  readonly decidedOn?: LocalDate;
  /** The day on which the board decided that it isn't recorded who receives it; absent where it is. */
  readonly namelessDecidedOn?: LocalDate;
}

/** The municipality's own register, as of an instant. */
export interface MunicipalityAsOf {
  readonly municipalityId: string;
  /** What others call it; absent where its register doesn't say. */
  readonly name?: string;
  readonly jurisdiction: Jurisdiction;
  readonly timeZone: TimeZone;
  /** Undefined for a stranger and for somebody without any role in force. */
  staff(staffId: string): StaffMember | undefined;
  /** Everybody who holds a role in force, by staff id. */
  staffIds(): readonly string[];
  /** The unit that somebody belongs to, whatever roles they hold; the last one of somebody who has left. */
  unitOf(staffId: string): string | undefined;
  /** Whether a unit is open, which has no dates: a matter belongs to it from now on. */
  hasUnit(unitId: string): boolean;
  /** What is offered under a code that day; undefined for what isn't. */
  offer(offerId: string): OfferInForce | undefined;
  /** A named setting, its default included. */
  setting(name: string): string;
  /** Whether the delegation order lets this role give a procedure's command; it can only narrow what the law allows. */
  delegates(procedure: string, commandType: string, role: Role): boolean;
  /** The same register, read as of another instant. */
  at(instant: Instant): MunicipalityAsOf;
}

/** Somebody of whom the register says nothing as of an instant; without an id, the clock and the system itself. */
export function withoutRole(staffId = ''): StaffMember {
  return { staffId, unitId: '', roles: [], qualifications: [] };
}

/**
 * Who did what a command says, as of when it happened: one of the staff, or somebody who is none and takes part in the
 * file. Such a party has no staff id and no unit, and the name of their seat for a role.
 */
export interface Actor extends StaffMember {
  readonly party?: Party;
}

/** A party as an actor. */
export function actingAs(party: Party): Actor {
  return { ...withoutRole(), roles: [party.seat], party };
}

/** Everything that a decision may rest on apart from the command and the file. */
export interface Context {
  readonly now: Instant;
  readonly occurredAt: Instant;
  /** Who did it, as of `occurredAt`. */
  readonly actor: Actor;
  /** Who puts it on record, as of `now`: the actor, unless the command says that somebody else did it. */
  readonly recorder: Actor;
  /** The register as of `occurredAt`; as of now, by `at(now)`. */
  readonly municipality: MunicipalityAsOf;
  readonly commandId: string;
  readonly fingerprint?: string;
  /** The files of the command's subjects, in the order of the command. */
  readonly subjectFiles: readonly string[];
  /** For a command that joins this file with another: that one as it stands, or as it was at its end. */
  readonly files?: readonly Casefile[];
  /** For a command that addresses municipalities: those of them that this system keeps, as of now. */
  readonly municipalities?: readonly Pick<MunicipalityAsOf, 'municipalityId' | 'name' | 'jurisdiction'>[];
  /** What the recorder saw of the file before the command; undefined for nothing, and for the system itself. */
  readonly seen?: SeenFile;
  /** For a command that reads the history: the file's events in order, personal fields readable. */
  readonly history?: readonly CaseEvent[];
  /** A random-looking id that is the same on every retry of the command; a UUID. */
  readonly idFor: (...name: readonly string[]) => string;
  /** A short case number with a check character, likewise. */
  readonly caseNumberFor: (...name: readonly string[]) => string;
}

/** Who did something and who puts it on record, each as the register has them at their time. */
export type Acting = Pick<Context, 'now' | 'occurredAt' | 'actor' | 'recorder' | 'municipality'>;

/**
 * Who acts by a command, and as of when the register is read for it: actor and municipality as of the act, the recorder
 * as of now. Undefined when whoever sends it holds no role now.
 *
 * @param register the municipality's register as of now
 */
export function actingBy(
  { doneBy, occurredAt }: { readonly doneBy?: string; readonly occurredAt?: Instant },
  senderId: string,
  register: MunicipalityAsOf,
  now: Instant,
): Acting | undefined {
  const recorder = register.staff(senderId);
  if (!recorder) return undefined;
  const then = occurredAt ?? now;
  const municipality = register.at(then);
  const actorId = doneBy ?? senderId;
  const actor = municipality.staff(actorId) ?? withoutRole(actorId);
  return { now, occurredAt: then, actor, recorder, municipality };
}

/** A party acts here and now, and records it themselves. */
export function actingBySeat(party: Party, register: MunicipalityAsOf, now: Instant): Acting {
  const actor = actingAs(party);
  return { now, occurredAt: now, actor, recorder: actor, municipality: register };
}

/** In whose name events are written: a member of staff's, the recorder's too where that is another, or a party's. */
export type InName =
  | { readonly staffId: string }
  | { readonly staffId: string; readonly recordedBy: string }
  | { readonly partyId: string; readonly onBehalfOf?: string };

export function inTheNameOf({
  actor: { staffId, party },
  recorder,
}: Pick<Context, 'actor' | 'recorder'>): InName {
  if (party) {
    const { personId: partyId, onBehalfOf } = party;
    return { partyId, ...(onBehalfOf !== undefined && { onBehalfOf }) };
  }
  return recorder.staffId === staffId ? { staffId } : { staffId, recordedBy: recorder.staffId };
}
