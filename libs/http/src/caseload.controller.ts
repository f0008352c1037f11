import { Body, Controller, Get, Headers, HttpCode, Inject, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { InvalidField } from '#casework';
import type { Casetrail } from '#platform';
import type { CaseloadCountsShown, CaseloadPageShown } from './answers/caseload.js';
import type { DisplayNamesShown } from './answers/file.js';
import type { PageAsked } from '#views';
import { callerAs, callerOf, CASETRAIL, identityOf, viewerOf, type Caller } from './caller.js';
import { byNumber, makingList, wrongFilters } from './caseload-asked.js';
import { goneWith } from './client-gone.js';
import { spokenIn, wrongLanguage } from './language.js';
import { refuseWrong, wrongCursor } from './problem.js';
import { Messages } from './messages.js';
import {
  CaseloadQuery,
  checked,
  CountsQuery,
  defaultLimit,
  DisplayNames,
  listAsked,
  queried,
  readQuery,
} from './read-requests.js';
import { CountCaseload, ReadCaseload } from './reading/read-caseload.js';
import { ReadDisplayNames } from './reading/read-display-names.js';
import { takePosition, wrongPosition } from './shown-position.js';

/** The caseload: one list of matters for every procedure, without any personal field. */
@Controller('v1')
export class CaseloadController {
  constructor(
    @Inject(CASETRAIL) private readonly system: Casetrail,
    @Inject(Messages) private readonly messages: Messages,
  ) {}

  @Get('caseload')
  async page(
    @Query() query: unknown,
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseloadPageShown> {
    const caller = await callerOf(this.system, authorization);
    const { asked, wrong } = readQuery(CaseloadQuery, query);
    const { purpose = 'casework', sort = 'due', limit = defaultLimit, cursor, minPosition } = asked;
    const from = minPosition !== undefined && { minPosition };
    const page = {
      ...listAsked(asked),
      sort: {
        by: sort.endsWith('due') ? ('due' as const) : ('opened' as const),
        direction: sort.startsWith('-') ? ('descending' as const) : ('ascending' as const),
      },
      limit,
      ...(cursor !== undefined && { cursor }),
      ...from,
    };
    const numbered = asked.caseNumber === undefined ? undefined : byNumber(asked);
    const notOfList = [...wrong, ...(await wrongFilters(this.system, caller.identity, asked))];
    refuseWrong([
      ...notOfList,
      ...wrongLanguage(caller.municipality.jurisdiction, asked.language),
      ...(minPosition !== undefined && takePosition(this.system, minPosition) === undefined
        ? [wrongPosition]
        : []),
      ...(numbered?.wrong ?? []),
      // A cursor belongs to a list: what is wrong with it is known where it is known which list is asked for.
      ...(numbered || notOfList.some(({ field }) => makingList.has(field))
        ? []
        : this.#wrongCursor(caller, page)),
    ]);
    const spoken = spokenIn(caller.municipality.jurisdiction, asked.language, reply);
    const words = { language: spoken, names: asked.names ?? false };
    const of = numbered ? { caseNumber: numbered.caseNumber, ...from } : page;
    return this.messages.ask(new ReadCaseload(caller, purpose, of, words));
  }

  @Get('caseload/counts')
  async counts(
    @Query() query: unknown,
    @Headers('authorization') authorization: string | undefined,
  ): Promise<CaseloadCountsShown> {
    const caller = await callerOf(this.system, authorization);
    const { purpose = 'casework', exact = false } = queried(CountsQuery, query);
    return this.messages.ask(new CountCaseload(caller, purpose, exact));
  }

  @Post('display-names')
  @HttpCode(200)
  async displayNames(
    @Body() body: unknown,
    @Query() query: unknown,
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DisplayNamesShown> {
    const identity = await identityOf(this.system, authorization);
    const { purpose = 'casework', matters } = checked(DisplayNames, body, query);
    const caller = await callerAs(this.system, identity);
    const asked = new ReadDisplayNames(caller, purpose, matters, goneWith(reply));
    return { names: await this.messages.ask(asked) };
  }

  #wrongCursor(caller: Caller, page: Omit<PageAsked, 'viewer' | 'now'>): readonly InvalidField[] {
    const asked = { ...page, viewer: viewerOf(caller), now: this.system.now() };
    return this.system.caseload.takesCursorOf(asked) ? [] : [wrongCursor];
  }
}
