import { Body, Controller, Headers, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { expectedNumber, isPersonalNumber, localDateOf, personalNumbers } from '#casework';
import type { Casetrail } from '#platform';
import type { SubjectFound } from './answers/file.js';
import { callerAs, identityOf, casefilesFor, CASETRAIL } from './caller.js';
import { Messages } from './messages.js';
import { invalidField, notFound } from './problem.js';
import { checked, SubjectLookUp } from './read-requests.js';
import { FindSubject } from './reading/find-subject.js';

/** Finds the file of a known subject. */
@Controller('v1/:procedure/subjects')
export class SubjectController {
  constructor(
    @Inject(CASETRAIL) private readonly system: Casetrail,
    @Inject(Messages) private readonly messages: Messages,
  ) {}

  @Post('look-up')
  @HttpCode(200)
  async lookUp(
    @Param('procedure') procedure: string,
    @Headers('authorization') authorization: string | undefined,
    @Body() body: unknown,
    @Query() query: unknown,
  ): Promise<SubjectFound> {
    const identity = await identityOf(this.system, authorization);
    const { purpose = 'casework', personalNumber } = checked(SubjectLookUp, body, query);
    const caller = await callerAs(this.system, identity);
    const casefiles = casefilesFor(caller, this.system, procedure);
    const digits = personalNumber.replaceAll('-', '');
    const { jurisdiction, timeZone } = caller.municipality;
    const expected = isPersonalNumber(jurisdiction, digits)
      ? expectedNumber(jurisdiction, digits, localDateOf(this.system.now(), timeZone))
      : personalNumbers[jurisdiction].soughtAs;
    if (expected !== undefined) throw invalidField('personalNumber', 'wrong-form', expected);
    const found = await this.messages.ask(new FindSubject(caller, purpose, casefiles, digits));
    if (!found) throw notFound();
    return found;
  }
}
