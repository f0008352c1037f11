import type { Instant, LocalDate } from '../calendar/index.js';
import type { CommandBody, CommandDefinition } from '../kernel/command.js';
import type { EventDefinition, FileEvent } from '../kernel/event.js';
import type { Codes, EveryLanguage } from '../kernel/labels.js';
import type { Role } from '../kernel/role.js';
import type { Offer } from './offer.js';

/** From a date on, until another that is no longer included; open-ended without one. */
export interface Period {
  readonly from: LocalDate;
  readonly until?: LocalDate;
}

export interface RoleHeld extends Period {
  readonly role: Role;
  /** The unit in which alone it is held; absent for a role that isn't one of a unit. */
  readonly unitId?: string;
  /** When a second register keeper confirmed it: it counts from there, whatever its first day is. */
  readonly since?: Instant;
}

/** A role that gives sight of cases, as one register keeper has given it: in force when another has confirmed it. */
export interface ProposedRole extends Omit<RoleHeld, 'since'> {
  readonly proposalId: string;
  readonly staffId: string;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
}

export interface Qualified extends Period {
  readonly qualification: Qualification;
}

/** What somebody has learnt, by the name that a procedure declares it under, or `none` that any asks for. */
export type Qualification = string;

export const noQualification = {
  none: {
    label: { sv: 'ingen av dem', da: 'ingen af dem', en: 'none of them' },
    help: {
      sv: 'Ingen utbildning eller legitimation som någon uppgift kräver.',
      da: 'Ingen uddannelse eller autorisation, som nogen opgave kræver.',
      en: 'No education or licence that any task asks for.',
    },
  },
} as const satisfies Codes<EveryLanguage>;

export interface Unit {
  readonly unitId: string;
  readonly title: string;
  readonly closed: boolean;
}

/** Somebody who works here, with everything that was ever true of them. */
export interface StaffRecord {
  readonly staffId: string;
  /** Sealed; absent after an erasure. */
  readonly name?: string;
  /** The address at work, sealed likewise. */
  readonly email?: string;
  readonly units: readonly (Period & { readonly unitId: string })[];
  readonly qualifications: readonly Qualified[];
  readonly roles: readonly RoleHeld[];
  /** How often the address of their calendar was taken back. */
  readonly calendarGeneration: number;
}

/** A change of a setting or of the delegation order, with the date from which it counts. */
export interface InForceFrom<Value> {
  readonly from: LocalDate;
  readonly value: Value;
}

/** A municipality's register: what it is, who works there, who may do what. */
export interface MunicipalityRegister {
  readonly name?: string;
  readonly units: Readonly<Record<string, Unit>>;
  readonly staff: Readonly<Record<string, StaffRecord>>;
  /** What waits for a second register keeper, in the order in which it was proposed. */
  readonly proposedRoles: readonly ProposedRole[];
  /** When a role was confirmed last. */
  readonly lastConfirmedAt?: Instant;
  readonly settings: Readonly<Record<string, readonly InForceFrom<string>[]>>;
  /** Per command of a procedure (`delegated`), the roles that it is delegated to. */
  readonly delegation: Readonly<Record<string, readonly InForceFrom<readonly Role[]>[]>>;
  /** By its code, what was said of each offer. */
  readonly offers: Readonly<Record<string, readonly InForceFrom<Offer | 'withdrawn'>[]>>;
}

export const emptyRegister: MunicipalityRegister = {
  units: {},
  staff: {},
  proposedRoles: [],
  settings: {},
  delegation: {},
  offers: {},
};

/** A command of the register: its words are there in every language. */
export type RegisterCommand<Body extends CommandBody> = CommandDefinition<
  MunicipalityRegister,
  Body,
  EveryLanguage
>;

/** An event of the register: its words are there in every language. */
export type RegisterEvent<Fields extends object> = EventDefinition<MunicipalityRegister, Fields> &
  Pick<FileEvent<Fields>, 'title' | 'tells'>;

/**
 * What the delegation of a procedure's command stands under: two procedures may delegate one command differently.
 * A delegation that names no procedure was decided when none had to be named, and holds in each.
 */
export function delegated(procedure: string | undefined, commandType: string): string {
  return procedure === undefined ? commandType : `${procedure} ${commandType}`;
}

/** What a setting was called before its name began with whose it is. */
export function nameAlone(setting: string): string {
  return setting.slice(setting.indexOf('/') + 1);
}

/** What was chosen under a name; until something is, what was under the name that stood for it before. */
export function chosenUnder<Value>(
  choices: Readonly<Record<string, readonly InForceFrom<Value>[]>>,
  name: string,
  before: string,
): readonly InForceFrom<Value>[] {
  return entryOf(choices, name) ?? entryOf(choices, before) ?? [];
}

/** The entry of that id, which somebody chose: never what every object has by itself, such as `constructor`. */
export function entryOf<Entry>(entries: Readonly<Record<string, Entry>>, id: string): Entry | undefined {
  return Object.hasOwn(entries, id) ? entries[id] : undefined;
}

function covers({ from, until }: Period, date: LocalDate): boolean {
  return from <= date && (until === undefined || date < until);
}

/** The member of a list of periods that covers a date: the last one that was recorded. */
export function coveringOn<Each extends Period>(periods: readonly Each[], date: LocalDate): Each | undefined {
  return periods.findLast((period) => covers(period, date));
}

/** Where somebody belongs at an instant, and the roles that they hold there, each once. */
export interface Post {
  readonly unitId: string;
  readonly roles: readonly Role[];
}

/**
 * Somebody's post; undefined for one who belongs to no unit then, or holds no role.
 *
 * @param date the instant's in the municipality's zone
 */
export function postOf({ units, roles }: StaffRecord, date: LocalDate, instant: Instant): Post | undefined {
  const unitId = coveringOn(units, date)?.unitId;
  if (unitId === undefined) return undefined;
  const held = roles.filter(
    (each) =>
      covers(each, date) &&
      (each.since === undefined || each.since <= instant) &&
      (each.unitId === undefined || each.unitId === unitId),
  );
  return held.length === 0 ? undefined : { unitId, roles: [...new Set(held.map(({ role }) => role))] };
}

/** The part of a period that lies before a date; undefined when none does. */
export function endedBy<Each extends Period>(period: Each, date: LocalDate): Each | undefined {
  if (period.from >= date) return undefined;
  return period.until === undefined || period.until > date ? { ...period, until: date } : period;
}

/** The register with other roles of somebody. */
export function withRoles(
  register: MunicipalityRegister,
  staffId: string,
  change: (held: StaffRecord['roles']) => StaffRecord['roles'],
): MunicipalityRegister {
  const before = entryOf(register.staff, staffId);
  if (!before) throw new Error(`Roles of ${staffId} change, who was never registered.`);
  return {
    ...register,
    staff: { ...register.staff, [staffId]: { ...before, roles: change(before.roles) } },
  };
}

/** What was in force on a date: of several with one date, the last that was recorded. */
export function inForceOn<Value>(changes: readonly InForceFrom<Value>[], date: LocalDate): Value | undefined {
  let found: InForceFrom<Value> | undefined;
  for (const change of changes) {
    if (change.from <= date && (!found || change.from >= found.from)) found = change;
  }
  return found?.value;
}
