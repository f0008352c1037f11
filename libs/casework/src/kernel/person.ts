import type { Instant, Jurisdiction, LocalDate } from '../calendar/index.js';

/** What a person is in a file, by its stable name. `subject` is the one whom the file is about; the procedure says which others there are. */
export type PersonRole = string;

export const subjectRole: PersonRole = 'subject';

/** How a personal number is written: digits alone, so that one person has one number. */
export const personalNumbers: Readonly<
  Record<Jurisdiction, { readonly pattern: RegExp; readonly says: string }>
> = {
  SE: { pattern: /^\d{12}$/, says: 'a personal or coordination number of twelve digits' },
  DK: { pattern: /^\d{10}$/, says: 'a CPR number of ten digits' },
};

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
  /** A personal number has been recorded; the subject's leads to this file in the subject index. */
  readonly identified: boolean;
  readonly leftAt?: Instant;
}
