import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Casetrail } from '#platform';
import { isSeated, type Bearer } from '#trust';
import type { Me } from './answers/surroundings.js';
import { bearerOf, callerAs, CASETRAIL, noRole, readerIn } from './caller.js';
import { spokenIn } from './language.js';
import { Messages } from './messages.js';
import { MeQuery, queried } from './read-requests.js';
import { ReadMe, type Asker } from './reading/read-me.js';

/** Who the caller is, also where they hold no role: an interface has to tell them. */
@Controller('v1/me')
export class MeController {
  constructor(
    @Inject(CASETRAIL) private readonly system: Casetrail,
    @Inject(Messages) private readonly messages: Messages,
  ) {}

  @Get()
  async me(
    @Query() query: unknown,
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    const bearer = await bearerOf(this.system, authorization);
    const { language } = queried(MeQuery, query);
    const { file: register } = await this.system.registers.load(bearer.municipalityId);
    if (register.revision < 0) throw noRole();
    const asker = await this.#asker(bearer, authorization);
    const spoken = spokenIn(register.jurisdiction, language, reply);
    return this.messages.ask(new ReadMe(asker, register, spoken));
  }

  async #asker(bearer: Bearer, authorization: string | undefined): Promise<Asker> {
    if (isSeated(bearer)) {
      const { procedure, fileId } = bearer;
      const reader = await readerIn(this.system, authorization, { procedure, fileId });
      return { reader, seat: bearer };
    }
    const municipality = await this.system.municipalityAsOf(bearer.municipalityId, this.system.now());
    return municipality?.staff(bearer.staffId)
      ? { caller: await callerAs(this.system, bearer) }
      : { identity: bearer };
  }
}
