import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { InvalidField } from '#casework';
import type { Casetrail } from '#platform';
import { InvalidReadCursor } from '#trust';
import type { ReadsPage } from '../answers/reads.js';
import { CASETRAIL, type Caller } from '../caller.js';
import { wrongCursor } from '../problem.js';

/** Whose reads, or the reads of what; a page of them. */
interface ReadsAsked {
  readonly of: { readonly staff?: string; readonly id?: string; readonly cursor?: string };
  readonly limit: number;
}

/** Who has read what. Reading that is logged as well. */
export class ReadReads extends Query<ReadsPage> {
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
  async execute({ caller, asked: { of, limit } }: ReadReads): Promise<ReadsPage> {
    const { municipalityId } = caller.identity;
    const page = await this.#page(municipalityId, of, limit);
    await this.system.logRead(caller.staff, municipalityId, {
      what: 'read-log',
      purpose: 'audit',
      ids: [of.staff ?? of.id ?? ''],
    });
    return page;
  }

  /** What goes on from where counts the reads of everybody, so it is sealed. */
  async #page(
    municipalityId: string,
    { cursor, ...of }: ReadsAsked['of'],
    limit: number,
  ): Promise<ReadsPage> {
    const { places } = this.system;
    const here = readsOf(municipalityId);
    const from = cursor === undefined ? undefined : places.takeBack(cursor, here);
    if (cursor !== undefined && from === undefined) throw new InvalidReadCursor();
    const asked = { ...of, ...(from !== undefined && { cursor: from }) };
    const { reads, next } = await this.system.readsOf(municipalityId, asked, limit);
    return { reads, ...(next !== undefined && { next: places.handOut(next, here) }) };
  }
}

/** What is wrong with a cursor that was not handed out for the reads of the caller's municipality. */
export function wrongPlaceInReads(
  { places }: Pick<Casetrail, 'places'>,
  { identity: { municipalityId } }: Caller,
  cursor: string | undefined,
): readonly InvalidField[] {
  const isNone = cursor !== undefined && places.takeBack(cursor, readsOf(municipalityId)) === undefined;
  return isNone ? [wrongCursor] : [];
}

function readsOf(municipalityId: string): string {
  return `reads of ${municipalityId}`;
}
