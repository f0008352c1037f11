import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Casetrail } from '#platform';
import type { Alive, HealthShown } from './answers/health.js';
import { CASETRAIL } from './caller.js';

/** Whether the process lives, and whether it can serve: the log takes writes and the views keep up. */
@Controller('v1/health')
export class HealthController {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  @Get('live')
  live(): Alive {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const health: HealthShown = await this.system.health();
    await reply.status(health.ready ? 200 : 503).send(health);
  }
}
