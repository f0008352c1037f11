import { localDateOf, type Instant, type LocalDate } from '../calendar/index.js';
import type { Casefile } from '../kernel/casefile.js';
import type { MunicipalityAsOf, StaffMember } from '../kernel/context.js';
import type { SettingDefinition } from '../kernel/setting.js';
import { offerOn } from './offers-in-force.js';
import {
  chosenUnder,
  coveringOn,
  delegated,
  entryOf,
  inForceOn,
  nameAlone,
  noQualification,
  postOf,
  type MunicipalityRegister,
} from './state.js';

/** The settings that a municipality may choose, by name. */
export type KnownSettings = ReadonlyMap<string, SettingDefinition>;

/**
 * The register as of an instant, by local date in the municipality's zone; a role that was confirmed on that day counts
 * from the instant. It keeps its answers, so that whoever asks a thousand times on one day folds once.
 */
export function municipalityAsOf(
  file: Casefile<MunicipalityRegister>,
  instant: Instant,
  settings: KnownSettings,
): MunicipalityAsOf {
  const { details: register, timeZone, jurisdiction } = file;
  const date = localDateOf(instant, timeZone);
  // A command asks for the same instant again and again.
  let ofThisDay = instant;
  const members = new Map<string, StaffMember | undefined>();
  const staff = (staffId: string) => {
    if (!members.has(staffId)) members.set(staffId, memberOn(register, staffId, date, instant));
    return members.get(staffId);
  };
  const roleCameInForceAfter = (other: Instant) => other < (register.lastConfirmedAt ?? other);
  const asOf: MunicipalityAsOf = {
    municipalityId: file.fileId,
    ...(register.name !== undefined && { name: register.name }),
    jurisdiction,
    timeZone,
    staff,
    staffIds: () => Object.keys(register.staff).filter((staffId) => staff(staffId)),
    unitOf: (staffId) => coveringOn(entryOf(register.staff, staffId)?.units ?? [], date)?.unitId,
    hasUnit: (unitId) => entryOf(register.units, unitId)?.closed === false,
    offer: (offerId) => offerOn(register, offerId, date),
    setting: (name) => {
      const chosen =
        inForceOn(chosenUnder(register.settings, name, nameAlone(name)), date) ??
        settings.get(name)?.byDefault;
      if (chosen === undefined) throw new RangeError(`${name} is no setting that any procedure knows.`);
      return chosen;
    },
    delegates: (procedure, commandType, role) =>
      inForceOn(
        chosenUnder(register.delegation, delegated(procedure, commandType), commandType),
        date,
      )?.includes(role) ?? true,
    at: (other) => {
      if (other === ofThisDay) return asOf;
      const mayDiffer = roleCameInForceAfter(other) || roleCameInForceAfter(instant);
      if (mayDiffer || localDateOf(other, timeZone) !== date) return municipalityAsOf(file, other, settings);
      ofThisDay = other;
      return asOf;
    },
  };
  return asOf;
}

/**
 * Everybody who holds a role on a day, as far as is known, in the order of their staff ids.
 *
 * @param now of roles that were confirmed later, none is known
 */
export function staffOn(
  { details }: Pick<Casefile<MunicipalityRegister>, 'details'>,
  date: LocalDate,
  now: Instant,
): readonly StaffMember[] {
  return Object.keys(details.staff)
    .sort()
    .flatMap((staffId) => memberOn(details, staffId, date, now) ?? []);
}

function memberOn(
  register: MunicipalityRegister,
  staffId: string,
  date: LocalDate,
  instant: Instant,
): StaffMember | undefined {
  const record = entryOf(register.staff, staffId);
  const post = record && postOf(record, date, instant);
  if (!post) return undefined;
  const qualification = coveringOn(record.qualifications, date)?.qualification;
  return {
    staffId,
    ...post,
    qualifications: qualification === undefined || qualification in noQualification ? [] : [qualification],
    ...(record.name !== undefined && { name: record.name }),
  };
}
