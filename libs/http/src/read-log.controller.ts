import { Controller, Get, Headers, Inject, Query } from '@nestjs/common';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { Casetrail } from '#platform';
import { InvalidReadCursor, type ReadPage } from '#trust';
import { CASETRAIL } from './tokens.js';
import { callerOf } from './caller.js';
import { invalidField, Problem } from './problem.js';
import { checkedQuery } from './queries.js';

/** Whose reads, or the reads of what: one of the two. */
export class ReadsQuery {
  @IsOptional() @IsString() @MaxLength(120) staff?: string;
  @IsOptional() @IsString() @MaxLength(120) id?: string;
  @IsOptional() @Matches(/^[1-9][0-9]{0,2}$/) limit?: string;
  @IsOptional() @IsString() @MaxLength(200) cursor?: string;
}

/** The log of reads, for auditors. Reading it is logged as well. */
@Controller('v1/reads')
export class ReadLogController {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  @Get()
  async reads(
    @Query() rawQuery: unknown,
    @Headers('authorization') authorization: string | undefined,
  ): Promise<ReadPage> {
    const { identity, staff } = await callerOf(this.system, authorization);
    if (!staff.roles.includes('auditor')) {
      throw new Problem('OUT_OF_DELEGATION', { detail: 'Only an auditor reads the log of reads.' });
    }
    const query = checkedQuery(ReadsQuery, rawQuery);
    if ((query.staff === undefined) === (query.id === undefined)) {
      throw invalidField('staff', 'either staff or id, to say whose reads or the reads of what');
    }
    const page = await this.#page(identity.municipalityId, query);
    await this.system.logRead(staff, identity.municipalityId, {
      what: 'read-log',
      purpose: 'audit',
      ids: [query.staff ?? query.id ?? ''],
    });
    return page;
  }

  async #page(municipalityId: string, query: ReadsQuery): Promise<ReadPage> {
    try {
      return await this.system.readsOf(municipalityId, query, Number(query.limit ?? 50));
    } catch (fault) {
      if (!(fault instanceof InvalidReadCursor)) throw fault;
      throw new Problem('INVALID_CURSOR', {
        detail: 'The cursor is not one of this log. Start without one.',
        field: 'cursor',
      });
    }
  }
}
