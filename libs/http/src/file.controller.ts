import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Casetrail } from '#platform';
import type { EntryContentShown, FilePage, TimelineShown } from './answers/file.js';
import { casefilesFor, CASETRAIL, readerIn } from './caller.js';
import { spokenIn } from './language.js';
import { Messages } from './messages.js';
import { notFound } from './problem.js';
import { checked, FileQuery } from './read-requests.js';
import { ReadContent } from './reading/read-content.js';
import { ReadFile, ReadTimeline } from './reading/read-file.js';

type Address = Record<'procedure' | 'fileId', string>;

/**
 * One file, as far as somebody sees it: its matters with what is allowed now, its deadlines explained, everything that
 * happened, and what an entry says.
 */
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
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FilePage> {
    const page = await this.messages.ask(
      new ReadFile(await this.#asked(address, query, authorization, reply)),
    );
    if (!page) throw notFound();
    return page;
  }

  @Get('timeline')
  async timeline(
    @Param() address: Address,
    @Query() query: unknown,
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TimelineShown> {
    const timeline = await this.messages.ask(
      new ReadTimeline(await this.#asked(address, query, authorization, reply)),
    );
    if (!timeline) throw notFound();
    return timeline;
  }

  @Get('entries/:entryId')
  async content(
    @Param() { entryId, ...address }: Address & Record<'entryId', string>,
    @Query() query: unknown,
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EntryContentShown> {
    const read = await this.#asked(address, query, authorization, reply);
    const content = await this.messages.ask(new ReadContent(read, entryId));
    if (!content) throw notFound();
    return content;
  }

  async #asked(
    { procedure, fileId }: Address,
    query: unknown,
    authorization: string | undefined,
    reply: FastifyReply,
  ): Promise<ReadFile['read']> {
    const caller = await readerIn(this.system, authorization, { procedure, fileId });
    const { purpose = 'casework', language } = checked(FileQuery, query);
    const casefiles = casefilesFor(caller, this.system, procedure);
    return {
      caller,
      purpose: caller.staff.party ? 'party' : purpose,
      casefiles,
      fileId,
      language: spokenIn(casefiles.procedure.jurisdiction, language, reply),
    };
  }
}
