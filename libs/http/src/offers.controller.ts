import { Controller, Get, Header, Inject, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { languagesOf } from '#casework';
import type { Casetrail } from '#platform';
import type { OffersShown } from './answers/surroundings.js';
import { CASETRAIL } from './caller.js';
import { spokenIn } from './language.js';
import { Messages } from './messages.js';
import { notFound } from './problem.js';
import { OffersQuery, queried } from './read-requests.js';
import { ReadOffers } from './reading/read-offers.js';

/** What a municipality offers whoever looks for support: for all to read, without a token. */
@Controller('v1/municipalities/:municipalityId/offers')
export class OffersController {
  constructor(
    @Inject(CASETRAIL) private readonly system: Casetrail,
    @Inject(Messages) private readonly messages: Messages,
  ) {}

  @Get()
  @Header('cache-control', 'public, max-age=300')
  async offers(
    @Param('municipalityId') municipalityId: string,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OffersShown> {
    const { language } = queried(OffersQuery, query);
    const { file: register } = await this.system.registers.load(municipalityId);
    if (register.revision < 0) throw notFound();
    const [own] = languagesOf(register.jurisdiction);
    // Its own first: whoever looks for support has mostly no settings that ask for a language.
    const named = language ?? (reply.request.headers['accept-language'] === undefined ? own : undefined);
    const spoken = spokenIn(register.jurisdiction, named, reply);
    return this.messages.ask(new ReadOffers(register, spoken));
  }
}
