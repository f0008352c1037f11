import type { Instant, Jurisdiction, TimeZone } from '../calendar/index.js';
import type { CaseEvent } from './event.js';
import type { Role } from './role.js';

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

/** The municipality's own register, as of an instant. */
export interface MunicipalityAsOf {
  readonly municipalityId: string;
  readonly jurisdiction: Jurisdiction;
  readonly timeZone: TimeZone;
  /** Undefined for a stranger and for somebody without any role in force. */
  staff(staffId: string): StaffMember | undefined;
  hasUnit(unitId: string): boolean;
  /** A named setting, its default included. */
  setting(name: string): string;
  /** Whether the delegation order lets this role give a procedure's command; it can only narrow what the law allows. */
  delegates(procedure: string, commandType: string, role: Role): boolean;
}

/** Who gives the command, as of now. */
export type Actor = StaffMember;

/** Everything that a decision may rest on apart from the command and the file. */
export interface Context {
  readonly now: Instant;
  readonly occurredAt: Instant;
  readonly actor: Actor;
  readonly municipality: MunicipalityAsOf;
  readonly commandId: string;
  readonly fingerprint?: string;
  /** The files of the command's subjects, in the order of the command. */
  readonly subjectFiles: readonly string[];
  /** For a command that reads the history: the file's events in order, personal fields readable. */
  readonly history?: readonly CaseEvent[];
  /** A random-looking id that is the same on every retry of the command; a UUID. */
  readonly idFor: (...name: readonly string[]) => string;
  /** A short case number with a check character, likewise. */
  readonly caseNumberFor: (...name: readonly string[]) => string;
}
