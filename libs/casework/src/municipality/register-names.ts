import type { Casefile } from '../kernel/casefile.js';
import { entryOf, type MunicipalityRegister } from './state.js';

/** What a register calls those who work there, or have, and its units; undefined for strangers and what is erased. */
export interface RegisterNames {
  staffName(staffId: string): string | undefined;
  unitTitle(unitId: string): string | undefined;
}

export function registerNames({
  details: { staff, units },
}: Pick<Casefile<MunicipalityRegister>, 'details'>): RegisterNames {
  return {
    staffName: (staffId) => entryOf(staff, staffId)?.name,
    unitTitle: (unitId) => entryOf(units, unitId)?.title,
  };
}
