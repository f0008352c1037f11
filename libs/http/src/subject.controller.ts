import { Body, Controller, Headers, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { IsOptional, IsIn, Matches } from 'class-validator';
import { mattersSeen, mayOpen } from '#casework';
import type { Casetrail } from '#platform';
import { problemIn } from '#record';
import { CASETRAIL } from './tokens.js';
import { callerOf, procedureFor } from './caller.js';
import { invalidField, notFound } from './problem.js';
import { readingPurposes } from './queries.js';

/** Whom to look for. A personal number stands in a body, never in an address. */
export class SubjectLookUp {
  @Matches(/^\d{8}-?\d{4}$/) personalNumber!: string;
  @IsOptional() @IsIn([...readingPurposes]) purpose?: (typeof readingPurposes)[number];
}

/** Finds the file of a known child. */
@Controller('v1/:procedure/subjects')
export class SubjectController {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  @Post('look-up')
  @HttpCode(200)
  async lookUp(
    @Param('procedure') procedureName: string,
    @Headers('authorization') authorization: string | undefined,
    @Body() body: unknown,
  ): Promise<object> {
    const { identity, staff } = await callerOf(this.system, authorization);
    const { personalNumber, purpose } = checked(body);
    const { procedure, casefiles } = procedureFor(identity, this.system, procedureName);
    const { municipalityId } = identity;
    const subject = { municipalityId, procedure: procedure.name, personalNumber };
    const fileId = await this.system.subjects.find(subject);
    const file = fileId === undefined ? undefined : (await casefiles.loadCurrent(fileId)).file;
    const found = file && file.revision >= 0 && mayOpen(procedure.sights, staff, file) ? file : undefined;
    await this.system.logRead(staff, municipalityId, {
      what: `${procedure.name}/subject-look-up`,
      purpose: purpose ?? 'casework',
      ids: found ? [found.fileId] : [],
    });
    if (!found) throw notFound();
    return {
      fileId: found.fileId,
      matters: mattersSeen(procedure.sights, staff, found).map(
        ({ matterId, kind, caseNumber, step, unitId, closedAt }) => ({
          matterId,
          kind,
          caseNumber,
          step,
          unitId,
          open: closedAt === undefined,
        }),
      ),
    };
  }
}

function checked(body: unknown): SubjectLookUp {
  const problem = problemIn(SubjectLookUp, body === undefined ? {} : body);
  if (problem) throw invalidField(problem.field, problem.expected);
  return body as SubjectLookUp;
}
