import { Body, Controller, Get, Headers, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { IsId, mattersSeen, personFacts, type StaffMember } from '#casework';
import { InvalidPosition } from '#event-store';
import type { Casetrail } from '#platform';
import { problemIn } from '#record';
import type { Identity } from '#trust';
import { InvalidCursor, type CaseloadCounts, type CaseloadPage } from '#views';
import { CASETRAIL } from './tokens.js';
import { callerOf } from './caller.js';
import { invalidField, Problem } from './problem.js';
import { CaseloadQuery, checkedQuery, CountsQuery, listAsked, readingPurposes } from './queries.js';

class NamedMatter {
  @IsId() fileId!: string;
  @IsId() matterId!: string;
}

/** Whose display names a client asks for: rows that it shows. */
export class DisplayNames {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => NamedMatter)
  matters!: NamedMatter[];
  @IsOptional() @IsIn([...readingPurposes]) purpose?: (typeof readingPurposes)[number];
}

const defaultLimit = 50;
const maximumLimit = 100;
/** How long a page waits for the reader's own write to show. */
const patienceMilliseconds = 5_000;

/** The caseload: one list of matters for every procedure, without any personal field. */
@Controller('v1')
export class CaseloadController {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  @Get('caseload')
  async page(
    @Query() rawQuery: unknown,
    @Headers('authorization') authorization: string | undefined,
  ): Promise<CaseloadPage> {
    const { identity, staff } = await callerOf(this.system, authorization);
    const query = checkedQuery(CaseloadQuery, rawQuery);
    const limit = Number(query.limit ?? defaultLimit);
    if (limit > maximumLimit) throw invalidField('limit', `a whole number from 1 to ${maximumLimit}`);
    if (query.minPosition !== undefined) await this.#shown(query.minPosition);
    const asked = listAsked(query);
    const sort = query.sort ?? 'due';
    try {
      const page = await this.system.caseload.page({
        viewer: { municipalityId: identity.municipalityId, zone: identity.zone, staff },
        ...asked,
        sort: {
          by: sort.endsWith('due') ? 'due' : 'opened',
          direction: sort.startsWith('-') ? 'descending' : 'ascending',
        },
        limit,
        now: this.system.now(),
        ...(query.cursor !== undefined && { cursor: query.cursor }),
      });
      await this.system.logRead(staff, identity.municipalityId, {
        what: `caseload/${asked.list}`,
        purpose: query.purpose ?? 'casework',
        ids: page.rows.map(({ matterId }) => matterId),
      });
      return page;
    } catch (fault) {
      if (!(fault instanceof InvalidCursor)) throw fault;
      throw new Problem('INVALID_CURSOR', {
        detail: 'The cursor is not one of this list, with these filters and this sort. Start without one.',
        field: 'cursor',
      });
    }
  }

  @Get('caseload/counts')
  async counts(
    @Query() rawQuery: unknown,
    @Headers('authorization') authorization: string | undefined,
  ): Promise<CaseloadCounts> {
    const { identity, staff } = await callerOf(this.system, authorization);
    const query = checkedQuery(CountsQuery, rawQuery);
    const viewer = { municipalityId: identity.municipalityId, zone: identity.zone, staff };
    const counts = await this.system.caseload.counts({
      viewer,
      now: this.system.now(),
      isExact: query.exact === 'true',
    });
    await this.system.logRead(staff, identity.municipalityId, {
      what: 'caseload/counts',
      purpose: query.purpose ?? 'casework',
      ids: [],
    });
    return counts;
  }

  @Post('display-names')
  @HttpCode(200)
  async displayNames(
    @Body() body: unknown,
    @Headers('authorization') authorization: string | undefined,
  ): Promise<object> {
    const { identity, staff } = await callerOf(this.system, authorization);
    const problem = problemIn(DisplayNames, body === undefined ? {} : body);
    if (problem) throw invalidField(problem.field, problem.expected);
    const { matters, purpose } = body as DisplayNames;
    const names: { matterId: string; name: string | null }[] = [];
    for (const { fileId, matterId } of matters) {
      const name = await this.#subjectOf(fileId, matterId, identity, staff);
      if (name !== undefined) names.push({ matterId, name });
    }
    await this.system.logRead(staff, identity.municipalityId, {
      what: 'display-names',
      purpose: purpose ?? 'casework',
      ids: names.map(({ matterId }) => matterId),
    });
    return { names };
  }

  /** The name of a matter's subject; null while unknown or erased, undefined for what one may not see. */
  async #subjectOf(
    fileId: string,
    matterId: string,
    { municipalityId, zone }: Identity,
    staff: StaffMember,
  ): Promise<string | null | undefined> {
    for (const [name, casefiles] of this.system.casefiles) {
      const procedure = this.system.procedures.get(name);
      if (procedure?.zone !== zone) continue;
      const { file } = await casefiles.load(fileId);
      if (file.revision < 0 || file.municipalityId !== municipalityId) continue;
      const seen = mattersSeen(procedure.sights, staff, file);
      if (!seen.some((matter) => matter.matterId === matterId)) return undefined;
      const facts = personFacts(await casefiles.history(fileId));
      return facts.get(file.subjectId ?? '')?.name ?? null;
    }
    return undefined;
  }

  async #shown(position: string): Promise<void> {
    if (await this.#isReached(position)) return;
    throw new Problem(
      'BUSY',
      { detail: 'The list has not reached that position yet. Try again.', field: 'minPosition' },
      { 'retry-after': '1' },
    );
  }

  async #isReached(position: string): Promise<boolean> {
    try {
      return await this.system.viewsReach(position, patienceMilliseconds);
    } catch (fault) {
      if (!(fault instanceof InvalidPosition)) throw fault;
      throw invalidField('minPosition', 'the position of an answer of this system');
    }
  }
}
