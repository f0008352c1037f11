import { localDateOf, type Instant, type LocalDate } from '../calendar/index.js';
import type { Casefile } from '../kernel/casefile.js';
import type { Role } from '../kernel/role.js';
import { postOf, type MunicipalityRegister, type StaffRecord } from './state.js';

/** Somebody who works here now, and how to reach them at work. */
export interface RoleHolder {
  readonly staffId: string;
  readonly unitId: string;
  /** The roles in force; one at least. */
  readonly roles: readonly Role[];
  /** Sealed; absent when none is registered and after an erasure. */
  readonly email?: string;
}

/**
 * Everybody who holds a role as of an instant, by local date in the municipality's zone, in the order of their staff
 * ids.
 */
export function roleHoldersAsOf(
  { details: { staff }, timeZone }: Pick<Casefile<MunicipalityRegister>, 'details' | 'timeZone'>,
  instant: Instant,
): readonly RoleHolder[] {
  const date = localDateOf(instant, timeZone);
  return Object.values(staff)
    .flatMap((record) => holderOn(record, date, instant))
    .sort((one, other) => (one.staffId < other.staffId ? -1 : 1));
}

function holderOn(record: StaffRecord, date: LocalDate, instant: Instant): readonly RoleHolder[] {
  const post = postOf(record, date, instant);
  if (!post) return [];
  const { staffId, email } = record;
  return [{ staffId, ...post, ...(email !== undefined && { email }) }];
}
