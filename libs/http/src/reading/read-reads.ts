import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Casetrail } from '#platform';
import type { ReadPage } from '#trust';
import { CASETRAIL, type Caller } from '../caller.js';

/** Whose reads, or the reads of what; a page of them. */
interface ReadsAsked {
  readonly of: { readonly staff?: string; readonly id?: string; readonly cursor?: string };
  readonly limit: number;
}

/** Who has read what. Reading that is logged as well. */
export class ReadReads extends Query<ReadPage> {
  constructor(
    readonly caller: Caller,
    readonly asked: ReadsAsked,
  ) {
    super();
  }
}

@QueryHandler(ReadReads)
export class ReadReadsHandler implements IQueryHandler<ReadReads> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  /** @throws {InvalidReadCursor} */
  async execute({ caller, asked: { of, limit } }: ReadReads): Promise<ReadPage> {
    const { municipalityId } = caller.identity;
    const page = await this.system.readsOf(municipalityId, of, limit);
    await this.system.logRead(caller.staff, municipalityId, {
      what: 'read-log',
      purpose: 'audit',
      ids: [of.staff ?? of.id ?? ''],
    });
    return page;
  }
}
