import { Body, Controller, Headers, Inject, Post, Query } from '@nestjs/common';
import type { Casetrail } from '#platform';
import type { StreamTicket } from '../answers/addresses.js';
import { callerOf, CASETRAIL } from '../caller.js';
import { checked, NoFields } from '../read-requests.js';

/** Tickets for streams: a browser's EventSource can send no header. */
@Controller('v1/live-tickets')
export class TicketController {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  @Post()
  async issue(
    @Body() body: unknown,
    @Query() query: unknown,
    @Headers('authorization') authorization: string | undefined,
  ): Promise<StreamTicket> {
    const { identity } = await callerOf(this.system, authorization);
    checked(NoFields, body, query);
    return this.system.tickets.issue(identity);
  }
}
