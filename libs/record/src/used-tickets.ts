import { happens, streamKind, type FoldedEvent, type Instant } from '#casework';
import { RevisionConflict, type EventStore } from '#event-store';
import type { KeyStore, TicketUses } from '#trust';
import { randomUUID } from 'node:crypto';
import { Streams } from './streams.js';

class TicketUsed {}

type TicketState = 'unused' | 'used';

const ticketUsed: FoldedEvent<TicketState, TicketUsed> = {
  type: 'ticket/used',
  version: 1,
  fields: TicketUsed,
  evolve: () => 'used',
};

const tickets = streamKind<TicketState>('ticket', 'unused', [ticketUsed]);

/**
 * Which single-use tickets are used, as facts in the log: each is the first event of a stream of its own, for "no
 * stream yet" is the one condition that every engine decides for all processes alike. Nothing says whose it was.
 */
export class UsedTickets implements TicketUses {
  readonly #tickets: Streams<TicketState>;

  constructor(log: Pick<EventStore, 'append' | 'readStream'>, keys: KeyStore) {
    // None is looked at a second time.
    this.#tickets = new Streams(tickets, log, keys, { kept: 1 });
  }

  async use(ticketId: string, now: Instant): Promise<boolean> {
    const stamp = { now, cause: 'person', commandId: randomUUID() } as const;
    try {
      await this.#tickets.record(this.#tickets.unwritten(ticketId), [happens(ticketUsed, {})], stamp);
      return true;
    } catch (fault) {
      if (fault instanceof RevisionConflict) return false;
      throw fault;
    }
  }
}
