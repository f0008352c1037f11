import { Body, Controller, Get, Headers, HttpCode, Inject, Post, Query } from '@nestjs/common';
import type { Casetrail } from '#platform';
import type { CaseloadCountsShown, CaseloadPageShown } from './answers/caseload.js';
import type { DisplayNamesShown } from './answers/file.js';
import { callerAs, callerOf, CASETRAIL, identityOf } from './caller.js';
import { Messages } from './messages.js';
import {
  CaseloadQuery,
  checked,
  CountsQuery,
  defaultLimit,
  DisplayNames,
  listAsked,
  queried,
} from './read-requests.js';
import { CountCaseload, ReadCaseload } from './reading/read-caseload.js';
import { ReadDisplayNames } from './reading/read-display-names.js';

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
  ): Promise<CaseloadPageShown> {
    const caller = await callerOf(this.system, authorization);
    const asked = queried(CaseloadQuery, query);
    const { purpose = 'casework', sort = 'due', limit = defaultLimit, cursor, minPosition } = asked;
    return this.messages.ask(
      new ReadCaseload(caller, purpose, {
        ...listAsked(asked),
        sort: {
          by: sort.endsWith('due') ? 'due' : 'opened',
          direction: sort.startsWith('-') ? 'descending' : 'ascending',
        },
        limit,
        ...(cursor !== undefined && { cursor }),
        ...(minPosition !== undefined && { minPosition }),
      }),
    );
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
    @Headers('authorization') authorization: string | undefined,
  ): Promise<DisplayNamesShown> {
    const identity = await identityOf(this.system, authorization);
    const { purpose = 'casework', matters } = checked(DisplayNames, body);
    const caller = await callerAs(this.system, identity);
    return { names: await this.messages.ask(new ReadDisplayNames(caller, purpose, matters)) };
  }
}
