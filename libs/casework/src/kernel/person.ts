import type { Instant, LocalDate } from '../calendar/index.js';

/** What a person is in a file. `subject` is the one whom the file is about. */
export const personRoles = ['subject', 'guardian', 'parent', 'relative', 'close-person', 'other'] as const;

export type PersonRole = (typeof personRoles)[number];

/**
 * A person of one file, under a random id that no other file knows. Name, number and address stay in the events;
 * only what decisions rest on is kept here.
 */
export interface Person {
  readonly personId: string;
  readonly role: PersonRole;
  /** Absent while unknown or unborn, and after an erasure. */
  readonly birthDate?: LocalDate;
  /** Expected date of birth of an unborn child. */
  readonly expectedDate?: LocalDate;
  readonly custodyFrom?: LocalDate;
  readonly custodyTo?: LocalDate;
  readonly protectedIdentity: boolean;
  /** A personal number has been recorded and claimed in the subject index. */
  readonly identified: boolean;
  readonly leftAt?: Instant;
}
