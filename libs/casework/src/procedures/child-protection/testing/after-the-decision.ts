import type { Instant } from '../../../calendar/index.js';
import type { CaseEvent } from '../../../kernel/index.js';
import { at, ChildCase, type Giving } from './child-case.js';

/** A decision, and the matter that it was made in. */
export interface Decided {
  readonly on: string;
  readonly decisionId: string;
}

/** A child's case from the decision on: who acts for a party, and what becomes of the decision. */
export class CaseAfterDecision extends ChildCase {
  /** Gives a command that has to be accepted; answers the entry that it put on record, whatever time brought about before. */
  puts(name: string, day: Instant, command: object, giving: Giving = {}): CaseEvent {
    const entry = this.does(name, day, command, giving).find(({ cause }) => cause === 'person');
    if (!entry) throw new Error(`${name} put nothing on record.`);
    return entry;
  }

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
    return this.puts('record-representative', day, this.mandate(representativeId, changes), giving).id;
  }

  /** An application whose demand for a decision is refused; answers its matter and the decision. */
  demandIsRefused({ applied = '2026-01-07', demanded = '2026-07-08', refused = '2026-07-20' } = {}): Decided {
    const on = this.applicationArrives(at(applied));
    this.does('demand-decision', at(demanded), { partyId: this.guardianId }, { on });
    const refusal = { reasons: 'An expert is awaited.', saysHowToAppeal: true };
    return { on, decisionId: this.puts('refuse-demand', at(refused), refusal, { on, by: 'maria' }).id };
  }

  /** A party is told of a decision by letter and receives it on a day, which becomes known then. */
  isReceived(
    { on, decisionId }: Decided,
    sent: Instant,
    receivedOn: string,
    partyId = this.guardianId,
  ): void {
    const notified = { decisionId, partyId, mode: 'letter', saysHowToAppeal: true };
    this.does('notify-decision', sent, notified, { on, by: 'maria' });
    this.does('record-receipt', at(receivedOn), { decisionId, partyId, receivedOn }, { on, by: 'maria' });
  }

  appeal(decisionId: string, changes: object = {}) {
    return {
      decisionId,
      appellantId: this.guardianId,
      channel: 'letter',
      asked: 'The demand should be granted.',
      ...changes,
    };
  }

  /** Somebody appeals; answers the id of the appeal's matter. */
  isAppealed(day: Instant, { on, decisionId }: Decided, changes: object = {}, giving: Giving = {}): string {
    return opened(
      this.puts('register-appeal', day, this.appeal(decisionId, changes), { on, by: 'maria', ...giving }),
    );
  }

  request(changes: object = {}) {
    return { requester: 'anybody', channel: 'email', entries: [], asked: 'All that there is.', ...changes };
  }

  /** Somebody asks for documents of a matter; answers the id of the request's own matter. */
  isRequested(day: Instant, on: string, changes: object = {}): string {
    return opened(this.puts('request-disclosure', day, this.request(changes), { on, by: 'maria' }));
  }

  extractGiven(changes: object = {}) {
    return {
      partyId: this.guardianId,
      channel: 'letter',
      withheld: [],
      textsReadThrough: true,
      ...changes,
    };
  }
}

/** The matter that an entry opened. */
function opened({ type, matterId }: CaseEvent): string {
  if (matterId === undefined) throw new Error(`${type} opened no matter.`);
  return matterId;
}
