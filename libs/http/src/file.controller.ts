import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Casetrail } from '#platform';
import type { FieldsClass } from '#casework';
import type { ExtractShown } from './answers/extract.js';
import type { FamilyShown } from './answers/family.js';
import type {
  EntryContentShown,
  FileDeadlines,
  FilePage,
  MatterAlone,
  TimelineShown,
} from './answers/file.js';
import { problemOf } from './answer.js';
import { casefilesFor, CASETRAIL, readerIn } from './caller.js';
import { goneWith } from './client-gone.js';
import { spokenIn, wrongLanguage } from './language.js';
import { Messages } from './messages.js';
import { notFound, refuseWrong } from './problem.js';
import {
  DeadlinesQuery,
  ExtractQuery,
  FileQuery,
  MattersQuery,
  readQuery,
  TimelineQuery,
} from './read-requests.js';
import { ReadContent } from './reading/read-content.js';
import { ReadExtract } from './reading/read-extract.js';
import { ReadFamily } from './reading/read-family.js';
import {
  ReadFile,
  ReadFileDeadlines,
  ReadMatter,
  type FileRead,
  type PageOfFile,
} from './reading/read-file.js';
import { ReadTimeline } from './reading/read-timeline.js';

const mattersOnPage = 30;
const deadlinesOnPage = 30;
/** Of a timeline, and of an extract. */
const entriesOnPage = 100;

type Address = Record<'procedure' | 'fileId', string>;

/**
 * One file, as far as somebody sees it, page by page: its matters with what is allowed now, its deadlines explained,
 * everything that happened, what an entry says, who is what to whom, and what would go out to somebody.
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
    const { read, asked } = await this.#asked(MattersQuery, address, query, authorization, reply);
    const page = await this.messages.ask(new ReadFile(read, pageAsked(asked, mattersOnPage)));
    if (!page) throw notFound();
    return page;
  }

  @Get('matters/:matterId')
  async matter(
    @Param() { matterId, ...address }: Address & Record<'matterId', string>,
    @Query() query: unknown,
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MatterAlone> {
    const { read } = await this.#asked(FileQuery, address, query, authorization, reply);
    const matter = await this.messages.ask(new ReadMatter(read, matterId));
    if (!matter) throw notFound();
    return matter;
  }

  @Get('matters/:matterId/extract')
  async extract(
    @Param() { matterId, ...address }: Address & Record<'matterId', string>,
    @Query() query: unknown,
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ExtractShown> {
    const { read, asked } = await this.#asked(ExtractQuery, address, query, authorization, reply);
    const { partyId } = asked;
    const extract = await this.messages.ask(
      new ReadExtract(read, pageAsked(asked, entriesOnPage), { matterId, partyId }),
    );
    if (!extract) throw notFound();
    if ('kind' in extract) throw problemOf(read.casefiles.procedure, extract, { at: 'matter', matterId });
    return extract;
  }

  @Get('deadlines')
  async deadlines(
    @Param() address: Address,
    @Query() query: unknown,
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FileDeadlines> {
    const { read, asked } = await this.#asked(DeadlinesQuery, address, query, authorization, reply);
    const { matterId, state } = asked;
    const deadlines = await this.messages.ask(
      new ReadFileDeadlines(read, pageAsked(asked, deadlinesOnPage), {
        ...(matterId !== undefined && { matterId }),
        ...(state !== undefined && { state }),
      }),
    );
    if (!deadlines) throw notFound();
    return deadlines;
  }

  @Get('timeline')
  async timeline(
    @Param() address: Address,
    @Query() query: unknown,
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TimelineShown> {
    const { read, asked } = await this.#asked(TimelineQuery, address, query, authorization, reply);
    const { order = 'oldest' } = asked;
    const timeline = await this.messages.ask(
      new ReadTimeline(read, { ...pageAsked(asked, entriesOnPage), order }),
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
    const { read } = await this.#asked(FileQuery, address, query, authorization, reply);
    const content = await this.messages.ask(new ReadContent(read, entryId));
    if (!content) throw notFound();
    return content;
  }

  @Get('family')
  async family(
    @Param() address: Address,
    @Query() query: unknown,
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FamilyShown> {
    const { read } = await this.#asked(FileQuery, address, query, authorization, reply);
    const family = await this.messages.ask(new ReadFamily(read));
    if (!family) throw notFound();
    return family;
  }

  async #asked<Asked extends FileQuery>(
    takes: FieldsClass<Asked>,
    { procedure, fileId }: Address,
    query: unknown,
    authorization: string | undefined,
    reply: FastifyReply,
  ): Promise<{ readonly read: FileRead; readonly asked: Asked }> {
    const signal = goneWith(reply);
    const caller = await readerIn(this.system, authorization, { procedure, fileId });
    const casefiles = casefilesFor(caller, this.system, procedure);
    const { asked, wrong } = readQuery<FileQuery>(takes, query);
    const { purpose = 'casework', language } = asked;
    refuseWrong([...wrong, ...wrongLanguage(casefiles.procedure.jurisdiction, language)]);
    return {
      asked: asked as Asked,
      read: {
        caller,
        purpose: caller.staff.party ? 'party' : purpose,
        casefiles,
        fileId,
        language: spokenIn(casefiles.procedure.jurisdiction, language, reply),
        signal,
      },
    };
  }
}

function pageAsked(
  { limit, cursor }: { readonly limit?: number; readonly cursor?: string },
  byDefault: number,
): PageOfFile {
  return { limit: limit ?? byDefault, ...(cursor !== undefined && { cursor }) };
}
