import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Casetrail } from '#platform';
import type { Tasks } from './answers/tasks.js';
import { callerOf, CASETRAIL } from './caller.js';
import { spokenIn, wrongLanguage } from './language.js';
import { Messages } from './messages.js';
import { refuseWrong } from './problem.js';
import { FileQuery, readQuery } from './read-requests.js';
import { ReadTasks } from './reading/read-tasks.js';

/** What is the caller's to see to: reminders that reached nobody, and what was recorded in their name. */
@Controller('v1/tasks')
export class TasksController {
  constructor(
    @Inject(CASETRAIL) private readonly system: Casetrail,
    @Inject(Messages) private readonly messages: Messages,
  ) {}

  @Get()
  async tasks(
    @Query() query: unknown,
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Tasks> {
    const caller = await callerOf(this.system, authorization);
    const { asked, wrong } = readQuery(FileQuery, query);
    const { language, purpose = 'casework' } = asked;
    refuseWrong([...wrong, ...wrongLanguage(caller.municipality.jurisdiction, language)]);
    const spoken = spokenIn(caller.municipality.jurisdiction, language, reply);
    return { tasks: await this.messages.ask(new ReadTasks(caller, purpose, spoken)) };
  }
}
