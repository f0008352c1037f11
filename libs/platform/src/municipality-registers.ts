import {
  municipalityAsOf,
  type Instant,
  type MunicipalityAsOf,
  type MunicipalityRegister,
  type settingsOf,
} from '#casework';
import type { Casefiles } from '#record';

/** A municipality's register as of an instant; undefined for one that was never founded. */
export type RegisterAsOf = (
  municipalityId: string,
  instant: Instant,
) => Promise<MunicipalityAsOf | undefined>;

/** A municipality before its register begins: nobody is in it, and nothing is chosen. */
export function unfounded(
  named: Pick<MunicipalityAsOf, 'municipalityId' | 'jurisdiction' | 'timeZone'>,
): MunicipalityAsOf {
  const register: MunicipalityAsOf = {
    ...named,
    staff: () => undefined,
    staffIds: () => [],
    unitOf: () => undefined,
    hasUnit: () => false,
    offer: () => undefined,
    setting: (name: string) => {
      throw new RangeError(`${name} is asked of a municipality that has not been founded.`);
    },
    delegates: () => false,
    at: () => register,
  };
  return register;
}

/** Reads registers as of an instant; one answer serves a whole hour as long as the register stands. */
export function registerReader(
  registers: Casefiles<MunicipalityRegister>,
  settings: ReturnType<typeof settingsOf>,
): RegisterAsOf {
  const kept = new Map<string, { readonly key: string; readonly asOf: MunicipalityAsOf }>();
  return async (municipalityId, instant) => {
    const { file } = await registers.load(municipalityId);
    if (file.revision < 0) return undefined;
    const key = `${file.revision}/${instant.slice(0, 13)}`;
    const known = kept.get(municipalityId);
    if (known?.key === key) return known.asOf.at(instant);
    const asOf = municipalityAsOf(file, instant, settings);
    kept.set(municipalityId, { key, asOf });
    return asOf;
  };
}
