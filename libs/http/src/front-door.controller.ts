import { Controller, Get, Headers, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { version } from '#platform';
import type { FrontDoor } from './answers/front-door.js';

const door: FrontDoor = {
  name: 'casetrail',
  version,
  links: {
    docs: '/docs',
    document: '/openapi.json',
    procedures: '/v1/procedures',
    live: '/v1/health/live',
    ready: '/v1/health/ready',
  },
};

/** What is there: a browser goes to the page of the document, a program reads where to go on. */
@Controller()
export class FrontDoorController {
  @Get()
  async door(@Headers('accept') accept: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    void reply.header('vary', 'accept');
    await (accept?.includes('text/html') === true ? reply.redirect('docs', 302) : reply.send(door));
  }
}
