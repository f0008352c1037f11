import type { Instant } from '../../../calendar/index.js';
import { ChildCase, type Giving } from './child-case.js';

/** A child's case from the decision on: who acts for a party, and what becomes of the decision. */
export class CaseAfterDecision extends ChildCase {
  /** Somebody whom a party has engaged, as a person of the file; answers their id. */
  lawyerIsKnown(day: Instant): string {
    const lawyer = { role: 'representative', person: { name: 'Rut Rättvik' } };
    this.does('casework/add-person', day, lawyer, { by: 'maria' });
    const known = Object.values(this.file.persons).findLast(({ role }) => role === 'representative');
    if (!known) throw new Error('Nobody was added.');
    return known.personId;
  }

  mandate(representativeId: string, changes: object = {}) {
    return {
      partyId: this.guardianId,
      representativeId,
      capacity: 'representative',
      authority: 'written',
      covers: ['whole-case'],
      from: '2026-03-01',
      ...changes,
    };
  }

  /** Somebody acts for the guardian from then on; answers the id of the entry. */
  isRepresented(day: Instant, representativeId: string, changes: object = {}, giving: Giving = {}): string {
    const [recorded] = this.does(
      'record-representative',
      day,
      this.mandate(representativeId, changes),
      giving,
    );
    if (!recorded) throw new Error('Nothing was recorded.');
    return recorded.id;
  }
}
