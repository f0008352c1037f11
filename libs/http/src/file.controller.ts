import { Controller, Get, Header, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { languagesOf } from '#casework';
import type { Casetrail } from '#platform';
import { callerOf, casefilesOpenTo, CASETRAIL } from './caller.js';
import { Messages } from './messages.js';
import { invalidField, notFound } from './problem.js';
import { checked, FileQuery } from './read-requests.js';
import { ReadFile, ReadTimeline } from './reading/read-file.js';

type Address = Record<'procedure' | 'fileId', string>;

/** One file: its matters with what is allowed now, its deadlines explained, and everything that happened. */
@Controller('v1/:procedure/files/:fileId')
export class FileController {
  constructor(
    @Inject(CASETRAIL) private readonly system: Casetrail,
    @Inject(Messages) private readonly messages: Messages,
  ) {}

  @Get()
  async read(
    @Param() address: Address,
    @Query() query: unknown,
    @Headers('authorization') authorization: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = await this.messages.ask(new ReadFile(await this.#asked(address, query, authorization)));
    if (!page) throw notFound();
    await reply.headers({ etag: `"${page.version}"`, 'cache-control': 'no-store' }).send(page);
  }

  @Get('timeline')
  @Header('cache-control', 'no-store')
  async timeline(
    @Param() address: Address,
    @Query() query: unknown,
    @Headers('authorization') authorization: string | undefined,
  ): Promise<object> {
    const timeline = await this.messages.ask(
      new ReadTimeline(await this.#asked(address, query, authorization)),
    );
    if (!timeline) throw notFound();
    return timeline;
  }

  async #asked(
    { procedure, fileId }: Address,
    query: unknown,
    authorization: string | undefined,
  ): Promise<ReadFile['read']> {
    const caller = await callerOf(this.system, authorization);
    const { purpose = 'casework', language = 'en' } = checked(FileQuery, query);
    const casefiles = casefilesOpenTo(caller, this.system, procedure);
    const spoken = languagesOf(casefiles.procedure.jurisdiction);
    if (!spoken.includes(language)) throw invalidField('language', `one of ${spoken.join(', ')}`);
    return { caller, purpose, casefiles, fileId, language };
  }
}
