import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { tellTimeline, versionOf, type CaseEvent, type Casefile, type Procedure } from '#casework';
import type { Casetrail } from '#platform';
import { CASETRAIL } from './tokens.js';
import { callerOf, fileSeenBy, procedureFor, type Caller } from './caller.js';
import { filePage, namesIn, sightedEvents } from './file-page.js';
import { checkedQuery, FileQuery } from './queries.js';

interface OpenedFile {
  readonly procedure: Procedure;
  readonly file: Casefile;
  readonly history: readonly CaseEvent[];
  readonly caller: Caller;
  readonly query: FileQuery;
}

/** One file: its matters with what is allowed now, its deadlines explained, and everything that happened. */
@Controller('v1/:procedure/files/:fileId')
export class FileController {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  @Get()
  async read(
    @Param() address: Record<'procedure' | 'fileId', string>,
    @Query() query: unknown,
    @Headers('authorization') authorization: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.#open(address, query, authorization, 'file');
    await reply
      .headers({ etag: `"${versionOf(opened.file)}"`, 'cache-control': 'no-store' })
      .send(
        filePage(
          opened.procedure,
          opened.file,
          opened.history,
          opened.caller,
          opened.query.language ?? 'en',
          this.system.now(),
        ),
      );
  }

  @Get('timeline')
  async timeline(
    @Param() address: Record<'procedure' | 'fileId', string>,
    @Query() query: unknown,
    @Headers('authorization') authorization: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const {
      procedure,
      file,
      history,
      caller,
      query: { language = 'en' },
    } = await this.#open(address, query, authorization, 'timeline');
    const nameOf = namesIn(history, caller.municipality, language);
    const events = sightedEvents(procedure, file, history, caller);
    await reply
      .header('cache-control', 'no-store')
      .send({ fileId: file.fileId, language, entries: tellTimeline(procedure, events, language, nameOf) });
  }

  /** Opens a file for reading: seen, and put in the read log, before anything of it leaves. */
  async #open(
    { procedure: procedureName, fileId }: Record<'procedure' | 'fileId', string>,
    rawQuery: unknown,
    authorization: string | undefined,
    what: string,
  ): Promise<OpenedFile> {
    const caller = await callerOf(this.system, authorization);
    const query = checkedQuery(FileQuery, rawQuery);
    const { procedure, casefiles } = procedureFor(caller.identity, this.system, procedureName);
    const { municipalityId } = caller.identity;
    const file = await fileSeenBy(caller, procedure, casefiles, fileId);
    await this.system.logRead(caller.staff, municipalityId, {
      what: `${procedure.name}/${what}`,
      purpose: query.purpose ?? 'casework',
      ids: [fileId],
    });
    return { procedure, file, history: await casefiles.history(fileId), caller, query };
  }
}
