import { Controller, Headers, Inject, Post } from '@nestjs/common';
import type { Casetrail } from '#platform';
import type { StreamTicket } from '../answers/addresses.js';
import { callerOf, CASETRAIL } from '../caller.js';

/** Tickets for streams: a browser's EventSource can send no header. */
@Controller('v1/live-tickets')
export class TicketController {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  @Post()
  async issue(@Headers('authorization') authorization: string | undefined): Promise<StreamTicket> {
    const { identity } = await callerOf(this.system, authorization);
    return this.system.tickets.issue(identity);
  }
}
